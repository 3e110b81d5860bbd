"""Rules for times of day."""

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


def overnight(hit: Hit, context: Context) -> str | None:
    """ "overnight", "overnight into Tuesday": the night before publication, or the next to come.

    A night is of two days, and nothing says on which it was.
    """
    items = hit.tokens.items
    near = {token.lower for token in items[max(0, hit.first - _NEAR) : hit.first]}
    if hit.before().lower in _DETERMINERS or near & _BECOMING:
        return None
    day = context.base
    if not day:
        return _on(_NO_DAY, "NI")
    ends = context.direction(hit) <= 0
    if hit.has("weekday"):
        day = date.fromisoformat(weekday(hit, context) or day.isoformat())
        ends = bool({"into", "to"} & hit.words())
    first = day - timedelta(days=ends)
    return f"{first}/{first + timedelta(days=1)}"


_NEAR = 6
_DETERMINERS = lex.words("a an the its their his her our this that these those any every some")
#: "Overnight" with these is a figure of speech.
_BECOMING = lex.words(
    "became become becomes becoming turned almost virtually practically literally"
)


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
    """HH:MM of the words; ``None`` where there is no such time of day."""
    if hit.has("part_alone"):
        return lex.PARTS_ALONE[hit.word("part_alone")]
    digits = hit.word("clock") or hit.word("glued") or str(hit.number("hour"))
    hour, _, minutes = digits.rstrip("apm").replace(".", ":").partition(":")
    if int(hour) > 24 or int(minutes[:2] or 0) > 59:
        return None
    number, half = int(hour), _half_of_day(hit, digits)
    if half and number <= 12:
        number = number % 12 + (12 if half == "p" else 0)
    return f"{number:02}:{minutes or '00'}"


def _half_of_day(hit: Hit, digits: str) -> str:
    """a or p, as the words or the digits say; "" where neither does."""
    if digits[-1] == "m":
        return digits[-2]
    return next((w[0] for w in sorted(hit.words()) if w[0] in "ap" and w[-1] in "m."), "")


def weekly(hit: Hit, context: Context) -> str | None:
    """ "8 a.m. to 6 p.m. Monday through Friday", "open Monday to Friday": of no week's days."""
    return "XXXX-WXX"


_ZONE = "( clock-zone 'time'? )?"
_DAY = "( ','? 'on'? weekday|day-word )? ( ','? 'on'? month '.'? day|dayth ( ','? year )? )?"

_DAY_FIRST = "( ','? 'on'? weekday )? ','? 'on'? 'the'? day|dayth 'of'? month ( ','? year )?"
_HOUR = f"~clock|~glued|hour ~meridiem|'am'|'pm'? {_ZONE}"
_HOURS = f"{_HOUR} 'to'|'and'|'until'|dash {_HOUR}"
_DAYS = "any-weekday 'to'|'through'|dash any-weekday"

RULES = (
    *table(
        MentionType.SET,
        "TimeML 1.2.1, 2.2.3.6",
        ("hours-of-days", f"{_HOURS} ','? {_DAYS}", weekly),
        ("days-of-hours", f"{_DAYS} ','|'from'? {_HOURS}", weekly),
        ("open-days", f"<'open' {_DAYS}", weekly),
    ),
    *table(
        MentionType.TIME,
        "TimeML 1.2.1, 2.2.3.2",
        ("clock", f"~clock ~meridiem|'am'|'pm'? {_ZONE} {_DAY}", clock_time),
        ("hour", f"hour ~meridiem|'am'|'pm' {_ZONE} {_DAY}", clock_time),
        ("o-clock", f"hour|small 'o' apostrophe 'clock' {_DAY}", clock_time),
        ("glued-hour", f"~glued {_ZONE} {_DAY}", clock_time),
        ("noon", f"part-alone {_DAY}", clock_time),
        ("clock-day-month", f"( {_HOUR} | part-alone ) {_DAY_FIRST}", clock_time),
    ),
    *table(
        MentionType.TIME,
        "TIDES 2005, 4.3.2",
        ("this-part", "'this'|'last'|'yesterday'|'tomorrow' part", this_part),
        ("tonight", "'tonight'", this_part),
        ("overnight", "'overnight' ( 'on'|'into'|'to'? weekday )? >!~word|~name", overnight),
        ("weekday-part", "weekday part", weekday_part),
        ("that-part", "'the'? step-on part", that_part),
        ("part-of-day", "'the' part 'of' month day|dayth ( ','? year )?", part_of_day),
        ("part-of-day-first", "'the' part 'of' day|dayth month year?", part_of_day),
    ),
)
