"""Rules for times of day, and for feasts."""

from __future__ import annotations

from datetime import date, timedelta

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.absolute import full_day, yearless_day
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.relative import weekday
from explainer.model import MentionType

#: A day that nothing says.
_NO_DAY = "XXXX-XX-XX"


def _on(day: str, time: str) -> str:
    return f"{day}T{time}"


def this_part(hit: Hit, context: Context) -> str | None:
    """ "this morning", "tonight"; "last night" is the night before publication."""
    base = context.base
    part = "NI" if "tonight" in hit.words() else lex.PARTS[hit.word("part")]
    back = 1 if {"last", "yesterday"} & hit.words() else 0
    ahead = 1 if {"next", "tomorrow"} & hit.words() else 0
    day = (base + timedelta(days=ahead - back)).isoformat() if base else _NO_DAY
    return _on(day, part)


def weekday_part(hit: Hit, context: Context) -> str | None:
    """ "Friday morning", "late Sunday night"."""
    day = weekday(hit, context)
    return _on(day, lex.PARTS[hit.word("part")]) if day else None


def that_part(hit: Hit, context: Context) -> str | None:
    """ "that night", "the next morning", "the following evening": of the day named last."""
    day = context.reference_day()
    if not day:
        return _on(_NO_DAY, lex.PARTS[hit.word("part")])
    step = lex.STEPS_ON.get(hit.word("step_on"), 0)
    return _on((day + timedelta(days=step)).isoformat(), lex.PARTS[hit.word("part")])


def part_of_day(hit: Hit, context: Context) -> str | None:
    """ "the night of August 4, 1942"."""
    day = full_day(hit, context) if hit.has("year") else yearless_day(hit, context)
    return _on(day, lex.PARTS[hit.word("part")]) if day else None


def clock_time(hit: Hit, context: Context) -> str | None:
    """ "8:30 a.m.", "16:08 UTC", "8pm Monday", "noon": on the day said, else the one named last."""
    time = _time_of(hit)
    if not time:
        return None
    zone = "Z" if {"utc", "gmt"} & hit.words() else ""
    day = _day_said(hit, context)
    return _on(day or _NO_DAY, time + zone)


def _day_said(hit: Hit, context: Context) -> str | None:
    """The day in the expression itself, else publication's, or in a story the one named last."""
    word = hit.word("weekday")
    if hit.has("month"):
        return full_day(hit, context) if hit.has("year") else yearless_day(hit, context)
    if word in lex.DAYS:
        day = context.base
        return (day + timedelta(days=lex.DAYS[word])).isoformat() if day else None
    if word:
        return weekday(hit, context)
    day = context.reference_day() or context.base
    return day.isoformat() if day else None


def _time_of(hit: Hit) -> str | None:
    """HH:MM of the words."""
    if hit.has("part_alone"):
        return lex.PARTS_ALONE[hit.word("part_alone")]
    digits = hit.word("clock") or hit.word("glued") or f"{hit.number('hour')}"
    plain = digits.rstrip("apm")
    hour, _, minutes = plain.partition(":")
    if not hour.isdigit() or int(hour) > 24 or int(minutes[:2] or 0) > 59:
        return None
    meridiem = digits[len(plain) :] or next(
        (w for w in hit.words() if w[0] in "ap" and w[-1] in "m."), ""
    )
    number = int(hour)
    if meridiem and number <= 12:
        number = number % 12 + (12 if meridiem[0] == "p" else 0)
    return f"{number:02}:{minutes or '00'}"


def holiday(hit: Hit, context: Context) -> str | None:
    """A feast with its year, or the nearest that the tense allows."""
    words = hit.words()
    key = next((name for name, needed in _FEASTS if needed <= words), "")
    month = _MONTH_OF[key]
    year = hit.number("year") or context.year_for(hit, month, 15)
    if not year:
        return None
    return feast(key, year).isoformat()


_FEASTS = (
    ("12-24", {"christmas", "eve"}),
    ("12-31", {"new", "eve"}),
    ("01-01", {"new", "day"}),
    ("12-25", {"christmas"}),
    ("good-friday", {"good", "friday"}),
    ("easter-monday", {"easter", "monday"}),
    ("easter", {"easter"}),
    ("thanksgiving", {"thanksgiving"}),
    ("10-31", {"halloween"}),
    ("02-14", {"valentine"}),
    ("12-26", {"boxing", "day"}),
    ("labor", {"labor", "day"}),
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


_ZONE = "( clock-zone 'time'? )?"
_DAY = "( ','? 'on'? weekday|day-word )? ( ','? 'on'? month '.'? day|dayth ( ','? year )? )?"

RULES = (
    *table(
        MentionType.TIME,
        "TimeML 1.2.1, 2.2.3.2",
        ("clock", f"~clock ~meridiem|'am'|'pm'? {_ZONE} {_DAY}", clock_time),
        ("hour", f"hour ~meridiem|'am'|'pm' {_ZONE} {_DAY}", clock_time),
        ("o-clock", f"hour|small 'o' apostrophe 'clock' {_DAY}", clock_time),
        ("glued-hour", f"~glued {_ZONE} {_DAY}", clock_time),
        ("noon", f"part-alone {_DAY}", clock_time),
    ),
    *table(
        MentionType.TIME,
        "TIDES 2005, 4.3.2",
        ("this-part", "'this'|'last'|'yesterday'|'tomorrow' part", this_part),
        ("tonight", "'tonight'", this_part),
        ("weekday-part", "weekday part", weekday_part),
        ("that-part", "'the'? step-on part", that_part),
        ("part-of-day", "'the' part 'of' month day|dayth ( ','? year )?", part_of_day),
        ("part-of-day-first", "'the' part 'of' day|dayth month year?", part_of_day),
    ),
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
