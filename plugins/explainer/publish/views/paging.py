"""What pages that go with an explainer have in common: their frame, ways back and to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from explainer.publish.links import Place, numbered
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.words import Words

T = TypeVar("T")

#: Rows that a page of a list has.
ROWS_A_PAGE = 200


def page_links(words: Words, place: Place, paths: Sequence[str]) -> tuple[Link, ...]:
    """Links to all pages of a list but the one they stand on."""
    return tuple(
        Link(words.text("Page %(number)s", number=number), place.to(path))
        for number, path in enumerate(paths, 1)
        if path != place.path
    )


def rows_by_page(
    desk: Desk, path: str, rows: tuple[T, ...]
) -> Iterator[tuple[Place, tuple[T, ...], tuple[Link, ...]]]:
    """For each page of a list its place, its rows and the links to the others."""
    starts = range(0, len(rows), ROWS_A_PAGE)
    paths = [numbered(path, number) for number in range(1, len(starts) + 1)]
    for here, start in zip(paths, starts, strict=True):
        place = Place(here)
        yield place, rows[start : start + ROWS_A_PAGE], page_links(desk.words, place, paths)


def topic_link(desk: Desk, place: Place) -> Link:
    """The way back to the explainer."""
    return Link(desk.topic.title, place.to(desk.path), desk.site.foreign(desk.topic.language))


def list_frame(desk: Desk, path: str, heading: str, *, index: bool = True) -> Frame:
    """The frame of a page that goes with an explainer."""
    return frame(
        path,
        desk.site,
        f"{heading}: {desk.topic.title}",
        f"{heading}: {desk.topic.title}. {desk.topic.question}",
        topic=desk.topic.slug,
        crumbs=(topic_link(desk, Place(path)),),
        index=index,
    )
