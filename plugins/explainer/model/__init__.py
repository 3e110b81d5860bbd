"""The types that every stage speaks, frozen, with the promises of the site as invariants.

Offsets are half-open, count Python characters and point into `Source.text`; they
are the truth, and no text is ever searched for again. What can't be built can't be
published: a `Citation` must be the slice that it points at, a `Claim` must have one.
"""

from explainer.model.claim import Citation, Claim, ClaimOrigin, Status, Substitution, cite
from explainer.model.explainer import Change, ChangeKind, Explainer, Update
from explainer.model.findings import (
    Conflict,
    ConflictKind,
    Event,
    Lineage,
    LineageKind,
    Section,
    Side,
    Suggestion,
    Telling,
)
from explainer.model.places import Removed, Segment, Span, content_id
from explainer.model.reading import (
    Clause,
    DateMention,
    Entity,
    MentionType,
    NameMention,
    Quotation,
    Reading,
    Sentence,
    Speaker,
)
from explainer.model.signs import DaySign, Leaning, Signs, WeekdaySign
from explainer.model.source import (
    Basis,
    Display,
    Evidence,
    Origin,
    OriginKind,
    Outlet,
    Source,
    Withdrawal,
)
from explainer.model.tally import Tally, counted, tally, voices
from explainer.model.topic import Correction, Decisions, OutlineSection, Topic
from explainer.when import When

__all__ = [
    "Basis",
    "Change",
    "ChangeKind",
    "Citation",
    "Claim",
    "ClaimOrigin",
    "Clause",
    "Conflict",
    "ConflictKind",
    "Correction",
    "DateMention",
    "DaySign",
    "Decisions",
    "Display",
    "Entity",
    "Event",
    "Evidence",
    "Explainer",
    "Leaning",
    "Lineage",
    "LineageKind",
    "MentionType",
    "NameMention",
    "Origin",
    "OriginKind",
    "Outlet",
    "OutlineSection",
    "Quotation",
    "Reading",
    "Removed",
    "Section",
    "Segment",
    "Sentence",
    "Side",
    "Signs",
    "Source",
    "Span",
    "Speaker",
    "Status",
    "Substitution",
    "Suggestion",
    "Tally",
    "Telling",
    "Topic",
    "Update",
    "WeekdaySign",
    "When",
    "Withdrawal",
    "cite",
    "content_id",
    "counted",
    "tally",
    "voices",
]
