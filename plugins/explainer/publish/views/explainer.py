"""The explainer: the page that everything else leads to."""

from __future__ import annotations

from itertools import chain, islice
from math import ceil

from msgspec import Struct

from explainer.model import Correction, Status, voices
from explainer.publish.calendar import announced
from explainer.publish.excerpt import count_words
from explainer.publish.links import Place
from explainer.publish.markdown import html
from explainer.publish.structured import explainer_data
from explainer.publish.views.cite import citation_of_page
from explainer.publish.views.claim import ClaimView, plain
from explainer.publish.views.claims import more_claims
from explainer.publish.views.conflict import ConflictView, conflict_view
from explainer.publish.views.dates import NOTES_OF_DATE, FurtherDate, all_dates, further_dates
from explainer.publish.views.desk import Desk
from explainer.publish.views.differences import Difference, differences
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.views.matrix import MatrixView, matrix_view
from explainer.publish.views.note import Note, Notebook
from explainer.publish.views.section import SectionView, brief_claims, section_views
from explainer.publish.views.source_row import SourceRow, source_rows
from explainer.publish.views.sources import SOURCES_SHOWN, all_sources
from explainer.publish.views.timeline import TimelineView, timeline_view
from explainer.publish.views.update import UpdateRow
from explainer.publish.views.updates import all_updates, newest_updates
from explainer.publish.words import Moment

#: Words a minute of silent reading of English non-fiction (Brysbaert, J. Mem. Lang. 109, 2019).
_WORDS_A_MINUTE = 238


class CorrectionView(Struct, frozen=True):
    """What the site had wrong, what is so, and where."""

    id: str
    moment: Moment
    wrong: str
    right: str
    href: str = ""


class ExplainerView(Struct, frozen=True):
    """The page of a topic. `notice` says that the story is stale or closed; `scope` counts."""

    frame: Frame
    title: str
    lang: str
    question: str
    notice: str
    as_of: Moment | None
    changed: Moment | None
    reading_time: str
    scope: str
    brief: tuple[ClaimView, ...]
    prose: str
    contents: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    more: tuple[Link, ...]
    conflicts: tuple[ConflictView, ...]
    differences_fold: str
    differences: tuple[Difference, ...]
    timeline: TimelineView
    timeline_more: Link | None
    further_dates: tuple[FurtherDate, ...]
    matrix: MatrixView
    sources: tuple[SourceRow, ...]
    sources_more: Link | None
    updates: tuple[UpdateRow, ...]
    updates_more: Link | None
    corrections: tuple[CorrectionView, ...]
    notes: tuple[Note, ...]
    cite: str
    cite_claims: str
    exports: tuple[Link, ...]


def explainer_view(desk: Desk) -> ExplainerView:
    """The page of a topic; notes are numbered in the order in which the page uses them."""
    place, notebook = Place(desk.path), Notebook(desk, desk.path)
    explainer, topic, words = desk.explainer, desk.topic, desk.words
    brief = brief_claims(desk, notebook, place)
    sections = section_views(desk, notebook, place)
    conflicts = tuple(conflict_view(desk, notebook, place, c) for c in desk.layout.conflicts[0])
    further = differences(desk, place)
    timeline = timeline_view(desk, notebook.sparing(NOTES_OF_DATE), place)
    matrix = matrix_view(desk, notebook, place)
    return ExplainerView(
        frame=explainer_frame(desk),
        title=topic.title,
        lang=desk.site.foreign(topic.language),
        question=topic.question,
        notice=_notice(desk),
        as_of=words.moment_of(explainer.as_of) if explainer.as_of else None,
        changed=words.moment_of(desk.changed_on) if desk.changed_on else None,
        reading_time=_reading_time(desk),
        scope=scope(desk),
        brief=brief,
        prose=html(topic.prose),
        contents=_contents(desk, sections, timeline, matrix),
        sections=sections,
        more=more_claims(desk, place),
        conflicts=conflicts,
        differences_fold=words.count(
            "%(n)s more difference", "%(n)s more differences", len(further)
        ),
        differences=further,
        timeline=timeline,
        timeline_more=all_dates(desk, place),
        further_dates=further_dates(desk, place),
        matrix=matrix,
        sources=source_rows(desk, place, explainer.sources[:SOURCES_SHOWN]),
        sources_more=all_sources(desk, place),
        updates=newest_updates(desk, place),
        updates_more=all_updates(desk, place),
        corrections=tuple(_correction(desk, place, c) for c in topic.corrections),
        notes=notebook.notes(),
        cite=citation_of_page(desk),
        cite_claims=place.to(desk.layout.cite_page(1)) if explainer.claims else "",
        exports=_exports(desk),
    )


def explainer_frame(desk: Desk) -> Frame:
    """The head of the page of a topic: the short answer describes it."""
    brief = (desk.claims[claim] for claim in desk.explainer.brief if claim in desk.claims)
    others = (claim for claim in desk.explainer.claims if claim.status is Status.CURRENT)
    answer = " ".join(plain(desk, claim) for claim in islice(chain(brief, others), 1))
    described = " ".join(part for part in (desk.topic.question, answer) if part)
    return frame(
        desk.path,
        desk.site,
        desk.topic.title,
        described or desk.topic.title,
        topic=desk.topic.slug,
        structured=explainer_data(desk),
    )


def scope(desk: Desk) -> str:
    """How much the page rests on: “6 sources, 5 outlets, 59 claims”."""
    words, explainer = desk.words, desk.explainer
    sources = words.count("%(n)s source", "%(n)s sources", len(explainer.sources))
    outlets = words.count("%(n)s outlet", "%(n)s outlets", len(voices(explainer.sources)))
    claims = words.count("%(n)s claim", "%(n)s claims", len(explainer.claims))
    return words.listed((sources, outlets, claims))


def _notice(desk: Desk) -> str:
    words, topic, day = desk.words, desk.topic, desk.changed_on
    if topic.status == "stale":
        if day:
            return words.text(
                "No source has been added since %(date)s. Things may have changed.",
                date=words.day(day),
            )
        return words.text("No source has been added for a while. Things may have changed.")
    if topic.status == "closed":
        return words.text("This story is closed: the page is kept as it is and not updated.")
    return ""


def _reading_time(desk: Desk) -> str:
    claims = (claim for claim in desk.explainer.claims if claim.id in desk.layout.claims[0])
    total = sum(count_words(claim.shown) for claim in claims) + count_words(desk.topic.prose)
    return desk.words.count(
        "%(n)s minute to read", "%(n)s minutes to read", max(1, ceil(total / _WORDS_A_MINUTE))
    )


def _contents(
    desk: Desk, sections: tuple[SectionView, ...], timeline: TimelineView, matrix: MatrixView
) -> tuple[Link, ...]:
    words, explainer = desk.words, desk.explainer
    parts = [
        *(Link(section.heading, f"#{section.id}") for section in sections),
        Link(words.text("Where accounts differ"), "#conflicts") if explainer.conflicts else None,
        Link(words.text("Timeline"), "#timeline") if timeline.periods else None,
        Link(words.text("Who reported what"), "#matrix") if matrix.outlets else None,
        Link(words.text("Sources"), "#sources"),
        Link(words.text("What changed"), "#updates") if explainer.updates else None,
        Link(words.text("Corrections"), "#corrections") if desk.topic.corrections else None,
        Link(words.text("Notes"), "#notes") if explainer.claims else None,
    ]
    return tuple(part for part in parts if part)


def _correction(desk: Desk, place: Place, correction: Correction) -> CorrectionView:
    claim = correction.claim
    return CorrectionView(
        correction.id,
        desk.words.moment_of(correction.on),
        correction.wrong,
        correction.right,
        place.to(desk.layout.claim(claim), f"claim-{claim}") if claim in desk.claims else "",
    )


def _exports(desk: Desk) -> tuple[Link, ...]:
    """The files that have the page's content as data."""
    words = desk.words
    files = (
        Link(words.text("BibTeX"), "citations.bib"),
        Link(words.text("RIS"), "citations.ris"),
        Link(words.text("CSL JSON"), "citations.json"),
        Link(words.text("All of this page as data (JSON)"), "explainer.json"),
    )
    if announced(desk.explainer):
        return (*files, Link(words.text("Dates ahead (calendar)"), "events.ics"))
    return files
