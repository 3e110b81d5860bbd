"""What the date of an expression hangs on: publication, the dates named before it, the tense."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from explainer.digest.dates import tense
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.lexicon import words
from explainer.digest.dates.tense import is_stop
from explainer.digest.dates.values import granularity_of, when_of


class Context(Struct):
    """Moves along the text: `last` is the value of the date named last, `day` of the last day.

    `narrative` is true in an account of times long past, where a date without a year belongs to
    the year named last and not to the year of publication.
    """

    anchor: date | None
    narrative: bool = False
    last: str = ""
    last_day: str = ""
    #: The year that opened the sentence ("In 2019, …"), and the token after it.
    opening: tuple[int, int] = (0, 0)

    @property
    def base(self) -> date | None:
        """The day that "this" and "last" count from; in a story it moves along with it."""
        return self.reference() if self.narrative else self.anchor

    @property
    def named_span(self) -> bool:
        """Whether the date named last is of several days."""
        when = when_of(self.last) if self.last else None
        return when is not None and when.first != when.last

    def reference(self) -> date | None:
        """The first day of the date named last; publication where none is."""
        when = when_of(self.last) if self.last else None
        return when.first if when else self.anchor

    def reference_day(self) -> date | None:
        """The day named last; publication where none is."""
        return self.last_named_day() or self.anchor

    def last_named_day(self) -> date | None:
        """The day named last; ``None`` where none is."""
        when = when_of(self.last_day) if self.last_day else None
        return when.first if when else None

    def note(self, value: str) -> None:
        """Remember a date that the text has named."""
        if len(value) > 3 and (when_of(value) or value.startswith("BC")):
            self.last = value
            if granularity_of(value) in ("day", "time"):
                self.last_day = value

    def direction(self, hit: Hit) -> int:
        """Whether the words around put the date ahead (+1), behind (-1) or leave it open (0)."""
        return tense.direction(hit.tokens.items, hit.first, hit.stop)

    def year_for(self, hit: Hit, month: int, day: int = 0) -> int | None:
        """The year that a date without one belongs to."""
        if not self.anchor:
            return None
        if self.narrative:
            return self._told_year(month)
        if opened := self._opened_year(hit):
            return opened
        direction = _step(hit) or self.direction(hit)
        if not day and _is_near(hit, direction):
            ahead = (month - self.anchor.month) % 12
            direction = 1 if ahead <= 12 - ahead else -1
        return _fitting_year(self.anchor, month, day, direction)

    def nearest_year(self, month: int, day: int) -> int | None:
        """The year of the nearest such day, ahead or behind."""
        if self.narrative or not self.anchor:
            return self._told_year(month) if self.anchor else None
        return _fitting_year(self.anchor, month, day, 0)

    def year_for_quarter(self, hit: Hit, quarter: int) -> int | None:
        """The year of a quarter without one: the nearest that the tense allows.

        "Third-quarter figures" are of a quarter that has begun, whenever they come.
        """
        if self.narrative or not self.anchor:
            return self.year_for(hit, quarter * 3 - 2)
        now = self.anchor.year * 4 + (self.anchor.month - 1) // 3
        near = [self.anchor.year * 4 + step + quarter - 1 for step in (-4, 0, 4)]
        direction = -1 if "-" in hit.words() else self.direction(hit)
        fit = [number for number in near if (number - now) * direction >= 0]
        return min(fit, key=lambda number: (abs(number - now), number)) // 4

    def _opened_year(self, hit: Hit) -> int:
        """The past year that opened the sentence of a date: "In 2019, it closed on June 3"."""
        year, place = self.opening
        if not year or not self.anchor or year >= self.anchor.year or self.direction(hit) > 0:
            return 0
        between = hit.tokens.items[place : hit.first]
        return 0 if any(is_stop(token) for token in between) else year

    def _told_year(self, month: int) -> int | None:
        """In an account of the past: the year named last, the next where the months wrap round."""
        reference = self.reference()
        if not reference:
            return None
        named_month = len(self.last) >= 7 and self.last[5:7].isdigit()
        return reference.year + (1 if named_month and reference.month - month >= 9 else 0)


#: "Their October wages" are of the nearest October, whenever they are paid.
_DUE_LATER = words("wages wage salary salaries pay paychecks rent rents bills figures sales data")


def _step(hit: Hit) -> int:
    """Which way "next Wednesday, June 3" and "last Wednesday, May 27" point."""
    words = hit.words()
    return 1 if words & {"next", "coming", "upcoming"} else -1 if words & {"last", "past"} else 0


def _is_near(hit: Hit, direction: int) -> bool:
    """Whether a month is the nearest of its name: that of a plan, or "until September"."""
    place = hit.tokens.items, hit.first, hit.stop
    is_due = direction > 0 and _is_of_what_is_due(hit)
    return is_due or tense.planned(*place) or (not direction and tense.is_until(*place))


def _is_of_what_is_due(hit: Hit) -> bool:
    """Whether a month only says which wages or figures are told of."""
    after = hit.tokens.items[hit.stop : hit.stop + 1]
    return bool(after) and after[0].lower in _DUE_LATER


#: A month without a day so many months ahead, where nothing says that it lies behind, is ahead.
_SOON = 3


def _fitting_year(anchor: date, month: int, day: int, direction: int) -> int:
    """The year of the nearest such date that the tense allows.

    A month without a day leans back unless it is soon: "in June" in an article of July is last
    month, "another cut in September" is ahead, and the article's own month is this one.
    """
    behind, ahead = _candidates(anchor, month, day)
    if direction:
        return behind if direction < 0 else ahead
    if not day:
        return ahead if (month - anchor.month) % 12 <= _SOON else behind
    back = anchor - _safe(behind, month, day)
    return behind if back <= _safe(ahead, month, day) - anchor else ahead


def _candidates(anchor: date, month: int, day: int) -> tuple[int, int]:
    """The years of the last such date up to the anchor and of the first from it on."""
    if day:
        here = _safe(anchor.year, month, day)
        if here == anchor:
            return anchor.year, anchor.year
        passed = here < anchor
    else:
        if month == anchor.month:
            return anchor.year, anchor.year
        passed = month < anchor.month
    return (anchor.year, anchor.year + 1) if passed else (anchor.year - 1, anchor.year)


def _safe(year: int, month: int, day: int) -> date:
    """The day; 29 February slides to 1 March in years that have none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28) + timedelta(days=1)
