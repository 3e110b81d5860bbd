"""What a page of Next.js streams to its program: rows of React's "flight" format, in scripts.

Each script pushes a piece of one text, ``self.__next_f.push([1, "…"])``. The text is rows: a
number, a colon and JSON up to the end of the line, or ``T``, a size in hexadecimal and so many
bytes of text (``react-server-dom-webpack``, ReactFlightClient.js). An element is
``["$", tag, key, props]``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

_PUSH = re.compile(r"self\.__next_f\.push\(\s*(?=\[\s*1\s*,)")
_ROW = re.compile(rb"(?P<name>[0-9a-f]*):(?:(?P<text>T)(?P<size>[0-9a-f]{1,7}),)?")
_REFERENCE = re.compile(rb'"\$([0-9a-f]{1,6})"')
_LARGEST, _MOST_NODES = 5_000_000, 200_000
#: Elements whose words are one paragraph.
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "h1", "h2", "h3", "h4"))


def streamed(scripts: Iterable[str]) -> Iterator[object]:
    """The values that a page streams: texts, data, and the paragraphs of all its elements."""
    rows = list(_rows("".join(_pieces(scripts)).encode("utf-8", "replace")))
    texts = {name: row for name, row in rows if isinstance(row, str)}
    paragraphs: list[str] = []
    for row in (_referred(row, texts) for _, row in rows if isinstance(row, bytes)):
        try:
            value = json.loads(row)
        except (ValueError, RecursionError):
            continue  # it says what to load, or broke off
        paragraphs += _paragraphs(value)
        yield value
    yield paragraphs
    yield from texts.values()


def _referred(row: bytes, texts: dict[bytes, str]) -> bytes:
    """A row with the texts that it refers to in their places, each once."""
    left = dict(texts)

    def text(match: re.Match[bytes]) -> bytes:
        said = left.pop(match[1], None)
        return match[0] if said is None else json.dumps(said).encode()

    return _REFERENCE.sub(text, row)


def _pieces(scripts: Iterable[str]) -> Iterator[str]:
    """The pieces of the text, in order."""
    size = 0
    decoder = json.JSONDecoder(strict=False)
    for script in scripts:
        for match in _PUSH.finditer(script):
            try:
                (_, piece), _ = decoder.raw_decode(script, match.end())
            except (ValueError, RecursionError):
                continue
            size += len(str(piece))
            if size <= _LARGEST and isinstance(piece, str):
                yield piece


def _rows(data: bytes) -> Iterator[tuple[bytes, str | bytes]]:
    """The number of each row and what it is: text, or what may be JSON."""
    at = 0
    while match := _ROW.match(data, at):
        name = match["name"]
        if match["text"]:
            at = match.end() + int(match["size"], 16)
            yield name, data[match.end() : at].decode("utf-8", "replace")
            continue
        end = data.find(b"\n", match.end())
        yield name, data[match.end() : end if end >= 0 else len(data)]
        at = end + 1 if end >= 0 else len(data)


def _paragraphs(value: object) -> Iterator[str]:
    """The words of the elements that are paragraphs, in order."""
    stack = [value]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, dict):
            stack += reversed(list(node.values()))
        elif isinstance(node, list):
            if _tag(node) in _PARAGRAPHS:
                yield "".join(_said(node[3]))
            else:
                stack += reversed(node)


def _tag(node: list[object]) -> object:
    """The tag of an element, ``None`` for any other list."""
    is_element = len(node) > 3 and node[0] == "$" and isinstance(node[3], dict)
    return node[1] if is_element and isinstance(node[1], str) else None


def _said(props: object) -> Iterator[str]:
    """The words among an element's children, in order."""
    stack = [props.get("children") if isinstance(props, dict) else None]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, str) and not node.startswith("$"):
            yield node
        elif isinstance(node, list):
            inner = node[3].get("children") if _tag(node) and isinstance(node[3], dict) else node
            stack += reversed(inner) if isinstance(inner, list) else [inner]
