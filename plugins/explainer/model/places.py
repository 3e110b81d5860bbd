"""Places in a text, and ids that come from content alone."""

from __future__ import annotations

import hashlib

from msgspec import Struct


def content_id(*parts: str) -> str:
    """Ten hexadecimal digits that depend on the parts alone, never on order of input or time."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=5).hexdigest()


class Span(Struct, frozen=True, order=True):
    """A half-open range of characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the spans share a character."""
        return self.start < other.end and other.start < self.end


class Segment(Struct, frozen=True):
    """From character `start` of the text on, the raw file runs from `line`, `column` (from 1)."""

    start: int
    line: int
    column: int


class Removed(Struct, frozen=True):
    """A piece of the raw file that was cut, and why, in a word from `docs/cleaning.md`."""

    line: int
    text: str
    reason: str
