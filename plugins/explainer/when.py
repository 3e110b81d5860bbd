"""Dates as precise as they are known, in EDTF (ISO 8601-2:2019, Library of Congress profile).

A `When` is an interval of days and the notation that says it. Nothing is ever
made more precise than its source: "March 2025" stays ``2025-03`` and spans 31 days.

Notations understood (level 0 and the parts of levels 1 and 2 that news needs):

=========================  ===============================================
``2024-06-20``             a day
``2024-06``, ``2017``      a month, a year
``2024-21`` .. ``2024-24`` spring, summer, autumn, winter (level 1)
``2024-33`` .. ``2024-36`` quarters 1 to 4 (level 2)
``199X``, ``19XX``         a decade, a century (level 1, unspecified digits)
``A/B``                    from A to B
``../A``, ``A/..``         up to A, from A on (open interval, level 1)
``...?``, ``...~``         uncertain, approximate (level 1)
=========================  ===============================================
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"(\d{2})(\d{2}|\dX|XX)")

#: First month of each season and quarter, by EDTF sub-year code. Seasons are the
#: northern meteorological ones; winter is December to February, named by its December.
_SUB_YEAR = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}

#: Written out: the library's names follow the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class EdtfError(ValueError):
    """The text is not one of the EDTF notations that this program understands."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a date that EDTF can say: {text!r}")


class When(Struct, frozen=True):
    """An interval of days, both ends included, and its EDTF notation.

    `first` or `last` is ``None`` where the interval is open on that side.
    """

    first: date | None
    last: date | None
    edtf: str

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise EdtfError(self.edtf)
        if self.first and self.last and self.first > self.last:
            raise EdtfError(self.edtf)

    @classmethod
    def parse(cls, edtf: str) -> When:
        """Read any notation of the module's table; raise `EdtfError` on another."""
        if "/" in edtf:
            start, _, end = edtf.partition("/")
            first = None if start in ("", "..") else _bounds(start)[0]
            last = None if end in ("", "..") else _bounds(end)[1]
        else:
            first, last = _bounds(edtf)
        return cls(first, last, edtf)

    @classmethod
    def day(cls, day: date) -> When:
        """One day."""
        return cls(day, day, day.isoformat())

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """One month, its day not known."""
        return cls.parse(f"{year:04}-{month:02}")

    @classmethod
    def year(cls, year: int) -> When:
        """One year, its month not known."""
        return cls.parse(f"{year:04}")

    @classmethod
    def between(cls, first: When, last: When) -> When:
        """From the first day of one to the last day of the other, in the shortest notation."""
        if first == last:
            return first
        start = first.edtf.partition("/")[0] if first.first else ".."
        end = last.edtf.rpartition("/")[2] if last.last else ".."
        return cls(first.first, last.last, f"{start}/{end}")

    @classmethod
    def before(cls, end: When) -> When:
        """At any time up to the end of `end` (``../A``)."""
        return cls(None, end.last, f"../{end.edtf.rpartition('/')[2]}")

    @classmethod
    def after(cls, start: When) -> When:
        """At any time from the start of `start` on (``A/..``)."""
        return cls(start.first, None, f"{start.edtf.partition('/')[0]}/..")

    @property
    def is_day(self) -> bool:
        """Whether this is one known day."""
        return self.first is not None and self.first == self.last

    @property
    def uncertain(self) -> bool:
        """Whether the notation says that the date is uncertain or approximate."""
        return self.edtf.rstrip("/.")[-1] in "?~%"

    def doubtful(self) -> When:
        """The same interval, marked uncertain."""
        return self if self.uncertain else When(self.first, self.last, f"{self.edtf}?")

    def overlaps(self, other: When) -> bool:
        """Whether a day can lie in both intervals."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        return starts_in_time and (
            other.first is None or self.last is None or other.first <= self.last
        )

    def within(self, other: When) -> bool:
        """Whether all days of this interval are days of the other."""
        starts = not other.first or bool(self.first and other.first <= self.first)
        return starts and (not other.last or bool(self.last and self.last <= other.last))

    @property
    def sort_key(self) -> tuple[date, int, str]:
        """Orders by first day, wider before narrower: a month comes before its days.

        An open start sorts just before the period that ends it: "before 2017", then 2017.
        """
        last = self.last or date.max
        first = self.first or _bounds(self.edtf.rpartition("/")[2])[0]
        width = last - (self.first or date.min)
        return first, -width.days, self.edtf


def _bounds(text: str) -> tuple[date, date]:
    """First and last day of a notation without a slash."""
    plain = text.rstrip("?~%")
    try:
        if match := _DAY.fullmatch(plain):
            day = date(*map(int, match.groups()))
            return day, day
        if match := _MONTH.fullmatch(plain):
            return _month_bounds(int(match[1]), int(match[2]))
        if _YEAR.fullmatch(plain):
            low, high = int(plain.replace("X", "0")), int(plain.replace("X", "9"))
            return date(max(low, 1), 1, 1), date(high, 12, 31)
    except ValueError as error:
        raise EdtfError(text) from error
    raise EdtfError(text)


def _month_bounds(year: int, code: int) -> tuple[date, date]:
    """First and last day of a month, a season or a quarter."""
    start = _SUB_YEAR.get(code, code)
    months = 3 if code in _SUB_YEAR else 1
    first = date(year, start, 1)
    final = start + months - 1
    end_year, end_month = (year + 1, final - 12) if final > 12 else (year, final)
    return first, date(end_year, end_month, monthrange(end_year, end_month)[1])


def days_between(first: date, last: date) -> int:
    """Whole days from one date to the other; negative when `last` is earlier."""
    return (last - first) // timedelta(days=1)
