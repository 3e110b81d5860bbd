"""Links: claims that tell nearly the same, so that their accounts are compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from explainer.digest.conflicts.accounts import LOOSELY, Account, are_akin, worded_alike

#: Terms of more claims than this link none; so many accounts of a claim are looked at, and each
#: links it to so many others.
_MOST_ALIKE, _LOOKED_AT, _MOST_LINKS = 24, 3, 4
#: How many rare terms, and which share of all, two accounts have in common at least.
_LEAST_RARE, _ENOUGH = 2, 0.6


#: Two claims by their ids.
Link = tuple[str, str]


class Links:
    """The links among a topic's claims; grows batch by batch."""

    def __init__(self) -> None:
        self._near: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._accounts: defaultdict[str, list[Account]] = defaultdict(list)
        self._spread: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def take(self, accounts: Iterable[Account]) -> Iterator[Link]:
        """Let accounts in, and give the claims that they link."""
        for account in accounts:
            if self._is_looked_at(account):
                for other in list(islice(self._alike(account), _MOST_LINKS)):
                    self._link(account.claim, other)
                    yield account.claim, other
                self._keep(account)

    def recall(self, accounts: Iterable[Account], linked: Iterable[Link]) -> None:
        """Let accounts in of which it is known what they link."""
        for pair in linked:
            self._link(*pair)
        for account in accounts:
            if self._is_looked_at(account):
                self._keep(account)

    def near(self, claim: str) -> Iterable[str]:
        """The claims that are linked to one."""
        return self._near.get(claim, ())

    def _is_looked_at(self, account: Account) -> bool:
        return len(self._accounts[account.claim]) < _LOOKED_AT

    def _link(self, one: str, other: str) -> None:
        self._near[one][other] = None
        self._near[other][one] = None

    def _keep(self, account: Account) -> None:
        """Let later accounts meet this one."""
        self._accounts[account.claim].append(account)
        for term in account.terms:
            self._spread[term][account.claim] = None

    def _alike(self, account: Account) -> Iterator[str]:
        """The claims that an account is the first to link to its own, sorted."""
        found = (self._spread.get(term, ()) for term in account.terms)
        rare = (claims for claims in found if len(claims) <= _MOST_ALIKE)
        shared = Counter(chain.from_iterable(rare))
        known = {account.claim, *self.near(account.claim)}
        new = (c for c, count in shared.items() if count >= _LEAST_RARE and c not in known)
        for claim in sorted(new):
            if any(_tell_alike(account, other) for other in self._accounts[claim]):
                yield claim


def _tell_alike(one: Account, other: Account) -> bool:
    return one.outlet != other.outlet and (
        are_akin(one, other, LOOSELY) or worded_alike(one, other, _ENOUGH)
    )
