"""How many outlets and how many independent origins stand behind a claim.

Pages and data count here; updates count as sources come and go (`digest/updates/index.py`), and a
test holds the two together. Both under-count: a copy counts for the outlet that it copies, all
publishers that aren't named count as one, and an outlet that quotes two parties is one origin.
"""

from __future__ import annotations

from msgspec import Struct

from explainer.model.claim import Claim
from explainer.model.source import Source


class Tally(Struct, frozen=True):
    """Counts of outlets and of independent origins, both at least."""

    outlets: int
    origins: int


def voices(sources: tuple[Source, ...]) -> tuple[str, ...]:
    """Who speaks in these sources, as outlets' slugs, each once; "" is whoever isn't named."""
    return tuple(dict.fromkeys(source.voice for source in sources))


def tally(claim: Claim) -> Tally:
    """Count a claim's outlets and origins over the sources that stand; where none does, over those
    that did.
    """
    sources = tuple(s for s in claim.sources if not s.withdrawn) or claim.sources
    slugs = {source.slug for source in sources}
    origins = sum(1 for origin in claim.origins if not slugs.isdisjoint(origin.sources))
    return counted(len(voices(sources)), origins)


def counted(outlets: int, origins: int) -> Tally:
    """So many outlets and origins: no more of these than of those, one if there is an outlet."""
    return Tally(outlets, min(max(origins, 1), outlets))
