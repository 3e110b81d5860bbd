"""What changed, as facts: who, how many, when. How they read, in which language, is not said here.

Outlets are names, in the order of their articles, each once; "" is one that isn't named.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from explainer.model.claim import Citation
from explainer.model.findings import LineageKind
from explainer.model.source import Source
from explainer.model.tally import Tally
from explainer.when import When

_Fact = TypeVar("_Fact")


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


class Reported(Struct, frozen=True):
    """A claim is new."""

    outlets: tuple[str, ...]
    now: Tally


class Corroborated(Struct, frozen=True):
    """More outlets have a claim; `confirms` says that one of them is an origin of its own."""

    outlets: tuple[str, ...]
    was: Tally
    now: Tally
    confirms: bool


class Weakened(Struct, frozen=True):
    """A claim lost an outlet, or its last one."""

    was: Tally
    now: Tally


class Account(Struct, frozen=True):
    """One side of a conflict, in the words of outlets."""

    value: str
    outlets: tuple[str, ...]


class Disputed(Struct, frozen=True):
    """Accounts differ, `exact` ones or only in how a thing is told; `before` is how many of them
    were known to.
    """

    accounts: tuple[Account, ...]
    before: int
    exact: bool = True


class Settled(Struct, frozen=True):
    """The editor settled a conflict, for a reason that may not be given."""

    accounts: tuple[Account, ...]
    reason: str


class Dated(Struct, frozen=True):
    """The timeline has a date (`ahead` of its batch), which was known less precisely `before`."""

    when: When
    ahead: bool
    before: When | None = None


class Added(Struct, frozen=True):
    """The topic gained an article, `repeats` of whose passages only say what was known."""

    source: Source
    repeats: int = 0


class Copied(Struct, frozen=True):
    """The topic gained an article that follows one it has."""

    source: Source
    original: Source
    how: LineageKind
    repeats: int = 0


class Retracted(Struct, frozen=True):
    """An article no longer stands."""

    source: Source


class Corrected(Struct, frozen=True):
    """What the page had wrong, and what is so."""

    wrong: str
    right: str


Fact = (
    Reported
    | Corroborated
    | Weakened
    | Disputed
    | Settled
    | Dated
    | Added
    | Copied
    | Retracted
    | Corrected
)

_KINDS: dict[type[Fact], ChangeKind] = {
    Reported: ChangeKind.CLAIM,
    Corroborated: ChangeKind.CORROBORATED,
    Weakened: ChangeKind.WITHDRAWN,
    Disputed: ChangeKind.DISPUTED,
    Settled: ChangeKind.SETTLED,
    Dated: ChangeKind.EVENT,
    Added: ChangeKind.SOURCE,
    Copied: ChangeKind.COPY,
    Retracted: ChangeKind.WITHDRAWN,
    Corrected: ChangeKind.CORRECTED,
}


class Change(Struct, frozen=True):
    """One change. `subject` is the id or slug of what changed.

    `quote` is the claim that it is about, in the articles' words; they are apart from the fact, so
    that a site which may show few of them can leave them out. `context` stands before them;
    `leaning` is set where they can't be understood without what stood there.
    """

    subject: str
    fact: Fact
    quote: str = ""
    citations: tuple[Citation, ...] = ()
    context: Citation | None = None
    leaning: bool = False

    @property
    def kind(self) -> ChangeKind:
        """What sort of change it is."""
        return _KINDS[type(self.fact)]


class Update(Struct, frozen=True):
    """Everything that one day (or one batch of the editor's) changed, what matters most first.

    `opening` marks the batch that the topic began with.
    """

    id: str
    on: date
    changes: tuple[Change, ...]
    batch: str = ""
    opening: bool = False

    def facts(self, kind: type[_Fact]) -> tuple[_Fact, ...]:
        """The facts of one type, in order."""
        return tuple(change.fact for change in self.changes if isinstance(change.fact, kind))
