"""Matching: which passages of different sources state the same fact.

A fold over the batches. In each batch the new passages look for their candidates among all
that share a rare term; the pairs, best first, join groups where every member is alike enough to
every other (complete linkage: a chain of half-alike passages never forms one claim). A group
founded in an earlier batch takes new members, but two such groups never join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.digest.passages import Passage
from explainer.digest.similarity import Profile, Rarity

#: At this likeness two passages state the same fact; from `GREY` on an editor is asked.
SAME, GREY = 0.30, 0.18
#: An article rarely says one thing twice; when it does, it repeats its words.
SAME_SOURCE = 0.50
#: Bounds that keep the work per passage the same however large the topic is.
_POSTINGS, _CANDIDATES, _WITNESSES = 400, 24, 8


@dataclass(slots=True)
class Group:
    """Passages that state one fact; `batch` is the one that founded it."""

    batch: int
    members: list[int]


@dataclass(frozen=True, slots=True)
class Matches:
    """What matching found: groups of indices of passages, and pairs in the grey zone."""

    groups: tuple[Group, ...]
    grey: tuple[tuple[int, int, float], ...]


def match_passages(batches: Iterable[tuple[Passage, ...]]) -> Matches:
    """Group the passages of all batches; indices count through the batches in order."""
    fold = _Fold()
    for number, batch in enumerate(batches):
        fold.take(number, batch)
    return Matches(tuple(fold.groups), tuple(fold.grey))


class _Fold:
    """The state between two batches."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.grey: list[tuple[int, int, float]] = []
        self._passages: list[Passage] = []
        self._profiles: list[Profile] = []
        self._group_of: list[Group] = []
        self._rarity = Rarity()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)

    def take(self, number: int, batch: tuple[Passage, ...]) -> None:
        """Match a batch against itself and all before it."""
        first = len(self._passages)
        self._passages += batch
        self._rarity.add(passage.terms for passage in batch)
        self._profiles = [Profile(passage.terms, self._rarity) for passage in self._passages]
        for index in range(first, len(self._passages)):
            for term in self._profiles[index].weights:
                self._postings[term].append(index)
            group = Group(number, [index])
            self._group_of.append(group)
        self._link(number, first)
        seen: dict[int, Group] = {}
        for group in self._group_of:
            seen.setdefault(id(group), group)
        self.groups = list(seen.values())

    def _link(self, number: int, first: int) -> None:
        pairs = sorted(
            (
                (score, low, high)
                for high in range(first, len(self._passages))
                for low, score in self._candidates(high)
            ),
            key=lambda pair: (-pair[0], self._passages[pair[1]].key, self._passages[pair[2]].key),
        )
        for score, low, high in pairs:
            one, two = self._group_of[low], self._group_of[high]
            if one is two:
                continue
            if score >= SAME and self._may_join(one, two, number):
                self._join(one, two)
            elif score >= GREY:
                self.grey.append((low, high, score))

    def _candidates(self, index: int) -> Iterable[tuple[int, float]]:
        """Passages before this one that share its rare terms, with their likeness."""
        mine = self._profiles[index]
        overlap: defaultdict[int, float] = defaultdict(float)
        budget = _POSTINGS
        for term in sorted(mine.weights, key=lambda term: (len(self._postings[term]), term)):
            postings = self._postings[term]
            for other in postings[:budget]:
                if other < index:
                    overlap[other] += mine.weights[term]
            budget -= len(postings)
            if budget <= 0:
                break
        best = sorted(overlap, key=lambda other: (-overlap[other], self._passages[other].key))
        for other in best[:_CANDIDATES]:
            score = self._likeness(other, index)
            if score >= GREY:
                yield other, score

    def _likeness(self, one: int, two: int) -> float:
        return self._profiles[one].likeness(self._profiles[two])

    def _may_join(self, one: Group, two: Group, number: int) -> bool:
        if one.batch < number and two.batch < number:
            return False
        return all(
            self._likeness(low, high)
            >= (
                SAME_SOURCE
                if self._passages[low].source.slug == self._passages[high].source.slug
                else SAME
            )
            for low in one.members[:_WITNESSES]
            for high in two.members[:_WITNESSES]
        )

    def _join(self, one: Group, two: Group) -> None:
        if two.batch < one.batch:
            one, two = two, one
        one.members += two.members
        for index in two.members:
            self._group_of[index] = one
