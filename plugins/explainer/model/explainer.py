"""The whole of a topic."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from explainer.errors import Problem
from explainer.model.claim import Claim
from explainer.model.findings import Conflict, Event, Lineage, Section, Suggestion
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.model.update import Update


class Explainer(Struct, frozen=True):
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
