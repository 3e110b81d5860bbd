"""Stamps that their texts, held against the other articles of the topic, contradict."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec.structs import replace

from explainer.digest.publication.almanac import Almanac, basis_of, in_year, year_by_weekday
from explainer.digest.publication.bounds import Bounds, Years, text_bounds
from explainer.digest.publication.case import Case
from explainer.digest.publication.ledes import Ledes
from explainer.model import Basis, DaySign, Leaning, Signs

#: The other sources' word on a year must weigh so many times a stamp's own to overrule it.
_OVERRULES = 2.0
_YEAR = timedelta(days=366)


def contradicted(case: Case, almanac: Almanac, ledes: Ledes) -> Bounds | None:
    """The bounds that a stamp violates; ``None`` where it stands."""
    published, slug = case.source.published, case.source.slug
    stamp = published.first if published and published.is_day else None
    if not stamp or basis_of(case.source) is Basis.SIDECAR:
        return None

    def year(sign: DaySign) -> int:
        return sign.year or almanac.year(sign.key, slug)

    signs = replace(case.signs, days=_telling(case, almanac, stamp))
    bounds = _within_a_year(case, text_bounds(signs, year, quoted=False), signs, year)
    if not bounds.holds(stamp):
        return bounds
    behind = (s for s in case.signs.days if s.leaning < 0 and not (s.year or s.quoted))
    known = ((sign.key, almanac.year(sign.key, slug)) for sign in behind)
    told = max(filter(None, (in_year(key, year) for key, year in known if year)), default=None)
    return ledes.belied(case.reading, stamp, told)


def _within_a_year(case: Case, bounds: Bounds, signs: Signs, years: Years) -> Bounds:
    """Narrowed by style: a day behind goes without its year only within a year of it.

    The AP Stylebook ("years") is stricter: only in the same one. A look back names the year once.
    """
    for sign in signs.days:
        year = 0 if sign.year or sign.leaning >= 0 else years(sign)
        day = in_year(sign.key, year) if year else None
        if day and not re.search(rf"\b{year}\b", case.source.text):
            why = f"“{sign.words}” ({day}) has no year in the text, so it lies less than one back"
            bounds = bounds.not_after(day + _YEAR, why)
    return bounds


def _telling(case: Case, almanac: Almanac, stamp: date) -> tuple[DaySign, ...]:
    """The days that may speak against the stamp.

    Days whose year the other sources settle; of those whose year only the text itself says, by
    number or by weekday, the ones that "will" puts ahead, and those behind if there are two (one
    may tell of a plan).
    """
    days = [_dated(sign, stamp) for sign in case.signs.days]
    own = [sign for sign in days if sign.year and not sign.quoted]
    past = {sign for sign in own if sign.leaning is Leaning.BEHIND and _is_after(sign, stamp)}
    telling = {sign for sign in days if _is_shared(case, almanac, sign)}
    telling |= {sign for sign in own if _is_to_come(sign)}
    if len({sign.key for sign in past}) > 1:
        telling |= past
    return tuple(sign for sign in days if sign in telling)


def _dated(sign: DaySign, stamp: date) -> DaySign:
    """The day with the year that the text says by number, else by weekday."""
    return sign if sign.year else replace(sign, year=year_by_weekday(sign, stamp))


def _is_shared(case: Case, almanac: Almanac, sign: DaySign) -> bool:
    """Whether the other sources settle a day's year, or have the one that the text says."""
    year = almanac.year(sign.key, case.source.slug)
    return _outvoted(case, almanac, sign.key) or (sign.year > 0 and sign.year == year)


def _is_to_come(sign: DaySign) -> bool:
    """Whether "will" puts a day ahead, or its weekday and the tense together."""
    return sign.leaning is Leaning.PLAINLY_AHEAD or bool(sign.weekday and sign.is_ahead)


def _is_after(sign: DaySign, stamp: date) -> bool:
    """Whether a day lies after a stamp."""
    day = in_year(sign.key, sign.year)
    return bool(day and day > stamp)


def _outvoted(case: Case, almanac: Almanac, key: tuple[int, int]) -> bool:
    """Whether the other sources' year for a day outweighs the one that the stamp gives it."""
    slug = case.source.slug
    year = almanac.year(key, slug)
    others = almanac.weight(key, year, slug)
    return bool(year) and others >= _OVERRULES * almanac.own_weight(key, slug)
