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
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from explainer.collect.lines.dated import has_date
from explainer.collect.lines.line import Line
from explainer.collect.lines.words import Said

Numbers = NDArray[np.int32]

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


def shapes(lines: Sequence[Line], words: Said) -> Numbers:
    """One column a line, one row for each of `NAMES`; `words` are the lines' words."""
    texts = [line.text for line in lines]
    page = "\n".join(texts)
    sizes = _column(map(len, texts)) + 1
    starts = np.cumsum(sizes) - sizes
    count = _column(map(len, words))
    stops = _stops(words, count)
    found = {
        "words": np.minimum(count, _MOST),
        "stops": np.minimum(stops, _MOST),
        "stop share": 100 * stops // np.maximum(count, 1),
        "end": _column(map(_end, texts)),
        "begin": _column(map(_begin, map(itemgetter(0), texts))),
        "sentences": np.minimum(_hits(_NEXT_SENTENCE, page, starts), _SOME),
        "link": np.minimum(_hits(_LINK, page, starts), 1),
        "bullet": _column(line.bullet != "" for line in lines),
        "indent": np.minimum(_column(line.indent for line in lines), _DEEP),
        "blank": np.minimum(_column(line.before for line in lines), _GAP),
    }
    found |= _of_characters(page, starts, np.maximum(count, 1)) | _of_numbers(texts, page)
    return np.array([found[name] for name in NAMES], dtype=np.int32)


def _column(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int32)


def _stops(words: Said, count: Numbers) -> Numbers:
    """How many stop words each line has."""
    is_stop = np.frombuffer(bytes(map(_STOPS.__contains__, chain.from_iterable(words))), np.bool_)
    so_far = np.zeros(len(is_stop) + 1, dtype=np.int32)
    np.cumsum(is_stop, out=so_far[1:])
    ends = np.cumsum(count)
    counted: Numbers = so_far[ends] - so_far[ends - count]
    return counted


def _hits(pattern: re.Pattern[str], page: str, starts: NDArray[np.int64]) -> Numbers:
    """How often a pattern fits in each line; it runs over the page once."""
    at = np.array([match.start() for match in pattern.finditer(page)], dtype=np.int64)
    rows = np.searchsorted(starts, at, "right") - 1
    return np.bincount(rows, minlength=len(starts)).astype(np.int32)


def _of_characters(page: str, starts: NDArray[np.int64], words: Numbers) -> dict[str, Numbers]:
    """What the lines' characters are, counted for all lines at once."""
    codes = np.frombuffer(page.encode("utf-32-le", "replace"), dtype=np.uint32)
    classes = _classes().take(np.minimum(codes, _UNCLASSED))
    begins = np.concatenate([[True], classes[:-1] & _INSIDE == 0])

    def count(chosen: NDArray[np.bool_]) -> Numbers:
        return np.add.reduceat(chosen.astype(np.int32), starts)

    letters = np.maximum(count(classes & _LETTER != 0), 1)
    upper = classes & _UPPER != 0
    return {
        "capital share": 100 * count(upper & begins) // words,
        "upper share": 100 * count(upper) // letters,
        "digit share": 100 * count((classes & _DIGIT != 0) & begins) // words,
        "word length": 10 * letters // words,
        "commas": np.minimum(count(classes & _COMMA != 0), _SOME),
        "separators": np.minimum(count(classes & _SEPARATOR != 0), _SOME),
        "quote": np.minimum(count(classes & _QUOTE != 0), 1),
        "copyright": np.minimum(count(codes == ord("©")), 1),
        "bracket": (classes[starts] & _BRACKET != 0).astype(np.int32),
    }


#: Classes of characters, as bits.
_LETTER, _UPPER, _DIGIT, _INSIDE, _COMMA, _SEPARATOR, _QUOTE, _BRACKET = (1 << n for n in range(8))
#: Characters beyond Latin, Greek, Cyrillic and punctuation have no class.
_UNCLASSED = 0x2100


@cache
def _classes() -> NDArray[np.uint8]:
    """The class of each character up to `_UNCLASSED`."""
    table = np.zeros(_UNCLASSED + 1, dtype=np.uint8)
    for code in (*range(0x590), *range(0x1E00, 0x2000)):
        letter = chr(code)
        table[code] |= _LETTER * letter.isalpha() | _UPPER * letter.isupper()
        table[code] |= _DIGIT * letter.isdigit() | _INSIDE * letter.isalnum()
    for marks, kind in (("'’", _INSIDE), (",", _COMMA), ("|»>·•/", _SEPARATOR)):
        table[list(map(ord, marks))] |= kind
    for marks, kind in (('“"«„', _QUOTE), ("[({", _BRACKET)):
        table[list(map(ord, marks))] |= kind
    return table


def _of_numbers(texts: Sequence[str], page: str) -> dict[str, Numbers]:
    """Dates and clocks, which short lines have; and what recurs but for its numbers."""
    skeletons = _DIGITS.sub("0", page).split("\n")
    counts = Counter(skeletons)
    dated, timed = [False] * len(texts), [False] * len(texts)
    for at, (text, skeleton) in enumerate(zip(texts, skeletons, strict=True)):
        if len(text) < _SHORT and ("0" in skeleton or " ago" in text):
            dated[at] = has_date(text)
            clock = "0:0" in skeleton or "0.0" in skeleton
            timed[at] = clock and _CLOCK.search(text) is not None
    return {
        "date": _column(dated),
        "clock": _column(timed),
        "recurs": np.minimum(_column(map(counts.__getitem__, skeletons)), _SOME),
    }


#: How a line ends: sentences above lists, lists above what just stops.
_ENDS = {",": 1, ";": 1, ":": 2, "…": 3, "!": 6, "?": 6, ".": 7}
_QUOTED, _ELLIPSIS, _QUOTED_SENTENCE = 4, 3, 8


def _end(text: str) -> int:
    """How the line ends, as a number: the higher, the more like a sentence."""
    if text[-1].isalnum():
        return 0
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
