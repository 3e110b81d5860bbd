"""Rules for feasts."""

from __future__ import annotations

from datetime import date, timedelta

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.absolute import open_day
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.model import MentionType


def holiday(hit: Hit, context: Context) -> str | None:
    """A feast with its year, or the nearest that the tense allows."""
    words = hit.words()
    key = next((name for name, needed in _FEASTS if needed <= words), "")
    month = _MONTH_OF[key]
    near = context.anchor.year if context.anchor else _ANY_YEAR
    day = feast(key, near).day
    year = hit.number("year") or (
        context.nearest_year(month, day) if _names(hit) else context.year_for(hit, month, day)
    )
    if not year:
        return open_day(month, int(key[3:])) if key[0].isdigit() else None
    return feast(key, year).isoformat()


def _names(hit: Hit) -> bool:
    """Whether the feast names something ("the Christmas market"), whose verb isn't the feast's."""
    after = hit.after().text
    return after.isalpha() and after.islower() and after not in (*lex.CUES, *lex.FUNCTION_WORDS)


#: Feasts that move fall on much the same day in all years.
_ANY_YEAR = 2000
_FEASTS = (
    ("12-24", {"christmas", "eve"}),
    ("12-31", {"new", "eve"}),
    ("01-01", {"new", "day"}),
    ("12-25", {"christmas"}),
    ("12-25", {"xmas"}),
    ("good-friday", {"good", "friday"}),
    ("easter-monday", {"easter", "monday"}),
    ("easter", {"easter"}),
    ("thanksgiving", {"thanksgiving"}),
    ("10-31", {"halloween"}),
    ("02-14", {"valentine"}),
    ("12-26", {"boxing", "day"}),
    ("labor", {"labor", "day"}),
    ("labor", {"labour", "day"}),
    ("memorial", {"memorial", "day"}),
    ("07-04", {"independence", "day"}),
    ("07-04", {"fourth", "july"}),
    ("11-11", {"veterans", "day"}),
    ("11-11", {"armistice", "day"}),
)
_MONTH_OF = {
    **{name: int(name[:2]) for name, _ in _FEASTS if name[0].isdigit()},
    "good-friday": 4,
    "easter-monday": 4,
    "easter": 4,
    "thanksgiving": 11,
    "labor": 9,
    "memorial": 5,
}


def feast(key: str, year: int) -> date:
    """The day of a feast in a year."""
    if key[0].isdigit():
        return date(year, int(key[:2]), int(key[3:]))
    if key == "thanksgiving":
        return _nth_weekday(year, 11, 4, 4)
    if key == "labor":
        return _nth_weekday(year, 9, 1, 1)
    if key == "memorial":
        return _nth_weekday(year, 6, 1, 1) - timedelta(days=7)
    return easter(year) + timedelta(days={"good-friday": -2, "easter": 0, "easter-monday": 1}[key])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    ell = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


RULES = (
    *table(
        MentionType.DATE,
        "TIDES 2005, 4.5",
        ("holiday", "holiday 'day'|'eve'|'sunday'|'monday'? ( ','? year )?", holiday),
        ("named-day", "named-day 'day' ( ','? year )?", holiday),
        ("valentine", "'valentine' apostrophe 's' 'day'", holiday),
        ("new-year", "'new' 'year' apostrophe 's' 'day'|'eve' ( ','? year )?", holiday),
        ("good-friday", "'good' 'friday'", holiday),
    ),
)
