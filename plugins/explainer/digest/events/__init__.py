"""Events: claims that say when what they tell of happened."""

from explainer.digest.events.finding import find_events

__all__ = ["find_events"]
