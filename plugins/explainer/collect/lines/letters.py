"""The characters of lines, by class: counted for all lines of a page at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

#: Classes of characters, as bits. A numeral is what a pattern's ``\d`` fits, a digit more.
LETTER, UPPER, DIGIT, INSIDE, COMMA, SEPARATOR, QUOTE, BRACKET, NUMERAL, MARK = (
    1 << n for n in range(10)
)
#: Characters beyond Latin, Greek, Cyrillic and punctuation have no class but that of numerals.
_UNCLASSED = 0x2100
_MARKS = (
    ("'’", INSIDE),
    (",", COMMA),
    ("|»>·•/", SEPARATOR),
    ('“"«„', QUOTE),
    ("[({", BRACKET),
    ("©@>»›#", MARK),
)

Numbers = NDArray[np.int32]


class Letters(Struct, frozen=True, eq=False):
    """The characters of lines as numbers, their classes, and where each line begins."""

    codes: NDArray[np.uint32]
    classes: NDArray[np.uint16]
    starts: NDArray[np.int64]

    def count(self, chosen: NDArray[np.bool_]) -> Numbers:
        """How many of the chosen characters each line has."""
        return np.add.reduceat(chosen.astype(np.int32), self.starts)

    def of(self, kind: int) -> NDArray[np.bool_]:
        """For each character whether it is of a class."""
        found: NDArray[np.bool_] = self.classes & kind != 0
        return found

    @property
    def begin(self) -> NDArray[np.bool_]:
        """For each character whether a word may begin with it."""
        return np.concatenate([[True], self.classes[:-1] & INSIDE == 0])

    def has(self, kind: int) -> list[bool]:
        """For each line whether it has a character of a class."""
        found: list[bool] = (np.bitwise_or.reduceat(self.classes, self.starts) & kind != 0).tolist()
        return found


def letters_of(texts: Sequence[str]) -> Letters:
    """The characters of lines, of which none is empty."""
    page = "\n".join((*texts, ""))
    codes = np.frombuffer(page.encode("utf-32-le", "replace"), dtype=np.uint32)
    classes = _classes().take(np.minimum(codes, _UNCLASSED))
    rare = np.flatnonzero(codes > _UNCLASSED)
    classes[rare] = [NUMERAL * chr(code).isdecimal() for code in codes[rare].tolist()]
    sizes = np.array([len(text) + 1 for text in texts], dtype=np.int64)
    return Letters(codes, classes, np.cumsum(sizes) - sizes)


@cache
def _classes() -> NDArray[np.uint16]:
    """The class of each character up to `_UNCLASSED`."""
    table = np.zeros(_UNCLASSED + 1, dtype=np.uint16)
    for code in (*range(0x590), *range(0x1E00, 0x2000)):
        letter = chr(code)
        table[code] |= LETTER * letter.isalpha() | UPPER * letter.isupper()
        table[code] |= DIGIT * letter.isdigit() | INSIDE * letter.isalnum()
    for code in range(_UNCLASSED):
        table[code] |= NUMERAL * chr(code).isdecimal()
    for marks, kind in _MARKS:
        table[list(map(ord, marks))] |= kind
    return table
