"""Pages that list what the explainer has no room for, and references to each claim."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Claim
from explainer.publish.links import Place, numbered
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import PASSAGES_SHOWN, Desk
from explainer.publish.views.explainer import (
    SOURCES_SHOWN,
    UPDATES_SHOWN,
    citation_of_page,
    more_claims,
)
from explainer.publish.views.frame import Frame, Link, clipped
from explainer.publish.views.listing import SourceRow, source_rows
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.paging import list_frame, page_links, topic_link
from explainer.publish.views.section import SectionView, section_views
from explainer.publish.views.update import UpdateRow, update_row

ROWS_A_PAGE = 200


class ClaimsView(Struct, frozen=True):
    """A further page of an explainer's claims."""

    frame: Frame
    heading: str
    topic: Link
    sections: tuple[SectionView, ...]
    more: tuple[Link, ...]
    notes: tuple[Note, ...]


class SourcesView(Struct, frozen=True):
    """A page of the list of all sources."""

    frame: Frame
    heading: str
    topic: Link
    sources: tuple[SourceRow, ...]
    pages: tuple[Link, ...]


class UpdatesView(Struct, frozen=True):
    """A page of the list of all updates."""

    frame: Frame
    heading: str
    topic: Link
    updates: tuple[UpdateRow, ...]
    pages: tuple[Link, ...]


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


class PassagesView(Struct, frozen=True):
    """All passages that report one claim."""

    frame: Frame
    claim: Link
    topic: Link
    heading: str
    notes: tuple[Note, ...]


def claims_views(desk: Desk) -> Iterator[ClaimsView]:
    """The pages after the first of an explainer with many claims."""
    for number in range(2, len(desk.pages) + 1):
        path = desk.claim_page(number)
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


def sources_views(desk: Desk) -> Iterator[SourcesView]:
    """All sources, where the explainer doesn't list them."""
    sources = desk.explainer.sources
    if len(sources) <= SOURCES_SHOWN:
        return
    heading = desk.words.text("All sources")
    for path, at, pages in _paging(desk, f"{desk.topic.slug}/sources/index.html", len(sources)):
        place = Place(path)
        rows = source_rows(desk, place, sources[at : at + ROWS_A_PAGE])
        yield SourcesView(
            list_frame(desk, path, heading), heading, topic_link(desk, place), rows, pages
        )


def updates_views(desk: Desk) -> Iterator[UpdatesView]:
    """All updates, where the explainer doesn't list them."""
    updates = tuple(reversed(desk.explainer.updates))
    if len(updates) <= UPDATES_SHOWN:
        return
    heading = desk.words.text("What changed")
    for path, at, pages in _paging(desk, f"{desk.topic.slug}/updates/index.html", len(updates)):
        place = Place(path)
        rows = tuple(update_row(desk, place, u) for u in updates[at : at + ROWS_A_PAGE])
        yield UpdatesView(
            list_frame(desk, path, heading), heading, topic_link(desk, place), rows, pages
        )


def cite_views(desk: Desk) -> Iterator[CiteView]:
    """References to the page and to each claim, on as many pages as the claims have."""
    heading, last = desk.words.text("Cite this page or a claim"), len(desk.pages)
    for number, claims in enumerate(desk.pages, 1):
        path = numbered(desk.cite_path(), number)
        place = Place(path)
        yield CiteView(
            list_frame(desk, path, heading),
            heading,
            topic_link(desk, place),
            citation_of_page(desk),
            tuple(_reference(desk, place, claim) for claim in desk.claims if claim in claims),
            page_links(desk, desk.cite_path(), number, last),
        )


def passages_views(desk: Desk) -> Iterator[PassagesView]:
    """All passages of each claim that shows only some of them where it stands."""
    for claim in desk.explainer.claims:
        if len(claim.citations) > PASSAGES_SHOWN:
            yield _passages_view(desk, claim)


def _passages_view(desk: Desk, claim: Claim) -> PassagesView:
    path, notebook = desk.passages_path(claim.id), Notebook(desk, desk.passages_path(claim.id))
    place, text = Place(path), plain(desk, claim)
    notebook.refer(claim.citations)
    return PassagesView(
        list_frame(desk, path, clipped(text, 80)),
        Link(text, place.to(desk.claim_path(claim.id), f"claim-{claim.id}")),
        topic_link(desk, place),
        desk.words.count("%(n)s passage", "%(n)s passages", len(claim.citations)),
        tuple(replace(note, backs=()) for note in notebook.notes()),
    )


def _reference(desk: Desk, place: Place, claim: str) -> Reference:
    view, path = desk.claims[claim], desk.claim_path(claim)
    return Reference(
        claim,
        plain(desk, view),
        desk.language_of(desk.excerpts.telling(view).source),
        place.to(path, f"claim-{claim}"),
        citation_of_page(desk, f"claim-{claim}", path),
    )


def _paging(desk: Desk, path: str, total: int) -> Iterator[tuple[str, int, tuple[Link, ...]]]:
    """Path, first row and page links of each page of a list."""
    last = -(-total // ROWS_A_PAGE)
    for number in range(1, last + 1):
        here = numbered(path, number)
        yield here, (number - 1) * ROWS_A_PAGE, page_links(desk, path, number, last)
