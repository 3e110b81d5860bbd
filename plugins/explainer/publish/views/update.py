"""What changed: a line in the list, and a page of its own."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from explainer.model import Change, ChangeKind, Citation, Update
from explainer.publish.links import Place, update_path
from explainer.publish.news import Told
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, clipped, frame
from explainer.publish.views.note import in_context
from explainer.publish.views.paging import topic_link
from explainer.publish.words import Moment, message

#: Headings of an update's page, in their order, and the changes that each one groups.
_GROUPS = (
    (message("Corrected"), (ChangeKind.CORRECTED,)),
    (message("Withdrawn"), (ChangeKind.WITHDRAWN,)),
    (message("Accounts differ"), (ChangeKind.DISPUTED, ChangeKind.SETTLED)),
    (message("Confirmed by further outlets"), (ChangeKind.CORROBORATED,)),
    (message("Newly reported"), (ChangeKind.CLAIM,)),
    (message("New dates"), (ChangeKind.EVENT,)),
    (message("Sources"), (ChangeKind.SOURCE, ChangeKind.COPY)),
)

#: Characters of a claim that was known before, and has more behind it now.
_KNOWN = 120


class UpdateRow(Struct, frozen=True):
    """An update as a list names it."""

    href: str
    moment: Moment
    title: str


class Quoted(Struct, frozen=True):
    """A passage that settles a difference, in its outlet's words."""

    outlet: str
    lang: str
    words: str
    cut: bool
    href: str


class ChangeView(Struct, frozen=True):
    """One change: `quote` is what it is about, in the language `lang`; `was` and `now` are deleted
    and inserted words.

    `place` is the one passage that it rests on, where it rests on one alone, else `passages` are
    all of them. They stand on the pages of their articles, so that they aren't repeated here.
    """

    text: str
    place: str
    href: str
    quote: str
    lang: str
    was: str
    now: str
    quotes: tuple[Quoted, ...]
    passages: tuple[Link, ...]


class ChangeGroup(Struct, frozen=True):
    """Changes of one kind."""

    heading: str
    changes: tuple[ChangeView, ...]


class UpdateView(Struct, frozen=True):
    """The page of an update."""

    frame: Frame
    title: str
    moment: Moment
    topic: Link
    groups: tuple[ChangeGroup, ...]
    earlier: UpdateRow | None
    later: UpdateRow | None


def update_row(desk: Desk, place: Place, update: Update) -> UpdateRow:
    """The line of an update."""
    return UpdateRow(
        place.to(update_path(desk.topic.slug, update.id)),
        desk.words.moment_of(update.on),
        desk.titles[update.id],
    )


def update_view(
    desk: Desk, update: Update, earlier: Update | None, later: Update | None
) -> UpdateView:
    """The page of an update, between its neighbours."""
    path = update_path(desk.topic.slug, update.id)
    place, topic = Place(path), desk.topic
    back = topic_link(desk, place)
    name = desk.titles[update.id]
    return UpdateView(
        frame(
            path,
            desk.site,
            clipped(name, 100),
            f"{topic.title}: {name}",
            topic=topic.slug,
            crumbs=(back,),
        ),
        name,
        desk.words.moment_of(update.on),
        back,
        _groups(desk, place, update),
        update_row(desk, place, earlier) if earlier else None,
        update_row(desk, place, later) if later else None,
    )


def _groups(desk: Desk, place: Place, update: Update) -> tuple[ChangeGroup, ...]:
    groups = []
    told = [(change.kind, change, said) for change, said in desk.told(update)]
    for heading, kinds in _GROUPS:
        changes = tuple(_change(desk, place, c, said) for kind, c, said in told if kind in kinds)
        if changes:
            groups.append(ChangeGroup(desk.words.text(heading), changes))
    return tuple(groups)


def _change(desk: Desk, place: Place, change: Change, said: Told) -> ChangeView:
    settled = change.kind is ChangeKind.SETTLED
    shown = [c for c in change.citations if settled and desk.excerpts.of(c).text]
    passages = _passages(desk, place, [c for c in change.citations if c not in shown])
    alone = len(passages) == 1 and not shown
    known = change.kind is ChangeKind.CORROBORATED
    return ChangeView(
        said.text,
        passages[0].href if alone else "",
        _subject(desk, place, change),
        said.before + (clipped(said.quote, _KNOWN) if known else said.quote),
        _language(desk, change),
        said.was,
        said.now if said.was else "",
        tuple(_quoted(desk, place, citation) for citation in shown),
        () if alone else passages,
    )


def _language(desk: Desk, change: Change) -> str:
    """The tag of a change's quote; accounts side by side are joined by the interface's words."""
    if change.kind in (ChangeKind.DISPUTED, ChangeKind.SETTLED) or not change.citations:
        return ""
    return desk.language_of(change.citations[0].source)


def _passages(desk: Desk, place: Place, citations: list[Citation]) -> tuple[Link, ...]:
    """Links to passages, those of one source after its first numbered."""
    links, told = [], Counter[str]()
    for citation in citations:
        slug = citation.source.slug
        told[slug] += 1
        credit, number = desk.credits[slug].full, told[slug]
        label = credit if number == 1 else f"{credit} ({number})"
        links.append(Link(label, in_context(desk, place, citation)))
    return tuple(links)


def _quoted(desk: Desk, place: Place, citation: Citation) -> Quoted:
    source, excerpt = citation.source, desk.excerpts.of(citation)
    return Quoted(
        desk.credits[source.slug].full,
        desk.language_of(source),
        excerpt.text,
        excerpt.cut,
        in_context(desk, place, citation),
    )


def _subject(desk: Desk, place: Place, change: Change) -> str:
    """Where the claim, source, event or conflict that changed stands, ``""`` where nowhere."""
    subject = change.subject
    if subject in desk.claims:
        return place.to(desk.layout.claim(subject), f"claim-{subject}")
    if subject in desk.sources:
        return place.to(f"{desk.topic.slug}/sources/{subject}/index.html")
    path = desk.layout.event(subject)
    if path != desk.path:
        return place.to(path, f"event-{subject}")
    return place.to(path, desk.layout.anchors[subject]) if subject in desk.layout.anchors else ""
