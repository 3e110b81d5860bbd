"""Conflicts of prices: what a thing costs, told in passing, and what was paid for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import NEARLY, Account, alike, days_apart, share_names
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.quantities import MONEY, Quantity, find_quantities
from explainer.digest.nouns import counted
from explainer.model import ConflictKind

#: Days between reports of one price.
_SAME_STORY = 10
_SIGNS = tuple(sorted(MONEY))
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) $")
#: "Acme paid | $90 million | for Globex", "Acme bought Globex for a reported | $95 million".
_PAID = re.compile(r"\bpa(?:id|ys?|ying) (?:a |an )?(?:reported |estimated )?$")
_FOR = re.compile(r" for (?:the |its )?(?P<bought>[A-Z][\w-]+)?")
_BOUGHT = re.compile(
    r"\b(?:bought|buy(?:s|ing)?|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|sold|took over) "
    r"(?:(?:the )?(?P<bought>[A-Z][\w-]+))?[^,;.]{0,60}? for "
    r"(?:a |an )?(?:reported |estimated |total of |sum of )?$"
)
#: Buyer and bought: so many names are shared by those who tell of one purchase.
_PARTIES = 2


@lru_cache(maxsize=1 << 12)
def _sums(text: str) -> tuple[Quantity, ...]:
    """The sums of a text, whose currency it gives as a sign."""
    quantities = find_quantities(text) if any(map(text.__contains__, _SIGNS)) else ()
    return tuple(found for found in quantities if found.unit in MONEY)


@lru_cache(maxsize=1 << 12)
def _priced(text: str) -> tuple[tuple[str, Quantity], ...]:
    """What a text says in passing that something costs, behind the noun of what it is."""
    costs = (found for found in _sums(text) if _DEFINITE.search(text[: found.start]))
    named = ((counted(text, found.end)[1], found) for found in costs)
    return tuple((noun, found) for noun, found in named if noun)


@fitting(_priced)
def prices(account: Account) -> Iterator[Telling]:
    """What a passage says in passing that something costs: "the $1.5 billion mission"."""
    for noun, found in _priced(account.text):
        yield _telling(account, f"price {found.unit} {noun}", found)


@fitting(_sums)
def purchases(account: Account) -> Iterator[Telling]:
    """What a passage says that was paid for a company, a house, a work of art."""
    text = account.text
    for found in _sums(text):
        if _purchase(text, found) is not None:
            yield _telling(account, f"purchase {found.unit}", found)


@lru_cache(maxsize=1 << 12)
def _purchase(text: str, price: Quantity) -> str | None:
    """What was bought at a price, by name: empty where it has none, ``None`` where nothing was."""
    before = text[: price.start]
    match = (_PAID.search(before) and _FOR.match(text, price.end)) or _BOUGHT.search(before)
    return (match["bought"] or "") if match else None


def of_one_thing(one: Telling, other: Telling) -> bool:
    """Whether two prices are likely of one thing."""
    a, b = one.account, other.account
    return days_apart(a, b) <= _SAME_STORY and share_names(a, b)


def of_one_purchase(one: Telling, other: Telling) -> bool:
    """Whether two sums were likely paid for one thing: both name it and somebody who dealt in it.

    Those who tell of it in nearly the same words are compared as tellings of any number are.
    """
    a, b = one.account, other.account
    if a.claim == b.claim or alike(a, b, NEARLY):
        return False
    told = (_purchase(t.account.text, t.quantity) for t in (one, other) if t.quantity)
    bought, both = set(filter(None, told)), a.names & b.names
    return bool(bought) and bought <= both and len(both) >= _PARTIES


def _telling(account: Account, subject: str, found: Quantity) -> Telling:
    norm, words = f"{found.low:g} to {found.high:g}", account.text[found.start : found.end]
    return Telling(ConflictKind.NUMBER, subject, account, words, norm, found)
