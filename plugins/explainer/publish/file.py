"""A file of the site that isn't a page."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct


class File(Struct, frozen=True):
    """What a file tells and what makes bytes of it, which isn't done where the file stands already.

    `path` is relative to the output folder, with forward slashes.
    """

    path: str
    told: tuple[object, ...]
    write: Callable[..., bytes]

    @property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.write(*self.told)
