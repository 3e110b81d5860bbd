"""Conflicts of a detail: one thing, at two hours; half of it, a third; doubled, tripled.

Two reports of one story that agree in all but a circumstance (`digest.circumstances`) differ in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.circumstances import (
    BOUND,
    CHANGE,
    CLOCK,
    MOST,
    PART,
    TIMES,
    Given,
    apart,
    given_in,
)
from explainer.digest.conflicts.accounts import (
    Account,
    alike,
    days_apart,
    one_matter,
    same_time,
    set_apart,
)
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.model import ConflictKind

_KINDS = {
    CLOCK: ConflictKind.DATE,
    MOST: ConflictKind.EXTENT,
    **dict.fromkeys((PART, TIMES, BOUND, CHANGE), ConflictKind.NUMBER),
}
_DETAIL = "detail "
_PART = _DETAIL + PART
#: Behind this an hour is that of a report.
_SO_FAR = re.compile(r"\b(?:as of|by|at press time|updated(?: at)?)(?: \w+){0,2} $", re.I)
#: An hour to the minute, "7:31 a.m.", and what says before one that it wasn't taken to the minute.
_TO_THE_MINUTE = re.compile(r"\d[:.]\d\d")
_HEDGED = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|just|shortly|soon|before|after|by|past"
    r"|until|between|from|to|and)(?: \w+)? $",
    re.I,
)
_EXACT = "sharp "
_ENOUGH_ALIKE = 0.7
#: Days between reports of one story.
_SAME_STORY = 3


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> tuple[tuple[ConflictKind, str, str, str], ...]:
    """Those of a text: what kind, of what, in which words, how much."""
    found = []
    given = given_in(text)
    often = Counter(each.name for each in given)
    for each in given:
        kind = _KINDS.get(each.name.partition(" ")[0])
        if kind and often[each.name] == 1 and not _SO_FAR.search(text, 0, each.start):
            value = text[each.start : each.end]
            exact = _EXACT if _is_to_the_minute(text, each) else ""
            found.append((kind, _DETAIL + each.name, value, f"{exact}{each.value:g}"))
    return tuple(found)


def _is_to_the_minute(text: str, given: Given) -> bool:
    """Whether an hour is given as it was read from a clock."""
    value = text[given.start : given.end]
    is_clock = given.name.startswith(CLOCK) and _TO_THE_MINUTE.search(value)
    return bool(is_clock) and not _HEDGED.search(text, 0, given.start)


@fitting(_told)
def tellings(account: Account) -> Iterator[Telling]:
    """Each circumstance that a passage gives once."""
    for kind, subject, value, norm in _told(account.text):
        yield Telling(kind, subject, account, value, norm)


def clash(one: Telling, other: Telling) -> bool:
    """Whether two outlets can't mean one value."""
    a, b = (float(telling.norm.removeprefix(_EXACT)) for telling in (one, other))
    if one.norm.startswith(_EXACT) and other.norm.startswith(_EXACT):
        return a != b
    return apart(one.subject.removeprefix(_DETAIL), a, b)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two reports of one story agree in all but the circumstance."""
    a, b = one.account, other.account
    if days_apart(a, b) > _SAME_STORY or not same_time(a, b):
        return False
    if one.subject != _PART and set_apart(a, b):  # a third is no third of several
        return False
    return alike(a, b, _ENOUGH_ALIKE) and a.numbers == b.numbers and one_matter(a, b)
