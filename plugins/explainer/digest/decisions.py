"""Decisions: the editor's word on which claims are one, which aren't, which aren't shown."""

from __future__ import annotations

from collections import defaultdict

from explainer.digest.citing import Draft, claim_id
from explainer.model import Citation, Decisions


def decide(drafts: tuple[Draft, ...], decisions: Decisions) -> tuple[Draft, ...]:
    """The drafts as the editor wants them: split first, then merged, then hidden."""
    if decisions == Decisions():
        return drafts
    parts = {draft.id: draft for draft in drafts}
    for draft in drafts:
        if draft.id in decisions.split:
            _split(parts, draft)
    for ids in decisions.merge:
        _merge(parts, ids)
    return tuple(draft for draft in parts.values() if draft.id not in decisions.hide)


def _split(parts: dict[str, Draft], draft: Draft) -> None:
    """Take a draft apart by its sources; the founding one keeps the id."""
    told: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in draft.citations:
        told[citation.source.slug].append(citation)
    for number, citations in enumerate(told.values()):
        name = claim_id(citations[0], parts) if number else draft.id
        parts[name] = Draft(name, tuple(citations))


def _merge(drafts: dict[str, Draft], ids: tuple[str, ...]) -> None:
    """Take claims as one, under the first id that there is."""
    present = [name for name in ids if name in drafts]
    if len(present) > 1:
        found = [citation for name in present for citation in drafts[name].citations]
        first, *others = dict.fromkeys(found)
        citations = (first, *sorted(others, key=lambda citation: citation.key))
        for name in present[1:]:
            del drafts[name]
        drafts[present[0]] = Draft(present[0], citations)
