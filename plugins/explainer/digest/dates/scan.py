"""A text, searched once for everything that may be a time expression.

What the expressions mean hangs on the day of publication; where that is only being settled, the
same scan is read again.
"""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.digest.dates.grammar import Rule
from explainer.digest.dates.rules import COMPILED, VOCABULARY
from explainer.digest.dates.tokens import Tokens, cutter

_cut = cutter(VOCABULARY)


class Scan(Struct, frozen=True):
    """The tokens of a text and all matches of all rules: by start, the longest first."""

    tokens: Tokens
    matches: tuple[tuple[Rule, re.Match[str]], ...]


def scan(text: str) -> Scan:
    """Search a text. Where two matches are equally long, the earlier row of the table is first."""
    tokens = _cut(text)
    present = frozenset(tokens.classes)
    found = [
        (match.start(), -match.end(), order, compiled.rule, match)
        for order, compiled in enumerate(COMPILED)
        if not any(present.isdisjoint(need) for need in compiled.needs)
        for match in compiled.regex.finditer(tokens.classes)
    ]
    found.sort(key=lambda row: row[:3])
    return Scan(tokens, tuple((rule, match) for *_, rule, match in found))
