"""A site built from the real content, as an editor builds it: in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
