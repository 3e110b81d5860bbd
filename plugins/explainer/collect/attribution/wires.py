"""Agencies' own pages: the page names the agency of its dateline as only its own site does.

A copy has the agency in the dateline, the byline, a credit or its rights; the agency's own page has
it in the menu, too. What a wire for press releases carries on its own page is whoever's sent it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explainer.collect.agencies import RELEASE_WIRES
from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case, Found, by_clue
from explainer.collect.outlets import known, named
from explainer.collect.publications import is_link
from explainer.model import Basis, Outlet, Removed

#: Who sent a press release, as its last line, the line with its day or the part below it says.
_SENDER = re.compile(
    r"(?:SOURCE:?|.*\| Source:) (?P<name>[A-Z].{1,60}?) *$|About (?P<about>[A-Z][^.?!]{1,60})$"
)
_PROVIDED = re.compile(r"(?:news )?provided by:?", re.IGNORECASE)
#: What names an agency on copies of its texts, too.
_OF_COPIES = re.compile(
    r"©|\(c\)|copyright|rights reserved|photo|\bby\b|writer|reporter|contributed|responsible"
    r"|://|\(\w+\)|source|original|\bfollow\b",
    re.IGNORECASE,
)
_NOTE = "the agency's own page"
#: The last one of more lines above a title is rather a rubric.
_FEWEST = 3


def wires_own(case: Case) -> tuple[Found[Outlet], ...]:
    """The agency of the dateline, where lines above the title have its name beside other words, or
    where it is a wire for press releases that tells of itself below them.
    """
    wire = case.dateline.agency if case.dateline else None
    if wire is None or not wire.agency:
        return ()
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=case.line_at(0))
    lines = [cut.line for cut in case.article.removed if cut.line < title]
    said = [cut for cut in case.article.removed if _is_said(cut, wire)]
    rubric = lines[-1] if len(lines) > _FEWEST else 0  # "AP BUSINESS" right above a title
    above = [cut for cut in said if cut.line < title and cut.line != rubric]
    below = said if wire.slug in RELEASE_WIRES and len(said) > 1 else []
    return tuple(
        Found(wire, by_clue("outlet", wire.name, Basis.INFERRED, _clue(cut), _NOTE))
        for cut in (*above, *below)[:1]
    )


def _clue(cut: Removed) -> Clue:
    return Clue(ClueKind.SITE_NAME, cut.text.strip(), cut.line)


def _is_said(cut: Removed, wire: Outlet) -> bool:
    """Whether a line has an agency's name beside other words, which aren't those of copies."""
    if _OF_COPIES.search(cut.text) or known(cut.text.strip(), ()) is not None:
        return False
    text = cut.text if cut.text.isupper() else cut.text.lower() if cut.text.islower() else cut.text
    return any(_named(name, text) for name in (wire.name, *wire.aliases))


def _named(name: str, text: str) -> bool:
    """Whether a text has a name, initials as they are and others in any letters."""
    flags = re.NOFLAG if name.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags) is not None


def senders(case: Case) -> Iterator[Found[Outlet]]:
    """Who sent out what a wire for press releases carries, where the page says so."""
    cuts = case.article.removed
    for above, below in pairwise(cuts):
        if _PROVIDED.fullmatch(above.text.strip()):
            yield from _sender(case, below.text.strip(), below)
    for cut in cuts:
        if match := _SENDER.match(cut.text.strip()):
            yield from _sender(case, match["name"] or match["about"], cut)


def _sender(case: Case, name: str, cut: Removed) -> Iterator[Found[Outlet]]:
    """A sender by name, if it is no button ("About Us") and no wire."""
    outlet = None if is_link(name) else named(name, case.outlets)
    if outlet and not outlet.agency:
        yield Found(outlet, by_clue("origin", outlet.name, Basis.STATED, _clue(cut), "credit"))
