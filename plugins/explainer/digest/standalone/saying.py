"""Who says what a passage shows, where that is certain."""

from __future__ import annotations

import re

from explainer.digest.lexicon import ADVERB, SAYING, listed
from explainer.digest.quotations.phrases import is_tag
from explainer.digest.quotations.speakers import subject_speaker
from explainer.model import Reading, Speaker

#: Verbs that say something only with a "that": "Initech added 300 jobs", "recalled three cars".
_WITH_THAT = listed(
    "added adds claimed claims recalled observed maintained admitted admits revealed disclosed"
    " suggested"
)
_NOT_SO = listed("called calls continued posted say")
_VERBS = sorted(verb for verb in SAYING - _WITH_THAT - _NOT_SO if not verb.endswith("ing"))
_LEADING = re.compile(
    r"(?P<who>(?!(?:The|An?|Its|His|Her|Their|Some|Other|More|Few) [a-z]+ed\b)"
    r"[A-Z][^,;:()“”\"\n]{1,80}?)"
    rf" (?:(?:has|had|have|also|since|{ADVERB}) ){{0,3}}"
    rf"(?:{'|'.join(_VERBS)}|(?:{'|'.join(sorted(_WITH_THAT))}) that)\b"
)
_TRAILING = re.compile(
    r", (?P<who>[^,;:()“”\"\n]{2,60}?) (?:(?:has|have|had|also|later|since) ){0,2}"
    r"(?:said|says|stated|added|announced)"
    r"(?: (?:in|on|late|early|at) [^,;\n]{2,60})?[.,]?$"
)


def speaker_of(reading: Reading, start: int, end: int) -> Speaker | None:
    """The one speaker of most of a passage: of its quotations, else the subject of its "said"."""
    if quoted := _quoted_speaker(reading, start, end):
        return quoted
    text = reading.source.text
    match = _LEADING.match(text, start, end) or _TRAILING.search(text, start, end)
    return subject_speaker(match["who"], reading, start) if match else None


def _quoted_speaker(reading: Reading, start: int, end: int) -> Speaker | None:
    """The one speaker of the quotations in a passage, where they are most of it."""
    said = [
        (min(q.end, end) - max(q.start, start), q.speaker)
        for q in reading.quotations
        if q.start < end and q.end > start
    ]
    speakers = {speaker.full for _, speaker in said if speaker}
    size = sum(length for length, _ in said)
    if len(speakers) != 1 or (size * 2 < end - start and not _is_tagged(reading, start, end)):
        return None
    return next(speaker for _, speaker in said if speaker)


def _is_tagged(reading: Reading, start: int, end: int) -> bool:
    """Whether a passage is a quotation and who spoke, told at length, and no more."""
    first = next((q for q in reading.quotations if q.start - 1 <= start < q.end), None)
    return first is not None and is_tag(reading.source.text[first.end : end])
