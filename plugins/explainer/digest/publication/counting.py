"""The day of an undated source that counts from what the topic's dated articles tell.

News says when it is by what came before: "said on Thursday, ten days after its drug failed". Where
the others date that failure, and ten days later it is a Thursday, it is that one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from explainer.digest.dates.lexicon import WEEKDAYS
from explainer.digest.dates.values import weekday_near
from explainer.digest.happenings import COUNTS
from explainer.digest.publication.bounds import Bounds
from explainer.digest.words import terms
from explainer.model import Reading

_WEEKDAY = "|".join(name.title() for name in WEEKDAYS)
_COUNTED = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})\b(?!,? \w+ \d)(?:(?!{_WEEKDAY})[^.;\n])"
    r"{0,160}?[, ](?:(?:just|only|about|barely) )?"
    rf"(?P<count>{'|'.join(COUNTS)}|\d\d?) (?P<unit>day|week)s? (?P<side>after|before) "
    r"(?P<what>[^.;\n]{3,90})"
)
#: So many words of what is counted from are told of that day (the day most told of counts for one).
_LEAST = 2
_WEEK = timedelta(days=6)
#: What a text leads with is the day's news, or the day before's.
_LEAD = timedelta(days=1)
#: "Two weeks after" may be some days more or less.
_ROUGH = timedelta(days=3)


class Told(Struct, frozen=True):
    """A day that a sentence of a dated article names, and the sentence's terms."""

    day: date
    terms: frozenset[str]


def told_by(dated: Iterable[Reading]) -> Iterator[Told]:
    """The days that dated articles tell of."""
    for reading in dated:
        days = [(m.start, m.when.first) for m in reading.mentions if m.when and m.when.is_day]
        for each in reading.sentences:
            for start, day in days:
                if day and each.start <= start < each.end:
                    yield Told(day, frozenset(t for clause in each.clauses for t in clause.terms))


def counted(bounds: Bounds, reading: Reading, told: Sequence[Told]) -> Bounds:
    """The bounds narrowed to the week in which a text counts from what others tell.

    Where it leads with that, it was out on the day or the next.
    """
    lead = reading.sentences[0].end if reading.sentences else 0
    for match in _COUNTED.finditer(reading.source.text) if told else ():
        day = _day(match, told)
        last = day and day + (_LEAD if match.start() < lead else _WEEK)
        if day and last and bounds.allow(day, last):
            why = f"“{match['weekday']}” is {day}, counted from what the other articles date"
            return bounds.not_before(day, why).not_after(last, f"it was out by {last}")
    return bounds


def _day(match: re.Match[str], told: Sequence[Told]) -> date | None:
    """The weekday that is counted, if the day it is counted from is told of and fits.

    A count of weeks fits roughly where no day fits it to the day.
    """
    number = WEEKDAYS[match["weekday"].lower()]
    count = COUNTS.get(match["count"].lower()) or int(match["count"])
    is_week = match["unit"].lower() == "week"
    days = count * (7 if is_week else 1) * (-1 if match["side"].lower() == "before" else 1)
    scores = _scores(frozenset(terms(match["what"])), told)
    counted = [(day + timedelta(days=days), score) for day, score in scores.items()]
    exact = _best((day, score) for day, score in counted if day.isoweekday() == number)
    if exact or not is_week:
        return exact
    return _best((weekday_near(day + _ROUGH, number, -1), score) for day, score in counted)


def _scores(what: frozenset[str], told: Sequence[Told]) -> dict[date, int]:
    """How many of some words are told of each day; one more for the day most told of."""
    shared: defaultdict[date, set[str]] = defaultdict(set)
    for each in told:
        shared[each.day] |= what & each.terms
    counts = Counter(each.day for each in told)
    most = max(counts.values())
    return {day: len(words) + (counts[day] == most) for day, words in shared.items() if words}


def _best(scores: Iterable[tuple[date, int]]) -> date | None:
    """The day with the highest score, if that is enough and it is one."""
    found: dict[date, int] = {}
    for day, score in scores:
        found[day] = max(score, found.get(day, 0))
    most = max(found.values(), default=0)
    best = [day for day, score in found.items() if score == most]
    return best[0] if most >= _LEAST and len(best) == 1 else None
