"""What a line that isn't body is: the table of cues, one row a kind.

The first row that fits names the line. The words are the field's own: what content systems print
around an article, most of them in English. A page in another language loses names, not lines, by
not being listed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.cues.article import ARTICLE
from explainer.collect.lines.cues.closing import CLOSING
from explainer.collect.lines.cues.cue import Cue
from explainer.collect.lines.cues.site import SITE
from explainer.collect.lines.words import words_of

__all__ = ["CUES", "Cue", "name"]

#: Rows in the order in which they are tried.
CUES = (*SITE, *ARTICLE, *CLOSING)

#: The marks that rows need; all numbers count as "0".
_MARK = re.compile(r"[©@>»›#]")
_DIGIT = re.compile(r"\d")
#: The rows that need a word, by the word.
_ROWS = {
    word: tuple(row for row, cue in enumerate(CUES) if word in cue.needs)
    for word in frozenset[str]().union(*(cue.needs for cue in CUES))
}
_NEEDED = frozenset(_ROWS)
#: No row is for lines longer than this many characters.
_LONGEST = 700


def name(text: str, words: Sequence[str] = ()) -> Cue | None:
    """The first row of the table that fits a line; `words` are its own, where they are known."""
    if len(text) > _LONGEST:
        return None
    words = words or words_of(text)
    marks = _MARK.findall(text)
    needed = set(marks).union(_NEEDED.intersection(words))
    if _DIGIT.search(text):
        needed.add("0")
    count = len(words) + len(marks)
    for row in sorted({row for word in needed for row in _ROWS[word]}):
        cue = CUES[row]
        if count <= cue.words and cue.fits(text):
            return cue
    return None
