"""Which year a topic means by "May 3", by a vote of its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from math import fsum

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Basis, DaySign, Leaning, Signs, Source

#: A year that a text says weighs as much as four stamps of the very day.
_STATED_WEIGHT = 4.0
#: A stamp so many days from the day it gives a year to has half a voice.
_HALF_VOICE = 30
#: So much of its voice a stamp keeps on a day with another weekday in its year than in the text.
_SLIPPED = 0.25
#: News of a day so near names it rightly but for its weekday.
_SLIP = 60


class Vote(Struct, frozen=True):
    """One source's word that a day of the year lies in a year."""

    slug: str
    key: tuple[int, int]
    year: int
    weight: float


def votes_of(source: Source, signs: Signs) -> tuple[Vote, ...]:
    """What one source says about years: by stating them, or by its stamp."""
    votes = [_vote(source, sign) for sign in signs.days]
    return tuple(vote for vote in votes if vote)


def _vote(source: Source, sign: DaySign) -> Vote | None:
    """A stated year, or the year of the day nearest to the stamp that the tense allows.

    A stamp that is either of two days has no voice, and one that only says "by then" doesn't tell
    what lay ahead.
    """
    if sign.year:
        return Vote(source.slug, sign.key, sign.year, _STATED_WEIGHT)
    published = source.published
    stamp = published.last if published and not published.uncertain else None
    asked = sign if published and published.first else replace(sign, leaning=Leaning.OPEN)
    near = nearest(asked, stamp) if stamp else None
    if not stamp or not near:
        return None
    trust = _STATED_WEIGHT if basis_of(source) is Basis.SIDECAR else 1.0
    if sign.weekday and sign.weekday != near.isoweekday():
        trust *= _SLIPPED
    return Vote(
        source.slug, sign.key, near.year, trust / (1 + abs((near - stamp).days) / _HALF_VOICE)
    )


def nearest(sign: DaySign, stamp: date) -> date | None:
    """The day nearest to a stamp, ahead or behind as the text puts it."""
    days = _around(sign, stamp)
    allowed = [day for day in days if _fits(sign, day, stamp)]
    return min(allowed or days, key=lambda day: abs((day - stamp).days), default=None)


def year_by_weekday(sign: DaySign, stamp: date) -> int:
    """The year about a stamp in which "Thursday, March 12" is a Thursday; 0 where none is.

    Where the day that the tense asks for is near, a wrong weekday is a slip of the pen.
    """
    near = nearest(sign, stamp)
    if not sign.weekday or not near or abs((near - stamp).days) <= _SLIP:
        return 0
    years = [day.year for day in _around(sign, stamp) if day.isoweekday() == sign.weekday]
    return years[0] if len(years) == 1 else 0


def _around(sign: DaySign, stamp: date) -> list[date]:
    """The day in the year of a stamp, in the one before and the one after."""
    return [day for step in (-1, 0, 1) if (day := in_year(sign.key, stamp.year + step))]


def _fits(sign: DaySign, day: date, stamp: date) -> bool:
    if sign.is_ahead:
        return day >= stamp
    return day <= stamp if sign.leaning < 0 else True


def in_year(key: tuple[int, int], year: int) -> date | None:
    """The day of the year in a year; ``None`` for 29 February of most."""
    try:
        return date(year, *key)
    except ValueError:
        return None


def basis_of(source: Source) -> Basis:
    """How a source's publication date is known."""
    found = [e.basis for e in source.evidence if e.field == "published" and not e.refused]
    return found[0] if found else Basis.UNKNOWN if source.published is None else Basis.STATED


class Almanac:
    """The votes of a topic's sources, by day of the year."""

    def __init__(self, votes: Iterable[Vote]) -> None:
        self._votes: defaultdict[tuple[int, int], list[Vote]] = defaultdict(list)
        for vote in votes:
            self._votes[vote.key].append(vote)

    def year(self, key: tuple[int, int], without: str = "") -> int:
        """The year of a day by the votes of all sources but one; 0 where none has a word."""
        weights = self._weights(key, without)
        return max(weights, key=lambda year: (weights[year], -year), default=0)

    def weight(self, key: tuple[int, int], year: int, without: str = "") -> float:
        """How much of the vote a year has."""
        return self._weights(key, without).get(year, 0.0)

    def own_weight(self, key: tuple[int, int], slug: str) -> float:
        """How much weight a source's own word has."""
        votes = self._votes.get(key, ())
        return max((vote.weight for vote in votes if vote.slug == slug), default=0.0)

    def _weights(self, key: tuple[int, int], without: str) -> dict[int, float]:
        """The weight of each year; summed exactly, so that the order of the sources never shows."""
        weights: defaultdict[int, list[float]] = defaultdict(list)
        for vote in self._votes.get(key, ()):
            if vote.slug != without:
                weights[vote.year].append(vote.weight)
        return {year: fsum(each) for year, each in weights.items()}
