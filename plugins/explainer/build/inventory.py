"""What lies in the content folder, and whether it changed, without reading what didn't.

A file's stamp (size, times, inode) stands in for its bytes, as in git's index; what
decides is always a hash of the bytes, so touching a file rebuilds nothing.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from explainer.build.cache import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from explainer.build.cache import Cache

#: Editors' and systems' droppings that are never content.
_IGNORED_SUFFIXES = ("~", ".swp", ".tmp", ".bak")


#: The size of what is listed but never opened: a pipe, a device, a link that leads out of the
#: folder, round in it or nowhere, a name that isn't UTF-8.
FOREIGN = -1


class Stamped(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file: its path relative to the folder that was listed, and its stamp.

    There are tens of thousands of these, so they are of the kind that is made and encoded fastest.
    What is no file of this folder has a size of `FOREIGN`, and the times of what it leads to.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @property
    def is_foreign(self) -> bool:
        """Whether this may not be opened."""
        return self.size == FOREIGN


_path = attrgetter("path")


class Folder(msgspec.Struct, frozen=True):
    """A folder and all files below it, sorted by path."""

    path: Path
    files: tuple[Stamped, ...]

    @property
    def stamp_key(self) -> bytes:
        """Changes whenever a file below may have changed."""
        return key_of("stamps", str(self.path), msgspec.msgpack.encode(self.files))

    def below(self, place: str) -> Folder:
        """A folder in this one, as it was when this one was listed."""
        start = bisect_left(self.files, f"{place}/", key=_path)
        end = bisect_left(self.files, f"{place}0", key=_path)  # "0" is what follows "/"
        cut = len(place) + 1
        files = (
            Stamped(file.path[cut:], file.size, file.mtime_ns, file.ctime_ns, file.inode)
            for file in self.files[start:end]
        )
        return Folder(self.path / place, tuple(files))


def scan(path: Path, root: Path | None = None) -> Folder:
    """List a folder; one that isn't there has no files. Links may lead anywhere in `root`."""
    found = _walk(str(path), os.path.realpath(root or path)) if path.is_dir() else ()
    return Folder(path, tuple(sorted(found, key=_path)))


def subfolders(folder: Folder, place: str) -> tuple[Folder, ...]:
    """The folders directly below a place in a folder, sorted by name; links to folders among them
    are followed.
    """
    home = folder.path / place
    if not home.is_dir():
        return ()
    with os.scandir(home) as entries:
        found = [(e.name, e.is_symlink()) for e in entries if e.is_dir() and e.name[0] != "."]
    return tuple(
        scan(home / name, folder.path) if is_link else folder.below(f"{place}/{name}")
        for name, is_link in sorted(found)
    )


def content_hashes(folder: Folder, cache: Cache) -> dict[str, bytes]:
    """A hash of each file's bytes by its path; reads only the files whose stamp is new, and none
    that is foreign, for which its stamp stands.
    """
    place, encode = str(folder.path), msgspec.msgpack.encode
    stamps = {file.path: key_of("stamp", place, encode(file)) for file in folder.files}
    foreign = {file.path for file in folder.files if file.is_foreign}
    known = cache.get_many(stamps.values())
    fresh = {
        stamp: stamp if path in foreign else key_of(read_bytes(folder.path / path))
        for path, stamp in stamps.items()
        if stamp not in known
    }
    cache.put_many(fresh)
    return {path: known.get(stamp) or fresh[stamp] for path, stamp in stamps.items()}


def content_key(folder: Folder, cache: Cache) -> bytes:
    """A key of the names and bytes of a folder's files; one look-up while no stamp changed."""
    stamp_key = folder.stamp_key
    if (known := cache.get(stamp_key)) is not None:
        return known
    key = key_of(*_interleave(content_hashes(folder, cache).items()))
    cache.put_many({stamp_key: key})
    return key


def bytes_key(folder: Path) -> bytes:
    """A key of the names and bytes of all files below a small folder, hidden ones too."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return key_of(*_interleave((path.name, read_bytes(path)) for path in files))


def read_bytes(path: Path) -> bytes:
    """A file's bytes; a file that vanished or can't be read counts as empty."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _walk(top: str, root: str) -> Iterator[Stamped]:
    folders = [(top, "")]
    while folders:
        place, prefix = folders.pop()
        for entry in _entries(place):
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{prefix}{entry.name}/"))
            else:
                yield _stamped(entry, prefix, root)


def _entries(top: str) -> Iterator[os.DirEntry[str]]:
    """What lies directly in a folder, droppings left out; nothing in one that vanished."""
    try:
        with os.scandir(top) as entries:
            for entry in entries:
                is_hidden = entry.name.startswith((".", "__pycache__"))
                if not is_hidden and not entry.name.endswith(_IGNORED_SUFFIXES):
                    yield entry
    except OSError:
        return


def _stamped(entry: os.DirEntry[str], prefix: str, root: str) -> Stamped:
    """A file with its stamp, or what only looks like one."""
    name = entry.name.encode("utf-8", "backslashreplace").decode()
    try:
        is_led_out = entry.is_symlink() and not _is_below(os.path.realpath(entry.path), root)
        is_own = name == entry.name and not is_led_out and entry.is_file()
        info = entry.stat()
    except OSError:  # it vanished, or its links go round
        return Stamped(prefix + name, FOREIGN, 0, 0, 0)
    size = info.st_size if is_own else FOREIGN
    return Stamped(prefix + name, size, info.st_mtime_ns, info.st_ctime_ns, info.st_ino)


def _is_below(path: str, root: str) -> bool:
    return os.path.commonpath((path, root)) == root


def _interleave(pairs: Iterable[tuple[str, bytes]]) -> Iterator[str | bytes]:
    for name, data in pairs:
        yield name
        yield data
