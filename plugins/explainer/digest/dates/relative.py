"""Rules for dates that count from publication or from the date named last."""

from __future__ import annotations

from datetime import date, timedelta

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates import tense
from explainer.digest.dates.absolute import year_of
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.roles import month_number, unit_code, weekday_number
from explainer.digest.dates.values import relative_unit, shift, unit_of, weekday_near, when_of
from explainer.model import MentionType

#: What a unit's value looks like while nothing says which one it is.
_OPEN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
    "ML": "X",
}


def day_word(hit: Hit, context: Context) -> str | None:
    """today, yesterday, tomorrow, "the day before yesterday"."""
    if _is_name(hit):
        return None
    steps = lex.DAYS[hit.word("day_word")]
    if {"day", "before", "after"} & hit.words():
        steps *= 2
    return _from(context.anchor, "D", steps)


def _is_name(hit: Hit) -> bool:
    """Whether a "Today" ends a name ("USA Today") or is one within a sentence ("told Today")."""
    before = hit.before().text
    return hit.token("day_word").text[0].isupper() and before.isalpha()


def _from(day: date | None, unit: str, steps: int) -> str:
    """The unit so many steps from a day; an open value where there is no day to count from."""
    return relative_unit(day, unit, steps) if day else _OPEN[unit]


def _named(unit: str, context: Context) -> date | None:
    """What a unit is counted from: no day follows "last week", nor any other span of days."""
    if unit == "D" and context.named_span:
        return None
    return context.reference_day() if unit in ("D", "W", "WE") else context.reference()


def stepped_unit(hit: Hit, context: Context) -> str | None:
    """ "last week", "this month", "next year"; "the past weekend"."""
    unit, step = unit_code(hit.word("unit")), lex.STEPS[hit.word("step")]
    if {"the", "next"} <= hit.words():
        return _from(_named(unit, context) if unit == "D" else context.reference(), unit, 1)
    if unit == "WE" and step == 0 and context.base and _is_over(hit, context):
        return _from(weekday_near(context.base, 6, -1), unit, 0)
    if unit == "WE" and step < 0 and context.base:
        return _from(weekday_near(context.base - timedelta(days=1), 7, -1), unit, 0)
    return _from(context.base, unit, step)


def _is_over(hit: Hit, context: Context) -> bool:
    """Whether the words put the expression behind, and not in a plan."""
    is_plan = tense.planned(hit.tokens.items, hit.first, hit.stop)
    return context.direction(hit) < 0 and not is_plan


def stepped_on_unit(hit: Hit, context: Context) -> str | None:
    """ "the following year", "that day", "the same month": from the date named last."""
    unit, step = unit_code(hit.word("unit")), lex.STEPS_ON[hit.word("step_on")]
    return _from(_named(unit, context), unit, step)


def unit_after(hit: Hit, context: Context) -> str | None:
    """ "the day after", "the year before" at the end of a clause: from the date named last."""
    unit = unit_code(hit.word("unit"))
    step = 1 if {"after", "later", "afterwards"} & hit.words() else -1
    if hit.after().text[:1].isalnum():
        return _OPEN[unit]
    return _from(_named(unit, context), unit, step)


def bound_of_unit(hit: Hit, context: Context) -> str | None:
    """ "the end of the year", "later in the week": the one of publication or of the story."""
    return _from(
        context.reference() if context.narrative else context.base, unit_code(hit.word("unit")), 0
    )


def year_end(hit: Hit, context: Context) -> str | None:
    """ "by year-end", "at year's end": the year of publication or of the story."""
    year = year_of(hit, context)
    return f"{year:04}" if year else _from(context.base, "Y", 0)


def weekend(hit: Hit, context: Context) -> str | None:
    """ "the weekend", "at the weekend": the last one, or the next of the tense."""
    if not context.base:
        return _OPEN["WE"]
    direction = context.direction(hit) or -1
    return unit_of(weekday_near(context.base, 6 if direction > 0 else 7, direction), "WE")


def weekday(hit: Hit, context: Context) -> str | None:
    """A weekday: today's is today, else the last, or the next where the words put it ahead."""
    number = weekday_number(hit.word("weekday"))
    base = context.reference_day() if context.narrative else context.base
    if hit.before().lower == "a" and hit.before(2).lower in ("was", "is", "be", ","):
        return None
    if _is_of_the_story(hit):
        base = context.last_named_day()
        return _open(number) if not base else weekday_near(base, number, 1).isoformat()
    if not base:
        return _open(number)
    if context.narrative:
        return weekday_near(base, number, 1).isoformat()
    return _weekday_of(hit, context, base, number).isoformat()


#: A weekday so few days ahead isn't called the next one; tomorrow is "tomorrow" or "Friday".
_SOON = 2


def _open(number: int) -> str:
    return f"XXXX-WXX-{number}"


def _is_of_the_story(hit: Hit) -> bool:
    """Whether "the Sunday" is one of the days told of, and not the last: no noun follows it."""
    after = hit.after().lower
    return hit.before().lower == "the" and (not after.isalpha() or after in _NO_NOUNS)


_NO_NOUNS = lex.words("of before after in at and but or when that which he she it they was is were")


def _weekday_of(hit: Hit, context: Context, base: date, number: int) -> date:
    """The day of a weekday, by "last", "next" or "this", else by the tense."""
    words = hit.words()
    if words & {"following", "previous"}:
        base = context.reference_day() or base
    if words & {"next", "coming", "upcoming", "following"}:
        return weekday_near(base + timedelta(days=1 + _SOON * ("next" in words)), number, 1)
    if words & {"last", "past", "previous"}:
        return weekday_near(base - timedelta(days=1), number, -1)
    direction = context.direction(hit)
    place = hit.tokens.items, hit.first, hit.stop
    if direction == 0 and ("this" in words or tense.is_until(*place) or tense.planned(*place)):
        direction = 1
    return weekday_near(base, number, direction or -1)


def weekday_after(hit: Hit, context: Context) -> str | None:
    """ "Tuesday through Thursday": the first such day after the one named before."""
    number, day = weekday_number(hit.word("weekday")), context.reference_day()
    if hit.before().lower in ("and", "or") or not day:
        return weekday(hit, context)
    return weekday_near(day + timedelta(days=1), number, 1).isoformat()


def day_alone(hit: Hit, context: Context) -> str | None:
    """ "on the 21st": of the month named last, else of publication's."""
    month, number = context.reference(), hit.number("ordinal")
    if not month or not 1 <= number <= 31:
        return None
    return month.replace(day=number).isoformat()


def weekday_and_day(hit: Hit, context: Context) -> str | None:
    """ "Sunday the 17th": the nearest such day, most often of the same month."""
    base, number, weekday = context.base, hit.number("ordinal"), weekday_number(hit.word("weekday"))
    if not base or not 1 <= number <= 31:
        return None
    near = (base + timedelta(days=step) for step in sorted(range(-45, 46), key=abs))
    fit = (day for day in near if day.day == number and day.isoweekday() == weekday)
    return next((day.isoformat() for day in fit), None)


def weekday_of_week(hit: Hit, context: Context) -> str | None:
    """ "Friday last week", "Monday of this week"."""
    number = weekday_number(hit.word("weekday"))
    if not context.base:
        return _open(number)
    base = shift(context.base, "W", lex.STEPS[hit.word("step")])
    return weekday_near(base, number, 0).isoformat()


def stepped_month(hit: Hit, context: Context) -> str | None:
    """ "last September", "next June", "this March"; "that December" of the year named last."""
    month = month_number(hit.word("month"))
    anchor = context.base
    if not anchor:
        return f"XXXX-{month:02}"
    words = hit.words()
    if words & {"that", "same", "following", "previous"}:
        anchor = context.reference() or anchor
    year = anchor.year
    if words & {"last", "past", "previous"}:
        year -= month >= anchor.month
    elif words & {"next", "coming", "upcoming", "following"}:
        year += month <= anchor.month
    return f"{year:04}-{month:02}"


def ago(hit: Hit, context: Context) -> str | None:
    """ "two weeks ago", "a year ago": as precise as the unit; "years ago" is just the past."""
    count, unit = amount_of(hit)
    if count is None or unit.startswith("T"):
        return "PAST_REF"
    return _from(context.base, unit, -count)


def ago_from(hit: Hit, context: Context) -> str | None:
    """ "three days later", "a year earlier": from the date named last."""
    count, unit = amount_of(hit)
    forward = bool({"later", "afterwards", "afterward", "on"} & hit.words())
    if count is None or unit.startswith("T"):
        return "FUTURE_REF" if forward else "PAST_REF"
    reference = context.reference_day() if unit in ("D", "W", "WE", "F") else context.reference()
    found = _from(reference, unit, count if forward else -count)
    return "FUTURE_REF" if forward and _is_told_too_soon(found, hit, context) else found


def _is_told_too_soon(value: str | None, hit: Hit, context: Context) -> bool:
    """Whether what was done by a date that lies ahead was done at another, which nothing tells."""
    when = when_of(value) if value else None
    ahead = when and when.first and context.anchor and when.first > context.anchor
    return bool(ahead) and context.direction(hit) < 0


def amount_of(hit: Hit) -> tuple[int | None, str]:
    """How many of which unit; ``None`` of a vague number."""
    unit = unit_code(hit.word("units") or hit.word("unit"))
    if hit.has("count"):
        number = hit.token("count").number
        return (int(number) if number >= 1 else None), unit
    return (1 if {"a", "an", "one"} & hit.words() and not hit.has("vague") else None), unit


def same_unit_ago(hit: Hit, context: Context) -> str | None:
    """ "the same month a year ago", "the same quarter last year"."""
    unit = lex.UNITS.get(hit.word("unit"), "Y")
    reference = context.reference()
    return _from(shift(reference, "Y", -1) if reference else None, unit, 0)


def that_time(hit: Hit, context: Context) -> str | None:
    """ "by that time": the date named last, as precise as it was named."""
    return context.last or "XXXX-XX-XX"


def year_ago(hit: Hit, context: Context) -> str | None:
    """ "the year-ago quarter": the year before."""
    return _from(context.base, "Y", -1)


def market_day(hit: Hit, context: Context) -> str | None:
    """ "ended the day", "for the day": the day named last, unless it is still to come."""
    day = context.reference_day()
    is_ahead = day and context.anchor and day > context.anchor
    return _from(context.anchor if is_ahead else day, "D", 0)


_FROM = "'later'|'earlier'|'afterwards'|'afterward'|'previously'"

RULES = (
    *table(
        MentionType.DATE,
        "TimeML 1.2.1, 2.2.3.3",
        ("day-word", "day-word", day_word),
        ("day-after-day-word", "'the' 'day' 'before'|'after' day-word", day_word),
        (
            "stepped-unit",
            "'the'? 'this'? step kind-of? unit >!'ago'|'earlier'|'-'|'later'",
            stepped_unit,
        ),
        (
            "weekday-and-day",
            "weekday ','? 'the' ordinal >!~word|~name|any-unit|units",
            weekday_and_day,
        ),
        ("weekday-range", "<weekday <joint weekday", weekday_after),
        ("weekday", "<!named-weekday weekday", weekday),
        ("weekday-cued", "<'on'|'this'|'last'|'next' short-weekday '.'?", weekday),
        ("ago", "count '-'? any-unit|units 'ago'", ago),
        ("one-ago", "'a'|'an' vague? 'of'? any-unit|units 'ago'", ago),
        ("vague-ago", "vague|'long'? units 'ago'", ago),
        ("ago-from", f"count any-unit|units {_FROM}", ago_from),
        ("one-ago-from", f"'a'|'an' vague? 'of'? any-unit|units {_FROM}", ago_from),
        ("vague-ago-from", f"vague? units {_FROM}", ago_from),
    ),
    *table(
        MentionType.DATE,
        "TIDES 2005, 4.3",
        (
            "stepped-on-unit",
            "'the'|'that'|'this'? step-on kind-of|'very'? unit >!'-'",
            stepped_on_unit,
        ),
        (
            "unit-previous",
            "'the' unit 'previous'|'prior'|'following'|'before'|'after'|'earlier'|'later'",
            unit_after,
        ),
        (
            "same-unit-ago",
            "'the' 'same' unit|'period'|'time' 'a'|'one'|'last' 'year' 'ago'|'earlier'|'before'?",
            same_unit_ago,
        ),
        ("day-alone", "<'on'|'by'|'until' 'the' ~ordinal >!~word|~name|dash", day_alone),
        ("year-ago", "'the'|'a'? 'year' '-' 'ago'|'earlier'", year_ago),
        ("weekend", "'the' 'weekend'", weekend),
        ("stepped-weekday", "'the'|'this'? nearest weekday", weekday),
        ("weekday-of-week", "weekday 'of'? 'the'? step 'week'", weekday_of_week),
        ("stepped-month", "'the'|'this'? nearest|'that'|'same' month", stepped_month),
        ("that-time", "<'at'|'by'|'since'|'until'|'from'|'before' 'that' 'time'|'date'", that_time),
        (
            "market-day",
            "<closes|'for' 'the' 'day' >!'after'|'before'|'that'|'of'|'when'|'job'",
            market_day,
        ),
    ),
    *table(
        MentionType.DATE,
        "TimeML 1.2.1, 2.2.3.5",
        ("bound-of-unit", "'the'? {bounds} 'of' 'the' unit", bound_of_unit),
        ("year-end", "'year' '-'? 'end' {of-year}", year_end),
        ("year-end-cued", "<'by'|'at'|'until'|'before'|'since' 'year' '-'? 'end'", year_end),
        ("year-s-end", "'year' apostrophe 's' 'end'", year_end),
        ("later-in-unit", "'later'|'earlier'|'early'|'late' 'in' 'the' unit", bound_of_unit),
    ),
)
