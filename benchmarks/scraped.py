"""Labelled pages for the line cleaner: reading them, and rendering them in other ways.

A page is a list of lines with labels: 1 body, 0 junk, ``None`` blank. The pages stay where they
are; only what is learnt from them, or measured on them, enters the project.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

Labelled = tuple[str, int | None]

#: Parts that the pages are split into by host, each left out once.
FOLDS = 5
_MARK = re.compile(r"(?:[*•+–-]|o|\d{1,2}\.)(?= |$)")
_CROP = 12
_WIDTH = 76


@dataclass(frozen=True, slots=True)
class Page:
    """A page, the kind it is ("article", "forum"), and its fold: pages of one host share it."""

    id: str
    kind: str
    fold: int
    lines: tuple[Labelled, ...]


def read_pages(path: Path) -> list[Page]:
    """The pages of a file that have any body."""
    pages = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            lines = tuple((text, label) for text, label in record["lines"])
            if any(label for _, label in lines):
                fold = _fold(str(record["url"]) or record["id"])
                pages.append(Page(record["id"], record["type"], fold, lines))
    return pages


def _fold(url: str) -> int:
    """A number that all pages of one registered domain (roughly) share."""
    host = url.split("/")[2] if "://" in url else url
    domain = ".".join(host.split(".")[-2:])
    return int(hashlib.md5(domain.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def bare(page: Page) -> tuple[Labelled, ...]:
    """No bullets, no indents, no blank lines."""
    lines = ((_unmarked(text), label) for text, label in page.lines)
    return tuple((text, label) for text, label in lines if text)


def spaced(page: Page) -> tuple[Labelled, ...]:
    """A blank line after each line."""
    blank: Labelled = ("", None)
    return tuple(item for line in page.lines if line[0].strip() for item in (line, blank))


def dashed(page: Page) -> tuple[Labelled, ...]:
    """Dashes for bullets, no indents."""
    return tuple(
        (f"- {_unmarked(text)}" if _MARK.match(text.strip()) else text.strip(), label)
        for text, label in page.lines
    )


def unmarked(page: Page) -> tuple[Labelled, ...]:
    """No bullets and no indents; blank lines as they were."""
    lines = ((_unmarked(text), label) for text, label in page.lines)
    return tuple((text, label) for text, label in lines if text or label is None)


def wrapped(page: Page) -> tuple[Labelled, ...]:
    """Long lines broken as mail programs do, with a blank line between paragraphs."""
    lines: list[Labelled] = []
    for text, label in page.lines:
        parts = wrap(text.strip(), _WIDTH, break_on_hyphens=False)
        lines += [(part, label) for part in parts] + [("", None)] * bool(parts)
    return tuple(lines)


def as_is(page: Page) -> tuple[Labelled, ...]:
    """The lines as they are."""
    return page.lines


Rendering = Callable[[Page], tuple[Labelled, ...]]
#: What is learnt from, and what is measured besides.
RENDERINGS: tuple[Rendering, ...] = (as_is, bare, spaced, dashed, unmarked)
MEASURED = (*RENDERINGS, wrapped)


def cropped(lines: tuple[Labelled, ...], chance: random.Random) -> tuple[Labelled, ...]:
    """What somebody selects with the mouse: the body and some lines around it."""
    at = [index for index, (_, label) in enumerate(lines) if label]
    above, below = chance.choice((0, 1, 3, _CROP)), chance.choice((0, 1, 3, _CROP))
    return lines[max(at[0] - above, 0) : at[-1] + 1 + below]


def crowded(page: Page, other: Page) -> tuple[Labelled, ...]:
    """The page between the furniture of another one, as on sites with more around an article."""
    at = [index for index, (_, label) in enumerate(other.lines) if label]
    above = tuple(line for line in other.lines[: at[0]] if not line[1])
    below = tuple(line for line in other.lines[at[0] :] if not line[1])
    return (*above, *page.lines, *below)


def _unmarked(text: str) -> str:
    stripped = text.strip()
    match = _MARK.match(stripped)
    return stripped[match.end() :].strip() if match else stripped
