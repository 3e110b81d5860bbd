"""What is shown of a claim stands alone: `stand_alone`.

For each claim the passage that needs no antecedent is chosen among those of the batch that
founded it. What ties its beginning to other text is cut; where a name is needed and clear, it
stands in square brackets; the rest is as the outlet wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from explainer.digest.standalone.antecedents import Antecedents
from explainer.digest.standalone.passages import Passage, Passages
from explainer.model import Citation, Claim, Reading, Topic

__all__ = ["stand_alone"]


def stand_alone(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Claim, ...]:
    """The claims, each shown by the passage that reads best without its surroundings."""
    passages = Passages(readings)
    return tuple(_shown(claim, passages) for claim in claims)


def _shown(claim: Claim, passages: Passages) -> Claim:
    """A claim with its best passage first."""
    founding = passages.batch(claim.citations[0].source)
    ranked = sorted(
        (
            (passages.edit(citation), citation)
            for citation in claim.citations
            if passages.batch(citation.source) == founding
        ),
        key=lambda pair: (pair[0].cost, pair[1].key),
    )
    best, chosen = ranked[0]
    rest = tuple(citation for citation in claim.citations if citation is not chosen)
    return replace(
        claim,
        text=best.citation.quote,
        citations=(best.citation, *rest),
        substitutions=best.substitutions,
        speaker=claim.speaker or best.speaker,
    )
