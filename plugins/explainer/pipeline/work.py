"""Units of work that run in any process: one frozen task in, encoded results out.

Each unit is a module-level function, so that every `Executor` can take it anywhere.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from explainer.build.cache import key_of
from explainer.errors import Problem, Severity
from explainer.model import Topic
from explainer.pipeline.records import EncodedPage, TopicPages, TopicSummary, decode, encode
from explainer.pipeline.stages import ArticleFile, Published, Read, Reader, digest, gather, publish
from explainer.publish.pages import VIEWS, Page
from explainer.publish.site import Site

if TYPE_CHECKING:
    import jinja2

Rendered = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class ReadTask:
    """Read some files; `keys` name the results, one for each file."""

    reader: Reader
    files: tuple[ArticleFile, ...]
    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """An encoded `Read` by its key, the file's path below the root, and the seconds it took."""

    key: bytes
    read: bytes
    path: str
    seconds: float


def read_files(task: ReadTask) -> tuple[ReadResult, ...]:
    """Read each file of the task."""
    return tuple(map(partial(_read_one, task.reader), task.files, task.keys))


def _read_one(reader: Reader, file: ArticleFile, key: bytes) -> ReadResult:
    start = perf_counter()
    read = encode(reader.read(file))
    path = file.path.relative_to(reader.root).as_posix()
    return ReadResult(key, read, path, perf_counter() - start)


@dataclass(frozen=True, slots=True)
class Theme:
    """Where the templates are; `key` changes with any of them."""

    folder: Path
    key: bytes


@dataclass(frozen=True, slots=True)
class TopicTask:
    """Digest a topic and make its pages. Pages with a `known` key need no rendering."""

    topic: Topic
    problems: tuple[Problem, ...]
    reads: tuple[bytes, ...]
    site: Site
    theme: Theme
    known: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class Made:
    """An encoded `TopicSummary` and `TopicPages`, and the pages that needed rendering."""

    summary: bytes
    pages: bytes
    rendered: tuple[Rendered, ...]
    seconds: float


def make_topic(task: TopicTask) -> Made:
    """Digest, publish and render one topic; what fails in it is a problem of this topic alone."""
    start = perf_counter()
    published = _publish(task)
    pages = TopicPages(tuple(map(encode_page, published.pages)), published.files)
    summary = TopicSummary(published.card, published.entries, published.problems)
    stale = tuple(page for page in pages.pages if page_key(page, task.theme) not in task.known)
    rendered = render_pages(RenderTask(task.theme, task.site, stale))
    return Made(encode(summary), encode(pages), rendered, perf_counter() - start)


def _publish(task: TopicTask) -> Published:
    read = gather(read for data in task.reads if (read := decode(data, Read)))
    problems = (*task.problems, *read.problems)
    try:
        return publish(digest(task.topic, read.readings, problems), task.site)
    except Exception as error:  # noqa: BLE001 - one topic's failure must not end the others'
        failed = Problem(
            task.topic.file, 0, 0, "digest-failed", Severity.ERROR,
            f"this topic can't be digested ({_told(error)}); please report it, with its sources",
        )  # fmt: skip
        return publish(digest(task.topic, (), (*problems, failed)), task.site)


def encode_page(page: Page) -> EncodedPage:
    """A page with its view encoded, under a key that any change of it changes."""
    view = encode(page.view)
    return EncodedPage(page.path, page.template, view, key_of(page.path, page.template, view))


def page_key(page: EncodedPage, theme: Theme) -> bytes:
    """Changes whenever the page's HTML may change."""
    return key_of(page.key, theme.key)


@dataclass(frozen=True, slots=True)
class RenderTask:
    """Fill the templates of some pages."""

    theme: Theme
    site: Site
    pages: tuple[EncodedPage, ...]


def render_pages(task: RenderTask) -> tuple[Rendered, ...]:
    """Path and HTML of each page."""
    if not task.pages:
        return ()
    from explainer.publish.render import render

    environment = _environment(task.theme, task.site)
    return tuple((p.path, render(_decoded(p), environment).encode()) for p in task.pages)


def _decoded(page: EncodedPage) -> Page:
    view = decode(page.view, VIEWS[page.template])
    if view is None:
        raise ValueError(f"{page.path}: its view can't be decoded")
    return Page(page.path, page.template, view)


@lru_cache(maxsize=4)
def _environment(theme: Theme, site: Site) -> jinja2.Environment:
    from explainer.publish.render import environment

    return environment(theme.folder, site)


def _told(error: BaseException) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{error!r} in {Path(frame.filename).name}:{frame.lineno}"
