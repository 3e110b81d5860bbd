"""A source's text in pieces, so that the cited passages can be marked, overlapping ones too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec import Struct

from explainer.model import Source, Span


class Use(Struct, frozen=True):
    """A place in the explainer that cites a passage; `name` says which and holds `label`."""

    label: str
    name: str
    href: str


class Piece(Struct, frozen=True):
    """Characters under the same passages; `href` leads to what rests on the shortest of them.

    `ids` are the anchors of the passages that begin here; `uses` lead to whatever else rests on
    those that end here. Plain text has no `href`.
    """

    text: str
    href: str = ""
    deep: bool = False
    ids: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()


class Paragraph(Struct, frozen=True):
    """A paragraph, or one passage where only quotations are shown."""

    pieces: tuple[Piece, ...]


Passages = Mapping[Span, tuple[Use, ...]]


def marked(source: Source, blocks: Iterable[Span], passages: Passages) -> tuple[Paragraph, ...]:
    """Blocks of a source's text with the passages in them marked."""
    spans = sorted(passages)
    return tuple(_paragraph(source, block, spans, passages) for block in blocks)


class _Stretch(Struct, frozen=True):
    """Characters under the same passages; their link is for the shortest of these."""

    span: Span
    over: list[Span]
    shortest: Span | None


def _paragraph(source: Source, block: Span, spans: list[Span], passages: Passages) -> Paragraph:
    stretches = _stretches(block, spans)
    linked = {stretch.shortest for stretch in stretches}
    return Paragraph(tuple(_piece(source, stretch, passages, linked) for stretch in stretches))


def _stretches(block: Span, spans: list[Span]) -> list[_Stretch]:
    """A block in stretches, each under the same of the sorted spans all along."""
    start, end = block.start, block.end
    inside = [span for span in spans if span.start < end and start < span.end]
    cuts = {start, end}
    cuts.update(edge for span in inside for edge in (span.start, span.end))
    found = []
    for stretch in pairwise(sorted(cut for cut in cuts if start <= cut <= end)):
        span = Span(*stretch)
        over = [each for each in inside if each.holds(span)]
        found.append(_Stretch(span, over, min(over, key=_length, default=None)))
    return found


def _length(span: Span) -> int:
    return span.end - span.start


def _piece(
    source: Source, stretch: _Stretch, passages: Passages, linked: set[Span | None]
) -> Piece:
    span, over, shortest = stretch.span, stretch.over, stretch.shortest
    if shortest is None:
        return Piece(span.of(source.text))
    return Piece(
        span.of(source.text),
        passages[shortest][0].href,
        len(over) > 1,
        tuple(f"p-{each.start}-{each.end}" for each in over if each.start == span.start),
        tuple(
            use for each in over if each.end == span.end for use in passages[each][each in linked :]
        ),
    )
