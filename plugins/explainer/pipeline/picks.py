"""Entries picked from all topics' feeds: of thousands only those are loaded that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from explainer.pipeline.records import TopicSummary, decode
from explainer.publish.feeds.entries import Entry
from explainer.publish.files import SITE_ENTRIES


class Picks(Struct, frozen=True):
    """Some entries, oldest first: the key under which a topic's are kept, and which of them.

    There are so many `earlier` ones.
    """

    places: tuple[tuple[bytes, int], ...]
    earlier: int = 0

    @property
    def keys(self) -> frozenset[bytes]:
        """The keys under which the entries are kept."""
        return frozenset(key for key, _ in self.places)

    def entries(self, contents: Mapping[bytes, bytes]) -> tuple[Entry, ...]:
        """The entries, out of what is kept under the keys."""
        found = {key: decode(contents[key], tuple[Entry, ...]) or () for key in self.keys}
        return tuple(found[key][place] for key, place in self.places)


def newest(summaries: Iterable[TopicSummary]) -> Picks:
    """The entries that the site's own feeds have room for."""
    order = sorted(
        (day, summary.card.slug, place, summary.entries)
        for summary in summaries
        for place, day in enumerate(summary.days)
    )
    shown = order[-SITE_ENTRIES:]
    return Picks(tuple((key, place) for _, _, place, key in shown), len(order) - len(shown))


def ahead(summaries: Iterable[TopicSummary], today: date) -> Picks:
    """The entries that are dated later than today."""
    return Picks(
        tuple(
            (summary.entries, place)
            for summary in summaries
            for place, day in enumerate(summary.days)
            if day > today
        )
    )
