"""What a text alone says about the day it was written."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct


class Leaning(IntEnum):
    """Where the words put a date, seen from the day they were written."""

    BEHIND = -1
    OPEN = 0
    AHEAD = 1
    ANNOUNCED = 2  # "starting May 3"
    PLAINLY_AHEAD = 3  # "will start on May 3"


class DaySign(Struct, frozen=True):
    """A day that the text names; `year` is 0 where it doesn't say, `weekday` (1 for Monday) too.

    `quoted` in someone's words.
    """

    month: int
    day: int
    year: int
    leaning: Leaning
    words: str
    quoted: bool
    weekday: int = 0

    @property
    def key(self) -> tuple[int, int]:
        """The day of the year."""
        return self.month, self.day

    @property
    def is_ahead(self) -> bool:
        """Whether the text puts it ahead."""
        return self.leaning > 0

    @property
    def is_announced(self) -> bool:
        """Whether the text plainly says that it is still to come: by its verb, or as a day of a
        week that its readers know ("has to appear on Thursday, March 12").
        """
        plain = self.leaning in (Leaning.ANNOUNCED, Leaning.PLAINLY_AHEAD)
        return plain or bool(self.weekday and self.is_ahead)


class WeekdaySign(Struct, frozen=True):
    """A day of the week (1 for Monday) that the text names without a date, and its words."""

    weekday: int
    words: str


class Signs(Struct, frozen=True):
    """The days and the days of the week that a text names, without regard to its stamp."""

    days: tuple[DaySign, ...] = ()
    weekdays: tuple[WeekdaySign, ...] = ()
