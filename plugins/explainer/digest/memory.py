"""Memory: what was decided of a topic's batches, so that a later build needn't decide it again.

What a batch decides depends on it and on those before it, never on later ones. So where a build
finds the first batches as they were, it does as is remembered of them and decides on the others. A
new source at the end costs its own batch alone. With or without a memory the result is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from explainer.digest.lineage import Compared
from explainer.digest.matching import Matched


@dataclass(frozen=True, slots=True)
class Memory:
    """What lineage and matching decided, by the keys of the batches (see `batch_keys`)."""

    compared: Mapping[bytes, Compared] = field(default_factory=dict)
    matched: Mapping[bytes, Matched] = field(default_factory=dict)
