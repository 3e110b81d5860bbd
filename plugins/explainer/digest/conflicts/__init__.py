"""Where accounts differ: `find_conflicts`."""

from explainer.digest.conflicts.find import find_conflicts

__all__ = ["find_conflicts"]
