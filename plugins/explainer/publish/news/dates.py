"""Dates within a sentence, no more precise than they are known."""

from __future__ import annotations

from explainer.publish.words import Words
from explainer.when import MONTHS, When

_PERIODS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the fourth quarter of",
}


def said(when: When, words: Words, due: bool = False) -> str:
    """A date as a sentence says it; what is still to come is due "by the end of 2027".

    English feeds have always had days as "20 July 2024", and what a feed has said it goes on
    saying. Other languages have the form of the Unicode CLDR.
    """
    return words.moment(when, due).label if words.translated else english(when, due)


def english(when: When, due: bool = False) -> str:
    """A date in English words: "20 July 2024", "2017 or earlier", "by the end of 2027".

    One of the days between two is "between" them, what took all of them "20 July to 3 August".
    """
    if "/" not in when.edtf:
        return f"{_hedge(when.edtf)}{_point(when.edtf)}"
    start, _, end = when.edtf.partition("/")
    if when.first is None:
        point, is_day = _point(end), When.parse(end).is_day
        if is_day or due:
            return f"{_hedge(end)}{'by' if is_day else 'by the end of'} {point}"
        return f"{_hedge(end)}{point} or earlier"
    if when.last is None:
        return f"{_hedge(start)}{_point(start)} or later"
    if when.uncertain:
        return f"between {_point(start)} and {_point(end)}"
    return f"{_point(start)} to {_point(end)}"


def _hedge(edtf: str) -> str:
    return "probably " if edtf[-1] in "?%" else "around " if edtf[-1] == "~" else ""


def _point(edtf: str) -> str:
    """A notation without a slash, in words, without what it says of doubt."""
    year, *rest = edtf.rstrip("?~%").split("-")
    if not rest:
        plain = year.replace("X", "0")
        return f"the {plain}s" if "X" in year else year
    code = int(rest[0])
    if code in _PERIODS:
        return f"{_PERIODS[code]} {year}"
    month = MONTHS[code - 1]
    return f"{int(rest[1])} {month} {year}" if rest[1:] else f"{month} {year}"
