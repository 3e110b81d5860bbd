"""Sections, ranks and the brief."""

from __future__ import annotations

from dataclasses import replace

from explainer.digest.outline.cues import SECTIONS
from explainer.digest.outline.sections import place
from explainer.digest.outline.weight import Weights
from explainer.digest.words import terms
from explainer.model import Claim, OutlineSection, Reading, Section, Topic

_BRIEF = 5
_LONGEST_IN_BRIEF = 260
_ALIKE = 0.4


def arrange(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[tuple[Claim, ...], tuple[str, ...], tuple[Section, ...]]:
    """The claims with section and rank, the ids of those in brief, the sections in order."""
    weights = Weights(claims, readings, topic)
    shown = [claim for claim in claims if claim.id not in topic.decisions.hide]
    shown.sort(key=lambda claim: (-weights.of(claim), claim.id))
    order = _headings(topic)
    slugs = {claim.id: place(claim, topic) for claim in shown}
    placed = sorted(
        enumerate(shown), key=lambda item: ([s for s, _ in order].index(slugs[item[1].id]), item[0])
    )
    ranked = tuple(
        replace(claim, section=slugs[claim.id], rank=rank)
        for rank, (_, claim) in enumerate(placed, 1)
    )
    sections = tuple(
        Section(slug, heading, ids)
        for slug, heading in order
        if (ids := tuple(claim.id for claim in ranked if claim.section == slug))
    )
    return ranked, _brief(shown, weights, topic), sections


def _headings(topic: Topic) -> list[tuple[str, str]]:
    """Slug and heading of each section: the editor's, else the usual ones."""
    if not topic.outline:
        return list(SECTIONS)
    return [(slug_of(section), section.heading) for section in topic.outline] + [SECTIONS[-1]]


def slug_of(section: OutlineSection) -> str:
    """A heading as the name of a place on the page."""
    return "-".join("".join(c if c.isalnum() else " " for c in section.heading.lower()).split())


def _brief(ranked: list[Claim], weights: Weights, topic: Topic) -> tuple[str, ...]:
    """What a reader must know: pinned claims, then the weightiest that differ from one another."""
    pinned = [claim for wanted in topic.decisions.pin for claim in ranked if claim.id == wanted]
    chosen = pinned[:]
    for claim in ranked:
        if len(chosen) >= max(_BRIEF, len(pinned)):
            break
        fits = len(claim.shown) <= _LONGEST_IN_BRIEF and weights.prominent(claim)
        if claim not in chosen and fits and not any(alike(claim, other) for other in chosen):
            chosen.append(claim)
    return tuple(claim.id for claim in chosen)


def alike(one: Claim, other: Claim) -> bool:
    """Whether two claims would repeat one another side by side."""
    first, second = set(terms(one.text)), set(terms(other.text))
    shared = len(first & second)
    return shared >= _ALIKE * min(len(first), len(second)) if first and second else False
