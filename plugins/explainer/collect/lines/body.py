"""Which lines of a page are the article's body."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.collect.lines.choice import chosen
from explainer.collect.lines.line import Line
from explainer.collect.lines.model import scores
from explainer.collect.lines.words import Said


def body_lines(lines: Sequence[Line], words: Said) -> list[bool]:
    """For each line whether it is body."""
    sizes = np.array([line.text.count(" ") + 1 for line in lines], dtype=np.int32)
    kept: list[bool] = chosen(scores(lines, words), sizes).tolist()
    return kept
