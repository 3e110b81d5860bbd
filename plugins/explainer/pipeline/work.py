"""Units of work that run in any process: one frozen task in, encoded results out.

Each unit is a module-level function, so that every `Executor` can take it anywhere.
"""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.build.cache import key_of
from explainer.errors import Problem, failure_of
from explainer.model import Topic
from explainer.pipeline.records import (
    FileRecord,
    PageRecord,
    TopicPages,
    TopicSummary,
    decode,
    encode,
)
from explainer.pipeline.stages import (
    ArticleFile,
    Published,
    Read,
    Reader,
    digest_again,
    gather,
    publish,
)
from explainer.pipeline.theme import Theme
from explainer.publish.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import jinja2

    from explainer.publish.file import File
    from explainer.publish.pages import Page
    from explainer.publish.views.frame import Frame

#: A page's path; what of its frame stands before the body, the body, what stands after it.
Rendered = tuple[str, tuple[bytes, bytes, bytes]]


class ReadTask(Struct, frozen=True):
    """Read some files; `keys` name the results, one for each file."""

    reader: Reader
    files: tuple[ArticleFile, ...]
    keys: tuple[bytes, ...]


class ReadResult(Struct, frozen=True):
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


class TopicTask(Struct, frozen=True):
    """Digest a topic and make its pages. Pages with a `known` key need no rendering; `memory` is
    what an earlier digest of the topic left, if any did.
    """

    topic: Topic
    problems: tuple[Problem, ...]
    reads: tuple[bytes, ...]
    memory: bytes | None
    site: Site
    theme: Theme
    known: frozenset[bytes]


class Made(Struct, frozen=True):
    """A topic's summary and pages, what they show by the keys that they name, the pages that
    needed rendering, and what to remember of the digest.
    """

    summary: TopicSummary
    pages: TopicPages
    contents: Mapping[bytes, bytes]
    rendered: tuple[Rendered, ...]
    memory: bytes
    seconds: float


def make_topic(task: TopicTask) -> Made:
    """Digest, publish and render one topic; what fails in it is a problem of this topic alone."""
    start = perf_counter()
    published, memory = _publish(task)
    pages, contents = encode_pages(published.pages, published.files, task.theme.maker, task.known)
    entries = encode(published.entries)
    days = tuple(entry.on for entry in published.entries)
    summary = TopicSummary(published.card, published.problems, days, key_of(entries))
    contents[summary.entries] = entries
    keys = map(task.theme.page_key, pages.pages)
    stale = [page for page, key in zip(published.pages, keys, strict=True) if key not in task.known]
    rendered = render_pages(stale, task.theme, task.site)
    return Made(summary, pages, contents, rendered, memory, perf_counter() - start)


def _publish(task: TopicTask) -> tuple[Published, bytes]:
    """What readers see of a topic, and what to remember of its digest."""
    from explainer.digest.memory import Memory

    read = gather(read for data in task.reads if (read := decode(data, Read)))
    problems = (*task.problems, *read.problems)
    try:
        known = decode(task.memory, Memory)
        explainer, memory = digest_again(task.topic, read.readings, problems, known)
        return publish(explainer, task.site), encode(memory)
    except Exception as error:  # noqa: BLE001 - one article's failure must not end the others'
        from explainer.pipeline.rescue import Rescue

        rescue = Rescue(task.topic, read.readings, problems, task.site, failure_of(error))
        return rescue.published(), b""


def encode_pages(
    pages: Iterable[Page], files: Iterable[File], maker: bytes, known: frozenset[bytes]
) -> tuple[TopicPages, dict[bytes, bytes]]:
    """The records of pages and files, and what they show by the keys that the records name.

    `maker` is the key of the code that makes files; those with a `known` key aren't made.
    """
    contents: dict[bytes, bytes] = {}
    page_records, file_records = [], []
    for page in pages:
        view = encode(page.view)
        key = key_of(page.path, page.template, view)
        contents[key] = view
        frame = getattr(page.view, "frame", None)
        page_records.append(PageRecord(page.path, page.template, key, frame))
    for file in files:
        record = FileRecord(file.path, key_of(maker, file.path, encode(file.told)))
        file_records.append(record)
        if record.key not in known:
            contents[record.key] = file.content
    return TopicPages(tuple(page_records), tuple(file_records)), contents


class EncodedPage(Struct, frozen=True):
    """A page with its view encoded."""

    path: str
    template: str
    view: bytes


class RenderTask(Struct, frozen=True):
    """Fill the templates of some pages that an earlier build encoded."""

    theme: Theme
    site: Site
    pages: tuple[EncodedPage, ...]


def render_task(
    theme: Theme, site: Site, pages: Iterable[PageRecord], contents: Mapping[bytes, bytes]
) -> RenderTask:
    """The task to render pages whose views are among the contents."""
    encoded = (EncodedPage(page.path, page.template, contents[page.view]) for page in pages)
    return RenderTask(theme, site, tuple(encoded))


def render_again(task: RenderTask) -> tuple[Rendered, ...]:
    """Path and HTML of each page of the task."""
    return render_pages(tuple(map(_decoded, task.pages)), task.theme, task.site)


def render_pages(pages: Sequence[Page], theme: Theme, site: Site) -> tuple[Rendered, ...]:
    """Path and HTML of each page."""
    if not pages:
        return ()
    from explainer.publish.render import render

    env = environment_of(theme, site)
    filled = ((page.path, render(page, env)) for page in pages)
    return tuple(
        (path, (html.top.encode(), html.body.encode(), html.bottom.encode()))
        for path, html in filled
    )


def surround(template: str, frame: Frame, theme: Theme, site: Site) -> tuple[bytes, bytes]:
    """What stands before and after the body of a page."""
    from explainer.publish import render

    top, bottom = render.surround(template, frame, environment_of(theme, site))
    return top.encode(), bottom.encode()


def _decoded(page: EncodedPage) -> Page:
    from explainer.publish.pages import VIEWS, Page

    view = decode(page.view, VIEWS[page.template])
    if view is None:
        raise ValueError(f"{page.path}: its view can't be decoded")
    return Page(page.path, page.template, view)


def environment_of(theme: Theme, site: Site) -> jinja2.Environment:
    """The environment of a theme, made once."""
    return _environment(theme.folder, theme.maker, theme.key, site)


@lru_cache(maxsize=4)
def _environment(theme: Path, maker: bytes, _key: bytes, site: Site) -> jinja2.Environment:
    from explainer.build.compiled import CompiledTemplates
    from explainer.publish.render import environment

    compiled = CompiledTemplates(theme / "templates", key_of(maker, site.language))
    return environment(theme, site, compiled)
