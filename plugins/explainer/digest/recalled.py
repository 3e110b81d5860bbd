"""What was found out before, by keys that say all that it depends on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from explainer.digest.batches import NOTHING

T = TypeVar("T")


class Recalled(Generic[T]):
    """Finds things out; what is `known` isn't found out again. `found` has all that was asked."""

    def __init__(self, known: Mapping[bytes, T] = NOTHING) -> None:
        self._known = known
        self.found: dict[bytes, T] = {}

    def of(self, key: bytes, find: Callable[[], T]) -> T:
        """What is known under a key, else what is found now."""
        value = self._known[key] if key in self._known else find()
        self.found[key] = value
        return value
