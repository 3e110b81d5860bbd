"""Typed values out of an editor's YAML; what can't be read becomes a `Problem` with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from explainer.collect.addresses import is_web_address
from explainer.collect.characters import repair
from explainer.collect.yamltree import (
    Listing,
    Mapping,
    Node,
    Scalar,
    YamlError,
    read_yaml,
    scalars,
)
from explainer.errors import Problem, Severity
from explainer.when import EdtfError, When

_Value = TypeVar("_Value")
_Choice = TypeVar("_Choice", bound=StrEnum)

#: No file gets more problems of unknown keys than this; the last one counts the rest.
_MOST_REPORTED = 20
_TAG = re.compile(r"[A-Za-z\d]+(?:-[A-Za-z\d]+)*")


class Fields:
    """The keys of one mapping. Each is asked for once; `finish` reports those nobody asked for."""

    def __init__(self, file: str, tree: Mapping, problems: list[Problem], within: str = "") -> None:
        self.file = file
        self.problems = problems
        self.line = tree.line
        self._tree = tree
        self._within = within
        self._pairs = {key.text: (key.line, node) for key, node in tree.pairs}
        self._asked: list[str] = []

    @classmethod
    def read(cls, file: str, text: str, problems: list[Problem], first_line: int = 1) -> Fields:
        """Read a YAML text whose top is a mapping; a fault is reported and reads as no keys."""
        try:
            tree = read_yaml(text, first_line)
        except YamlError as error:
            message = f"invalid YAML: {error.message}; mend this line (quote values that hold ': ')"
            problems.append(_problem(file, error.line, "invalid-yaml", message, error.column))
            tree = Mapping((), first_line)
        if isinstance(tree, Scalar) and not tree.text:
            tree = Mapping((), first_line)
        if not isinstance(tree, Mapping):
            message = "expected lines of 'key: value'; write one key a line"
            problems.append(_problem(file, tree.line, "invalid-yaml", message))
            tree = Mapping((), first_line)
        return cls(file, tree, problems)

    def lines(self) -> dict[str, int]:
        """The line on which each value is first, at any depth."""
        return {_shown(one.text): one.line for one in reversed(tuple(scalars(self._tree)))}

    def line_of(self, key: str) -> int:
        """The line of a key, 0 where it isn't there."""
        return self._pairs[key][0] if key in self._pairs else 0

    def text(self, key: str) -> str:
        """One line or block of text, ``""`` where there is none."""
        node = self._take(key)
        if isinstance(node, Scalar):
            return _shown(node.text)
        if node is not None:
            self._wrong(key, "one value", _kind(node))
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single value counts as a list of one."""
        return self._strings(key, self._take(key))

    def groups(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts; a plain list of texts counts as one group."""
        node = self._take(key)
        if isinstance(node, Listing):
            if all(isinstance(item, Scalar) for item in node.items):
                return self._several(key, (node,))
            return self._several(key, node.items)
        if node is not None and node != Scalar("", node.line):
            self._wrong(key, "a list of lists, such as - [one, another]", _kind(node))
        return ()

    def day(self, key: str) -> date | None:
        """A day, as YYYY-MM-DD; of a time, its day."""
        return self._parsed(key, "a day such as 2021-03-25", _day)

    def when(self, key: str) -> When | None:
        """A date in EDTF."""
        return self._parsed(key, "a date in EDTF such as 2021-03-25, 2021-03 or 2021", When.parse)

    def choice(self, key: str, kind: type[_Choice]) -> _Choice | None:
        """One of an enumeration's values."""
        return self._parsed(key, f"one of {', '.join(kind)}", kind)

    def address(self, key: str) -> str:
        """An address in the web, ``""`` where there is none."""
        return self._checked(
            key, "a web address that begins with https:// and has no space", is_web_address
        )

    def tag(self, key: str) -> str:
        """The tag of a language, ``""`` where there is none."""
        return self._checked(key, "a tag such as en or pt-BR", _TAG.fullmatch)

    def flag(self, key: str) -> bool:
        """Whether the key says ``true`` (or ``yes``)."""
        return self._parsed(key, "true or false", _flag) or False

    def parts(self, key: str) -> tuple[Fields, ...]:
        """A list of mappings; a single mapping counts as a list of one."""
        node = self._take(key)
        items = node.items if isinstance(node, Listing) else (node,)
        found = []
        for item in items:
            if isinstance(item, Mapping):
                found.append(Fields(self.file, item, self.problems, f"{self._within}{key}."))
            elif item is not None and item != Scalar("", item.line):
                self._wrong(key, "keys and values", _kind(item), item.line)
        return tuple(found)

    def report(self, line: int, code: str, message: str) -> None:
        """Add an error about this file."""
        self.problems.append(_problem(self.file, line, code, message))

    def finish(self) -> None:
        """Report the keys that nobody asked for."""
        known = ", ".join(self._asked)
        strange = [(key, line) for key, (line, _) in self._pairs.items() if key not in self._asked]
        for key, line in strange[:_MOST_REPORTED]:
            near = _nearest(key, self._asked)
            message = f"unknown key {self._within}{key}; {near}the keys here are {known}"
            self.report(line, "unknown-key", message)
        if more := strange[_MOST_REPORTED:]:
            message = f"{len(more)} more unknown keys; the keys here are {known}"
            self.report(more[0][1], "unknown-key", message)

    def _take(self, key: str) -> Node | None:
        self._asked.append(key)
        return self._pairs[key][1] if key in self._pairs else None

    def _strings(self, key: str, node: Node | None) -> tuple[str, ...]:
        items = node.items if isinstance(node, Listing) else (node,)
        found = []
        for item in items:
            if isinstance(item, Scalar):
                found.append(_shown(item.text))
            elif item is not None:
                self._wrong(key, "a list of words", _kind(item), item.line)
        return tuple(filter(None, found))

    def _several(self, key: str, nodes: Iterable[Node]) -> tuple[tuple[str, ...], ...]:
        """Lists of texts; one of a single text says nothing."""
        groups = [(node, self._strings(key, node)) for node in nodes]
        for node, texts in groups:
            if len(texts) == 1:
                self._wrong(key, "two or more, such as - [one, another]", repr(texts[0]), node.line)
        return tuple(texts for _, texts in groups if len(texts) > 1)

    def _checked(self, key: str, expected: str, fits: Callable[[str], object]) -> str:
        value = self.text(key)
        if not value or fits(value):
            return value
        self._wrong(key, expected, repr(value))
        return ""

    def _parsed(self, key: str, expected: str, parse: Callable[[str], _Value]) -> _Value | None:
        value = self.text(key)
        if not value:
            return None
        try:
            return parse(value)
        except (ValueError, EdtfError):
            self._wrong(key, expected, repr(value))
            return None

    def _wrong(self, key: str, expected: str, got: str, line: int = 0) -> None:
        message = f"{self._within}{key} is {got}; write {expected}"
        self.report(line or self.line_of(key), "bad-value", message)


def _nearest(key: str, known: list[str]) -> str:
    """What a mistyped key most likely is, ``""`` where it is like none."""
    from difflib import get_close_matches  # Most builds find no mistyped key.

    return "".join(f"write {name} if you mean that; " for name in get_close_matches(key, known, 1))


def _kind(node: Node) -> str:
    """What stands there, as a message says it."""
    if isinstance(node, Scalar):
        return repr(node.text)
    return "a list" if isinstance(node, Listing) else "keys and values"


def _problem(file: str, line: int, code: str, message: str, column: int = 0) -> Problem:
    return Problem(file, line, column, code, Severity.ERROR, message)


def _shown(text: str) -> str:
    """A value as pages show it: without the invisible characters that articles lose, too."""
    return "\n".join(repair(line).text for line in text.strip().split("\n"))


def _day(text: str) -> date:
    return date.fromisoformat(text.partition("T")[0].partition(" ")[0])


def _flag(text: str) -> bool:
    if text.lower() in ("true", "yes"):
        return True
    if text.lower() in ("false", "no"):
        return False
    raise ValueError(text)
