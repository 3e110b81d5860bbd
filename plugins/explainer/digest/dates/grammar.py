"""A small language for patterns over tokens, and the rules that are written in it.

A pattern is words apart by spaces: ``'of'`` is a word or mark of the text, ``month`` a role of
the lexicon, ``~year`` a shape of token; ``a|b`` is either, ``a?`` optional, ``( ... )`` and
``( ... )?`` group. ``<a`` and ``>a`` must stand before and after without being part of it,
``<!a`` and ``>!a`` mustn't. The first token of each role can be asked for by its name.
There is no repetition, so matching is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.dates.context import Context
from explainer.digest.dates.hit import Hit
from explainer.model import MentionType

#: What a reader makes of a match: a TIMEX3 value, several with their tokens' range, or nothing.
Value = str | None
Parts = tuple[tuple[int, int, Value], ...]
Reader = Callable[[Hit, Context], "Value | Parts"]


class Rule(Struct, frozen=True):
    """One row of the rule table; `source` names what marks such an expression or defines it."""

    name: str
    pattern: str
    type: MentionType
    read: Reader
    source: str


class Compiled(Struct, frozen=True):
    """A rule and its pattern over classes of tokens.

    A text that has no member of one of `needs` can't match; asking so is faster than trying.
    """

    rule: Rule
    pattern: str
    needs: tuple[frozenset[str], ...]

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern to match with; made when a text first may match."""
        return _compiled(self.pattern)


_compiled = cache(re.compile)


def table(kind: MentionType, source: str, *rows: tuple[str, str, Reader]) -> tuple[Rule, ...]:
    """Rules of one type and one source, a row each: name, pattern, reader."""
    return tuple(Rule(name, pattern, kind, read, source) for name, pattern, read in rows)


_PIECE = re.compile(r"([<>]!?)?(.+?)(\?)?")
_LITERAL = re.compile(r"'([^' ]+)'")


def expand(rule: Rule, phrases: Mapping[str, str]) -> Rule:
    """The rule with the shared phrases in its pattern written out."""
    pattern = rule.pattern
    for name, words in phrases.items():
        pattern = pattern.replace(name, words)
    return replace(rule, pattern=pattern)


def vocabulary(
    rules: Iterable[Rule], roles: Mapping[str, Iterable[str]], shapes: Iterable[str]
) -> dict[str, str]:
    """A character for each shape and for each word that a role or a pattern has.

    Words that no pattern tells apart share one, so that there are few: sets of characters below
    U+0100 are compiled and matched fastest.
    """
    own = {*shapes, *(literal for rule in rules for literal in _LITERAL.findall(rule.pattern))}
    told_by: dict[str, list[str]] = {word: [word] for word in sorted(own)}
    for role, words in roles.items():
        for word in sorted(set(words)):
            told_by.setdefault(word, []).append(role)
    kinds = dict.fromkeys(map(tuple, told_by.values()))
    codes = dict(zip(kinds, filter(_is_plain, map(chr, count(1))), strict=False))
    return {word: codes[tuple(told)] for word, told in told_by.items()}


def _is_plain(character: str) -> bool:
    """Whether a character means itself in a regular expression."""
    return re.escape(character) == character


def compile_rule(
    rule: Rule, roles: Mapping[str, Iterable[str]], codes: Mapping[str, str]
) -> Compiled:
    """The rule with its pattern as a regular expression over the classes."""
    seen: set[str] = set()
    parts: list[str] = []
    needs: list[frozenset[str]] = []
    look, depth = "", 0
    for piece in rule.pattern.split():
        opening, part = _piece(piece, roles, codes, seen)
        if opening and opening == look and opening in _LOOKS_IN_ROW:
            parts[-1] = parts[-1][:-1] + part + ")"
        else:
            parts.append(f"{_LOOKS[opening]}{part})" if opening else part)
        look = opening
        depth += (piece == "(") - (piece in (")", ")?"))
        if depth == 0 and "[" in part and not part.endswith("?") and "!" not in opening:
            needs.append(frozenset(part[part.index("[") + 1 : part.index("]")]))
    return Compiled(rule, "".join(parts), tuple(needs))


_LOOKS = {"<": "(?<=", "<!": "(?<!", ">": "(?=", ">!": "(?!"}
_LOOKS_IN_ROW = ("<", ">")


def _piece(
    piece: str, roles: Mapping[str, Iterable[str]], codes: Mapping[str, str], seen: set[str]
) -> tuple[str, str]:
    """One element of a pattern: how it looks around, if it does, and its regular expression."""
    if piece in ("(", ")", ")?", "|"):
        return "", piece.replace("(", "(?:")
    match = _PIECE.fullmatch(piece)
    if not match:
        raise ValueError(piece)
    look, body, optional = match[1] or "", match[2], match[3] or ""
    atoms = {code for name in body.split("|") for code in _codes(name, roles, codes)}
    members = "[" + "".join(sorted(atoms)) + "]"
    name = _group(body)
    if "!" in look or "<" in look or not name or name in seen:
        return look, members + optional
    seen.add(name)
    return look, f"(?P<{name}>{members}){optional}"


def _group(body: str) -> str:
    """The name by which a reader asks for an element: its first role's; "" of plain words."""
    name = body.partition("|")[0].lstrip("~").replace("-", "_")
    for kind in ("any_", "sure_", "short_"):
        name = name.removeprefix(kind)
    return name if name.isidentifier() else ""


def _codes(name: str, roles: Mapping[str, Iterable[str]], codes: Mapping[str, str]) -> list[str]:
    """The characters of a word, a shape or a role."""
    if name[0] == "'":
        return [codes[name[1:-1]]]
    return [codes[name]] if name[0] == "~" else [codes[word] for word in roles[name]]
