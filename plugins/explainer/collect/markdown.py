"""Markdown files as plain text, each block on the line on which it stands in the file.

Only the words count: markup, HTML and link targets go, and a head like a front matter's is
just the first lines of an article, which the cleaner may take clues from.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from explainer.collect.decode import Decoded
from explainer.model import Segment

_PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")
_BREAKS = ("softbreak", "hardbreak")


def plain(decoded: Decoded) -> Decoded:
    """The text of a Markdown document; lines keep their numbers, columns are approximate."""
    head, body_at = _front_matter(decoded.text)
    lines = decoded.text.split("\n")
    source = "\n".join([""] * body_at + lines[body_at:])
    written = [*head, *[""] * (len(lines) - len(head))]
    for number, text in _blocks(_PARSER.parse(source)):
        written[number] = text
    segments = (
        Segment(start, decoded.locate(stood)[0] or number, 1)
        for number, (start, stood) in enumerate(
            zip(_starts(written), _starts(lines), strict=True), 1
        )
    )
    return Decoded("\n".join(written), tuple(segments), decoded.notes, decoded.encoding)


def _starts(lines: list[str]) -> Iterator[int]:
    """Where the lines begin in the text that they make."""
    return accumulate((len(line) + 1 for line in lines[:-1]), initial=0)


def _front_matter(text: str) -> tuple[list[str], int]:
    """The lines of a head between ``---`` marks, without the marks, and where the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return [], 0
    for number, line in enumerate(lines[1:60], 1):
        if line.rstrip() in ("---", "..."):
            return ["", *lines[1:number], ""], number + 1
    return [], 0


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str]]:
    """Line (from 0) and text of each block of running text; headings keep their marks."""
    marks = ""
    for token in tokens:
        if token.type == "heading_open":
            marks = "#" * int(token.tag[1:]) + " "
        elif token.map and token.type == "inline":
            if text := _words(token.children or []):
                yield token.map[0], marks + text
            marks = ""
        elif token.map and token.type in ("fence", "code_block"):
            yield token.map[0], " ".join(token.content.split())


def _words(children: list[Token]) -> str:
    """The words of a run of inline tokens: text, code and breaks; images and HTML say nothing."""
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in _BREAKS:
            parts.append(" ")
    return " ".join("".join(parts).split())
