"""Ledes: which dated articles open as another one does, and so tell the same day's news.

A copy or a rewrite repeats the lede of what it follows; what is named in it, every article of a
topic repeats. Of 174 pairs of articles that were out within two days of each other 64 are found to
open alike, of 11 up to ten days apart four, of 11 farther apart none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from itertools import takewhile
from operator import itemgetter

from explainer.digest.publication.almanac import basis_of, in_year
from explainer.digest.publication.bounds import LONGEST, Bounds, with_weekdays
from explainer.digest.words import vocabulary
from explainer.model import Basis, Reading

#: So long after other news an article is no longer of the same week.
LATE = timedelta(days=31)
#: A day so long back is hardly told without its year or how long ago it was.
_HALF_A_YEAR = timedelta(days=183)
#: Articles that share this part of their ledes are copies; so many of one are looked at.
_COPIED, _COPIES = 0.8, 4
#: A lede is the title and so many sentences.
_SENTENCES = 2
#: So many terms two ledes share that are no names, and this part of the shorter one's.
_LEAST, _ENOUGH = 5, 0.4
#: What tells of other years, or of what was months ago.
_BACK = re.compile(r"\b(?:last year|(?:a|one) year ago|months ago|anniversary)\b", re.IGNORECASE)
#: Of one day no more ledes are compared, and no more days.
_A_DAY, _DAYS = 8, 64


class Ledes:
    """The ledes of a topic's dated articles."""

    def __init__(self, dated: Iterable[tuple[Reading, date]] = ()) -> None:
        self._dated = sorted(dated, key=itemgetter(1))

    def bounds(self, reading: Reading) -> Bounds:
        """The days on which a source may have been out that opens as another did and says on which
        day of the week its news is; open where nothing tells.
        """
        day = self._day(reading) if reading.signs.weekdays else None
        return with_weekdays(Bounds(), reading.signs, day) if day else Bounds()

    def belied(self, reading: Reading, stamp: date, told: date | None = None) -> Bounds | None:
        """The bounds that a stamp violates which lies months after all articles but copies of this
        one: such is the day of a copy.

        The text doesn't look back, and opens as one of them does, or the last day without a year
        that it has `told` is half a year back.
        """
        last = self._last_before(reading, stamp)
        if not last:
            return None
        day = self._day(reading, last)
        if day and tells_of(reading, day) and not _looks_back(reading, day, stamp):
            why = f"it opens as an article of {day} does and tells nothing later"
            bounds = with_weekdays(Bounds(), reading.signs, day)
            return Bounds(bounds.first, bounds.last, (why, *bounds.why))
        is_story = last != self._dated[0][1]  # One day's articles don't tell how long it went on.
        if told and is_story and told + _HALF_A_YEAR < stamp:
            why = f"the last day that it tells of is {told}"
            return None if _looks_back(reading, told, stamp) else Bounds().not_before(told, why)
        return None

    def _last_before(self, reading: Reading, stamp: date) -> date | None:
        """The day of the last article that lies months before a stamp; ``None`` where others than
        copies of a reading were out since.
        """
        since = bisect_left(self._dated, stamp - LONGEST, key=itemgetter(1))
        later = self._dated[since:]
        if not since or len(later) > _COPIES:
            return None
        if not all(self._is_copy(reading, other) for other, _ in later):
            return None
        return self._dated[since - 1][1]

    def _is_copy(self, one: Reading, other: Reading) -> bool:
        """Whether two articles begin the same."""
        mine, theirs = _lede(one), _lede(other)
        return len(mine & theirs) >= _COPIED * max(len(mine), len(theirs))

    def _day(self, reading: Reading, last: date = date.max) -> date | None:
        """The first day on which an article opened as a reading does, up to a `last` one that lies
        before its own.
        """
        own = _lede(reading) - self._names
        for day, ledes in takewhile(lambda dated: dated[0] <= last, self._by_day.items()):
            if any(_are_alike(own, lede) for lede in ledes):
                return day
        return None

    @cached_property
    def _names(self) -> frozenset[str]:
        """Who and what is named in the articles."""
        return frozenset(
            name
            for reading, _ in self._dated
            for sentence in reading.sentences
            for clause in sentence.clauses
            for name in clause.names
        )

    @cached_property
    def _by_day(self) -> dict[date, list[frozenset[str]]]:
        """The ledes of each day's first articles."""
        found: defaultdict[date, list[frozenset[str]]] = defaultdict(list)
        for reading, day in self._dated:
            if len(found[day]) < _A_DAY:
                found[day].append(_lede(reading) - self._names)
        return dict(sorted(found.items())[:_DAYS])


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two ledes share the terms of the same news."""
    return len(one & other) >= max(_LEAST, _ENOUGH * min(len(one), len(other)))


def tells_of(reading: Reading, day: date) -> bool:
    """Whether a text counts from a weekday, names no day long after one, and no editor dated it."""
    dated = (in_year(sign.key, sign.year) for sign in reading.signs.days)
    late = any(other and other > day + LATE for other in dated)
    by_editor = basis_of(reading.source) is Basis.SIDECAR or reading.source.added is not None
    return bool(reading.signs.weekdays) and not late and not by_editor


def _looks_back(reading: Reading, day: date, stamp: date) -> bool:
    """Whether a text tells of its news as of what lies months or years back."""
    text = reading.source.text
    names_year = day.year != stamp.year and re.search(rf"\b{day.year}\b", text)
    return bool(names_year or _BACK.search(text))


def _lede(reading: Reading) -> frozenset[str]:
    text = reading.source.text
    said = (text[one.start : one.end] for one in reading.sentences[:_SENTENCES])
    return vocabulary("\n".join((reading.source.title, *said)))
