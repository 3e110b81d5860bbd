"""The dates to know first."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from explainer.model import Claim, Event, Reading

#: How many events the shortlist has.
KEY_DATES = 7
#: What begins with somebody's words tells when these were said.
_QUOTED = tuple('“"‘«')


def with_key_dates(
    events: tuple[Event, ...], claims: dict[str, Claim], readings: tuple[Reading, ...]
) -> tuple[Event, ...]:
    """The events, the most important marked: by independent origins, then by coverage."""
    coverage = _coverage(readings)
    ranked = sorted(
        (event for event in events if event.basis == "stated"),
        key=lambda event: (
            claims[event.claim].text[:1] in _QUOTED,
            -len(claims[event.claim].origins),
            -len({citation.source.slug for citation in event.citations}),
            not event.when.is_day,
            -coverage[event.when.edtf],
            event.when.sort_key,
            event.id,
        ),
    )
    key = {event.id for event in ranked[:KEY_DATES]}
    return tuple(replace(event, key=event.id in key) for event in events)


def _coverage(readings: tuple[Reading, ...]) -> Counter[str]:
    """How many mentions, over all sources, each date has."""
    return Counter(
        mention.when.edtf for reading in readings for mention in reading.mentions if mention.when
    )
