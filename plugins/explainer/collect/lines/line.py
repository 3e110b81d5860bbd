"""The lines of a page as cleaning sees them: hard-wrapped ones put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.decode import Decoded
from explainer.collect.lines.flat import is_flat, pieces_of

#: What stands before an item of a list; letters count only as inscriptis writes them, indented.
#: A post has ">" before what it quotes.
_BULLET = re.compile(r"[*•·▪▫●○‣⁃◦■□◾◽◆►▸➤»+–—-](?= |$)|[o>](?= )")
#: A heading in Markdown.
_HASHES = re.compile(r"#{1,6} +(?=\S)")
#: What either of them begins with; most lines begin otherwise.
_MARKS = "#*•·▪▫●○‣⁃◦■□◾◽◆►▸➤»+–—-o>"
_SPACE = re.compile(r" {2,}")
#: What tools that save pages put before the first line: "date 2021-03-25 Pumps fail".
_DATED = re.compile(r"date:? \d{4}-\d\d-\d\d(?= \S)", re.IGNORECASE)

#: An address that lost the space between it and the words behind.
_GLUED = re.compile(r"https?://\S*?(?:\.html?|/)(?=[A-Z][a-z]* [a-z])")

#: What a rule has none of.
SAYS = re.compile(r"[^\W_]")

#: A page is hard-wrapped where at least this share of its broken lines is full ...
_FULL_SHARE = 0.9
#: ... and this many of them are, at a width between these.
_FULL_LINES = 3
_NARROWEST, _WIDEST = 40, 132
#: ... and few of them end where a sentence does: else each is a paragraph by itself.
_ENDS_SHARE = 0.5


class Line(Struct, frozen=True):
    """One line, or the lines of one hard-wrapped paragraph.

    `pieces` are its ranges in the decoded text, bullet and outer spaces left out; `text` is what
    they say with single spaces. `before` counts the blank lines above; `indent` the spaces; `gaps`
    where more than one stood together; `level` is that of a heading in Markdown, 0 for other lines.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    number: int
    before: int = 0
    indent: int = 0
    bullet: str = ""
    level: int = 0
    gaps: int = 0

    @property
    def width(self) -> int:
        """The columns that it takes, with its indent and its bullet."""
        return self.indent + 2 * bool(self.bullet) + len(self.text)


def read_lines(decoded: Decoded) -> tuple[Line, ...]:
    """The lines of a text that aren't blank, hard-wrapped paragraphs as one line each."""
    lines: list[Line] = []
    start = blank = 0
    places = decoded.segments
    place = 0
    for raw in decoded.text.split("\n"):
        if raw and not raw.isspace():
            while place + 1 < len(places) and places[place + 1].start <= start:
                place += 1
            number = places[place].line if places else 0
            lines.append(_line(raw, start, number, blank))
            blank = 0
        else:
            blank += 1
        start += len(raw) + 1
    if lines and (dated := _DATED.match(lines[0].text)):
        lines[:1] = _parted(lines[0], dated.end(), decoded.text)
    lines = [piece for line in lines for piece in _unglued(line, decoded.text)]
    if is_flat([line.text for line in lines]):
        return tuple(piece for line in lines for piece in _cut(line, decoded.text))
    return _unwrapped(lines)


def _cut(line: Line, page: str) -> Iterator[Line]:
    """The lines that were run together to one."""
    ((begin, end),) = line.pieces
    for first, last in pieces_of(page[begin:end]):
        yield _piece(line, page, begin + first, begin + last)


def _unglued(line: Line, page: str) -> tuple[Line, ...]:
    """A line, or two where an address runs into its words."""
    glued = _GLUED.match(line.text) if line.text.startswith("http") else None
    return _parted(line, glued.end(), page) if glued else (line,)


def _parted(line: Line, at: int, page: str) -> tuple[Line, Line]:
    """A line as two, without the blank between them."""
    ((begin, end),) = line.pieces
    second = begin + at + (page[begin + at] == " ")
    return _piece(line, page, begin, begin + at), _piece(line, page, second, end)


def _piece(line: Line, page: str, first: int, last: int) -> Line:
    """A part of a line as one."""
    text, gaps = _SPACE.subn(" ", page[first:last])
    return replace(line, text=text, pieces=((first, last),), gaps=gaps)


def _line(raw: str, start: int, number: int, blank: int) -> Line:
    """One line of the text, its bullet and its outer spaces apart."""
    body = raw.lstrip()
    indent = len(raw) - len(body)
    bullet, level = "", 0
    marked = body[0] in _MARKS
    if marked and (match := _HASHES.match(body)):
        level = match.group().count("#")
        start += match.end()
        body = body[match.end() :]
    elif marked and (match := _BULLET.match(body)):
        item = body[match.end() :].lstrip()
        if item and (indent or match.group() != "o"):
            bullet = match.group()
            start += len(body) - len(item)
            body = item
    begin = start + indent
    body = body.rstrip()
    piece = (begin, begin + len(body))
    text, gaps = _SPACE.subn(" ", body) if "  " in body else (body, 0)
    return Line(text, (piece,), number, blank, indent, bullet, level, gaps)


def _unwrapped(lines: list[Line]) -> tuple[Line, ...]:
    """The lines, those of hard-wrapped paragraphs joined, where the page is wrapped at all."""
    width = _wrap_width(lines)
    if not width:
        return tuple(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(map(_joined, groups))


def _continues(line: Line, following: Line, width: int) -> bool:
    """Whether `line` was broken only because the first word of `following` didn't fit."""
    if following.before or following.bullet or not SAYS.search(line.text):
        return False
    word = following.text.partition(" ")[0]
    return line.width + 1 + len(word) > width


def _wrap_width(lines: list[Line]) -> int:
    """The column that a hard-wrapped page was wrapped at; 0 for pages that aren't."""
    if any(len(line.text) > _WIDEST for line in lines):
        return 0
    width = max((line.width for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    broken = full = ends = 0
    for line, following in pairwise(lines):
        if not following.before and not following.bullet:
            broken += 1
            full += _continues(line, following, width)
            ends += line.text.endswith(".")
    wrapped = full >= max(_FULL_LINES, _FULL_SHARE * broken) and ends <= _ENDS_SHARE * broken
    return width if wrapped else 0


def _joined(lines: list[Line]) -> Line:
    """Lines as one."""
    first = lines[0]
    if len(lines) == 1:
        return first
    text = " ".join(line.text for line in lines)
    pieces = tuple(piece for line in lines for piece in line.pieces)
    return replace(first, text=text, pieces=pieces)
