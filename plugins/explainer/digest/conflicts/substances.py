"""Conflicts of how much of a substance: 1,200 tons of coal, 1,500 tons of coal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, of_one_story
from explainer.digest.conflicts.coreference import is_given
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.quantities import Known, Quantity, find_quantities
from explainer.digest.words import terms
from explainer.model import ConflictKind

#: Units of so much of something, at the end of an amount.
_UNITS = re.compile(
    r"(?:(?:metric |short |long )?ton(?:ne)?s?|kilos?|kilogram(?:me)?s?|kg|grams?|pounds?|ounces?"
    r"|lit(?:re|er)s?|gallons?|barrels?|cubic (?:met(?:re|er)s?|feet|yards?))$"
)
_OF = re.compile(r" of (?:the |its |their )?(?P<what>[a-z-]+(?: [a-z-]+)?)")
#: What holds or may hold so much, or does so every day.
_HELD = re.compile(
    r"\b(?:can|could|may|capacity|capable|hold|holds|up to|maximum|a day|per|daily|every)\b", re.I
)
#: Days between reports of one story.
_SAME_STORY = 3
#: So many times as much is another amount.
_FAR = 3


@lru_cache(maxsize=1 << 12)
def find_substances(text: str) -> tuple[tuple[str, Quantity], ...]:
    """How much of what a text tells of."""
    if " of " not in text or _HELD.search(text):
        return ()
    found = []
    for amount in find_quantities(text):
        if amount.known is Known.NUMBER and _UNITS.search(text, amount.start, amount.end):
            of = _OF.match(text, amount.end)
            what = terms(of["what"].partition(" ")[0]) if of else ()
            if what:
                found.append((f"{amount.unit} {what[0]}", amount))
    return tuple(found)


@fitting(find_substances)
def tellings(account: Account) -> Iterator[Telling]:
    """How much of a substance a passage tells of."""
    for subject, amount in find_substances(account.text):
        value = account.text[amount.start : amount.end]
        norm = f"{amount.low:g} to {amount.high:g}"
        yield Telling(ConflictKind.NUMBER, f"substance {subject}", account, value, norm, amount)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two amounts are of one happening, and neither article gives both."""
    a, b = one.quantity, other.quantity
    if a is None or b is None or not of_one_story(one.account, other.account, _SAME_STORY):
        return False
    small, large = sorted((a.typical, b.typical))
    both = is_given(one.account, b) or is_given(other.account, a)
    return large <= _FAR * small and not both
