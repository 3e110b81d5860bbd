"""What changed, and the whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from explainer.errors import Problem
from explainer.model.claim import Citation, Claim
from explainer.model.findings import Conflict, Event, Lineage, Section, Suggestion
from explainer.model.source import Source
from explainer.model.topic import Topic


class ChangeKind(StrEnum):
    """What an `Update` says of a claim, a source, an event or a conflict."""

    SOURCE = "source"
    COPY = "copy"
    CLAIM = "claim"
    CORROBORATED = "corroborated"
    EVENT = "event"
    DISPUTED = "disputed"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `subject` is the id or slug of what changed; `was`, `now` are for the reader.

    `text` says it without the articles' words, "A confirms"; those are in `quote`, apart, so that
    a site which may show few of them can leave them out.
    """

    kind: ChangeKind
    subject: str
    text: str
    quote: str = ""
    was: str = ""
    now: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """Everything that one day (or one batch of the editor's) changed. `title` is a sentence."""

    id: str
    on: date
    title: str
    changes: tuple[Change, ...]
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Explainer:
    """A topic, digested. `brief` holds ids of claims; `claims` are in the order of `rank`."""

    topic: Topic
    as_of: date | None
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    brief: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    updates: tuple[Update, ...] = ()
    problems: tuple[Problem, ...] = ()
