"""Rules for durations, sets, and the words for past, present and future."""

from __future__ import annotations

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import table
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.roles import unit_code, weekday_number
from explainer.model import MentionType


def _period(count: float | str, unit: str) -> str:
    """A TIMEX3 period: P2Y, PT30M, P1DE; quarters and fortnights in months and weeks."""
    number = f"{count:g}" if isinstance(count, float) and count < 1e6 else str(count)
    if unit == "F":
        return f"P{int(count) * 2}W" if not isinstance(count, str) else "PXW"
    if unit.startswith("T"):
        return f"PT{number}{unit[1:]}"
    return f"P{number}{unit}"


def duration(hit: Hit, context: Context) -> str | None:
    """ "two years", "12-hour", "two and a half years", "a dozen weeks"."""
    count = hit.token("count").number
    if count <= 0 or "War" in (hit.after().text, hit.after(2).text):
        return None
    if hit.has("scale"):
        count *= lex.NUMBERS[hit.word("scale")]
    if "half" in hit.words():
        count += 0.5
    return _period(float(count), unit_code(hit.word("units") or hit.word("unit")))


def one(hit: Hit, context: Context) -> str | None:
    """ "a year", "an hour", "the past decade"."""
    return _period(1, unit_code(hit.word("unit")))


def half(hit: Hit, context: Context) -> str | None:
    """ "half a year", "half an hour"."""
    halves = {"Y": "P6M", "TH": "PT30M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H", "M": "P0.5M"}
    return halves.get(unit_code(hit.word("unit")))


def some(hit: Hit, context: Context) -> str | None:
    """ "several months", "recent years", "for decades"."""
    return _period("X", unit_code(hit.word("units")))


def every(hit: Hit, context: Context) -> str | None:
    """ "every day", "each year", "every two weeks", "per hour"."""
    if hit.has("count"):
        return duration(hit, context)
    word = hit.word("unit")
    return f"XXXX-WXX-{lex.WEEKDAYS[word]}" if word in lex.WEEKDAYS else one(hit, context)


def weekdays(hit: Hit, context: Context) -> str | None:
    """ "Mondays"."""
    return f"XXXX-WXX-{weekday_number(hit.word('weekdays'))}"


def adverb(hit: Hit, context: Context) -> str | None:
    """daily, weekly, annually; not in a name such as a newspaper's."""
    before = hit.before()
    if hit.token("sets").text[0].isupper() and before.text.isalpha():
        return None
    return lex.SETS[hit.word("sets")]


def reference(hit: Hit, context: Context) -> str | None:
    """now, currently, recently."""
    return lex.REFERENCES[hit.word("reference")]


def past(hit: Hit, context: Context) -> str | None:
    """ "in the past"."""
    return "PAST_REF"


def present(hit: Hit, context: Context) -> str | None:
    """ "at the moment"."""
    return "PRESENT_REF"


def future(hit: Hit, context: Context) -> str | None:
    """ "in the near future"."""
    return "FUTURE_REF"


RULES = (
    *table(
        MentionType.DURATION,
        "TimeML 1.2.1, 2.2.3.4",
        ("duration", "( 'the' span-word )? count scale? '-'? kind-of? units >!'ago'", duration),
        ("duration-hyphen", "count '-'|'–'|kind-of any-unit >!'ago'", duration),
        ("duration-noun", "<!'.' <!~mark count any-unit >~word|~name", duration),
        ("duration-one", "( 'the' span-word )? 'one' any-unit", one),
        ("duration-half", "count 'and' 'a' 'half' units", duration),
        ("half-unit", "'half' '-'? 'a'|'an' '-'? any-unit", half),
        ("duration-range", "<!'$'|~mark count >'to'|'or'|'and'|'-'|'–' >count >units", duration),
        ("one-unit", "'a'|'an' kind-of|'single'? unit|'hour'|'minute' >!'ago'|'of'", one),
        ("span-one", "'the' 'past' any-unit >!'-'", one),
        ("span-within", "<throughout 'the' 'next'|'coming'|'last'|'following' any-unit", one),
        ("vague-units", "( 'the'? span-word )? 'a'|'an'? vague 'of'|'more'|'other'? units", some),
        ("span-units", "'the'? span-word units", some),
        ("cued-units", "<takes|'of' units >!'of'|'ago'|'old'", some),
        ("units-long", "units '-'? 'long'", some),
    ),
    *table(
        MentionType.SET,
        "TimeML 1.2.1, 2.2.3.6",
        ("every", "each 'other'? any-unit|weekday", every),
        ("every-count", "'every' count units", every),
        ("weekdays", "weekdays", weekdays),
        ("set-adverb", "sets", adverb),
    ),
    *table(
        MentionType.DATE,
        "TIDES 2005, 4.4",
        ("reference", "reference >!'that'|'-'", reference),
        ("current", "'the'? 'current' >~word|~name", present),
        ("present", "'at' 'this'|'the'? 'moment'|'present'", present),
        ("these-days", "'these' 'days'", present),
        ("past", "<'in'|'of' 'the' 'recent'|'distant'? 'past' >!~word|~name", past),
        ("recent-history", "<'in' owner? 'recent' ~name? 'history'|'times'", past),
        (
            "future",
            "'the' 'near'|'foreseeable'|'immediate'|'distant'? 'future' >!~word|~name",
            future,
        ),
        ("future-bare", "<'in' 'future'", future),
        (
            "term",
            "<'in'|'for'|'over' 'the' 'long'|'short'|'near'|'longer'|'shorter' 'term'|'run'",
            future,
        ),
    ),
)
