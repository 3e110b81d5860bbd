"""How much a claim matters: by independent origins, then by how central it is."""

from __future__ import annotations

from collections import Counter

from explainer.digest.outline.cues import FILLER
from explainer.digest.words import terms
from explainer.model import Claim, Reading, Topic


class Weights:
    """Weighs the claims of a topic."""

    def __init__(
        self, claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
    ) -> None:
        self._topic = topic
        self._sources = max(len(readings), 1)
        self._spread = Counter(
            term for reading in readings for term in set(terms(reading.source.text))
        )
        self._lengths = {reading.source.slug: len(reading.source.text) or 1 for reading in readings}
        self._weights = {claim.id: self._weigh(claim) for claim in claims}

    def of(self, claim: Claim) -> float:
        """The weight; pinned claims weigh most, in the editor's order."""
        return self._weights[claim.id]

    def prominent(self, claim: Claim) -> bool:
        """Whether a claim may be printed where everybody reads it."""
        return not FILLER.search(claim.text)

    def _weigh(self, claim: Claim) -> float:
        pinned = self._topic.decisions.pin
        if claim.id in pinned:
            return 1000.0 - pinned.index(claim.id)
        if not self.prominent(claim):
            return -1.0
        origins = len(claim.origins) or len({c.source.credited for c in claim.citations})
        return 2 * min(origins, 6) + 3 * self._central(claim) + 2 * self._early(claim)

    def _central(self, claim: Claim) -> float:
        """The mean share of the sources that use the claim's words, 0..1."""
        words = set(terms(claim.text))
        return sum(self._spread[word] for word in words) / self._sources / max(len(words), 1)

    def _early(self, claim: Claim) -> float:
        """How near to the top of its article the claim stands at best, 0..1."""
        return max(1 - c.start / self._lengths[c.source.slug] for c in claim.citations)
