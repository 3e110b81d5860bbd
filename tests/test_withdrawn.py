"""Claims fall with the last of their sources, and say why."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from explainer.digest.withdrawn import mark_corrected, mark_withdrawn
from explainer.model import Claim, ClaimOrigin, Correction, Status, Tally, Withdrawal, tally
from tests.topics import Report, explainer


def claim(*withdrawn: int | None) -> Claim:
    """A claim that so many outlets report, each withdrawn after so many days, or standing."""
    reports = tuple(Report(n, n, n, (2,), withdrawn=gone) for n, gone in enumerate(withdrawn))
    return explainer(reports).claims[0]


def test_a_claim_falls_with_its_last_source() -> None:
    (fallen,) = mark_withdrawn((claim(1, 5),))
    assert (Status.WITHDRAWN, "the outlet took it down") == (fallen.status, fallen.status_note)


def test_a_claim_stands_while_one_source_does() -> None:
    standing = claim(1, None)
    assert (standing,) == mark_withdrawn((standing,))


def test_what_is_superseded_stays_so() -> None:
    superseded = replace(claim(1), status=Status.SUPERSEDED)
    assert (superseded,) == mark_withdrawn((superseded,))


def test_the_latest_reason_is_given() -> None:
    told = claim(1, 5)
    later = Withdrawal(date(2025, 1, 1), "the agency killed it")
    citations = tuple(
        replace(c, source=replace(c.source, withdrawn=later)) if c.source.slug[-1] == "0" else c
        for c in told.citations
    )
    (fallen,) = mark_withdrawn((replace(told, citations=citations),))
    assert "the agency killed it" == fallen.status_note


def test_only_what_stands_is_counted_unless_nothing_does() -> None:
    assert Tally(2, 2) == tally(claim(None, None))
    assert Tally(1, 1) == tally(claim(None, 3))
    assert Tally(2, 2) == tally(claim(1, 3))


def test_there_are_no_more_origins_than_outlets() -> None:
    told = claim(None)
    slugs = tuple(source.slug for source in told.sources)
    origins = tuple(ClaimOrigin("statement", name, slugs) for name in ("Jane Roe", "John Doe"))
    assert Tally(1, 1) == tally(replace(told, origins=origins))


def test_a_claim_falls_by_a_correction_that_names_it() -> None:
    told = claim(None)
    first, last = (
        Correction(right, date(2024, 3, day), "It cost 5 million.", right, told.id)
        for day, right in ((4, "It cost 6 million."), (5, "It cost 7 million."))
    )
    (fallen,) = mark_corrected((told,), (last, first))
    assert (Status.SUPERSEDED, "It cost 7 million.") == (fallen.status, fallen.status_note)
    assert (told,) == mark_corrected((told,), (replace(first, claim=""),))
    (withdrawn,) = mark_withdrawn((claim(1),))
    assert (withdrawn,) == mark_corrected((withdrawn,), (replace(first, claim=withdrawn.id),))
