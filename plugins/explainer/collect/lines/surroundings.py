"""What stands around a line, in whole numbers: its neighbours, its place, the prose near it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.letters import Numbers
from explainer.collect.lines.shapes import NAMES

#: Features of the neighbours that matter, and which neighbours.
_SHARED = tuple(
    NAMES.index(name)
    for name in ("words", "stop share", "capital share", "end", "date", "recurs", "bullet")
)
_OFFSETS = (-2, -1, 1, 2)
#: Lines on both sides over which the share of prose is taken: where the ranges begin and end,
#: counted from the line itself, which is left out.
_WINDOWS = (2, 5, 10, 25)
_BEGINS = np.array([[first] for reach in _WINDOWS for first in (-reach, 1)], dtype=np.int32)
_ENDS = np.array([[end] for reach in _WINDOWS for end in (0, reach + 1)], dtype=np.int32)
#: What stands for a neighbour beyond the page's ends.
_NOBODY = -1
_FAR = 99
#: A line of prose has this many stop words and the end of a sentence.
_STOPS, _SENTENCE = 4, 6


def surroundings(own: Numbers, lexical: Sequence[int]) -> Numbers:
    """One column a line: its own shape, its words' score, and what stands around it."""
    scores = np.array(lexical, dtype=np.int32)
    words = own[NAMES.index("words")]
    is_prose = (own[NAMES.index("stops")] >= _STOPS) & (own[NAMES.index("end")] >= _SENTENCE)
    shared = np.concatenate([own[_SHARED, :], scores[None]])
    shares = _near((words * is_prose, words))
    places = _place(words, is_prose)
    return np.concatenate([own, scores[None], *_moved(shared, _OFFSETS), places, shares])


def second_look(first: Numbers, scores: Numbers) -> Numbers:
    """One column a line, for the second forest: what the first one said of it and those around.

    `scores` are log-odds in hundredths, `first` the columns that the first forest saw.
    """
    words = first[0]
    odds = np.minimum(np.maximum(scores, -800), 800)
    share = (1000 / (1 + np.exp(-odds / 100))).astype(np.int32)
    said = share * words // 100
    likely = share > 500
    moved = _moved(odds[None], (-3, -2, -1, 1, 2, 3))
    shares = _near((said, words * 10), (share, 1000))
    places = (_place(said, likely), _block(likely, words))
    return np.concatenate([odds[None], *moved, shares, *places, first[: len(NAMES) + 1]])


def _moved(features: Numbers, offsets: Sequence[int]) -> list[Numbers]:
    """The features of the lines so many lines further on."""
    reach, count = max(offsets), features.shape[1]
    padded = np.full((len(features), count + 2 * reach), _NOBODY, np.int32)
    padded[:, reach : reach + count] = features
    return [padded[:, at : at + count] for at in (reach + offset for offset in offsets)]


def _place(weight: Numbers, marked: NDArray[np.bool_]) -> Numbers:
    """Where each line stands: on the page, among the marked lines, among their words."""
    count = len(weight)
    index = np.arange(count, dtype=np.int32)
    counted = np.where(marked, weight, 0)
    total = max(int(counted.sum()), 1)
    up_to = np.cumsum(counted)
    at = np.flatnonzero(marked)
    bounds = np.concatenate([[-_FAR], at, [count + _FAR]])
    before: Numbers = np.cumsum(marked) - marked
    rows = (
        100 * (up_to - counted) // total,
        100 * (total - up_to) // total,
        100 * index // count,
        np.minimum(index, _FAR),
        np.minimum(count - index, _FAR),
        np.minimum(index - bounds[before], _FAR),
        np.minimum(bounds[before + marked + 1] - index, _FAR),
        100 * total // max(int(weight.sum()), 1),
        min(len(at), _FAR),
        100 * weight // max(int(weight.max()), 1),
    )
    placed = np.empty((len(rows), count), np.int32)
    for row, values in zip(placed, rows, strict=True):
        row[:] = values
    return placed


def _near(*shares: tuple[Numbers, Numbers | int]) -> Numbers:
    """The shares of parts in wholes over the lines above and below, the line itself left out."""
    count = len(shares[0][0])
    index = np.arange(count, dtype=np.int32)
    low = np.maximum(index + _BEGINS, 0)
    high = np.minimum(index + _ENDS, count)
    sums = np.zeros((2, len(shares), count + 1), dtype=np.int64)
    for row, (part, whole) in enumerate(shares):
        sums[0, row, 1:], sums[1, row, 1:] = part, whole
    np.cumsum(sums, axis=2, out=sums)
    parts, wholes = sums.take(high, axis=2) - sums.take(low, axis=2)
    share: Numbers = 100 * parts // np.maximum(wholes, 1)
    return share.reshape(-1, count).astype(np.int32)


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
    ends = np.vstack([index - first, index - last])
    return np.minimum(np.maximum(ends, -_EDGE), _EDGE).astype(np.int32)
