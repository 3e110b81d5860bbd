"""Backing: which numbers of a passage other outlets tell too.

A claim's notes lead to all who report it, so that the passage shown says little that they don't.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from explainer.digest.content import CONVERTED, NAMED, clause_of
from explainer.model import Citation, Span

#: What a number costs that of very many outlets one tells.
_ALONE = 0.8

#: A count's value, or a day.
_Number = float | str


class Backing:
    """What the outlets of passages that state one fact count and date."""

    def __init__(self, passages: Iterable[Citation]) -> None:
        self._told: defaultdict[str, list[str]] = defaultdict(list)
        for passage in passages:
            self._told[_voice(passage)].append(passage.quote)

    def cost(self, passage: Citation) -> float:
        """What it costs to show a passage by its numbers that no other outlet tells: the more, the
        more others there are.
        """
        others = [told for voice, told in self._told.items() if voice != _voice(passage)]
        if not others:
            return 0.0
        untold = _numbers(passage.quote).difference(*map(_numbers, chain.from_iterable(others)))
        return _ALONE * len(untold) * len(others) / len(self._told)


def _voice(passage: Citation) -> str:
    return passage.source.voice or passage.source.slug


@lru_cache(maxsize=1 << 12)
def _numbers(text: str) -> frozenset[_Number]:
    """The values and the days of a text; no number of a name, and none in a second unit."""
    clause = clause_of(text, Span(0, len(text)))
    values = (told for kind, told in clause.counts if not kind.startswith((NAMED, CONVERTED)))
    return frozenset((*(value for told in values for value in told), *clause.days))
