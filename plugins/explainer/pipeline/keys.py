"""What results depend on besides content: the program, its libraries, the settings."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.build.cache import Cache, key_of
from explainer.build.inventory import content_key, scan

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = Path(__file__).parent.parent

#: The libraries whose version may change a result, by phase.
_COLLECT = ("beautifulsoup4", "ftfy", "htmldate", "lxml", "markdown-it-py", "PyYAML", "trafilatura")
_DIGEST = ("nupunkt", "PyStemmer")
_PUBLISH = ("babel", "feedgen", "icalendar", "jinja2", "lxml", "markdown-it-py")


class Keys(Struct, frozen=True):
    """Keys of what is behind each kind of result: `publishing` of the code alone that makes pages
    and files, the others of settings too; `topic` includes all.
    """

    reading: bytes
    publishing: bytes
    topic: bytes

    @classmethod
    def of(cls, cache: Cache, *settings: object) -> Keys:
        """The keys of the installed program with some settings (by their repr)."""
        shared = [PACKAGE / name for name in ("model", "errors.py", "when.py", "pipeline")]
        said = key_of(*map(repr, settings))
        code = _code(cache, *shared, PACKAGE / "collect", PACKAGE / "digest")
        reading = key_of(sys.version, said, code, *_versions((*_COLLECT, *_DIGEST)))
        publishing = key_of(sys.version, _code(cache, PACKAGE / "publish"), *_versions(_PUBLISH))
        return cls(reading, publishing, key_of(reading, publishing))


def _code(cache: Cache, *places: Path) -> bytes:
    return key_of(*(content_key(scan(p), cache) if p.is_dir() else p.read_bytes() for p in places))


def _versions(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is missing"
