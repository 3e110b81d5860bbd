"""Batches: the order in which a topic's sources came.

Claims are matched and updates are told batch by batch, so that a source that comes later never
changes what the earlier ones founded. A batch is what the editor calls one, else all sources of
one day; a source that has neither joins the earliest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain

from msgspec import Struct

from explainer.model import Reading, Source


class Batch(Struct, frozen=True):
    """Sources that came together, by slug. `name` is the editor's word for them, "" without one;
    `day` is when the first of them came, ``None`` where no source of the topic has a day.
    """

    day: date | None
    name: str
    sources: tuple[Source, ...]


def batches(readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], ...]:
    """The readings by batch, the batches in order, each by slug."""
    by_slug = {reading.source.slug: reading for reading in readings}
    found = source_batches(reading.source for reading in readings)
    return tuple(tuple(by_slug[source.slug] for source in batch.sources) for batch in found)


def source_batches(sources: Iterable[Source]) -> tuple[Batch, ...]:
    """The batches by their days, named ones after the others of their day."""
    groups: defaultdict[tuple[str, str], list[Source]] = defaultdict(list)
    for source in sources:
        groups[source.batch, "" if source.batch else str(source.arrived or "")].append(source)
    dated = sorted((day, *key) for key, group in groups.items() if (day := _first_day(group)))
    ordered: list[tuple[date | None, str, list[Source]]] = [
        (day, name, groups.pop((name, label))) for day, name, label in dated
    ]
    if groups:  # those without a day
        ordered = ordered or [(None, "", [])]
        ordered[0][2].extend(chain.from_iterable(groups.values()))
    return tuple(_batch(*found) for found in ordered)


def _batch(day: date | None, name: str, sources: list[Source]) -> Batch:
    return Batch(day, name, tuple(sorted(sources, key=lambda source: source.slug)))


def _first_day(group: list[Source]) -> date | None:
    """The first day on which a source of the group came."""
    return min((source.arrived for source in group if source.arrived), default=None)
