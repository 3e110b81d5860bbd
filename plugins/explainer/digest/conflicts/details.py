"""Conflicts of a detail: one thing, at two hours; half of it, a third; doubled, tripled.

Two reports of one story that agree in all but a circumstance (`digest.circumstances`) differ in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from explainer.digest.circumstances import (
    BOUND,
    CHANGE,
    CLOCK,
    MOST,
    PART,
    TIMES,
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
_ENOUGH_ALIKE = 0.7
#: Days between reports of one story.
_SAME_STORY = 3


def tellings(account: Account) -> Iterator[Telling]:
    """Each circumstance that a passage gives once."""
    found = tuple(given_in(account.text))
    often = Counter(given.name for given in found)
    for given in found:
        kind = _KINDS.get(given.name.partition(" ")[0])
        if kind is None or often[given.name] > 1 or _SO_FAR.search(account.text, 0, given.start):
            continue
        value = account.text[given.start : given.end]
        yield Telling(kind, _DETAIL + given.name, account, value, f"{given.value:g}")


def clash(one: Telling, other: Telling) -> bool:
    """Whether two outlets can't mean one value."""
    return apart(one.subject.removeprefix(_DETAIL), float(one.norm), float(other.norm))


def differ(one: Telling, other: Telling) -> bool:
    """Whether two reports of one story agree in all but the circumstance."""
    a, b = one.account, other.account
    if days_apart(a, b) > _SAME_STORY or not same_time(a, b):
        return False
    if one.subject != _PART and set_apart(a, b):  # a third is no third of several
        return False
    return alike(a, b, _ENOUGH_ALIKE) and a.numbers == b.numbers and one_matter(a, b)
