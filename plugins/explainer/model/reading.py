"""What one source says: sentences, clauses, time expressions, quotations."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from explainer.model.places import Span
from explainer.model.signs import Signs
from explainer.model.source import Source
from explainer.when import When


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its clauses (at least one; together they needn't cover it).

    A dateline isn't part of the sentence. `paragraph` is the index of its paragraph.
    """

    index: int
    start: int
    end: int
    paragraph: int
    clauses: tuple[Span, ...] = ()


class MentionType(StrEnum):
    """TIMEX3 types (TimeML annotation guidelines 1.2.1, section 2.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression. `value` is TIMEX3; `when` is ``None`` where no calendar date follows.

    `granularity` is one of day, week, month, quarter, season, year, decade, century, time or "".
    `rule` names the row of the rule table that read it.
    """

    start: int
    end: int
    type: MentionType
    value: str
    when: When | None
    granularity: str
    rule: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the words of the text, and the name's fullest form in the article."""

    name: str
    full: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, their marks left out; unsure speakers are ``None``."""

    start: int
    end: int
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One source, read: what the later stages need and other sources can't change.

    `signs` is what its words say of the day it was written. `mentions` count from the day that it
    states; where the topic settles it on another, they are read again.
    """

    source: Source
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[DateMention, ...] = ()
    signs: Signs = field(default_factory=Signs)
