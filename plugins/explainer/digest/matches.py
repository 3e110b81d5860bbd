"""What matching decides: groups of passages that state one fact, pairs that may."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from explainer.digest.candidates import LookedUp


class Group(Struct, eq=False):
    """Passages that state one fact, by index; `batch` is the one that founded it.

    `host` is ``None`` where the group is a claim of its own: one of its passages can be read alone.
    Else it is the claim of the sentence around it. A sentence may state several facts: `via` is the
    one through which others support its claim, so that all of them agree on one.
    """

    batch: int
    members: list[int]
    host: Group | None = None
    via: Group | None = None
    sources: set[str] = field(default_factory=set)

    @property
    def claim(self) -> Group:
        """The group whose claim these passages support."""
        return self.host or self


class Pair(NamedTuple):
    """Two passages by index and their likeness, discounted."""

    score: float
    low: int
    high: int


class Matched(Struct, frozen=True):
    """What was decided of a batch: the passages whose groups joined, in order, the likeliest pairs
    that didn't, those that tell of one matter in two ways, and what was looked up on the way.
    """

    looked_up: LookedUp
    joined: tuple[tuple[int, int], ...]
    grey: tuple[Pair, ...]
    akin: tuple[Pair, ...] = ()


class Matches(Struct, frozen=True):
    """The group of each passage; for each the likeliest pair with one that it didn't join; the
    pairs that tell of one matter in two ways; what was decided of each batch.
    """

    group_of: tuple[Group, ...]
    grey: tuple[Pair, ...]
    akin: tuple[Pair, ...]
    decided: tuple[Matched, ...]
