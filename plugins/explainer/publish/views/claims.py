"""The pages after the first of an explainer with many claims."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.paging import list_frame, topic_link
from explainer.publish.views.section import SectionView, section_views


class ClaimsView(Struct, frozen=True):
    """A further page of an explainer's claims."""

    frame: Frame
    heading: str
    topic: Link
    sections: tuple[SectionView, ...]
    more: tuple[Link, ...]
    notes: tuple[Note, ...]


def claims_views(desk: Desk) -> Iterator[ClaimsView]:
    """The pages after the first of an explainer with many claims."""
    for number in range(2, len(desk.layout.claims) + 1):
        path = desk.layout.claims_page(number)
        notebook, place = Notebook(desk, path), Place(path)
        heading = desk.words.text("Claims, page %(number)s", number=number)
        sections = section_views(desk, notebook, place, number)
        yield ClaimsView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            sections,
            more_claims(desk, place, number),
            notebook.notes(),
        )


def more_claims(desk: Desk, place: Place, here: int = 1) -> tuple[Link, ...]:
    """Links to the other pages of claims."""
    if len(desk.layout.claims) == 1:
        return ()
    words = desk.words
    return tuple(
        Link(
            words.text("Claims, page %(number)s", number=number),
            place.to(desk.layout.claims_page(number)),
        )
        for number in range(1, len(desk.layout.claims) + 1)
        if number != here
    )
