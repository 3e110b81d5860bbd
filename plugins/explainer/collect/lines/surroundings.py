"""What stands around a line, in whole numbers: its neighbours, its place, the prose near it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.shapes import NAMES, Numbers

#: Features of the neighbours that matter, and which neighbours.
_SHARED = tuple(
    NAMES.index(name)
    for name in ("words", "stop share", "capital share", "end", "date", "recurs", "bullet")
)
_OFFSETS = (-2, -1, 1, 2)
#: Lines on both sides over which the share of prose is taken: where the ranges begin and end,
#: counted from the line itself, which is left out.
_WINDOWS = (2, 5, 10, 25)
_BEGINS = np.array([first for reach in _WINDOWS for first in (-reach, 1)])
_ENDS = np.array([end for reach in _WINDOWS for end in (0, reach + 1)])
#: What stands for a neighbour beyond the page's ends.
_NOBODY = -1
_FAR = 99
#: A line of prose has this many stop words and the end of a sentence.
_STOPS, _SENTENCE = 4, 6


def surroundings(own: Numbers, lexical: Sequence[int]) -> Numbers:
    """One row a line: its own shape, its words' score, and what stands around it."""
    scores = np.array(lexical, dtype=np.int32)
    words = own[:, NAMES.index("words")]
    is_prose = (own[:, NAMES.index("stops")] >= _STOPS) & (own[:, NAMES.index("end")] >= _SENTENCE)
    columns = [own, scores[:, None]]
    shared = np.column_stack([own[:, _SHARED], scores])
    columns += [_moved(shared, offset) for offset in _OFFSETS]
    columns.append(_place(words, is_prose))
    columns.append(_near(np.where(is_prose, words, 0), words))
    return np.hstack(columns)


def second_look(first: Numbers, scores: Numbers) -> Numbers:
    """One row a line, for the second forest: what the first one said of it and of those around.

    `scores` are log-odds in hundredths, `first` the rows that the first forest saw.
    """
    words = first[:, 0]
    odds = np.clip(scores, -800, 800)
    share = (1000 / (1 + np.exp(-odds / 100))).astype(np.int32)
    likely = share > 500
    columns = [odds[:, None]]
    columns += [_moved(odds[:, None], offset) for offset in (-3, -2, -1, 1, 2, 3)]
    columns.append(_near(share * words // 100, words * 10))
    columns.append(_near(share, np.full(len(share), 1000, dtype=np.int32)))
    columns.append(_place(share * words // 100, likely))
    columns.append(_block(likely, words))
    columns.append(first[:, : len(NAMES) + 1])
    return np.hstack(columns)


def _moved(rows: Numbers, offset: int) -> Numbers:
    """The rows of the lines `offset` further on."""
    moved = np.full_like(rows, _NOBODY)
    if offset < 0:
        moved[-offset:] = rows[:offset]
    elif offset < len(rows):
        moved[:-offset] = rows[offset:]
    return moved


def _place(weight: Numbers, marked: NDArray[np.bool_]) -> Numbers:
    """Where each line stands: on the page, among the marked lines, among their words."""
    count = len(weight)
    index = np.arange(count, dtype=np.int32)
    counted = np.where(marked, weight, 0)
    total = max(int(counted.sum()), 1)
    before = np.cumsum(counted) - counted
    at = np.flatnonzero(marked)
    bounds = np.concatenate([[-_FAR], at, [count + _FAR]])
    place = np.searchsorted(at, index, "left")
    after = np.searchsorted(at, index, "right") + 1
    return np.stack(
        [
            100 * before // total,
            100 * (total - before - counted) // total,
            100 * index // count,
            np.minimum(index, _FAR),
            np.minimum(count - index, _FAR),
            np.minimum(index - bounds[place], _FAR),
            np.minimum(bounds[after] - index, _FAR),
            np.full(count, 100 * total // max(int(weight.sum()), 1)),
            np.full(count, min(len(at), _FAR)),
            100 * weight // max(int(weight.max()), 1),
        ],
        axis=1,
    ).astype(np.int32)


def _near(part: Numbers, whole: Numbers) -> Numbers:
    """The share of `part` in `whole` over the lines above and below, the line itself left out."""
    count = len(part)
    index = np.arange(count)
    low = np.maximum(index[:, None] + _BEGINS, 0)
    high = np.minimum(index[:, None] + _ENDS, count)
    parts, wholes = (np.concatenate([[0], np.cumsum(values)]) for values in (part, whole))
    said = parts.take(high) - parts.take(low)
    share: Numbers = 100 * said // np.maximum(wholes.take(high) - wholes.take(low), 1)
    return share.astype(np.int32)


#: Lines of a block are no further apart than this.
_GAP = 6
_EDGE = 50


def _block(likely: NDArray[np.bool_], words: Numbers) -> Numbers:
    """How far each line is from the beginning and the end of the block with most likely words."""
    count = len(words)
    at = np.flatnonzero(likely)
    first, last = 0, count - 1
    if len(at):
        starts = np.concatenate([[0], np.flatnonzero(np.diff(at) > _GAP) + 1])
        sizes = np.add.reduceat(words[at], starts)
        best = int(np.argmax(sizes))
        stop = starts[best + 1] if best + 1 < len(starts) else len(at)
        first, last = int(at[starts[best]]), int(at[stop - 1])
    index = np.arange(count)
    ends = np.stack([index - first, index - last], axis=1)
    return np.clip(ends, -_EDGE, _EDGE).astype(np.int32)
