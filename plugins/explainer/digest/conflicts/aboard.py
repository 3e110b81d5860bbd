"""Conflicts of how many were aboard: one journey has one number of passengers and of crew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, days_apart, related, set_apart
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.quantities import Known, Quantity, find_quantities
from explainer.digest.stems import stem
from explainer.model import ConflictKind

_PASSENGERS, _CREW = stem("passengers"), stem("crew")
_CREWS = frozenset((_CREW, stem("crewmembers")))
#: Days between reports of one story.
_SAME_STORY = 10
_ABOARD = re.compile(r"\b(?:aboard|on board|carrying|passengers and)\b", re.IGNORECASE)
#: Those who were rescued or hurt are a part of those aboard.
_PART = re.compile(
    r"\b(?:of (?:the|its|their)|at least|rescued|missing|injured|hurt|killed|dead|died|wounded"
    r"|hospitali[sz]ed|evacuated)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> tuple[tuple[str, Quantity], ...]:
    """The counts of passengers and crew in a text that tells who was aboard."""
    if not _ABOARD.search(text) or _PART.search(text):
        return ()
    counts = (found for found in find_quantities(text) if found.known is Known.NUMBER)
    return tuple((_CREW if c.unit in _CREWS else c.unit, c) for c in counts if _is_of_all(c))


def _is_of_all(count: Quantity) -> bool:
    return count.unit == _PASSENGERS or count.unit in _CREWS


@fitting(_told)
def tellings(account: Account) -> Iterator[Telling]:
    """How many passengers and how many of the crew a passage says were aboard."""
    for subject, count in _told(account.text):
        value = account.text[count.start : count.end]
        norm = f"{count.low:g} to {count.high:g}"
        yield Telling(ConflictKind.NUMBER, f"aboard {subject}", account, value, norm, count)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two counts are of one journey."""
    a, b = one.account, other.account
    return days_apart(a, b) <= _SAME_STORY and related(a, b) and not set_apart(a, b)
