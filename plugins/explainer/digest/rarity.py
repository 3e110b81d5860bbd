"""Rarity: how much a piece of text, a term or a gram, says by how few passages have it.

Rarity is counted within the topic: in a topic about one company that company's name says
nothing, in another it says all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable


class Rarity(dict[str, float]):
    """The weight of each piece; grows batch by batch.

    A weight is found when it is first asked for, and holds until all are weighed anew.
    """

    def __init__(self, weight: Callable[[int, int], float]) -> None:
        """Weigh a piece by the number of passages and of those that have it."""
        super().__init__()
        self._weight = weight
        self._passages = 0
        self._having: Counter[str] = Counter()

    def add(self, pieces: Iterable[str]) -> None:
        """Count one more passage, by its pieces, each once."""
        self._passages += 1
        self._having.update(pieces)

    def weigh(self) -> None:
        """Let the weights follow what was counted since they were last weighed."""
        self.clear()

    def __missing__(self, piece: str) -> float:
        """Find the weight of a piece."""
        weight = self[piece] = self._weight(self._passages, self._having[piece])
        return weight


def of_term(passages: int, having: int) -> float:
    """The weight of a term (the inverse document frequency of BM25, never negative)."""
    return math.log(1 + (passages - having + 0.5) / (having + 0.5))


def of_gram(passages: int, having: int) -> float:
    """The weight of a gram (smoothed inverse document frequency)."""
    return math.log((1 + passages) / (1 + having)) + 1
