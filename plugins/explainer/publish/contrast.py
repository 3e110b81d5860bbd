"""Accounts cut short, so that they still show what differs."""

from __future__ import annotations

from explainer.publish.views.frame import clipped

#: Words shown before what differs of accounts that begin alike.
_LED_IN = 2


def told_apart(values: list[str], most: int) -> list[str]:
    """The values, cut short; those that would look the same are cut where they differ."""
    short = [clipped(value, most) for value in values]
    return [
        one if short.count(one) == 1 else _from_difference(value, values, most)
        for value, one in zip(values, short, strict=True)
    ]


def _from_difference(value: str, values: list[str], most: int) -> str:
    """A value from where it differs from others that begin as it does."""
    words = value.split()
    others = (other.split() for other in values if other != value)
    shared = max((_shared(words, other) for other in others), default=0)
    start = max(0, shared - _LED_IN)
    return clipped(f"… {' '.join(words[start:])}", most) if start else clipped(value, most)


def _shared(one: list[str], other: list[str]) -> int:
    """How many words two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
