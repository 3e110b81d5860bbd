"""Parties to a conflict: those who say the same, with the words that stand for them."""

from __future__ import annotations

from explainer.digest.conflicts.findings import Telling
from explainer.model import ConflictKind, Side

#: Sorts tellings: a day, then what tells two of one day apart.
Order = tuple[str, tuple[str, int, int], str]


class Party:
    """One side as it grows; its words and its age stay those that it first had."""

    def __init__(self) -> None:
        self.tellings: list[Telling] = []
        self.age: Order = ("", ("", 0, 0), "")
        self._norms: dict[str, None] = {}
        self._value = ""

    def tells(self, telling: Telling) -> bool:
        """Whether a telling is of this side: for quotations, if one is but cut shorter."""
        if telling.kind is not ConflictKind.QUOTATION:
            return telling.side in self._norms
        words = f" {telling.norm} "
        return any(f" {norm} " in words or words in f" {norm} " for norm in self._norms)

    def add(self, telling: Telling) -> None:
        """Let a telling in."""
        self.tellings.append(telling)
        self._norms[telling.side] = None

    def close(self) -> None:
        """Say once who told it first, and in the fewest words."""
        if not self._value:
            self.age = min(map(age, self.tellings))
            self._value = min(self.tellings, key=lambda t: (len(t.value), age(t))).value

    def side(self) -> Side:
        """What readers see of it, with every passage that tells it."""
        told = sorted(self.tellings, key=age)
        cited = {telling.account.citation.key: telling.account.citation for telling in told}
        return Side(self._value, tuple(cited.values()))


def age(telling: Telling) -> Order:
    """Sorts tellings by when their source was out."""
    source = telling.account.citation.source
    published = source.published
    day = (published.first or published.last) if published else source.added
    return day.isoformat() if day else "9999", telling.account.citation.key, telling.account.claim


def arrival(telling: Telling) -> Order:
    """Sorts tellings by when their source came to the topic."""
    account = telling.account
    day = account.citation.source.arrived
    return day.isoformat() if day else "", account.citation.key, account.claim
