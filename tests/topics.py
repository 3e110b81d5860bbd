"""Made-up topics: a hypothesis strategy, and a fixed large one for timing.

A world is a list of reports: (day, outlet, copy of an earlier report or nothing, facts told).
`explainer` digests a world without the program's digest: each fact is a claim, each report that
tells it a citation, each outlet that isn't copying an origin. The claim's founder is the earliest
day's report, as the stages promise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

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


@dataclass(frozen=True, slots=True)
class Report:
    """An article of a world: `number` is its place in the world, `facts` what it tells."""

    number: int
    day: int
    outlet: int | None
    copies: int | None
    facts: tuple[int, ...]
    batch: str = ""
    withdrawn: int | None = None


def fact(number: int) -> str:
    """What a fact reads like; every third has a number that outlets disagree on."""
    return f"Fact number {number} happened on the {number + 1}. day of the affair."


def source(report: Report) -> Source:
    """The article of a report: one sentence and paragraph a fact."""
    sentences = [fact(number) for number in report.facts] or ["Nothing was said."]
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    arrived = START + timedelta(days=report.day)
    withdrawn = report.withdrawn
    return Source(
        slug=f"report-{report.number:04}",
        file=f"topics/affair/sources/report-{report.number:04}.txt",
        title=f"Report {report.number}",
        text="\n\n".join(sentences),
        paragraphs=tuple(spans),
        outlet=None if report.outlet is None else OUTLETS[report.outlet],
        url=f"https://example.org/{report.number}",
        published=When.day(arrived),
        added=arrived,
        batch=report.batch,
        withdrawn=None
        if withdrawn is None
        else Withdrawal(arrived + timedelta(days=withdrawn), "The outlet took it down"),
    )


def explainer(world: tuple[Report, ...], corrections: tuple[Correction, ...] = ()) -> Explainer:
    """What the digest would make of a world, whatever order its reports are in."""
    reports = sorted(world, key=lambda report: (report.day, report.number))
    sources = {report.number: source(report) for report in reports}
    claims = tuple(_claims(reports, sources))
    return Explainer(
        topic=Topic("affair", "The affair", "What happened?", corrections=corrections),
        as_of=max((s.added for s in sources.values() if s.added), default=None),
        sources=tuple(sorted(sources.values(), key=lambda s: s.slug)),
        claims=claims,
        brief=tuple(claim.id for claim in claims[:3]),
        sections=(Section("what-happened", "What happened", tuple(c.id for c in claims)),),
        events=tuple(_events(claims)),
        conflicts=tuple(_conflicts(claims)),
        lineage=tuple(_lineage(reports, sources)),
    )


def _claims(reports: list[Report], sources: dict[int, Source]) -> list[Claim]:
    claims = []
    for number in range(FACTS * 1000):
        telling = [report for report in reports if number in report.facts]
        if not telling and number >= FACTS and number > max((max(r.facts, default=0) for r in reports), default=0):
            break
        if telling:
            citations = tuple(_passage(sources[report.number], number) for report in telling)
            origins = tuple(_origins(telling, sources))
            claim_id = content_id("affair", fact(number))
            claims.append(
                Claim(claim_id, fact(number), citations, origins, section="what-happened")
            )
    claims.sort(key=lambda claim: (-len(claim.origins), claim.id))
    return [replace(claim, rank=rank) for rank, claim in enumerate(claims, 1)]


def _passage(article: Source, number: int) -> Citation:
    start = article.text.index(fact(number))
    return cite(article, start, start + len(fact(number)))


def _origins(telling: list[Report], sources: dict[int, Source]) -> list[ClaimOrigin]:
    roots: dict[int | None, list[str]] = {}
    for report in telling:
        root = report.copies if report.copies in sources else report.number
        roots.setdefault(root, []).append(sources[report.number].slug)
    return [ClaimOrigin("report", f"origin {root}", tuple(slugs)) for root, slugs in roots.items()]


def _events(claims: tuple[Claim, ...]) -> list[Event]:
    return [
        Event(
            content_id("event", claim.id),
            When.day(START + timedelta(days=40 + index)),
            claim.id,
            claim.citations,
            announced=index % 2 == 0,
        )
        for index, claim in enumerate(sorted(claims, key=lambda claim: claim.id))
        if int(claim.id, 16) % 3 == 0
    ]


def _conflicts(claims: tuple[Claim, ...]) -> list[Conflict]:
    told = sorted(claims, key=lambda claim: claim.id)
    pairs = [(a, b) for a, b in zip(told, told[1:]) if int(a.id, 16) % 4 == 0]
    return [
        Conflict(
            content_id("conflict", a.id, b.id),
            ConflictKind.NUMBER,
            (Side(a.text[5:13], a.citations), Side(b.text[5:13], b.citations)),
            (a.id, b.id),
        )
        for a, b in pairs
    ]


def _lineage(reports: list[Report], sources: dict[int, Source]) -> list[Lineage]:
    return [
        Lineage(sources[r.number].slug, sources[r.copies].slug, LineageKind.REWRITE, 0.7)
        for r in reports
        if r.copies is not None and r.copies in sources
    ]


@st.composite
def worlds(draw: st.DrawFn, most: int = 8) -> tuple[Report, ...]:
    """Up to `most` reports over twenty days."""
    reports = []
    for number in range(draw(st.integers(0, most))):
        original = draw(st.none() | st.integers(0, number - 1)) if number else None
        reports.append(
            Report(
                number,
                day=draw(st.integers(0, 20)),
                outlet=draw(st.none() | st.integers(0, len(OUTLETS) - 1)),
                copies=original,
                facts=tuple(sorted(draw(st.sets(st.integers(0, FACTS - 1), max_size=5)))),
                batch=draw(st.sampled_from(["", "", "", "evening"])),
                withdrawn=draw(st.none() | st.none() | st.integers(0, 10)),
            )
        )
    return tuple(reports)
