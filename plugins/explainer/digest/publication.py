"""Publication dates repaired across a topic, and the time expressions that hang on them."""

from __future__ import annotations

from dataclasses import replace

from explainer.digest.dates import find_dates_between
from explainer.model import Reading


def settle(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings with their sources' publication settled, and their mentions filled."""
    return tuple(_dated(reading) for reading in readings)


def _dated(reading: Reading) -> Reading:
    """The reading with its time expressions, counted from publication."""
    published = reading.source.published
    first, last = (published.first, published.last) if published else (None, None)
    mentions = find_dates_between(reading.source.text, first or last, last or first)
    return replace(reading, mentions=tuple(mentions))
