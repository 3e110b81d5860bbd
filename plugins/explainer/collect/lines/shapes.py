"""The shape of a line, in whole numbers: what tells prose from furniture without knowing a page.

The features follow what the literature on boilerplate found to matter: words in a line and its
neighbours, stop words, ends of sentences, capitals and digits (Kohlschütter et al., WSDM 2010;
Pomikálek, "Removing Boilerplate and Duplicate Content", 2011). Links aren't known in pasted text,
so what links look like stands in for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from explainer.collect.lines.cues import has_date
from explainer.collect.lines.line import Line

#: English function words; prose in other languages is known by its sentences.
_STOP_WORDS = (
    "the a an of to in and or for on at by with from as is are was were be been has have had it its"
    " that this these those which who whom he she they we his her their our you your i not but if"
    " than then so will would can could may might should about after before into over under out up"
    " there what when where how also said more most one two new no all any some such only other"
    " between during against while because through per us do does did"
)
_STOPS = frozenset(_STOP_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_LINK = re.compile(r"https?://|www\.|@\w+\.\w")
_SEPARATOR = re.compile(r"[|»>·•/]| - | – ")
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’)]? (?=[\"“‘A-Z])")
_DIGITS = re.compile(r"\d+")
_CLOSING = "\"”’')]»"
_OPENING = "\"“'‘«„"
_QUOTES = ("“", '"', "«", "„")

#: Longer lines than this many words have no stamp, clock or separators worth looking for.
_SHORT = 40
#: Nothing is counted further than this.
_MOST = 200

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

Shape = tuple[int, ...]


def shapes(lines: Sequence[Line]) -> tuple[list[Shape], list[list[str]]]:
    """For each line its shape, and its words in lower case."""
    skeletons = [_DIGITS.sub("0", line.text) for line in lines]
    counts = Counter(skeletons)
    words = [_WORD.findall(line.text) for line in lines]
    lower = [list(map(str.lower, said)) for said in words]
    recurs = [counts[skeleton] for skeleton in skeletons]
    return list(map(_shape, lines, words, lower, recurs)), lower


def _shape(line: Line, words: list[str], lower: list[str], recurs: int) -> Shape:
    """The numbers of one line, in the order of `NAMES`."""
    text = line.text
    count = len(words)
    short = count < _SHORT
    capital = [word for word in words if word[0].isupper()]
    stops = sum(map(_STOPS.__contains__, lower))
    upper = sum(len(word) > 1 and word.isupper() for word in capital)
    digits = sum(word[0].isdigit() for word in words)
    percent = 100 / max(count, 1)
    return (
        min(count, _MOST),
        min(stops, _MOST),
        int(stops * percent),
        int(len(capital) * percent),
        int(upper * percent),
        int(digits * percent),
        _end(text),
        _begin(text[0]),
        min(len(_NEXT_SENTENCE.findall(text)), 9) if not short or ". " in text else 0,
        min(text.count(","), 9),
        10 * len("".join(words)) // max(count, 1),
        int(short and has_date(text)),
        int(short and digits > 0 and _CLOCK.search(text) is not None),
        int(_LINK.search(text) is not None),
        len(_SEPARATOR.findall(text)) if short else 0,
        int(bool(line.bullet)),
        min(line.indent, 20),
        min(line.before, 3),
        min(recurs, 9),
        int(any(mark in text for mark in _QUOTES)),
        int("©" in text),
        int(text[0] in "[({"),
    )


#: How a line ends: sentences above lists, lists above what just stops.
_ENDS = {",": 1, ";": 1, ":": 2, "…": 3, "!": 6, "?": 6, ".": 7}
_QUOTED, _ELLIPSIS, _QUOTED_SENTENCE = 4, 3, 8


def _end(text: str) -> int:
    """How the line ends, as a number: the higher, the more like a sentence."""
    bare = text.rstrip(_CLOSING)
    code = _ENDS.get(bare[-1:], 0)
    if bare.endswith("..."):
        code = _ELLIPSIS
    if len(bare) < len(text) and text[-1] in _CLOSING[:3]:
        code = _QUOTED_SENTENCE if code >= _ENDS["!"] else max(code, _QUOTED)
    return code


def _begin(first: str) -> int:
    """How the line begins: 0 a mark, 1 a digit, 2 a small letter, 3 a capital, 4 a quotation."""
    if first in _OPENING:
        return 4
    if first.isupper():
        return 3
    if first.isdigit():
        return 1
    return 2 if first.isalpha() else 0
