"""What `invoke add` and `invoke new-topic` do: the one place that takes articles in.

The bytes are stored untouched, beside them a sidecar that says where and when they were got.
The day is the caller's to say. Doing the same twice changes nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.intake.fetch import fetch
from explainer.collect.intake.incoming import Fetcher, Incoming, incoming
from explainer.collect.intake.near import NEAR, containment, grams, text_id
from explainer.collect.intake.reports import Added, Report
from explainer.collect.kinds import SUFFIXES
from explainer.collect.limits import Limits
from explainer.collect.outlets import read_outlets
from explainer.collect.sidecar import Sidecar, parse_sidecar
from explainer.collect.slugs import slugify
from explainer.collect.source import Collected, read_bytes, read_source
from explainer.errors import ExplainerError
from explainer.model import Outlet, content_id

_LONGEST_NAME = 60
_Item = TypeVar("_Item")


class _Desk(Struct, frozen=True):
    """Where articles go, and by what they are judged."""

    sources: Path
    today: date
    outlets: tuple[Outlet, ...]
    limits: Limits


class NewTopicError(ExplainerError, ValueError):
    """A topic can't be made; the message says why and what to do."""


class _Known(Struct, frozen=True):
    """A file that the topic has already."""

    file: str
    bytes_id: str
    text_id: str
    grams: frozenset[str]


def add(
    what: str,
    topic: Path,
    *,
    today: date,
    private: bool = False,
    pasted: Callable[[], bytes] | None = None,
    fetcher: Fetcher | None = None,
    limits: Limits | None = None,
) -> Report:
    """Add what `what` names (a file, an address, ``-``) to the topic in the folder `topic`.

    `private` allows addresses inside the editor's own network.
    """
    if not (topic / "topic.md").is_file():
        return Report((Added(what, failure=_no_topic(topic)),))
    content = topic.parent.parent
    outlets, _ = read_outlets(content / "outlets.yaml", content)
    desk = _Desk(topic / "sources", today, outlets, limits or Limits())
    desk.sources.mkdir(exist_ok=True)
    known = [*_progress(_known(desk), "Reading the topic")]
    found = incoming(
        what,
        pasted=pasted or sys.stdin.buffer.read,
        fetcher=fetcher or partial(fetch, private=private),
        limits=desk.limits,
    )
    entries = []
    for article in _progress(found, "Adding"):
        entry, stored = _take(desk, article, known)
        entries.append(entry)
        known += stored
    return Report(tuple(entries))


def _no_topic(topic: Path) -> str:
    """Why nothing can be added: the nearest topic's name, if one is like it, or how to make one."""
    names = sorted(path.parent.name for path in topic.parent.glob("*/topic.md"))
    for name in get_close_matches(topic.name, names, 1):
        return f"there is no topic {topic.name}; take --topic {name}, or make a topic first"
    return f"there is no topic {topic.name}; make it with: ./run new-topic {topic.name}"


def new_topic(topics: Path, slug: str, title: str = "", *, today: date) -> Path:
    """Make a topic's folder with a `topic.md` to fill in, and give the path of that file."""
    name = slugify(slug)
    if not name or name != slug:
        better = name or "lamp-factory"
        raise NewTopicError(f"{slug!r} is no folder name for a topic; take {better!r}")
    path = topics / name / "topic.md"
    if path.exists():
        raise NewTopicError(f"{path} is there already; edit it, or take another name")
    (path.parent / "sources").mkdir(parents=True, exist_ok=True)
    shown = title or name.replace("-", " ").capitalize()
    _write(path, _TOPIC.format(title=_quoted(shown), today=today.isoformat()).encode())
    return path


_TOPIC = """\
---
title: {title}
# What a reader wants to know, as a question:
question:
# open, stale or closed:
status: open
# Begun on {today}. All keys: docs/topics.md
---
"""


def _known(desk: _Desk) -> Iterator[_Known]:
    for path in sorted(desk.sources.iterdir()):
        if path.suffix.lower() in SUFFIXES and path.is_file():
            collected = read_source(path, outlets=desk.outlets, limits=desk.limits)
            yield _as_known(path.name, content_id(path.read_bytes().hex()), collected)


def _as_known(file: str, bytes_id: str, collected: Collected) -> _Known:
    texts = tuple(source.text for source in collected.sources)
    runs = frozenset[str]().union(*map(grams, texts))
    return _Known(file, bytes_id, text_id(texts) if texts else "", runs)


def _take(desk: _Desk, article: Incoming, known: list[_Known]) -> tuple[Added, tuple[_Known, ...]]:
    """Store one article unless the topic has it; say what was understood."""
    if article.failure:
        return Added(article.label, failure=article.failure), ()
    text, collected = _understood(desk, article)
    if not collected.sources:
        why = "; ".join(dict.fromkeys(problem.message for problem in collected.problems))
        return Added(article.label, failure=why), ()
    this = _as_known("", content_id(article.data.hex()), collected)
    for other in known:
        if this.bytes_id == other.bytes_id or this.text_id == other.text_id:
            return Added(article.label, duplicate=other.file), ()
    path = _free_path(desk.sources, article, collected)
    _write(path.with_suffix(".yaml"), text.encode())
    _write(path, article.data)
    near = ((other.file, containment(this.grams, other.grams)) for other in known)
    alike = tuple((file, share) for file, share in near if share >= NEAR)
    entry = Added(article.label, path=path, collected=collected, near=alike)
    return entry, (replace(this, file=path.name),)


def _understood(desk: _Desk, article: Incoming) -> tuple[str, Collected]:
    """The sidecar to store, and the sources as they will be read with it.

    A feed's date goes into the sidecar only where the page itself has none.
    """
    name = f"{article.stem or 'article'}{article.suffix}"
    read = partial(read_bytes, name, article.data, outlets=desk.outlets, limits=desk.limits)
    text = _sidecar(article, desk.today)
    collected = read(sidecar=parse_sidecar("", text)[0])
    if article.published and collected.sources and not collected.sources[0].published:
        text = f"published: {article.published.isoformat()}\n{text}"
        collected = read(sidecar=parse_sidecar("", text)[0])
    return text, collected


def _sidecar(article: Incoming, today: date) -> str:
    """The text of the sidecar: one that came with the file, and what is known of the getting."""
    lines = [article.sidecar.rstrip("\n")] if article.sidecar.strip() else []
    came = parse_sidecar("", article.sidecar)[0] if lines else Sidecar()
    retrieved = article.retrieved or (today if article.url else None)
    values = (
        ("url", article.url, came.url),
        ("retrieved", retrieved.isoformat() if retrieved else "", came.retrieved),
        ("content_type", article.content_type, came.content_type),
        ("added", today.isoformat(), came.added),
    )
    lines += [f"{key}: {_quoted(value)}" for key, value, had in values if value and not had]
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """A value as YAML, quoted where it isn't plain (a JSON string is a YAML string)."""
    plain = value.replace("-", "").replace(" ", "").isalnum() and value.isascii()
    return value if plain and value[0].isalnum() else json.dumps(value, ensure_ascii=False)


def _free_path(sources: Path, article: Incoming, collected: Collected) -> Path:
    """A path for new bytes that depends on what they are and overwrites nothing."""
    name = slugify(article.stem, _LONGEST_NAME) or collected.sources[0].slug
    taken = {path.stem for path in sources.iterdir()}
    if name in taken:
        name = f"{name}-{content_id(article.data.hex())}"
    return sources / f"{name}{article.suffix}"


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    beside.replace(path)


def _progress(items: Iterable[_Item], what: str) -> Iterator[_Item]:
    """The items, counted on a terminal where they take their time."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, what, console=Console(stderr=True), transient=True)
