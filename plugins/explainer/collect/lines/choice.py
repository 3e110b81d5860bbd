"""From scores to a choice: the lines that make the best text of a page as a whole.

The article is one stretch of a page, that with the greatest sum of scores (Pasternack and Roth,
"Extracting article text from the web with maximum subsequence segmentation", WWW 2009); what stands
outside it is judged more strictly.

Which lines to keep is then chosen for the page: those that maximise the F1 that the scores let
one expect (Lewis, SIGIR 1995: the best cut-off is half of the best F1 that can be had). A page
with a clear body is cut strictly, a page of which nothing is sure keeps what may be body.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.letters import Numbers

#: What is taken from the scores outside the main stretch.
_OUTSIDE = 150
#: From which score on a line adds to the main stretch; the most that it adds or takes.
_COUNTED, _SURE = -100, 400


def chosen(scores: Numbers, words: Numbers) -> NDArray[np.bool_]:
    """For each line whether it is kept; `scores` are log-odds in hundredths."""
    kept = np.zeros(len(scores), dtype=np.bool_)
    if not len(scores):
        return kept
    judged = scores - _OUTSIDE
    judged[_main_stretch(scores, words)] += _OUTSIDE
    share = _shares(judged)
    order = np.argsort(-share, kind="stable")
    right = np.cumsum((share * words)[order])
    taken = 1000 * np.cumsum(words[order]) + int((share * words).sum())
    best = int(np.argmax(right / np.maximum(taken, 1)))
    kept[order[: best + 1]] = True
    return kept


def _shares(scores: Numbers) -> NDArray[np.int64]:
    """How likely each line is body, in thousandths."""
    odds = np.minimum(np.maximum(scores, -1000), 1000)
    return (1000 / (1 + np.exp(odds / -100))).astype(np.int64)


def _main_stretch(scores: Numbers, words: Numbers) -> slice:
    """The lines with the greatest sum of scores, long lines counting for more."""
    gains = np.minimum(np.maximum(scores - _COUNTED, -_SURE), _SURE) * np.sqrt(100 * words)
    sums = np.zeros(len(scores) + 1, dtype=np.int64)
    gains.astype(np.int64).cumsum(out=sums[1:])
    end = int((sums - np.minimum.accumulate(sums)).argmax())
    return slice(int(sums[: end + 1].argmin()), end)
