"""Numerals: numbers that a text spells out, "thirty-eight" and "a hundred and fifty".

News spells out small numbers and those that begin a sentence (AP Stylebook, "numerals").
"""

from __future__ import annotations

import re

from explainer.digest.case import in_small

_DIGITS = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

#: The value of each word that is a number by itself.
VALUES = {word: float(value) for value, word in enumerate(f"{_DIGITS} {_TEENS}".split(), start=1)}
VALUES |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)}

_TIMES = {"dozen": 12.0, "hundred": 100.0}
_SMALL = (
    rf"(?:(?:{_TENS.replace(' ', '|')})(?:-(?:{_DIGITS.replace(' ', '|')})\b)?"
    rf"|{f'{_TEENS} {_DIGITS}'.replace(' ', '|')})\b"
)
_LARGES = ("thousand", "million", "billion", "trillion", "lakh", "crore")
_LARGE = rf"(?:{'|'.join(_LARGES)})s?"
#: Words of which a number in several words has at least one, and those of any number in words.
COMPOUNDING = frozenset(
    (*_TENS.split(), *_TIMES, "half", *_LARGES, *(f"{word}s" for word in _LARGES))
)
NUMERALS = COMPOUNDING | VALUES.keys()
#: The letters that a number in words begins with; patterns that ignore case are slow to see it.
INITIALS = "".join(sorted({word[0] for word in ("a", "half", "the", *VALUES)}))
#: What is more than one word, before one word alone: "two dozen", "a hundred and fifty".
_PHRASES = (
    rf"(?:an?|half an?|the|{_SMALL}) dozen\b",
    rf"(?:an?|{_SMALL}) hundred\b(?: (?:and )?{_SMALL}(?!-))?",
    rf"{_SMALL} and a half\b",
    rf"half an?(?= (?:{_LARGE}|percent|per cent|percentage|point)\b)",
    rf"an?(?= {_LARGE}\b)",
    rf"(?:{_TENS.replace(' ', '|')})-(?:{_DIGITS.replace(' ', '|')})\b",
)
_PHRASE = "|".join(_PHRASES)
#: A pattern of numbers in words; ignores no case by itself.
SPELT = rf"(?:{_PHRASE}|{_SMALL}(?![-’']))"
_SPELT_PHRASE = re.compile(rf"\b(?=[{INITIALS}])(?<!-)(?:{_PHRASE})")
_WORD = re.compile(r"[a-z]+")
#: A half in figures, as the press writes it (AP Stylebook, "fractions").
HALF = "(?: 1/2(?![/\\d])|½)"
_HALVES = re.compile(rf"(?<![\d/.,])(\d{{1,3}}){HALF}")


def value_of(phrase: str) -> float:
    """The number that some words mean."""
    total = 0.0
    for word in _WORD.findall(phrase.lower()):
        if word in _TIMES:
            total = (total or 1.0) * _TIMES[word]
        elif word == "half":
            total += 0.5
        else:
            total += VALUES.get(word, 0.0)
    return total or 1.0


def half_place(value: float) -> float:
    """Half of the last place of a number that isn't zero: of 15,000, 500. So far off may be what is
    called "about" as many.
    """
    digits = f"{value:.0f}" if value >= 1 else "1"
    return 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0")))


def halves(text: str) -> str:
    """The text with "6 1/2" and "6½" as "6.5"."""
    return _HALVES.sub(r"\1.5", text) if "½" in text or " 1/2" in text else text


def figures(text: str) -> str:
    """The text with "thirty-eight" as "38" and "half a million" as "0.5 million".

    A number that is one word stays one: "one" is often none. Without any of `COMPOUNDING` nothing
    changes.
    """
    pieces, end = list[str](), 0
    for match in _SPELT_PHRASE.finditer(in_small(text)):
        pieces += text[end : match.start()], f"{value_of(match[0]):g}"
        end = match.end()
    return "".join((*pieces, text[end:]))
