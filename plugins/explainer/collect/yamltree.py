"""YAML as an editor writes it, with the line of everything, and nothing that can hurt.

The tree is built from the C parser's events, not by a loader: values stay the text that
stands in the file (so ``2021-03`` is no number and ``no`` is no boolean), every value
knows its line, and neither aliases nor deep nesting (which crash PyYAML's composer) pass.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from msgspec import Struct

_DEEPEST = 8
_NULLS = ("", "~", "null", "Null", "NULL")

#: What has an end of its own, as PyYAML calls it.
_CLOSED = ("quoted scalar", "flow sequence", "flow mapping")


class YamlError(ValueError):
    """The text isn't YAML that an editor's file may hold."""

    def __init__(self, message: str, line: int, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


class Scalar(Struct, frozen=True):
    """A value as it is written; an empty one or an unquoted ``null`` is ``""``."""

    text: str
    line: int


class Listing(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    line: int


class Mapping(Struct, frozen=True):
    """Keys and values, in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int


Node = Scalar | Listing | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """The values in a tree, keys left out."""
    if isinstance(node, Scalar):
        yield node
        return
    below = node.items if isinstance(node, Listing) else (value for _, value in node.pairs)
    for one in below:
        yield from scalars(one)


def read_yaml(text: str, first_line: int = 1) -> Node:
    """The tree of one YAML document that begins on `first_line` of its file."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = yaml.parse(text, Loader=loader)
    try:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                tree = _node(event, events, first_line, 0)
                _refuse_more(events, first_line)
                return tree
    except yaml.MarkedYAMLError as error:
        raise _told(error, first_line, text.rstrip().count("\n")) from error
    except yaml.YAMLError as error:
        raise YamlError("it holds characters that YAML doesn't allow", first_line) from error
    return Mapping((), first_line)


def _told(error: yaml.MarkedYAMLError, first: int, last: int) -> YamlError:
    """What is wrong and where: of what isn't closed, where it begins; at most the last line."""
    is_open = (error.context or "").endswith(_CLOSED)
    mark = (error.context_mark if is_open else None) or error.problem_mark or error.context_mark
    message = "what begins here isn't closed" if is_open else error.problem or "not YAML"
    if mark is None or mark.line > last:
        return YamlError(message, first + last)
    return YamlError(message, mark.line + first, mark.column + 1)


def _refuse_more(events: Iterator[yaml.Event], first_line: int) -> None:
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise YamlError("a second document begins here", _line(event) + first_line, 1)


def _node(event: yaml.Event, events: Iterator[yaml.Event], first: int, depth: int) -> Node:
    line = _line(event) + first
    if depth > _DEEPEST:
        raise YamlError("it is nested too deeply", line)
    if isinstance(event, yaml.ScalarEvent):
        is_null = event.implicit[0] and event.value in _NULLS
        return Scalar("" if is_null else event.value, line)
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(tuple(_children(events, first, depth)), line)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(tuple(_children(events, first, depth)), line)
    raise YamlError("aliases (*name) aren't read here", line)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _children(events: Iterator[yaml.Event], first: int, depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield _node(event, events, first, depth + 1)


def _mapping(nodes: tuple[Node, ...], line: int) -> Mapping:
    pairs: list[tuple[Scalar, Node]] = []
    seen: set[str] = set()
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        if not isinstance(key, Scalar):
            raise YamlError("a key must be a word", key.line)
        if key.text in seen:
            raise YamlError(f"{key.text!r} stands here a second time", key.line)
        seen.add(key.text)
        pairs.append((key, value))
    return Mapping(tuple(pairs), line)
