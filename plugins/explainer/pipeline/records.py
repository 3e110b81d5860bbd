"""What is cached and handed between processes: typed records, encoded with MessagePack.

Decoding checks types and runs the invariants again, so a damaged or planted entry can't
become content: it fails to decode and counts as missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from explainer.errors import Problem
from explainer.publish.feeds import Entry
from explainer.publish.files import File
from explainer.publish.views.card import TopicCard

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EncodedPage:
    """A page before its template is filled: `view` is encoded, `key` identifies it."""

    path: str
    template: str
    view: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class TopicPages:
    """All that a topic's pages and files show; enough to write them anew."""

    pages: tuple[EncodedPage, ...]
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """What the pages of the whole site need of a topic."""

    card: TopicCard
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written for one owner (a topic, or "" for the site as a whole): paths and keys."""

    owner: str
    key: bytes
    paths: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files that the program wrote into one output folder."""

    written: tuple[Written, ...] = ()


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
