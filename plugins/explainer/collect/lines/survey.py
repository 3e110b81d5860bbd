"""What is seen of the lines of a page at once, and asked for again and again: words and cues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from explainer.collect.lines.cues import Cue, name
from explainer.collect.lines.dated import stamp_rest
from explainer.collect.lines.line import Line
from explainer.collect.lines.words import Said, words_of

#: Who wrote, by name and role.
_ROLE = re.compile(
    r"[A-Z][\w.-]+ [A-Z][\w'’-]+,? (?:[A-Z][\w-]+ ){0,3}(?:Editor|Correspondent|Reporter|Writer)$"
)


class Survey(Struct, frozen=True):
    """Lines, the words of each, and the cue that names it."""

    lines: Sequence[Line]
    words: Said
    cues: Sequence[Cue | None]

    def below(self, start: int) -> Survey:
        """The lines from an index on."""
        return Survey(self.lines[start:], self.words[start:], self.cues[start:])

    def is_byline(self, at: int) -> bool:
        """Whether a line says who wrote the article or when."""
        cue = self.cues[at]
        is_named = cue is not None and cue.reason == "byline"
        text = self.lines[at].text
        return is_named or stamp_rest(text) is not None or _ROLE.match(text) is not None

    def is_signed(self, at: int, reach: int = 1) -> bool:
        """Whether one of so many lines below a line does."""
        return any(map(self.is_byline, range(at + 1, min(at + 1 + reach, len(self.lines)))))


def survey(lines: Sequence[Line]) -> Survey:
    """The lines with what is seen of them."""
    words = [words_of(line.text) for line in lines]
    cues = [name(line.text, said) for line, said in zip(lines, words, strict=True)]
    return Survey(lines, words, cues)
