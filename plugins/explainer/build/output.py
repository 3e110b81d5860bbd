"""The output folder: writes only what changed, removes only what this program wrote before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

from explainer.errors import ExplainerError


class OutputPathError(ExplainerError, ValueError):
    """A page would be written outside the output folder."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path!r} is not a path below the output folder")


def write(output: Path, path: str, data: bytes) -> bool:
    """Write a file below `output` unless it holds these bytes already; say whether it was written.

    The file appears whole or not at all, so a reader never sees half a page.
    """
    target = resolve(output, path)
    if same_bytes(target, data):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    draft.write_bytes(data)
    draft.replace(target)
    return True


def resolve(output: Path, path: str) -> Path:
    """The file that a page's path means; refuses absolute paths and those that climb out."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or not parts.parts or ".." in parts.parts or "\\" in path:
        raise OutputPathError(path)
    return output.joinpath(*parts.parts)


def same_bytes(target: Path, data: bytes) -> bool:
    """Whether a file exists and holds just these bytes."""
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except OSError:
        return False


def remove(output: Path, path: str) -> None:
    """Remove a file that was written before, and the folders that this leaves empty."""
    target = resolve(output, path)
    with suppress(OSError):
        target.unlink()
    for parent in target.parents:
        if parent == output:
            break
        try:
            parent.rmdir()
        except OSError:
            break


def missing(output: Path, paths: frozenset[str]) -> frozenset[str]:
    """Those of the paths that aren't files below `output` (any more)."""
    root = str(output)
    return frozenset(path for path in paths if not os.path.exists(f"{root}/{path}"))  # noqa: PTH110
