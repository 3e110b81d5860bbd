"""Pages for the differences between accounts that the explainer has no room for."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.conflict import ConflictView, conflict_view, heading_of
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.note import Notebook
from explainer.publish.views.paging import list_frame, page_links, topic_link


class Difference(Struct, frozen=True):
    """A difference in one line; `href` leads to where it is shown, and `id` stays its anchor."""

    id: str
    heading: str
    href: str


class DifferencesView(Struct, frozen=True):
    """A page of the differences that the explainer names only."""

    frame: Frame
    heading: str
    topic: Link
    conflicts: tuple[ConflictView, ...]
    pages: tuple[Link, ...]


def differences(desk: Desk, place: Place) -> tuple[Difference, ...]:
    """The differences that have their place on further pages."""
    return tuple(
        Difference(
            conflict.id,
            heading_of(conflict),
            place.to(desk.layout.conflict(conflict.id), f"conflict-{conflict.id}"),
        )
        for page in desk.layout.conflicts[1:]
        for conflict in page
    )


def differences_views(desk: Desk) -> Iterator[DifferencesView]:
    """The pages after the explainer; their accounts lead to the passages, as notes would."""
    heading = desk.words.text("Where accounts differ")
    further = desk.layout.conflicts[1:]
    paths = [desk.layout.conflict(page[0].id) for page in further]
    for path, conflicts in zip(paths, further, strict=True):
        place, notebook = Place(path), Notebook(desk, path)
        yield DifferencesView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            tuple(conflict_view(desk, notebook, place, conflict) for conflict in conflicts),
            page_links(desk.words, place, paths),
        )
