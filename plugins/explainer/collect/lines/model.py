"""The learnt numbers, and what they say of a page: scores, no verdicts.

A lexicon and two forests of small trees, learnt by `benchmarks/train_lines.py`. The first forest
sees a line, its neighbours and its place; the second sees what the first said of the whole page.
The numbers stand in ``model.json``, with where they come from; all are whole, so that sums are
exact on every machine.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from explainer.collect.lines.letters import Numbers
from explainer.collect.lines.lexicon import Lexicon, read_lexicon
from explainer.collect.lines.shapes import shapes
from explainer.collect.lines.surroundings import second_look, surroundings
from explainer.collect.lines.survey import Survey
from explainer.collect.lines.words import Said

#: Lines that a forest looks at together: bounds the memory for pages of any length.
_BATCH = 500
_DEPTH = 4
#: No threshold lies beyond these.
_LOWEST, _HIGHEST = np.iinfo(np.int16).min, np.iinfo(np.int16).max


class Forest(Struct, frozen=True, eq=False):
    """Trees of depth four: in row t, the features and thresholds of tree t, breadth first."""

    base: int
    features: Numbers
    thresholds: Numbers
    leaves: Numbers

    def scores(self, features: Numbers) -> Numbers:
        """Log-odds in hundredths that each column's line is body."""
        batches = range(0, features.shape[1], _BATCH)
        return np.concatenate([self._scores(features[:, at : at + _BATCH]) for at in batches])

    def _scores(self, features: Numbers) -> Numbers:
        """The scores, every node's question answered for all lines before the trees are walked."""
        narrow = np.minimum(np.maximum(features, _LOWEST), _HIGHEST).astype(np.int16)
        thresholds = self.thresholds.T[..., None].astype(np.int16)
        beyond = narrow.take(self.features.T, axis=0) > thresholds
        leaf = np.zeros(beyond.shape[1:], dtype=np.uint8)
        turns: list[NDArray[np.bool_]] = []
        for depth in range(_DEPTH):
            nodes = beyond[2**depth - 1 : 2 ** (depth + 1) - 1]
            for turn in turns:
                left, right = nodes[: len(nodes) // 2], nodes[len(nodes) // 2 :]
                nodes = left ^ ((left ^ right) & turn)  # np.where takes four times as long
            turns.append(nodes[0])
            leaf = 2 * leaf + nodes[0]
        trees = np.arange(len(self.leaves))[:, None] * self.leaves.shape[1]
        total: Numbers = self.leaves.take(trees + leaf).sum(axis=0, dtype=np.int32)
        return (total + self.base) // 10


class Model(Struct, frozen=True, eq=False):
    """All that was learnt."""

    lexicon: Lexicon
    first: Forest
    second: Forest

    def scores(self, shaped: Numbers, words: Said) -> Numbers:
        """Log-odds in hundredths that each line is body: the mean of what the forests say.

        The second is the better judge of pages like those that it learnt from, the first of others:
        it doesn't give up prose for where it stands.
        """
        seen = surroundings(shaped, list(map(self.lexicon.score, words)))
        first = self.first.scores(seen)
        return (first + self.second.scores(second_look(seen, first))) // 2


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


def scores(page: Survey) -> Numbers:
    """Log-odds in hundredths that each line is body."""
    if not page.lines:
        return np.zeros(0, dtype=np.int32)
    return model().scores(shapes(page), page.words)
