"""What the claims of a topic amount to: lineage, conflicts, events, sections, suggestions."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from explainer.errors import NoCitationError
from explainer.model.claim import Citation
from explainer.model.source import Withdrawal
from explainer.when import When


class LineageKind(StrEnum):
    """How one article follows from another."""

    COPY = "copy"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    SHARED = "shared"  # both print what somebody announced, and neither the other's article


class Lineage(Struct, frozen=True):
    """`copy` and `original` are slugs; `share` is the part of the copy that aligns, 0..1."""

    copy: str
    original: str
    kind: LineageKind
    share: float


class ConflictKind(StrEnum):
    """What the accounts differ in."""

    NUMBER = "number"
    DATE = "date"
    FACT = "fact"  # convicted, acquitted; paid, refused to pay; it began here, there
    EXTENT = "extent"  # a tax on use, a tax on imports; all, several
    MODALITY = "modality"  # would, could; denied, confirmed
    QUOTATION = "quotation"  # one utterance, quoted in different words


class Side(Struct, frozen=True):
    """One account in a conflict, in the outlets' words. `value` is what differs, verbatim."""

    value: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise NoCitationError(f"side {self.value!r}")


class Conflict(Struct, frozen=True):
    """Accounts that can't all be exact, side by side, newest last, with no verdict.

    `since` is the slug of a source of the batch that brought it to light: until then, nobody
    could know that they differ.
    """

    id: str
    kind: ConflictKind
    sides: tuple[Side, ...]
    claims: tuple[str, ...]
    settled: Withdrawal | None = None
    since: str = ""


class Telling(Struct, frozen=True):
    """What an event was known as from one batch of sources on: its date, and what gave it."""

    when: When
    citations: tuple[Citation, ...]


class Event(Struct, frozen=True):
    """A dated happening. `claim` is a `Claim.id`; `citations` are the passages that date it.

    A derived date (`basis` "derived") cites in `derived_from` both passages that it follows from.
    `announced` is true where the day lay ahead when it was reported; `key` marks the shortlist.
    `tellings` are what it was known as, oldest first: more than one where its date became known
    better. Later sources add to them and never change them. `same` are events that were told of
    apart until later passages showed that they are this one.
    """

    id: str
    when: When
    claim: str
    citations: tuple[Citation, ...]
    basis: str = "stated"
    derived_from: tuple[Citation, ...] = ()
    announced: bool = False
    key: bool = False
    tellings: tuple[Telling, ...] = ()
    same: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.citations:
            raise NoCitationError(f"event {self.id}")


class Section(Struct, frozen=True):
    """A heading of the explainer and the ids of its claims in order."""

    slug: str
    heading: str
    claims: tuple[str, ...]


class Suggestion(Struct, frozen=True):
    """Two claims that may be one; for the editor, never merged silently."""

    first: str
    second: str
    score: float
