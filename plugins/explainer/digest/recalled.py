"""What was found out before, by keys that say all that it depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Any, Generic, TypeVar

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


def recall(keys: Iterable[bytes], known: Mapping[bytes, T]) -> tuple[T, ...]:
    """What is known of the first batches, up to the first of which nothing is."""
    return tuple(known[key] for key in takewhile(known.__contains__, keys))


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
