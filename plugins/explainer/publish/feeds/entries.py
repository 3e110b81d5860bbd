"""One entry for each update: everything that a feed says of it, in any format."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from explainer.model import ChangeKind, Update
from explainer.publish import news
from explainer.publish.address import address, tag
from explainer.publish.feeds.content import content
from explainer.publish.links import update_path
from explainer.publish.views.credit import credit_line
from explainer.publish.views.desk import Desk
from explainer.publish.words import message

_CATEGORIES = {
    ChangeKind.CORRECTED: message("Correction"),
    ChangeKind.WITHDRAWN: message("Withdrawal"),
    ChangeKind.DISPUTED: message("Accounts differ"),
    ChangeKind.SETTLED: message("Settled"),
    ChangeKind.CORROBORATED: message("Corroborated"),
    ChangeKind.CLAIM: message("New claims"),
}


class Category(Struct, frozen=True):
    """What an entry is about: `term` for programs, `label` for readers."""

    term: str
    label: str


class Via(Struct, frozen=True):
    """An outlet's own article that an update rests on."""

    url: str
    title: str


class Entry(Struct, frozen=True):
    """An update as it stands in feeds. `id` is for ever; `summary` is text, `html` the whole; the
    first of the `categories` is the topic.
    """

    id: str
    url: str
    title: str
    on: date
    summary: str
    html: str
    topic: str
    language: str
    categories: tuple[Category, ...] = ()
    via: tuple[Via, ...] = ()


def entries(desk: Desk) -> tuple[Entry, ...]:
    """A topic's entries, oldest first."""
    return tuple(_entry(desk, update) for update in desk.explainer.updates)


def _entry(desk: Desk, update: Update) -> Entry:
    topic, words = desk.topic, desk.words
    kinds = dict.fromkeys(change.kind for change in update.changes)
    labels = [
        Category(kind.value, words.text(_CATEGORIES[kind])) for kind in kinds if kind in _CATEGORIES
    ]
    articles = [desk.sources[c.subject] for c in update.changes if c.subject in desk.sources]
    return Entry(
        id=tag(desk.site, f"{topic.slug}/{update.id}"),
        url=address(desk.site, update_path(topic.slug, update.id)),
        title=desk.titles[update.id],
        on=update.on,
        summary=f"{news.summary(update.changes, words)}.",
        html=content(desk, update),
        topic=topic.slug,
        language=topic.language,
        categories=(Category(topic.slug, topic.title), *labels),
        via=tuple(dict.fromkeys(Via(s.url, credit_line(s, words)) for s in articles if s.url)),
    )
