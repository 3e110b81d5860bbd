"""What a line that isn't body is: the table of cues, one row a kind.

The first row that fits names the line. The words are the field's own: what content systems print
around an article, most of them in English. A page in another language loses names, not lines, by
not being listed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain

from explainer.collect.lines.cues.article import ARTICLE
from explainer.collect.lines.cues.between import BETWEEN
from explainer.collect.lines.cues.closing import CLOSING
from explainer.collect.lines.cues.cue import Cue
from explainer.collect.lines.cues.site import SITE
from explainer.collect.lines.form import Form, form
from explainer.collect.lines.words import words_of

__all__ = ["CUES", "Cue", "name"]

#: Rows in the order in which they are tried.
CUES = (*SITE, *ARTICLE, *BETWEEN, *CLOSING)

#: The marks that rows need; all numbers count as "0".
_MARK = re.compile(r"[©@>»›#]")
_DIGIT = re.compile(r"\d")
#: No row is for longer lines than this.
_MOST, _LONGEST = max(cue.words for cue in CUES), 700


_NEEDED = frozenset[str]().union(*(cue.needs for cue in CUES))


def _rows(count: int) -> dict[str, list[int]]:
    """The rows that lines of so many words may be of, by each word that they need."""
    rows: dict[str, list[int]] = {}
    for row, cue in enumerate(CUES):
        for word in cue.needs if count <= cue.words else ():
            rows.setdefault(word, []).append(row)
    return rows


_ROWS = tuple(map(_rows, range(_MOST + 1)))


@cache
def _form(row: int) -> Form:
    """The form of a row's lines; most rows are never asked for."""
    return form(*CUES[row].patterns)


def name(text: str, words: Sequence[str] = ()) -> Cue | None:
    """The first row of the table that fits a line; `words` are its own, where they are known."""
    words = words or words_of(text)
    marks = _MARK.findall(text)
    count = len(words) + len(marks)
    if count > _MOST or len(text) > _LONGEST:
        return None
    rows = _ROWS[count]
    found = _NEEDED.intersection(chain(words, marks))
    if "0" in rows and _DIGIT.search(text):
        found |= {"0"}
    for row in sorted({row for word in found for row in rows.get(word, ())}):
        if _form(row)(text):
            return CUES[row]
    return None
