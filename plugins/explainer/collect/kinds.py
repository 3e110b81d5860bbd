"""What a file holds, by its name and its first bytes."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    MAIL = "mail"


_SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mhtml": Kind.MAIL,
    ".mht": Kind.MAIL,
    ".eml": Kind.MAIL,
}
_HTML_STARTS = (b"<!doctype html", b"<html")
_SNIFFED = 2048
#: Front matter as clippers of web pages write it: keys between two lines of dashes.
_CLIPPED = re.compile(
    rb"---[ \t]*\r?\n(?:\w[\w-]{1,19}:.*\n(?:[ \t-].*\n){0,20}){2,40}---[ \t]*\r?\n"
)

#: Suffixes of the files that are sources.
SUFFIXES = tuple(_SUFFIXES)


def kind_of(path: PurePath, data: bytes) -> Kind:
    """The kind of a file by its name, unless its first bytes say otherwise: HTML, a clip's head."""
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<") and any(one in start for one in _HTML_STARTS):
        return Kind.HTML  # maybe below a comment, as browsers write it into pages that they save
    kind = _SUFFIXES.get(path.suffix.lower(), Kind.TEXT)
    if kind is Kind.HTML and b"<" not in data:
        return Kind.TEXT
    is_clip = kind is Kind.TEXT and _CLIPPED.match(data.removeprefix(b"\xef\xbb\xbf"))
    return Kind.MARKDOWN if is_clip else kind
