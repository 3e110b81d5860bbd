"""What running text looks like: how sentences end, and how many words make a line of prose."""

from __future__ import annotations

import re

from explainer.collect.lines.line import Line

#: The end of a sentence, or of a clause before a list or a quotation.
_SENTENCE_END = re.compile(r"[.!?…:,][\"”’')\]]{0,3}$")
_FULL_STOP = re.compile(r"[.!?][\"”’')\]]{0,3}$")
#: A mark and what may close behind it.
_ENDING = 4
#: A line of prose has this many words; a sentence between lines of the body may have these.
_PROSE, _SHORT_SENTENCE = 12, 5


def count(line: Line) -> int:
    """The words of a line."""
    return line.text.count(" ") + 1


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, or as what leads on to the next."""
    return _ends_with(_SENTENCE_END, text)


def is_sentence(line: Line) -> bool:
    """Whether a line ends a sentence and has the words of one."""
    return count(line) >= _SHORT_SENTENCE and _ends_with(_FULL_STOP, line.text)


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph of running text."""
    return count(line) >= _PROSE and ends_sentence(line.text)


def _ends_with(ending: re.Pattern[str], text: str) -> bool:
    """Whether a text ends so; only its last characters are looked at."""
    return ending.search(text, max(len(text) - _ENDING, 0)) is not None
