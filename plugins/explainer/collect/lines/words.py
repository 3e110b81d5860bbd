"""The words of lines, in lower case: found once, read by cues, shapes and the lexicon."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The words of each line.
Said = Sequence[Sequence[str]]


#: A word may have an apostrophe in it. It gives nothing back once found, which is faster.
_WORD = re.compile(r"\w++(?:['’]\w++)?+")


def words_of(text: str) -> list[str]:
    """The words of a line; an underscore parts words."""
    return _WORD.findall(text.lower().replace("_", " "))


def phrases(listed: str) -> frozenset[tuple[str, ...]]:
    """The words of phrases that bars part, each to be looked up as a whole."""
    return frozenset(tuple(words_of(phrase)) for phrase in listed.split("|"))
