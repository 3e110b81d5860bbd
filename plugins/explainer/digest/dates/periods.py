"""Rules for parts of a year and for more than a year: seasons, quarters, decades, centuries."""

from __future__ import annotations

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.absolute import year_of
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.model import MentionType


def season(hit: Hit, context: Context) -> str | None:
    """A season with its year, or the last that there was."""
    code = lex.SEASONS[hit.word("season")]
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = year_of(hit, context) or _season_year(hit, context, start)
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
    year = year_of(hit, context) or context.year_for_quarter(hit, number)
    return f"{year or 'XXXX':04}-Q{number}" + ("?" if _is_fiscal(hit) else "")


def _is_fiscal(hit: Hit) -> bool:
    """Whether a quarter is of a fiscal year, which need not be the calendar's."""
    after = {hit.after(step).lower for step in range(1, 4)} if hit.after().lower == "of" else set()
    return bool(_FISCAL & (hit.words() | after))


_FISCAL = frozenset({"fiscal", "financial"})


def _quarter_number(hit: Hit) -> int:
    """1 to 4; "final" and "last" are the fourth, if a year follows."""
    word = hit.word("ordinal") or hit.word("quarter_name")
    if word in ("final", "last"):
        return 4 if hit.has("year") or "of" in hit.words() else 0
    if word == "opening":
        return 1
    return hit.number("ordinal") or int(word[1:] or 0)


def half(hit: Hit, context: Context) -> str | None:
    """ "the first half of 2013"; without a year the nearest that the tense allows."""
    number = 2 if hit.word("ordinal") == "last" else hit.number("ordinal")
    year = year_of(hit, context) or context.year_for(hit, 1 if number == 1 else 7)
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


def fiscal_year(hit: Hit, context: Context) -> str | None:
    """ "fiscal 2014", "fiscal year 2014": much the same as the calendar's year."""
    year = year_of(hit, context)
    return f"{year:04}?" if year else None


RULES = (
    *table(
        MentionType.DATE,
        "TIDES 2005, 4.2",
        ("season-year", "'the'? season {any-year}", season),
        ("season", "nearest|'that'|'the' season >!'of'|~name", season),
        ("season-cued", "<season-cue season >!'of'|~name|~word", season),
        ("quarter", "owner? 'fiscal'? ordinal '-'? 'fiscal'? 'quarter' ( {of-year} )?", quarter),
        ("quarter-name", "quarter-name ( {of-year} )?", quarter),
        ("year-quarter", "year '-'? quarter-name", quarter),
        ("half", "'the'? ordinal '-'? 'half' {of-year}", half),
        ("half-cued", "<'in'|'for'|'during' 'the' ordinal '-'? 'half' >!'of'|~word|~name", half),
        ("decade", "'the'? ~decade|~short >!'-'", decade),
        (
            "decade-word",
            "'the'|'nineteen' '-'|'roaring'|'swinging'|'early'|'late'? decade-word",
            decade,
        ),
        ("century", "'the'? ordinal '-'? 'century'", century),
        ("before-christ", "count 'bc'|'bce'", before_christ),
        (
            "before-christ-cued",
            "<'in'|'around'|'about'|'by'|'to'|'from'|'circa' count 'b.c.'|'b.c.e.' >!~word|~name",
            before_christ,
        ),
        ("fiscal-year", "'fiscal'|'fy' 'year'? {of-year}", fiscal_year),
    ),
)
