"""Mastheads: words at the head of a page, above the title or beside its date, that look like the
name of its site.

Such a line may as well be a rubric, a button or an advertiser, so that it counts only where the
page says the name again, or where its last word is what publications are called by.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case
from explainer.collect.lines.dated import stamp_rest
from explainer.collect.words import words

_MOST = 4
_WORD = r"[A-Z0-9][\w.&'’+-]*"
_NAME = re.compile(rf"(?:The )?{_WORD}(?: (?:of|the|and|&|for|{_WORD})){{0,5}}")
#: The reasons that a name of a site is cut for where it isn't known for one.
_REASONS = frozenset(("navigation", "site name", "not article text"))
#: Last words of newspapers', magazines' and broadcasters' names.
_PUBLICATIONS = words(
    """advertiser argus bulletin chronicle courier daily digest dispatch examiner express gazette
    globe herald independent inquirer insider journal ledger magazine mail mercury mirror monitor
    news notebook observer post press radio record register reporter review sentinel standard star
    sun telegraph television times today tribune tv weekly wire"""
)
#: What a page says of itself before its name; what an advertiser's name rarely follows.
_OWN = (
    r"(?:subscribe to|sign up (?:for|to)|follow|(?:more )?from|about|contact|join|advertise with|"
    r"download|watch|read|told|support)"
)


def mastheads(case: Case) -> tuple[Clue, ...]:
    """The lines above the title that may be the site's name, the first ones."""
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    above = (
        Clue(ClueKind.SITE_NAME, cut.text.strip(), cut.line, "masthead")
        for cut in case.article.removed
        if cut.line < title and cut.reason in _REASONS and _NAME.fullmatch(cut.text.strip())
    )
    return tuple(islice(above, _MOST))


def beside_dates(case: Case) -> tuple[Clue, ...]:
    """The names that stand with a date stamp: "14 March 2023 — The Harbour Notebook"."""
    stamps = ((clue, stamp_rest(clue.text) or "") for clue in case.clues(ClueKind.STAMP))
    return tuple(
        replace(clue, text=rest, name="beside the date")
        for clue, rest in stamps
        if _NAME.fullmatch(rest)
    )


def is_said_again(case: Case, name: str) -> bool:
    """Whether the page speaks of itself by a name elsewhere ("Subscribe to …", "told …")."""
    own = re.compile(rf"\b(?i:{_OWN}) (?:[Tt]he )?{re.escape(name.removeprefix('The '))}\b")
    lines = (cut.text for cut in case.article.removed)
    return any(map(own.search, (*lines, *(p.text for p in case.article.paragraphs))))


def is_publication(name: str) -> bool:
    """Whether a name of several words ends as publications' names do; a button is in capitals."""
    last = name.rpartition(" ")[2].casefold()
    return " " in name and not name.isupper() and last in _PUBLICATIONS
