"""What pages that go with an explainer have in common: their frame, ways back and to the others."""

from __future__ import annotations

from explainer.publish.links import Place, numbered
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, frame


def page_links(desk: Desk, path: str, number: int, last: int) -> tuple[Link, ...]:
    """Links to the other pages of a list."""
    paths = [numbered(path, n) for n in range(1, last + 1)]
    return numbered_links(desk, Place(numbered(path, number)), paths)


def numbered_links(desk: Desk, place: Place, paths: list[str]) -> tuple[Link, ...]:
    """Links to all pages of a list but the one they stand on."""
    return tuple(
        Link(desk.words.text("Page %(number)s", number=number), place.to(path))
        for number, path in enumerate(paths, 1)
        if path != place.path
    )


def topic_link(desk: Desk, place: Place) -> Link:
    """The way back to the explainer."""
    return Link(desk.topic.title, place.to(desk.path), desk.foreign(desk.topic.language))


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
