"""Views become files: what changed is rendered and written, all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.build.executors import map_all
from explainer.pipeline.records import TopicPages, decode, encode
from explainer.pipeline.work import (
    Rendered,
    RenderTask,
    render_again,
    render_pages,
    render_task,
    surround,
)

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from explainer.build.cache import Cache
    from explainer.build.progress import Progress
    from explainer.pipeline.outputs import Outputs
    from explainer.pipeline.theme import Theme
    from explainer.publish.pages import Page
    from explainer.publish.site import Site
    from explainer.publish.views.frame import Frame


class Digested(Struct, frozen=True):
    """The pages and files of an owner (see `Outputs`), and the key of all that they depend on
    besides the theme.
    """

    owner: str
    key: bytes
    pages: TopicPages


class Press(Struct, frozen=True):
    """What writing pages takes."""

    theme: Theme
    site: Site
    cache: Cache
    outputs: Outputs
    progress: Progress

    def digested(self, owner: str, key: bytes) -> Digested | None:
        """What an earlier build published under a key."""
        pages = decode(self.cache.get(key), TopicPages)
        return Digested(owner, key, pages) if pages else None

    def publish(
        self, new: Digested, contents: Mapping[bytes, bytes], rendered: Iterable[Rendered]
    ) -> None:
        """Write the pages that were rendered and the files; keep what later builds need of them."""
        self.cache.put_many({**contents, new.key: encode(new.pages)})
        self.outputs.put(new.owner, new.key, new.pages, rendered, contents)

    def show(self, known: Sequence[Digested], pool: Executor) -> Iterator[str]:
        """Write what was published before: a template changed, or somebody deleted a page.

        Gives back the owners of whose pages the cache has lost something.
        """
        whole: list[Digested] = []
        stale: list[Digested] = []
        for old in self.progress.track("framing pages", known, len(known)):
            self.outputs.reframe(old.owner, old.pages, self._surround)
            (stale if self.outputs.stale(old.owner, old.pages) else whole).append(old)
        results = map_all(pool, _rendered, map(self._task, stale))
        tracked = self.progress.track("writing pages", results, len(stale))
        yield from (old.owner for old in whole if not self._put(old, ()))
        for old, rendered in zip(stale, tracked, strict=True):
            if not self._put(old, rendered):
                yield old.owner

    def _put(self, old: Digested, rendered: tuple[Rendered, ...] | None) -> bool:
        """Write what was published before; whether the cache still had all of it."""
        files = [file.key for file in self.outputs.unwritten(old.owner, old.pages)]
        contents = self.cache.get_many(files)
        if rendered is None or len(contents) < len(set(files)):
            return False
        self.outputs.put(old.owner, old.key, old.pages, rendered, contents)
        return True

    def render(self, new: Digested, pages: Iterable[Page]) -> tuple[Rendered, ...]:
        """Those of an owner's pages that must be rendered."""
        stale = {page.path for page in self.outputs.stale(new.owner, new.pages)}
        return render_pages([page for page in pages if page.path in stale], self.theme, self.site)

    def _task(self, old: Digested) -> RenderTask | None:
        """The pages to be rendered, ``None`` where the cache has lost a view."""
        stale = self.outputs.stale(old.owner, old.pages)
        views = self.cache.get_many([page.view for page in stale])
        if len(views) < len(stale):
            return None
        return render_task(self.theme, self.site, stale, views)

    def _surround(self, template: str, frame: Frame) -> tuple[bytes, bytes]:
        return surround(template, frame, self.theme, self.site)


def _rendered(task: RenderTask | None) -> tuple[Rendered, ...] | None:
    return None if task is None else render_again(task)
