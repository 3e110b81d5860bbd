"""From scores to a choice: the lines that make the best text of a page as a whole.

Where the scores expect little of a page to be body, all its lines are judged more strictly: the
model was learnt from pages of which most is (Saerens et al., "Adjusting the outputs of a
classifier to new a priori probabilities", Neural Computation 2002).

Text leads on to text, so a little of each score comes from the line above; none from the one below,
which is furniture where an article ends. The article is one stretch of a page, that with the
greatest sum of scores (Pasternack and Roth, "Extracting article text from the web with maximum
subsequence segmentation", WWW 2009); what stands outside it is judged more strictly too.

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
#: What the line above counts, where the line itself counts a hundred.
_ABOVE = 10
#: What is taken from the scores outside the main stretch.
_OUTSIDE = 100
#: From which score on a line adds to the main stretch; the most that it adds or takes.
_COUNTED, _SURE = -100, 400


def chosen(scores: Numbers, words: Numbers) -> NDArray[np.bool_]:
    """For each line whether it is kept; `scores` are log-odds in hundredths."""
    kept = np.zeros(len(scores), dtype=np.bool_)
    if not len(scores):
        return kept
    judged = _led(_strict(scores, words))
    judged[_main_stretch(judged, words)] += _OUTSIDE
    share = _shares(judged - _OUTSIDE)
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


def _strict(scores: Numbers, words: Numbers) -> Numbers:
    """The scores, lower on a page of whose words few are expected to be body."""
    expected = int((_shares(scores) * words).sum()) // max(int(words.sum()), 1)
    return scores - _STRICT * (1000 - expected) // 1000


def _led(scores: Numbers) -> Numbers:
    """The scores with a little of the line above; the first line's is its own."""
    led = scores.copy()
    led[1:] = (100 * scores[1:] + _ABOVE * scores[:-1]) // (100 + _ABOVE)
    return led


def _main_stretch(scores: Numbers, words: Numbers) -> slice:
    """The lines with the greatest sum of scores, long lines counting for more."""
    gains = np.minimum(np.maximum(scores - _COUNTED, -_SURE), _SURE) * np.sqrt(100 * words)
    sums = np.zeros(len(scores) + 1, dtype=np.int64)
    gains.astype(np.int64).cumsum(out=sums[1:])
    end = int((sums - np.minimum.accumulate(sums)).argmax())
    return slice(int(sums[: end + 1].argmin()), end)
