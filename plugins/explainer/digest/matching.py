"""Matching: which passages of different sources state the same fact.

A fold over the batches. In each batch the new passages look for their candidates among all
that share a rare term. The pairs, best first, join groups in which every member is alike enough
to every other (complete linkage: a chain of half-alike passages never forms one claim).

Two passages may share many words and still tell different things of the same people. So a pair is
discounted where one of the two has a better partner in the other's source, and it never joins
where the particulars contradict.

A group founded in an earlier batch takes new members, but two such groups never join: what a
reader has seen as two claims stays two, until the editor says otherwise.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations, islice

from explainer.digest.particulars import contradict, share
from explainer.digest.passages import Passage
from explainer.digest.similarity import Profile, Rarity
from explainer.model import Source

#: From this discounted likeness on, a pair joins; from `GREY` on, an editor is asked.
SAME, GREY = 0.34, 0.20
#: Articles that share no other fact rarely share one; nor do those written at other times, whose
#: "today" is another day: their passages must be nearly verbatim, or name the same figures.
RELATED, ALONE = 2, 0.50
APART, VERBATIM = timedelta(days=4), 0.85
#: All members of a group are at least this alike.
LINKED = 0.20
#: An article rarely says one thing twice; when it does, it repeats its words.
SAME_SOURCE = 0.50
#: Passages none of which can be read alone must be surer to be the same.
FIRM = 0.50
HOSTED = 0.40
#: Terms that both passages must have and that not more than this part of all passages have.
TELLING, COMMON = 2, 0.25
#: Bounds that keep the work per passage the same however large the topic is.
_POSTINGS, _CANDIDATES, _WITNESSES = 250, 12, 8
_OVERLAP, _KNOWN, _GROWN = 0.15, 2, 4


@dataclass(slots=True, eq=False)
class Group:
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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages by index and their likeness, discounted."""

    score: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Matches:
    """The group of each passage, and pairs in the grey zone."""

    group_of: tuple[Group, ...]
    grey: tuple[Pair, ...]


def match_passages(batches: Iterable[tuple[Passage, ...]]) -> Matches:
    """Group the passages of all batches; indices count through the batches in order."""
    fold = _Fold()
    for batch in batches:
        fold.take(batch)
    return Matches(tuple(fold.group_of), tuple(fold.grey))


def apart(one: Source, two: Source) -> bool:
    """Whether two articles were written at different times."""
    first, second = one.published, two.published
    if not (first and second and first.last and first.first and second.last and second.first):
        return False
    return first.last + APART < second.first or second.last + APART < first.first


class _Fold:
    """What is known between two batches."""

    def __init__(self) -> None:
        self.group_of: list[Group] = []
        self.grey: list[Pair] = []
        self._passages: list[Passage] = []
        self._rarity = Rarity()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._profiles: dict[int, Profile] = {}
        self._related: Counter[tuple[str, str]] = Counter()
        self._weighed = 0
        self._batch = -1

    def take(self, batch: tuple[Passage, ...]) -> None:
        """Match a batch against itself and all before it."""
        first = len(self._passages)
        self._batch += 1
        self._passages += batch
        self._rarity.add(passage.terms for passage in batch)
        if len(self._passages) > _GROWN * self._weighed:
            self._weighed = len(self._passages)
            self._profiles.clear()
            self._rarity.weigh()
        self.group_of += [Group(self._batch, [i]) for i in range(first, len(self._passages))]
        pairs = self._pairs(first)
        ordered = sorted(self._discounted(pairs), key=self._order)
        self._related = self._relate(ordered)
        likely = sum(pair.score >= SAME for pair in ordered)
        again = [pair for pair in ordered[:likely] if not self._settle(pair)]
        self.grey += [pair for pair in again if not self._settle(pair)]
        self.grey += ordered[likely:]
        self._found(first)

    def _found(self, first: int) -> None:
        """Say which of the new groups are claims; the others belong to the sentence around them."""
        fresh = dict.fromkeys(g for g in self.group_of[first:] if g.batch == self._batch)
        weak = [g for g in fresh if not any(self._passages[i].stands for i in g.members)]
        for group in weak:
            if len(group.members) > 1 and not (self._firm(group) and self._anchor(group)):
                for index in group.members:
                    self.group_of[index] = Group(self._batch, [index])
        for index in range(first, len(self._passages)):
            group = self.group_of[index]
            alone = group.batch == self._batch and group.members == [index]
            if alone and not self._passages[index].stands:
                group.host = self.group_of[index - 1].claim

    def _firm(self, group: Group) -> bool:
        """Whether all members are alike enough without a passage that can be read alone."""
        return all(self._likeness(*pair) >= FIRM for pair in combinations(group.members, 2))

    def _anchor(self, group: Group) -> bool:
        """Found a group by a whole sentence whose first clause nobody else states."""
        for index in sorted(group.members, key=lambda index: self._passages[index].key):
            opening = self._opening(index)
            if self.group_of[opening].members == [opening]:
                self.group_of[opening] = group
                return True
        return False

    def _opening(self, index: int) -> int:
        """The first clause of the sentence that a passage is in."""
        sentence = self._passages[index].sentence
        while index and self._passages[index].span.start != sentence.start:
            index -= 1
        return index

    def _order(self, pair: Pair) -> tuple[float, tuple[str, int], tuple[str, int]]:
        return -pair.score, self._passages[pair.low].key, self._passages[pair.high].key

    def _settle(self, pair: Pair) -> bool:
        """Join the two groups of a pair if they may."""
        one, two = self.group_of[pair.low], self.group_of[pair.high]
        if one is not two and pair.score >= self._least(pair) and self._may_join(one, two):
            self._join(one, two)
            return True
        return one is two

    def _relate(self, pairs: list[Pair]) -> Counter[tuple[str, str]]:
        """How many facts each two articles seem to share."""
        related: Counter[tuple[str, str]] = Counter()
        used: set[tuple[int, str]] = set()
        for pair in pairs:
            low, high = (self._passages[i].source.slug for i in (pair.low, pair.high))
            ends = {(pair.low, high), (pair.high, low)}
            if pair.score >= SAME and low != high and used.isdisjoint(ends):
                used |= ends
                related[min(low, high), max(low, high)] += 1
        return related

    def _least(self, pair: Pair) -> float:
        """The likeness that a pair needs: more where little else ties the two articles."""
        one, two = self._passages[pair.low], self._passages[pair.high]
        if one.vague or two.vague:
            return VERBATIM
        if apart(one.source, two.source):
            return SAME if share(one.particulars, two.particulars) else VERBATIM
        low, high = sorted((one.source.slug, two.source.slug))
        return SAME if self._related[low, high] >= RELATED or low == high else ALONE

    def _pairs(self, first: int) -> list[Pair]:
        """Each new passage with the candidates that stand before it."""
        pairs: list[Pair] = []
        for high in range(first, len(self._passages)):
            scored = ((self._likeness(low, high), low) for low in self._candidates(high))
            pairs += [Pair(score, low, high) for score, low in scored if score >= GREY]
            for term in self._profile(high).terms:
                self._postings[term].append(high)
        return pairs

    def _candidates(self, index: int) -> list[int]:
        """The passages before this one that share most of its rare terms."""
        weights = self._profile(index).terms
        overlap: defaultdict[int, int] = defaultdict(int)
        budget = _POSTINGS
        for term in sorted(weights, key=lambda term: (len(self._postings[term]), term)):
            weight = weights[term]
            for other in self._postings[term][:budget]:
                overlap[other] += weight
            budget -= len(self._postings[term])
            if budget <= 0:
                break
        least = _OVERLAP * self._profile(index).total
        found = sorted((-value, other) for other, value in overlap.items() if value >= least)
        return list(islice(self._spread(other for _, other in found), _CANDIDATES))

    def _spread(self, candidates: Iterable[int]) -> Iterator[int]:
        """The candidates, of each group no more than are needed to know it."""
        seen: Counter[Group] = Counter()
        for index in candidates:
            group = self.group_of[index]
            seen[group] += 1
            if seen[group] <= _KNOWN:
                yield index

    def _discounted(self, pairs: list[Pair]) -> Iterator[Pair]:
        """The pairs, less where a passage has a better partner in the other's source."""
        best: defaultdict[tuple[int, str], float] = defaultdict(float)
        for pair in pairs:
            for one, two in ((pair.low, pair.high), (pair.high, pair.low)):
                key = one, self._passages[two].source.slug
                best[key] = max(best[key], pair.score)
        for pair in pairs:
            rival = max(
                best[pair.low, self._passages[pair.high].source.slug],
                best[pair.high, self._passages[pair.low].source.slug],
            )
            score = pair.score * math.sqrt(pair.score / rival)
            if score >= GREY:
                yield Pair(score, pair.low, pair.high)

    def _profile(self, index: int) -> Profile:
        if index not in self._profiles:
            passage = self._passages[index]
            self._profiles[index] = Profile.of(passage.terms, self._rarity, passage.names)
        return self._profiles[index]

    def _likeness(self, one: int, two: int) -> float:
        return self._profile(one).likeness(self._profile(two))

    def _may_join(self, one: Group, two: Group) -> bool:
        """Whether every member of one is alike enough to every member of the other."""
        if one.batch < self._batch and two.batch < self._batch:
            return False
        if not (self._same_fact(one, two) and self._same_fact(two, one)):
            return False
        return all(
            self._agree(low, high)
            for low in one.members[:_WITNESSES]
            for high in two.members[:_WITNESSES]
        )

    def _same_fact(self, group: Group, other: Group) -> bool:
        """Whether `other` supports the claim by the fact that its other sources support it by.

        A source that supports the claim already may support another part of it as well.
        """
        claim = group.claim
        if claim.via in (None, group):
            return True
        return all(self._passages[i].source.slug in claim.sources for i in other.members)

    def _agree(self, low: int, high: int) -> bool:
        one, two = self._passages[low], self._passages[high]
        least = LINKED
        if self.group_of[low].host or self.group_of[high].host:
            least = HOSTED
        if one.source.slug == two.source.slug:
            least = SAME_SOURCE
        return (
            not contradict(one.particulars, two.particulars)
            and self._telling(one, two)
            and self._likeness(low, high) >= least
        )

    def _telling(self, one: Passage, two: Passage) -> bool:
        """Whether they share terms that most others don't have, and not names alone."""
        common = max(2, len(self._passages) * COMMON)
        shared = set(one.terms).intersection(two.terms)
        telling = {term for term in shared if len(self._postings[term]) <= common}
        return len(telling) >= TELLING and not telling <= (one.names | two.names)

    def _join(self, one: Group, two: Group) -> None:
        if two.batch < one.batch:
            one, two = two, one
        one.claim.via = one.claim.via or one
        one.claim.sources |= {self._passages[i].source.slug for i in one.members + two.members}
        one.members += two.members
        for index in two.members:
            self.group_of[index] = one
