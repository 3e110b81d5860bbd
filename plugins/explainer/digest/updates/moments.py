"""The days on which something happened to a topic, in order.

Three things happen: a batch of sources arrives; the editor withdraws sources or settles
conflicts; the editor corrects the page. On one day they happen in this order, so that what
an editor does later never reaches back into the update that brought the sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from explainer.digest.batches import source_batches
from explainer.model import Conflict, Correction, Explainer, Source


class Arrival(Struct, frozen=True):
    """A batch of sources arrives; `batch` is the name that the editor gave it, or ""."""

    on: date
    key: str
    sources: tuple[Source, ...]
    batch: str = ""
    first: bool = False


class Notice(Struct, frozen=True):
    """On one day, sources are withdrawn and conflicts are settled."""

    on: date
    key: str
    withdrawn: tuple[Source, ...] = ()
    settled: tuple[Conflict, ...] = ()
    batch: str = ""


class Amendment(Struct, frozen=True):
    """The editor corrects what the page said."""

    on: date
    key: str
    correction: Correction
    batch: str = ""


Moment = Arrival | Notice | Amendment

_ORDER: tuple[type[Moment], ...] = (Arrival, Notice, Amendment)


def moments(explainer: Explainer) -> tuple[Moment, ...]:
    """Everything that happened, in order; nothing where no source has a day."""
    arrivals = tuple(_arrivals(explainer.sources))
    if not arrivals:
        return ()
    happened: list[Moment] = [*arrivals, *_notices(explainer, arrivals)]
    happened += [Amendment(c.on, f"correction:{c.id}", c) for c in explainer.topic.corrections]
    return tuple(sorted(happened, key=lambda m: (m.on, _ORDER.index(type(m)), m.key)))


def _arrivals(sources: tuple[Source, ...]) -> Iterable[Arrival]:
    """The batches that have a day. A batch's key is its name, else its day."""
    for place, batch in enumerate(source_batches(sources)):
        if batch.day:
            key = f"batch:{batch.name}" if batch.name else f"day:{batch.day}"
            yield Arrival(batch.day, key, batch.sources, batch.name, first=place == 0)


def _notices(explainer: Explainer, arrivals: tuple[Arrival, ...]) -> Iterable[Notice]:
    """Withdrawals and settlements by day; nothing is withdrawn before it has arrived."""
    came = {source.slug: arrival.on for arrival in arrivals for source in arrival.sources}
    withdrawn: defaultdict[date, list[Source]] = defaultdict(list)
    settled: defaultdict[date, list[Conflict]] = defaultdict(list)
    for source in sorted(explainer.sources, key=lambda s: s.slug):
        if source.withdrawn and source.slug in came:
            withdrawn[max(source.withdrawn.on, came[source.slug])].append(source)
    for conflict in sorted(explainer.conflicts, key=lambda c: c.id):
        if conflict.settled:
            settled[conflict.settled.on].append(conflict)
    for day in withdrawn.keys() | settled.keys():
        yield Notice(day, f"notice:{day}", tuple(withdrawn[day]), tuple(settled[day]))
