"""Stamps such as 01/05/2026, which are either of two days until something tells the order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from explainer.digest.dates import mentions_of
from explainer.digest.publication.almanac import nearest
from explainer.model import Reading
from explainer.when import When

#: The day that is taken lies at least so many times nearer to what is named than the other.
_NEARER = 2
_NOTE = "day and month are in the order that fits the days named"


def in_order(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings, each stamp that is either of two days read as the likelier one, if one is.

    News names days near its own; where a text names none, the topic's other articles are near.
    """
    known = [day for reading in readings if (day := _day(reading.source.published))]
    return tuple(_ordered(reading, known) for reading in readings)


def either(when: When | None) -> tuple[date, date] | None:
    """The two days of a stamp whose order of day and month isn't known."""
    if not when or not when.uncertain or not when.first or not when.last:
        return None
    first, last = when.first, when.last
    swapped = (first.year, first.month, first.day) == (last.year, last.day, last.month)
    return (first, last) if swapped else None


def _day(when: When | None) -> date | None:
    return when.first if when and when.is_day and not when.uncertain else None


def _ordered(reading: Reading, known: Sequence[date]) -> Reading:
    source = reading.source
    days = either(source.published)
    day = days and (_nearer(days, *_named(reading, days)) or _nearer(days, *_among(known, days)))
    if not day or not source.published:
        return reading
    when, stamp = When.day(day), source.published.edtf
    evidence = tuple(
        replace(e, value=when.edtf, note=_NOTE)
        if e.field == "published" and e.value == stamp
        else e
        for e in source.evidence
    )
    source = replace(source, published=when, evidence=evidence)
    return replace(reading, source=source, mentions=mentions_of(source))


def _named(reading: Reading, days: Sequence[date]) -> list[int]:
    """How far from each day the nearest one lies that the text names without a year."""
    signs = [sign for sign in reading.signs.days if not sign.year]
    found = [[n for sign in signs if (n := nearest(sign, day))] for day in days]
    return [_distance(named, day) for named, day in zip(found, days, strict=True) if named]


def _among(known: Sequence[date], days: Sequence[date]) -> list[int]:
    """How far from each day the nearest other article of the topic lies."""
    return [_distance(known, day) for day in days] if known else []


def _distance(days: Sequence[date], day: date) -> int:
    return min(abs((other - day).days) for other in days)


def _nearer(days: tuple[date, date], *far: int) -> date | None:
    """The day that is plainly the nearer one."""
    if len(far) != len(days):
        return None
    near, other = sorted(zip(far, days, strict=True))
    return near[1] if near[0] * _NEARER < other[0] else None
