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
    return tuple(_paragraph(source, block, passages) for block in blocks)


def _paragraph(source: Source, block: Span, passages: Passages) -> Paragraph:
    inside = sorted(span for span in passages if span.overlaps(block))
    cuts = {block.start, block.end}
    cuts.update(edge for span in inside for edge in (span.start, span.end))
    edges = sorted(cut for cut in cuts if block.start <= cut <= block.end)
    stretches = [Span(*pair) for pair in pairwise(edges)]
    linked = {_shortest(inside, stretch) for stretch in stretches}
    return Paragraph(
        tuple(_piece(source, stretch, inside, passages, linked) for stretch in stretches)
    )


def _piece(
    source: Source,
    stretch: Span,
    inside: list[Span],
    passages: Passages,
    linked: set[Span | None],
) -> Piece:
    over = [span for span in inside if span.holds(stretch)]
    shortest = _shortest(inside, stretch)
    return Piece(
        stretch.of(source.text),
        passages[shortest][0].href if shortest else "",
        len(over) > 1,
        tuple(f"p-{span.start}-{span.end}" for span in over if span.start == stretch.start),
        tuple(
            use
            for span in over
            if span.end == stretch.end
            for use in passages[span][span in linked :]
        ),
    )


def _shortest(inside: list[Span], stretch: Span) -> Span | None:
    """The shortest passage over a stretch: it is the one that the stretch's link is for."""
    over = (span for span in inside if span.holds(stretch))
    return min(over, key=lambda span: (span.end - span.start, span), default=None)
