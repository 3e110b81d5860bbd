"""A topic's card: what the home page, outlet pages, the index and the sitemap need of it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from explainer.model import Event
from explainer.publish.links import HOME, Place, reports_path, update_path
from explainer.publish.views.claim import plain
from explainer.publish.views.desk import Desk
from explainer.publish.views.explainer import scope
from explainer.publish.views.frame import clipped
from explainer.publish.views.share import shares
from explainer.publish.views.timeline import KeyDate, key_date

_DATES = 4
_ANSWER = 280


class OutletCard(Struct, frozen=True):
    """An outlet's share in a topic; the counts are of claims and, `articles`, of sources."""

    slug: str
    name: str
    home: str
    owner: str
    licence: str
    agency: bool
    articles: int
    claims: int
    alone: int
    path: str


class TopicCard(Struct, frozen=True):
    """A topic, small enough to keep thousands. Paths are the site's, links the home page's."""

    slug: str
    path: str
    title: str
    language: str
    question: str
    answer: str
    status: str
    scope: str
    changed: date | None
    update: str
    update_path: str
    dates: tuple[KeyDate, ...]
    outlets: tuple[OutletCard, ...]
    updates: tuple[str, ...]


def topic_card(desk: Desk) -> TopicCard:
    """The card of a topic."""
    explainer, topic = desk.explainer, desk.topic
    newest = explainer.updates[-1] if explainer.updates else None
    brief = [desk.claims[claim] for claim in explainer.brief if claim in desk.claims]
    return TopicCard(
        topic.slug,
        desk.path,
        topic.title,
        topic.language,
        topic.question,
        clipped(" ".join(plain(desk, claim) for claim in brief[:2]), _ANSWER),
        topic.status,
        scope(desk),
        desk.changed_on,
        desk.titles[newest.id] if newest else "",
        update_path(topic.slug, newest.id) if newest else "",
        _dates(desk),
        _outlets(desk),
        tuple(update_path(topic.slug, update.id) for update in explainer.updates[-50:]),
    )


def _dates(desk: Desk) -> tuple[KeyDate, ...]:
    """The newest key dates, in the order of time."""
    known = [event for event in desk.layout.events if desk.stands(event)]
    chosen: list[Event] = [event for event in known if event.key] or known
    chosen.sort(key=lambda event: (event.when.sort_key, event.id))
    place = Place(HOME)
    return tuple(key_date(desk, place, event) for event in chosen[-_DATES:])


def _outlets(desk: Desk) -> tuple[OutletCard, ...]:
    return tuple(
        OutletCard(
            share.slug,
            share.name,
            outlet.home,
            outlet.owner,
            outlet.licence,
            outlet.agency,
            len(share.sources),
            share.reported,
            share.alone,
            reports_path(desk.topic.slug, share.slug),
        )
        for share in shares(desk)
        if (outlet := share.sources[0].credited)
    )
