"""Choices that look random and are the same on every machine, day and Python."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
Key = str | int


def roll(sides: int, *key: Key) -> int:
    """A number from 0 below `sides`; the key decides which."""
    said = "\x1f".join(map(str, key)).encode()
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "big") % sides


def chance(percent: int, *key: Key) -> bool:
    """True for that many of a hundred keys."""
    return roll(100, *key) < percent


def pick(choices: Sequence[T], *key: Key) -> T:
    """One of the choices."""
    return choices[roll(len(choices), *key)]
