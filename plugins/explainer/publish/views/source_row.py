"""The list of a topic's sources."""

from __future__ import annotations

from msgspec import Struct

from explainer.model import LineageKind, Source
from explainer.publish.links import Place, source_path
from explainer.publish.views.credit import outlet_name, outlet_via
from explainer.publish.views.desk import Desk
from explainer.publish.words import Moment, Words, message

_KINDS = {
    LineageKind.COPY: message("copy of %(outlet)s"),
    LineageKind.EXCERPT: message("excerpt of %(outlet)s"),
    LineageKind.REWRITE: message("rewrite of %(outlet)s"),
    LineageKind.SHARED: message("shares text with %(outlet)s"),
}


class SourceRow(Struct, frozen=True):
    """A source as a list names it; `original` is its address at the outlet's."""

    href: str
    title: str
    lang: str
    outlet: str
    via: str
    moment: Moment | None
    kind: str = ""
    original: str = ""
    withdrawn: str = ""


def source_rows(desk: Desk, place: Place, sources: tuple[Source, ...]) -> tuple[SourceRow, ...]:
    """The rows of some sources, in their order."""
    return tuple(source_row(desk, place, source) for source in sources)


def source_row(desk: Desk, place: Place, source: Source) -> SourceRow:
    """The row of a source."""
    words = desk.words
    return SourceRow(
        place.to(source_path(desk.topic.slug, source.slug)),
        source.title or words.text("Untitled article"),
        desk.language_of(source),
        outlet_name(source, words),
        outlet_via(source, words),
        words.moment(source.published) if source.published else None,
        lineage_label(desk, source),
        source.url,
        withdrawn(source, words),
    )


def withdrawn(source: Source, words: Words) -> str:
    """Since when and why a source no longer stands, ``""`` while it does."""
    gone = source.withdrawn
    if gone is None:
        return ""
    day = words.day(gone.on)
    return words.text("Withdrawn on %(date)s: %(reason)s", date=day, reason=gone.reason)


def lineage_label(desk: Desk, source: Source) -> str:
    """What the source is a copy of, ``""`` where nothing says that it is one."""
    lineage = desk.lineage.get(source.slug)
    if lineage is None or lineage.original not in desk.sources:
        return ""
    original = desk.sources[lineage.original]
    return desk.words.text(_KINDS[lineage.kind], outlet=outlet_name(original, desk.words))
