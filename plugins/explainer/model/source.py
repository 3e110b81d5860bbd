"""An article, cleaned, dated, attributed, and the evidence for each of these."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from explainer.model.places import Removed, Segment, Span
from explainer.when import When


class Basis(StrEnum):
    """How a piece of metadata is known, the most trusted first."""

    SIDECAR = "sidecar"  # the editor said so
    STATED = "stated"  # the article's own words or markup say so
    INFERRED = "inferred"  # it follows from other things, which the evidence names
    UNKNOWN = "unknown"


class Evidence(Struct, frozen=True):
    """Why a field of a `Source` has its value (or why a candidate was refused).

    `field` is the name of the attribute of `Source`; `quote` the words or markup that it was
    read from; `line` their line in the raw file, 0 where they have none; `note` is for the reader.
    """

    field: str
    value: str
    basis: Basis
    quote: str = ""
    line: int = 0
    note: str = ""
    refused: bool = False


#: The note of a refused day on which a page says that it was changed.
CHANGED = "the day of a change"
_WEEK = timedelta(weeks=1)


class Display(StrEnum):
    """How much of an article the site shows."""

    FULL = "full"
    QUOTES = "quotes"  # only the cited passages, within the quotation cap


class Outlet(Struct, frozen=True):
    """A publisher. `home` is a URL; `owner`, `licence` are for readers; `agency` marks a wire.

    `aliases` are its other names and the letters that agencies put into datelines ("AP");
    `domains` are its hosts without "www.".
    """

    slug: str
    name: str
    home: str = ""
    agency: bool = False
    owner: str = ""
    licence: str = ""
    display: Display | None = None
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


class OriginKind(StrEnum):
    """What a source copies from."""

    AGENCY = "agency"  # wire copy: "NEW YORK (AP) —"
    OUTLET = "outlet"  # another outlet's article, excerpted or pasted


class Origin(Struct, frozen=True):
    """Whose text a source carries when it isn't the publisher's own.

    `via` says how it came here, in words: "an unidentified repost", "a forum post".
    """

    kind: OriginKind
    outlet: Outlet
    via: str = ""
    excerpt: bool = False


class Withdrawal(Struct, frozen=True):
    """A source or claim that no longer stands: since when, and why."""

    on: date
    reason: str


class Source(Struct, frozen=True):
    """One article, cleaned, dated, attributed.

    `text` is the paragraphs joined by a blank line; `paragraphs` their spans. `outlet` is who
    published this copy, ``None`` where nobody is named; `origin` whose text it is when copied.
    `published` is as precise as it is known, ``None`` where nothing says. `file` is relative to
    the content folder, with forward slashes; `part` counts the articles found in one file, from 0.
    """

    slug: str
    file: str
    title: str
    text: str
    paragraphs: tuple[Span, ...]
    part: int = 0
    standfirst: str = ""
    outlet: Outlet | None = None
    origin: Origin | None = None
    authors: tuple[str, ...] = ()
    dateline: str = ""
    language: str = "en"
    url: str = ""
    archive_url: str = ""
    published: When | None = None
    added: date | None = None
    batch: str = ""
    licence: str = ""
    display: Display | None = None
    withdrawn: Withdrawal | None = None
    removed: tuple[Removed, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    segments: tuple[Segment, ...] = ()

    def __post_init__(self) -> None:
        if "\n\n".join(span.of(self.text) for span in self.paragraphs) != self.text:
            raise ValueError(f"{self.slug}: the text is not its paragraphs joined by blank lines")

    def __hash__(self) -> int:
        return hash((self.slug, self.text))

    @property
    def credited(self) -> Outlet | None:
        """The outlet whose reporting this is: the origin's where it is a copy, else its own."""
        return self.origin.outlet if self.origin else self.outlet

    @property
    def voice(self) -> str:
        """Who speaks here, as the credited outlet's slug; "" for all who aren't named together."""
        return self.credited.slug if self.credited else ""

    @property
    def arrived(self) -> date | None:
        """The day the topic gained this source: as the editor says, else when it was out."""
        if self.added or not self.published:
            return self.added
        return self.published.last or self.published.first

    @property
    def written(self) -> date | None:
        """The last day on which its text was written: that of publication, or of a change that the
        page tells within a week of it.
        """
        out = self.published and (self.published.last or self.published.first)
        if not out:
            return None
        told = (When.parse(e.value).last for e in self.evidence if e.note == CHANGED)
        return max((day for day in told if day and out < day < out + _WEEK), default=out)

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column in the raw file of a character of `text`; (0, 0) where not known."""
        index = bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1
        if index < 0:
            return 0, 0
        segment = self.segments[index]
        return segment.line, segment.column + offset - segment.start
