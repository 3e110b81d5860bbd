"""How alike two passages are: half by their words, half by the letters of their words.

The words count by BM25 (Robertson and Zaragoza 2009, *The Probabilistic Relevance
Framework*) read in both directions and divided by what each passage scores against itself; the
letters by the cosine of TF-IDF over 3- to 5-grams. Rarity is counted within the topic: in
a topic about one company that company's name says nothing, in another it says all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from explainer.digest.words import grams

_K1, _B = 1.2, 0.75
#: What a name weighs: the same people do many things.
_NAME = 0.6


class Rarity:
    """How many passages of a topic have a term, a gram; grows batch by batch."""

    def __init__(self) -> None:
        self._passages = 0
        self._terms: Counter[str] = Counter()
        self._grams: Counter[str] = Counter()
        self._length = 0

    def add(self, passages: Iterable[tuple[str, ...]]) -> None:
        """Count the terms of more passages."""
        for terms in passages:
            self._passages += 1
            self._length += len(terms)
            self._terms.update(set(terms))
            self._grams.update({gram for term in set(terms) for gram in grams(term)})

    def term(self, term: str) -> float:
        """The weight of a term (the inverse document frequency of BM25, never negative)."""
        count = self._terms[term]
        return math.log(1 + (self._passages - count + 0.5) / (count + 0.5))

    def gram(self, gram: str) -> float:
        """The weight of a gram (smoothed inverse document frequency)."""
        return math.log((1 + self._passages) / (1 + self._grams[gram])) + 1

    @property
    def length(self) -> float:
        """Terms in a passage, on average."""
        return self._length / max(self._passages, 1)


class Profile:
    """One passage as weights, ready to be compared with others of its time."""

    __slots__ = ("grams", "own", "weights")

    def __init__(
        self, terms: tuple[str, ...], rarity: Rarity, names: frozenset[str] = frozenset()
    ) -> None:
        norm = _K1 * (1 - _B + _B * len(terms) / (rarity.length or 1))
        self.weights = {
            term: rarity.term(term)
            * (count * (_K1 + 1) / (count + norm))
            * (_NAME if term in names else 1)
            for term, count in Counter(terms).items()
        }
        self.own = sum(self.weights.values())
        self.grams = _unit(terms, rarity)

    def likeness(self, other: Profile) -> float:
        """Between 0, nothing in common, and 1, the same words."""
        total = self.own + other.own
        if not total:
            return 0.0
        mine, theirs = self.weights, other.weights
        shared = mine.keys() & theirs.keys()
        words = math.fsum(mine[term] + theirs[term] for term in shared) / total
        small, large = sorted((self.grams, other.grams), key=len)
        letters = math.fsum(small[gram] * large[gram] for gram in small.keys() & large.keys())
        return (words + letters) / 2


def _unit(terms: tuple[str, ...], rarity: Rarity) -> dict[str, float]:
    """The TF-IDF vector of a passage's grams, of length one."""
    counts = Counter(gram for term in terms for gram in grams(term))
    vector = {gram: (1 + math.log(count)) * rarity.gram(gram) for gram, count in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {gram: weight / length for gram, weight in vector.items()}
