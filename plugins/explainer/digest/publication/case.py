"""A source whose day is to be settled, and what its topic has to say on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.publication.almanac import Almanac, basis_of, in_year, nearest
from explainer.digest.publication.bounds import Bounds
from explainer.digest.publication.counting import Told, told_by
from explainer.digest.publication.ledes import Ledes
from explainer.digest.publication.openings import Openings
from explainer.model import Basis, DaySign, Leaning, Reading, Signs, Source

#: A day without its year, as TIMEX3 writes it.
YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
#: A day of the year: month and day.
Key = tuple[int, int]


class Case(Struct, frozen=True):
    """A source, and all that bears on its date; `refused` are bounds that its stamp violates."""

    reading: Reading
    refused: Bounds | None = None

    @property
    def source(self) -> Source:
        """The source."""
        return self.reading.source

    @property
    def signs(self) -> Signs:
        """What its text says of its day."""
        return self.reading.signs

    @property
    def day(self) -> date | None:
        """The day it was out, where a trusted stamp says one."""
        published = self.source.published
        if self.refused or not published or not published.is_day:
            return None
        return published.first if basis_of(self.source) is not Basis.INFERRED else None


class News(Struct, frozen=True):
    """What the dated sources of a topic tell: the year of each day of the year, when a day was
    first announced, their own days in order, what each day's articles were the first to tell, how
    they open, and the days that they tell of.
    """

    almanac: Almanac
    reports: dict[Key, date]
    days: tuple[date, ...]
    openings: Openings
    ledes: Ledes
    told: tuple[Told, ...] = ()

    @classmethod
    def of(cls, cases: Sequence[Case], almanac: Almanac) -> News:
        """The news of the cases that are judged."""
        dated = [(case.reading, case.day) for case in cases if case.day]
        days = tuple(sorted(day for _, day in dated))
        if len(dated) == len(cases):
            return cls(almanac, _reports(cases), days, Openings.of(()), Ledes())
        told = tuple(told_by(reading for reading, _ in dated))
        openings = Openings.of(dated, _known(cases))
        return cls(almanac, _reports(cases), days, openings, ledes_of(cases), told)

    @property
    def begun(self) -> date | None:
        """The day of the first dated source."""
        return self.days[0] if self.days else None

    @property
    def middle(self) -> date | None:
        """The day of the middle one."""
        return self.days[len(self.days) // 2] if self.days else None

    def told_last(self, case: Case) -> date | None:
        """The last day behind whose year a text says or the other sources know."""
        slug = case.source.slug
        told = [sign for sign in case.signs.days if sign.leaning < 0 and not sign.quoted]
        years = [(sign, sign.year or self.almanac.year(sign.key, slug)) for sign in told]
        days = [in_year(sign.key, year) for sign, year in years if year]
        return max((day for day in days if day), default=None)

    def year(self, case: Case, sign: DaySign) -> int:
        """The year of a day that a text names: its own, the other sources', else the nearest one.

        Nearest to the last day behind whose year is known, or to the middle of the topic.
        """
        known = sign.year or self.almanac.year(sign.key, case.source.slug)
        if known:
            return known
        about = self.told_last(case) or self.middle
        if not about:
            return 0
        near = nearest(sign if sign.is_ahead else replace(sign, leaning=Leaning.OPEN), about)
        return near.year if near else 0


def _known(cases: Iterable[Case]) -> Iterator[tuple[Reading, date]]:
    """The sources of which a stamp says only that they were out by some day, with that day."""
    for case in cases:
        when = None if case.refused else case.source.published
        if when and when.last and not when.first:
            yield case.reading, when.last


def ledes_of(cases: Iterable[Case]) -> Ledes:
    """How the dated ones of the cases open."""
    return Ledes((case.reading, case.day) for case in cases if case.day)


def _reports(cases: Iterable[Case]) -> dict[Key, date]:
    """When the first dated source was out that puts a day of the year ahead, by that day.

    Who puts the same day ahead tells the same news: it was hardly out before.
    """
    reports: dict[Key, date] = {}
    for case in cases:
        for sign in case.signs.days:
            if case.day and sign.is_ahead:
                reports[sign.key] = min(case.day, reports.get(sign.key, case.day))
    return reports
