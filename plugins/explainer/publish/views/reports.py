"""What one outlet reported on a topic: alone, with others, and what it left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer.model import Claim
from explainer.publish.links import Place, outlet_path, reports_path
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, clipped
from explainer.publish.views.paging import list_frame, topic_link
from explainer.publish.views.share import UNNAMED, Share, shares
from explainer.publish.views.source_row import SourceRow, source_rows

#: What the page lists of sources, of what the outlet has and of what it leaves out, the most
#: important ones; the topic's own pages have all.
_SOURCES, _CLAIMS, _MISSING = 100, 60, 25
_LINE = 160


class ClaimLine(Struct, frozen=True):
    """A claim in one line, and how many other outlets have it."""

    text: str
    lang: str
    href: str
    others: str = ""


#: The line of each claim by its id.
_Lines = Mapping[str, ClaimLine]


class ClaimGroup(Struct, frozen=True):
    """Claims under a heading; `empty` is said where there are none, `more` where some are left."""

    heading: str
    claims: tuple[ClaimLine, ...]
    empty: str
    more: str = ""


class ReportsView(Struct, frozen=True):
    """The page of an outlet in a topic."""

    frame: Frame
    topic: Link
    heading: str
    outlet: Link | None
    groups: tuple[ClaimGroup, ...]
    sources: tuple[SourceRow, ...]


def reports_views(desk: Desk) -> Iterator[ReportsView]:
    """The pages of a topic's outlets."""
    by_outlet: dict[str, list[Claim]] = {}
    for claim in desk.explainer.claims:
        for voice in desk.voices[claim.id]:
            by_outlet.setdefault(voice, []).append(claim)
    shared = [claim for claim in desk.explainer.claims if len(desk.voices[claim.id]) > 1]
    lines = _lines(desk)
    for share in shares(desk):
        yield _reports_view(desk, share, by_outlet.get(share.slug, []), shared, lines)


def _elsewhere(desk: Desk, share: Share, place: Place) -> Link:
    label = desk.words.text("%(outlet)s in all topics", outlet=share.name)
    return Link(label, place.to(outlet_path(share.slug)))


def _reports_view(
    desk: Desk,
    share: Share,
    reported: list[Claim],
    shared: list[Claim],
    lines: _Lines,
) -> ReportsView:
    path = reports_path(desk.topic.slug, share.slug or UNNAMED)
    place, words = Place(path), desk.words
    heading = (
        words.text("What %(outlet)s reported", outlet=share.name)
        if share.slug
        else words.text("What outlets that aren’t named reported")
    )
    alone = [claim for claim in reported if len(desk.voices[claim.id]) == 1]
    together = [claim for claim in reported if len(desk.voices[claim.id]) > 1]
    held = {claim.id for claim in reported}
    missing = [claim for claim in shared if claim.id not in held]
    return ReportsView(
        list_frame(desk, path, heading, index=False),
        topic_link(desk, place),
        heading,
        _elsewhere(desk, share, place) if share.slug else None,
        (
            _group(desk, words.text("With others"), together, lines),
            _group(desk, words.text("Alone"), alone, lines),
            _group(
                desk, words.text("Reported by several others, not here"), missing, lines, _MISSING
            ),
        ),
        source_rows(desk, place, share.sources[:_SOURCES]),
    )


def _group(
    desk: Desk,
    heading: str,
    claims: list[Claim],
    lines: _Lines,
    most: int = _CLAIMS,
) -> ClaimGroup:
    beyond = len(claims) - most
    return ClaimGroup(
        heading,
        tuple(lines[claim.id] for claim in claims[:most]),
        desk.words.text("Nothing."),
        desk.words.count("and %(n)s more claim", "and %(n)s more claims", beyond)
        if beyond > 0
        else "",
    )


def _lines(desk: Desk) -> _Lines:
    """The line of each claim: the same on all of the topic's pages of outlets."""
    place = Place(reports_path(desk.topic.slug, UNNAMED))
    return {claim.id: _line(desk, place, claim) for claim in desk.explainer.claims}


def _line(desk: Desk, place: Place, claim: Claim) -> ClaimLine:
    number = len(desk.voices[claim.id])
    return ClaimLine(
        clipped(plain(desk, claim), _LINE),
        desk.language_of(desk.excerpts.telling(claim).source),
        place.to(desk.layout.claim(claim.id), f"claim-{claim.id}"),
        desk.words.count("%(n)s outlet", "%(n)s outlets", number) if number > 1 else "",
    )
