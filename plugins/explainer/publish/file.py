"""A file of the site that isn't a page."""

from __future__ import annotations

from msgspec import Struct


class File(Struct, frozen=True):
    """`path` is relative to the output folder, with forward slashes."""

    path: str
    content: bytes
