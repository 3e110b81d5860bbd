"""A file of the site that isn't a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """`path` is relative to the output folder, with forward slashes."""

    path: str
    content: bytes
