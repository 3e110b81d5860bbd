"""The day of an undated source, by the news that it opens with.

News leads with what is new. Where a source opens with a name or a number that dated articles first
had on some day, and opened with too, it tells that day's news: it was out then or later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

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


class Openings(Struct, frozen=True):
    """When a topic's dated articles first had each name and number, anywhere and in an opening."""

    told: dict[str, date]
    opened: dict[str, date]

    @classmethod
    def of(
        cls, dated: Iterable[tuple[Reading, date]], known: Iterable[tuple[Reading, date]] = ()
    ) -> Openings:
        """Those of readings and the days on which they were out, or were `known` to be out."""
        told: dict[str, date] = {}
        opened: dict[str, date] = {}
        for reading, day in sorted(dated, key=lambda pair: pair[1]):
            for each in _particulars(reading.sentences):
                told.setdefault(each, day)
            for each in _opening(reading):
                opened.setdefault(each, day)
        for reading, day in known:
            told |= {
                each: min(day, told.get(each, day)) for each in _particulars(reading.sentences)
            }
        return cls(told, opened)

    def bounds(self, reading: Reading) -> Bounds:
        """The days on which an undated source may have been out; open where nothing tells."""
        begun = min(self.told.values(), default=date.max)
        mine, opening = _particulars(reading.sentences), _opening(reading)
        days = {day for each in opening if (day := self.opened.get(each)) and day >= begun + _LATER}
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


def _opening(reading: Reading) -> set[str]:
    """The names and numbers of a title and of what the text begins with."""
    return _particulars(reading.sentences[:_SENTENCES]) | names(reading.source.title)


def _particulars(sentences: Sequence[Sentence]) -> set[str]:
    """The names of some sentences, and the numbers, whatever it is that they count."""
    found = {name for each in sentences for clause in each.clauses for name in clause.names}
    counts = (count for each in sentences for clause in each.clauses for count in clause.counts)
    values = (value for kind, each in counts if not kind.startswith(_ASIDE) for value in each)
    return found | {f"{value:g}" for value in values if value >= _SMALL}
