"""The editor's word: what `topic.md` says."""

from __future__ import annotations

from datetime import date
from itertools import chain

from msgspec import Struct


class OutlineSection(Struct, frozen=True):
    """A section that the editor asks for: a heading, words that draw claims, claims pinned."""

    heading: str
    cues: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Decisions(Struct, frozen=True):
    """Claims that the editor shows first, hides, takes as one (groups), or takes apart, by id."""

    pin: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    merge: tuple[tuple[str, ...], ...] = ()
    split: tuple[str, ...] = ()


class Correction(Struct, frozen=True):
    """What the site had wrong: since when it is right, what it said, what is so."""

    id: str
    on: date
    wrong: str
    right: str
    claim: str = ""


class Topic(Struct, frozen=True):
    """What `topic.md` says. `prose` is the editor's own Markdown, `aliases` groups of names.

    `status` is open, stale or closed. `as_of` is ``None`` where it is left to the sources. `lines`
    has the line of the file on which each id of a claim is first named.
    """

    slug: str
    title: str
    question: str = ""
    status: str = "open"
    file: str = ""
    language: str = "en"
    as_of: date | None = None
    prose: str = ""
    outline: tuple[OutlineSection, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    decisions: Decisions = Decisions()
    corrections: tuple[Correction, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of claims that the editor gives, each once."""
        said = self.decisions
        placed = (claim for section in self.outline for claim in section.claims)
        wrong = (correction.claim for correction in self.corrections if correction.claim)
        ids = (*said.pin, *said.hide, *chain(*said.merge), *said.split, *placed, *wrong)
        return tuple(dict.fromkeys(ids))
