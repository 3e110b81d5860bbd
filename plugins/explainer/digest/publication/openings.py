"""The day of an undated source, by the news that it opens with.

News leads with what is new. Where a source opens with a name or a number that dated articles first
had on some day, and opened with too, it tells that day's news: it was out then or later.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import islice, takewhile
from operator import attrgetter

from msgspec import Struct

from explainer.digest.content import CONVERTED, NAMED
from explainer.digest.publication.bounds import Bounds, with_weekdays
from explainer.digest.words import names
from explainer.model import Reading, Sentence

#: An opening is so many sentences; a number below this is shared by chance.
_SENTENCES, _SMALL = 3, 13
#: What is named by a number, and what is but converted.
_ASIDE = (NAMED, CONVERTED)
#: So many names and numbers that a day brought must be shared.
_LEAST = 2
#: What the topic's first articles tell is no later news; nor is what is told a day or two after.
_LATER = timedelta(days=3)
#: What happened so long before an article was out is told there as what is known.
_OLD = timedelta(days=2)


class Openings(Struct, frozen=True):
    """When a topic's dated articles first had each name and number, anywhere and in an opening."""

    begun: date
    told: dict[str, date]
    opened: dict[str, date]

    @classmethod
    def of(
        cls, dated: Iterable[tuple[Reading, date]], known: Iterable[tuple[Reading, date]] = ()
    ) -> Openings:
        """Those of readings and the days on which they were out, or were `known` to be out."""
        told: dict[str, date] = {}
        opened: dict[str, date] = {}
        dated, known = sorted(dated, key=lambda pair: pair[1]), tuple(known)
        begun = min((day for _, day in (*dated, *known)), default=date.max)
        for reading, day in dated:
            new, old = _parted(reading, day)
            for each in _particulars(new):
                told.setdefault(each, day)
            for sentence, then in old:
                told |= {
                    each: min(then, told.get(each, then)) for each in _particulars((sentence,))
                }
            for each in _opening(reading, new):
                opened.setdefault(each, day)
        for reading, day in known:
            told |= {
                each: min(day, told.get(each, day)) for each in _particulars(reading.sentences)
            }
        return cls(begun, told, opened)

    def bounds(self, reading: Reading) -> Bounds:
        """The days on which an undated source may have been out; open where nothing tells."""
        mine, opening = _particulars(reading.sentences), _opening(reading)
        days = {
            day for each in opening if (day := self.opened.get(each)) and day - self.begun >= _LATER
        }
        for day in sorted(days, reverse=True):
            brought = sorted(each for each in mine if self.told.get(each) == day)
            led = any(each in opening and self.opened.get(each) == day for each in brought)
            if led and _count(brought, reading) >= _LEAST:
                why = f"it opens with what the articles of {day} were the first to tell"
                return with_weekdays(Bounds(), reading.signs, day).not_before(day, why)
        return Bounds()


def _count(particulars: Iterable[str], reading: Reading) -> int:
    """How many names and numbers particulars are: the words of one name are one."""
    name_of = {term: one.full for one in reading.entities for term in names(one.full)}
    return len({name_of.get(each, each) for each in particulars})


def _parted(
    reading: Reading, day: date
) -> tuple[tuple[Sentence, ...], tuple[tuple[Sentence, date], ...]]:
    """The sentences of an article that was out on a day, and those that tell of an earlier one."""
    days = tuple(_earlier(reading, sentence, day) for sentence in reading.sentences)
    pairs = tuple(zip(reading.sentences, days, strict=True))
    new = tuple(sentence for sentence, then in pairs if not then)
    return new, tuple((sentence, then) for sentence, then in pairs if then)


def _earlier(reading: Reading, sentence: Sentence, day: date) -> date | None:
    """The first day that a sentence names, if an article of some day tells of it as known."""
    mentions = reading.mentions
    at = bisect_left(mentions, sentence.start, key=attrgetter("start"))
    inside = takewhile(lambda mention: mention.start < sentence.end, islice(mentions, at, None))
    named = (one.when.first for one in inside if one.when and one.when.is_day and one.when.first)
    return min((one for one in named if one <= day - _OLD), default=None)


def _opening(reading: Reading, of: Sequence[Sentence] | None = None) -> set[str]:
    """The names and numbers of a title and of what the text begins with, `of` some sentences."""
    first = reading.sentences[:_SENTENCES]
    opening = first if of is None else [sentence for sentence in first if sentence in of]
    return _particulars(opening) | names(reading.source.title)


def _particulars(sentences: Sequence[Sentence]) -> set[str]:
    """The names of some sentences, and the numbers, whatever it is that they count."""
    found = {name for each in sentences for clause in each.clauses for name in clause.names}
    counts = (count for each in sentences for clause in each.clauses for count in clause.counts)
    values = (value for kind, each in counts if not kind.startswith(_ASIDE) for value in each)
    return found | {f"{value:g}" for value in values if value >= _SMALL}
