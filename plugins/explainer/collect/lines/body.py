"""Which lines of a page are the article's body."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.collect.lines.choice import chosen
from explainer.collect.lines.line import Line
from explainer.collect.lines.model import scores


def body_lines(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is body."""
    words = np.array([line.text.count(" ") + 1 for line in lines], dtype=np.int32)
    return [bool(kept) for kept in chosen(scores(lines), words)]
