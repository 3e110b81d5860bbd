"""Rules for ranges that say a month or a year once for both ends: two mentions each.

The corpora mark the ends of a range one by one (TIDES 2005, 5.4); what they span is for the reader
of the mentions to see.
"""

from __future__ import annotations

from datetime import date

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.absolute import open_day
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import Parts, table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.roles import month_number
from explainer.model import MentionType


def day_range(hit: Hit, context: Context) -> Parts:
    """ "June 3–5, 2024" and "3–5 June": two days, the month and year said once."""
    month = month_number(hit.word("month"))
    days = [index for index in range(hit.first, hit.stop) if _is_day(hit, index)]
    year = hit.number("year") or context.year_for(hit, month, _number(hit, days[0]))
    values = [
        date(year, month, _number(hit, index)).isoformat()
        if year
        else open_day(month, _number(hit, index))
        for index in days
    ]
    return (hit.first, days[0] + 1, values[0]), (days[-1], hit.stop, values[-1])


def _is_day(hit: Hit, index: int) -> bool:
    return index != hit.at("year") and 1 <= hit.tokens.items[index].number <= 31


def _number(hit: Hit, index: int) -> int:
    return int(hit.tokens.items[index].number)


def month_range(hit: Hit, context: Context) -> Parts:
    """ "May to July 2024", "June 3 to July 5, 2024": the year said once, at the end."""
    year = hit.number("year")
    months = [
        index for index in range(hit.first, hit.stop) if hit.tokens.items[index].lower in lex.MONTHS
    ]
    first, last = (lex.MONTHS[hit.tokens.items[index].lower] for index in months)
    days = [index for index in range(hit.first, hit.stop) if _is_day(hit, index)]
    early = year - (first > last)
    cut = next(
        index
        for index in range(hit.first, hit.stop)
        if hit.tokens.items[index].lower in ("to", "and", "through", "until", "-", "–", "—", "/")
    )
    if len(days) == 2:
        values = (
            date(early, first, _number(hit, days[0])).isoformat(),
            date(year, last, _number(hit, days[1])).isoformat(),
        )
    else:
        values = f"{early:04}-{first:02}", f"{year:04}-{last:02}"
    return (hit.first, cut, values[0]), (cut + 1, hit.stop, values[1])


def year_range(hit: Hit, context: Context) -> Parts | None:
    """ "2019–2021", "1914-18": two years."""
    first = hit.number("year")
    end = hit.tokens.items[hit.stop - 1]
    last = int(end.number) if end.number > 99 else first // 100 * 100 + int(end.number)
    if not first < last <= first + 100 or hit.before().text in ("-", "–"):
        return None
    at = hit.at("year")
    return (hit.first, at + 1, f"{first:04}"), (hit.stop - 1, hit.stop, f"{last:04}")


_WEEKDAY = "( any-weekday '.'? ','? )?"
_DAY = "day|dayth"

RULES = (
    *table(
        MentionType.DATE,
        "TIDES 2005, 5.4",
        (
            "day-range",
            f"{_WEEKDAY} month '.'? {_DAY} joint {_DAY} ( ','? year )? >!counted|units|month",
            day_range,
        ),
        (
            "days-month",
            f"'the'? {_DAY} joint 'the'? {_DAY} 'of'? month '.'? ( ','? year )?",
            day_range,
        ),
        (
            "month-range",
            f"month '.'? ( {_DAY} )? joint|'/' month '.'? ( {_DAY} )? ','? year",
            month_range,
        ),
        ("days-months", f"{_DAY} month joint {_DAY} month ','? year", month_range),
        (
            "year-range",
            "<!numbered|dash|'/' 'the'? year dash|'/' number|year >!counted|dash|'/'",
            year_range,
        ),
    ),
)
