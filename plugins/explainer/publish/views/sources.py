"""Pages of all sources of a topic whose explainer lists the first ones."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.paging import list_frame, rows_by_page, topic_link
from explainer.publish.views.source_row import SourceRow, source_rows

#: Sources that the explainer lists before it leads to pages of all.
SOURCES_SHOWN = 100


class SourcesView(Struct, frozen=True):
    """A page of the list of all sources."""

    frame: Frame
    heading: str
    topic: Link
    sources: tuple[SourceRow, ...]
    pages: tuple[Link, ...]


def sources_views(desk: Desk) -> Iterator[SourcesView]:
    """All sources, where the explainer doesn't list them."""
    sources = desk.explainer.sources
    if len(sources) <= SOURCES_SHOWN:
        return
    heading = desk.words.text("All sources")
    for place, some, pages in rows_by_page(desk, f"{desk.topic.slug}/sources/index.html", sources):
        yield SourcesView(
            list_frame(desk, place.path, heading),
            heading,
            topic_link(desk, place),
            source_rows(desk, place, some),
            pages,
        )


def all_sources(desk: Desk, place: Place) -> Link | None:
    """The way to the pages of all sources, where the explainer doesn't list them."""
    number = len(desk.explainer.sources)
    if number <= SOURCES_SHOWN:
        return None
    label = desk.words.text("All %(n)s sources", n=number)
    return Link(label, place.to(f"{desk.topic.slug}/sources/index.html"))
