"""Which claims are dated, batch by batch, and the events that follow.

The first batch that dates a claim founds its event, or adds the claim to one that is there. Later
batches add passages to it, found others, or know a date more precisely; what an event was known
as before is kept, so that nothing that an update has told of changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explainer.digest.batches import batches
from explainer.digest.events.chains import preceding
from explainer.digest.events.governing import dating_of
from explainer.digest.events.ranking import with_key_dates
from explainer.digest.events.relations import Relations
from explainer.digest.events.rows import Rows
from explainer.digest.events.telling import Record, Told, founded
from explainer.model import Citation, Claim, Event, Reading, Status

#: The passages that one batch brings, by the id of their claim.
_Brought = dict[str, list[Citation]]


def find_events(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> tuple[Event, ...]:
    """The dated happenings that claims tell of, by date; a claim that says no date makes none."""
    standing = {claim.id: claim for claim in claims if claim.status is Status.CURRENT}
    ordered = {claim.id: claim for claim in sorted(standing.values(), key=founded)}
    ledger = _Ledger(ordered, {reading.source.slug: reading for reading in readings})
    for brought in _brought(ordered.values(), readings):
        ledger.take(brought)
    events = (*ledger.rows.events(), *ledger.relations.events())
    found = sorted(events, key=lambda event: (event.when.sort_key, event.id))
    return with_key_dates(tuple(found), {claim.id: claim for claim in claims}, readings)


def _brought(claims: Iterable[Claim], readings: tuple[Reading, ...]) -> list[_Brought]:
    """The passages of the claims by batch."""
    ordered = batches(readings)
    batch_of = {r.source.slug: number for number, batch in enumerate(ordered) for r in batch}
    found: list[_Brought] = [defaultdict(list) for _ in ordered]
    for claim in claims:
        for citation in claim.news:
            if citation.source.slug in batch_of:
                found[batch_of[citation.source.slug]][claim.id].append(citation)
    return found


class _Ledger:
    """What is known by one batch: the dates of claims, the rows, the dates that follow."""

    def __init__(self, claims: dict[str, Claim], readings: dict[str, Reading]) -> None:
        self.rows, self.relations = Rows(), Relations(readings)
        self._claims, self._readings = claims, readings
        self._records: dict[str, Record] = {}
        self._known: set[str] = set()

    def take(self, brought: _Brought) -> None:
        """A batch comes."""
        told = [found for key, cited in brought.items() if (found := self._told(key, cited))]
        told += [self._record(one) for one in preceding(self._undated(brought), told)]
        self._known |= brought.keys()
        self.rows.take(told)
        self.relations.take(told, brought)

    def _told(self, key: str, citations: list[Citation]) -> Told | None:
        """What a claim tells by now, if the batch's passages say anything of its date."""
        pairs = ((self._readings[c.source.slug], c) for c in citations)
        datings = [dating for pair in pairs if (dating := dating_of(*pair))]
        if not datings:
            return None
        record = self._records.setdefault(key, Record(self._claims[key]))
        return record.add(datings)

    def _record(self, told: Told) -> Told:
        record = self._records.setdefault(told.claim.id, Record(told.claim))
        return record.add(list(told.datings))

    def _undated(self, brought: _Brought) -> list[tuple[Claim, Citation]]:
        """The claims that are new, told once, and without a date."""
        new = brought.keys() - self._known - self._records.keys()
        return [
            (self._claims[key], cited[0])
            for key, cited in brought.items()
            if key in new and len(cited) == 1
        ]
