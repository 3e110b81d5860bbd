"""What an editor, or a tool that saves pages, writes above a text: "Title: …", "Outlet: …".

Such a head is a run of lines with a label each, the first of a file. Pages have lines with labels,
too ("By: Jane Roe", the box of a book with its publisher), so that a run counts only if it says
title, outlet or address, and besides when the text was out or where it is. Pages of governments
have labels of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from explainer.collect.addresses import is_web_address
from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.stamps import read_stamp
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.line import Line
from explainer.model import Removed

#: What labels say, by the names of clues of markup; "" of what tells nothing of an article.
_SAID = {
    "title": "title|headline",
    "publisher": "outlet|news outlet|publication|publisher|newspaper|website|site|site name",
    "canonical": "url|link|url source|source url|web address|permalink",
    "source": "source",
    "author": "author|authors|author(s)|byline|by|journalist|writer",
    "datePublished": "date|date published|published|published on|published time|publication date"
    "|date of publication|pub date|posted",
    "lang": "language|lang",
    "": "section|category|tags|keywords|word count|accessed|date accessed|retrieved"
    "|markdown content|article|article text|body|content|full text|text",
}
_LABELS = {label: name for name, labels in _SAID.items() for label in labels.split("|")}
_LABELLED = re.compile(
    r"\*{0,2}(?P<label>[A-Za-z][A-Za-z() ]{1,20}?)\*{0,2} ?:\*{0,2}(?: +(?P<value>\S.*))?$"
)
#: Lines in which a head is looked for; those above it, an address and a title, at the most.
_REACH, _ABOVE = 16, 2
#: What a head says at the least: one of each.
_WHAT, _WHERE = frozenset(("title", "publisher", "canonical")), ("canonical", "datePublished")


#: Who sent a text, below a label of its own among so many lines, and the lines of all who did.
_FROM, _DEEP, _NAMES = "from", 60, 6
_SENDER = re.compile(r"[A-Z][\w&.,’' -]{3,90}[\w)]")


class Labelled(Struct, frozen=True):
    """The lines below a head of labels; what was cut, what it tells, and the title."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...] = ()
    clues: tuple[Clue, ...] = ()
    title: str = ""


class _Field(Struct, frozen=True):
    """A line with a label: what it says, and its value."""

    name: str
    value: str
    line: Line


def read_labels(lines: Sequence[Line], editor: Editor) -> Labelled:
    """The text below a head of labels; any other text as it is. What the editor keeps stays."""
    run = _run(lines)
    clues = tuple(_clues(run))
    told, names = {field.name for field in run}, {clue.name for clue in clues}
    if len(told) < len(_WHERE) or told.isdisjoint(_WHAT) or names.isdisjoint(_WHERE):
        return Labelled(tuple(lines))
    cut = [field.line for field in run if not editor.keeps(field.line.text)]
    removed = (Removed(line.number, line.text, "page furniture") for line in cut)
    left = tuple(line for line in lines if line not in cut)
    title = next((field.value for field in run if field.name == "title"), "")
    return Labelled(left, tuple(removed), clues, title)


def read_sender(lines: Sequence[Line], editor: Editor) -> Labelled:
    """The text without who sent it and when, each below its label, as governments have them:
    "From:", "Ministry of Trade", "Published", "26 April 2023".
    """
    texts = [line.text.rstrip(" :").casefold() for line in lines[:_DEEP]]
    first = texts.index(_FROM) if _FROM in texts else len(lines)
    days = (
        at + 1
        for at in range(first + 2, min(first + 2 + _NAMES, len(texts) - 1))
        if texts[at] == "published" and read_stamp(lines[at + 1].text)
    )
    day = next(days, 0)
    if not day or not _SENDER.fullmatch(lines[first + 1].text):
        return Labelled(tuple(lines))
    cut = [line for line in lines[first : day + 1] if not editor.keeps(line.text)]
    name, stamp = lines[first + 1], lines[day]
    return Labelled(
        tuple(line for line in lines if line not in cut),
        tuple(Removed(line.number, line.text, "page furniture") for line in cut),
        (
            Clue(ClueKind.MARKUP, name.text, name.number, "publisher"),
            Clue(ClueKind.MARKUP, stamp.text, stamp.number, "datePublished"),
        ),
    )


def _run(lines: Sequence[Line]) -> list[_Field]:
    """The fields in a row, the first of which is among the first lines."""
    run: list[_Field] = []
    for at, line in enumerate(lines[:_REACH]):
        field = _field(line)
        if field is None and (run or at >= _ABOVE):
            break
        run += [field] if field else []
    return run


def _field(line: Line) -> _Field | None:
    """The field that a line is, ``None`` for any other line."""
    match = _LABELLED.match(line.text) if ":" in line.text else None
    name = _LABELS.get(match["label"].casefold()) if match else None
    return _Field(name, match["value"] or "", line) if match and name is not None else None


def _clues(run: Sequence[_Field]) -> Iterator[Clue]:
    """What the fields tell; a source is the outlet of what somebody took notes on, with a title."""
    is_titled = any(field.name == "title" for field in run)
    for field in run:
        name, value, number = field.name, field.value, field.line.number
        if name == "source":
            name = "canonical" if is_web_address(value) else "publisher" if is_titled else ""
        if name == "author" and value:
            yield Clue(ClueKind.BYLINE, f"By {value.removeprefix('By ')}", number)
        elif name and _fits(name, value):
            yield Clue(ClueKind.MARKUP, value, number, name)
        elif field.name == "source":
            yield Clue(ClueKind.EXCERPT, field.line.text, number)


def _fits(name: str, value: str) -> bool:
    """Whether a value is an address, or a day, where the label says so."""
    if name == "canonical":
        return is_web_address(value)
    return read_stamp(value) is not None if name == "datePublished" else bool(value)
