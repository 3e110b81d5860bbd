"""Settles when each source of a topic was out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from explainer.digest.dates import find_dates, read_scan_published, scan
from explainer.digest.dates.values import when_of
from explainer.digest.publication.almanac import (
    Almanac,
    basis_of,
    in_year,
    nearest,
    votes_of,
    year_by_weekday,
)
from explainer.digest.publication.bounds import (
    LONGEST,
    Bounds,
    Years,
    past_the_week,
    text_bounds,
    with_weekdays,
)
from explainer.digest.publication.orders import in_order
from explainer.model import (
    Basis,
    DateMention,
    DaySign,
    Evidence,
    Leaning,
    Reading,
    Signs,
    Source,
)
from explainer.when import When

#: The other sources' word on a year must weigh so many times a stamp's own to overrule it.
_OVERRULES = 2.0
#: A day without its year, as TIMEX3 writes it.
_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
#: A year in which the weekday fits may lie so many days farther off.
_WEEKDAY_WEIGHT = 200


@dataclass(frozen=True, slots=True)
class _Case:
    """A source, and all that bears on its date."""

    reading: Reading
    signs: Signs
    refused: Bounds | None = None

    @property
    def source(self) -> Source:
        return self.reading.source

    @property
    def day(self) -> date | None:
        """The day it was out, where a trusted stamp says one."""
        published = self.source.published
        if self.refused or not published or not published.is_day:
            return None
        return published.first if basis_of(self.source) is not Basis.INFERRED else None


def settle(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings with their publication dates settled, and their mentions filled.

    Every source is judged by the votes of all others, so their order doesn't matter.
    """
    cases = [_Case(reading, reading.signs) for reading in in_order(readings)]
    votes = [vote for case in cases for vote in votes_of(case.source, case.signs)]
    almanac = Almanac(votes)
    judged = [replace(case, refused=_contradicted(case, almanac)) for case in cases]
    lost = {case.source.slug for case in judged if case.refused}
    trusted = Almanac(vote for vote in votes if vote.slug not in lost or vote.weight > 1)
    reports = _reports(judged)
    days = [case.day for case in judged if case.day]
    return tuple(_settled(case, reports, trusted, days) for case in judged)


def _contradicted(case: _Case, almanac: Almanac) -> Bounds | None:
    """The bounds that a stamp violates; ``None`` where it stands."""
    stamp = case.source.published
    if not stamp or not stamp.is_day or basis_of(case.source) is Basis.SIDECAR:
        return None
    if not stamp.first:
        return None
    signs = replace(case.signs, days=_telling(case, almanac, stamp.first))
    slug = case.source.slug
    bounds = text_bounds(
        signs, lambda sign: sign.year or almanac.year(sign.key, slug), quoted=False
    )
    return None if bounds.holds(stamp.first) else bounds


def _telling(case: _Case, almanac: Almanac, stamp: date) -> tuple[DaySign, ...]:
    """The days that may speak against the stamp.

    Days whose year the other sources settle; of those whose year only the text itself says, by
    number or by weekday, the ones that "will" puts ahead, and those behind if there are two (one
    may tell of a plan).
    """
    slug = case.source.slug
    days = [
        sign if sign.year else replace(sign, year=year_by_weekday(sign, stamp))
        for sign in case.signs.days
    ]
    shared = [sign for sign in days if _outvoted(case, almanac, sign.key)]
    shared += [sign for sign in days if sign.year and sign.year == almanac.year(sign.key, slug)]
    own = [sign for sign in days if sign.year and not sign.quoted]
    will = [sign for sign in own if sign.leaning is Leaning.PLAINLY_AHEAD]
    past = [sign for sign in own if sign.leaning is Leaning.BEHIND and _is_after(sign, case.source)]
    behind = past if len({sign.key for sign in past}) > 1 else []
    return tuple(sign for sign in days if sign in (*shared, *will, *behind))


def _is_after(sign: DaySign, source: Source) -> bool:
    """Whether a day lies after the source's stamp."""
    day, stamp = in_year(sign.key, sign.year), source.published
    return bool(day and stamp and stamp.last and day > stamp.last)


def _outvoted(case: _Case, almanac: Almanac, key: tuple[int, int]) -> bool:
    """Whether the other sources' year for a day outweighs the one that the stamp gives it."""
    slug = case.source.slug
    year = almanac.year(key, slug)
    others = almanac.weight(key, year, slug)
    return bool(year) and others >= _OVERRULES * almanac.own_weight(key, slug)


def _settled(
    case: _Case, reports: dict[tuple[int, int], date], almanac: Almanac, days: Sequence[date]
) -> Reading:
    """The reading with its date and mentions."""
    source, years = case.source, _years(case, almanac, days)
    if case.day is None and basis_of(source) is not Basis.SIDECAR:
        source = _by_dateline(case, days) or _inferred(case, reports, years, days)
    mentions = case.reading.mentions
    if source.published != case.source.published:
        mentions = read_scan_published(scan(source.text), source.published)
    filled = tuple(_with_year(m, case, almanac, years) for m in mentions)
    return replace(case.reading, source=source, mentions=filled)


def _years(case: _Case, almanac: Almanac, days: Sequence[date]) -> Years:
    """The year of a day that the text names: its own, the other sources', else the nearest one.

    Nearest to the last day behind that the text gives a year, or to the middle of the topic.
    """
    middle = _told_last(case) or (sorted(days)[len(days) // 2] if days else None)

    def year(sign: DaySign) -> int:
        known = sign.year or almanac.year(sign.key, case.source.slug)
        if known or not middle:
            return known
        near = nearest(sign if sign.is_ahead else replace(sign, leaning=Leaning.OPEN), middle)
        return near.year if near else 0

    return year


def _told_last(case: _Case) -> date | None:
    """The last day behind that the text gives a year."""
    own = [sign for sign in case.signs.days if sign.year and sign.leaning < 0 and not sign.quoted]
    return max((day for sign in own if (day := in_year(sign.key, sign.year))), default=None)


def _by_dateline(case: _Case, days: Sequence[date]) -> Source | None:
    """The source with the day of its dateline ("MANILA, Sept 3 (Reuters) -") as its date.

    The year is the one that lies nearest to the topic's other articles; of two, the one in which
    a weekday of the text is that day.
    """
    source = case.source
    found = find_dates(source.dateline, None) if source.dateline and not source.published else ()
    key = next((_DAY.fullmatch(m.value) for m in found if _DAY.fullmatch(m.value)), None)
    if not key or not days:
        return None
    middle = sorted(days)[len(days) // 2]
    near = (in_year((int(key[1]), int(key[2])), middle.year + step) for step in (-1, 0, 1))
    told = {sign.weekday for sign in case.signs.weekdays}
    day = min(
        filter(None, near),
        key=lambda day: abs((day - middle).days) - _WEEKDAY_WEIGHT * (day.isoweekday() in told),
    )
    note = "the day is its dateline’s, the year follows from the other articles"
    evidence = Evidence("published", day.isoformat(), Basis.INFERRED, source.dateline, note=note)
    return replace(source, published=When.day(day), evidence=(*source.evidence, evidence))


def _inferred(
    case: _Case, reports: dict[tuple[int, int], date], years: Years, days: Sequence[date]
) -> Source:
    """The source with the date that follows from its text and from the others."""
    bounds = _by_others(case, text_bounds(case.signs, years, quoted=True), reports, days)
    if not bounds.last:
        bounds = past_the_week(bounds, case.signs)
    stamp = case.source.published
    if case.refused or (stamp and _is_far(stamp, bounds)):
        stamp = None
    if bounds.first and not bounds.last and bounds.first <= min(days, default=date.min):
        bounds = Bounds()
    if stamp:
        bounds = bounds.not_after(stamp.last, "posted then") if stamp.last else bounds
        bounds = bounds.not_before(stamp.first, "posted then") if stamp.first else bounds
    return _with_evidence(case, bounds, stamp)


def _by_others(
    case: _Case, bounds: Bounds, reports: dict[tuple[int, int], date], days: Sequence[date]
) -> Bounds:
    """The bounds narrowed by when the topic's dated articles were out.

    What another article announces too is the same news. Where there is none, but the text was
    out soon after the topic began, it belongs to that.
    """
    shared = (reports.get(sign.key) for sign in case.signs.days if sign.is_ahead)
    report = min((day for day in shared if day), default=None)
    why = f"the first dated report of this is of {report}"
    begun = min(days, default=None)
    if not report and begun and bounds.last and begun <= bounds.last <= begun + LONGEST:
        report, why = begun, f"the topic’s first dated article is of {begun}"
    if not report:
        return bounds
    return with_weekdays(bounds, case.signs, report).not_before(report, why)


def _is_far(stamp: When, bounds: Bounds) -> bool:
    """Whether a stamp that only says "by then" lies too long after what the text tells."""
    return bool(
        not stamp.first and stamp.last and bounds.first and stamp.last > bounds.first + LONGEST
    )


def _reports(cases: list[_Case]) -> dict[tuple[int, int], date]:
    """When the first dated source was out that puts a day of the year ahead, by that day.

    Who puts the same day ahead tells the same news: it was hardly out before.
    """
    reports: dict[tuple[int, int], date] = {}
    for case in cases:
        for sign in case.signs.days:
            if case.day and sign.is_ahead:
                reports[sign.key] = min(case.day, reports.get(sign.key, case.day))
    return reports


def _with_evidence(case: _Case, bounds: Bounds, stamp: When | None) -> Source:
    """The source with the bounds as its date, if they say more than its stamp, and with why."""
    source, evidence = case.source, case.source.evidence
    if case.refused:
        why = "the text contradicts it: " + "; ".join(case.refused.why)
        evidence = tuple(
            replace(e, refused=True, note=why) if e.field == "published" and not e.refused else e
            for e in evidence
        )
    when = bounds.when if bounds.closed or not stamp else None
    if not when:
        return replace(source, published=stamp, evidence=evidence)
    found = Evidence("published", when.edtf, Basis.INFERRED, note="; ".join(bounds.why))
    if not case.refused:
        evidence = tuple(e for e in evidence if e.field != "published" or e.refused)
    return replace(source, published=when, evidence=(*evidence, found))


def _with_year(mention: DateMention, case: _Case, almanac: Almanac, years: Years) -> DateMention:
    """A day without a year, where the source's own date gave none: in the topic's year for it.

    A year that follows from nothing but the middle of the topic is uncertain.
    """
    match = _DAY.fullmatch(mention.value)
    if not match:
        return mention
    key = int(match[1]), int(match[2])
    sign = next((sign for sign in case.signs.days if sign.key == key), None)
    voted = almanac.year(key)
    year = voted or (years(sign) if sign else 0)
    when = when_of(f"{year}{mention.value[4:]}") if year else None
    if not when:
        return mention
    sure = voted or _told_last(case)
    return replace(mention, value=when.edtf, when=when if sure else when.doubtful())
