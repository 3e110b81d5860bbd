"""Lines that stay become paragraphs, each character with its way back to the raw file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from explainer.collect.article import Paragraph
from explainer.collect.decode import Decoded
from explainer.model import Segment

_SPACES = re.compile(r" {2,}")

#: Half-open ranges in the decoded text.
Piece = tuple[int, int]


def paragraph(decoded: Decoded, pieces: Iterable[Piece]) -> Paragraph:
    """The text of the pieces as one paragraph, with single spaces throughout."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for start, text in _chunks(decoded.text, pieces):
        line, column = decoded.locate(start)
        segments.append(Segment(length, line, column))
        segments += (
            Segment(length + place.start - start, place.line, place.column)
            for place in decoded.within(start + 1, start + len(text))
        )
        parts.append(text)
        length += len(text)
    return Paragraph("".join(parts), tuple(segments))


def spoken(text: str, pieces: Iterable[Piece]) -> str:
    """What the pieces of a text say, with single spaces throughout."""
    return "".join(chunk for _, chunk in _chunks(text, pieces))


def _chunks(text: str, pieces: Iterable[Piece]) -> Iterator[tuple[int, str]]:
    """Runs of characters that follow one another in the text, and what joins them."""
    end = -1
    for first, last in pieces:
        if end >= 0 and (joint := _joint(text, end, first)):
            yield end, joint
        elif end >= 0 and text[end - 1] == " " == text[first]:
            first += 1
        start = first
        if text.find("  ", first, last) >= 0:
            for match in _SPACES.finditer(text, first, last):
                yield start, text[start : match.start() + 1]
                start = match.end()
        yield start, text[start:last]
        end = last


def _joint(text: str, end: int, start: int) -> str:
    """What must stand between two pieces: a space for a line end or a closed clause.

    Something that was inserted into a line takes no space with it when it goes, unless it
    stood between punctuation and the next word.
    """
    if "\n" in text[end:start]:
        return " "
    return " " if text[end - 1] in ",.;:!?”)" and text[start].isalnum() else ""
