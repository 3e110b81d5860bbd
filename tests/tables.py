"""Tables of the documentation, for tests that hold them against the code."""

from __future__ import annotations

import re
from pathlib import Path

_KEY = re.compile(r"\| `([^`]+)` \|")


def keys_of_table(path: Path, heading: str) -> list[str]:
    """The keys in the first column of the first table under a heading."""
    _, found, rest = path.read_text("utf-8").partition(f"## {heading}\n")
    assert found, f"{path.name} has no heading {heading!r}"
    section = rest.partition("\n## ")[0]
    return [match[1] for line in section.splitlines() if (match := _KEY.match(line))]
