"""`explainer.json`: everything on the page as data, for tools.

`docs/data.md` explains the fields, `docs/explainer.schema.json` is the contract.
The records are written as they stand here: msgspec encodes structs in the order of their
fields, so the same content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from explainer.model import (
    Basis,
    Change,
    Citation,
    Claim,
    Conflict,
    Correction,
    Display,
    Event,
    Outlet,
    Source,
    Tally,
    Update,
    tally,
)
from explainer.publish.excerpt import display, framed
from explainer.publish.news import Told
from explainer.publish.views.credit import credit_line
from explainer.publish.views.desk import Desk

#: Changes only when a field is taken away or means something else; new fields don't change it.
VERSION = 1


class _Cited(msgspec.Struct, frozen=True):
    source: str
    start: int
    end: int
    quote: str


class _Source(msgspec.Struct, frozen=True):
    slug: str
    file: str
    title: str
    outlet: str | None
    origin: str | None
    origin_via: str | None
    credit: str
    authors: tuple[str, ...]
    url: str | None
    archive_url: str | None
    language: str
    published: str | None
    published_basis: str
    added: date | None
    batch: str | None
    copy_of: str | None
    lineage: str | None
    withdrawn: str | None
    withdrawn_reason: str | None
    display: str
    paragraphs: tuple[str, ...]
    text: str


class _Origin(msgspec.Struct, frozen=True):
    kind: str
    name: str
    sources: tuple[str, ...]


class _Claim(msgspec.Struct, frozen=True):
    id: str
    text: str
    shown: str
    speaker: str | None
    section: str
    rank: int
    status: str
    status_note: str
    derived_only: bool
    context: _Cited | None
    when: str | None
    citations: tuple[_Cited, ...]
    outlets: tuple[str, ...]
    origins: tuple[_Origin, ...]
    counts: Tally


class _Event(msgspec.Struct, frozen=True):
    id: str
    date: str
    basis: str
    claim: str
    announced: bool
    key: bool
    citations: tuple[_Cited, ...]
    derived_from: tuple[_Cited, ...]


class _Side(msgspec.Struct, frozen=True):
    value: str
    citations: tuple[_Cited, ...]


class _Conflict(msgspec.Struct, frozen=True):
    id: str
    kind: str
    claims: tuple[str, ...]
    settled: str | None
    settled_reason: str | None
    sides: tuple[_Side, ...]


class _Change(msgspec.Struct, frozen=True):
    kind: str
    subject: str
    text: str
    quote: str
    was: str
    now: str
    citations: tuple[_Cited, ...]


class _Update(msgspec.Struct, frozen=True):
    id: str
    date: date
    batch: str | None
    title: str
    changes: tuple[_Change, ...]


class _Topic(msgspec.Struct, frozen=True):
    slug: str
    title: str
    question: str
    status: str
    language: str
    corrections: tuple[Correction, ...]


class _Recorder:
    """Turns a topic into records, with no more of an article than the site may show."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._excerpts = desk, desk.excerpts

    def cited(self, citations: Iterable[Citation]) -> tuple[_Cited, ...]:
        """Passages, their ends as far as they may be quoted; without words none is listed."""
        shown = ((c, self._excerpts.of(c).text) for c in citations)
        return tuple(
            _Cited(c.source.slug, c.start, c.start + len(quote), quote)
            for c, quote in shown
            if quote
        )

    def source(self, source: Source) -> _Source:
        """An article."""
        origin, withdrawn = source.origin, source.withdrawn
        lineage = self._desk.lineage.get(source.slug)
        shown = display(source, self._desk.site)
        text = source.text if shown is Display.FULL else ""
        return _Source(
            slug=source.slug,
            file=source.file,
            title=source.title,
            outlet=_name(source.outlet),
            origin=origin.outlet.name if origin else None,
            origin_via=_given(origin.via) if origin else None,
            credit=credit_line(source, self._desk.words),
            authors=source.authors,
            url=_given(source.url),
            archive_url=_given(source.archive_url),
            language=source.language,
            published=source.published.edtf if source.published else None,
            published_basis=published_basis(source).value,
            added=source.added,
            batch=_given(source.batch),
            copy_of=lineage.original if lineage else None,
            lineage=lineage.kind.value if lineage else None,
            withdrawn=str(withdrawn.on) if withdrawn else None,
            withdrawn_reason=withdrawn.reason if withdrawn else None,
            display=shown.value,
            paragraphs=tuple(span.of(text) for span in source.paragraphs) if text else (),
            text=text,
        )

    def claim(self, claim: Claim) -> _Claim:
        """A claim."""
        excerpts = self._excerpts
        telling, whole = excerpts.telling(claim), not excerpts.of(claim.citations[0]).cut
        told = excerpts.of(telling)
        return _Claim(
            id=claim.id,
            text=told.text,
            shown=claim.shown if whole else framed(telling, told),
            speaker=claim.speaker.full if claim.speaker else None,
            section=claim.section,
            rank=claim.rank,
            status=claim.status.value,
            status_note=claim.status_note,
            derived_only=claim.derived_only,
            context=next(iter(self.cited(filter(None, [claim.context]))), None),
            when=claim.when.edtf if claim.when else None,
            citations=self.cited(claim.citations),
            outlets=tuple(dict.fromkeys(s.credited.name for s in claim.sources if s.credited)),
            origins=tuple(_Origin(o.kind, o.name, o.sources) for o in claim.origins),
            counts=tally(claim),
        )

    def event(self, event: Event) -> _Event:
        """A day of the timeline."""
        return _Event(
            event.id,
            event.when.edtf,
            event.basis,
            event.claim,
            event.announced,
            event.key,
            self.cited(event.citations),
            self.cited(event.derived_from),
        )

    def conflict(self, conflict: Conflict) -> _Conflict:
        """Accounts that differ."""
        settled = conflict.settled
        return _Conflict(
            conflict.id,
            conflict.kind.value,
            conflict.claims,
            str(settled.on) if settled else None,
            settled.reason if settled else None,
            tuple(_Side(side.value, self.cited(side.citations)) for side in conflict.sides),
        )

    def update(self, update: Update) -> _Update:
        """What one day changed."""
        changes = tuple(self._change(change, told) for change, told in self._desk.told(update))
        title = self._desk.titles[update.id]
        return _Update(update.id, update.on, _given(update.batch), title, changes)

    def _change(self, change: Change, told: Told) -> _Change:
        return _Change(
            change.kind.value,
            change.subject,
            told.text,
            told.quote,
            told.was,
            told.now,
            self.cited(change.citations),
        )


def explainer_json(desk: Desk) -> bytes:
    """The topic as data."""
    record, explainer, topic = _Recorder(desk), desk.explainer, desk.topic
    data = {
        "version": VERSION,
        "topic": _Topic(
            topic.slug,
            topic.title,
            topic.question,
            topic.status,
            topic.language,
            topic.corrections,
        ),
        "as_of": explainer.as_of,
        "brief": explainer.brief,
        "sections": explainer.sections,
        "sources": [record.source(source) for source in explainer.sources],
        "claims": [record.claim(claim) for claim in explainer.claims],
        "events": [record.event(event) for event in explainer.events],
        "conflicts": [record.conflict(conflict) for conflict in explainer.conflicts],
        "updates": [record.update(update) for update in explainer.updates],
        "problems": explainer.problems,
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def published_basis(source: Source) -> Basis:
    """How the date of publication is known."""
    told = [e for e in source.evidence if e.field == "published" and not e.refused]
    if source.published is None:
        return Basis.UNKNOWN
    same = {e.basis for e in told if e.value == source.published.edtf}
    most_trusted = (basis for basis in Basis if basis in same)
    return next(most_trusted, told[-1].basis if told else Basis.UNKNOWN)


def _given(text: str) -> str | None:
    """The data says null where nothing is given."""
    return text or None


def _name(outlet: Outlet | None) -> str | None:
    return outlet.name if outlet else None
