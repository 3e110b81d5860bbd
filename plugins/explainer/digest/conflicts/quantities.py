"""Quantities in words: comparator, number, unit.

Comparators follow GNU Units-like plain bounds: "fewer than 50" is 0 to 49, "at least 12" is 12
and more, "nearly two decades" about 20 years. "Several" says that nobody counted,
"without confirming how many" that nobody was told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from explainer.digest.lexicon import listed
from explainer.digest.words import terms


class Known(StrEnum):
    """How a quantity is given."""

    NUMBER = "number"
    VAGUE = "vague"
    UNTOLD = "untold"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what. `unit` is a term; `low`..`high` hold for numbers."""

    start: int
    end: int
    unit: str
    known: Known
    low: float = 0.0
    high: float = 0.0

    def contradicts(self, other: Quantity) -> bool:
        """Whether both can't be exact."""
        return self.high < other.low or other.high < self.low


_SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_VALUES = {
    word: float(index + 1 if index < 20 else (index - 17) * 10) for index, word in enumerate(_SMALL)
}
_SCALES = {
    "dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "m": 1e6, "bn": 1e9, "decades": 10.0, "decade": 10.0,
}  # fmt: skip
_BELOW = ("fewer than", "less than", "under", "below", "up to", "at most", "no more than")
_ABOVE = ("more than", "over", "at least", "above", "no fewer than", "upwards of", "exceeding")
_ABOUT = (
    "close to",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "an estimated",
)

_COMPARATOR = "|".join((*_BELOW, *_ABOVE, *_ABOUT))
_NUMBER = re.compile(
    rf"(?:\b(?P<cmp>{_COMPARATOR})\s+)?(?<![\w.,/-])(?P<money>(?:US|AU|C|A)?[$€£¥]\s?)?"
    rf"(?P<num>\d+(?:,\d{{3}})*(?:\.\d+)?|\b(?:a|{'|'.join(_SMALL)})\b(?=\s))"
    r"\s?(?P<scale>"
    r"(?:dozen|hundred|thousand|million|billion|trillion|bn|decades?|percent|per cent)\b|%)?",
    re.I,
)
_WORD = re.compile(r"\s?([^\W\d_][\w’'.-]*)")
_VAGUE = re.compile(
    r"\b(?:several|some|(?<!how )(?<!as )many|(?:dozens|scores|hundreds|thousands) of"
    r"|a (?:few|number|handful) of|a few)\b",
    re.I,
)
_UNTOLD = re.compile(
    r"\b(?:without|(?:(?:did|does|do|has|have|was|were|would) )?not|never|declined to|refused to|didn[’']t|yet to|unclear|unknown)\b"
    r"(?:[ ,]+[\w’'-]+){0,5}?[ ,]+(?:how many|how much|the number of|the exact number of)\b",
    re.I,
)
_ALL = re.compile(r"\b(?:all(?: of)?(?: its| their| the)?|its|their|every)\b", re.I)
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|a\.?m|p\.?m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b",
    re.I,
)
_STOP = listed(
    """
    a an the of its his her their our in on at to for by from with and or as is was were are be
    has have will would who that which than more less when while after before this these those
    it he she they if so but not no
    """
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a passage whose unit is named."""
    return (
        *_numbers(text),
        *_worded(text, _VAGUE, Known.VAGUE),
        *_worded(text, _UNTOLD, Known.UNTOLD),
        *_worded(text, _ALL, Known.ALL),
    )


def _numbers(text: str) -> list[Quantity]:
    found = []
    for match in _NUMBER.finditer(text):
        scale = (match["scale"] or "").lower()
        if match["num"].lower() == "a" and not scale:
            continue
        value = _VALUES.get(match["num"].lower()) or (
            1.0 if match["num"].lower() == "a" else float(match["num"].replace(",", ""))
        )
        end, unit = _unit(text, match.end())
        if scale in ("%", "percent", "per cent"):
            end, unit = match.end(), "%"
        elif scale.startswith("decade"):
            end, unit = match.end(), "year"
        elif match["money"]:
            end, unit = match.end(), f"{match['money'].strip()}"
        if not unit or _is_date(text, match, value):
            continue
        value *= _SCALES.get(scale, 1.0)
        low, high = _bounds((match["cmp"] or "").lower(), value, match["num"], scale)
        found.append(Quantity(match.start(), end, unit, Known.NUMBER, low, high))
    return found


def _is_date(text: str, match: re.Match[str], value: float) -> bool:
    """Whether a number is a day or a year, not a quantity."""
    if match["money"] or match["scale"]:
        return False
    before = text[max(0, match.start("num") - 10) : match.start("num")].rstrip()
    word = before.rpartition(" ")[2]
    after = text[match.end() : match.end() + 10].lstrip()
    return bool(
        _MONTHS.fullmatch(word.rstrip("."))
        or _MONTHS.match(after)
        or (
            1900 <= value <= 2100
            and value.is_integer()
            and not match["cmp"]
            and "," not in match["num"]
        )
    )


def _bounds(comparator: str, value: float, digits: str, scale: str) -> tuple[float, float]:
    """The interval that a number and its comparator allow; a rounded number is an interval."""
    slack = value * 0.15 if comparator in _ABOUT else _rounding(value, digits, scale)
    if comparator in _BELOW:
        return 0.0, value
    if comparator in _ABOVE:
        return value, float("inf")
    return value - slack, value + slack


def _rounding(value: float, digits: str, scale: str) -> float:
    """Half of the last place given: 1.6 billion is 1.55 to 1.65."""
    places = len(digits.partition(".")[2])
    if places or scale in ("million", "billion", "trillion", "bn", "%", "percent", "per cent"):
        return float(0.5 * 10**-places * _SCALES.get(scale, 1.0))
    return 0.0


def _worded(text: str, pattern: re.Pattern[str], known: Known) -> list[Quantity]:
    """Quantities given in words, with the noun that follows."""
    found = []
    for match in pattern.finditer(text):
        end, unit = _unit(text, match.end())
        if unit:
            found.append(Quantity(match.start(), end, unit, known))
    return found


def _unit(text: str, at: int) -> tuple[int, str]:
    """The end and the term of the noun phrase after a number: its last word of up to four."""
    unit, end = "", at
    for _ in range(4):
        match = _WORD.match(text, end)
        if not match or match[1].lower() in _STOP or (unit and _verbal(match[1])):
            break
        end, last = match.end(), match[1]
        found = terms(last.rstrip("."))
        unit = found[-1] if found else unit
        if last.endswith("."):
            end -= 1
            break
    return end, unit


def _verbal(word: str) -> bool:
    """Whether a word rather begins the verb than goes on with the noun."""
    return word.lower().endswith(("ed", "ing", "ly")) or word.lower() in ("lost", "will", "had")
