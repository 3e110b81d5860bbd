"""Each outlet's share in a topic: what it reports, what it alone has, what it leaves out."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from explainer.model import Source
from explainer.publish.views.desk import Desk

#: Stands in paths for the outlets that aren't named.
UNNAMED = "not-named"


class Share(Struct, frozen=True):
    """Counts of claims. `slug` is "" for all publishers that aren't named together."""

    slug: str
    name: str
    sources: tuple[Source, ...]
    reported: int
    alone: int
    missing: int


def shares(desk: Desk) -> tuple[Share, ...]:
    """The outlets of a topic, those with the most claims first, the unnamed last."""
    sources: dict[str, list[Source]] = {}
    for source in desk.explainer.sources:
        sources.setdefault(source.voice, []).append(source)
    reported: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    shared = 0
    for voices in desk.voices.values():
        reported.update(voices)
        if len(voices) == 1:
            alone.update(voices)
        else:
            shared += 1
    found = [
        Share(
            slug,
            _name(desk, members[0]),
            tuple(members),
            reported[slug],
            alone[slug],
            shared - (reported[slug] - alone[slug]),
        )
        for slug, members in sources.items()
    ]
    return tuple(sorted(found, key=lambda s: (not s.slug, -s.reported, s.name, s.slug)))


def _name(desk: Desk, source: Source) -> str:
    return source.credited.name if source.credited else desk.words.text("Not named")
