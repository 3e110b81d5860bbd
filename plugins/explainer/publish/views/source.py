"""A source page: the article, how each thing about it is known, and what cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress

from msgspec import Struct

from explainer.model import Basis, Citation, Display, Evidence, Source, Span, When
from explainer.publish import reasons
from explainer.publish.excerpt import allowance, display
from explainer.publish.links import Place, outlet_path, source_path, text_fragment
from explainer.publish.structured import source_data
from explainer.publish.views.claim import plain
from explainer.publish.views.credit import full_credit, origin_chain, outlet_name
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, clipped, frame
from explainer.publish.views.marked import Paragraph, Use, marked
from explainer.publish.views.paging import topic_link
from explainer.publish.views.source_row import lineage_label, withdrawn
from explainer.publish.words import Moment, Words, message

_LABEL = 80

_FIELDS = {
    "title": message("Title"),
    "outlet": message("Outlet"),
    "origin": message("Origin"),
    "authors": message("By"),
    "dateline": message("Dateline"),
    "published": message("Published"),
    "url": message("Address"),
    "licence": message("Licence"),
    "language": message("Language"),
    "added": message("Added"),
}

_BASES = {
    Basis.SIDECAR: message("said by the editor"),
    Basis.STATED: message("stated in the article"),
    Basis.INFERRED: message("inferred"),
    Basis.UNKNOWN: message("not known"),
}


class EvidenceItem(Struct, frozen=True):
    """Why a field has its value, or why a candidate was refused.

    A refused name isn't shown, a refused date is. `quote` holds words of the article only: where
    the evidence is what was cut around it, `line` says where it stands in the saved page.
    """

    value: str
    basis: str
    quote: str
    line: str
    note: str
    refused: bool


class EvidenceRow(Struct, frozen=True):
    """A field and what is known of it."""

    field: str
    items: tuple[EvidenceItem, ...]


class Cut(Struct, frozen=True):
    """Pieces of the raw file that aren't part of the article: why, and on which lines.

    Their text isn't shown: it is what the reader is spared.
    """

    reason: str
    lines: str


class SourceView(Struct, frozen=True):
    """The page of a source. `limited` explains why not all of the article is shown."""

    frame: Frame
    topic: Link
    title: str
    lang: str
    standfirst: str
    chain: tuple[str, ...]
    outlet: Link | None
    lineage: str
    authors: str
    dateline: str
    moment: Moment | None
    published_basis: str
    licence: str
    original: str
    archive: str
    withdrawn: str
    cited: str
    limited: str
    paragraphs: tuple[Paragraph, ...]
    evidence: tuple[EvidenceRow, ...]
    removed: tuple[Cut, ...]


def source_views(desk: Desk) -> Iterator[SourceView]:
    """The pages of a topic's sources."""
    cited = _citations(desk)
    for source in desk.explainer.sources:
        yield source_view(desk, source, cited.get(source.slug, ()))


def source_view(
    desk: Desk, source: Source, cited: Iterable[tuple[Citation, str, str]]
) -> SourceView:
    """The page of a source; `cited` holds citation, name and path of each use of its passages."""
    place, words = Place(source_path(desk.topic.slug, source.slug)), desk.words
    passages = _passages(desk, place, cited)
    quotes_only = display(source, desk.site) is Display.QUOTES
    return SourceView(
        frame=_frame(desk, source, place),
        topic=topic_link(desk, place),
        title=source.title or words.text("Untitled article"),
        lang=desk.language_of(source),
        standfirst="" if quotes_only else source.standfirst,
        chain=origin_chain(source, words),
        outlet=_outlet(source, place),
        lineage=lineage_label(desk, source),
        authors=words.listed(source.authors) if source.authors else "",
        dateline=source.dateline.rstrip(" —–-:"),
        moment=words.moment(source.published) if source.published else None,
        published_basis=_published_basis(source, words),
        licence=source.licence or (source.credited.licence if source.credited else ""),
        original=_original(source, passages),
        archive=source.archive_url,
        withdrawn=withdrawn(source, words),
        cited=words.count(
            "The explainer cites %(n)s passage of this article.",
            "The explainer cites %(n)s passages of this article.",
            len(passages),
        ),
        limited=_limited(source, words) if quotes_only else "",
        paragraphs=marked(
            source, desk.excerpts.shown(source) if quotes_only else source.paragraphs, passages
        ),
        evidence=_evidence(source, words),
        removed=_cuts(source, words),
    )


def _limited(source: Source, words: Words) -> str:
    return words.text(
        "Only the passages that the explainer quotes are shown here, at most %(n)s words.",
        n=allowance(source),
    )


def _citations(desk: Desk) -> dict[str, list[tuple[Citation, str, str]]]:
    """For each source its cited passages, each with the name and address of the use."""
    found: dict[str, list[tuple[Citation, str, str]]] = defaultdict(list)
    words = desk.words
    for claim in desk.explainer.claims:
        name = words.text("Claim: %(text)s", text=clipped(plain(desk, claim), _LABEL))
        address = f"{desk.layout.claim(claim.id)}#claim-{claim.id}"
        for citation in claim.citations:
            found[citation.source.slug].append((citation, name, address))
    for conflict in desk.explainer.conflicts:
        name = words.text("Accounts differ")
        address = f"{desk.layout.conflict(conflict.id)}#conflict-{conflict.id}"
        for citation in (c for side in conflict.sides for c in side.citations):
            found[citation.source.slug].append((citation, name, address))
    for event in desk.explainer.events:
        name = words.text("Timeline: %(date)s", date=words.moment(event.when).label)
        address = f"{desk.layout.event(event.id)}#event-{event.id}"
        for citation in (*event.citations, *event.derived_from):
            found[citation.source.slug].append((citation, name, address))
    return found


def _passages(
    desk: Desk, place: Place, cited: Iterable[tuple[Citation, str, str]]
) -> dict[Span, tuple[Use, ...]]:
    """Each cited span and its uses: those by claims, or the others where no claim has it."""
    uses: dict[Span, dict[str, str]] = {}
    for citation, name, address in cited:
        names = uses.setdefault(Span(citation.start, citation.end), {})
        if not names or "#claim-" in address:
            names.setdefault(address, name)
    return {span: _uses(place, names) for span, names in uses.items()}


def _uses(place: Place, names: dict[str, str]) -> tuple[Use, ...]:
    """The ways to what rests on a passage, numbered so that each has a label of its own."""
    return tuple(
        Use(str(number), f"{number}. {name}", place.to(*address.split("#", 1)))
        for number, (address, name) in enumerate(names.items(), 1)
    )


def _frame(desk: Desk, source: Source, place: Place) -> Frame:
    title = source.title or desk.words.text("Untitled article")
    described = desk.words.text(
        "An article by %(outlet)s, cited in “%(topic)s”",
        outlet=outlet_name(source, desk.words),
        topic=desk.topic.title,
    )
    return frame(
        place.path,
        desk.site,
        clipped(title, 100),
        f"{described}: {full_credit(source, desk.words)}.",
        topic=desk.topic.slug,
        crumbs=(topic_link(desk, place),),
        canonical=source.url,
        index=False,
        structured=source_data(desk, source),
    )


def _outlet(source: Source, place: Place) -> Link | None:
    outlet = source.credited
    return Link(outlet.name, place.to(outlet_path(outlet.slug))) if outlet else None


def _original(source: Source, passages: dict[Span, tuple[Use, ...]]) -> str:
    """The address of the article, at its first cited passage."""
    first = min(passages, default=None)
    return text_fragment(source.url, first.of(source.text)) if first else source.url


def _published_basis(source: Source, words: Words) -> str:
    for item in source.evidence:
        if item.field == "published" and not item.refused:
            return words.text(_BASES[item.basis])
    return ""


def _evidence(source: Source, words: Words) -> tuple[EvidenceRow, ...]:
    rows: dict[str, list[EvidenceItem]] = {}
    for item in source.evidence:
        rows.setdefault(item.field, []).append(_item(source, item, words))
    return tuple(
        EvidenceRow(words.text(_FIELDS[field]) if field in _FIELDS else field, tuple(items))
        for field, items in rows.items()
    )


def _cuts(source: Source, words: Words) -> tuple[Cut, ...]:
    lines: dict[str, dict[int, None]] = {}
    for cut in source.removed:
        lines.setdefault(cut.reason, {})[cut.line] = None
    return tuple(
        Cut(words.text(reason), ", ".join(str(line) for line in sorted(numbers)))
        for reason, numbers in sorted(lines.items())
    )


def _value(item: Evidence, words: Words) -> str:
    """What was read, a date in the words of the interface."""
    if item.field in ("published", "added"):
        with suppress(ValueError):
            return words.moment(When.parse(item.value)).label
    return item.value


def _item(source: Source, item: Evidence, words: Words) -> EvidenceItem:
    own = item.quote in source.text
    hidden = item.refused and item.field != "published" and item.value not in source.text
    return EvidenceItem(
        "" if hidden else _value(item, words),
        words.text("refused") if item.refused else words.text(_BASES[item.basis]),
        clipped(item.quote, 240) if own else "",
        words.text("line %(line)s of the saved page", line=item.line) if item.line else "",
        reasons.note(item.note, words),
        item.refused,
    )
