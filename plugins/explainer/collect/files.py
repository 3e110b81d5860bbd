"""Files of the content folder, opened so that none can hang, flood or mislead the program."""

from __future__ import annotations

from pathlib import Path

from explainer.collect.decode import UnreadableError

#: A file that an editor writes for the program has at most so many bytes.
_LARGEST = 1_000_000


def sidecar_path(path: Path) -> Path:
    """Where the sidecar of an article stands, if it has one."""
    return path.with_suffix(".yaml")


def is_regular(path: Path) -> bool:
    """Whether a file is there that can be read to its end; a name that can't be is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_led_out(path: Path, root: Path | None) -> bool:
    """Whether a path is a link that leads out of a folder, to what nobody put there."""
    if root is None or not path.is_symlink():
        return False
    return not path.resolve().is_relative_to(root.resolve())


def read_regular(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file; raises `UnreadableError` for a folder, pipe or device."""
    if path.exists() and not path.is_file():
        message = "this is a folder, a pipe or a device, not a file; give the article's own file"
        raise UnreadableError("unreadable", message)
    with path.open("rb") as stream:
        return stream.read(most)


def read_small(path: Path, what: str, advice: str) -> bytes:
    """The bytes of a file that an editor writes, such as a sidecar; never more than 1 MB."""
    try:
        data = read_regular(path, _LARGEST + 1)
    except OSError as error:
        message = f"{what} can't be read ({error.strerror}); check its permissions"
        raise UnreadableError("unreadable", message) from error
    if len(data) > _LARGEST:
        raise UnreadableError("too-large", f"{what} is larger than 1 MB; {advice}")
    return data
