"""Rules for a counted part of a month or a year: its last day, first week, second Tuesday.

TIMEX3 has no value for a week that no calendar counts; such a part is an interval of days in
the notation of ISO 8601.
"""

from __future__ import annotations

from datetime import date, timedelta

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.absolute import year_of
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.relative import amount_of
from explainer.digest.dates.roles import month_number, weekday_number
from explainer.digest.dates.values import shift, unit_of, when_of
from explainer.model import MentionType

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
#: A part of a month is as near as its middle; a month alone leans back.
_MIDDLE = 15


def part_of_month(hit: Hit, context: Context) -> str | None:
    """ "the last day of October", "the first week of December 2023"."""
    month = _month(hit, context)
    return _part(hit, month) if month else None


def part_of_year(hit: Hit, context: Context) -> str | None:
    """ "the first week of 2023", "the last day of last year"."""
    year = year_of(hit, context)
    return _part(hit, f"{year:04}") if year else None


def part_of_unit(hit: Hit, context: Context) -> str | None:
    """ "the last day of the month", "the first month of the year": those of publication."""
    if not context.base:
        return None
    return _part(hit, unit_of(context.base, "Y" if hit.words() >= {"year"} else "M"))


def weekday_of_month(hit: Hit, context: Context) -> str | None:
    """ "the first Monday of September", "the last Friday in June 2023"."""
    month = _month(hit, context)
    day = _counted(hit, month, weekday_number(hit.word("weekday"))) if month else None
    return day.isoformat() if day else None


def months_to(hit: Hit, context: Context) -> str | None:
    """ "the three months to June", "the year ended March 2023": whole months."""
    count, unit = amount_of(hit) if hit.has("count") else (1, "Y")
    last = _month(hit, context)
    if not last or not count or unit not in ("M", "Y"):
        return None
    end = date.fromisoformat(f"{last}-01")
    start = shift(shift(end, unit, -count), "M", 1)
    return f"{unit_of(start, 'M')}/{last}"


def _month(hit: Hit, context: Context) -> str:
    """The month that the words name, in its own year or the nearest that the tense allows."""
    month = month_number(hit.word("month"))
    middle = _MIDDLE if hit.has("ordinal") else 0
    year = year_of(hit, context) or context.year_for(hit, month, middle)
    return f"{year:04}-{month:02}" if year else ""


def _part(hit: Hit, whole: str) -> str | None:
    """The part of a month or a year that a unit and its ordinal say."""
    words, place = hit.words(), _place(hit)
    if "weekend" in words:
        day = _counted(hit, whole, 6)
        return unit_of(day, "WE") if day else None
    if {"month", "year"} <= words or ("month" in words and len(whole) == 4):
        month = place if place > 0 else 12
        return f"{whole}-{month:02}" if 0 < month <= 12 else None
    first, last = _ends(whole)
    step = _DAY if "day" in words else _WEEK
    start = first + (place - 1) * step if place > 0 else last + _DAY - step
    end = start + step - _DAY
    if not place or end > last:
        return None
    return start.isoformat() if start == end else f"{start}/{end}"


def _counted(hit: Hit, whole: str, weekday: int) -> date | None:
    """The first, second … or last such weekday of a month or a year."""
    (first, last), place = _ends(whole), _place(hit)
    if place < 0:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7) + (place - 1) * _WEEK
    return day if place and day <= last else None


def _ends(whole: str) -> tuple[date, date]:
    """First and last day of a month or a year."""
    when = when_of(whole)
    if not when or not when.first or not when.last:
        raise ValueError(whole)
    return when.first, when.last


def _place(hit: Hit) -> int:
    """1, 2 …; -1 for the last."""
    word = hit.word("ordinal")
    if word in ("last", "final"):
        return -1
    return 1 if word == "opening" else hit.number("ordinal") or lex.ORDINALS.get(word, 0)


_PART = "'the'? ordinal 'day'|'week'|'weekend'"
_IN = "'of'|'in'"
_TO = "'to'|'ended'|'ending'|'through' ( 'the'? 'end' 'of' )?"

RULES = (
    *table(
        MentionType.DATE,
        "ISO 8601-1:2019, 5.5",
        ("part-of-month", f"{_PART} {_IN} month ( '.'? {{of-year}} )?", part_of_month),
        ("part-of-year", f"{_PART}|'month' {{of-year}}", part_of_year),
        ("part-of-unit", f"{_PART}|'month' {_IN} 'the' 'month'|'year' >!'-'|~word", part_of_unit),
        (
            "weekday-of-month",
            f"'the'? ordinal weekday {_IN} month ( '.'? {{of-year}} )?",
            weekday_of_month,
        ),
        ("months-to", f"count units {_TO} month ( {{any-year}} )? >!day|dayth", months_to),
        (
            "year-to",
            f"'the'|'a' 'year' {_TO} month ( {{any-year}} )? >!day|dayth",
            months_to,
        ),
    ),
)
