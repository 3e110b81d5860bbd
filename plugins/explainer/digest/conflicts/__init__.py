"""Where accounts differ: `find_conflicts`."""

from explainer.model import Claim, Conflict, Reading, Topic

__all__ = ["find_conflicts"]


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic, each side in the outlets' words, newest last."""
    return ()
