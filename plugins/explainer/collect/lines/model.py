"""The learnt numbers, and what they say of a page: scores, no verdicts.

A lexicon and two forests of small trees, learnt by `benchmarks/train_lines.py`. The first forest
sees a line, its neighbours and its place; the second sees what the first said of the whole page.
The numbers stand in ``model.json``, with where they come from; all are whole, so that sums are
exact on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from explainer.collect.lines.lexicon import Lexicon, read_lexicon
from explainer.collect.lines.line import Line
from explainer.collect.lines.shapes import Numbers, shapes
from explainer.collect.lines.surroundings import second_look, surroundings

#: Lines that a forest looks at together: bounds the memory for pages of any length.
_BATCH = 2000
_DEPTH = 4


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Trees of depth four: in row t, the features and thresholds of tree t, breadth first."""

    base: int
    features: Numbers
    thresholds: Numbers
    leaves: Numbers

    def scores(self, rows: Numbers) -> Numbers:
        """Log-odds in hundredths that each row's line is body."""
        batches = range(0, len(rows), _BATCH)
        return np.concatenate([self._scores(rows[at : at + _BATCH]) for at in batches])

    def _scores(self, rows: Numbers) -> Numbers:
        trees, inner = self.features.shape
        tree = np.arange(trees) * inner
        line = (np.arange(len(rows)) * rows.shape[1])[:, None]
        node = np.zeros((len(rows), trees), dtype=np.int64)
        for _ in range(_DEPTH):
            place = node + tree
            value = rows.take(self.features.take(place) + line)
            node = 2 * node + 1 + (value > self.thresholds.take(place))
        leaf = node - inner + np.arange(trees) * (inner + 1)
        total: Numbers = self.leaves.take(leaf).sum(axis=1, dtype=np.int32)
        return (total + self.base) // 10


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """All that was learnt."""

    lexicon: Lexicon
    first: Forest
    second: Forest


@cache
def model() -> Model:
    """The model that the program ships with."""
    data = json.loads((resources.files(__package__) / "model.json").read_text("utf-8"))
    forests = (
        Forest(
            forest["base"],
            *(np.array(forest[key], np.int32) for key in ("features", "thresholds", "leaves")),
        )
        for forest in data["forests"]
    )
    first, second = forests
    return Model(read_lexicon(data["lexicon"]), first, second)


def scores(lines: Sequence[Line]) -> Numbers:
    """Log-odds in hundredths that each line is body."""
    if not lines:
        return np.zeros(0, dtype=np.int32)
    learnt = model()
    shaped, words = shapes(lines)
    rows = surroundings(shaped, list(map(learnt.lexicon.score, words)))
    return learnt.second.scores(second_look(rows, learnt.first.scores(rows)))
