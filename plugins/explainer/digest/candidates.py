"""Candidates: which passages are worth comparing, and how alike two of them are.

An inverted index over terms. A passage meets those that share its rarest terms, no more of them
than a bound, so that each costs the same however large the topic is. Weights follow the topic
as it grows, but are weighed anew only when it has grown by some factor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from explainer.digest.passages import Passage
from explainer.digest.similarity import Profile, Rarity

#: Passages looked up through a passage's terms, and how many of them are compared.
_POSTINGS, _CANDIDATES = 250, 12
#: The part of a passage's weight that a candidate must share.
_OVERLAP = 0.15
#: So many members of a group are enough to know it.
_KNOWN = 2
#: Weights are weighed anew when there are so many times the passages.
_GROWN = 4
#: Telling terms are those that not more than this part of all passages have; two must be shared.
_COMMON, _TELLING = 0.25, 2
#: Passages whose other words agree so far, and whose names don't, are told by one pattern.
_PATTERN, _LEAST_WORDS = 0.6, 3


class Candidates:
    """The passages of a topic so far, by index, and how alike they are."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._rarity = Rarity()
        self._named: Counter[str] = Counter()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._profiles: dict[int, Profile] = {}
        self._scores: dict[tuple[int, int], float] = {}
        self._weighed = 0

    def add(self, batch: tuple[Passage, ...]) -> range:
        """Take in a batch; its indices."""
        first = len(self.passages)
        self.passages += batch
        self._rarity.add(passage.terms for passage in batch)
        self._named.update(name for passage in batch for name in passage.names)
        self._scores.clear()
        if len(self.passages) > _GROWN * self._weighed:
            self._weighed = len(self.passages)
            self._profiles.clear()
            self._rarity.weigh()
        return range(first, len(self.passages))

    def before(self, index: int, group: Callable[[int], object]) -> list[int]:
        """The passages before this one that share most of its rare terms, few of each group."""
        profile = self._profile(index)
        overlap: defaultdict[int, int] = defaultdict(int)
        budget = _POSTINGS
        for term in sorted(profile.terms, key=lambda term: (len(self._postings[term]), term)):
            weight = profile.terms[term]
            for other in self._postings[term][: max(budget, 0)]:
                overlap[other] += weight
            budget -= len(self._postings[term])
            self._postings[term].append(index)
        least = _OVERLAP * profile.total
        found = sorted((-value, other) for other, value in overlap.items() if value >= least)
        return list(islice(_few_of_each((other for _, other in found), group), _CANDIDATES))

    def likeness(self, one: int, two: int) -> float:
        """How alike two passages are, between 0 and 1."""
        key = (one, two) if one < two else (two, one)
        score = self._scores.get(key)
        if score is None:
            score = self._scores[key] = self._profile(one).likeness(self._profile(two))
        return score

    def telling(self, one: Passage, two: Passage) -> bool:
        """Whether they share terms that most others don't have, and not only who acts."""
        common = max(2, len(self.passages) * _COMMON)
        shared = set(one.terms).intersection(two.terms)
        telling = {term for term in shared if len(self._postings[term]) <= common}
        return len(telling) >= _TELLING and not telling <= (one.actors | two.actors)

    def patterned(self, one: Passage, two: Passage) -> bool:
        """Whether they say the same, in the same words, of different names."""
        mine, theirs = set(one.terms), set(two.terms)
        names = {term for term in mine | theirs if self._is_name(term)}
        if not (mine - theirs) & names or not (theirs - mine) & names:
            return False
        both, either = (mine & theirs) - names, (mine | theirs) - names
        return len(both) >= _LEAST_WORDS and len(both) >= _PATTERN * len(either)

    def strangers(self, one: Passage, two: Passage) -> bool:
        """Whether the first name of each is one that the other doesn't have."""
        first, second = self._first_name(one), self._first_name(two)
        return bool(first and second and first not in two.terms and second not in one.terms)

    def _first_name(self, passage: Passage) -> str:
        return next((term for term in passage.terms if self._is_name(term)), "")

    def _is_name(self, term: str) -> bool:
        """Whether a term is capitalised in most places, the heads of passages left out."""
        return 2 * self._named[term] > len(self._postings[term])

    def _profile(self, index: int) -> Profile:
        profile = self._profiles.get(index)
        if profile is None:
            passage = self.passages[index]
            profile = Profile.of(passage.terms, self._rarity, passage.actors)
            self._profiles[index] = profile
        return profile


def _few_of_each(found: Iterable[int], group: Callable[[int], object]) -> Iterator[int]:
    """The candidates, of each group no more than are needed to know it."""
    seen: Counter[object] = Counter()
    for index in found:
        seen[group(index)] += 1
        if seen[group(index)] <= _KNOWN:
            yield index
