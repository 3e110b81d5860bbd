"""What is seen of the lines of a page at once, and asked for again and again: words and cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from msgspec import Struct

from explainer.collect.lines.cues import Cue, first_fit
from explainer.collect.lines.dated import is_little, stamps
from explainer.collect.lines.letters import MARK, NUMERAL, Letters, letters_of
from explainer.collect.lines.line import Line
from explainer.collect.lines.words import Said, words_of

#: What says that a name follows, and nothing else, or runs into it: "ByJane Roe".
_BY = re.compile(r"by ?:?$|(?-i:By(?=[A-Z])[\w.'’-]+ [A-Z])", re.IGNORECASE)
#: Who wrote, by name and role.
_ROLE = re.compile(
    r"[A-Z][\w.-]+ [A-Z][\w'’-]+,? (?:[A-Z][\w-]+ ){0,3}(?:Editor|Correspondent|Reporter|Writer)$"
)


class Survey(Struct, frozen=True, eq=False):
    """Lines and what each of them says, has and is: a column for each question."""

    lines: Sequence[Line]
    texts: Sequence[str]
    letters: Letters
    words: Said
    numbered: Sequence[bool]
    cues: Sequence[Cue | None]
    stamps: Sequence[str | None]

    def with_numeral(self) -> list[tuple[int, str]]:
        """The lines that have a numeral, with their indices."""
        return list(compress(enumerate(self.texts), self.numbered))

    def is_byline(self, at: int) -> bool:
        """Whether a line says who wrote the article or when."""
        cue = self.cues[at]
        is_named = cue is not None and cue.reason == "byline"
        text = self.texts[at]
        is_head = _ROLE.match(text) is not None or _BY.match(text) is not None
        return is_named or self.stamps[at] is not None or is_head

    def is_signature(self, at: int) -> bool:
        """Whether a line says who wrote the article, with the word for it."""
        cue = self.cues[at]
        return (cue is not None and cue.reason == "byline") or _BY.match(self.texts[at]) is not None

    def is_stamp(self, at: int) -> bool:
        """Whether a line is a date and a few words at most."""
        return is_little(self.stamps[at])

    def is_signed(self, at: int, reach: int = 1) -> bool:
        """Whether one of so many lines below a line does."""
        return any(map(self.is_byline, range(at + 1, min(at + 1 + reach, len(self.lines)))))


def survey(lines: Sequence[Line]) -> Survey:
    """The lines with what is seen of them."""
    texts = [line.text for line in lines]
    letters, words = letters_of(texts), list(map(words_of, texts))
    numbered = letters.has(NUMERAL)
    cues = list(map(first_fit, texts, words, numbered, letters.has(MARK)))
    return Survey(lines, texts, letters, words, numbered, cues, stamps(texts, numbered))
