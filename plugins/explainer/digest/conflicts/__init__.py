"""Where accounts differ: `find_conflicts`; `differences` also tells what to remember."""

from explainer.digest.conflicts.find import Differed, differences, find_conflicts
from explainer.digest.conflicts.tellings import Told

__all__ = ["Differed", "Told", "differences", "find_conflicts"]
