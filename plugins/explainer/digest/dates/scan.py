"""A text, searched once for everything that may be a time expression.

What the expressions mean hangs on the day of publication; where that is only being settled, the
same scan is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.digest.dates.grammar import Rule
from explainer.digest.dates.rules import COMPILED, VOCABULARY
from explainer.digest.dates.tokens import Tokens, cutter

_cut = cutter(VOCABULARY)
_GAP = VOCABULARY["~gap"]
#: A match of a rule.
Match = tuple[Rule, re.Match[str]]


class Scan(Struct, frozen=True):
    """The tokens of a text and all matches of all rules: by start, the longest first. With each
    stands the token that it counts from.
    """

    tokens: Tokens
    matches: tuple[tuple[int, Match], ...]


def scan(text: str) -> Scan:
    """Search a text."""
    tokens = _cut(text)
    return Scan(tokens, tuple(_by_paragraph(tokens.classes)))


def _by_paragraph(classes: str) -> Iterator[tuple[int, Match]]:
    """The matches in the tokens of a text; no pattern reaches beyond a paragraph."""
    at = 0
    for paragraph in classes.split(_GAP):
        for match in _matches(paragraph):
            yield at, match
        at += len(paragraph) + 1


@lru_cache(maxsize=1 << 11)
def _matches(classes: str) -> tuple[Match, ...]:
    """Where two matches are equally long, the earlier row of the table is first."""
    present = frozenset(classes)
    found = [
        (match.start(), -match.end(), order, compiled.rule, match)
        for order, compiled in enumerate(COMPILED)
        if not any(map(present.isdisjoint, compiled.needs))
        for match in compiled.regex.finditer(classes)
    ]
    found.sort(key=lambda row: row[:3])
    return tuple((rule, match) for *_, rule, match in found)
