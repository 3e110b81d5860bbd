"""Conflicts of rank: the second largest fine in one account, the third largest in another."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.digest.conflicts.accounts import NEARLY, Account, alike, elsewhere, same_time
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import holding, pattern
from explainer.digest.stems import stem
from explainer.model import ConflictKind

_NTHS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RANK = (
    rf"(?i)\b(?P<nth>{'|'.join(_NTHS)}|\d{{1,2}}(?=(?:nd|rd|th)\b))(?:nd|rd|th)?[- ]"
    r"(?P<most>most [a-z]+|[a-z]{3,}est|worst|best)\b"
)
#: Words for one measure.
_SAME = {"biggest": "largest", "priciest": "costliest", "most expensive": "costliest"}


@holding("est", "most ")
def tellings(account: Account) -> Iterator[Telling]:
    """The rank that a passage gives something, by what it is ranked for."""
    for match in pattern(_RANK).finditer(account.text):
        most, nth = match["most"].lower(), match["nth"].lower()
        number = int(nth) if nth.isdigit() else _NTHS.index(nth) + 2
        subject = f"rank {stem(_SAME.get(most, most))}"
        yield Telling(ConflictKind.NUMBER, subject, account, match[0], str(number))


def differ(one: Telling, other: Telling) -> bool:
    """Whether two ranks are of one thing: all else is nearly the same."""
    a, b = one.account, other.account
    return alike(a, b, NEARLY) and same_time(a, b) and not elsewhere(a, b)
