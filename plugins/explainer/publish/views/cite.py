"""How to cite the explainer and each of its claims."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link
from explainer.publish.views.paging import list_frame, page_links, topic_link


class Reference(Struct, frozen=True):
    """How to cite one claim."""

    id: str
    claim: str
    lang: str
    href: str
    text: str


class CiteView(Struct, frozen=True):
    """How to cite the page and each of its claims."""

    frame: Frame
    heading: str
    topic: Link
    page: str
    references: tuple[Reference, ...]
    pages: tuple[Link, ...]


def cite_views(desk: Desk) -> Iterator[CiteView]:
    """References to the page and to each claim, on as many pages as the claims have."""
    heading = desk.words.text("Cite this page or a claim")
    paths = [desk.layout.cite_page(number) for number in range(1, len(desk.layout.claims) + 1)]
    for path, claims in zip(paths, desk.layout.claims, strict=True):
        place = Place(path)
        yield CiteView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            citation_of_page(desk),
            tuple(_reference(desk, place, claim) for claim in desk.claims if claim in claims),
            page_links(desk.words, place, paths),
        )


def _reference(desk: Desk, place: Place, claim: str) -> Reference:
    view, path = desk.claims[claim], desk.layout.claim(claim)
    return Reference(
        claim,
        plain(desk, view),
        desk.language_of(desk.excerpts.telling(view).source),
        place.to(path, f"claim-{claim}"),
        citation_of_page(desk, f"claim-{claim}", path),
    )


def citation_of_page(desk: Desk, fragment: str = "", path: str = "") -> str:
    """A reference to the page, or to a place in it, with its address where that is known."""
    words, day = desk.words, desk.changed_on
    parts = [f"“{desk.topic.title}.”", f"{desk.site.name}."]
    if day:
        parts.append(words.text("Last changed %(date)s.", date=words.day(day)))
    address = desk.site.absolute(path or desk.path)
    if address:
        parts.append(f"{address}#{fragment}" if fragment else address)
    return " ".join(parts)
