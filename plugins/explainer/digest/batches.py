"""Batches: the order in which a topic's sources came.

Claims are matched and updates are told batch by batch, so that a source that comes later never
changes what the earlier ones founded. A batch is what the editor calls one, else all sources of
one day; a source that has neither joins the earliest.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Citation, DateMention, Reading, Source

T = TypeVar("T")
#: Bytes of a key.
_KEY = 16
#: What a source says that nothing remembered depends on: an editor's word on any of it, or a line
#: cut, lets all decisions stand.
_BESIDES: Mapping[str, Any] = {
    "file": "",
    "part": 0,
    "standfirst": "",
    "authors": (),
    "url": "",
    "archive_url": "",
    "licence": "",
    "display": None,
    "withdrawn": None,
    "removed": (),
    "evidence": (),
    "segments": (),
}
#: What is known where nothing is.
NOTHING: Mapping[bytes, Any] = MappingProxyType({})


class Batch(Struct, frozen=True):
    """Sources that came together, by slug. `name` is the editor's word for them, "" without one;
    `day` is when the first of them came, ``None`` where no source of the topic has a day.
    """

    day: date | None
    name: str
    sources: tuple[Source, ...]


def batches(readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], ...]:
    """The readings by batch, the batches in order, each by slug."""
    by_slug = {reading.source.slug: reading for reading in readings}
    found = source_batches(reading.source for reading in readings)
    return tuple(tuple(by_slug[source.slug] for source in batch.sources) for batch in found)


def batch_keys(batches: Iterable[tuple[Reading, ...]], *said: object) -> Iterator[bytes]:
    """For each batch a key of it, of all before it and of what else is `said` (by its repr).

    What a batch decides depends on nothing else.
    """
    around = repr(said).encode()
    return chained(around + batch_key(batch) for batch in batches)


def batch_key(batch: Iterable[Reading]) -> bytes:
    """A key of a batch's articles."""
    return b"".join(source_key(r.source) + dates_key(r.mentions) for r in batch)


def dates_key(mentions: Iterable[DateMention]) -> bytes:
    """A key of the dates of a text: its topic may say which year is meant."""
    return " ".join(m.when.edtf if m.when else m.value for m in mentions).encode()


def passage_key(passage: Citation, dates: Iterable[DateMention] = ()) -> bytes:
    """A key of a passage of an article, as the article is, and of dates around it."""
    place = f"{passage.start}-{passage.end} ".encode()
    return source_key(passage.source) + place + dates_key(dates)


def chained(parts: Iterable[bytes]) -> Iterator[bytes]:
    """For each part a key of it and of all before it."""
    whole = hashlib.blake2b(digest_size=_KEY)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
        yield whole.digest()


@lru_cache(maxsize=1 << 12)
def source_key(source: Source) -> bytes:
    """A key of an article, and so of its reading, which follows from it but for its dates."""
    return hashlib.blake2b(repr(replace(source, **_BESIDES)).encode(), digest_size=_KEY).digest()


def recall(keys: Iterable[bytes], known: Mapping[bytes, T]) -> tuple[T, ...]:
    """What is known of the first batches, up to the first of which nothing is."""
    return tuple(known[key] for key in takewhile(known.__contains__, keys))


def source_batches(sources: Iterable[Source]) -> tuple[Batch, ...]:
    """The batches by their days, named ones after the others of their day."""
    groups: defaultdict[tuple[str, str], list[Source]] = defaultdict(list)
    for source in sources:
        groups[source.batch, "" if source.batch else str(source.arrived or "")].append(source)
    dated = sorted((day, *key) for key, group in groups.items() if (day := _first_day(group)))
    if not dated:
        everything = [source for group in groups.values() for source in group]
        return (_batch(None, "", everything),) * bool(everything)
    ordered = [(day, name, groups.pop((name, label))) for day, name, label in dated]
    ordered[0][2].extend(source for group in groups.values() for source in group)
    return tuple(_batch(*found) for found in ordered)


def _batch(day: date | None, name: str, sources: list[Source]) -> Batch:
    return Batch(day, name, tuple(sorted(sources, key=lambda source: source.slug)))


def _first_day(group: list[Source]) -> date | None:
    """The first day on which a source of the group came."""
    return min((source.arrived for source in group if source.arrived), default=None)
