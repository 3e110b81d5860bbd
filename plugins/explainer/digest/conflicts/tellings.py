"""Tellings: what passages tell that others may contradict, read once as long as an article stays.

What a passage tells depends on its article alone, and on the years of the dates in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from explainer.digest.conflicts.accounts import Account
from explainer.digest.conflicts.findings import Tell, Telling
from explainer.digest.conflicts.quantities import Quantity
from explainer.digest.recalled import NOTHING, Recalled, passage_key
from explainer.model import ConflictKind


class Told(NamedTuple):
    """A `Telling` without its account; `tell` is the number of the way of reading it."""

    tell: int
    kind: ConflictKind
    subject: str
    value: str
    norm: str
    quantity: Quantity | None


class Tellings:
    """Reads what accounts tell, in several ways; `known` passages aren't read again."""

    def __init__(
        self, tells: Sequence[Tell], known: Mapping[bytes, tuple[Told, ...]] = NOTHING
    ) -> None:
        self._tells = tells
        self._fitting: dict[str, tuple[tuple[int, Tell], ...]] = {}
        self._told = Recalled(known)

    @property
    def told(self) -> Mapping[bytes, tuple[Told, ...]]:
        """All that was asked for."""
        return self._told.found

    def of(self, account: Account) -> Iterator[tuple[int, Telling]]:
        """What an account tells, each with the number of the way of reading it."""
        key = passage_key(account.citation, account.around)
        told = self._told.of(key, lambda: tuple(self._read(account)))
        if not told:
            return
        known = f"{account.claim} {account.akin}" if account.akin else account.claim
        name = hashlib.blake2b(key + known.encode(), digest_size=12).digest()
        for number, (tell, kind, subject, value, norm, quantity) in enumerate(told):
            at = name + number.to_bytes(2, "big")
            yield tell, Telling(kind, subject, account, value, norm, quantity, at)

    def _read(self, account: Account) -> Iterator[Told]:
        for number, tell in self._fitting_for(account.text):
            for t in tell.read(account):
                yield Told(number, t.kind, t.subject, t.value, t.norm, t.quantity)

    def _fitting_for(self, text: str) -> tuple[tuple[int, Tell], ...]:
        """The ways of reading that a passage's words fit; outlets print the same words."""
        found = self._fitting.get(text)
        if found is None:
            numbered = enumerate(self._tells)
            found = self._fitting[text] = tuple(way for way in numbered if way[1].fits(text))
        return found
