"""The words of lines, in lower case: found once, read by cues, shapes and the lexicon."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The words of each line.
Said = Sequence[Sequence[str]]


#: A word may have an apostrophe in it; an underscore parts words.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def words_of(text: str) -> list[str]:
    """The words of a line."""
    return _WORD.findall(text.lower())
