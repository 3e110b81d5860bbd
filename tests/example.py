"""An explainer made by hand that has everything a page must be able to show.

The story, the places and the outlets are invented and say so.
"""

from __future__ import annotations

from datetime import date

from explainer.model import (
    Account,
    Added,
    Basis,
    Change,
    Citation,
    Claim,
    ClaimOrigin,
    Conflict,
    ConflictKind,
    Copied,
    Correction,
    Corroborated,
    Disputed,
    Event,
    Evidence,
    Explainer,
    Lineage,
    LineageKind,
    Origin,
    OriginKind,
    Outlet,
    Removed,
    Reported,
    Retracted,
    Section,
    Side,
    Source,
    Span,
    Speaker,
    Status,
    Substitution,
    Tally,
    Topic,
    Update,
    Weakened,
    When,
    Withdrawal,
    cite,
    content_id,
)

AGENCY = Outlet("example-agency", "Example News Agency", "https://agency.example/", agency=True)
DAILY = Outlet("example-daily", "The Example Daily", "https://daily.example/", owner="Example plc")
POST = Outlet("example-post", "Example Post", "https://post.example/", licence="CC BY 4.0")
ARABIC = Outlet("example-arabic", "Example Arabic Service", "https://arabic.example/")

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def source(slug: str, paragraphs: tuple[str, ...], **fields: object) -> Source:
    """A source whose text is these paragraphs."""
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    values = {"file": f"topics/example-bridge/sources/{slug}.txt", "title": slug, **fields}
    return Source(slug=slug, text=text, paragraphs=tuple(spans), **values)  # type: ignore[arg-type]


def passage(source: Source, quote: str) -> Citation:
    """The citation of the first place of a quote."""
    start = source.text.index(quote)
    return cite(source, start, start + len(quote))


WIRE = source(
    "wire",
    (
        "The Example Bridge will close to all traffic on March 3, the harbour authority said.",
        "“The cables can no longer be trusted,” said the authority’s director, Example Person. "
        "About 40,000 vehicles cross the bridge each day, and fewer than 50 jobs are affected.",
        "The authority ordered an inspection in February. It found cracks in two of the "
        "main cables, a finding that the builder denied.",
    ),
    title="Example Bridge to close as cracks are found in its main cables",
    outlet=DAILY,
    origin=Origin(OriginKind.AGENCY, AGENCY, "an unidentified repost"),
    authors=("Example Reporter", "Another Reporter"),
    dateline="EXAMPLE CITY",
    url="https://daily.example/bridge-to-close",
    archive_url="https://archive.example/daily/bridge-to-close",
    published=When.parse("2024-02-19/2024-02-23?"),
    added=date(2024, 2, 23),
    removed=(
        Removed(1, "Home > News > Example City", "breadcrumb"),
        Removed(9, "<script>alert('x')</script> Share this article", "share"),
    ),
    evidence=(
        Evidence("title", "Example Bridge to close", Basis.STATED, "Example Bridge to close", 2),
        Evidence("published", "2025-04-10", Basis.STATED, "Date:2025-04-10", 3,
                 "The text speaks of days more than a year earlier.", refused=True),
        Evidence("published", "2024-02-19/2024-02-23?", Basis.INFERRED, "on March 3", 4,
                 "Before the closure, after the inspection."),
        Evidence("outlet", "The Example Daily", Basis.SIDECAR),
    ),
)  # fmt: skip

REPORT = source(
    "report",
    (
        "The Example Bridge closes on March 3. It will stay shut for at least two years.",
        "A company that runs ferries, the " + LONG_WORD + ", offers to carry commuters.",
        "Around 60 jobs are at risk, according to the union. The bridge opened in 1964.",
        "The day after the inspection was ordered, on February 6, the mayor was told.",
    ),
    title="What the closure of the Example Bridge means for a city of commuters and "
    + LONG_WORD.lower(),
    outlet=POST,
    authors=("Example Author",),
    url="https://post.example/2024/closure?id=1&page=2",
    published=When.parse("2024-02-22"),
    added=date(2024, 2, 23),
)

REWRITE = source(
    "rewrite",
    (
        "All traffic on the Example Bridge will end on March 3, harbour officials said.",
        "Several jobs are affected. A toll of five euros is planned for the new bridge.",
    ),
    title="",
    published=When.parse("2024-02"),
    added=date(2024, 2, 27),
)

FOREIGN = source(
    "foreign",
    ("سيغلق الجسر في الثالث من مارس لمدة عامين على الأقل.", "قال العمدة إن المدينة مستعدة."),
    title="إغلاق الجسر",
    outlet=ARABIC,
    language="ar",
    url="https://arabic.example/bridge",
    published=When.parse("2024-02-24"),
    added=date(2024, 2, 27),
)

GONE = source(
    "gone",
    ("The bridge may reopen in May, an engineer said.",),
    title="Bridge may reopen early",
    outlet=DAILY,
    published=When.parse("2024-02-26"),
    added=date(2024, 2, 27),
    withdrawn=Withdrawal(date(2024, 3, 1), "the outlet retracted it"),
)

SOURCES = (WIRE, REPORT, REWRITE, FOREIGN, GONE)


def claim(*citations: Citation, **fields: object) -> Claim:
    """A claim worded after its first citation."""
    text = citations[0].quote
    return Claim(content_id(text), text, citations, **fields)  # type: ignore[arg-type]


def _claims() -> tuple[Claim, ...]:
    closes = passage(REPORT, "The Example Bridge closes on March 3.")
    return (
        claim(
            closes,
            passage(WIRE, "The Example Bridge will close to all traffic on March 3"),
            passage(WIRE, "The cables can no longer be trusted"),
            passage(REWRITE, "All traffic on the Example Bridge will end on March 3"),
            passage(FOREIGN, "سيغلق الجسر في الثالث من مارس لمدة عامين على الأقل."),
            origins=(
                ClaimOrigin("statement", "the harbour authority", ("wire", "report", "rewrite")),
                ClaimOrigin("report", "Example Arabic Service", ("foreign",)),
            ),
            section="what-happened", rank=1,
        ),
        claim(
            passage(REPORT, "It will stay shut for at least two years."),
            passage(FOREIGN, "سيغلق الجسر في الثالث من مارس لمدة عامين على الأقل."),
            origins=(ClaimOrigin("statement", "the harbour authority", ("report", "foreign")),),
            substitutions=(Substitution(0, 2, "The bridge"),),
            section="what-happened", rank=2,
        ),
        claim(
            passage(WIRE, "“The cables can no longer be trusted,”"),
            origins=(ClaimOrigin("report", "Example News Agency", ("wire",)),),
            speaker=Speaker("Person", "Example Person"), section="why", rank=3,
        ),
        claim(
            passage(WIRE, "About 40,000 vehicles cross the bridge each day, and fewer than 50 "
                    "jobs are affected."),
            passage(REPORT, "Around 60 jobs are at risk, according to the union."),
            passage(REWRITE, "Several jobs are affected."),
            origins=(
                ClaimOrigin("report", "Example News Agency", ("wire", "rewrite")),
                ClaimOrigin("report", "Example Post", ("report",)),
            ),
            section="what-it-means", rank=4,
        ),
        claim(
            passage(WIRE, "The authority ordered an inspection in February."),
            passage(REPORT, "The day after the inspection was ordered, on February 6, the mayor "
                    "was told."),
            section="why", rank=5,
        ),
        claim(passage(REPORT, "The bridge opened in 1964."), section="background", rank=6),
        claim(passage(REWRITE, "A toll of five euros is planned for the new bridge."),
              derived_only=True, section="what-next", rank=7),
        claim(passage(FOREIGN, "قال العمدة إن المدينة مستعدة."), section="responses", rank=8),
        claim(passage(REPORT, "A company that runs ferries, the " + LONG_WORD + ", offers to "
                      "carry commuters."), section="responses", rank=9),
        claim(passage(GONE, "The bridge may reopen in May, an engineer said."), rank=10,
              status=Status.WITHDRAWN, status_note="the outlet retracted the article."),
    )  # fmt: skip


CLAIMS = _claims()
CLOSES, SHUT, TRUST, JOBS, INSPECTION, OPENED, TOLL, READY, FERRY, REOPEN = CLAIMS


def _sections() -> tuple[Section, ...]:
    headings = (
        ("what-happened", "What happened"),
        ("why", "Why"),
        ("what-it-means", "What it means"),
        ("responses", "Responses"),
        ("background", "Background"),
        ("what-next", "What’s next"),
    )
    return tuple(
        Section(slug, heading, tuple(claim.id for claim in CLAIMS if claim.section == slug))
        for slug, heading in headings
    )


def _conflict() -> Conflict:
    fewer, around, several = JOBS.citations
    sides = (
        Side("fewer than 50", (fewer,)),
        Side("Around 60", (around,)),
        Side("Several", (several,)),
    )
    return Conflict(content_id("jobs"), ConflictKind.NUMBER, sides, (JOBS.id,))


CONFLICT = _conflict()


def _events() -> tuple[Event, ...]:
    told = INSPECTION.citations[1]
    return (
        Event("e1964", When.parse("1964"), OPENED.id, OPENED.citations),
        Event("e202402", When.parse("2024-02"), INSPECTION.id, INSPECTION.citations[:1]),
        Event("e20240205", When.parse("2024-02-05?"), INSPECTION.id, (told,), "derived",
              (told, INSPECTION.citations[0])),
        Event("e20240303", When.parse("2024-03-03"), CLOSES.id, CLOSES.citations[:3],
              announced=True, key=True),
    )  # fmt: skip


def _accounts(conflict: Conflict) -> tuple[Account, ...]:
    return tuple(
        Account(side.value, tuple(dict.fromkeys(_name(c) for c in side.citations)))
        for side in conflict.sides
    )


def _name(citation: Citation) -> str:
    return citation.source.credited.name if citation.source.credited else ""


def _updates() -> tuple[Update, ...]:
    return (
        Update(
            "u1", date(2024, 2, 23),
            (
                Change(CLOSES.id, Reported(("Example Post",), Tally(1, 1)),
                       "The Example Bridge closes on March 3.", CLOSES.citations[:2]),
                Change("report", Added(REPORT)),
            ),
            opening=True,
        ),
        Update(
            "u2", date(2024, 2, 27),
            (
                Change(CLOSES.id,
                       Corroborated((ARABIC.name,), Tally(2, 1), Tally(4, 2), confirms=True),
                       "The Example Bridge closes on March 3.", CLOSES.citations[3:]),
                Change(CONFLICT.id, Disputed(_accounts(CONFLICT), 0)),
                Change("rewrite", Copied(REWRITE, REPORT,
                                         LineageKind.REWRITE)),
            ),
        ),
        Update(
            "u3", date(2024, 3, 1),
            (
                Change("gone", Retracted(GONE)),
                Change(REOPEN.id, Weakened(Tally(1, 1), Tally(0, 0)), REOPEN.shown),
            ),
        ),
    )  # fmt: skip


TOPIC = Topic(
    slug="example-bridge",
    title="The Example Bridge closes",
    question="Why does the Example Bridge close, for how long, and what does it mean for the city?",
    file="topics/example-bridge/topic.md",
    prose="## A note by the editor\n\nThis topic is *made up*: <b>no</b> such bridge exists.",
    corrections=(
        Correction(
            "c1", date(2024, 2, 28), "The bridge opened in 1954.", "It opened in 1964.", OPENED.id
        ),
    ),
)

EXPLAINER = Explainer(
    topic=TOPIC,
    as_of=date(2024, 3, 1),
    sources=SOURCES,
    claims=CLAIMS,
    brief=(CLOSES.id, SHUT.id),
    sections=_sections(),
    events=_events(),
    conflicts=(CONFLICT,),
    lineage=(Lineage("rewrite", "wire", LineageKind.REWRITE, 0.7),),
    updates=_updates(),
)

EMPTY = Explainer(Topic("nothing-yet", "Nothing yet"), None, (), ())
