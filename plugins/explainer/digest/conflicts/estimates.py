"""Conflicts of estimates: of one thing, by one party and by another.

An insurer puts the losses at so much, a ministry at less; the police the crowd, and who called it.
Weeks may lie between the two: neither takes the place of the other. Who gives which number, the
words around it tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.conflicts.accounts import NEARLY, Account, alike, days_apart, same_time
from explainer.digest.conflicts.amounts import Amount, find_amounts
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import cues, given, pattern
from explainer.digest.conflicts.quantities import Known, Quantity, find_quantities
from explainer.digest.lexicon import listed
from explainer.digest.nouns import PERSONS, term
from explainer.digest.words import ROLES, terms
from explainer.model import ConflictKind

#: What is reckoned up rather than counted.
_KINDS = (
    r"loss(?:es)?|damage|costs?|bill|crowd|turnout|attendance|shortfall|deficit|debts?|revenues?"
    r"|number of [a-z]+"
)
_WHO = (
    r"(?P<who>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w’'&.-]+ ){0,4}?[\w’'&.-]+"
    r"|[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}|[A-Za-z][a-z]+)"
)
_THING = rf"(?P<thing>(?:[\w’'-]+ ){{0,4}}?(?P<kind>{_KINDS})(?: [\w’'-]+){{0,6}}?)"
#: "Acme puts the losses from the storm at | $2 million", "the losses come to | $2 million | , Acme
#: estimates".
_PUTS = (
    rf"\b{_WHO} (?:(?:has|had|have|now|also) )?(?:puts?|estimate[ds]?|reckon(?:s|ed)?"
    rf"|assess(?:es|ed)) {_THING} (?:at|to be|to reach|to total) $"
)
_COMES = rf"(?i)\b{_THING} (?:comes?|came|amount(?:s|ed)?|r[au]ns?|add(?:s|ed)? up) to $"
_SAYS = rf", {_WHO} (?:estimate|reckon)(?:s|d|ed)?\b"
_OWNED = r"\b(?:its|their|his|her)\b|['’]s\b|s['’] "
#: One of these is among the terms of a text that has an estimate.
_VERBS = cues("estimate reckon assess put")
#: So is one of these.
_THINGS = cues(
    """
    loss losses damage cost costs bill crowd turnout attendance shortfall deficit debt debts revenue
    revenues number
    """
)
_REACH = 120
#: Such a thing is another one.
_SORTS = frozenset(
    map(term, listed("insured uninsured direct indirect annual yearly net gross economic property"))
)
_HEADS = {term("turnout"): term("crowd"), term("attendance"): term("crowd")}
_DAYS = 42


class Estimate(Struct, frozen=True):
    """Who estimates what, and at how much; `owned` is set where it is somebody's ("its losses")."""

    who: frozenset[str]
    kind: str
    thing: frozenset[str]
    owned: bool
    quantity: Quantity


@given(_VERBS, _THINGS)
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says that somebody estimates."""
    for found in _find(account.text):
        quantity = found.quantity
        norm = f"{quantity.low:g} to {quantity.high:g}"
        words = account.text[quantity.start : quantity.end]
        subject = f"estimated {found.kind} {quantity.unit}"
        yield Telling(ConflictKind.NUMBER, subject, account, words, norm, quantity)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two parties estimate one thing; what is told in nearly the same words on one day is
    compared as any number is.
    """
    a, b = one.account, other.account
    apart = days_apart(a, b)
    counted = bool(one.quantity and one.quantity.unit) and not apart and alike(a, b, NEARLY)
    if counted or apart > _DAYS or not same_time(a, b):
        return False
    mine, theirs = _estimate(one), _estimate(other)
    rest, others = mine.thing - theirs.thing, theirs.thing - mine.thing
    if mine.owned != theirs.owned or (rest and others) or _SORTS & (rest | others):
        return False
    return mine.who.isdisjoint(theirs.who)


def _estimate(telling: Telling) -> Estimate:
    """What a telling was read from."""
    return next(e for e in _find(telling.account.text) if e.quantity == telling.quantity)


def _find(text: str) -> Iterator[Estimate]:
    """The estimates of a passage."""
    for amount in find_amounts(text):
        before = text[max(0, amount.start - _REACH) : amount.start]
        quantity = _quantity(text, amount)
        if match := pattern(_PUTS).search(before):
            who = match["who"]
        elif (match := pattern(_COMES).search(before)) and (
            says := pattern(_SAYS).match(text, quantity.end)
        ):
            who = says["who"]
        else:
            continue
        if by := frozenset(terms(who)):
            kind = term(match["kind"].rpartition(" ")[2])
            thing = frozenset(terms(match["thing"])) - ROLES - {kind}
            owned = bool(pattern(_OWNED).search(match["thing"]))
            yield Estimate(by, _HEADS.get(kind, kind), thing, owned, quantity)


def _quantity(text: str, amount: Amount) -> Quantity:
    """An amount with what it counts: people are often left out."""
    found = next((q for q in find_quantities(text) if q.start == amount.start), None)
    if found is None:
        return Quantity(amount.start, amount.end, "", Known.NUMBER, amount.low, amount.high)
    return replace(found, unit="") if found.unit in PERSONS else found
