"""The cache: what is stored comes back, what is damaged counts as missing."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.build.cache import Cache, key_of

if TYPE_CHECKING:
    from pathlib import Path


@given(st.dictionaries(st.binary(min_size=1), st.binary(), max_size=20))
def test_what_is_put_comes_back(entries: dict[bytes, bytes]) -> None:
    with Cache(None) as cache:
        cache.put_many(entries)
        assert entries == cache.get_many(entries)


def test_a_new_process_finds_what_an_earlier_one_stored(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.sqlite3") as cache:
        cache.put_many({b"k": b"v"})
    with Cache(tmp_path / "c.sqlite3") as cache:
        assert b"v" == cache.get(b"k")
        assert cache.get(b"other") is None


def test_a_damaged_value_counts_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path) as cache:
        cache.put_many({b"k": b"good", b"l": b"fine"})
    with sqlite3.connect(path) as db:
        db.execute("UPDATE result SET value = ? WHERE key = ?", (b"evil", b"k"))
    with Cache(path) as cache:
        assert cache.get(b"k") is None
        assert b"fine" == cache.get(b"l")


@pytest.mark.parametrize("rubbish", [b"not a database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "c.sqlite3"
    path.write_bytes(rubbish)
    with Cache(path) as cache:
        assert cache.get(b"k") is None
        cache.put_many({b"k": b"v"})
        assert b"v" == cache.get(b"k")


def test_a_file_damaged_in_the_middle_of_a_build_costs_only_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path) as cache:
        cache.put_many({key_of(str(n)): bytes(5000) for n in range(200)})
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    with Cache(path) as cache:
        assert {} == cache.get_many([key_of(str(n)) for n in range(200)])
        cache.put_many({b"k": b"v"})
        assert b"v" == cache.get(b"k")


def test_what_the_most_builds_have_not_used_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path) as cache:
        cache.put_many({b"old": bytes(600), b"kept": bytes(600)})
    with Cache(path, limit=1500) as cache:
        assert cache.get(b"kept") is not None
        cache.put_many({b"new": bytes(600)})
    with Cache(path) as cache:
        assert {b"kept", b"new"} == set(cache.get_many([b"old", b"kept", b"new"]))


def test_a_store_cut_to_its_limit_is_not_looked_over_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path, limit=2_000_000) as cache:
        cache.put_many({key_of(str(n)): bytes(150_000) for n in range(20)})
    monkeypatch.setattr(Cache, "_shrink", lambda *_: pytest.fail("looked over"))
    with Cache(path, limit=2_000_000) as cache:
        cache.put_many({b"new": b"v"})
        assert 11 == len(cache.known([key_of(str(n)) for n in range(20)]))


def _store(path: Path, start: int) -> int:
    with Cache(path) as cache:
        for number in range(start, start + 50):
            cache.put_many({key_of(str(number)): str(number).encode()})
    return start


def test_processes_write_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    Cache(path).close()
    with ProcessPoolExecutor(2) as pool:
        done = list(pool.map(_store, [path, path, path], [0, 50, 100]))
    assert [0, 50, 100] == done
    with Cache(path) as cache:
        assert all(str(n).encode() == cache.get(key_of(str(n))) for n in range(150))


@given(st.lists(st.binary(), max_size=4), st.lists(st.binary(), max_size=4))
def test_keys_differ_where_any_part_differs(one: list[bytes], other: list[bytes]) -> None:
    assert (one == other) == (key_of(*one) == key_of(*other))
