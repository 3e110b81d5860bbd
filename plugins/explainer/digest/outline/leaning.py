"""Claims that lean on another one, or go on with its sentence, stand right below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from explainer.digest.outline.weight import Weights
from explainer.model import Claim

#: Two parts of a sentence are no further apart: "just a little more than two months after".
_JOINT = 40


def behind_what_they_lean_on(
    ordered: Sequence[Claim], fixed: Collection[str], weights: Weights
) -> list[Claim]:
    """The claims, those that lean on one of the same sources right behind it, in its section.

    Claims with a `fixed` id stay. Those that lean on what an article opens with do as well: it is
    the news, and may stand in brief.
    """
    leads = dict(_leads(ordered, weights))
    behind: defaultdict[str, list[Claim]] = defaultdict(list)
    heads: list[Claim] = []
    for claim in ordered:
        lead = leads.get(claim.id) if claim.id not in fixed else None
        (behind[lead] if lead else heads).append(claim)
    return [claim for head in heads for claim in _with_followers(head, head.section, behind)]


def _leads(claims: Sequence[Claim], weights: Weights) -> Iterator[tuple[str, str]]:
    """The ids of claims with those of the claims that they lean on."""
    told: defaultdict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in claims:
        told[frozenset(source.slug for source in claim.sources)].append(claim)
    for alike in told.values():
        able = [claim for claim in alike if not weights.lead(claim)]
        for claim in alike:
            leads = (other for other in able if claim.follows(other) or _goes_on(claim, other))
            if lead := next(leads, None):
                yield claim.id, lead.id


def _goes_on(claim: Claim, other: Claim) -> bool:
    """Whether a claim shows the part of a sentence behind the one that another shows."""
    mine, before = claim.citations[0], other.citations[0]
    if mine.source.slug != before.source.slug or mine.start <= before.end or not other.is_cut:
        return False
    between = mine.source.text[before.end : mine.start]
    return len(between) <= _JOINT and not any(mark in between for mark in ".!?\n")


def _with_followers(
    claim: Claim, section: str, behind: defaultdict[str, list[Claim]]
) -> Iterator[Claim]:
    yield replace(claim, section=section)
    for follower in behind[claim.id]:
        yield from _with_followers(follower, section, behind)
