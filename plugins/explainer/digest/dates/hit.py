"""A match of a rule, as its reader sees it."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.digest.dates.tokens import Token, Tokens

_NOTHING = Token("", "")


class Hit(Struct, frozen=True):
    """The tokens that a pattern matched, by the names of their roles. The match counts them from
    `origin` on.
    """

    tokens: Tokens
    origin: int
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.origin + self.match.start()

    @property
    def stop(self) -> int:
        """The index after the last token."""
        return self.origin + self.match.end()

    def has(self, role: str) -> bool:
        """Whether the pattern has the role and the text filled it."""
        return role in self.match.re.groupindex and self.match[role] is not None

    def at(self, role: str) -> int:
        """The index of the role's token, -1 without."""
        return self.origin + self.match.start(role) if self.has(role) else -1

    def token(self, role: str) -> Token:
        """The token of a role; an empty one without."""
        return self.tokens.items[self.at(role)] if self.has(role) else _NOTHING

    def word(self, role: str) -> str:
        """The role's word in lower case; "" without."""
        return self.token(role).lower

    def number(self, role: str) -> int:
        """The role's whole number; 0 without."""
        return int(self.token(role).number)

    def before(self, steps: int = 1) -> Token:
        """The token so many before the match; an empty one at the start."""
        index = self.first - steps
        return self.tokens.items[index] if index >= 0 else _NOTHING

    def after(self, steps: int = 1) -> Token:
        """The token so many after the match; an empty one at the end."""
        index = self.stop + steps - 1
        return self.tokens.items[index] if index < len(self.tokens.items) else _NOTHING

    def words(self) -> frozenset[str]:
        """All words of the match in lower case."""
        return frozenset(token.lower for token in self.tokens.items[self.first : self.stop])
