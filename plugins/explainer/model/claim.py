"""Citations, and claims that can't exist without them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from explainer.errors import NoCitationError, QuoteMismatchError
from explainer.model.reading import Speaker
from explainer.model.source import Source
from explainer.when import When

#: What a sentence ends with, and what may follow that.
_STOPS, _CLOSERS = (".", "!", "?", "…", ":"), "”\"’'»)"
_DOTS = " …"
#: A sentence is shown but for its full stop, at most.
_STOP = 1


class Citation(Struct, frozen=True):
    """A verbatim passage of a source. Build it with `cite`."""

    source: Source
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.source.text[self.start : self.end] != self.quote:
            raise QuoteMismatchError(self.source.slug, self.start, self.end)

    def __repr__(self) -> str:
        return f"Citation{(*self.key, self.quote)}"

    @property
    def key(self) -> tuple[str, int, int]:
        """Sorts and identifies the citation."""
        return self.source.slug, self.start, self.end


def cite(source: Source, start: int, end: int) -> Citation:
    """The citation of a slice of a source's text."""
    return Citation(source, start, end, source.text[start:end])


class Substitution(Struct, frozen=True):
    """Characters of a claim's text that are shown as bracketed words: "[The company] will"."""

    start: int
    end: int
    words: str


class ClaimOrigin(Struct, frozen=True):
    """One independent origin of a claim.

    `kind` is "report" (an outlet's own reporting), "statement" (an organisation's or a person's
    words that several quote) or "first report" (credited by others: "first reported by").
    `sources` are the slugs of the sources that rest on it, copies included.
    """

    kind: str
    name: str
    sources: tuple[str, ...]


class Status(StrEnum):
    """Whether a claim still stands."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Claim(Struct, frozen=True):
    """What is reported, with every passage that reports it.

    `text` is verbatim, the quote of `citations[0]`; `substitutions` (sorted, apart) make it stand
    alone. `origins` are the independent ones. `derived_only` marks what only a rewrite has.
    `section` is a `Section.slug`; `rank` orders all claims of a topic from 1. `untold` are the
    slugs of the sources that came while another claim said all that this one does. `context`, no
    part of the claim, stands right before the text in its source, where the text points back to it.
    `marks` open the quotation in which the text begins, and close the one in which it ends.
    """

    id: str
    text: str
    citations: tuple[Citation, ...]
    origins: tuple[ClaimOrigin, ...] = ()
    speaker: Speaker | None = None
    when: When | None = None
    section: str = ""
    rank: int = 0
    substitutions: tuple[Substitution, ...] = ()
    derived_only: bool = False
    status: Status = Status.CURRENT
    status_note: str = ""
    untold: tuple[str, ...] = ()
    context: Citation | None = None
    marks: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if not self.citations:
            raise NoCitationError(f"claim {self.id}")
        if self.text != self.citations[0].quote:
            raise QuoteMismatchError(self.id, 0, len(self.text))

    @property
    def is_cut(self) -> bool:
        """Whether the sentence of the text goes on behind it."""
        return self.ending.startswith(_DOTS)

    @property
    def ending(self) -> str:
        """What is shown behind the text: its full stop, or dots where its sentence goes on; what
        closes the quotation.
        """
        return self._stop + self.marks[1]

    @property
    def _stop(self) -> str:
        words = self.text.rstrip(_CLOSERS)
        after = self.citations[0].source.text[self.citations[0].end :][:1]
        if words[-1:] in _STOPS or after in ("", "\n"):
            return ""
        return "." if after == "." else _DOTS

    @property
    def shown(self) -> str:
        """The text with its substitutions in square brackets, quotation marks in pairs, and dots
        where it is cut short.
        """
        parts, at = [self.marks[0]], 0
        for swap in self.substitutions:
            parts += [self.text[at : swap.start], f"[{swap.words}]"]
            at = swap.end
        return "".join([*parts, self.text[at:], self.ending])

    @property
    def news(self) -> tuple[Citation, ...]:
        """The citations that told something that no other claim said."""
        if not self.untold:
            return self.citations
        return tuple(c for c in self.citations if c.source.slug not in self.untold)

    def follows(self, other: Claim) -> bool:
        """Whether another claim shows what this one leans on."""
        before, shown = self.context, other.citations[0]
        if before is None or before.source.slug != shown.source.slug:
            return False
        return shown.start < before.end <= shown.end + _STOP

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that report it, each once, in the order of the citations."""
        return tuple({c.source.slug: c.source for c in self.citations}.values())
