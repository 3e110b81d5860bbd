"""From scores to a choice: the lines that make the best text of a page as a whole.

Where the scores expect little of a page to be body, all its lines are judged more strictly: the
model was learnt from pages of which most is (Saerens et al., "Adjusting the outputs of a
classifier to new a priori probabilities", Neural Computation 2002).

Which lines to keep is then chosen for the page: those that maximise the F1 that the scores let
one expect (Lewis, SIGIR 1995: the best cut-off is half of the best F1 that can be had). A page
with a clear body is cut strictly, a page of which nothing is sure keeps what may be body.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.shapes import Numbers

#: What is taken from all scores where nothing of a page is expected to be body.
_STRICT = 80


def chosen(scores: Numbers, words: Numbers) -> NDArray[np.bool_]:
    """For each line whether it is kept; `scores` are log-odds in hundredths."""
    kept = np.zeros(len(scores), dtype=np.bool_)
    if not len(scores):
        return kept
    share = _shares(_strict(scores, words))
    order = np.argsort(-share, kind="stable")
    right = np.cumsum((share * words)[order])
    taken = 1000 * np.cumsum(words[order]) + int((share * words).sum())
    best = int(np.argmax(right / np.maximum(taken, 1)))
    kept[order[: best + 1]] = True
    return kept


def _shares(scores: Numbers) -> NDArray[np.int64]:
    """How likely each line is body, in thousandths."""
    return (1000 / (1 + np.exp(-np.clip(scores, -1000, 1000) / 100))).astype(np.int64)


def _strict(scores: Numbers, words: Numbers) -> Numbers:
    """The scores, lower on a page of whose words few are expected to be body."""
    expected = int((_shares(scores) * words).sum()) // max(int(words.sum()), 1)
    return scores - _STRICT * (1000 - expected) // 1000
