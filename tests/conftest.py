"""What several tests share: a site built from the real content, as an editor builds it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

ROOT = Path(__file__).parent.parent
TOPIC = "kaspersky-us-exit"


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where it is, how it ended, what it said."""

    output: Path
    status: int
    said: str

    def page(self, path: str) -> str:
        """The text of a file of the site."""
        return (self.output / path).read_text("utf-8")

    @property
    def pages(self) -> list[Path]:
        """All HTML files, sorted."""
        return sorted(self.output.rglob("*.html"))

    @property
    def data(self) -> dict[str, Any]:
        """The first topic as data."""
        found: dict[str, Any] = json.loads(self.page(f"{TOPIC}/explainer.json"))
        return found


def build_site(
    folder: Path,
    content: Path | None = None,
    *flags: str,
    settings: str = "pelicanconf.py",
    extra: tuple[str, ...] = (),
    env: dict[str, str] | None = None,
) -> Built:
    """Build `content` (a copy of the project's own without one) with Pelican, in a process."""
    if content is None:
        content = folder / "content"
        if not content.exists():
            shutil.copytree(ROOT / "content", content)
    output, cache = folder / "output", json.dumps(str(folder / "cache.sqlite3"))
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / settings)]
    command += ["-o", str(output), *flags, "-e", f"EXPLAINER_CACHE={cache}", *extra]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env={**os.environ, **(env or {})}
    )
    return Built(output, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own content, built once."""
    site = build_site(tmp_path_factory.mktemp("site"))
    assert 0 == site.status, site.said
    return site


@pytest.fixture(scope="session")
def seeds() -> dict[str, Any]:
    """The annotation of the first topic's articles."""
    found: dict[str, Any] = json.loads((ROOT / "tests/data/seeds.json").read_text("utf-8"))
    return found
