"""Which section a claim belongs to."""

from __future__ import annotations

import re
from collections import defaultdict

from explainer.digest.outline.cues import CUES, SECTIONS
from explainer.digest.outline.weight import Weights
from explainer.model import Claim, OutlineSection, Topic

_REST = SECTIONS[-1][0]
_RESPONSES = "responses"
_NEWS = SECTIONS[0][0]
_BACKGROUND = "background"
_AHEAD = "whats-next"
#: What only names years farther back than these says so much more for background.
_RECENT, _OLD = 2, 3.0
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![,.]\d)")
_MARGIN = 0.5


def place(claim: Claim, topic: Topic, weights: Weights) -> str:
    """The slug of the section that a claim's cues point to; the last one where none is clear.

    What sources open with, and what many report, speaks for being what happened. What was to come
    on a day that is over is no longer ahead.
    """
    if topic.outline:
        return _asked_for(claim, topic.outline, weights)
    return _usual(claim, weights)


def _usual(claim: Claim, weights: Weights) -> str:
    if not weights.prominent(claim):
        return _REST
    found = scores(claim.text)
    found[_BACKGROUND] += _OLD * _is_old(claim)
    found[_RESPONSES] += 0.5 * (claim.speaker is not None)
    found[_NEWS] += 1.5 * min(weights.lead(claim), 2)
    if found[_NEWS]:
        found[_NEWS] += 0.5 * max(min(weights.outlets(claim), 5) - 1, 0)
    section = clearest(found)
    if section != _AHEAD or not weights.is_over(claim):
        return section
    return clearest({slug: score for slug, score in found.items() if slug != _AHEAD})


def _is_old(claim: Claim) -> bool:
    """Whether all years that a claim names lie well before its sources."""
    years = [int(year) for year in _YEAR.findall(claim.text)]
    published = [source.published for source in claim.sources if source.published]
    out = [day.year for when in published if (day := when.last or when.first)]
    return bool(years and out) and max(years) < min(out) - _RECENT


def scores(text: str) -> dict[str, float]:
    """How strongly the cues of a text speak for each section."""
    found: dict[str, float] = defaultdict(float)
    low = text.lower()
    for cue in CUES:
        hits = len(set(cue.pattern.findall(text if cue.cased else low)))
        found[cue.section] += cue.weight * min(hits, 2)
    return found


def clearest(found: dict[str, float]) -> str:
    """The section that leads the others by the margin."""
    ranked = sorted(found.items(), key=lambda item: -item[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if ranked and ranked[0][1] - second >= _MARGIN:
        return ranked[0][0]
    return _REST


def _asked_for(claim: Claim, outline: tuple[OutlineSection, ...], weights: Weights) -> str:
    """The editor's section for a claim: where it is pinned, else where most cue words match.

    A section with a usual heading and no cue words of its own has the usual ones.
    """
    for section in outline:
        if claim.id in section.claims:
            return slug_of(section)
    hits = {slug_of(section): _hits(section.cues, claim.text) for section in outline}
    best = max(hits, key=lambda slug: hits[slug])
    if hits[best]:
        return best
    usual = _usual(claim, weights)
    return usual if any(slug_of(s) == usual and not s.cues for s in outline) else _REST


def _hits(cues: tuple[str, ...], text: str) -> int:
    """How many cue words begin a word of the text."""
    return sum(bool(re.search(rf"\b{re.escape(cue)}", text, re.I)) for cue in cues)


def slug_of(section: OutlineSection) -> str:
    """A heading as the name of a place on the page."""
    return "-".join("".join(c if c.isalnum() else " " for c in section.heading.lower()).split())
