"""Which lines of a page are the article's body."""

from __future__ import annotations

import numpy as np

from explainer.collect.lines.choice import chosen
from explainer.collect.lines.model import scores
from explainer.collect.lines.survey import Survey


def body_lines(page: Survey) -> list[bool]:
    """For each line whether it is body."""
    sizes = np.array([text.count(" ") + 1 for text in page.texts], dtype=np.int32)
    kept: list[bool] = chosen(scores(page), sizes).tolist()
    return kept
