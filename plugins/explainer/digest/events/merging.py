"""What several claims tell of one event.

Claims of one date are one event where they share most of their content. The most alike are joined
first, and only where all of them are alike (complete linkage), so that a row never joins two
happenings through a third: two different events of a day stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from explainer.digest.events.chains import Told
from explainer.digest.words import terms

#: Share of the shorter passage's terms that two passages must have in common, and how many.
_SHARE, _LEAST = 0.45, 3

_Group = tuple["_Content", ...]


@dataclass(frozen=True, slots=True)
class _Content:
    """A claim and the terms of each passage that dates it."""

    told: Told
    passages: tuple[frozenset[str], ...]


def merge(told: Iterable[Told]) -> Iterator[tuple[Told, ...]]:
    """Groups of claims that tell of one event, the claim founded first at the head of each."""
    days: defaultdict[str, list[_Content]] = defaultdict(list)
    for one in sorted(told, key=founded):
        passages = tuple(frozenset(terms(d.citation.quote)) for d in one.datings)
        days[one.when.edtf].append(_Content(one, passages))
    for same_day in days.values():
        for group in _joined(same_day):
            yield tuple(sorted((content.told for content in group), key=founded))


def founded(told: Told) -> tuple[date, tuple[str, int, int]]:
    """Sorts claims by when they came up."""
    citation = told.claim.citations[0]
    return citation.source.arrived or date.max, citation.key


def _joined(contents: list[_Content]) -> list[_Group]:
    """The contents in groups, the most alike joined first."""
    scores = {
        frozenset((a.told.claim.id, b.told.claim.id)): score
        for a, b in combinations(contents, 2)
        if (score := _likeness(a, b))
    }
    groups: dict[str, _Group] = {content.told.claim.id: (content,) for content in contents}
    for pair in sorted(scores, key=lambda pair: (-scores[pair], sorted(pair))):
        left, right = (groups[claim] for claim in sorted(pair))
        if left is not right and _all_alike(left, right, scores):
            joined = left + right
            groups |= dict.fromkeys((content.told.claim.id for content in joined), joined)
    return list({id(group): group for group in groups.values()}.values())


def _all_alike(left: _Group, right: _Group, scores: dict[frozenset[str], float]) -> bool:
    """Whether every content of one group is like every one of the other."""
    return all(frozenset((a.told.claim.id, b.told.claim.id)) in scores for a in left for b in right)


def _likeness(one: _Content, other: _Content) -> float:
    """The share of terms that the most alike passages have in common; 0 where it is too little."""
    return max((_share(a, b) for a in one.passages for b in other.passages), default=0.0)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    shared = len(left & right)
    share = shared / max(1, min(len(left), len(right)))
    return share if shared >= _LEAST and share >= _SHARE else 0.0
