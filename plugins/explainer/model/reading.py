"""What one source says: sentences, clauses, time expressions, quotations."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from explainer.model.places import Span
from explainer.model.signs import Signs
from explainer.model.source import Source
from explainer.when import When


class Mood(StrEnum):
    """Whether a clause tells what somebody asks for, what happened, or something else."""

    ASKED = "asked"
    PAST = "past"
    OTHER = ""


class Clause(Span, frozen=True):
    """A piece of a sentence that states something, and what of its words other texts share.

    `terms` carry its content, in order; `names` are those of them that are capitalised; `predicate`
    those from the finite verb on that aren't: what is said of the subject. `counts`
    are numbers by what they count, `days` dates as its words put them, `denied` the terms of what
    it says isn't so; `negative` tells whether it denies anything in any way. `stands` says whether
    it can be read alone, `vague` that it is about a "this" of the sentence before. `ahead` are the
    verbs of what is to come; where there are none, `done` those in the past.
    """

    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    predicate: tuple[str, ...] = ()
    counts: tuple[tuple[str, tuple[float, ...]], ...] = ()
    days: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    negative: bool = False
    stands: bool = True
    vague: bool = False
    mood: Mood = Mood.OTHER
    ahead: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


class Sentence(Struct, frozen=True):
    """A sentence and its clauses (at least one; together they needn't cover it).

    A dateline isn't part of the sentence.
    """

    index: int
    start: int
    end: int
    clauses: tuple[Clause, ...] = ()


class MentionType(StrEnum):
    """TIMEX3 types (TimeML annotation guidelines 1.2.1, section 2.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class DateMention(Struct, frozen=True):
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


class Entity(Struct, frozen=True):
    """Someone or something named. `full` is the fullest form, `usual` the commonest one.

    `heads` are the common nouns that the text calls it by, sorted; `article` tells whether "the"
    stands before the name, `place` whether it is where things happen.
    """

    full: str
    usual: str
    person: bool
    heads: tuple[str, ...]
    count: int
    place: bool = False
    article: bool = False


class NameMention(Struct, frozen=True):
    """A name where it stands; `entity` is an index."""

    start: int
    end: int
    entity: int


class Speaker(Struct, frozen=True):
    """Who says something: the words of the text, and the name's fullest form in the article."""

    name: str
    full: str


class Quotation(Struct, frozen=True):
    """Quoted words, their marks left out; unsure speakers are ``None``."""

    start: int
    end: int
    speaker: Speaker | None = None


class Reading(Struct, frozen=True):
    """One source, read: what the later stages need and other sources can't change.

    `signs` is what its words say of the day it was written. `mentions` count from the day that it
    states; where the topic settles it on another, they are read again. `names` are the mentions of
    `entities`, in order. `vocabulary` has the terms of its words, `trigrams` a number for each
    three words in a row outside quotations, each once.
    """

    source: Source
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[DateMention, ...] = ()
    signs: Signs = field(default_factory=Signs)
    entities: tuple[Entity, ...] = ()
    names: tuple[NameMention, ...] = ()
    vocabulary: tuple[str, ...] = ()
    trigrams: tuple[int, ...] = ()
