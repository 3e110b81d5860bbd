"""Rules for dates that name a day, a month or a year themselves."""

from __future__ import annotations

from datetime import date

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import Parts, table
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
    year = third if third > 99 else _full_year(third, context.anchor)
    day_first = first > 12 or (mark == "." and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    sure = first > 12 or second > 12 or mark == "."
    return date(year, month, day).isoformat() + ("" if sure else "?")


def _full_year(short: int, anchor: date | None) -> int:
    """The century of a year of two digits: the latest that isn't over ten years ahead."""
    limit = (anchor.year if anchor else 2030) + 10
    return max(year for year in (1900 + short, 2000 + short) if year <= limit or year < 2000)


def _day_of(hit: Hit) -> int:
    return hit.number("day") or hit.number("dayth")


def _year_of(hit: Hit, context: Context) -> int | None:
    """The year that the words give: by number, by two digits, or "of last year"."""
    if hit.has("year"):
        return hit.number("year")
    if hit.has("short"):
        return _full_year(int(hit.word("short")[1:3]), context.anchor)
    if hit.has("step") and context.anchor:
        return context.anchor.year + lex.STEPS[hit.word("step")]
    if hit.has("step_on") and (reference := context.reference()):
        return reference.year + lex.STEPS_ON[hit.word("step_on")]
    return None


def full_day(hit: Hit, context: Context) -> str | None:
    """A day with its year: "June 20, 2024", "20th of June 2024", "June 20 of last year"."""
    year = _year_of(hit, context)
    month, day = month_number(hit.word("month")), _day_of(hit)
    if not year:
        return _open_day(month, day)
    return date(year, month, day).isoformat()


def yearless_day(hit: Hit, context: Context) -> str | None:
    """A day without a year: the nearest that the tense allows."""
    month, day = month_number(hit.word("month")), _day_of(hit)
    year = context.year_for(hit, month, day)
    return date(year, month, day).isoformat() if year else _open_day(month, day)


def _open_day(month: int, day: int) -> str:
    """A day of an unknown year; February may have 29 days."""
    return "XXXX" + date(2000, month, day).isoformat()[4:]


def full_month(hit: Hit, context: Context) -> str | None:
    """A month with its year: "June 2024", "October of next year"."""
    year = _year_of(hit, context)
    return f"{year or 'XXXX':04}-{month_number(hit.word('month')):02}"


def yearless_month(hit: Hit, context: Context) -> str | None:
    """A month without a year: this one or the last that the tense allows."""
    month = month_number(hit.word("month"))
    if hit.word("month") in lex.GIVEN_NAMES and _is_name(hit):
        return None
    year = context.year_for(hit, month)
    return f"{year or 'XXXX':04}-{month:02}"


def _is_name(hit: Hit) -> bool:
    """Whether a month that is a given name too has a surname after it and no cue before."""
    return hit.after().text[:1].isupper() and hit.before().lower not in lex.TIME_CUES - {"and"}


def day_range(hit: Hit, context: Context) -> Parts:
    """ "June 3–5, 2024" and "3–5 June": two days, the month and year said once."""
    month = month_number(hit.word("month"))
    days = [index for index in range(hit.first, hit.stop) if _is_day(hit, index)]
    year = hit.number("year") or context.year_for(hit, month, _number(hit, days[0]))
    values = [
        date(year, month, _number(hit, index)).isoformat()
        if year
        else _open_day(month, _number(hit, index))
        for index in days
    ]
    at_month, tail = hit.at("month"), hit.stop
    if at_month < days[0]:
        return (hit.first, days[0] + 1, values[0]), (days[-1], tail, values[-1])
    return (hit.first, days[0] + 1, values[0]), (days[-1], tail, values[-1])


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
        if hit.tokens.items[index].lower in ("to", "and", "through", "until", "-", "–", "—")
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
    return (hit.first, hit.first + 1, f"{first:04}"), (hit.stop - 1, hit.stop, f"{last:04}")


def season(hit: Hit, context: Context) -> str | None:
    """A season with its year, or the last that there was."""
    code = lex.SEASONS[hit.word("season")]
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = _year_of(hit, context) or _season_year(hit, context, start)
    return f"{year or 'XXXX':04}-{code}"


def _season_year(hit: Hit, context: Context, start: int) -> int | None:
    """The year of a season without one; a winter is named by its December."""
    if context.narrative and {"following", "next"} & hit.words():
        reference = context.reference()
        return reference.year + (start <= reference.month) if reference else None
    if context.narrative or not context.anchor:
        return context.year_for(hit, start)
    anchor = context.anchor
    in_january = start == 12 and anchor.month < 3
    if "this" in hit.words():
        return anchor.year - in_january
    if "next" in hit.words() or (context.direction(hit) > 0 and "last" not in hit.words()):
        return anchor.year if start > anchor.month else anchor.year + 1
    over = anchor.month >= start + 3 if "last" in hit.words() else anchor.month >= start
    return anchor.year if over else anchor.year - 1


def quarter(hit: Hit, context: Context) -> str | None:
    """A quarter with its year; without, the last one that began, or the next of the tense."""
    number = _quarter_number(hit)
    if not 1 <= number <= 4:
        return None
    year = _year_of(hit, context) or context.year_for_quarter(hit, number)
    return f"{year or 'XXXX':04}-Q{number}"


def _quarter_number(hit: Hit) -> int:
    """1 to 4; "final" and "last" are the fourth, if a year follows."""
    word = hit.word("ordinal") or hit.word("quarter_name")
    if word in ("final", "last"):
        return 4 if hit.has("year") or "of" in hit.words() else 0
    if word == "opening":
        return 1
    return hit.number("ordinal") or int(word[1:] or 0)


def half(hit: Hit, context: Context) -> str | None:
    """ "the first half of 2013"; without a year that of publication."""
    number = 2 if hit.word("ordinal") == "last" else hit.number("ordinal")
    year = _year_of(hit, context)
    return f"{year:04}-H{number}" if year and number in (1, 2) else None


def decade(hit: Hit, context: Context) -> str | None:
    """ "the 1990s", "the '90s", "the nineties", "the nineteen-nineties" as three digits."""
    if hit.has("decade_word"):
        return f"19{lex.DECADES[hit.word('decade_word')]}"
    words = hit.word("decade") or hit.word("short")
    digits = "".join(char for char in words if char.isdigit())
    if len(digits) == 2:
        digits = ("20" if digits in ("00", "10") else "19") + digits
    return digits[:3] if digits[3:] == "0" else None


def century(hit: Hit, context: Context) -> str | None:
    """ "the 19th century" is the years 18XX."""
    number = hit.number("ordinal")
    return f"{number - 1:02}" if 10 < number <= 22 else None


def before_christ(hit: Hit, context: Context) -> str | None:
    """ "490 BC": TIMEX3 has a notation, the calendar of this program none."""
    number = int(hit.token("count").number)
    return f"BC{number:04}" if 0 < number < 10000 else None


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
    before, own, after = hit.before(), hit.token("year"), hit.after()
    if before.lower in lex.NUMBERED or (
        before.text == "." and hit.before(2).lower in ("no", "nos")
    ):
        return True
    if before.end == own.start and before.text and before.text not in "([–—‘’“”\"'`,.;:":
        return not (
            before.text in "-/" and hit.before(2).lower in ("mid", "pre", "post", "early", "late")
        )
    return after.start == own.end and after.text in ("%", "/", "°")


def _is_year_like(hit: Hit) -> bool:
    """Whether a round number is a year: "in 2000," and "since 2000", but "2000 soldiers" isn't."""
    after = hit.after()
    is_word = after.text.isalpha() and after.text.islower() and len(after.text) > 3
    return hit.before().lower in lex.TIME_CUES and not (is_word and after.lower.endswith("s"))


def short_year(hit: Hit, context: Context) -> str | None:
    """ "'82" after a word that asks for a date."""
    if hit.before().lower not in lex.CUES or hit.word("short")[-1] == "s":
        return None
    return str(_full_year(int(hit.word("short")[1:3]), context.anchor))


def fiscal_year(hit: Hit, context: Context) -> str | None:
    """ "fiscal 2014", "fiscal year 2014": the year."""
    return f"{_year_of(hit, context):04}" if _year_of(hit, context) else None


_WEEKDAY = "( any-weekday '.'? ','? )?"
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
            f"month '.'? ( {_DAY} )? joint month '.'? ( {_DAY} )? ','? year",
            month_range,
        ),
        ("days-months", f"{_DAY} month joint {_DAY} month ','? year", month_range),
        (
            "year-range",
            "<!numbered|dash|'/' year dash|'/' number|year >!counted|dash|'/'",
            year_range,
        ),
        ("month-year", "month '.'? {any-year}", full_month),
        ("month", "sure-month >!said", yearless_month),
        ("month-cued", "<cue month", yearless_month),
        ("short-year", "~short", short_year),
        ("year", "'the'? year >!counted|units|'st'", year),
    ),
    *table(
        MentionType.DATE,
        "TIDES 2005, 4.2",
        ("season-year", "'the'? season {any-year}", season),
        ("season", "nearest|'that'|'the' season >!~name", season),
        ("season-cued", "<season-cue season >!'of'|~name|~word", season),
        ("quarter", "owner|'fiscal'? ordinal '-'? 'fiscal'? 'quarter' ( {of-year} )?", quarter),
        ("quarter-name", "quarter-name ( {of-year} )?", quarter),
        ("year-quarter", "year '-'? quarter-name", quarter),
        ("half", "'the'? ordinal '-'? 'half' {of-year}", half),
        ("decade", "'the'? ~decade|~short >!'-'", decade),
        (
            "decade-word",
            "'the'|'nineteen' '-'|'roaring'|'swinging'|'early'|'late'? decade-word",
            decade,
        ),
        ("century", "'the'? ordinal '-'? 'century'", century),
        ("before-christ", "count 'bc'|'bce'", before_christ),
        ("fiscal-year", "'fiscal'|'fy' 'year'? {of-year}", fiscal_year),
    ),
)
