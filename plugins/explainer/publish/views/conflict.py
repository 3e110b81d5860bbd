"""Where accounts differ: the sides next to each other, in the outlets' words, no verdict."""

from __future__ import annotations

import re
from itertools import groupby

from msgspec import Struct

from explainer.model import Citation, Conflict, ConflictKind, Side
from explainer.publish.contrast import told_apart
from explainer.publish.excerpt import framed
from explainer.publish.links import Place
from explainer.publish.views.credit import dated_credit
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Link
from explainer.publish.views.note import Notebook, Ref, in_context
from explainer.publish.words import message

#: Words shown on either side of what differs, and articles that are quoted for one side and
#: named for it; the claims have all.
_NEAR, _QUOTED, _NAMED = 14, 2, 6
_VALUE = 48
_WORD = re.compile(r"\S+")

_KINDS = {
    ConflictKind.NUMBER: message("The numbers differ"),
    ConflictKind.DATE: message("The dates or hours differ"),
    ConflictKind.FACT: message("What happened differs"),
    ConflictKind.EXTENT: message("The extent differs"),
    ConflictKind.MODALITY: message("How certain it is differs"),
    ConflictKind.QUOTATION: message("The wording of a quotation differs"),
}


class Account(Struct, frozen=True):
    """What one outlet wrote: `before`, `value` and `after` make up its words near the value.

    `href` leads to the passage where the page has no note of it.
    """

    credit: str
    lang: str
    before: str
    value: str
    after: str
    refs: tuple[Ref, ...]
    href: str = ""


class SideView(Struct, frozen=True):
    """One account of what differs: in the words of some outlets, which `others` agree, how many
    `more` articles do.
    """

    value: str
    accounts: tuple[Account, ...]
    others: tuple[Account, ...] = ()
    more: str = ""


class ConflictView(Struct, frozen=True):
    """A conflict: `kind` says what differs, `heading` names the sides' words.

    `settled` says since when and why it no longer is a conflict.
    """

    id: str
    kind: str
    heading: str
    sides: tuple[SideView, ...]
    claims: tuple[Link, ...]
    settled: str = ""


def heading_of(conflict: Conflict) -> str:
    """The words of the sides next to each other."""
    return " / ".join(
        f"“{value}”" for value in told_apart([side.value for side in conflict.sides], _VALUE)
    )


def conflict_view(desk: Desk, notebook: Notebook, place: Place, conflict: Conflict) -> ConflictView:
    """The view of a conflict."""
    words = desk.words
    settled = conflict.settled
    return ConflictView(
        conflict.id,
        words.text(_KINDS[conflict.kind]),
        heading_of(conflict),
        tuple(_side(desk, notebook, place, side) for side in conflict.sides),
        tuple(
            Link(str(number), place.to(desk.layout.claim(claim), f"claim-{claim}"))
            for number, claim in enumerate(conflict.claims, 1)
            if claim in desk.claims
        ),
        words.text(
            "Settled on %(date)s: %(reason)s", date=words.day(settled.on), reason=settled.reason
        )
        if settled
        else "",
    )


def _side(desk: Desk, notebook: Notebook, place: Place, side: Side) -> SideView:
    groups = groupby(side.citations, key=lambda citation: citation.source.slug)
    firsts = [next(group) for _, group in groups]
    firsts.sort(key=lambda citation: side.value not in citation.quote)
    accounts = tuple(
        _account(desk, notebook, place, citation, side.value) for citation in firsts[:_NAMED]
    )
    beyond = len(firsts) - _NAMED
    more = desk.words.text("and %(n)s more", n=beyond) if beyond > 0 else ""
    return SideView(side.value, accounts[:_QUOTED], accounts[_QUOTED:], more)


def _account(
    desk: Desk, notebook: Notebook, place: Place, citation: Citation, value: str
) -> Account:
    source = citation.source
    before, found, after = framed(citation, desk.excerpts.of(citation)).partition(value)
    refs = notebook.known(citation)
    return Account(
        dated_credit(source, desk.words),
        desk.language_of(source),
        _last_words(before) if found else before,
        found,
        _first_words(after),
        refs,
        "" if refs else in_context(desk, place, citation),
    )


def _first_words(text: str) -> str:
    """The words that follow the value, and a sign where there are more of them."""
    words = list(_WORD.finditer(text))
    return text if len(words) <= _NEAR else f"{text[: words[_NEAR - 1].end()]}\N{NO-BREAK SPACE}…"


def _last_words(text: str) -> str:
    """The words that lead up to the value, and a sign where there are more of them."""
    words = list(_WORD.finditer(text))
    return text if len(words) <= _NEAR else f"…\N{NO-BREAK SPACE}{text[words[-_NEAR].start() :]}"
