"""Claims that fell with their sources or by a correction: they stay, marked, for who cited them."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.model import Claim, Correction, Status


def mark_withdrawn(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims; those whose sources are all withdrawn are withdrawn, with the last one's reason.

    Asked for once the events and conflicts are found: what happened stays dated, and what an
    update told of a claim before it fell stays told.
    """
    return tuple(_marked(claim) for claim in claims)


def mark_corrected(
    claims: tuple[Claim, ...], corrections: tuple[Correction, ...]
) -> tuple[Claim, ...]:
    """The claims; those that a correction names as what was wrong fall by it, by the latest."""
    right = {c.claim: c.right for c in sorted(corrections, key=lambda c: (c.on, c.id))}
    return tuple(
        replace(claim, status=Status.SUPERSEDED, status_note=right[claim.id])
        if claim.id in right and claim.status is Status.CURRENT
        else claim
        for claim in claims
    )


def _marked(claim: Claim) -> Claim:
    gone = [source.withdrawn for source in claim.sources if source.withdrawn]
    if len(gone) < len(claim.sources) or claim.status is not Status.CURRENT:
        return claim
    last = max(gone, key=lambda withdrawal: (withdrawal.on, withdrawal.reason))
    return replace(claim, status=Status.WITHDRAWN, status_note=last.reason)
