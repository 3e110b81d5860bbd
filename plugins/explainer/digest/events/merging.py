"""What several claims tell of one event.

Claims of one date are one event where they share most of their content. The most alike are joined
first, and only where all of them are alike (complete linkage), so that a row never joins two
happenings through a third: two different events of a day stay two. Events that were told apart
once stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from explainer.digest.events.telling import Told
from explainer.digest.words import terms

#: Share of the shorter passage's terms that two passages must have in common, and how many.
_SHARE, _LEAST = 0.45, 3
#: So many passages of a claim, the first, say what it is about.
_PASSAGES = 6

#: The terms of each of a claim's passages.
Content = tuple[frozenset[str], ...]
Group = tuple[str, ...]


def content_of(told: Told) -> Content:
    """What a claim is about, by the passages that date it."""
    passages = dict.fromkeys(dating.citation.quote for dating in told.datings)
    return tuple(frozenset(terms(quote)) for quote in list(passages)[:_PASSAGES])


def join(
    fresh: Iterable[str], groups: Iterable[Group], contents: Mapping[str, Content]
) -> Iterator[tuple[Group, Group]]:
    """The claims that are new to a date, by id: each group of them, and the group that was there
    before which it joins, empty where it joins none.
    """
    alone, before = tuple(sorted(fresh)), {key: group for group in groups for key in group}
    scores = _scores([*combinations(alone, 2), *product(alone, before)], contents)
    found: dict[str, Group] = before | {key: (key,) for key in alone}
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        left, right = sorted((found[key] for key in pair), key=lambda group: group[0] not in before)
        alike = all(_pair(a, b) in scores for a in left for b in right)
        if left != right and right[0] not in before and alike:
            found |= dict.fromkeys(left + right, left + right)
    for group in dict.fromkeys(found[key] for key in alone):
        there = before.get(group[0], ())
        yield there, group[len(there) :]


def _scores(pairs: Iterable[Group], contents: Mapping[str, Content]) -> dict[Group, float]:
    """How alike each pair of claims is; those that aren't are left out."""
    scored = ((_pair(*pair), _likeness(contents[pair[0]], contents[pair[1]])) for pair in pairs)
    return {pair: score for pair, score in scored if score}


def _pair(one: str, other: str) -> Group:
    return (one, other) if one < other else (other, one)


def _likeness(one: Content, other: Content) -> float:
    """The share of terms that the most alike passages have in common; 0 where it is too little."""
    return max((_share(a, b) for a in one for b in other), default=0.0)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    shared = len(left & right)
    share = shared / max(1, min(len(left), len(right)))
    return share if shared >= _LEAST and share >= _SHARE else 0.0
