"""The editor's word on single lines, and what the site prints on all its pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

#: A line is taken for part of a longer quoted passage from this many words on.
_WORDS = 4


class Editor(Struct, frozen=True):
    """`keep` and `drop` of the sidecar: passages quoted from the file; lines of furniture."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    furniture: frozenset[str] = frozenset()

    def keeps(self, text: str) -> bool:
        """Whether the editor wants the line."""
        return _quoted(self.keep, text)

    def drops(self, text: str) -> bool:
        """Whether the editor doesn't want the line."""
        return _quoted(self.drop, text)


def missing(text: str, quotes: Sequence[str]) -> tuple[str, ...]:
    """The quotes that aren't in the text: the editor will want to know."""
    flat = " ".join(text.split()) if quotes else ""
    return tuple(quote for quote in quotes if " ".join(quote.split()) not in flat)


def _quoted(quotes: Sequence[str], text: str) -> bool:
    """Whether a quote has words of the line, or the line words of a longer quote."""
    for quote in quotes:
        flat = " ".join(quote.split())
        if flat and flat in text:
            return True
        if text in flat and (text.count(" ") >= _WORDS - 1 or text in quote.splitlines()):
            return True
    return False
