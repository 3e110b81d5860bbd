"""Conflicts of how many were aboard: one journey has one number of passengers and of crew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, of_one_story
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.quantities import Known, Quantity, find_quantities
from explainer.model import ConflictKind

_WHO = ("passenger", "crew")
#: Days between reports of one story.
_SAME_STORY = 10
_ABOARD = re.compile(r"\b(?:aboard|on board|carrying|passengers and)\b", re.IGNORECASE)
#: Those who were rescued or hurt are a part of those aboard.
_PART = re.compile(
    r"\b(?:of (?:the|its|their) (?:[\w-]+ ){0,2}?(?:passengers|crew|people)|at least"
    r"|rescued|missing|injured|hurt|killed|dead|died|wounded"
    r"|hospitali[sz]ed|evacuated)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def find_aboard(text: str) -> tuple[tuple[str, Quantity], ...]:
    """The counts of passengers and crew in a text that tells who was aboard."""
    if not _ABOARD.search(text) or _PART.search(text):
        return ()
    counts = (found for found in find_quantities(text) if found.known is Known.NUMBER)
    said = ((text[count.start : count.end].lower(), count) for count in counts)
    apart = ((words, count) for words, count in said if " and " not in words)
    return tuple((who, count) for words, count in apart for who in _WHO if who in words)


@fitting(find_aboard)
def tellings(account: Account) -> Iterator[Telling]:
    """How many passengers and how many of the crew a passage says were aboard."""
    for subject, count in find_aboard(account.text):
        value = account.text[count.start : count.end]
        norm = f"{count.low:g} to {count.high:g}"
        yield Telling(ConflictKind.NUMBER, f"aboard {subject}", account, value, norm, count)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two counts are of one journey."""
    return of_one_story(one.account, other.account, _SAME_STORY)
