"""Where accounts differ: `find_conflicts`; `differences` also tells what to remember."""

from explainer.digest.conflicts.find import NEW, Differed, differences, find_conflicts

__all__ = ["NEW", "Differed", "differences", "find_conflicts"]
