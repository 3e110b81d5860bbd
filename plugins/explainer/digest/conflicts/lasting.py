"""Conflicts of how long something went on: a jury deliberated for 11 hours, for nine and a half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, of_one_story
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.quantities import Known, Quantity, find_quantities
from explainer.digest.lexicon import listed
from explainer.digest.stems import stem
from explainer.model import ConflictKind

#: In years somebody's work or a rule is told of, not one happening.
_UNITS = {"minute": 1 / 60, "minut": 1 / 60, "hour": 1.0, "day": 24.0}
_VERB = re.compile(r"\b(?P<what>[a-z]{4,}(?:ed|ing)) for (?:the past |the last |another )?$")
_OFFICE = re.compile(r" in (?:office|power|post|charge)\b|(?: (?:in|on) the job)\b")
_NOUN = re.compile(r" of (?:[a-z]+ )?(?P<what>[a-z]{4,})\b")
_CUES = (" for ", " of ", " in ", " on ")
#: What goes on of several things at once, or is a part of what does.
_ANY = listed("been being least more most them these those which work time notice leave pay flight")
#: Days between reports of one story.
_SAME_STORY = 3


@lru_cache(maxsize=1 << 12)
def find_lasting(text: str) -> tuple[tuple[str, Quantity], ...]:
    """What went on and how long, in a text."""
    if not any(map(text.__contains__, _CUES)):
        return ()
    spans = (q for q in find_quantities(text) if q.known is Known.NUMBER and q.unit in _UNITS)
    return tuple((what, span) for span in spans if (what := _what(text, span)))


def _what(text: str, span: Quantity) -> str:
    """The stem of what went on so long; empty where that isn't told."""
    if _OFFICE.match(text, span.end):
        return "office"
    match = _VERB.search(text, 0, span.start) or _NOUN.match(text, span.end)
    return "" if match is None or match["what"] in _ANY else stem(match["what"])


@fitting(find_lasting)
def tellings(account: Account) -> Iterator[Telling]:
    """How long a passage says that something went on."""
    for what, span in find_lasting(account.text):
        size = _UNITS[span.unit]
        hours = Quantity(
            span.start, span.end, "hour", Known.NUMBER, span.low * size, span.high * size
        )
        value = account.text[span.start : span.end]
        norm = f"{hours.low:g} to {hours.high:g}"
        yield Telling(ConflictKind.NUMBER, f"lasting {what}", account, value, norm, hours)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two spans are of one happening."""
    return of_one_story(one.account, other.account, _SAME_STORY)
