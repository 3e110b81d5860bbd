"""Rules for dates that name a day, a month or a year themselves."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.roles import month_number
from explainer.model import MentionType


def iso(hit: Hit, context: Context) -> str | None:
    """``2024-06-20`` and ``2024-06-20T12:00Z``."""
    words = hit.tokens.items[hit.first].text
    date.fromisoformat(words[:10])
    return words if len(words) == 10 else words[:10] + "T" + words[11:]


def slashed(hit: Hit, context: Context) -> str | None:
    """Numbers apart by slashes, dots or hyphens; the order by evidence, else as Americans write.

    A number over 12 is a day; dots mean day first. Where nothing decides, the date is uncertain.
    """
    words = hit.token("slash").text
    mark = next(char for char in words if not char.isdigit())
    first, second, third = (int(part) for part in words.split(mark))
    if first > 31:
        return date(first, second, third).isoformat()
    year = third if third > 99 else full_year(third, context.anchor)
    day_first = first > 12 or (mark == "." and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    sure = first > 12 or second > 12 or mark == "."
    return date(year, month, day).isoformat() + ("" if sure else "?")


def full_year(short: int, anchor: date | None) -> int:
    """The century of a year of two digits: the latest that isn't over ten years ahead."""
    limit = (anchor.year if anchor else 2030) + 10
    return max(year for year in (1900 + short, 2000 + short) if year <= limit or year < 2000)


def _day_of(hit: Hit) -> int:
    return hit.number("day") or hit.number("dayth")


def year_of(hit: Hit, context: Context) -> int | None:
    """The year that the words give: by number, by two digits, or "of last year"."""
    if hit.has("year"):
        return hit.number("year")
    if hit.has("short"):
        return full_year(int(hit.word("short")[1:3]), context.anchor)
    if hit.has("step") and context.anchor:
        return context.anchor.year + lex.STEPS[hit.word("step")]
    if hit.has("step_on") and (reference := context.reference()):
        return reference.year + lex.STEPS_ON[hit.word("step_on")]
    return None


def full_day(hit: Hit, context: Context) -> str | None:
    """A day with its year: "June 20, 2024", "20th of June 2024", "June 20 of last year"."""
    year = year_of(hit, context)
    month, day = month_number(hit.word("month")), _day_of(hit)
    if not year:
        return open_day(month, day)
    return date(year, month, day).isoformat()


def yearless_day(hit: Hit, context: Context) -> str | None:
    """A day without a year: the nearest that the tense allows."""
    month, day = month_number(hit.word("month")), _day_of(hit)
    year = _year_of_weekday(hit, context, month, day) or context.year_for(hit, month, day)
    return date(year, month, day).isoformat() if year else open_day(month, day)


def _year_of_weekday(hit: Hit, context: Context, month: int, day: int) -> int:
    """The nearest year in which a day is of the weekday that is said with it; 0 without one.

    It is of the same weekday again after five or six years, so the years around are enough.
    """
    weekday = max(map(_weekday_of, hit.words()), default=0)
    if not (weekday and context.anchor):
        return 0
    here = context.anchor.year
    years = (here, here - 1, here + 1, here - 2, here - 3)
    fitting = (y for y in years if day <= monthrange(y, month)[1])
    return next((y for y in fitting if date(y, month, day).isoweekday() == weekday), 0)


def _weekday_of(word: str) -> int:
    return lex.WEEKDAYS.get(word) or lex.SHORT_WEEKDAYS.get(word, 0)


def open_day(month: int, day: int) -> str:
    """A day of an unknown year; February may have 29 days."""
    return "XXXX" + date(2000, month, day).isoformat()[4:]


def full_month(hit: Hit, context: Context) -> str | None:
    """A month with its year: "June 2024", "October of next year"."""
    year = year_of(hit, context)
    return f"{year or 'XXXX':04}-{month_number(hit.word('month')):02}"


def yearless_month(hit: Hit, context: Context) -> str | None:
    """A month without a year: this one or the last that the tense allows."""
    month = month_number(hit.word("month"))
    is_name = hit.word("month") in lex.GIVEN_NAMES and _is_name(hit)
    if is_name or (hit.after().text == "/" and hit.after(2).text.isdigit()):
        return None
    year = context.year_for(hit, month)
    return f"{year or 'XXXX':04}-{month:02}"


def _is_name(hit: Hit) -> bool:
    """Whether a month that is a given name too has a surname after it and no cue before."""
    return hit.after().text[:1].isupper() and hit.before().lower not in lex.TIME_CUES - {"and"}


def year(hit: Hit, context: Context) -> str | None:
    """A number that reads as a year where it stands."""
    number, cued = hit.number("year"), hit.before().lower in lex.CUES
    if _is_glued(hit):
        return None
    if not 1900 <= number <= 2100 and not (cued and number < 2100):
        return None
    if (number % 50 == 0 or number < 1400) and not _is_year_like(hit):
        return None
    return f"{number:04}"


def _is_glued(hit: Hit) -> bool:
    """Whether a mark or a word that numbers things makes the number part of something else."""
    before, year = hit.before(), hit.at("year")
    if before.lower in lex.NUMBERED or (
        before.text == "." and hit.before(2).lower in ("no", "nos")
    ):
        return True
    if year == hit.first and hit.tokens.touches(year) and before.text not in "([–—‘’“”\"'`,.;:":
        return not (
            before.text in "-/" and hit.before(2).lower in ("mid", "pre", "post", "early", "late")
        )
    return hit.tokens.touches(hit.stop) and hit.after().text in ("%", "/", "°")


def _is_year_like(hit: Hit) -> bool:
    """Whether a round number is a year: "in 2000," and "since 2000", but "2000 soldiers" isn't."""
    after = hit.after()
    is_word = after.text.isalpha() and after.text.islower() and len(after.text) > 3
    return hit.before().lower in lex.TIME_CUES and not (is_word and after.lower.endswith("s"))


def short_year(hit: Hit, context: Context) -> str | None:
    """ "'82" after a word that asks for a date."""
    if hit.before().lower not in lex.CUES or hit.word("short")[-1] == "s":
        return None
    return str(full_year(int(hit.word("short")[1:3]), context.anchor))


_WEEKDAY = "( nearest? any-weekday '.'? ','? )?"
_DAY = "day|dayth"

RULES = (
    *table(
        MentionType.DATE,
        "ISO 8601-1:2019, 5.2.2",
        ("iso", "~iso", iso),
        ("slashed", "any-weekday? ','? ~slash", slashed),
    ),
    *table(
        MentionType.DATE,
        "TimeML 1.2.1, 2.2.3.2",
        ("month-day-year", f"{_WEEKDAY} month '.'? 'the'? {_DAY} {{any-year}}", full_day),
        ("day-month-year", f"{_WEEKDAY} 'the'? {_DAY} 'of'? month '.'? {{any-year}}", full_day),
        ("month-day", f"{_WEEKDAY} month '.'? 'the'? {_DAY} >!counted", yearless_day),
        ("day-month", f"{_WEEKDAY} 'the'? {_DAY} 'of'? month", yearless_day),
        ("month-year", "month '.'? {any-year}", full_month),
        ("month", "sure-month >!said", yearless_month),
        ("month-cued", "<cue month", yearless_month),
        ("short-year", "~short", short_year),
        ("year", "'the'? year >!counted|units|'st'", year),
    ),
)
