"""Aliases: groups of names for one thing, the editor's and acronyms, read as the first of each."""

from __future__ import annotations

import re

#: A name behind which the same stood as initials.
_TWICE = re.compile(r"(?<!\w)(\w[^()]*?) \(\1\)")


class Aliases:
    """Rewrites the variants of names in a passage, for comparing only."""

    def __init__(self, groups: tuple[tuple[str, ...], ...] = ()) -> None:
        self._first = {name: group[0] for group in groups for name in group if name}
        longest = sorted(self._first, key=lambda name: (-len(name), name))
        any_name = "|".join(re.escape(name) for name in longest)
        self._pattern = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)") if longest else None

    def unify(self, words: str) -> str:
        """The words with each name as its group's first."""
        if self._pattern is None:
            return words
        unified = self._pattern.sub(lambda match: self._first[match[0]], words)
        return words if unified == words else _TWICE.sub(r"\1", unified)
