"""Sections and ranks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from explainer.digest.outline.brief import brief_of
from explainer.digest.outline.cues import SECTIONS
from explainer.digest.outline.leaning import behind_what_they_lean_on
from explainer.digest.outline.sections import place, slug_of
from explainer.digest.outline.weight import Weights
from explainer.digest.withdrawn import mark_corrected
from explainer.model import Claim, Reading, Section, Status, Topic

#: Where claims stand that fit nowhere else.
_REST = SECTIONS[-1][0]


def arrange(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[tuple[Claim, ...], tuple[str, ...], tuple[Section, ...]]:
    """The claims with section and rank, the ids of those in brief, the sections in order.

    What fell keeps its place in its section, but isn't told in brief.
    """
    claims = mark_corrected(claims, topic.corrections)
    weights = Weights(claims, readings, topic)
    shown = [claim for claim in claims if claim.id not in topic.decisions.hide]
    shown.sort(key=lambda claim: (-weights.of(claim), claim.id))
    headings = _headings(topic)
    ranked = _ranked(shown, tuple(headings), topic, weights)
    standing = tuple(claim for claim in ranked if claim.status is Status.CURRENT)
    return ranked, brief_of(standing, weights, topic), tuple(_sections(ranked, headings))


def _ranked(
    shown: list[Claim], slugs: tuple[str, ...], topic: Topic, weights: Weights
) -> tuple[Claim, ...]:
    """The claims, the weightiest first, with their sections and ranks in the page's order."""
    repeats = _repeats(shown)
    asked = {claim: at for section in topic.outline for at, claim in enumerate(section.claims)}
    placed = [
        replace(claim, section=_REST if claim.id in repeats else place(claim, topic, weights))
        for claim in shown
    ]

    def order(claim: Claim) -> tuple[int, bool, int]:
        return slugs.index(claim.section), claim.id in repeats, asked.get(claim.id, len(asked))

    ordered = behind_what_they_lean_on(sorted(placed, key=order), asked, weights)
    return tuple(replace(claim, rank=rank) for rank, claim in enumerate(ordered, 1))


def _sections(ranked: tuple[Claim, ...], headings: Mapping[str, str]) -> Iterator[Section]:
    """The sections that have claims."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for claim in ranked:
        held[claim.section].append(claim.id)
    for slug, heading in headings.items():
        if slug in held:
            yield Section(slug, heading, tuple(held[slug]))


def _repeats(ranked: list[Claim]) -> frozenset[str]:
    """Claims whose words another claim, that weighs more, shows too."""
    shown: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    repeats = set()
    for claim in ranked:
        slug, start, end = claim.citations[0].key
        if any(first <= start and end <= last for first, last in shown[slug]):
            repeats.add(claim.id)
        shown[slug].append((start, end))
    return frozenset(repeats)


def _headings(topic: Topic) -> dict[str, str]:
    """Heading of each section by its slug: the editor's, else the usual ones."""
    if not topic.outline:
        return dict(SECTIONS)
    asked = {slug_of(section): section.heading for section in topic.outline}
    return asked | dict(SECTIONS[-1:])
