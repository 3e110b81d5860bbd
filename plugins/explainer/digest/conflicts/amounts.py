"""Numbers in words as intervals: "fewer than 50", "nearly two decades" about 20 years."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.digest.numerals import HALF, INITIALS, SPELT, half_place, halves, value_of

_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "mn": 1e6,
    "m": 1e6,
    "k": 1e3,
    "lakh": 1e5,
    "crore": 1e7,
    "decade": 10.0,
    "decades": 10.0,
}
#: These are metres and thousands of anything elsewhere.
_MONEY_SCALES = ("m", "k")
_RUPEE = "₹"
_PERCENT = ("%", "percent", "per cent", "pc")
#: A bound counts as part of its interval: "over six years" and "six years" agree.
_AT_MOST = (
    *("fewer than", "less than", "under", "below", "up to", "at most", "no more than"),
    *("as much as", "as many as"),
)
AT_LEAST = (
    *("more than", "over", "above", "upwards of", "exceeding"),
    *("at least", "no fewer than"),
)
_ABOUT = (
    *("close to", "nearly", "almost", "about", "around", "roughly", "approximately"),
    *("some", "an estimated"),
)
#: How far off a number may be that is called approximate: by so much of it, and by no more than
#: half of its last place that isn't zero. "About 15,000" isn't 17,000.
_HALF = 0.499999
_SLACK, _LEAST_SLACK = 0.15, 0.01

_LEAST = r"[$€£¥₹]?\d+(?:,\d{3})*(?:\.\d+)?(?: (?:hundred|thousand|million|billion|trillion))?"
#: "40 to 50", "between $4 million and $5 million"; not "from 40 to 50", which was a change.
_RANGE = rf"(?:(?<!from )(?<!by )(?P<least>{_LEAST}) to |(?<=between )(?P<bottom>{_LEAST}) and )"
_AMOUNT = re.compile(
    rf"(?:(?=[$€£¥₹])|\b(?=[\dUACR{INITIALS}]))(?<![\w.,/’'-])(?<!\b[Nn]o ){_RANGE}?"
    r"(?P<money>(?:(?:US|AU|C|A)?[$€£¥₹]|Rs\.?) ?)?"
    rf"(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+|{HALF})?|{SPELT}|a(?= decade))"
    r"(?:[ -]?(?P<scale>%|(?:hundred|thousand|million|billion|trillion|bn|mn|m|k|lakh|crore"
    r"|decades?|percent|per cent|pc)\b))?",
    re.I,
)
_COMPARATOR = re.compile(rf"\b({'|'.join((*_AT_MOST, *AT_LEAST, *_ABOUT))}) ?$", re.I)
_LONGEST_COMPARATOR = 16
_DIGIT = re.compile(r"\d")
#: Pieces of all words that can be numbers.
_PIECES = (
    *("one", "tw", "thr", "four", "fi", "six", "seven", "eight", "nin", "ten", "eleven"),
    *("thirt", "fort", "dozen", "hundred", "thousand", "illion", "bn", "mn", "lakh"),
    *("crore", "decade"),
)


class Amount(Struct, frozen=True):
    """A number where it stands; `unit` is set where the number names it: money, per cent, years."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    plain: bool


def typical(low: float, high: float) -> float:
    """A number of an interval: its closed end, or its middle."""
    if high == float("inf"):
        return low
    return (low + high) / 2 if low else high


def find_amounts(text: str) -> list[Amount]:
    """All numbers of a text in order; `plain` ones have neither scale nor comparator."""
    if not _DIGIT.search(text) and not any(map(text.lower().__contains__, _PIECES)):
        return []
    return [found for match in _AMOUNT.finditer(text) if (found := _amount(text, match))]


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    digits, scale = match["digits"], (match["scale"] or "").lower()
    if scale in _MONEY_SCALES and not match["money"]:
        return None
    if digits[0].isalpha():
        digits = f"{value_of(digits):g}"
    digits = halves(digits)
    size = float(digits.replace(",", "")) * _SCALES.get(scale, 1.0)
    start, least = _from(match, size, scale)
    before = _COMPARATOR.search(text, max(0, start - _LONGEST_COMPARATOR), start)
    comparator = before[1].lower() if before else ""
    low, high = _bounds(comparator, size, _rounding(digits, scale))
    return Amount(
        start=before.start() if before else start,
        end=match.end(),
        low=min(low, least),
        high=high,
        unit=_own_unit(match, scale),
        plain=not (comparator or scale or match["money"] or "," in digits),
    )


def _from(match: re.Match[str], size: float, scale: str) -> tuple[int, float]:
    """Where a number begins, and the least that it may be: "40 to 50" is 40 or more."""
    said = match["least"] or match["bottom"]
    if said is None:
        return match.start(), size
    digits, _, own = said.lstrip("$€£¥₹").partition(" ")
    least = float(digits.replace(",", "")) * _SCALES.get(own or scale, 1.0)
    if least < size:
        return match.start(), least
    return match.start("money") if match["money"] else match.start("digits"), size


def _own_unit(match: re.Match[str], scale: str) -> str:
    """The unit that stands in the number itself."""
    if match["money"]:
        sign = match["money"].strip(" .").upper().removeprefix("US")
        return _RUPEE if sign == "RS" else sign
    if scale in _PERCENT:
        return "%"
    return "year" if scale.startswith("decade") else ""


def _bounds(comparator: str, value: float, rounding: float) -> tuple[float, float]:
    """The interval that a number and its comparator allow."""
    if comparator in _AT_MOST:
        return 0.0, value
    if comparator in AT_LEAST:
        return value, float("inf")
    slack = rounding
    if comparator in _ABOUT:
        slack = min(value * _SLACK, max(2 * _HALF * half_place(value), value * _LEAST_SLACK))
    return value - slack, value + slack


def _rounding(digits: str, scale: str) -> float:
    """Not quite half of the last place given: 1.6 billion is 1.55 to 1.65; a count is exact."""
    places = len(digits.partition(".")[2])
    if places or scale in _PERCENT or _SCALES.get(scale, 0.0) >= 1e6:
        return float(_HALF * 10**-places * _SCALES.get(scale, 1.0))
    return 0.0
