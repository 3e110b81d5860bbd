"""Which claims are dated, and the events that follow."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from explainer.digest.events.chains import Told, derived, preceding
from explainer.digest.events.governing import Dating, dating_of
from explainer.digest.events.merging import merge
from explainer.digest.events.ranking import with_key_dates
from explainer.model import Claim, Event, Reading, Status, content_id
from explainer.when import When


def find_events(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], as_of: date | None = None
) -> tuple[Event, ...]:
    """The dated happenings that claims tell of, by date; a claim that says no date makes none."""
    by_slug = {reading.source.slug: reading for reading in readings}
    standing = [claim for claim in claims if claim.status is Status.CURRENT]
    told = [told for claim in standing if (told := _told(claim, by_slug))]
    told += preceding(standing, told, by_slug)
    events = [_event(group) for group in merge(told)]
    events += derived(told, by_slug)
    ordered = sorted(events, key=lambda event: (event.when.sort_key, event.id))
    return with_key_dates(tuple(ordered), {claim.id: claim for claim in claims}, readings)


def _told(claim: Claim, readings: dict[str, Reading]) -> Told | None:
    """A claim with the date that most of its passages give it, the most precise of those."""
    datings = [
        dating
        for citation in claim.citations
        if citation.source.slug in readings
        and (dating := dating_of(readings[citation.source.slug], citation))
    ]
    if not datings:
        return None
    when = _agreed(datings)
    fit = tuple(dating for dating in datings if dating.when.overlaps(when))
    return Told(claim, when, fit)


def _agreed(datings: list[Dating]) -> When:
    """The date that the most sources allow; of those the narrowest; then the first in order."""
    support: defaultdict[str, set[str]] = defaultdict(set)
    whens = {dating.when.edtf: dating.when for dating in datings}
    for edtf, when in whens.items():
        support[edtf] = {d.citation.source.slug for d in datings if d.when.overlaps(when)}
    return min(
        whens.values(), key=lambda when: (-len(support[when.edtf]), _width(when), when.sort_key)
    )


def _width(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 10**6


def _event(group: tuple[Told, ...]) -> Event:
    """One event of what one or more claims tell.

    The claim that was founded first gives the id, so that it stays; the one whose own words have
    the date is shown.
    """
    shown = next((told for told in group if _dates_itself(told)), group[0])
    datings = [dating for told in (shown, *group) for dating in told.datings]
    return Event(
        id=content_id("event", group[0].claim.id),
        when=shown.when,
        claim=shown.claim.id,
        citations=tuple(dict.fromkeys(dating.citation for dating in datings)),
        announced=all(dating.ahead for dating in datings),
    )


def _dates_itself(told: Told) -> bool:
    """Whether the passage that a claim shows is one of those that date it."""
    return told.claim.citations[0] in {dating.citation for dating in told.datings}
