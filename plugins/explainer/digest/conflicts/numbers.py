"""Conflicts of numbers and of how many: counts that can't both be exact, or that one lacks."""

from __future__ import annotations

import math
from collections.abc import Iterator

from explainer.digest.conflicts.aboard import find_aboard
from explainer.digest.conflicts.accounts import Account, days_apart, same_time
from explainer.digest.conflicts.coreference import count_one_thing
from explainer.digest.conflicts.counts import told
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.lasting import find_lasting
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.prices import prices
from explainer.digest.conflicts.quantities import Known
from explainer.digest.conflicts.substances import find_substances
from explainer.digest.conflicts.tolls import find_tolls
from explainer.model import ConflictKind

#: Bounds of reports so many days apart differ by at least and at most so many times.
_BOUNDED, _APART, _TOO_FAR = 1, 1.1, 1.5
#: Ways of giving a count that differ though both may be true: a reader learns from seeing both.
_COUNTED = {Known.NUMBER, Known.VAGUE}
_UNLIKE = ({Known.ALL, Known.VAGUE}, _COUNTED)

_REFUSED = {Known.NUMBER, Known.UNTOLD}


@fitting(told)
def tellings(account: Account) -> Iterator[Telling]:
    """The counts that a passage gives, but for tolls, prices, who was aboard, how long something
    went on and how much of a substance there was, and those that nobody gave.
    """
    taken = {toll.start for toll in find_tolls(account.text)}
    text = account.text
    counted = (*find_aboard(text), *find_lasting(text), *find_substances(text))
    taken |= {count.start for _, count in counted}
    taken |= {price.quantity.start for price in prices(account) if price.quantity}
    for telling in _tellings(account):
        if telling.quantity is None or telling.quantity.start not in taken:
            yield telling


def _tellings(account: Account) -> Iterator[Telling]:
    for kind, subject, value, norm, quantity in told(account.text):
        yield Telling(kind, subject, account, value, norm, quantity)


@fitting(told)
def counts(account: Account) -> Iterator[Telling]:
    """The counts of what happens to somebody, which mean the same wherever they stand."""
    for telling in _tellings(account):
        if telling.kind is ConflictKind.NUMBER and " " in telling.subject:
            yield telling


def clash(one: Telling, other: Telling) -> bool:
    """Whether two counts can't both be all that is known."""
    a, b = one.quantity, other.quantity
    if a is None or b is None:
        return False
    if a.known is b.known is Known.NUMBER:
        return a.contradicts(b) or _bounded_apart(one, other)
    known = {a.known, b.known}
    if known == _COUNTED and any(map(_is_some, (one, other))):
        return False
    return known in (*_UNLIKE, _REFUSED) and not a.fits(b)


def _bounded_apart(one: Telling, other: Telling) -> bool:
    """Whether two reports of one day give bounds below that differ: both may hold, and yet "more
    than 300" isn't what "more than 400" means.
    """
    a, b = one.quantity, other.quantity
    if a is None or b is None or not a.high == b.high == math.inf:
        return False
    low, high = sorted((a.low, b.low))
    return (
        _APART * low <= high <= _TOO_FAR * low
        and days_apart(one.account, other.account) <= _BOUNDED
    )


def _is_some(telling: Telling) -> bool:
    """Whether only some are told of: they may be any number."""
    return telling.value.lower().startswith("some ")


def differ(one: Telling, other: Telling) -> bool:
    """Whether two counts within a claim, or in claims nearly the same, are of one thing."""
    if not same_time(one.account, other.account):
        return False
    if one.is_number and other.is_number:
        return count_one_thing(one, other)
    kinds = {telling.quantity.known for telling in (one, other) if telling.quantity}
    return kinds == _REFUSED or one.account.claim == other.account.claim


def untold(one: Telling, other: Telling) -> bool:
    """Whether one of two counts is what the other says that nobody gave."""
    return (one.norm == Known.UNTOLD) != (other.norm == Known.UNTOLD)
