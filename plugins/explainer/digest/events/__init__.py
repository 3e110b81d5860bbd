"""Events: claims that say when what they tell of happened.

`governing` finds the mention that dates a passage, `finding` the date that a claim's passages
agree on, `merging` what several claims tell of one event, `chains` the dates that follow from two
passages together, and `ranking` the dates to know first.
"""

from explainer.digest.events.finding import find_events

__all__ = ["find_events"]
