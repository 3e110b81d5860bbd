"""Pages of all dates of a topic whose explainer lists the most important ones."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.paging import list_frame, page_links, topic_link
from explainer.publish.views.timeline import TimelineView, timeline_view

#: Notes of a date; the claim that it leads to has all.
NOTES_OF_DATE = 2


class FurtherDate(Struct, frozen=True):
    """A date that has its place on a further page: `ids` stay its anchors on the explainer."""

    ids: tuple[str, ...]
    label: str
    href: str


class DatesView(Struct, frozen=True):
    """A page of the list of all dates."""

    frame: Frame
    heading: str
    topic: Link
    timeline: TimelineView
    pages: tuple[Link, ...]
    notes: tuple[Note, ...]


def further_dates(desk: Desk, place: Place) -> tuple[FurtherDate, ...]:
    """The dates that the explainer has no room for, in the order of time."""
    return tuple(
        FurtherDate(
            tuple(f"event-{known.id}" for known in (event, *event.same)),
            desk.words.moment(event.when, due=event.announced).label,
            place.to(desk.event_path(event.id), f"event-{event.id}"),
        )
        for page in desk.event_pages
        for event in page
        if desk.event_path(event.id) != desk.path
    )


def dates_views(desk: Desk) -> Iterator[DatesView]:
    """All dates, where the explainer doesn't list them."""
    if len(desk.events) == sum(map(len, desk.event_pages)):
        return
    heading = desk.words.text("All dates")
    paths = [desk.dates_page(number) for number in range(1, len(desk.event_pages) + 1)]
    for path, events in zip(paths, desk.event_pages, strict=True):
        place, notebook = Place(path), Notebook(desk, path)
        listed = timeline_view(desk.telling(events), notebook.sparing(NOTES_OF_DATE), place)
        yield DatesView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            replace(listed, picture=None, key_dates=()),
            page_links(desk.words, place, paths),
            notebook.notes(),
        )
