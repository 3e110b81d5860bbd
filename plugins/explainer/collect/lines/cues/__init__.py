"""What a line that isn't body is: the table of cues, one row a kind.

The first row that fits names the line. The words are the field's own: what content systems print
around an article, most of them in English. A page in another language loses names, not lines, by
not being listed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from explainer.collect.lines.cues.amid import AMID
from explainer.collect.lines.cues.article import ARTICLE
from explainer.collect.lines.cues.between import BETWEEN
from explainer.collect.lines.cues.broadcast import BROADCAST
from explainer.collect.lines.cues.calls import ANY_CALL, CALLS
from explainer.collect.lines.cues.closing import CLOSING
from explainer.collect.lines.cues.cue import Cue
from explainer.collect.lines.cues.labelled import LABELLED
from explainer.collect.lines.cues.live import LIVE
from explainer.collect.lines.cues.offered import OFFERED
from explainer.collect.lines.cues.site import SITE
from explainer.collect.lines.form import Form, form
from explainer.collect.lines.words import words_of

__all__ = ["CUES", "Cue", "first_fit", "name"]

#: Rows in the order in which they are tried.
CUES = (
    *CALLS,
    *SITE,
    *ARTICLE,
    *BETWEEN,
    *CLOSING,
    *LIVE,
    *BROADCAST,
    *LABELLED,
    *AMID,
    *OFFERED,
    *ANY_CALL,
)

#: The marks that rows need; all numbers count as "0".
_MARK = re.compile(r"[©@>»›‹#]")
_DIGIT = re.compile(r"\d")
#: No row is for longer lines than this.
_MOST, _LONGEST = max(cue.words for cue in CUES), 700


def _needing() -> dict[str, int]:
    """For each word or mark the rows that need it, as bits."""
    rows: dict[str, int] = {}
    for row, cue in enumerate(CUES):
        rows |= {word: rows.get(word, 0) | 1 << row for word in cue.needs}
    return rows


def _fitting(count: int) -> int:
    """The rows that lines of so many words may be of, as bits."""
    return sum(1 << row for row, cue in enumerate(CUES) if count <= cue.words)


_NEEDING = _needing()
_NEEDED = frozenset(_NEEDING)
_FITTING = tuple(map(_fitting, range(_MOST + 1)))


@cache
def _form(row: int) -> Form:
    """The form of a row's lines; most rows are never asked for."""
    return form(*CUES[row].patterns)


def name(text: str) -> Cue | None:
    """The first row of the table that fits a line."""
    return first_fit(text, words_of(text), _DIGIT.search(text) is not None)


def first_fit(
    text: str, words: Sequence[str], numbered: bool = True, marked: bool = True
) -> Cue | None:
    """The first row that fits a line of some words; whether it may have a digit, a mark."""
    said = (*words, *_MARK.findall(text)) if marked else words
    if len(said) > _MOST or len(text) > _LONGEST:
        return None
    needing = _NEEDING["0"] if numbered else 0
    for word in _NEEDED.intersection(said):
        needing |= _NEEDING[word]
    rows = needing & _FITTING[len(said)]
    while rows:
        row = (rows & -rows).bit_length() - 1
        if _form(row)(text):
            return CUES[row]
        rows &= rows - 1
    return None
