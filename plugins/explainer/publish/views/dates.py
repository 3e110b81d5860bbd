"""Pages of all dates of a topic whose explainer lists the most important ones."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.paging import list_frame, page_links, topic_link
from explainer.publish.views.timeline import TimelineView, periods

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
            place.to(desk.layout.event(event.id), f"event-{event.id}"),
        )
        for page in desk.layout.dates
        for event in page
        if desk.layout.event(event.id) != desk.path
    )


def dates_views(desk: Desk) -> Iterator[DatesView]:
    """All dates, where the explainer doesn't list them."""
    if desk.layout.has_all_dates:
        return
    heading = desk.words.text("All dates")
    paths = [desk.layout.dates_page(number) for number in range(1, len(desk.layout.dates) + 1)]
    for path, events in zip(paths, desk.layout.dates, strict=True):
        place, notebook = Place(path), Notebook(desk, path)
        listed = periods(desk, notebook.sparing(NOTES_OF_DATE), place, events)
        yield DatesView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            TimelineView(None, (), listed),
            page_links(desk.words, place, paths),
            notebook.notes(),
        )


def all_dates(desk: Desk, place: Place) -> Link | None:
    """The way to the pages of all dates, where the explainer doesn't list them."""
    if desk.layout.has_all_dates:
        return None
    number = sum(map(len, desk.layout.dates))
    return Link(desk.words.text("All %(n)s dates", n=number), place.to(desk.layout.dates_page(1)))
