"""What a text alone says about the day it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from explainer.digest.dates import Leaning, Scan, leanings, read_scan
from explainer.model import DateMention, Reading


@dataclass(frozen=True, slots=True)
class DaySign:
    """A day that the text names; `year` is 0 where it doesn't say. `quoted` in someone's words."""

    month: int
    day: int
    year: int
    leaning: Leaning
    words: str
    quoted: bool

    @property
    def key(self) -> tuple[int, int]:
        """The day of the year."""
        return self.month, self.day

    @property
    def is_ahead(self) -> bool:
        """Whether the text puts it ahead."""
        return self.leaning.value > 0

    @property
    def is_announced(self) -> bool:
        """Whether the text plainly says that it is still to come."""
        return self.leaning in (Leaning.ANNOUNCED, Leaning.PLAINLY_AHEAD)


@dataclass(frozen=True, slots=True)
class Signs:
    """The days and the days of the week (1 for Monday) that a text names."""

    days: tuple[DaySign, ...]
    weekdays: tuple[tuple[int, str], ...]


def signs_of(reading: Reading, found: Scan) -> Signs:
    """The signs of one source, without regard to its stamp."""
    text = reading.source.text
    mentions = read_scan(found, None)
    days, weekdays = [], []
    for mention, leaning in zip(mentions, leanings(found, mentions), strict=True):
        words = text[mention.start : mention.end]
        if mention.value.startswith("XXXX-WXX-") and mention.rule == "weekday":
            if leaning.value <= 0:
                weekdays.append((int(mention.value[-1]), words))
        elif mention.granularity == "day" and mention.value[-2:].isdigit():
            days.append(_day_sign(mention, leaning, words, _is_quoted(reading, mention)))
    return Signs(tuple(days), tuple(weekdays))


def _day_sign(mention: DateMention, leaning: Leaning, words: str, quoted: bool) -> DaySign:
    year, month, day = mention.value.split("-")
    return DaySign(int(month), int(day), int(year) if year.isdigit() else 0, leaning, words, quoted)


def _is_quoted(reading: Reading, mention: DateMention) -> bool:
    return any(q.start <= mention.start and mention.end <= q.end for q in reading.quotations)


def in_year(key: tuple[int, int], year: int) -> date | None:
    """The day of the year in a year; ``None`` for 29 February of most."""
    try:
        return date(year, *key)
    except ValueError:
        return None
