"""A content-addressed store of results, embedded in one SQLite file.

A key says everything that a value depends on, so an entry is never out of date, only
unused or damaged. Each value carries a checksum; a damaged one counts as missing and a
damaged file is made anew. Values are bytes that the caller decodes into typed data: nothing
here can run code that somebody else planted.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

#: When a value was used stands apart from it: noting that must not write it again.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS result (
    key BLOB PRIMARY KEY, value BLOB NOT NULL, checksum INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS use (key BLOB PRIMARY KEY, build INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS build (number INTEGER NOT NULL);
"""
_PUT = """
INSERT INTO result VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
SET value = excluded.value, checksum = excluded.checksum
WHERE value IS NOT excluded.value OR checksum IS NOT excluded.checksum
"""
_OLDEST_FIRST = """
SELECT key, length(value) FROM result LEFT JOIN use USING (key) ORDER BY build, key
"""
T = TypeVar("T")

_BATCH = 400  # keys in one SQL statement; SQLite's limit is 32,766 host parameters


def key_of(*parts: bytes | str) -> bytes:
    """A key from everything that a value depends on: BLAKE2b over the length-prefixed parts."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


class Cache:
    """The store. Safe to share between processes (SQLite's write-ahead log and locks).

    `path` is the file, ``None`` a store in memory. `limit` bounds the bytes of all values.
    A store that is over it when closed is cut to seven eighths of it, so that not every
    build has to; what the most builds haven't used goes first.
    """

    def __init__(self, path: Path | None, limit: int = 4_000_000_000) -> None:
        self._path = path
        self._limit = limit
        self._used: set[bytes] = set()
        self._db = self._open()
        self._build = self._number()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: bytes) -> bytes | None:
        """The value of a key, ``None`` where there is none or it is damaged."""
        return self.get_many([key]).get(key)

    def get_many(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The sound values among those of the keys."""
        return self._guarded(lambda: dict(self._select(list(keys))), {})

    def known(self, keys: Iterable[bytes]) -> frozenset[bytes]:
        """Those of the keys that have a value, sound or not: nothing is read."""
        return self._guarded(lambda: frozenset(self._find(list(keys))), frozenset())

    def put_many(self, entries: Mapping[bytes, bytes]) -> None:
        """Store values; those of known keys are replaced where they differ."""
        rows = [(key, value, zlib.crc32(value)) for key, value in entries.items()]
        self._used.update(entries)
        self._guarded(lambda: self._insert(rows), None)

    def close(self) -> None:
        """Note what this build used, drop what is over the limit, close."""
        self._guarded(self._retire, None)
        self._db.close()

    def _open(self) -> sqlite3.Connection:
        if self._path is None:
            return self._connect(":memory:")
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            return self._connect(self._path)
        except sqlite3.DatabaseError:
            self._discard(self._path)
            return self._connect(self._path)

    @staticmethod
    def _connect(target: Path | str) -> sqlite3.Connection:
        db = sqlite3.connect(target, timeout=30)
        try:
            db.execute("PRAGMA page_size = 16384")  # most values fill one: fewer writes
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = OFF")  # losing the cache in a crash loses no content
            db.executescript(_SCHEMA)
        except sqlite3.DatabaseError:
            db.close()
            raise
        return db

    def _discard(self, path: Path) -> None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                Path(f"{path}{suffix}").unlink()

    def _guarded(self, act: Callable[[], T], fallback: T) -> T:
        """Do it; where the file turns out to be damaged, start an empty one and go on."""
        try:
            return act()
        except sqlite3.OperationalError:  # locked, disk full: the build goes on without
            return fallback
        except sqlite3.DatabaseError:
            self._db.close()
            if self._path is not None:
                self._discard(self._path)
            self._db = self._open()
            return fallback

    def _number(self) -> int:
        def advance() -> int:
            with self._db:
                row = self._db.execute("SELECT max(number) FROM build").fetchone()
                number = (row[0] or 0) + 1
                self._db.execute("DELETE FROM build")
                self._db.execute("INSERT INTO build VALUES (?)", (number,))
            return number

        return self._guarded(advance, 1)

    def _select(self, keys: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
        for start in range(0, len(keys), _BATCH):
            some = keys[start : start + _BATCH]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value, checksum FROM result WHERE key IN ({marks})"  # noqa: S608
            for key, value, checksum in self._db.execute(query, some):
                if isinstance(value, bytes) and zlib.crc32(value) == checksum:
                    self._used.add(key)
                    yield key, value

    def _find(self, keys: list[bytes]) -> Iterator[bytes]:
        for start in range(0, len(keys), _BATCH):
            some = keys[start : start + _BATCH]
            marks = ",".join("?" * len(some))
            query = f"SELECT key FROM result WHERE key IN ({marks})"  # noqa: S608
            yield from (key for (key,) in self._db.execute(query, some))

    def _insert(self, rows: list[tuple[bytes, bytes, int]]) -> None:
        with self._db:
            self._db.executemany(_PUT, rows)

    def _retire(self) -> None:
        with self._db:
            used = [(key, self._build) for key in self._used]
            self._db.executemany("INSERT OR REPLACE INTO use VALUES (?, ?)", used)
            if self._size_of_pages() > self._limit:
                size = self._db.execute("SELECT sum(length(value)) FROM result").fetchone()[0] or 0
                self._shrink(size - self._limit * 7 // 8)

    def _size_of_pages(self) -> int:
        """An upper bound of the bytes of all values, without looking at each.

        Pages that were freed don't count: the file keeps them for what comes next.
        """
        row = self._db.execute(
            "SELECT (page_count - freelist_count) * page_size"
            " FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
        )
        return int(row.fetchone()[0])

    def _shrink(self, excess: int) -> None:
        doomed = []
        for key, length in self._db.execute(_OLDEST_FIRST):
            if excess <= 0:
                break
            doomed.append((key,))
            excess -= length
        for table in ("result", "use"):
            self._db.executemany(f"DELETE FROM {table} WHERE key = ?", doomed)  # noqa: S608
