"""What a line's words say of it: weights of common words, learnt from pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from msgspec import Struct

#: Lines of up to this many words are read word for word and pair by pair.
_SHORT = 12
#: Stands before a short line, so that its first word makes a pair too.
_START = "^"

#: A word, or two that follow one another.
Token = str | tuple[str, str]


class Lexicon(Struct, frozen=True, eq=False):
    """Weights in hundredths, apart for short lines and for long ones, which use words otherwise."""

    short: Mapping[Token, int]
    long: Mapping[Token, int]

    def score(self, words: Sequence[str]) -> int:
        """What a line's words say: a sum for short lines, damped for long ones."""
        table = self.short if is_short(words) else self.long
        weight = sum(map(table.__getitem__, table.keys() & tokens(words)))
        return weight if table is self.short else int(weight / len(words) ** 0.5)


def is_short(words: Sequence[str]) -> bool:
    """Whether a line is read pair by pair."""
    return len(words) <= _SHORT


def tokens(words: Sequence[str]) -> Iterable[Token]:
    """What a line has that a lexicon may know; words of long lines by themselves."""
    return chain(words, pairwise((_START, *words))) if is_short(words) else words


def read_lexicon(written: Mapping[str, Mapping[str, int]]) -> Lexicon:
    """A lexicon from what `written` made of it."""
    return Lexicon(*({_token(key): w for key, w in written[part].items()} for part in _PARTS))


def written(lexicon: Lexicon) -> dict[str, dict[str, int]]:
    """A lexicon as JSON can hold it: pairs as two words with a space."""
    tables = (lexicon.short, lexicon.long)
    return {
        part: {_key(token): weight for token, weight in table.items()}
        for part, table in zip(_PARTS, tables, strict=True)
    }


_PARTS = ("short", "long")


def _token(key: str) -> Token:
    first, space, second = key.partition(" ")
    return (first, second) if space else first


def _key(token: Token) -> str:
    return token if isinstance(token, str) else " ".join(token)
