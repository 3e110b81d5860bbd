"""Memory: what was decided of a topic's batches, so that a later build needn't decide it again.

What a batch decides depends on it and on those before it, never on later ones. So where a build
finds the first batches as they were, it does as is remembered of them and decides on the others: a
new source at the end costs its own batch alone. What a passage tells depends on its article and
its own dates alone, so that it needn't be read again wherever an edit was. With memory or without,
the result is one.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from explainer.digest.conflicts import Differed, Told
from explainer.digest.lineage import Compared
from explainer.digest.matching import Matched
from explainer.digest.origins import Counted


class Memory(Struct, frozen=True):
    """What lineage, matching and conflicts decided, by the keys of batches (see `batch_keys`); how
    many origins claims have and what passages tell, by their own.
    """

    compared: Mapping[bytes, Compared] = field(default_factory=dict)
    matched: Mapping[bytes, Matched] = field(default_factory=dict)
    differed: Mapping[bytes, Differed] = field(default_factory=dict)
    counted: Mapping[bytes, Counted] = field(default_factory=dict)
    told: Mapping[bytes, tuple[Told, ...]] = field(default_factory=dict)
