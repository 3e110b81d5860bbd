"""Values with the evidence for them, and the article as the readers of this package see it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Generic, TypeVar

from msgspec import Struct

from explainer.collect.article import Article, Clue, ClueKind
from explainer.collect.attribution.datelines import Dateline
from explainer.collect.lines.encyclopedia import INFOBOX
from explainer.collect.lines.splices import SPLICED
from explainer.collect.outlets import outlet_key
from explainer.collect.sidecar import Sidecar
from explainer.model import Basis, Evidence, Outlet

_Value = TypeVar("_Value")
_LONGEST_QUOTE = 240
_MOST_CLUES = 200
#: No head of an article has more lines; a name in a social network behind one of a person.
_MOST_HEAD, _HANDLE = 12, re.compile(r"\s*[|,·•]?\s*@\w+$")
#: Marks that some sites print in place of a "By".
_BULLETS = re.compile(r"^(?:[>»›]+|[•–—-]) +(?=[^\W\d_])")
#: What screen readers say of the picture beside a name.
_AVATAR = re.compile(r"^(?i:avatar|profile image) (?=[^\W\d_a-z])| (?i:avatar)$")
#: What a page offers behind the name of who wrote, with a gap between.
_OFFERED = re.compile(
    r"\s{2,}(?i:more (?:from|by)|all (?:articles|posts|stories) by|follow|view)\b.*$"
)
#: Why neither name nor date of a page counts that a throw-away site made.
COPIED = "the page is a copy on a throw-away site"
#: The site's name behind a title as templates of such sites glue it there: "… -Example Hub".
_RUN_ON = re.compile(r" ?[|–-]\S")
#: What tells that a credit is a picture's: a word for it, a caption before its mark and no year.
_PICTURE = re.compile(
    r"\b(?:image|photo|picture|getty|shutterstock|illustration|caption)\b"
    r"|^(?!copyright|all rights)\W*\w[^©]{12,}©(?!.*\b(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
#: What only the owner of a text says: its rights, their year, who reported, whose systems failed.
_OWNED = re.compile(
    r"\breserved\b|^\W*(?:©|\(c\)|copyright\b).{0,60}\b(?:19|20)\d\d\b|reporting by"
    r"|^incident report for ",
    re.IGNORECASE,
)
#: A copyright line with its year.
_DATED = re.compile(r"(?:©|\(c\)|\bcopyright\b).{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)

_start = attrgetter("start")


class Case(Struct, frozen=True, dict=True):
    """One article and all that its attribution may rest on.

    `signed` are the bare names in its head that their company shows to be its authors'.
    """

    article: Article
    sidecar: Sidecar
    outlets: tuple[Outlet, ...]
    dateline: Dateline | None
    signed: tuple[Clue, ...] = ()

    def said_elsewhere(self, name: str) -> tuple[str, ...]:
        """The lines that were cut and have a name beside other words."""
        return tuple(
            cut.text
            for cut in self.article.removed
            if name in cut.text and len(cut.text.strip()) > len(name)
        )

    @cached_property
    def head(self) -> tuple[Clue, ...]:
        """What was cut between the title and the first paragraph, in order."""
        title = max((clue.line for clue in self.clues(ClueKind.TITLE)), default=0)
        first = self.line_at(0)
        own = (cut for cut in self.article.removed if cut.reason != INFOBOX)
        between = (cut for cut in own if 0 < title < cut.line < first)
        return tuple(
            Clue(ClueKind.BYLINE, _bare(cut.text), cut.line) for cut in islice(between, _MOST_HEAD)
        )

    @cached_property
    def is_throwaway(self) -> bool:
        """Whether the page is a copy on a throw-away site: spam is spliced into its text, or its
        breadcrumb runs into the title, and that into a name ("Home > newsPumps fail -Example Hub").
        """
        if any(cut.reason == SPLICED for cut in self.article.removed):
            return True
        titles = {clue.text for clue in self.clues(ClueKind.TITLE)}
        crumbs = (clue.text for clue in self.clues(ClueKind.BREADCRUMB) if ">" in clue.text)
        parts = [crumb.rpartition(title) for crumb in crumbs for title in titles]
        return any(
            here and before[-1:].isalpha() and _RUN_ON.match(name) for before, here, name in parts
        )

    def clues(self, *kinds: ClueKind) -> tuple[Clue, ...]:
        """The clues of some kinds, in the order of the file; of a hostile file's, the first."""
        return tuple(islice((c for c in self.article.clues if c.kind in kinds), _MOST_CLUES))

    def markup(self, *names: str) -> tuple[Clue, ...]:
        """The pieces of markup of some names, in the order of the names."""
        found = self.clues(ClueKind.MARKUP)
        return tuple(clue for name in names for clue in found if clue.name == name)

    @property
    def bylines(self) -> tuple[Clue, ...]:
        """The bylines, and the stamps that name somebody beside the date."""
        stamps = self.clues(ClueKind.STAMP)
        signed = tuple(clue for clue in stamps if " by " in f" {clue.text.lower()}")
        return (*self.clues(ClueKind.BYLINE), *signed)

    @cached_property
    def credits(self) -> tuple[Clue, ...]:
        """The credits of the text: those that speak of pictures left out.

        Above the last paragraph a line with nothing but a name is a picture's, below it the
        text's, unless another one has the year of the page's own rights.
        """
        last = max((s.line for p in self.article.paragraphs[-1:] for s in p.segments), default=0)
        found = [clue for clue in self.clues(ClueKind.CREDIT) if not _PICTURE.search(clue.text)]
        is_dated = any(_DATED.search(clue.text) for clue in found)
        return tuple(
            clue
            for clue in found
            if _OWNED.search(clue.text)
            or clue.name
            or (clue.line >= last and not (is_dated and clue.text.lstrip().startswith("©")))
        )

    @cached_property
    def text(self) -> str:
        """The paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.article.paragraphs)

    @cached_property
    def handles(self) -> tuple[str, ...]:
        """The keys of the accounts that the lines which were cut begin with: "@JaneRoe"."""
        cuts = (cut.text.lstrip() for cut in self.article.removed if "@" in cut.text)
        return tuple(outlet_key(text) for text in cuts if text.startswith("@"))

    def line_of(self, words: str) -> int:
        """The line of a clue or of a line that was cut; 0 where there is none."""
        clues = ((clue.text, clue.line) for clue in self.article.clues)
        cuts = ((cut.text, cut.line) for cut in self.article.removed)
        return next((line for text, line in (*clues, *cuts) if text.strip() == words), 0)

    @property
    def dateline_line(self) -> int:
        """The line in the raw file of the dateline; 0 where there is none."""
        words = self.dateline.text if self.dateline else ""
        paragraphs = (p for p in self.article.paragraphs if words and p.text.startswith(words))
        return next((segment.line for p in paragraphs for segment in p.segments), 0)

    def line_at(self, offset: int) -> int:
        """The line in the raw file of an offset into `text`; 0 where it isn't known."""
        for paragraph in self.article.paragraphs:
            if offset <= len(paragraph.text):
                at = bisect_right(paragraph.segments, offset, key=_start)
                return paragraph.segments[at - 1].line if at else 0
            offset -= len(paragraph.text) + 1
        return 0


def _bare(text: str) -> str:
    """A line of a head without what stands around its words."""
    own = _OFFERED.sub("", text.strip())
    return _AVATAR.sub("", _HANDLE.sub("", _BULLETS.sub("", own)))


class Found(Struct, Generic[_Value], frozen=True):
    """A candidate and why it is one."""

    value: _Value
    evidence: Evidence


def by_sidecar(case: Case, key: str, value: str) -> Evidence:
    """The evidence of a value that the editor gave under a key, which is the field's name."""
    quote = f"{key}: {value}"
    return Evidence(key, value, Basis.SIDECAR, quote, case.sidecar.line(key), "sidecar")


def by_clue(field: str, value: str, basis: Basis, clue: Clue, note: str = "") -> Evidence:
    """The evidence of a value that was read from a clue."""
    return Evidence(field, value, basis, clue.text[:_LONGEST_QUOTE], clue.line, note or clue.name)


def settled(candidates: Iterable[Found[_Value]], why: str) -> tuple[Evidence, ...]:
    """The evidence of all candidates: the first's value stands, others that differ are refused."""
    found = tuple(candidates)
    stands = _sense(found[0].value)
    return tuple(
        candidate.evidence
        if candidate.evidence.refused or _sense(candidate.value) == stands
        else refused(candidate.evidence, why)
        for candidate in found
    )


def _sense(value: object) -> object:
    """What two candidates must share to say the same: of outlets, the slug."""
    return value.slug if isinstance(value, Outlet) else value


def refused(evidence: Evidence, why: str) -> Evidence:
    """The same evidence, of a candidate that didn't stand."""
    note = f"{evidence.note}; {why}" if evidence.note else why
    return Evidence(
        evidence.field,
        evidence.value,
        evidence.basis,
        evidence.quote,
        evidence.line,
        note,
        refused=True,
    )
