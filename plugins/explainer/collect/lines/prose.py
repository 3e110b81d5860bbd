"""What running text looks like: how sentences end, and how many words make a line of prose."""

from __future__ import annotations

from explainer.collect.lines.line import Line

#: Marks that end a sentence, in the narrowest sense and in a wider one; a line of a text; a clause.
FULL_STOPS = (".", "!", "?")
SENTENCE_ENDS = (*FULL_STOPS, "…")
LINE_ENDS = (*SENTENCE_ENDS, ":")
_CLAUSE_ENDS = (*LINE_ENDS, ",")
#: What may close behind a mark, and the characters of both at the most.
_CLOSING, _LONGEST = "\"”’')]", 4
#: A line of prose has this many words; a sentence between lines of the body may have these.
_PROSE, _SHORT_SENTENCE = 12, 5


def count(line: Line) -> int:
    """The words of a line."""
    return line.text.count(" ") + 1


def ends_with(text: str, marks: tuple[str, ...]) -> bool:
    """Whether a text ends with one of the marks, quotation marks or brackets behind it or none."""
    return text[-_LONGEST:].rstrip(_CLOSING).endswith(marks)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, or as what leads on to the next."""
    return ends_with(text, _CLAUSE_ENDS)


def is_sentence(line: Line, least: int = _SHORT_SENTENCE) -> bool:
    """Whether a line ends a sentence and has the words of one, or so many."""
    return count(line) >= least and ends_with(line.text, FULL_STOPS)


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph of running text."""
    return count(line) >= _PROSE and ends_sentence(line.text)
