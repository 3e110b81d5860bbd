"""A kind of line outside the body."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from explainer.collect.article import ClueKind


class Cue(Struct, frozen=True):
    """A row of the table of cues.

    `reason` is the word that `docs/cleaning.md` explains, `words` the most words that a line of
    the kind has; one of the words or marks of `needs` is in each, so that few patterns need trying.
    `always` cuts a line whatever the rest of the page says; other rows only name what was cut.
    """

    reason: str
    words: int
    needs: frozenset[str]
    pattern: str
    always: bool = False
    clue: ClueKind | None = None

    def fits(self, text: str) -> bool:
        """Whether a line has what is said of its words; most patterns are never asked for."""
        return _compiled(self.pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def row(
    reason: str,
    words: int,
    needs: str,
    *patterns: str,
    always: bool = False,
    clue: ClueKind | None = None,
) -> Cue:
    """A row, its patterns as one and its needed words apart."""
    return Cue(reason, words, frozenset(needs.split()), "|".join(patterns), always, clue)
