"""The shape of a line, in whole numbers: what tells prose from furniture without knowing a page.

The features follow what the literature on boilerplate found to matter: words in a line and its
neighbours, stop words, ends of sentences, capitals and digits (Kohlschütter et al., WSDM 2010;
Pomikálek, "Removing Boilerplate and Duplicate Content", 2011). Links aren't known in pasted text,
so what links look like stands in for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.letters import (
    BRACKET,
    COMMA,
    DIGIT,
    LETTER,
    QUOTE,
    SEPARATOR,
    UPPER,
    Letters,
    Numbers,
)
from explainer.collect.lines.survey import Survey

#: English function words; prose in other languages is known by its sentences.
_STOP_WORDS = (
    "the a an of to in and or for on at by with from as is are was were be been has have had it its"
    " that this these those which who whom he she they we his her their our you your i not but if"
    " than then so will would can could may might should about after before into over under out up"
    " there what when where how also said more most one two new no all any some such only other"
    " between during against while because through per us do does did"
)
_STOPS = frozenset(_STOP_WORDS.split())
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_LINK = re.compile(r"https?://|www\.|@\w+\.\w")
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’)]? (?=[\"“‘A-Z])")
_DIGITS = re.compile(r"\d+")
_CLOSING = "\"”’')]»"
_OPENING = "\"“'‘«„"

#: Longer lines than this many characters have no stamp or clock worth looking for.
_SHORT = 160
#: Nothing is counted further than these: words; marks; spaces before a line; blank lines.
_MOST, _SOME, _DEEP, _GAP = 200, 9, 20, 3

#: What `shapes` says of a line, in this order.
NAMES = (
    "words",
    "stops",
    "stop share",
    "capital share",
    "upper share",
    "digit share",
    "end",
    "begin",
    "sentences",
    "commas",
    "word length",
    "date",
    "clock",
    "link",
    "separators",
    "bullet",
    "indent",
    "blank",
    "recurs",
    "quote",
    "copyright",
    "bracket",
)


def shapes(page: Survey) -> Numbers:
    """One column a line, one row for each of `NAMES`."""
    lines, texts, letters = page.lines, page.texts, page.letters
    count = _column(map(len, page.words))
    stops = _column([sum(map(_STOPS.__contains__, said)) for said in page.words])
    skeletons = _skeletons(page)
    recurring = Counter(skeletons)
    found = {
        "words": np.minimum(count, _MOST),
        "stops": np.minimum(stops, _MOST),
        "stop share": 100 * stops // np.maximum(count, 1),
        "end": _column([0 if text[-1].isalnum() else _end(text) for text in texts]),
        "begin": _column([_begin(text[0]) for text in texts]),
        "sentences": np.minimum(_hits(_NEXT_SENTENCE, texts, letters.starts), _SOME),
        "date": _column([stamp is not None for stamp in page.stamps]),
        "clock": _column(map(_has_clock, texts, page.numbered)),
        "link": _column(map(_has_link, texts)),
        "bullet": _column([line.bullet != "" for line in lines]),
        "indent": np.minimum(_column([line.indent for line in lines]), _DEEP),
        "blank": np.minimum(_column([line.before for line in lines]), _GAP),
        "recurs": np.minimum(_column(map(recurring.__getitem__, skeletons)), _SOME),
    }
    found |= _of_letters(letters, np.maximum(count, 1))
    return np.array([found[name] for name in NAMES], dtype=np.int32)


def _column(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int32)


def _hits(pattern: re.Pattern[str], texts: Sequence[str], starts: NDArray[np.int64]) -> Numbers:
    """How often a pattern fits in each line; it runs over the page once."""
    at = np.array([match.start() for match in pattern.finditer("\n".join(texts))], dtype=np.int64)
    rows = np.searchsorted(starts, at, "right") - 1
    return np.bincount(rows, minlength=len(starts)).astype(np.int32)


def _skeletons(page: Survey) -> list[str]:
    """The lines but for their numbers; those of a size that no other has stay as they are."""
    sizes = Counter(map(len, compress(page.words, page.numbered)))
    return [
        _DIGITS.sub("0", text) if numbered and sizes[len(words)] > 1 else text
        for text, words, numbered in zip(page.texts, page.words, page.numbered, strict=True)
    ]


def _has_clock(text: str, numbered: bool) -> bool:
    """Whether a line that may be a stamp has a time of day."""
    may_have = numbered and len(text) < _SHORT and (":" in text or "." in text)
    return may_have and _CLOCK.search(text) is not None


def _has_link(text: str) -> bool:
    """Whether a line has an address."""
    may_have = "http" in text or "www." in text or "@" in text  # each is soon looked for
    return may_have and _LINK.search(text) is not None


def _of_letters(letters: Letters, words: Numbers) -> dict[str, Numbers]:
    """What the lines' characters are, counted for all lines at once."""
    count, of, begin = letters.count, letters.of, letters.begin
    upper, size = of(UPPER), np.maximum(count(of(LETTER)), 1)
    return {
        "capital share": 100 * count(upper & begin) // words,
        "upper share": 100 * count(upper) // size,
        "digit share": 100 * count(of(DIGIT) & begin) // words,
        "word length": 10 * size // words,
        "commas": np.minimum(count(of(COMMA)), _SOME),
        "separators": np.minimum(count(of(SEPARATOR)), _SOME),
        "quote": np.minimum(count(of(QUOTE)), 1),
        "copyright": np.minimum(count(letters.codes == ord("©")), 1),
        "bracket": of(BRACKET)[letters.starts].astype(np.int32),
    }


#: How a line ends: sentences above lists, lists above what just stops.
_ENDS = {",": 1, ";": 1, ":": 2, "…": 3, "!": 6, "?": 6, ".": 7}
_QUOTED, _ELLIPSIS, _QUOTED_SENTENCE = 4, 3, 8


def _end(text: str) -> int:
    """How a line ends with a mark, as a number: the higher, the more like a sentence."""
    bare = text.rstrip(_CLOSING)
    code = _ENDS.get(bare[-1:], 0)
    if bare.endswith("..."):
        code = _ELLIPSIS
    if len(bare) < len(text) and text[-1] in _CLOSING[:3]:
        code = _QUOTED_SENTENCE if code >= _ENDS["!"] else max(code, _QUOTED)
    return code


@cache
def _begin(first: str) -> int:
    """How the line begins: 0 a mark, 1 a digit, 2 a small letter, 3 a capital, 4 a quotation."""
    if first in _OPENING:
        return 4
    if first.isupper():
        return 3
    if first.isdigit():
        return 1
    return 2 if first.isalpha() else 0
