"""Rules for durations, sets, and the words for past, present and future."""

from __future__ import annotations

from explainer.digest.dates import lexicon as lex
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import Rule
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
    if count <= 0:
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
    """daily, weekly, annually."""
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


_DURATION, _SET, _D = MentionType.DURATION, MentionType.SET, MentionType.DATE
_TIMEML = "TimeML 1.2.1, 2.2.3.4"
_SETS = "TimeML 1.2.1, 2.2.3.6"
_REFS = "TIDES 2005, 4.4"
_ADJ = "'more'|'straight'|'consecutive'|'full'|'trading'|'working'|'business'|'calendar'|'whole'|'long'|'successive'|'additional'|'further'|'other'|'school'|'solid'|'short'|'fiscal'|'financial'"
_SPAN = "'last'|'past'|'next'|'previous'|'first'|'coming'|'following'|'final'|'preceding'|'recent'|'prior'"

RULES = (
    Rule(
        "duration",
        f"( 'the' {_SPAN} )? count ( scale )? '-'? ( {_ADJ} )? units >!'ago'",
        _DURATION,
        duration,
        _TIMEML,
    ),
    Rule(
        "duration-hyphen",
        "count '-'|'–'|'straight'|'full'|'whole' any-unit >!'ago'",
        _DURATION,
        duration,
        _TIMEML,
    ),
    Rule("duration-one", "'one' any-unit", _DURATION, one, _TIMEML),
    Rule("duration-half", "count 'and' 'a' 'half' units", _DURATION, duration, _TIMEML),
    Rule("half-unit", "'half' '-'? 'a'|'an' '-'? any-unit", _DURATION, half, _TIMEML),
    Rule(
        "duration-range",
        "<!'$'|~mark count >'to'|'or'|'and'|'-'|'–' >count >units",
        _DURATION,
        duration,
        _TIMEML,
    ),
    Rule(
        "one-unit",
        "'a'|'an' ( 'full'|'whole'|'single' )? any-unit >!'ago'|'of'",
        _DURATION,
        one,
        _TIMEML,
    ),
    Rule("span-one", "'the' 'past' any-unit >!'-'", _DURATION, one, _TIMEML),
    Rule(
        "span-within",
        "<'over'|'within'|'during'|'in'|'throughout' 'the' 'next'|'coming'|'last'|'following' any-unit",
        _DURATION,
        one,
        _TIMEML,
    ),
    Rule(
        "vague-units",
        f"( 'the'? {_SPAN} )? ( 'a'|'an' )? vague 'of'|'more'|'other'? units",
        _DURATION,
        some,
        _TIMEML,
    ),
    Rule("span-units", f"'the'? {_SPAN}|'recent' units", _DURATION, some, _TIMEML),
    Rule(
        "cued-units",
        "<'for'|'in'|'over'|'took'|'within'|'last'|'takes'|'take'|'of'|'after'|'lasted'|'spent' units >!'of'|'ago'|'old'",
        _DURATION,
        some,
        _TIMEML,
    ),
    Rule("units-long", "units '-'? 'long'", _DURATION, some, _TIMEML),
    Rule("every", "each 'other'? any-unit|weekday", _SET, every, _SETS),
    Rule("every-count", "'every' count units", _SET, every, _SETS),
    Rule("weekdays", "weekdays", _SET, weekdays, _SETS),
    Rule("set-adverb", "sets", _SET, adverb, _SETS),
    Rule("reference", "reference >!'that'", _D, reference, _REFS),
    Rule("past", "<'in'|'of' 'the' 'recent'|'distant'? 'past' >!~word|~name", _D, past, _REFS),
    Rule("present", "'at' 'present'|'this'|'the' 'moment'|'time'|'present'?", _D, present, _REFS),
    Rule(
        "future",
        "'the' 'near'|'foreseeable'|'immediate'|'distant'|'not'? 'future' >!~word|~name",
        _D,
        future,
        _REFS,
    ),
)
