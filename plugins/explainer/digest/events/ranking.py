"""The dates to know first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec.structs import replace

from explainer.digest.happenings import dated_by
from explainer.model import Claim, Event, Reading

#: How many events the shortlist has.
KEY_DATES = 7
#: What begins with somebody's words tells when these were said.
_QUOTED = tuple('“"‘«')
#: Nouns of one happening.
_ONE = {"quake": "earthquake", "blast": "explosion"}


def with_key_dates(
    events: tuple[Event, ...], claims: dict[str, Claim], readings: tuple[Reading, ...]
) -> tuple[Event, ...]:
    """The events, the most important marked: by independent origins, then by coverage; of those
    that one happening dates the first.
    """
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
    key = {event.id for event in islice(_apart(ranked, readings), KEY_DATES)}
    return tuple(replace(event, key=event.id in key) for event in events)


def _apart(ranked: Iterable[Event], readings: tuple[Reading, ...]) -> Iterator[Event]:
    """The events without those that a happening of the same day dates as it does one before."""
    mentions = {reading.source.slug: reading.mentions for reading in readings}
    listed: set[tuple[str, str]] = set()
    for event in ranked:
        happened = {
            (event.when.edtf, _ONE.get(noun, noun))
            for citation in event.citations
            for mention in mentions.get(citation.source.slug, ())
            if mention.when == event.when and citation.start <= mention.start < citation.end
            for noun in dated_by(citation, mention)
        }
        if not happened & listed:
            listed |= happened
            yield event


def _coverage(readings: tuple[Reading, ...]) -> Counter[str]:
    """How many mentions, over all sources, each date has."""
    return Counter(
        mention.when.edtf for reading in readings for mention in reading.mentions if mention.when
    )
