"""Quotation marks: which open, which close, what lies between them.

Curly, low-9, guillemets either way round, straight, single and the typewriter's ``...''.
An apostrophe is not a mark. A quotation that runs over paragraphs opens anew in each and
closes in the last (Chicago Manual of Style, 13.30), so each paragraph gives one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.model import Span

_MARK = re.compile(r"``|''|[\"“”„«»‹›‘’']")

#: What closes each opening mark. Mixed pairs happen where text was retyped.
_CLOSERS = {
    "“": ("”", '"', "“"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    '"': ('"', "”", "''"),
    "``": ("''", '"'),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
_SINGLE = ("‘", "'", "‹")
_ELISIONS = re.compile(r"(?:\d\d?0?s?\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|round\b)", re.I)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted piece: `inner` without its marks, `outer` with them.

    `continues` where the same words go on in the next paragraph.
    """

    inner: Span
    outer: Span
    continues: bool = False


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """All quoted pieces of a text, outermost ones only, in order."""
    found: list[Quoted] = []
    start = 0
    while start <= len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        found += _paragraph(text, start, end)
        start = end + 2
    return tuple(found)


def _paragraph(text: str, start: int, end: int) -> Iterator[Quoted]:
    """The quoted pieces of one paragraph."""
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened and _closes(text, opened, mark, start, end):
            yield Quoted(Span(opened.end(), mark.start()), Span(opened.start(), mark.end()))
            opened = None
        elif _opens(text, mark, start, end) and _outranks(mark, opened):
            opened = mark
    if opened and _reopens(text, opened, end):
        yield Quoted(Span(opened.end(), end), Span(opened.start(), end), continues=True)


def _outranks(mark: re.Match[str], opened: re.Match[str] | None) -> bool:
    """Whether an opening mark starts a quotation of its own, not one inside another."""
    if opened is None:
        return True
    # The same mark twice: the first was never closed. A double inside a single nests.
    return mark[0] == opened[0]


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark[0] not in _CLOSERS or after.isspace() or before.isalnum():
        return False
    if mark[0] in ("'", "‘"):
        return not _ELISIONS.match(text, mark.end()) and _closed_ahead(text, mark, end)
    if mark[0] in ('"', "»"):
        return not (before in ",.!?" and not after.isalnum())
    return True


def _closed_ahead(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a single mark has a partner; without one it is an apostrophe."""
    limit = min(end, mark.end() + 600)
    return any(
        _ends_word(text, other, end)
        for other in _MARK.finditer(text, mark.end() + 1, limit)
        if other[0] in ("'", "’")
    )


def _ends_word(text: str, mark: re.Match[str], end: int) -> bool:
    after = text[mark.end()] if mark.end() < end else " "
    return not text[mark.start() - 1].isspace() and not after.isalnum()


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], start: int, end: int) -> bool:
    if mark[0] not in _CLOSERS[opened[0]] or mark.start() <= opened.end():
        return False
    if opened[0] in _SINGLE:
        return _ends_word(text, mark, end) and not _possessive(text, mark, end)
    before, after = text[mark.start() - 1], text[mark.end()] if mark.end() < end else " "
    # Space before and a letter after: it opens another quotation.
    return not (before.isspace() and after.isalnum())


def _possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """A plural's possessive inside single marks: 'the dogs' owner said'."""
    after = text[mark.end() : mark.end() + 2]
    owner = text[mark.start() - 1] == "s" and after[:1] == " " and after[1:].islower()
    return owner and _closed_ahead(text, mark, min(end, mark.end() + 120))


def _reopens(text: str, opened: re.Match[str], end: int) -> bool:
    """Whether the next paragraph opens with the same mark: the quotation goes on there."""
    return opened[0] not in _SINGLE and text.startswith(opened[0], end + 2)
