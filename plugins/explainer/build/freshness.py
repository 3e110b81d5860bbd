"""Whether anything that a build reads has changed since the last one, found out in milliseconds.

After a build, the stamps of everything that it read are remembered with what it told. While they
stand and no page is gone, there is nothing to do, and Pelican isn't even loaded.
"""

from __future__ import annotations

import sysconfig
from collections.abc import Mapping
from pathlib import Path

import msgspec

from explainer.build import output
from explainer.build.cache import Cache, key_of
from explainer.build.inventory import Folder, scan

PACKAGE = Path(__file__).parent.parent


class Seen(msgspec.Struct, frozen=True):
    """What lies in the places that a build reads (folders and files), each looked at once.

    `stamp` changes whenever a file among them, the program or its libraries may have changed; it is
    empty where that can't be told by their stamps.
    """

    inputs: tuple[str, ...]
    folders: Mapping[str, Folder]
    stamp: bytes


class Fresh(msgspec.Struct, frozen=True):
    """What a build read, by which settings, what it wrote and told."""

    settings: str
    inputs: tuple[str, ...]
    stamp: bytes
    output: str
    paths: tuple[str, ...]
    told: str

    def stands(self, seen: Seen) -> bool:
        """Whether nothing that was read has changed since, and no page is gone."""
        if not self.stamp or seen.stamp != self.stamp:
            return False
        return not output.missing(Path(self.output), self.paths)


def remember(cache: Cache, fresh: Fresh) -> None:
    """Note that an output folder is up to date."""
    cache.put_many({_key(Path(fresh.output)): msgspec.msgpack.encode(fresh)})


def recall(cache_file: Path, folder: Path, settings: str) -> Fresh | None:
    """The last build into `folder`, where it was by these settings."""
    if not cache_file.exists():
        return None
    with Cache(cache_file) as cache:
        data = cache.get(_key(folder))
    try:
        fresh = msgspec.msgpack.decode(data or b"", type=Fresh)
    except msgspec.MsgspecError:
        return None
    return fresh if fresh.settings == settings else None


def look(inputs: tuple[str, ...]) -> Seen:
    """Look at the places that a build reads."""
    folders = {place: scan(Path(place)) for place in inputs if Path(place).is_dir()}
    libraries = Path(sysconfig.get_paths()["purelib"]).stat().st_mtime_ns
    stamps = [
        *(_stamp_of(folder) for folder in (*folders.values(), scan(PACKAGE))),
        *(_stamp(Path(place)) for place in inputs if place not in folders),
    ]
    stamp = key_of(repr(libraries), *stamps) if all(stamps) else b""
    return Seen(inputs, folders, stamp)


def _stamp_of(folder: Folder) -> bytes:
    linked = (folder.path / file.path for file in folder.files if file.is_foreign)
    return b"" if any(path.is_dir() for path in linked) else folder.stamp_key


def _stamp(place: Path) -> bytes:
    try:
        info = place.stat()
    except OSError:
        return key_of("missing", str(place))
    return key_of(str(place), repr((info.st_size, info.st_mtime_ns, info.st_ino)))


def _key(folder: Path) -> bytes:
    return key_of("fresh", str(folder.resolve()))
