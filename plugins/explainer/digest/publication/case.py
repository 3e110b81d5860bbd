"""A source whose day is to be settled, and what its topic has to say on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from explainer.digest.publication.almanac import Almanac, basis_of, in_year, nearest
from explainer.digest.publication.bounds import Bounds
from explainer.model import Basis, DaySign, Leaning, Reading, Signs, Source

#: A day of the year: month and day.
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
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

    @property
    def told_last(self) -> date | None:
        """The last day behind that the text gives a year."""
        own = (s for s in self.signs.days if s.year and s.leaning < 0 and not s.quoted)
        return max((day for sign in own if (day := in_year(sign.key, sign.year))), default=None)


@dataclass(frozen=True, slots=True)
class News:
    """What the dated sources of a topic tell: the year of each day of the year, when a day was
    first announced, and the first and the middle one of their own days.
    """

    almanac: Almanac
    reports: dict[Key, date]
    begun: date | None
    middle: date | None

    @classmethod
    def of(cls, cases: Sequence[Case], almanac: Almanac) -> News:
        """The news of the cases that are judged."""
        days = sorted(case.day for case in cases if case.day)
        middle = days[len(days) // 2] if days else None
        return cls(almanac, _reports(cases), days[0] if days else None, middle)

    def year(self, case: Case, sign: DaySign) -> int:
        """The year of a day that a text names: its own, the other sources', else the nearest one.

        Nearest to the last day behind that the text gives a year, or to the middle of the topic.
        """
        known = sign.year or self.almanac.year(sign.key, case.source.slug)
        about = case.told_last or self.middle
        if known or not about:
            return known
        near = nearest(sign if sign.is_ahead else replace(sign, leaning=Leaning.OPEN), about)
        return near.year if near else 0


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
