"""Quantities: how much of what, and how that is known.

"Several" says that nobody counted, "without confirming how many" that nobody was told,
"its employees" that it is all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from explainer.digest.conflicts.amounts import Amount, find_amounts, typical
from explainer.digest.conflicts.measures import find_measures
from explainer.digest.money import CURRENCIES
from explainer.digest.nouns import counted


class Known(StrEnum):
    """How a quantity is given."""

    NUMBER = "number"
    VAGUE = "vague"
    UNTOLD = "untold"
    ALL = "all"


class Quantity(Struct, frozen=True):
    """How much of what. `unit` is a term; `low`..`high` hold for numbers and for "dozens"."""

    start: int
    end: int
    unit: str
    known: Known
    low: float = 0.0
    high: float = 0.0

    def contradicts(self, other: Quantity) -> bool:
        """Whether both can't be exact, though they may be of one thing: no tenfold apart."""
        if not (self.high < other.low or other.high < self.low):
            return False
        small, large = sorted((self.typical, other.typical))
        return large <= 10 * small

    def fits(self, other: Quantity) -> bool:
        """Whether a count may be what "dozens" means."""
        return bool(self.high and other.high and self.low <= other.high and other.low <= self.high)

    @property
    def typical(self) -> float:
        """A number of the interval."""
        return typical(self.low, self.high)


_VAGUE = re.compile(
    r"\b(?:several|some|(?<!how )(?<!as )many|(?:dozens|scores|hundreds|thousands) of"
    r"|a (?:few|number|handful) of|a few)\b",
    re.I,
)
#: What is meant by "dozens": two of them or more, and not yet "hundreds".
_ABOUT = {
    "dozens": (20.0, 199.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 1999.0),
    "thousands": (2e3, 2e4),
}
_UNTOLD = re.compile(
    r"\b(?:without|(?:(?:did|does|do|has|have|was|were|would) )?not|never|declined to|refused to"
    r"|didn[’']t|yet to|unclear|unknown)\b"
    r"(?:[ ,]+[\w’'-]+){0,5}?[ ,]+(?:how many|how much|the number of|the exact number of)\b",
    re.I,
)
_ALL = re.compile(r"\b(?:all(?: of)?(?: its| their| the)?|its|their|every)\b", re.I)
#: Pieces of words without which the patterns above don't match.
_VAGUELY = ("several", "some", "many", "dozens", "scores", "hundreds", "thousands", "few", " of")
_HOW_MANY = ("how m", "number of")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?i:[ap]\.?m)|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
#: "The 23rd minute" is one of several, and counts none.
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
#: "A Category 4 storm".
_NUMBERED = re.compile(
    r"\b(?:categor(?:y|ies)|level|phase|stage|tier|grade|type|class|article|section|chapter|round"
    r"|route|highway|flight|gate|terminal|reactor|formula|version|season|episode|no\.?) $",
    re.I,
)
#: "One of the most powerful storms".
_AMONG = re.compile(r"one of (?:the|its|their|his|her) (?:[\w-]+ )?(?:most|least|\w+est)\b", re.I)

_OF_THEM = re.compile(r" of (?:them|these|those|which|whom)\b")

MONEY = frozenset(CURRENCIES.values())
#: Units that are so many of others: 24 months are two years.
_YEARS = {"month": ("year", 1 / 12)}


@lru_cache(maxsize=1 << 12)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a passage whose unit is named."""
    low = text.lower()
    measures = [
        Quantity(found.start, found.end, found.of, Known.NUMBER, found.value, found.value)
        for found in find_measures(text)
    ]
    counts: list[Quantity] = []
    for amount in find_amounts(text):
        if not any(one.start < amount.end and amount.start < one.end for one in measures):
            found = _counted(text, amount) or _of_them(text, amount, counts[-1:])
            counts += [found] if found else []
    return (
        *measures,
        *_unconverted(text, counts),
        *(_worded(text, _VAGUE, Known.VAGUE) if any(map(low.__contains__, _VAGUELY)) else ()),
        *(_worded(text, _UNTOLD, Known.UNTOLD) if any(map(low.__contains__, _HOW_MANY)) else ()),
        *_worded(text, _ALL, Known.ALL),
    )


def _counted(text: str, amount: Amount) -> Quantity | None:
    """A number with what it counts, unless it is a date, a year or part of a name."""
    if is_date(text, amount) or _is_no_count(text, amount):
        return None
    end, unit = amount.end, amount.unit
    if not unit:
        end, unit = counted(text, amount.end)
        last = text[:end].rpartition(" ")[2]
        if last[:1].isupper() and amount.plain:
            return None
    if not unit:
        return None
    unit, size = _YEARS.get(unit, (CURRENCIES.get(unit, unit), 1.0))
    return Quantity(amount.start, end, unit, Known.NUMBER, amount.low * size, amount.high * size)


def _of_them(text: str, amount: Amount, before: list[Quantity]) -> Quantity | None:
    """A number of those that were counted before: "38 cars derailed and 11 of them burnt"."""
    them = _OF_THEM.match(text, amount.end)
    if not them or not before:
        return None
    return Quantity(amount.start, them.end(), before[0].unit, Known.NUMBER, amount.low, amount.high)


def _is_no_count(text: str, amount: Amount) -> bool:
    """Whether a number says which one of several is meant, or that something is among the most."""
    named = amount.plain and _NUMBERED.search(text, max(0, amount.start - 12), amount.start)
    return bool(named or _ORDINAL.match(text, amount.end) or _AMONG.match(text, amount.start))


def _unconverted(text: str, counts: list[Quantity]) -> Iterator[Quantity]:
    """The counts, without what an amount of money comes to in other currencies."""
    before: Quantity | None = None
    for count in counts:
        if before and _converts(text, before, count):
            continue
        yield count
        before = count


def _converts(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether an amount stands in brackets behind the same in another currency."""
    if one.unit == other.unit or not {one.unit, other.unit} <= MONEY:
        return False
    opened = text.find(" (", one.start, other.start)
    return opened >= 0 and text.find(")", opened, other.start) < 0 and opened - one.end <= 1


def is_date(text: str, amount: Amount) -> bool:
    """Whether a bare number is a day or a year."""
    if not amount.plain:
        return False
    before = text[max(0, amount.start - 10) : amount.start].rstrip().rpartition(" ")[2]
    after = text[amount.end : amount.end + 10].lstrip()
    year = 1900 <= amount.low <= 2100
    return bool(year or _MONTH.fullmatch(before.rstrip(".")) or _MONTH.match(after))


def _worded(text: str, pattern: re.Pattern[str], known: Known) -> list[Quantity]:
    """Quantities given in words, with the noun that follows."""
    found = []
    for match in pattern.finditer(text):
        end, unit = counted(text, match.end())
        if unit:
            bounds = _ABOUT.get(match[0].split()[0].lower(), (0.0, 0.0))
            found.append(Quantity(match.start(), end, unit, known, *bounds))
    return found
