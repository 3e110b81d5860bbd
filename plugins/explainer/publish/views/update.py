"""What changed: a line in the list, and a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model import Change, ChangeKind, Citation, Update
from explainer.publish.links import Place, update_path
from explainer.publish.views.credit import full_credit
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.views.note import Passage, passage
from explainer.publish.words import Moment

#: Headings of an update's page, in their order, and the changes that each one groups.
_GROUPS = (
    ("Corrected", (ChangeKind.CORRECTED,)),
    ("Withdrawn", (ChangeKind.WITHDRAWN,)),
    ("Accounts differ", (ChangeKind.DISPUTED, ChangeKind.SETTLED)),
    ("Confirmed by further outlets", (ChangeKind.CORROBORATED,)),
    ("Newly reported", (ChangeKind.CLAIM,)),
    ("New dates", (ChangeKind.EVENT,)),
    ("Sources", (ChangeKind.SOURCE, ChangeKind.COPY)),
)


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """An update as a list names it."""

    href: str
    moment: Moment
    title: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage that a change rests on, and whose it is."""

    outlet: str
    lang: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change; `was` and `now` are shown as deleted and inserted words."""

    text: str
    href: str
    was: str
    now: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind."""

    heading: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class UpdateView:
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
        update.title,
    )


def update_view(
    desk: Desk, update: Update, earlier: Update | None, later: Update | None
) -> UpdateView:
    """The page of an update, between its neighbours."""
    path = update_path(desk.topic.slug, update.id)
    place, topic = Place(path), desk.topic
    back = Link(topic.title, place.to(desk.path), desk.foreign(topic.language))
    return UpdateView(
        frame(
            path,
            desk.site,
            update.title,
            f"{topic.title}: {update.title}",
            topic=topic.slug,
            crumbs=(back,),
        ),
        update.title,
        desk.words.moment_of(update.on),
        back,
        _groups(desk, place, update),
        update_row(desk, place, earlier) if earlier else None,
        update_row(desk, place, later) if later else None,
    )


def _groups(desk: Desk, place: Place, update: Update) -> tuple[ChangeGroup, ...]:
    groups = []
    for heading, kinds in _GROUPS:
        changes = tuple(_change(desk, place, c) for c in update.changes if c.kind in kinds)
        if changes:
            groups.append(ChangeGroup(desk.words.text(heading), changes))
    return tuple(groups)


def _change(desk: Desk, place: Place, change: Change) -> ChangeView:
    return ChangeView(
        change.text,
        _subject(desk, place, change),
        change.was,
        change.now,
        tuple(_quoted(desk, place, citation) for citation in change.citations),
    )


def _quoted(desk: Desk, place: Place, citation: Citation) -> Quoted:
    source = citation.source
    return Quoted(
        full_credit(source, desk.words),
        desk.language_of(source),
        passage(desk, place, citation),
    )


def _subject(desk: Desk, place: Place, change: Change) -> str:
    """Where the claim, source, event or conflict that changed stands, ``""`` where nowhere."""
    subject = change.subject
    if subject in desk.claims:
        return place.to(desk.claim_path(subject), f"claim-{subject}")
    if subject in desk.sources:
        return place.to(f"{desk.topic.slug}/sources/{subject}/index.html")
    if subject in desk.anchors:
        return place.to(desk.path, desk.anchors[subject])
    return ""
