"""Cuts a text into tokens, and gives each the class that the rules' patterns speak of.

One pass, one character of class for each token: patterns then run over a string that is about
six times shorter than the text, and a lookbehind over tokens has a fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from explainer.digest.dates.lexicon import (
    DOUBTFUL_MONTHS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)

#: Every alternative is bounded, or a run of one kind of character: the scan is linear. Plain words
#: come first, since most are.
_TOKEN = re.compile(
    r"""(?![ ])(?:
    (?P<plain>[A-Za-z]++(?![\w.-])|[^\W\d_]++(?![\d.-]))
    |(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\w)
        |\d{4}/\d{1,2}/\d{1,2}(?![\w/])|\d{1,2}-\d{1,2}-\d{4}(?![\w-]))
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:[ap]m)?(?![\w:])
        |\d{1,2}\.[0-5]\d(?:[ap]m(?!\w)|(?=[ ]?[ap]\.?m\b)))
    |(?P<short>['’‘`]\d\ds?(?![\w'’]))
    |(?P<decimal>\d+(?:[.,]\d+)+)
    |(?P<tens>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-
        (?i:one|two|three|four|five|six|seven|eight|nine
        |first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)
    |(?P<meridiem>[apAP]\.\s?[mM]\b\.?)
    |(?P<initials>(?:[A-Za-z]\.){2,})
    |(?P<gap>\n\s*\n)
    |(?P<word>[^\W_]+)
    |(?P<mark>\S))""",
    re.VERBOSE,
)
#: What stands between paragraphs; no token reaches beyond it.
_GAP = re.compile(r"(\n\s*\n)")
_SHAPED_WORD = re.compile(
    r"(?P<ordinal>\d{1,3})(?:st|nd|rd|th)|(?P<decade>(?:1\d|20)?\d0)s|(?P<glued>\d{1,2})[ap]m"
)
_DATE_NAMES = MONTHS.keys() | WEEKDAYS.keys() | SHORT_WEEKDAYS.keys()

#: The classes of tokens that aren't words of the lexicon.
SHAPES = (
    *("~1-12", "~13-31", "~number", "~year", "~iso", "~slash", "~clock", "~short", "~decimal"),
    *("~meridiem", "~gap", "~word", "~name", "~ordinal", "~decade", "~glued", "~mark"),
)


class Token(NamedTuple):
    """A word, number or mark, wherever it stands. `lower` is its text in lower case, `number` what
    it counts, `shape` the character of its class.
    """

    text: str
    lower: str
    number: float = 0
    shape: str = ""


class Tokens(Struct, frozen=True):
    """The tokens of a text and where they start; `classes` has one character for each."""

    items: tuple[Token, ...]
    starts: tuple[int, ...]
    classes: str

    def end(self, index: int) -> int:
        """Where a token ends."""
        return self.starts[index] + len(self.items[index].text)

    def touches(self, index: int) -> bool:
        """Whether a token stands right behind the one before it."""
        return 0 < index < len(self.items) and self.end(index - 1) == self.starts[index]


def cutter(vocabulary: Mapping[str, str]) -> Callable[[str], Tokens]:
    """A function that gives all tokens of a text in order.

    `vocabulary` has the character of each class and word. Words recur, so each is looked at once.
    """

    @lru_cache(maxsize=1 << 14)
    def token(kind: str, words: str) -> Token:
        return Token(words, *_classified(kind, words, vocabulary))

    @lru_cache(maxsize=1 << 11)
    def piece(text: str) -> Tokens:
        found = [*_TOKEN.finditer(text)]
        items = tuple([token(match.lastgroup or "mark", match[0]) for match in found])
        starts = tuple([match.start() for match in found])
        return Tokens(items, starts, "".join([item.shape for item in items]))

    def cut(text: str) -> Tokens:
        items, starts, at = list[Token](), list[int](), 0
        pieces = _GAP.split(text)
        cuts = [*map(piece, pieces)]
        for words, tokens in zip(pieces, cuts, strict=True):
            items += tokens.items
            starts += [at + start for start in tokens.starts]
            at += len(words)
        return Tokens(tuple(items), tuple(starts), "".join([tokens.classes for tokens in cuts]))

    return cut


def _classified(kind: str, words: str, vocabulary: Mapping[str, str]) -> tuple[str, float, str]:
    """A token's text in lower case, what it counts, and the character of its class."""
    kind, lower = "word" if kind == "plain" else kind, words.lower()
    known = None if words in DOUBTFUL_MONTHS else vocabulary.get(lower)
    if known and kind in ("word", "mark", "initials") and _is_cased(words, lower):
        return lower, NUMBERS.get(lower) or ORDINALS.get(lower) or 0, known
    if kind == "word" and words.isalpha():
        return lower, 0, vocabulary["~word" if words[0].islower() else "~name"]
    shape, number = _shape(kind, words, lower)
    return lower, number, vocabulary[shape]


def _is_cased(words: str, lower: str) -> bool:
    """Whether a word has the case that its meaning needs: "sun" and "dec" are no dates."""
    return lower not in _DATE_NAMES or len(words) > 3 or words[0].isupper()


def _shape(kind: str, words: str, lower: str) -> tuple[str, float]:
    """The class of a token that is no word of the vocabulary, and its number."""
    if kind == "tens":
        return _tens(lower)
    if kind == "decimal":
        return "~decimal", _decimal(words)
    if kind == "initials":
        return "~name", 0
    if kind != "word":
        return f"~{kind}", 0
    if words.isascii() and words.isdigit():
        return _digits(words)
    if words[0].isdigit() and (match := _SHAPED_WORD.fullmatch(lower)):
        name = match.lastgroup or ""
        return f"~{name}", int(match[name])
    return ("~name" if words[0].isupper() else "~word"), 0


def _tens(lower: str) -> tuple[str, float]:
    """ "twenty-five" is a number, "twenty-fifth" an ordinal."""
    tens, _, ones = lower.partition("-")
    if ones in ORDINALS:
        return "~ordinal", NUMBERS[tens] + ORDINALS[ones]
    return "~number", NUMBERS[tens] + NUMBERS[ones]


def _decimal(words: str) -> float:
    """The value of "2.5" and "1,500"; 0 for a version number or a list."""
    plain = (
        words.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", words) else words
    )
    return float(plain) if plain.count(".") <= 1 and "," not in plain and len(plain) < 12 else 0


def _digits(words: str) -> tuple[str, float]:
    """Plain digits: a day, perhaps a month or an hour; a year; or just a number."""
    if len(words) > 9:
        return "~number", 0
    number = int(words)
    if len(words) <= 2 and 1 <= number <= 31:
        return ("~1-12" if number <= 12 else "~13-31"), number
    return ("~year" if len(words) == 4 and 1000 <= number <= 2199 else "~number"), number
