"""The day of a source that has no stamp, or lost it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.dates import find_dates
from explainer.digest.publication.almanac import in_year
from explainer.digest.publication.bounds import (
    LONGEST,
    Bounds,
    past_the_week,
    text_bounds,
    with_weekdays,
)
from explainer.digest.publication.case import YEARLESS, Case, Key, News
from explainer.digest.publication.counting import counted
from explainer.model import CHANGED, Basis, Evidence, Source
from explainer.when import When

_DAY = timedelta(days=1)
_BY_DATELINE = "the day is its dateline’s, the year follows from the other articles"
_BY_STAMP = "the year follows from the other articles"
#: A year in which the weekday fits may lie so many days farther off.
_WEEKDAY_WEIGHT = 200


class _Yearless(Struct, frozen=True):
    """A day without its year, the words that say it, and how the source is dated by it."""

    key: Key
    words: str
    line: int
    note: str
    is_change: bool = False


def by_yearless(case: Case, days: Sequence[date]) -> Source | None:
    """The source with the day of its dateline ("MANILA, Sept 3 (Reuters) -") as its date, or that
    of a stamp above the text ("Posted March 26").

    The year is the one that lies nearest to another article of the topic; of two, the one in which
    a weekday of the text is that day.
    """
    source, known = case.source, case.source.published
    said = next(chain(_dateline_of(source), _stamps_of(source)), None)
    if not said or not days:
        return None
    years = {other.year + step for other in days for step in (-1, 0, 1)}
    told = {sign.weekday for sign in case.signs.weekdays}

    def far(day: date) -> tuple[int, date]:
        near = min(abs((day - other).days) for other in days)
        return near - _WEEKDAY_WEIGHT * (day.isoweekday() in told), day

    possible = (in_year(said.key, year) for year in sorted(years))
    fitting = (day for day in possible if day and (not known or known.overlaps(When.day(day))))
    day = min(fitting, key=far, default=None)
    if not day:
        return None
    when = When.before(When.day(day)) if said.is_change else When.day(day)
    evidence = Evidence("published", when.edtf, Basis.INFERRED, said.words, said.line, said.note)
    return replace(source, published=when, evidence=(*source.evidence, evidence))


def _dateline_of(source: Source) -> Iterator[_Yearless]:
    """The day of a dateline."""
    for mention in find_dates(source.dateline, None) if source.dateline else ():
        if found := YEARLESS.fullmatch(mention.value):
            yield _Yearless((int(found[1]), int(found[2])), source.dateline, 0, _BY_DATELINE)


def _stamps_of(source: Source) -> Iterator[_Yearless]:
    """The days of stamps above the text, those of changes last."""
    first, _ = source.locate(0)
    told = (e for e in source.evidence if e.field == "published" and not 0 < first <= e.line)
    for e in sorted(told, key=lambda e: CHANGED in e.note):
        found = YEARLESS.fullmatch(e.value)
        if found and not e.note.startswith("dateline"):
            key = int(found[1]), int(found[2])
            yield _Yearless(key, e.quote, e.line, _BY_STAMP, CHANGED in e.note)


def inferred(case: Case, news: News) -> Source:
    """The source with the date that follows from its text and from the others."""
    bounds = _in_its_week(case, _by_text(case, news))
    stamp = None if case.refused else case.source.published
    if stamp and _is_far(stamp, bounds):
        stamp = None
    if stamp and stamp.last:
        bounds = bounds.not_after(stamp.last, f"by its stamp it was out on {stamp.last} or before")
    if stamp and stamp.first:
        bounds = bounds.not_before(
            stamp.first, f"by its stamp it was out on {stamp.first} or after"
        )
    return _with_evidence(case, bounds, stamp)


def _by_text(case: Case, news: News) -> Bounds:
    """The bounds by what the text tells; where that is nothing, by the news that it opens with."""
    bounds = text_bounds(case.signs, lambda sign: news.year(case, sign), quoted=True)
    bounds = counted(_by_others(case, bounds, news), case.reading, news.told)
    if not bounds.last:
        bounds = past_the_week(bounds, case.signs)
    # That it was out once the topic had begun holds for nearly all articles, and says nothing.
    says_when = bounds.last or (bounds.first and bounds.first > (news.begun or date.min))
    if says_when:
        return bounds
    later = news.openings.bounds(case.reading)
    return later if later.first else news.ledes.bounds(case.reading)


def _by_others(case: Case, bounds: Bounds, news: News) -> Bounds:
    """The bounds narrowed by when the topic's dated articles were out.

    What another article announces too is the same news. Where there is none, but the text was
    out soon after the topic began, it belongs to that.
    """
    shared = (news.reports.get(sign.key) for sign in case.signs.days if sign.is_ahead)
    report, begun = min((day for day in shared if day), default=None), news.begun
    why = f"the first dated report of this is of {report}"
    if not report and begun and bounds.last and begun <= bounds.last <= begun + LONGEST:
        report, why = begun, f"the topic’s first dated article is of {begun}"
    if not report:
        return bounds
    return with_weekdays(bounds, case.signs, report).not_before(report, why)


def _in_its_week(case: Case, bounds: Bounds) -> Bounds:
    """Narrowed where the last day that it was out by, or the one before, is one that it names.

    Who changes or passes on the news of "Wednesday" on a Wednesday hardly does so weeks later.
    """
    stamp = None if case.refused else case.source.published
    if not stamp or stamp.first or not stamp.last:
        return bounds
    said = {sign.weekday: sign.words for sign in case.signs.weekdays}
    for day in (stamp.last, stamp.last - _DAY):
        if day.isoweekday() in said and bounds.allow(day, stamp.last):
            why = (f"“{said[day.isoweekday()]}” is {day} or after", f"it was out by {stamp.last}")
            return Bounds(day, stamp.last, why)
    return bounds


def _is_far(stamp: When, bounds: Bounds) -> bool:
    """Whether a stamp that only says "by then" lies too long after what the text tells."""
    return bool(
        not stamp.first and stamp.last and bounds.first and stamp.last > bounds.first + LONGEST
    )


def _with_evidence(case: Case, bounds: Bounds, stamp: When | None) -> Source:
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
