"""Memory: what was decided of a topic's batches, so that a later build needn't decide it again.

What a batch decides depends on it and on those before it, never on later ones. So where a build
finds the first batches as they were, it does as is remembered of them and decides on the others: a
new source at the end costs its own batch alone. What a passage tells, whether two tellings differ
and what stands behind a claim depend on their passages alone, so that they needn't be found out
again wherever an edit was. With memory or without, the result is one.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from explainer.digest.conflicts import NEW, Differed
from explainer.digest.lineage import Compared
from explainer.digest.matches import Matched
from explainer.digest.origins import Counted


class Memory(Struct, frozen=True):
    """What lineage and matching decided, by keys of batches (see `batch_keys`); what was counted
    for claims; what conflicts found out.
    """

    compared: Mapping[bytes, Compared] = field(default_factory=dict)
    matched: Mapping[bytes, Matched] = field(default_factory=dict)
    counted: Mapping[bytes, Counted] = field(default_factory=dict)
    differed: Differed = NEW
