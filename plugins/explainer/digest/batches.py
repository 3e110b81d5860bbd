"""Batches: the order in which a topic's sources came.

Claims are matched batch by batch, so that a source that comes later never changes what the
earlier ones founded. A batch is what the editor calls one, else all sources of one day;
a source that has neither joins the earliest.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from explainer.model import Reading, Source


def batches(readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], ...]:
    """The readings by batch, the batches by their first day, each batch by slug."""
    groups: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: reading.source.slug):
        groups[_key(reading.source)].append(reading)
    dated = sorted((day, *key) for key, group in groups.items() if (day := _first_day(group)))
    if not dated:
        return (tuple(sorted(readings, key=lambda reading: reading.source.slug)),) * bool(readings)
    ordered = [groups.pop((name, day)) for _, name, day in dated]
    ordered[0] += [reading for group in groups.values() for reading in group]
    return tuple(tuple(sorted(group, key=lambda r: r.source.slug)) for group in ordered)


def _key(source: Source) -> tuple[str, str]:
    """What a batch is known by: its name, else its day."""
    return source.batch, "" if source.batch else str(source.arrived or "")


def _first_day(group: list[Reading]) -> date | None:
    """The first day on which a source of the group came."""
    return min((day for reading in group if (day := reading.source.arrived)), default=None)
