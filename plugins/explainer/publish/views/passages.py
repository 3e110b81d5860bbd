"""All passages of a claim that shows only some of them where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Claim
from explainer.publish.links import Place
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, clipped
from explainer.publish.views.layout import PASSAGES_SHOWN
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.paging import list_frame, topic_link


class PassagesView(Struct, frozen=True):
    """All passages that report one claim."""

    frame: Frame
    claim: Link
    topic: Link
    heading: str
    notes: tuple[Note, ...]


def passages_views(desk: Desk) -> Iterator[PassagesView]:
    """All passages of each claim that shows only some of them where it stands."""
    for claim in desk.explainer.claims:
        if len(claim.citations) > PASSAGES_SHOWN:
            yield _passages_view(desk, claim)


def _passages_view(desk: Desk, claim: Claim) -> PassagesView:
    path, notebook = desk.layout.passages(claim.id), Notebook(desk, desk.layout.passages(claim.id))
    place, text = Place(path), plain(desk, claim)
    notebook.refer(claim.citations)
    return PassagesView(
        list_frame(desk, path, clipped(text, 80)),
        Link(
            text,
            place.to(desk.layout.claim(claim.id), f"claim-{claim.id}"),
            desk.language_of(desk.excerpts.telling(claim).source),
        ),
        topic_link(desk, place),
        desk.words.count("%(n)s passage", "%(n)s passages", len(claim.citations)),
        tuple(replace(note, backs=()) for note in notebook.notes()),
    )
