"""Pages as a PDF's text has them: columns side by side, edges, words broken at the ends of lines.

Nothing of this is looked for in other texts: what shows a page of print is words that are broken
in many lines, numbers that count pages, or two columns of prose. Then its columns are put one
below the other, its edges are cut, and its paragraphs and words are made whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct

from explainer.collect.decode import Decoded
from explainer.collect.lines.line import SAYS, read_lines
from explainer.collect.lines.prose import LINE_ENDS, ends_with
from explainer.collect.lines.rebuilt import Joined, Piece, rebuilt
from explainer.collect.words import words
from explainer.model import Removed

_HYPHEN = re.compile(r"(?P<first>[^\W\d_]{2,})[-‐]$")
_WORD = re.compile(r"[^\W\d_]+")
#: How rows begin that go on from no other: a byline's, who printed and owns it, where it goes on.
_BEGINS = re.compile(
    r"By [A-ZÀ-Þ][\w.'’-]* [A-ZÀ-Þ].{0,60}$|Printed (?:from|by) |Copyright |©"
    r"|(?i:(?:continued|continues|see \w+|turn to \w+) (?:on|from) page [a-z]?\d)"
)
_DIGITS = re.compile(r"\d+")
#: It begins with what is rare, as `_RUN_ON` does, so that a text without it is soon searched.
_GAP = re.compile(r"   (?<=\S   ) *(?=\S)")
#: A row that counts pages: "- 3 -", "Page 3 of 9"; where words are broken also "3".
_MARKED = re.compile(r"(?:[-–—] ?|page )(?P<number>\d{1,3})(?: ?[-–—]| (?:of|/) \d{1,3})", re.I)
_NUMBER = re.compile(r"\W*(?:page )?(?P<number>\d{1,3})(?: ?(?:of|/) ?\d{1,3})?\W*", re.I)
#: Ends of broken words; with pages' numbers, gaps and open lines what a print is known by.
_ENDS = ("-\n", "- \n", "‐\n")
_COUNTED = re.compile(r"\n *+(?:[-–—] ?|[Pp](?:age|AGE) )\d")
#: Rows around a page's number that its edge may have.
_EDGE = 3
#: First parts of compounds, whose hyphen stays.
_COMPOUND = words(
    """all anti big co counter cross decision eight eighteen eighty ex far fifteen fifty first five
    forty four full half high ill inter last late law left long low mid multi near new nine non off
    old on one out over part peace policy post pre pro quasi re record right second self semi seven
    short six sixty so state sub ten third thirty three twelve twenty two ultra under up vice well
    wide world year"""
)
#: A print has so many broken words, and in at least this share of its full lines.
_BROKEN, _BROKEN_SHARE, _FULL = 2, 0.04, 30
#: A line shorter than this share of its column ends a paragraph.
_SHORT = 0.7
#: A sentence ends a paragraph if the next word would have stood before this share of its column.
_NEARLY = 0.9
#: So many lines go on in the next one, and this share of those with no blank line between.
_OPEN, _OPEN_SHARE = 6, 0.4
_RUN_ON = re.compile(r"\n(?<=[\w,]\n)(?=[^\W\d_A-Z])")
#: How far paragraphs are set in.
_INDENT = 6
#: Columns stand side by side in so many rows, in this share of the rows from the first of them to
#: the last; this share of the right ones goes on in the middle of a sentence.
_MOST_COLUMNS = 8
_ROWS, _ROW_SHARE, _GOES_ON = 6, 0.6, 0.35


class _Row(Struct, frozen=True):
    """A line, or its part in a column: where it stands, and the column of its first letter."""

    start: int
    text: str
    indent: int = 0
    blank_above: bool = False


def unpaged(decoded: Decoded) -> tuple[Decoded, tuple[Removed, ...]]:
    """A print as running text, and the edges that were cut from it; any other text as it is."""
    text = decoded.text
    if not _may_be_print(text):
        return decoded, ()
    rows = tuple(_rows(text))
    is_broken = _is_broken(rows)
    edges = _edges(rows, _NUMBER if is_broken else _MARKED)
    is_broken = is_broken or _is_run_on(decoded, rows)
    inner = [row for row in rows if row.start not in edges]
    columns = list(_columns(inner, _MOST_COLUMNS))
    if not inner or (not (edges or is_broken) and columns == inner):
        return decoded, ()
    cuts = tuple(
        Removed(decoded.locate(row.start)[0], row.text, "page furniture")
        for row in rows
        if row.start in edges
    )
    said = Counter(_WORD.findall(text.casefold()))
    return rebuilt(decoded, _paragraphs(columns, said)), cuts


def _may_be_print(text: str) -> bool:
    """Whether a text has enough of what shows a page of print, which most texts haven't."""
    return (
        sum(1 for _ in islice(_RUN_ON.finditer(text), _OPEN)) == _OPEN
        or sum(map(text.count, _ENDS)) >= _BROKEN
        or _COUNTED.search(text) is not None
        or ("   " in text and _GAP.search(text) is not None)
    )


def _rows(text: str) -> Iterator[_Row]:
    """The lines that aren't blank, outer spaces left out."""
    start, blank = 0, True
    for line in text.split("\n"):
        body = line.strip()
        if body:
            indent = len(line) - len(line.lstrip())
            yield _Row(start + indent, body, indent, blank)
        blank = not body
        start += len(line) + 1


def _edges(rows: Sequence[_Row], form: re.Pattern[str]) -> frozenset[int]:
    """Where the rows begin that are edges of pages: their numbers, and what recurs beside them."""
    counted = _counted(rows, form)
    if not counted:
        return frozenset()
    bare = [_DIGITS.sub("0", row.text) for row in rows]
    heads = _heads(bare, counted)
    repeated = [at for at, text in enumerate(bare) if text in heads]
    return frozenset(rows[at].start for at in (*counted, *repeated[1:]))


def _counted(rows: Sequence[_Row], form: re.Pattern[str]) -> list[int]:
    """The rows that count pages: another number is one more below or one less above."""
    matches = ((at, form.fullmatch(row.text)) for at, row in enumerate(rows))
    numbers = {at: int(match["number"]) for at, match in matches if match}
    first = {number: at for at, number in reversed(numbers.items())}
    last = {number: at for at, number in numbers.items()}
    return [
        at
        for at, number in numbers.items()
        if last.get(number + 1, 0) > at + _EDGE or first.get(number - 1, len(rows)) < at - _EDGE
    ]


def _heads(bare: Sequence[str], counted: Sequence[int]) -> frozenset[str]:
    """The rows, their numbers made one, that recur and stand beside the numbers of pages."""
    said = Counter(bare)
    places = (range(max(0, at - _EDGE), min(len(bare), at + _EDGE + 1)) for at in counted)
    near = {at for reach in places for at in reach} - set(counted)
    return frozenset(bare[at] for at in near if said[bare[at]] > 1)


def _is_run_on(decoded: Decoded, rows: Sequence[_Row]) -> bool:
    """Whether most lines go on in the next one, at no fixed width that `read_lines` would see."""
    pairs = [(row, below) for row, below in pairwise(rows) if not below.blank_above]
    goes_on = sum(len(row.text) >= _FULL and _is_open(row, below) for row, below in pairs)
    if goes_on < max(_OPEN, _OPEN_SHARE * len(pairs)):
        return False
    return all(len(line.pieces) == 1 for line in read_lines(decoded))


def _is_open(row: _Row, below: _Row) -> bool:
    """Whether a sentence goes on from a line to the next."""
    return not ends_with(row.text, LINE_ENDS) and below.text[0].islower()


def _is_broken(rows: Sequence[_Row]) -> bool:
    """Whether words are broken at the ends of lines as print breaks them."""
    if sum(row.text[-1] in "-‐" for row in rows) < _BROKEN:
        return False
    said = Counter(_WORD.findall(" ".join(row.text for row in rows).casefold()))
    full = sum(len(row.text) >= _FULL for row in rows)
    broken = sum(_is_whole(row, below, said) for row, below in pairwise(rows))
    return broken >= max(_BROKEN, _BROKEN_SHARE * full)


def _is_whole(row: _Row, below: _Row, said: Counter[str]) -> bool:
    """Whether a line ends in the first part of a word that has no hyphen elsewhere."""
    match = _HYPHEN.search(row.text)
    if not match or not below.text[0].islower():
        return False
    first = match["first"].casefold()
    is_compound = first in _COMPOUND or said[first] > 1 or row.text[: match.start()].endswith("-")
    return not is_compound and first == match["first"]


def _columns(rows: Sequence[_Row], most: int) -> Iterator[_Row]:
    """The rows in the order in which they are read: column after column."""
    at, first, last = _gutter(rows)
    if not at or most < 2:
        yield from rows
        return
    left: list[_Row] = []
    right: list[_Row] = []
    for row in rows[first:last]:
        cut = _second(row, at)
        if row.indent >= at:
            right.append(row)
        elif not cut:
            left.append(row)
        else:
            head = row.text[:cut].rstrip()
            left.append(_Row(row.start, head, row.indent, row.blank_above))
            right.append(_Row(row.start + cut, row.text[cut:], row.indent + cut))
    yield from rows[:first]
    yield from left
    yield from _columns(right, most - 1)
    yield from rows[last:]


def _second(row: _Row, at: int) -> int:
    """Where in a row the words of the second column begin; 0 where it has none."""
    starts = (gap.end() for gap in _GAP.finditer(row.text))
    return next((start for start in starts if at <= row.indent + start <= at + _INDENT), 0)


def _gutter(rows: Sequence[_Row]) -> tuple[int, int, int]:
    """Where the second column begins, its first row and the one behind its last; else zeros."""
    gapped = [(index, row) for index, row in enumerate(rows) if "   " in row.text]
    starts = Counter(row.indent + gap.end() for _, row in gapped for gap in _GAP.finditer(row.text))
    at = max(starts, key=lambda start: (starts[start], -start), default=0)
    parts = {index: cut for index, row in gapped if (cut := _second(row, at))}
    if len(parts) < _ROWS:
        return 0, 0, 0
    first, last = min(parts), max(parts) + 1
    while last < len(rows) and rows[last].indent >= at:
        last += 1
    goes_on = sum(rows[index].text[cut].islower() for index, cut in parts.items())
    is_prose = goes_on >= _GOES_ON * len(parts) and len(parts) >= _ROW_SHARE * (last - first)
    return (at, first, last) if is_prose else (0, 0, 0)


def _paragraphs(rows: Sequence[_Row], said: Counter[str]) -> Iterator[Joined]:
    """The rows put together: where they are short, set in or below a blank line, one begins."""
    width = _width(rows)
    pieces: list[tuple[Piece, str]] = []
    before: _Row | None = None
    for row in rows:
        joint = _joint(before, row, width) if before else "\n"
        if joint == "\n" and pieces:
            yield pieces
            pieces = []
        if before and not joint and _is_whole(before, row, said):
            (start, stop), glue = pieces[-1]
            pieces[-1] = ((start, stop - 1), glue)
        *heads, last = _parts(row)
        for part in heads:
            yield [(part, "")]
        pieces.append((last, joint.strip("\n")))
        before = row
    if pieces:
        yield pieces


def _parts(row: _Row) -> list[Piece]:
    """What stands far apart in a row: the halves of a page's head."""
    edges = [0, *(edge for gap in _GAP.finditer(row.text) for edge in gap.span()), len(row.text)]
    return [(row.start + a, row.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _width(rows: Sequence[_Row]) -> int:
    """How long full rows are: one in four is longer."""
    sizes = sorted(len(row.text) for row in rows if len(row.text) >= _FULL)
    return sizes[len(sizes) * 3 // 4] if sizes else 0


def _joint(before: _Row, row: _Row, width: int) -> str:
    """What joins a row to the one before: nothing, a space; a line end between paragraphs."""
    if _HYPHEN.search(before.text) and row.text[0].isalpha():
        return ""
    is_open = _is_open(before, row)
    if _BEGINS.match(row.text) or not (SAYS.search(before.text) and SAYS.search(row.text)):
        return "\n"
    if _GAP.search(row.text) or len(before.text) < _SHORT * width:
        return "\n"
    room = _NEARLY * width - len(before.text) - 1
    if ends_with(before.text, LINE_ENDS) and len(row.text.partition(" ")[0]) <= room:
        return "\n"
    is_set_in = row.indent > before.indent + 1 and row.indent < before.indent + _INDENT + 1
    return " " if is_open or not (row.blank_above or is_set_in) else "\n"
