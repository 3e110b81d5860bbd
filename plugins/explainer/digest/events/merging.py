"""What several claims tell of one event.

Claims of one date are one event where they share most of their content. The most alike are joined
first, and only where all of them are alike (complete linkage), so that a row never joins two
happenings through a third: two different events of a day stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product

from explainer.digest.events.telling import Told
from explainer.digest.words import terms

#: Share of the shorter passage's terms that two passages must have in common, and how many.
_SHARE, _LEAST = 0.45, 3
#: So many passages of a claim, the first, say what it is about.
_PASSAGES = 6

#: Ids of claims that tell of one event.
Group = tuple[str, ...]
_Content = tuple[frozenset[str], ...]


class Likeness:
    """Which claims of a date are alike, and how much."""

    def __init__(self) -> None:
        self._terms: dict[str, frozenset[str]] = {}
        self._contents: dict[str, _Content] = {}
        self._scores: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def compare(self, changed: Iterable[Told], others: Iterable[Told]) -> None:
        """Compare claims that are new or have new passages with one another and with others."""
        fresh = {told.claim.id: self._read(told) for told in changed}
        there = [told for told in others if told.claim.id not in fresh]
        for told in there:
            if told.claim.id not in self._contents:
                self._read(told)
        keys = (told.claim.id for told in there)
        for one, other in (*combinations(fresh, 2), *product(fresh, keys)):
            if other not in self._scores[one] or fresh[one] or fresh.get(other):
                score = _likeness(self._contents[one], self._contents[other])
                self._scores[one][other] = self._scores[other][one] = score

    def _read(self, told: Told) -> bool:
        """Know what a claim is about by the first passages that date it; whether that is new."""
        quotes = dict.fromkeys(dating.citation.quote for dating in told.datings)
        content = tuple(map(self._terms_of, list(quotes)[:_PASSAGES]))
        known = self._contents.get(told.claim.id)
        self._contents[told.claim.id] = content
        return content != known

    def _terms_of(self, quote: str) -> frozenset[str]:
        if quote not in self._terms:
            self._terms[quote] = frozenset(terms(quote))
        return self._terms[quote]

    def join(self, groups: Iterable[Group]) -> tuple[Group, ...]:
        """The groups, each with those after it that tell of the same."""
        found = {key: group for group in groups for key in group}
        order = {key: place for place, key in enumerate(found)}
        apart: set[tuple[str, int, str, int]] = set()
        for one, other in self._alike(found, order):
            left, right = sorted((found[one], found[other]), key=lambda group: order[group[0]])
            pair = left[0], len(left), right[0], len(right)  # one that grows is asked anew
            if left is right or pair in apart:
                continue
            if all(self._scores[a].get(b) for a, b in product(left, right)):
                found |= dict.fromkeys(left + right, left + right)
            else:
                apart.add(pair)
        return tuple(dict.fromkeys(found.values()))

    def _alike(self, found: Mapping[str, Group], order: Mapping[str, int]) -> list[tuple[str, str]]:
        """The claims of two groups that are alike, in order, the most alike first."""
        pairs = sorted(
            (-score, (one, other))
            for one in found
            for other, score in self._scores[one].items()
            if score and order.get(other, -1) > order[one] and found[one] is not found[other]
        )
        return [pair for _, pair in pairs]


def _likeness(one: _Content, other: _Content) -> float:
    """The share of terms that the most alike passages have in common; 0 where it is too little."""
    return max((_share(a, b) for a, b in product(one, other)), default=0.0)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    shared = len(left & right)
    share = shared / max(1, min(len(left), len(right)))
    return share if shared >= _LEAST and share >= _SHARE else 0.0
