"""The output folder: writes only what changed, removes only what this program wrote before.

Paths are plain texts here: a site has tens of thousands of files, and `pathlib` takes longer over
each than the system takes to write it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from explainer.errors import ExplainerError


class OutputPathError(ExplainerError, ValueError):
    """A page would be written outside the output folder."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path!r} is not a path below the output folder")


def write(output: Path, path: str, data: bytes) -> bool:
    """Write a file below `output` unless it holds these bytes already; say whether it was written.

    The file appears whole or not at all, so a reader never sees half a page. The draft lies in the
    output folder itself: ext4 takes twice as long to make one in each page's folder.
    """
    target = resolve(output, path)
    if same_bytes(target, data):
        return False
    draft = f"{output}/.{os.getpid()}.tmp"
    try:
        _put(draft, target, data)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _put(draft, target, data)
    return True


def _put(draft: str, target: str, data: bytes) -> None:
    with open(draft, "wb", buffering=0) as file:
        if file.write(data) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), target)
    os.replace(draft, target)


def read(output: Path, path: str) -> bytes:
    """The bytes of a file below `output`, none where it can't be read."""
    try:
        with open(resolve(output, path), "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""


def resolve(output: Path, path: str) -> str:
    """The file that a page's path means; refuses absolute paths and those that climb out."""
    climbs = ".." in path and ".." in path.split("/")
    if not path or path.startswith("/") or "\\" in path or climbs:
        raise OutputPathError(path)
    return f"{output}/{path}"


def same_bytes(target: str, data: bytes) -> bool:
    """Whether a file exists and holds just these bytes."""
    try:
        if os.stat(target).st_size != len(data):
            return False
        with open(target, "rb", buffering=0) as file:
            return file.read() == data
    except OSError:
        return False


def remove(output: Path, path: str) -> None:
    """Remove a file that was written before, and the folders that this leaves empty."""
    target = Path(resolve(output, path))
    with suppress(OSError):
        target.unlink()
    for parent in target.parents:
        if parent == output:
            break
        try:
            parent.rmdir()
        except OSError:
            break


def missing(output: Path, paths: Iterable[str]) -> frozenset[str]:
    """Those of the paths that aren't files below `output` (any more); asked in the cheapest way."""
    root = str(output)
    return frozenset(path for path in paths if not os.access(f"{root}/{path}", os.F_OK))
