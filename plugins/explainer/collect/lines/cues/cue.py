"""A kind of line outside the body."""

from __future__ import annotations

from msgspec import Struct

from explainer.collect.article import ClueKind

#: At the beginning of a pattern: nobody is said to have said it, as in a sentence of an article.
UNTOLD = r"^(?!.*\b(?:said|told|says|asked|warned|wrote)\b)"
#: Somebody's names; in small letters they are none.
PERSON = r"(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2})"


class Cue(Struct, frozen=True):
    """A row of the table of cues.

    `reason` is the word that `docs/cleaning.md` explains, `words` the most words that a line of
    the kind has; one of the words or marks of `needs` is in each, so that few patterns need trying.
    `patterns` are the forms of its lines (`form`).
    `always` cuts a line whatever the rest of the page says; other rows only name what was cut.
    """

    reason: str
    words: int
    needs: frozenset[str]
    patterns: tuple[str, ...]
    always: bool = False
    clue: ClueKind | None = None


def row(
    reason: str,
    words: int,
    needs: str,
    *patterns: str,
    always: bool = False,
    clue: ClueKind | None = None,
) -> Cue:
    """A row, its needed words apart."""
    return Cue(reason, words, frozenset(needs.split()), patterns, always, clue)
