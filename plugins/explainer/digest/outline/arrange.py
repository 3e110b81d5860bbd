"""Sections and ranks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from explainer.digest.outline.brief import brief_of
from explainer.digest.outline.cues import SECTIONS
from explainer.digest.outline.sections import place, slug_of
from explainer.digest.outline.weight import Weights
from explainer.model import Claim, Reading, Section, Topic


def arrange(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[tuple[Claim, ...], tuple[str, ...], tuple[Section, ...]]:
    """The claims with section and rank, the ids of those in brief, the sections in order."""
    weights = Weights(claims, readings, topic)
    shown = [claim for claim in claims if claim.id not in topic.decisions.hide]
    shown.sort(key=lambda claim: (-weights.of(claim), claim.id))
    repeats = _repeats(shown)
    order = _headings(topic)
    number = {slug: index for index, slug in enumerate(order)}
    pinned = {claim: at for section in topic.outline for at, claim in enumerate(section.claims)}
    slugs = {
        claim.id: SECTIONS[-1][0] if claim.id in repeats else place(claim, topic, weights)
        for claim in shown
    }
    placed = sorted(
        shown,
        key=lambda claim: (
            number[slugs[claim.id]],
            claim.id in repeats,
            pinned.get(claim.id, len(pinned)),
        ),
    )
    ranked = tuple(
        replace(claim, section=slugs[claim.id], rank=rank) for rank, claim in enumerate(placed, 1)
    )
    sections = tuple(
        Section(slug, heading, ids)
        for slug, heading in order.items()
        if (ids := tuple(claim.id for claim in ranked if claim.section == slug))
    )
    return ranked, brief_of(ranked, weights, topic), sections


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
