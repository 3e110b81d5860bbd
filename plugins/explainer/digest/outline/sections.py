"""Which section a claim belongs to."""

from __future__ import annotations

import re
from collections import defaultdict

from explainer.digest.outline.cues import CUES, FILLER, SECTIONS
from explainer.model import Claim, OutlineSection, Topic

_REST = SECTIONS[-1][0]
_MARGIN = 0.75


def place(claim: Claim, topic: Topic) -> str:
    """The slug of the section that a claim's cues point to; the last one where none is clear."""
    if topic.outline:
        return _asked_for(claim, topic.outline)
    if FILLER.search(claim.text):
        return _REST
    return clearest(scores(claim.text))


def scores(text: str) -> dict[str, float]:
    """How strongly the cues of a text speak for each section."""
    found: dict[str, float] = defaultdict(float)
    for cue in CUES:
        hits = len({match.lower() for match in cue.pattern.findall(text)})
        found[cue.section] += cue.weight * min(hits, 2)
    return found


def clearest(found: dict[str, float]) -> str:
    """The section that leads the others by the margin."""
    ranked = sorted(found.items(), key=lambda item: -item[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if ranked and ranked[0][1] - second >= _MARGIN:
        return ranked[0][0]
    return _REST


def _asked_for(claim: Claim, outline: tuple[OutlineSection, ...]) -> str:
    """The editor's section for a claim: where it is pinned, else where most cue words match."""
    from explainer.digest.outline.arrange import slug_of

    for section in outline:
        if claim.id in section.claims:
            return slug_of(section)
    text = claim.text.lower()
    best, most = _REST, 0
    for section in outline:
        hits = sum(bool(re.search(rf"\b{re.escape(cue.lower())}", text)) for cue in section.cues)
        if hits > most:
            best, most = slug_of(section), hits
    return best
