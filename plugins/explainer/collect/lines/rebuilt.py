"""A text made anew of pieces of another, each character with its way back to the raw file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from explainer.collect.decode import Decoded
from explainer.model import Segment

#: A half-open range of a text.
Piece = tuple[int, int]
#: Pieces of a text, each with what joins it to the one before: "", " " or a line end.
Joined = Sequence[tuple[Piece, str]]


def rebuilt(decoded: Decoded, paragraphs: Iterable[Joined]) -> Decoded:
    """The text of the paragraphs, a blank line between."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for paragraph in paragraphs:
        end = -1
        for (start, stop), joint in paragraph:
            if joint:
                segments.append(_at(decoded, end, length))
                length += len(joint)
            segments.append(_at(decoded, start, length))
            segments += (
                replace(place, start=length + place.start - start)
                for place in decoded.within(start + 1, stop)
            )
            parts += (joint, decoded.text[start:stop])
            length += stop - start
            end = stop
        parts.append("\n\n")
        length += 2
    text = "".join(parts).removesuffix("\n\n")
    return Decoded(text, tuple(segments), decoded.notes, decoded.encoding)


def _at(decoded: Decoded, offset: int, start: int) -> Segment:
    line, column = decoded.locate(offset)
    return Segment(start, line, column)
