"""Pages of all updates of a topic whose explainer lists the newest ones."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.paging import list_frame, rows_by_page, topic_link
from explainer.publish.views.update import UpdateRow, update_row

#: Updates that the explainer lists before it leads to pages of all.
UPDATES_SHOWN = 20


class UpdatesView(Struct, frozen=True):
    """A page of the list of all updates."""

    frame: Frame
    heading: str
    topic: Link
    updates: tuple[UpdateRow, ...]
    pages: tuple[Link, ...]


def updates_views(desk: Desk) -> Iterator[UpdatesView]:
    """All updates, the newest first, where the explainer doesn't list them."""
    updates = tuple(reversed(desk.explainer.updates))
    if len(updates) <= UPDATES_SHOWN:
        return
    heading = desk.words.text("What changed")
    for place, some, pages in rows_by_page(desk, f"{desk.topic.slug}/updates/index.html", updates):
        yield UpdatesView(
            list_frame(desk, place.path, heading),
            heading,
            topic_link(desk, place),
            tuple(update_row(desk, place, update) for update in some),
            pages,
        )


def newest_updates(desk: Desk, place: Place) -> tuple[UpdateRow, ...]:
    """The updates that the explainer lists."""
    newest = tuple(reversed(desk.explainer.updates))[:UPDATES_SHOWN]
    return tuple(update_row(desk, place, update) for update in newest)


def all_updates(desk: Desk, place: Place) -> Link | None:
    """The way to the pages of all updates, where the explainer doesn't list them."""
    number = len(desk.explainer.updates)
    if number <= UPDATES_SHOWN:
        return None
    label = desk.words.text("All %(n)s updates", n=number)
    return Link(label, place.to(f"{desk.topic.slug}/updates/index.html"))
