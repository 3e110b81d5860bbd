"""What is shown of a claim stands alone: `stand_alone`.

For each claim the passage that needs no antecedent is chosen among those of the batch that
founded it. What ties its beginning to other text is cut; where a name or a day is needed and
clear, it stands in square brackets; the rest is as the outlet wrote it. Where no name is clear,
the sentence before goes with it as its context.
"""

from explainer.digest.standalone.choice import stand_alone

__all__ = ["stand_alone"]
