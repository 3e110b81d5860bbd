"""Tolls in brief: of an event whose toll rises, the newest is what a reader must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from explainer.digest.conflicts.tolls import tolls_of
from explainer.model import Claim


def newest_tolls(claims: Iterable[Claim]) -> dict[str, Claim]:
    """For the id of each claim with a toll that has risen since, the claim that tells the newest.

    Of those of one day the highest is the newest. A later toll that is lower is most often one of
    something else, or of a part.
    """
    told = [(fate, day, count, claim) for claim in claims for fate, day, count in _told(claim)]
    newest: dict[str, tuple[date, float, Claim]] = {}
    for fate, day, count, claim in told:
        if fate not in newest or (day, count) > newest[fate][:2]:
            newest[fate] = day, count, claim
    return {
        claim.id: newest[fate][2]
        for fate, day, count, claim in told
        if day < newest[fate][0] and count < newest[fate][1]
    }


def _told(claim: Claim) -> Iterator[tuple[str, date, float]]:
    """The tolls of a claim: of which fate, told on which day, how many."""
    for citation in claim.citations:
        published = citation.source.published
        if published and published.last:
            for toll in tolls_of(citation):
                yield toll.fate, published.last, toll.count
