"""Whether anything that a build reads has changed since the last one, found out in milliseconds.

After a build, the stamps of everything that it read are remembered with what it told. While they
stand and no page is gone, there is nothing to do, and Pelican isn't even loaded.
"""

from __future__ import annotations

import sysconfig
from pathlib import Path

import msgspec

from explainer.build import output
from explainer.build.cache import Cache, key_of
from explainer.build.inventory import scan

PACKAGE = Path(__file__).parent.parent


class Fresh(msgspec.Struct, frozen=True):
    """What a build read (folders and files), by which settings, what it wrote and told."""

    settings: str
    inputs: tuple[str, ...]
    stamp: bytes
    output: str
    paths: tuple[str, ...]
    told: str


def remember(cache: Cache, fresh: Fresh) -> None:
    """Note that an output folder is up to date."""
    cache.put_many({_key(Path(fresh.output)): msgspec.msgpack.encode(fresh)})


def still_fresh(cache_file: Path, folder: Path, settings: str) -> str | None:
    """What the last build into `folder` told, where nothing changed since; else ``None``."""
    if not cache_file.exists():
        return None
    with Cache(cache_file) as cache:
        data = cache.get(_key(folder))
    try:
        fresh = msgspec.msgpack.decode(data or b"", type=Fresh)
    except msgspec.MsgspecError:
        return None
    if fresh.settings != settings or not fresh.stamp or stamp_of(fresh.inputs) != fresh.stamp:
        return None
    return None if output.missing(Path(fresh.output), fresh.paths) else fresh.told


def stamp_of(inputs: tuple[str, ...]) -> bytes:
    """Changes whenever a file among the inputs, the program or its libraries may have changed;
    empty where that can't be told by their stamps.
    """
    libraries = Path(sysconfig.get_paths()["purelib"])
    stamps = [_stamp(place) for place in (*map(Path, inputs), PACKAGE)]
    return key_of(repr(libraries.stat().st_mtime_ns), *stamps) if all(stamps) else b""


def _stamp(place: Path) -> bytes:
    if place.is_dir():
        folder = scan(place)
        linked = (place / file.path for file in folder.files if file.is_foreign)
        return b"" if any(path.is_dir() for path in linked) else folder.stamp_key
    try:
        info = place.stat()
    except OSError:
        return key_of("missing", str(place))
    return key_of(str(place), repr((info.st_size, info.st_mtime_ns, info.st_ino)))


def _key(folder: Path) -> bytes:
    return key_of("fresh", str(folder.resolve()))
