"""Pages of an encyclopedia that anybody may edit, as they are copied: notes, edit links, tables.

Marks of notes stand in other texts, too: "[1]" right behind a word or a stop is one everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.decode import Decoded
from explainer.collect.lines.line import Line
from explainer.collect.lines.paragraphs import spoken
from explainer.collect.lines.prose import is_prose
from explainer.model import Removed

#: What is cut is called.
INFOBOX = "infobox"
_NOTE = re.compile(
    r"(?<=[\w.,;:!?%”\"’')\]])\[(?:\d{1,3}|[a-z]|(?:note|nb|n) \d{1,2}|edit(?: \| edit source)?"
    r"|citation needed|update(?:d)?(?: needed)?|who\?|when\?|clarification needed)\]"
)
#: What stands above each article, among so many lines.
_NAMED, _REACH = re.compile(r"From Wikipedia, the free encyclopedia\b"), 40
#: What is said of the article, above it, and the head of its list of parts.
_SAID_OF_IT = re.compile(
    r"(?:this (?:article|page|section|is)|for (?:other|the)|not to be confused|\"[^\"]+\" redirects"
    r"|“[^”]+” redirects|coordinates ?:|main article ?:|further information ?:)\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"contents(?: ?\[?(?:hide|show|toggle)\]?)?\W*", re.IGNORECASE)
_EDITED = re.compile(r"This page was last (?:edited|modified) on ")
#: Lines above an article's text, or in the list of its parts, at the most.
_MOST = 60


class Copied(Struct, frozen=True):
    """The lines of a page; what was cut from them, and what that tells."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...] = ()
    clues: tuple[Clue, ...] = ()


def without_notes(decoded: Decoded, lines: Sequence[Line]) -> Copied:
    """The lines without marks of notes, and an encyclopedia's without what is no text there."""
    if "[" in decoded.text:
        lines = tuple(_unmarked(decoded.text, line) for line in lines)
    named = (at for at, line in enumerate(islice(lines, _REACH)) if _NAMED.match(line.text))
    if (name := next(named, -1)) < 0:
        return Copied(tuple(lines))
    cut = {*_above_text(lines, name), *_contents(lines, name)}
    edited = [line for line in lines if _EDITED.match(line.text)]
    return Copied(
        tuple(line for at, line in enumerate(lines) if at not in cut),
        tuple(Removed(lines[at].number, lines[at].text, INFOBOX) for at in sorted(cut)),
        tuple(Clue(ClueKind.STAMP, line.text, line.number) for line in edited),
    )


def _unmarked(page: str, line: Line) -> Line:
    """A line without marks of notes."""
    if "[" not in line.text or not _NOTE.search(line.text):
        return line
    pieces = tuple(piece for one in line.pieces for piece in _between(page, *one))
    return replace(line, text=spoken(page, pieces), pieces=pieces)


def _between(page: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """What stands between marks of notes in a range."""
    for mark in _NOTE.finditer(page, first, last):
        if first < mark.start():
            yield first, mark.start()
        first = mark.end()
    if first < last:
        yield first, last


def _above_text(lines: Sequence[Line], name: int) -> Iterator[int]:
    """The indices of what stands between an encyclopedia's name and its article's first words."""
    for at in range(name + 1, min(name + 1 + _MOST, len(lines))):
        if is_prose(lines[at]) and not _SAID_OF_IT.match(lines[at].text):
            return
        yield at


def _contents(lines: Sequence[Line], name: int) -> Iterator[int]:
    """The indices of an article's list of its parts."""
    heads = (at for at in range(name, len(lines)) if _CONTENTS.fullmatch(lines[at].text))
    head = next(heads, len(lines))
    below = range(head + 1, min(head + 1 + _MOST, len(lines)))
    first = lines[head + 1].text if below else ""
    numbered = first[:1].isdigit()

    def is_entry(at: int) -> bool:
        text = lines[at].text
        is_heading = any(text == line.text for line in lines[at + 1 :])
        return text[:1].isdigit() if numbered else is_heading

    entries = tuple(takewhile(is_entry, below))
    yield from (head, *entries) if entries else ()
