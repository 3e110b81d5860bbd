"""A source's text in pieces, so that the cited passages can be marked, overlapping ones too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer.model import Source, Span


@dataclass(frozen=True, slots=True)
class Use:
    """A place in the explainer that cites a passage; `name` says so and holds `label`."""

    label: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters under the same set of passages.

    `ids` are the anchors of the passages that begin here, `uses` the ways back of those that end.
    `depth` counts the passages that cover the piece: 0 is plain text.
    """

    text: str
    depth: int = 0
    ids: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or one passage where only quotations are shown."""

    pieces: tuple[Piece, ...]


Passages = Mapping[Span, tuple[Use, ...]]


def marked_paragraphs(source: Source, passages: Passages) -> tuple[Paragraph, ...]:
    """All paragraphs of a source, with its passages marked."""
    return tuple(_paragraph(source, span, passages) for span in source.paragraphs)


def marked_excerpts(
    source: Source, shown: Iterable[Span], passages: Passages
) -> tuple[Paragraph, ...]:
    """The shown passages alone."""
    return tuple(_paragraph(source, span, passages) for span in shown)


def _paragraph(source: Source, paragraph: Span, passages: Passages) -> Paragraph:
    inside = [span for span in passages if span.overlaps(paragraph)]
    cuts = {paragraph.start, paragraph.end}
    for span in inside:
        cuts |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    edges = sorted(cuts)
    starts: dict[int, list[Span]] = {}
    ends: dict[int, list[Span]] = {}
    depths = [0] * len(edges)
    for span in sorted(inside):
        first = bisect_left(edges, max(span.start, paragraph.start))
        last = bisect_left(edges, min(span.end, paragraph.end))
        for at in range(first, last):
            depths[at] += 1
        if span.start >= paragraph.start:
            starts.setdefault(first, []).append(span)
        if span.end <= paragraph.end:
            ends.setdefault(last - 1, []).append(span)
    return Paragraph(
        tuple(
            Piece(
                source.text[edges[at] : edges[at + 1]],
                depths[at],
                tuple(f"p-{span.start}-{span.end}" for span in starts.get(at, ())),
                tuple(use for span in ends.get(at, ()) for use in passages[span]),
            )
            for at in range(len(edges) - 1)
        )
    )
