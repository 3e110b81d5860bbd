"""Events: claims that say when what they tell of happened.

`governing` finds the mention that dates a passage and `telling` the date that a claim's passages
agree on. `finding` goes through the batches; `rows` keeps the timeline's rows, `merging` says what
several claims tell of one event, `chains` and `relations` which dates follow from two passages
together, and `ranking` marks the dates to know first.
"""

from explainer.digest.events.finding import find_events

__all__ = ["find_events"]
