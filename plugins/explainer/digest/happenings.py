"""Happenings that a noun names, and what hangs on them: "two days before the raid".

TimeML 1.2.1 links such a span of time to an event (its 2.2.3.4, "temporal functions"). The day of
the raid is where a text has "the raid on Tuesday", "Tuesday's raid" or "they raided it on Tuesday";
where a text gives a happening two days, nothing is counted from either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from explainer.digest.lexicon import listed
from explainer.digest.numerals import INITIALS
from explainer.digest.stems import stem
from explainer.model import Citation, DateMention, MentionType, Sentence
from explainer.when import When

#: Nouns of happenings.
HAPPENING = (
    r"(?:\w{3,}[st]ions?|\w+ments?|attacks?|crash(?:es)?|accidents?|fires?|floods?|storms?"
    r"|quakes?|earthquakes?|raids?|shootings?|killings?|murders?|stabbings?|robber(?:y|ies)"
    r"|burglar(?:y|ies)|thefts?|heists?|deaths?|collapses?|blasts?|clash(?:es)?|protests?"
    r"|strikes?|votes?|trials?|hearings?|meetings?|summits?|talks|games?|match(?:es)?|races?"
    r"|outbreaks?|outages?|breach(?:es)?|leaks?|launch(?:es)?|landings?|speech(?:es)?|arrests?"
    r"|verdicts?|rulings?|failures?|closures?|bursts?|spills?|disasters?|riots?|sinkings?"
    r"|blackouts?|avalanches?|landslides?|mudslides?|wildfires?|hurricanes?|typhoons?|cyclones?"
    r"|tornado(?:e?s)?|tsunamis?|droughts?|heatwaves?|epidemics?|pandemics?|bombings?|hijackings?"
    r"|kidnappings?|poisonings?|massacres?|ambush(?:es)?|coups?|walkouts?|boycotts?|sieges?)"
)
#: Such as a story has but one of.
ONCE = (
    *("raid", "crash", "collapse", "blast", "explosion", "fire", "quake", "earthquake", "shooting"),
    *("stabbing", "theft", "heist", "burglary", "robbery", "sinking", "derailment", "collision"),
    *("eruption", "flood", "spill", "outage", "landing", "launch", "blackout", "avalanche"),
    *("landslide", "mudslide", "tsunami", "bombing", "hijacking", "kidnapping", "massacre"),
)
#: Nouns of that form that name no happening.
_NO_HAPPENINGS = listed(
    """
    station nation question section option condition position location situation relation population
    organization organisation corporation foundation institution department government apartment
    document instrument monument parliament regiment basement segment environment equipment
    """
)
#: A plural; behind another noun a verb: "before the phone launches".
_PLURAL = re.compile(r"(?<![sk])s$")
#: The numbers that days and weeks are counted with.
_NUMBERS = "the one two three four five six seven eight nine ten"
COUNTS = {word: number for number, word in enumerate(_NUMBERS.split())} | {"the": 1, "a": 1}
_RELATION = re.compile(
    rf"\b(?=[{INITIALS}\d])(?P<count>{'|'.join(COUNTS)}|\d\d?) (?P<unit>day|week)s? "
    r"(?P<side>before|after) "
    rf"(?:the|this|that|its|his|her|their) (?P<kind>(?:[a-z-]+ ){{0,2}}?)(?P<noun>{HAPPENING})\b",
    re.IGNORECASE,
)
#: Verbs of nouns that have another stem.
_VERBS = {
    "fire": "burn", "theft": "steal stole stolen", "robberi": "rob", "burglari": "broke broken",
    "heist": "stole stolen", "shoot": "shot", "strike": "struck", "blast": "explod", "death": "die",
    "explos": "explod", "murder": "kill", "speech": "spoke", "hear": "heard",
    "meet": "met", "collis": "collid", "erupt": "erupt", "decis": "decid",
}  # fmt: skip
#: How the nouns and verbs begin of what a story has but one of.
_ONCE_CUES = {noun: (noun, *_VERBS.get(stem(noun), stem(noun)).split()) for noun in ONCE}
_SET = (
    r"(?: (?:is|was|were|has been|had been|will be|would be))?"
    r"(?: (?:set|scheduled|due|planned|held|to begin|to start|to take place|begins|began|starts"
    r"|opens|took place|came)){0,2}(?: for| on| early| late)*(?: the)? ?$"
)
_PLACE = r"(?: (?:in|at|of|near|outside|against|with) (?:(?!on\b)[\w’'.-]+ ?){1,4}?)?"
_APART = re.compile(
    r"[;:]|, (?:and|but)\b"
    r"|\b(?:after|before|because|when|while|which|who|that|until|since|said|says)\b"
)
_SEVERAL = r"(?:another|other|second|third|two|three|several|previous|earlier|similar|further)"
#: "Police arrested a man over the robbery on Sunday": that day, or the robbery's.
_ABOUT = re.compile(r"\b(?:over|about|in connection with) (?:the|a|an|that) (?:[\w-]+ )?$")
_REACH = 100
#: An hour alone is of the day that the text is about, which is told elsewhere.
DAYLESS = re.compile(r"[\d.:apmAPM\s]+(?:[A-Z]{2,4})?|noon|midnight|midday|\d+ o['’]clock", re.I)


class Relation(Struct, frozen=True):
    """Where a text counts so many days from a happening; `days` are negative before it."""

    start: int
    end: int
    days: int
    noun: str


def relations(text: str, start: int = 0, end: int | None = None) -> Iterator[Relation]:
    """Where a text counts from happenings."""
    for match in _RELATION.finditer(text, start, len(text) if end is None else end):
        if match["count"].lower() == "the" and match["unit"].lower() == "week":
            continue  # any day of it
        is_verb = match["kind"] and _PLURAL.search(match["noun"])
        if is_verb or match["noun"].lower() in _NO_HAPPENINGS:
            continue
        count = COUNTS.get(match["count"].lower()) or int(match["count"])
        days = count * (7 if match["unit"].lower() == "week" else 1)
        signed = -days if match["side"].lower() == "before" else days
        yield Relation(match.start(), match.end(), signed, match["noun"].lower())


def dated_by(citation: Citation, mention: DateMention) -> Iterator[str]:
    """The happenings, of which a story has but one, whose day a mention in a passage is."""
    for noun in _told(citation.quote):
        if _is_of(_patterns(noun), citation.source.text, citation, mention):
            yield noun


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> tuple[str, ...]:
    """The happenings, of which a story has but one, that a text speaks of."""
    low = text.lower()
    likely = (noun for noun, cues in _ONCE_CUES.items() if any(map(low.__contains__, cues)))
    return tuple(noun for noun in likely if _any(noun).search(text))


def named(noun: str, text: str) -> bool:
    """Whether a text speaks of a happening, and of no other of its kind."""
    return bool(_any(noun).search(text)) and not _patterns(noun).another.search(text)


def day_of(
    noun: str, text: str, sentences: Sequence[Sentence], mentions: Sequence[DateMention]
) -> tuple[date, DateMention] | None:
    """The one day that a text gives a happening, and the mention that has it."""
    if not _any(noun).search(text):
        return None
    pattern = _patterns(noun)
    found: dict[date, DateMention] = {}
    for sentence in sentences:
        for mention in mentions:
            inside = sentence.start <= mention.start < sentence.end
            day = mention.when.first if mention.when and mention.when.is_day else None
            if inside and day and _is_of(pattern, text, sentence, mention):
                found.setdefault(day, mention)
    return next(iter(found.items())) if len(found) == 1 else None


def with_happenings(
    text: str, sentences: Sequence[Sentence], mentions: tuple[DateMention, ...]
) -> tuple[DateMention, ...]:
    """The mentions, those that are counted from a happening of the text with their day."""
    for relation in relations(text):
        known = day_of(relation.noun, text, sentences, mentions)
        if known:
            day = known[0] + timedelta(days=relation.days)
            mentions = tuple(_placed(mentions, relation, day))
    return mentions


def _placed(
    mentions: tuple[DateMention, ...], relation: Relation, day: date
) -> Iterator[DateMention]:
    """The mentions with a relation's day in place of what stands there."""
    when, place = When.day(day), (relation.start, relation.end)
    yield from (mention for mention in mentions if mention.end <= relation.start)
    yield DateMention(*place, MentionType.DATE, when.edtf, when, "day", "happening")
    yield from (mention for mention in mentions if mention.start >= relation.end)


class _Patterns(Struct, frozen=True):
    """How a happening may stand: as one of several, before its day, after it, as a sentence's
    subject, as a verb.
    """

    another: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    subject: re.Pattern[str]
    verb: re.Pattern[str]


def _verbs(word: str) -> str:
    """What the verbs of a noun look like."""
    root = stem(word)
    return "|".join(rf"{verb}\w*" for verb in _VERBS.get(root, f"{root}\\w*ed").split())


@lru_cache(maxsize=1 << 8)
def _any(word: str) -> re.Pattern[str]:
    """The pattern of a happening's noun or verb."""
    return re.compile(rf"\b(?:{word}|{_verbs(word)})", re.IGNORECASE)


@lru_cache(maxsize=1 << 8)
def _patterns(word: str) -> _Patterns:
    """The patterns of a happening, by its noun."""
    verbs = _verbs(word)
    noun = rf"\b{word}(?:e?s)?"
    return _Patterns(
        another=re.compile(rf"\b{_SEVERAL} (?:[\w-]+ )?{noun}", re.IGNORECASE),
        before=re.compile(noun + _PLACE + _SET, re.IGNORECASE),
        after=re.compile(rf"(?:['’]s (?:[\w.-]+ ){{0,2}}| (?:[\w-]+ )?){noun}\b", re.IGNORECASE),
        subject=re.compile(rf"(?:An?|The) (?:[\w-]+ ){{0,2}}?{noun} \w+(?:ed|t|ke?|ept|ore|ew)\b"),
        verb=re.compile(rf"(?<!\bthe )(?<!\bbadly )\b(?:{verbs})\b(?!-)", re.IGNORECASE),
    )


def _is_of(
    pattern: _Patterns, text: str, sentence: Sentence | Citation, mention: DateMention
) -> bool:
    """Whether a mention is the day of a happening: beside its noun, or with its verb."""
    before = text[max(sentence.start, mention.start - _REACH) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + _REACH)]
    stands = pattern.before.search(before)
    if stands and _ABOUT.search(before, 0, stands.start()):
        return False
    if stands or pattern.after.match(after):
        return True
    if subject := pattern.subject.match(text, sentence.start, mention.start):
        return not _APART.search(text, subject.end(), mention.start)
    if verbs := [verb.end() for verb in pattern.verb.finditer(before)]:
        return not _APART.search(before, verbs[-1])
    later = pattern.verb.search(after)
    opens = len(before.split()) <= 1
    return bool(later and opens and not _APART.search(after, 0, later.start()))
