"""The days between which a source must have been written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.publication.almanac import in_year
from explainer.model import DaySign, Signs
from explainer.when import When

#: An interval longer than this says too little to be called a publication date.
LONGEST = timedelta(days=62)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)

#: The year of a day that a text names; 0 where nothing tells.
Years = Callable[[DaySign], int]


class Bounds(Struct, frozen=True):
    """First and last day, ``None`` where open, and for a reader why."""

    first: date | None = None
    last: date | None = None
    why: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the day lies within, give or take one (time zones, the eve's edition)."""
        return (not self.first or self.first - _DAY <= day) and (
            not self.last or day <= self.last + _DAY
        )

    def allow(self, first: date, last: date) -> bool:
        """Whether a day from the first to the last lies within."""
        return (not self.last or first <= self.last) and (not self.first or last >= self.first)

    def not_before(self, day: date, why: str) -> Bounds:
        """Narrowed at the start, unless it is late enough or would leave nothing."""
        if (self.first and day <= self.first) or (self.last and day > self.last):
            return self
        return replace(self, first=day, why=(*self.why, why))

    def not_after(self, day: date, why: str) -> Bounds:
        """Narrowed at the end, unless it is early enough or would leave nothing."""
        if (self.last and day >= self.last) or (self.first and day < self.first):
            return self
        return replace(self, last=day, why=(*self.why, why))

    @property
    def when(self) -> When | None:
        """What the bounds say: between two days, or from the first day on."""
        if not self.first:
            return None
        first = When.day(self.first)
        return When.between(first, When.day(self.last)) if self.last else When.after(first)

    @property
    def closed(self) -> bool:
        """Whether both ends are known and near enough to say something."""
        return bool(self.first and self.last and self.last - self.first <= LONGEST)


def text_bounds(signs: Signs, years: Years, quoted: bool) -> Bounds:
    """What the days that a text puts ahead and behind allow, each in its year by `years`.

    Days ahead first: they are plain in the text ("starting May 3"), where a past tense
    may tell of a plan. `quoted` lets days in quotations count too.
    """
    bounds = Bounds()
    dated = _dated(signs, years)
    for sign, day in sorted(dated, key=lambda pair: pair[1]):
        if sign.is_announced and (quoted or not sign.quoted):
            bounds = bounds.not_after(day - _DAY, f"“{sign.words}” ({day}) lies ahead in the text")
    for sign, day in sorted(dated, key=lambda pair: pair[1], reverse=True):
        if sign.leaning < 0 and not sign.quoted:
            bounds = bounds.not_before(day, f"“{sign.words}” ({day}) lies behind in the text")
    return bounds


def _dated(signs: Signs, years: Years) -> list[tuple[DaySign, date]]:
    """The days of a text that have a year."""
    found = [(sign, in_year(sign.key, year)) for sign in signs.days if (year := years(sign))]
    return [(sign, day) for sign, day in found if day]


def _told_year(sign: DaySign) -> int:
    """The year that the text says of a day."""
    return sign.year


def with_weekdays(bounds: Bounds, signs: Signs, report: date) -> Bounds:
    """Narrowed by "on Monday": that Monday is one that the text dates, too, not long before the
    first dated report, else the one nearest to that.

    A text says "Monday" of the Monday just past: it was out then or in the six days after. Where
    the bounds leave room for the Monday after that too, nothing tells which of them it is.
    """
    behind = (day for sign, day in _dated(signs, _told_year) if sign.leaning < 0)
    dated = {day.isoweekday(): day for day in behind if report - _WEEK <= day <= report}
    for sign in sorted(signs.weekdays, key=lambda sign: (sign.weekday, sign.words)):
        ahead = (sign.weekday - report.isoweekday()) % 7
        nearest = report + timedelta(days=ahead if ahead <= 3 else ahead - 7)
        day = dated.get(sign.weekday, nearest)
        if bounds.last and day + _WEEK <= bounds.last:
            continue
        bounds = bounds.not_before(day, f"“{sign.words}” is {day} or after")
        bounds = bounds.not_after(day + 6 * _DAY, f"“{sign.words}” is {day}, less than a week back")
    return bounds


def past_the_week(bounds: Bounds, signs: Signs) -> Bounds:
    """Narrowed by style: days of the last week go by their weekdays alone, others by their dates.

    So the AP Stylebook ("days of the week") and the house rules after it. Where a text does say
    "on Monday", the last day behind that it gives a date lies over a week back; but not where that
    day is a Monday: it may be the one that the text calls so.
    """
    first = bounds.first
    dated = [s for s in signs.days if first and s.key == (first.month, first.day)]
    others = first and all(sign.weekday != first.isoweekday() for sign in signs.weekdays)
    if not first or not signs.weekdays or not others or not all(map(_is_plain, dated)):
        return bounds
    why = f"the text calls {first} by its date and days of its own week by their names"
    return bounds.not_before(first + _WEEK, why)


def _is_plain(sign: DaySign) -> bool:
    """Whether a day goes by its number alone: not by a feast, nor with its weekday."""
    return not sign.weekday and any(char.isdigit() for char in sign.words)
