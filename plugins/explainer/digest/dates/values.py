"""TIMEX3 values: reckoning with them, and what calendar dates they stand for.

The notation is that of TIMEX3 (TimeML 1.2.1, section 2.2.3, after ISO 8601): ``2024-06-20``,
``2024-W25``, ``2024-Q2``, ``2024-SU``, ``199`` (a decade), ``19`` (a century), ``P2Y``,
``PAST_REF``. What has no value there is an interval of ISO 8601-1 (5.5): ``2024-06-20/2024-06-21``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from explainer.when import EdtfError, When

_SUB_YEAR = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36}
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T.*")
_SUB = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q\d)")
_HALF = re.compile(r"(\d{4})-H([12])")
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?|\d{2,3}")

#: How many months or days a step of a unit is.
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "W": 7, "WE": 7, "F": 14}
#: How many years the units of whole years have, and their values digits.
_YEARS = {"Y": (1, 4), "DE": (10, 3), "CE": (100, 2), "ML": (1000, 1)}


@lru_cache(maxsize=1 << 13)
def when_of(value: str) -> When | None:
    """The days that a value stands for; ``None`` where no calendar date follows from it."""
    try:
        return _when(value)
    except (EdtfError, ValueError):
        return None


def _when(value: str) -> When | None:
    """`when_of`, raising where the value names no day that there is."""
    if "/" in value:
        return When.parse(value)
    if match := _TIME.fullmatch(value):
        return When.parse(match[1])
    if _PLAIN.fullmatch(value):
        return When.parse(value + "X" * (4 - len(value) if "-" not in value else 0))
    if match := _SUB.fullmatch(value):
        return When.parse(f"{match[1]}-{_SUB_YEAR[match[2]]}")
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), match[3])
    if match := _HALF.fullmatch(value):
        year = match[1]
        return When.parse(f"{year}-01/{year}-06" if match[2] == "1" else f"{year}-07/{year}-12")
    return None


def _week(year: int, week: int, part: str | None) -> When:
    """A week (Monday to Sunday), its weekend or one of its days."""
    if part and part.isdigit():
        return When.day(date.fromisocalendar(year, week, int(part)))
    first = date.fromisocalendar(year, week, 6 if part else 1)
    return When.between(When.day(first), When.day(date.fromisocalendar(year, week, 7)))


#: What each form of value is as precise as; X stands for digits that nothing says.
_GRANULARITIES = tuple(
    (re.compile(shape), name)
    for shape, name in (
        (r"[\dX]{4}-(?:\d\d|XX)-(?:\d\d|XX)", "day"),
        (r"[\dX]{4}-(?:\d\d|XX)", "month"),
        (r"\d{4}|XXXX|BC\d{4}", "year"),
        (r"[\dX]{4}-W(?:\d\d|XX)(?:-WE)?", "week"),
        (r"[\dX]{4}-WXX-\d", "day"),
        (r"[\dX]{4}-Q[\dX]", "quarter"),
        (r"[\dX]{4}-(?:SP|SU|FA|WI)", "season"),
        (r"\d{3}|XXX", "decade"),
        (r"\d{2}|XX", "century"),
        (r"[\dX-]+T.*", "time"),
        (r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", "week"),
        (r"\d{4}-\d\d/\d{4}-\d\d", "quarter"),
    )
)


@lru_cache(maxsize=1 << 13)
def granularity_of(value: str) -> str:
    """day, week, month, quarter, season, year, decade, century, time or ""."""
    return next((name for shape, name in _GRANULARITIES if shape.fullmatch(value)), "")


def shift(day: date, unit: str, steps: int) -> date:
    """The day so many days, weeks, months or years away; the month's last where it is too short."""
    if unit in _DAYS:
        return day + timedelta(days=steps * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + steps * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise ValueError("beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_of(day: date, unit: str) -> str:
    """The value of the unit that the day lies in."""
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "F", "WE"):
        iso = day.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    years, digits = _YEARS[unit]
    return f"{day.year // years:0{digits}}"


def relative_unit(day: date, unit: str, steps: int) -> str:
    """The unit so many steps from the one that the day lies in."""
    return unit_of(shift(day, unit, steps), unit)


def weekday_near(day: date, weekday: int, direction: int) -> date:
    """The nearest such weekday: from the day back (-1), from it on (+1), or in its week (0).

    The day itself counts for both directions: "Friday" in an article of a Friday is today.
    """
    ahead = (weekday - day.isoweekday()) % 7
    if direction > 0:
        return day + timedelta(days=ahead)
    if direction < 0:
        return day - timedelta(days=(day.isoweekday() - weekday) % 7)
    return day + timedelta(days=weekday - day.isoweekday())
