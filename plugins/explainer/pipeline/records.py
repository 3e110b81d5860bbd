"""What is cached and handed between processes: typed records, encoded with MessagePack.

Decoding checks types and runs the invariants again, so a damaged or planted entry can't
become content: it fails to decode and counts as missing.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import msgspec

from explainer.errors import Problem
from explainer.publish.views.card import TopicCard
from explainer.publish.views.frame import Frame

T = TypeVar("T")


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """A page before its template is filled in: `view` is the key under which its view is kept."""

    path: str
    template: str
    view: bytes
    frame: Frame | None


class FileRecord(msgspec.Struct, frozen=True, array_like=True):
    """A file that isn't a page: `key`, under which its bytes are kept, changes with its path and
    all that they are made of.
    """

    path: str
    key: bytes


class TopicPages(msgspec.Struct, frozen=True, array_like=True):
    """All pages and files of a topic; what they show is kept under the keys that they name."""

    pages: tuple[PageRecord, ...]
    files: tuple[FileRecord, ...]


class TopicSummary(msgspec.Struct, frozen=True):
    """What the whole site needs of a topic: of its feed the `days` of its entries, and under which
    key the `entries` themselves are kept.
    """

    card: TopicCard
    problems: tuple[Problem, ...]
    days: tuple[date, ...]
    entries: bytes


class Body(msgspec.Struct, frozen=True, array_like=True):
    """The body of a written page: its key, where it stands in the file, and a checksum."""

    key: bytes
    start: int
    end: int
    checksum: int


class WrittenFile(msgspec.Struct, frozen=True, array_like=True):
    """A file that was written: its key says all that its bytes depend on."""

    path: str
    key: bytes
    body: Body | None = None


class Written(msgspec.Struct, frozen=True, array_like=True):
    """What was written for one owner (a topic, or "" for the site as a whole)."""

    owner: str
    key: bytes
    files: tuple[WrittenFile, ...]


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """All files that the program wrote into one output folder."""

    written: tuple[Written, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """Where the files are, relative to the folder."""
        return frozenset(file.path for owner in self.written for file in owner.files)


def encode(value: object) -> bytes:
    """The bytes of a record; equal records give equal bytes."""
    return msgspec.msgpack.encode(value)


def decode(data: bytes | None, kind: type[T]) -> T | None:
    """The record, or ``None`` where the bytes are missing or not such a record."""
    if data is None:
        return None
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, ValueError):
        return None
