"""Records of news databases (LexisNexis, Factiva, ProQuest): an article among labelled fields.

A page is a record where a field stands in it that no other page has (a length in words, the number
of the document, the day it was loaded) beside several labels of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.stamps import read_stamp
from explainer.collect.lines.line import Line

#: What fields hold, by their labels; Factiva's codes stand without a colon (Factiva, "Search form
#: codes"; Nexis Uni, "Segments"; ProQuest, "Searchable fields").
_HELD = {
    "title": ("headline", "title", "hd"),
    "byline": ("byline", "author", "credit", "by"),
    "publisher": ("publication title", "publication info", "sn"),
    "date": ("publication date", "pd"),
    "loaded": ("load-date",),
    "body": ("body", "full text", "lp", "td"),
    "": tuple(
        """section|section name|length|highlight|abstract|links|subject|location|pages|issn
        |publication year|publication-type|publication subject|place of publication|publisher
        |source type|language of publication|country of publication|language|document type
        |proquest document id|document url|copyright|last updated|database|journal code
        |classification|graphic|company|company / organization|people|identifier / keyword
        |volume|issue|first page|number of pages
        |se|cr|wc|et|sc|ed|pg|la|cy|vol|clm|art|rf|co|in|ns|re|ipd|ipc|pub|an""".replace(
            "\n", ""
        ).split("|")
    ),
}
_HOLDS = {" ".join(label.split()): held for held, labels in _HELD.items() for label in labels}
_COLON = re.compile(r"(?P<label>[A-Za-z][\w /-]{1,40}?) ?:(?: +(?P<value>.*))?$")
_CODE = re.compile(r"(?P<label>[A-Z]{2,3})(?: +(?P<value>.*))?$")
_ALONE = re.compile(r"(?P<label>Body|Full [Tt]ext)(?P<value>)$")
_CODED = 4
#: Fields that only such records have.
_OWN = re.compile(
    r"(?:LENGTH|Length): *[\d,]+ words$|WC [\d,]+ words$|Load-Date: |LOAD-DATE: "
    r"|ProQuest document (?:ID: \d|link$)|(?:AN )?Document [A-Za-z0-9]{16,}$|[\d,]+ words$"
)
#: The last line of a record, and what counts its pages.
_END = re.compile(r"End of Document$|Document [A-Za-z0-9]{16,}$")
_COUNTER = re.compile(r"(?:Page|Document) \d+ of \d+$|ProQuest document link$", re.IGNORECASE)
#: The first line of a record among several, the last one; words of a sentence.
_FIRST = re.compile(r"\d+ of \d+ DOCUMENTS$|Document \d+ of \d+$")
_LAST = re.compile(rf"(?:AN +)?(?:{_END.pattern})")
_SENTENCE = 12
#: A record has so many fields; its body, where none is labelled, so many words.
_FIELDS, _WORDS = 4, 60
#: Factiva's heads without codes end in whose text it is; above it stand the length and the day.
_OWNER = re.compile(r"(?:\([cC]\)|©|Copyright) ")
_COUNT = re.compile(r"[\d,]+ words$")
_HEAD_LINES = 14
_MOST_NAME_WORDS = 8
#: "Roe, Jane; Doe, John": family names first, as libraries have them.
_INVERTED = re.compile(r"(?P<family>[^,;]+), (?P<given>[^,;]+)")


class Record(Struct, frozen=True):
    """The lines of the text, and those around it with what they tell."""

    title: Line
    body: tuple[Line, ...]
    around: tuple[Line, ...]
    clues: tuple[Clue, ...]


class _Field(Struct, frozen=True):
    """A label's field: what it holds, its value on the label's line, and the lines below."""

    held: str
    value: Line | None
    below: tuple[Line, ...] = ()


def read_records(lines: Sequence[Line]) -> tuple[Record, ...]:
    """The records that a page is, one below the other; none for any other page.

    What stands behind the last one's end is of that one.
    """
    if not any(_OWN.match(line.text) for line in lines):
        return ()
    ends = (at + 1 for at, line in enumerate(lines) if _LAST.match(line.text))
    heads = (at for at, line in enumerate(lines) if _FIRST.match(line.text))
    cuts = sorted({0, *ends, *heads} - {len(lines)})
    parts = [lines[first:last] for first, last in pairwise((*cuts, len(lines)))]
    records = tuple(map(read_record, parts))
    told = tuple(filter(None, records))
    others = (part for part, one in zip(parts, records, strict=True) if one is None)
    if len(told) > 1 and not any(map(_is_said, chain.from_iterable(others))):
        return told
    record = read_record(lines)
    return (record,) if record else ()


def _is_said(line: Line) -> bool:
    """Whether a line is a paragraph, which no part but a record has."""
    return line.text.count(" ") >= _SENTENCE


def read_record(lines: Sequence[Line]) -> Record | None:
    """The record that some lines are, ``None`` where they are none."""
    if not any(_OWN.match(line.text) for line in lines):
        return None
    fields = _labelled(lines) or _unlabelled(lines)
    body = tuple(_body(fields))
    title = _title(fields)
    if not body or title is None:
        return None
    numbers = {line.number for line in body}
    around = tuple(line for line in lines if line.number not in numbers)
    return Record(title, body, around, tuple(_clues(fields)))


def _labelled(lines: Sequence[Line]) -> tuple[_Field, ...]:
    """The fields of a page that has enough labels; before the first stands what has none."""
    fields = [_Field("head", None)]
    for line in lines:
        if found := _field(line):
            fields.append(found)
        elif _END.match(line.text):
            fields.append(_Field("", line))
        else:
            fields[-1] = replace(fields[-1], below=(*fields[-1].below, line))
    return tuple(fields) if len(fields) > _FIELDS else ()


def _field(line: Line) -> _Field | None:
    """The field that a line begins, ``None`` for any other line."""
    for form in (_COLON, _ALONE, _CODE):
        match = form.match(line.text)
        held = _HOLDS.get(match["label"].casefold()) if match else None
        if match and held is not None and (form is _CODE) == (len(match["label"]) < _CODED):
            return _Field(held, _end_of(line, match["value"] or ""))
    return None


def _end_of(line: Line, value: str) -> Line | None:
    """The last words of a line as a line, ``None`` where there are none."""
    if not value:
        return None
    end = line.pieces[-1][1]
    pieces = line.pieces if len(line.pieces) > 1 else ((end - len(value), end),)
    return replace(line, text=value, pieces=pieces)


def _unlabelled(lines: Sequence[Line]) -> tuple[_Field, ...]:
    """The fields of a head without codes: title, byline, length, day, publication … owner."""
    head = lines[:_HEAD_LINES]
    count = next((at for at, line in enumerate(head) if _COUNT.match(line.text)), 0)
    owner = next((at for at, line in enumerate(head) if _OWNER.match(line.text)), 0)
    ends = [at for at, line in enumerate(lines) if at > owner and _END.match(line.text)]
    if not 0 < count < owner or not ends or not read_stamp(lines[count + 1].text):
        return ()
    names = (line for line in lines[count + 2 : owner] if not line.text[:1].isdigit())
    bylines = (_Field("byline", line) for line in lines[1:count])
    return (
        _Field("title", lines[0]),
        *bylines,
        _Field("date", lines[count + 1]),
        _Field("publisher", next(names, None)),
        _Field("body", None, tuple(lines[owner + 1 : ends[0]])),
    )


def _body(fields: Sequence[_Field]) -> Iterator[Line]:
    """The lines of the fields that hold the text; where no label says so, of the longest one."""
    held = [field for field in fields if field.held == "body"]
    if not held:
        longest = max(fields, key=_words, default=None)
        held = [longest] if longest and _words(longest) >= _WORDS else []
    for field in held:
        yield from (field.value,) if field.value and field.held == "body" else ()
        yield from field.below


def _words(field: _Field) -> int:
    return sum(line.text.count(" ") + 1 for line in field.below)


def _title(fields: Sequence[_Field]) -> Line | None:
    """The title's own field, else the first line of the head that doesn't count."""
    named = (line for field in fields if field.held == "title" for line in _lines(field))
    first = (line for field in fields[:1] for line in field.below)
    return next(named, None) or next((x for x in first if not _COUNTER.match(x.text)), None)


def _lines(field: _Field) -> tuple[Line, ...]:
    return ((field.value,) if field.value else ()) + field.below


def _clues(fields: Sequence[_Field]) -> Iterator[Clue]:
    """What the fields tell, the surest of each kind first."""
    for field in fields:
        for line in _lines(field)[:1]:
            if field.held == "byline":
                yield Clue(ClueKind.BYLINE, f"By {_in_order(line.text)}", line.number)
            elif field.held == "publisher":
                name = re.split(r" ?; |, \d| \[", line.text)[0]
                yield Clue(ClueKind.MARKUP, name, line.number, "publisher")
            elif _OWNER.match(line.text):
                yield Clue(ClueKind.CREDIT, line.text, line.number)
            if field.held in ("date", "publisher") and read_stamp(line.text):
                yield Clue(ClueKind.STAMP, line.text, line.number)
    yield from _told_above(fields[0].below if fields[0].held == "head" else ())
    for field in fields:
        if field.held == "loaded" and field.value:
            yield Clue(ClueKind.STAMP, field.value.text, field.value.number)


def _told_above(head: Sequence[Line]) -> Iterator[Clue]:
    """Publication and day where they stand without labels: one below the other."""
    names = [line for line in head if not _COUNTER.match(line.text)]
    for above, line in pairwise(names):
        if read_stamp(line.text) and line.text.count(" ") < _MOST_NAME_WORDS:
            if not _OWNER.match(above.text):
                yield Clue(ClueKind.MARKUP, above.text, above.number, "publisher")
            yield Clue(ClueKind.STAMP, line.text, line.number)
            return


def _in_order(names: str) -> str:
    """Names as people say them: "Roe, Jane; Doe, John" as "Jane Roe, John Doe"."""
    parts = [_INVERTED.fullmatch(part.strip()) for part in names.split(";")]
    if all(part and " " not in part["family"].strip() for part in parts):
        return ", ".join(f"{part['given']} {part['family']}" for part in parts if part)
    return names.removeprefix("By ")
