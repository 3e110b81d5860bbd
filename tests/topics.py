"""Made-up topics: worlds of reports, drawn by hypothesis or written by hand.

A world is a list of reports: on which day which outlet tells which facts, and whose report it
copies. `explainer` digests a world without the program's digest, as its stages promise: each fact
is a claim, each report that tells it a citation, each report that copies nothing an origin, and
what one report founds no later one changes.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from explainer.model import (
    Citation,
    Claim,
    ClaimOrigin,
    Conflict,
    ConflictKind,
    Correction,
    Event,
    Explainer,
    Lineage,
    LineageKind,
    Outlet,
    Section,
    Side,
    Source,
    Span,
    Topic,
    When,
    Withdrawal,
    cite,
    content_id,
)

START = date(2024, 3, 1)
OUTLETS = tuple(Outlet(f"outlet-{name}", f"Outlet {name.upper()}") for name in "abcde")
FACTS = 12


class Report(Struct, frozen=True):
    """An article of a world. `copies` is the number of another; `outlet` ``None`` is not named;
    `withdrawn` counts days from its arrival.
    """

    number: int
    day: int
    outlet: int | None
    facts: tuple[int, ...]
    copies: int | None = None
    batch: str = ""
    withdrawn: int | None = None


@st.composite
def worlds(draw: st.DrawFn, most: int = 8) -> tuple[Report, ...]:
    """Up to `most` reports over three weeks."""
    reports: list[Report] = []
    for number in range(draw(st.integers(0, most))):
        day = draw(st.integers(0, 20))
        earlier = [r.number for r in reports if r.day <= day and r.copies is None]
        reports.append(
            Report(
                number,
                day,
                draw(st.none() | st.integers(0, len(OUTLETS) - 1)),
                tuple(sorted(draw(st.sets(st.integers(0, FACTS - 1), max_size=5)))),
                draw(st.none() | st.sampled_from(earlier)) if earlier else None,
                withdrawn=draw(st.none() | st.integers(0, 10)),
            )
        )
    return tuple(reports)


def fact(number: int) -> str:
    """What a fact reads like."""
    return f"Plan {number} costs {number + 3} million."


def source(report: Report) -> Source:
    """The article of a report, with a paragraph for each fact."""
    paragraphs = [fact(number) for number in report.facts] or ["Nothing was said."]
    starts = [0, *accumulate(len(paragraph) + 2 for paragraph in paragraphs)]
    arrived = START + timedelta(days=report.day)
    gone = None if report.withdrawn is None else arrived + timedelta(days=report.withdrawn)
    return Source(
        slug=f"report-{report.number:04}",
        file=f"topics/affair/sources/report-{report.number:04}.txt",
        title=f"Report {report.number}",
        text="\n\n".join(paragraphs),
        paragraphs=tuple(
            Span(start, start + len(paragraph))
            for start, paragraph in zip(starts, paragraphs, strict=False)
        ),
        outlet=None if report.outlet is None else OUTLETS[report.outlet],
        url=f"https://outlet.example/{report.number}",
        published=When.day(arrived),
        batch=report.batch,
        withdrawn=Withdrawal(gone, "the outlet took it down") if gone else None,
    )


def explainer(world: tuple[Report, ...], corrections: tuple[Correction, ...] = ()) -> Explainer:
    """What the digest makes of a world."""
    reports = sorted(world, key=lambda report: (report.day, report.number))
    sources = {report.number: source(report) for report in reports}
    numbers = sorted({number for report in reports for number in report.facts})
    claims = {number: _claim(number, reports, sources) for number in numbers}
    ranked = sorted(claims.values(), key=lambda claim: (-len(claim.origins), claim.id))
    as_of = max((s.arrived for s in sources.values() if s.arrived), default=START)
    shown = tuple(replace(claim, rank=rank) for rank, claim in enumerate(ranked, 1))
    return Explainer(
        topic=Topic("affair", "The affair", "What does it cost?", corrections=corrections),
        as_of=as_of,
        sources=tuple(sorted(sources.values(), key=lambda s: s.slug)),
        claims=shown,
        brief=tuple(claim.id for claim in shown[:3]),
        sections=(Section("what-happened", "What happened", tuple(c.id for c in shown)),),
        events=tuple(
            _event(number, claim, as_of) for number, claim in claims.items() if number % 3 == 0
        ),
        conflicts=tuple(
            _conflict(claim, claims[number + 1])
            for number, claim in claims.items()
            if number % 4 == 0 and number + 1 in claims
        ),
        lineage=tuple(
            Lineage(sources[r.number].slug, sources[r.copies].slug, LineageKind.REWRITE, 0.7)
            for r in reports
            if r.copies is not None
        ),
    )


def _claim(number: int, reports: list[Report], sources: dict[int, Source]) -> Claim:
    telling = [report for report in reports if number in report.facts]
    roots: dict[int, list[str]] = {}
    for report in telling:
        root = report.number if report.copies is None else report.copies
        roots.setdefault(root, []).append(sources[report.number].slug)
    return Claim(
        content_id("affair", fact(number)),
        fact(number),
        tuple(_passage(sources[report.number], number) for report in telling),
        tuple(ClaimOrigin("report", f"report {root}", tuple(roots[root])) for root in roots),
        section="what-happened",
    )


def _passage(article: Source, number: int) -> Citation:
    start = article.text.index(fact(number))
    return cite(article, start, start + len(fact(number)))


def _event(number: int, claim: Claim, as_of: date) -> Event:
    """Fact n happens n + 2 days after the start, which lies ahead of some pages only."""
    day = START + timedelta(days=number + 2)
    event = content_id("event", claim.id)
    return Event(event, When.day(day), claim.id, claim.citations, announced=day > as_of)


def _conflict(one: Claim, other: Claim) -> Conflict:
    sides = tuple(
        Side(claim.text[:-1].split("costs ")[1], claim.citations) for claim in (one, other)
    )
    conflict = content_id("conflict", one.id, other.id)
    return Conflict(conflict, ConflictKind.NUMBER, sides, (one.id, other.id))
