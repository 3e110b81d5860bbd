"""Forms of lines that few pages have: compiled when a line first may be of one.

Each line of a form holds one of a few words, which are soon looked for.
"""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.collect.patterns import pattern
from explainer.collect.words import words

_WORD = re.compile(r"\w+")


class Form(Struct, frozen=True):
    """A form of lines, as a pattern; each holds one of the words of `needs`."""

    needs: frozenset[str]
    said: str

    def match(self, text: str, held: frozenset[str]) -> re.Match[str] | None:
        """The match at the beginning of a line that holds some words."""
        return None if self.needs.isdisjoint(held) else pattern(self.said).match(text)


def form(needs: str, said: str) -> Form:
    """A form, its needed words apart."""
    return Form(words(needs), said)


def words_held(line: str) -> frozenset[str]:
    """The words of a line in small letters."""
    return frozenset(_WORD.findall(line.lower()))
