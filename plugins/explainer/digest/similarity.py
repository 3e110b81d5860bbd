"""How alike two passages are: half by their words, half by the letters of their words.

The words count by BM25 (Robertson and Zaragoza 2009, *The Probabilistic Relevance
Framework*) read in both directions and divided by what each passage scores against itself; the
letters by the cosine of TF-IDF over trigrams within words (longer pieces added nothing).

Weights are whole numbers of `_UNIT`, so that a sum is the same in whatever order it is added.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Iterator
from itertools import chain
from operator import mul

from msgspec import Struct

from explainer.digest.rarity import Rarity, of_gram, of_term
from explainer.digest.words import grams

_K1, _B = 1.2, 0.75
#: What a name weighs: the same people do many things.
_NAME = 0.6
_UNIT = 1 << 12


class Words(Struct, frozen=True, eq=False):
    """A passage as weights of its terms, and their sum; known by itself, not by its content."""

    weights: dict[str, int]
    total: int

    def overlap(self, other: Words) -> float:
        """The words in common, between 0 and 1."""
        mine, theirs = self.weights, other.weights
        shared = mine.keys() & theirs.keys()
        if not shared:
            return 0.0
        common = sum([mine[term] + theirs[term] for term in shared])
        return common / ((self.total + other.total) or 1)


class Letters(Struct, frozen=True, eq=False):
    """A passage as a vector of its grams, of length one; known by itself, not by its content."""

    grams: frozenset[str]
    weights: dict[str, int]

    def cosine(self, other: Letters) -> float:
        """The cosine of the two vectors."""
        mine, theirs = self.weights.__getitem__, other.weights.__getitem__
        shared = self.grams & other.grams
        common: int = sum(map(mul, map(mine, shared), map(theirs, shared)))
        return common / (_UNIT * _UNIT)


class WordScale:
    """Weighs the words of passages by all passages so far."""

    def __init__(self) -> None:
        self._rarity = Rarity(of_term)
        self._passages = self._length = 0

    def add(self, terms: tuple[str, ...]) -> None:
        """Count one more passage."""
        self._passages += 1
        self._length += len(terms)
        self._rarity.add(set(terms))

    def weigh(self) -> None:
        """Let the weights follow what was counted."""
        self._rarity.weigh()

    def weights(self, terms: tuple[str, ...], names: frozenset[str] = frozenset()) -> Words:
        """The words of a passage by its terms and those of them that are names."""
        rarity, average = self._rarity, self._length / max(self._passages, 1)
        norm = _K1 * (1 - _B + _B * len(terms) / (average or 1))
        once = (_K1 + 1) / (1 + norm)
        weights = {
            term: round(
                rarity[term]
                * (once if count == 1 else count * (_K1 + 1) / (count + norm))
                * (_NAME if term in names else 1)
                * _UNIT
            )
            for term, count in Counter(terms).items()
        }
        return Words(weights, sum(weights.values()))


class LetterScale:
    """Weighs the grams of passages by all passages so far."""

    def __init__(self) -> None:
        self._rarity = Rarity(of_gram)

    def add(self, terms: tuple[str, ...]) -> None:
        """Count one more passage."""
        self._rarity.add(set(_grams(terms)))

    def weigh(self) -> None:
        """Let the weights follow what was counted."""
        self._rarity.weigh()

    def hold(self, terms: tuple[str, ...]) -> None:
        """Weigh the grams of a passage now, whenever its letters will be asked for."""
        deque(map(self._rarity.__getitem__, _grams(terms)), maxlen=0)

    def weights(self, terms: tuple[str, ...]) -> Letters:
        """The TF-IDF vector of a passage's grams."""
        counts = Counter(_grams(terms))
        vector = [
            weight if count == 1 else (1 + math.log(count)) * weight
            for count, weight in zip(
                counts.values(), map(self._rarity.__getitem__, counts), strict=True
            )
        ]
        length = math.sqrt(math.fsum(map(mul, vector, vector))) or 1.0
        whole = (round(weight / length * _UNIT) for weight in vector)
        return Letters(frozenset(counts), dict(zip(counts, whole, strict=True)))


def _grams(terms: tuple[str, ...]) -> Iterator[str]:
    return chain.from_iterable(map(grams, terms))
