"""A claim: its words, who stands behind it, its badges and its notes."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.model import Claim, ClaimOrigin, ConflictKind, Status, tally
from explainer.publish.edges import closing, opening
from explainer.publish.links import Place
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Link
from explainer.publish.views.layout import PASSAGES_SHOWN
from explainer.publish.views.note import Notebook, Ref
from explainer.publish.words import Words

#: Accounts that differ in how a thing is put rather than in what it was.
_WORDED = (ConflictKind.MODALITY, ConflictKind.QUOTATION)

_WORD = re.compile(r"\w+")
_PRONOUNS = ("he", "she", "it", "they", "we", "i")


class Run(Struct, frozen=True):
    """Characters of a claim; `added` are the editor's, in square brackets, `before` its context."""

    text: str
    added: bool = False
    before: bool = False


class Badge(Struct, frozen=True):
    """A quiet label: `kind` (many, shared, single, differ, worded, copy, derived) is for style."""

    kind: str
    text: str
    href: str = ""


class ClaimView(Struct, frozen=True):
    """A claim as it stands in the text. `cite` leads to its reference; `note` is on its status.

    `more` leads to the passages that a claim with very many has on a page of its own.
    """

    id: str
    runs: tuple[Run, ...]
    lang: str
    speaker: str
    badges: tuple[Badge, ...]
    refs: tuple[Ref, ...]
    cite: str
    stands: bool = True
    note: str = ""
    more: Link | None = None


def claim_view(
    desk: Desk, notebook: Notebook, place: Place, claim: Claim, above: Claim | None = None
) -> ClaimView:
    """The view of a claim on the page of `notebook`, below another one if any."""
    return ClaimView(
        claim.id,
        runs(desk, claim) if above and claim.follows(above) else told(desk, claim),
        desk.language_of(desk.excerpts.telling(claim).source),
        _speaker(claim),
        badges(desk, place, claim),
        notebook.refer(claim.citations[:PASSAGES_SHOWN]),
        place.to(desk.layout.reference(claim.id), f"cite-{claim.id}"),
        claim.status is Status.CURRENT,
        status_note(claim, desk.words),
        _more(desk, place, claim),
    )


def _speaker(claim: Claim) -> str:
    """Whose words a claim is; empty where it names them itself."""
    if not claim.speaker:
        return ""
    words = frozenset(_WORD.findall(claim.shown))
    names = (claim.speaker.name, claim.speaker.full.rpartition(" ")[2])
    is_named = any(words.issuperset(_WORD.findall(n)) for n in names if n.lower() not in _PRONOUNS)
    return "" if is_named else claim.speaker.full


def _more(desk: Desk, place: Place, claim: Claim) -> Link | None:
    number = len(claim.citations)
    if number <= PASSAGES_SHOWN:
        return None
    return Link(
        desk.words.text("all %(n)s passages", n=number), place.to(desk.layout.passages(claim.id))
    )


def told(desk: Desk, claim: Claim) -> tuple[Run, ...]:
    """A claim's words after those that they lean on."""
    before = ""
    if desk.excerpts.telling(claim) == claim.citations[0]:
        before = desk.excerpts.before(claim.context)
    return (Run(before, before=True), *runs(desk, claim)) if before else runs(desk, claim)


def runs(desk: Desk, claim: Claim) -> tuple[Run, ...]:
    """A claim's words, the bracketed ones apart, as many as may be shown."""
    told = desk.excerpts.telling(claim)
    excerpt = desk.excerpts.of(told)
    if not excerpt.text:
        return (Run(desk.words.text("A passage that may not be quoted here"), added=True),)
    is_text, text = told == claim.citations[0], told.source.text
    parts = [Run(claim.marks[0] if is_text else opening(text, told.start), added=True)]
    at = 0
    for swap in claim.substitutions if is_text else ():
        if swap.end > len(excerpt.text):
            break
        parts += [Run(excerpt.text[at : swap.start]), Run(f"[{swap.words}]", added=True)]
        at = swap.end
    is_whole = is_text and not excerpt.cut
    ending = claim.ending if is_whole else closing(text, told.start + len(excerpt.text))
    parts += [Run(excerpt.text[at:]), Run(ending, added=True)]
    return tuple(run for run in parts if run.text)


def plain(desk: Desk, claim: Claim) -> str:
    """A claim's words on one line."""
    return "".join(run.text for run in runs(desk, claim))


def badges(desk: Desk, place: Place, claim: Claim) -> tuple[Badge, ...]:
    """What a reader should know before trusting a claim, most important first."""
    words = desk.words
    found = [_standing(claim, words)]
    if claim.derived_only:
        found.append(Badge("derived", words.text("only in a rewrite")))
    if copied := _copied(claim):
        found.append(Badge("copy", words.text("copy of %(outlet)s", outlet=copied)))
    if conflict := desk.disputes.get(claim.id):
        href = place.to(desk.layout.conflict(conflict.id), f"conflict-{conflict.id}")
        if conflict.kind in _WORDED:
            found.append(Badge("worded", words.text("wordings differ"), href))
        else:
            found.append(Badge("differ", words.text("accounts differ"), href))
    return tuple(found)


def _standing(claim: Claim, words: Words) -> Badge:
    counts = tally(claim)
    if counts.outlets == 1:
        unnamed = [source for source in claim.sources if not (source.voice or source.withdrawn)]
        if len(unnamed) > 1:
            return Badge("single", words.text("several articles, publishers not named"))
        return Badge("single", words.text("one outlet only"))
    outlets = words.count("%(n)s outlet", "%(n)s outlets", counts.outlets)
    origins = words.count("%(n)s origin", "%(n)s origins", counts.origins)
    label = words.text("%(outlets)s, %(origins)s", outlets=outlets, origins=origins)
    if counts.origins == len(claim.origins) == 1:
        label = words.text(
            "%(counts)s: %(origin)s", counts=label, origin=origin_name(claim.origins[0], words)
        )
    return Badge("many" if counts.origins > 1 else "shared", label)


def origin_name(origin: ClaimOrigin, words: Words) -> str:
    """An origin, as a badge names it."""
    if origin.kind == "statement":
        return words.text("statement by %(name)s", name=origin.name)
    if origin.kind == "first report":
        return words.text("first reported by %(name)s", name=origin.name)
    return origin.name


def _copied(claim: Claim) -> str:
    """The outlet whose copies alone carry a claim, ``""`` where there is none."""
    origins = [source.origin for source in claim.sources]
    names = {origin.outlet.name if origin and not origin.excerpt else "" for origin in origins}
    return names.pop() if len(names) == 1 else ""


def status_note(claim: Claim, words: Words) -> str:
    """Why a claim no longer stands, ``""`` while it does."""
    if claim.status is Status.CURRENT:
        return ""
    withdrawn = claim.status is Status.WITHDRAWN
    lead = words.text("Withdrawn") if withdrawn else words.text("Corrected")
    return f"{lead}: {claim.status_note}" if claim.status_note else f"{lead}."
