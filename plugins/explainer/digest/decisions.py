"""Decisions: the editor's word on which claims are one, which aren't, which aren't shown."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from explainer.digest.citing import Draft, claim_id
from explainer.model import Citation, Decisions, Topic


def decide(drafts: tuple[Draft, ...], decisions: Decisions) -> tuple[Draft, ...]:
    """The drafts as the editor wants them: split first, then merged, then hidden."""
    if decisions == Decisions():
        return drafts
    parts = _parts(drafts, decisions)
    for ids in _joined(decisions.merge):
        _merge(parts, ids)
    return tuple(draft for draft in parts.values() if draft.id not in decisions.hide)


def undecided(drafts: tuple[Draft, ...], topic: Topic) -> tuple[str, ...]:
    """The ids that the editor gives and no draft has, each once: nothing comes of them."""
    parts = _parts(drafts, topic.decisions) if topic.named else {}
    return tuple(name for name in topic.named if name not in parts)


def _parts(drafts: tuple[Draft, ...], decisions: Decisions) -> dict[str, Draft]:
    """The drafts by id, split where the editor says so."""
    parts = {draft.id: draft for draft in drafts}
    for draft in drafts:
        if draft.id in decisions.split:
            _split(parts, draft)
    return parts


def _split(parts: dict[str, Draft], draft: Draft) -> None:
    """Take a draft apart by its sources; the founding one keeps the id."""
    told: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in draft.citations:
        told[citation.source.slug].append(citation)
    for number, citations in enumerate(told.values()):
        name = claim_id(citations[0], parts) if number else draft.id
        parts[name] = Draft(name, tuple(citations))


def _joined(groups: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """The groups, those that share an id as one: what is one with two others makes them one."""
    joined: list[tuple[str, ...]] = []
    for ids in groups:
        sharing = [group for group in joined if not set(group).isdisjoint(ids)]
        joined = [group for group in joined if group not in sharing]
        joined.append(tuple(dict.fromkeys(chain(*sharing, ids))))
    return joined


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
