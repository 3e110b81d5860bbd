"""Tags: who speaks where a passage says so behind the words: "..., he told reporters".

Reported speech that runs over sentences names its speaker in the first and goes on with a pronoun
(Quirk et al. 1985, 14.28-29): so it is the speaker of the quotation, where that is sure, else the
one of the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from explainer.digest.lexicon import SAYING
from explainer.digest.names import Names, strip_titles
from explainer.digest.standalone.saying import speaker_of
from explainer.model import Reading, Speaker

_VERBS = "|".join(sorted(verb for verb in SAYING if not verb.endswith("ing")))
_TAG = re.compile(rf"[,?!][”\"’]? (?P<who>he|she|it) (?:(?:has|had|also|later) )?(?:{_VERBS})\b")


def dangling_tag(shown: str) -> bool:
    """Whether what is shown names its speaker by a mere pronoun."""
    return _TAG.search(shown) is not None


def tag(reading: Reading, start: int, end: int) -> re.Match[str] | None:
    """The tag of a passage that has a pronoun, outside quotations."""
    quoted = [(quote.start, quote.end) for quote in reading.quotations]
    for match in _TAG.finditer(reading.source.text, start, end):
        at = match.start("who")
        if not any(first <= at < last for first, last in quoted):
            return match
    return None


def tagged_speaker(reading: Reading, match: re.Match[str], names: Names) -> str:
    """The name of the speaker whom a tag means; empty where that is unclear."""
    pronoun, at = match["who"], match.start("who")
    for quote in reading.quotations:
        if quote.end in (match.start(), match.start() + 1) and quote.speaker:
            return _fitting(quote.speaker, pronoun, names)
    number = bisect_right(reading.sentences, at, key=lambda sentence: sentence.start) - 2
    if number < 0:
        return ""
    before = reading.sentences[number]
    speaker = speaker_of(reading, before.start, before.end)
    return _fitting(speaker, pronoun, names) if speaker else ""


def _fitting(speaker: Speaker, pronoun: str, names: Names) -> str:
    """The name of a speaker whom a pronoun can mean: a person for "he", a group for "it"."""
    words = speaker.full.split()
    named = (names.resolve(" ".join(words[at:])) for at in range(len(words)))
    entity = next(filter(None, named), None)
    if entity is None:
        return ""
    if pronoun in ("he", "she"):
        return strip_titles(entity.full) if entity.person else ""
    group = not entity.person and not entity.place
    return f"the {entity.usual}" if group and entity.article else entity.usual if group else ""
