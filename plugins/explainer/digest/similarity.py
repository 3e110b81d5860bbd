"""How alike two passages are: half by their words, half by the letters of their words.

The words count by BM25 (Robertson and Zaragoza 2009, *The Probabilistic Relevance
Framework*) read in both directions and divided by what each passage scores against itself; the
letters by the cosine of TF-IDF over trigrams within words (longer pieces added nothing). Rarity
is counted within the topic: in a topic about one company that company's name says
nothing, in another it says all.

Weights are whole numbers of `_UNIT`, so that a sum is the same in whatever order it is added.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from operator import mul

from explainer.digest.words import grams

_K1, _B = 1.2, 0.75
#: What a name weighs: the same people do many things.
_NAME = 0.6
_UNIT = 1 << 12
#: Passages with fewer words in common than this aren't compared by their letters.
_FEW = 0.15


class Rarity:
    """How many passages of a topic have a term, a gram; grows batch by batch."""

    def __init__(self) -> None:
        self.passages = 0
        self._terms: Counter[str] = Counter()
        self._grams: Counter[str] = Counter()
        self._length = 0
        self._weights: dict[str, float] = {}
        self._letters: dict[str, float] = {}

    def add(self, passages: Iterable[tuple[str, ...]]) -> None:
        """Count the terms of more passages."""
        for terms in passages:
            self.passages += 1
            self._length += len(terms)
            self._terms.update(set(terms))
            self._grams.update({gram for term in terms for gram in grams(term)})

    def weigh(self) -> None:
        """Let the weights follow what was counted since they were last weighed."""
        self._weights.clear()
        self._letters.clear()

    def term(self, term: str) -> float:
        """The weight of a term (the inverse document frequency of BM25, never negative)."""
        weight = self._weights.get(term)
        if weight is None:
            count = self._terms[term]
            weight = math.log(1 + (self.passages - count + 0.5) / (count + 0.5))
            self._weights[term] = weight
        return weight

    def gram(self, gram: str) -> float:
        """The weight of a gram (smoothed inverse document frequency)."""
        weight = self._letters.get(gram)
        if weight is None:
            weight = math.log((1 + self.passages) / (1 + self._grams[gram])) + 1
            self._letters[gram] = weight
        return weight

    @property
    def length(self) -> float:
        """Terms in a passage, on average."""
        return self._length / max(self.passages, 1)


@dataclass(frozen=True, slots=True)
class Profile:
    """A passage as weights: of its terms, with their sum, and of its grams, of length one."""

    terms: dict[str, int]
    total: int
    grams: dict[str, int]

    @classmethod
    def of(
        cls, terms: tuple[str, ...], rarity: Rarity, names: frozenset[str] = frozenset()
    ) -> Profile:
        """The profile of a passage by its terms and those of them that are names."""
        norm = _K1 * (1 - _B + _B * len(terms) / (rarity.length or 1))
        weights = {
            term: round(
                rarity.term(term)
                * (count * (_K1 + 1) / (count + norm))
                * (_NAME if term in names else 1)
                * _UNIT
            )
            for term, count in Counter(terms).items()
        }
        return cls(weights, sum(weights.values()), _letters(terms, rarity))

    def overlap(self, other: Profile) -> float:
        """The words in common, between 0 and 1."""
        mine, theirs = self.terms, other.terms
        shared = mine.keys() & theirs.keys()
        if not shared:
            return 0.0
        common: int = sum(map(mine.__getitem__, shared)) + sum(map(theirs.__getitem__, shared))
        return common / ((self.total + other.total) or 1)

    def likeness(self, other: Profile) -> float:
        """Between 0, nothing in common, and 1, the same words."""
        words = self.overlap(other)
        if words < _FEW:
            return words / 2
        mine, theirs = self.grams, other.grams
        shared = mine.keys() & theirs.keys()
        letters: int = sum(map(mul, map(mine.__getitem__, shared), map(theirs.__getitem__, shared)))
        return (words + letters / (_UNIT * _UNIT)) / 2


def _letters(terms: tuple[str, ...], rarity: Rarity) -> dict[str, int]:
    """The TF-IDF vector of a passage's grams, of length one."""
    counts = Counter(gram for term in terms for gram in grams(term))
    vector = {gram: (1 + math.log(count)) * rarity.gram(gram) for gram, count in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
    return {gram: round(weight / length * _UNIT) for gram, weight in vector.items()}
