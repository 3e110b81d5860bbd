"""Footnotes: one for each outlet and passage, with a way back to each use."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from functools import lru_cache
from itertools import groupby
from string import ascii_lowercase

from msgspec import Struct

from explainer.model import Citation, Claim
from explainer.publish.links import Place, source_path, text_fragment
from explainer.publish.views.desk import Desk


class Ref(Struct, frozen=True):
    """A footnote's number in the text; `id` is where its note leads back to."""

    id: str
    number: int


class Passage(Struct, frozen=True):
    """A quoted passage; `letter` is set where a note has several.

    `href` leads to it on the source page, `original` on the outlet's own page. `cut` says that
    the quotation limit leaves words out.
    """

    letter: str
    quote: str
    href: str
    original: str = ""
    cut: bool = False


class Back(Struct, frozen=True):
    """A way back to a use of a note: to the `Ref` with the id `href`."""

    label: str
    href: str


class Note(Struct, frozen=True):
    """A footnote; `about` says after the outlet's name how its text came here, and when."""

    number: int
    outlet: str
    about: str
    lang: str
    passages: tuple[Passage, ...]
    backs: tuple[Back, ...]


class Notebook:
    """The footnotes of one page, numbered in the order of their first use."""

    def __init__(self, desk: Desk, path: str) -> None:
        self._desk = desk
        self._place = Place(path)
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._entries: list[tuple[Citation, ...]] = []
        self._uses: list[int] = []
        self._most: int | None = None

    def sparing(self, most: int) -> Notebook:
        """The same notes for places that need few: each gets `most`, those it shares first."""
        same = copy(self)
        same._most = most
        return same

    def refer(self, citations: Iterable[Citation]) -> tuple[Ref, ...]:
        """Cite passages: those not yet noted become notes, one for each source."""
        numbers: dict[int, None] = {}
        for _, group in groupby(self._chosen(citations), key=lambda citation: citation.source.slug):
            fresh: dict[tuple[str, int, int], Citation] = {}
            for citation in group:
                if citation.key in self._numbers:
                    numbers[self._numbers[citation.key]] = None
                else:
                    fresh[citation.key] = citation
            if fresh:
                numbers[self._enter(tuple(fresh.values()))] = None
        return tuple(self._use(number) for number in numbers)

    def known(self, citation: Citation) -> tuple[Ref, ...]:
        """A use of the note that a passage already has, none where it has no note."""
        number = self._numbers.get(citation.key)
        return (self._use(number),) if number else ()

    def numbers_for(self, claim: Claim, outlets: Iterable[str]) -> tuple[int, ...]:
        """The note of a claim in each outlet's words ("" is one not named), 0 where it has none.

        -1 says that the outlet reports it, but that the page has no room for the note.
        """
        found = dict.fromkeys(outlets, 0)
        for citation in claim.citations:
            outlet = citation.source.voice
            if outlet in found and found[outlet] < 1:
                found[outlet] = self._numbers.get(citation.key, -1)
        return tuple(found.values())

    def notes(self) -> tuple[Note, ...]:
        """All notes so far."""
        return tuple(self._note(number) for number in range(1, len(self._entries) + 1))

    def _chosen(self, citations: Iterable[Citation]) -> Iterable[Citation]:
        if self._most is None:
            return citations
        return sorted(citations, key=lambda citation: citation.key not in self._numbers)[
            : self._most
        ]

    def _enter(self, citations: tuple[Citation, ...]) -> int:
        self._entries.append(citations)
        self._uses.append(0)
        number = len(self._entries)
        for citation in citations:
            self._numbers[citation.key] = number
        return number

    def _use(self, number: int) -> Ref:
        self._uses[number - 1] += 1
        return Ref(f"r{number}{letters(self._uses[number - 1])}", number)

    def _note(self, number: int) -> Note:
        citations = self._entries[number - 1]
        source = citations[0].source
        credit = self._desk.credits[source.slug]
        several = len(citations) > 1
        return Note(
            number,
            credit.outlet,
            credit.about,
            self._desk.language_of(source),
            tuple(
                passage(self._desk, self._place, citation, letters(at) if several else "")
                for at, citation in enumerate(citations, 1)
            ),
            self._backs(number),
        )

    def _backs(self, number: int) -> tuple[Back, ...]:
        uses = map(letters, range(1, self._uses[number - 1] + 1))
        return tuple(Back(f"↑{at}", f"r{number}{at}") for at in uses)


def passage(desk: Desk, place: Place, citation: Citation, letter: str = "") -> Passage:
    """One cited passage, as much of it as may be shown."""
    excerpt = desk.excerpts.of(citation)
    return Passage(
        letter,
        excerpt.text,
        in_context(desk, place, citation),
        text_fragment(citation.source.url, citation.quote),
        excerpt.cut,
    )


def in_context(desk: Desk, place: Place, citation: Citation) -> str:
    """The way to a passage on its source page, or to the page where it may not be shown."""
    path = source_path(desk.topic.slug, citation.source.slug)
    return place.to(path, passage_id(citation) if desk.excerpts.shows(citation) else "")


def passage_id(citation: Citation) -> str:
    """The anchor of a passage on its source page."""
    return f"p-{citation.start}-{citation.end}"


@lru_cache(maxsize=1024)
def letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa."""
    name = ""
    while number:
        number, at = divmod(number - 1, 26)
        name = ascii_lowercase[at] + name
    return name
