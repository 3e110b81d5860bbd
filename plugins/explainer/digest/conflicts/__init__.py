"""Where accounts differ: `find_conflicts`, which reads `tellings_of` accounts."""

from explainer.digest.conflicts.find import find_conflicts, tellings_of
from explainer.digest.conflicts.tellings import Told

__all__ = ["Told", "find_conflicts", "tellings_of"]
