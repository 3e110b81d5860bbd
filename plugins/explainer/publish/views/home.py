"""The home page: the topics, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from explainer.publish.links import HOME, Place
from explainer.publish.site import Site
from explainer.publish.views.card import TopicCard
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.views.paging import page_links
from explainer.publish.views.timeline import KeyDate
from explainer.publish.words import Moment, Words, message, words

TOPICS_A_PAGE = 30
_STATES = {
    "open": message("Open"),
    "stale": message("Not updated lately"),
    "closed": message("Closed"),
}


class TopicItem(Struct, frozen=True):
    """A topic on the home page."""

    title: str
    lang: str
    href: str
    question: str
    answer: str
    status: str
    state: str
    scope: str
    changed: Moment | None
    update: Link | None
    dates: tuple[KeyDate, ...]


class HomeView(Struct, frozen=True):
    """A page of the list of topics; `empty` is said where there are none."""

    frame: Frame
    name: str
    description: str
    topics: tuple[TopicItem, ...]
    pages: tuple[Link, ...]
    empty: str


def home_views(cards: tuple[TopicCard, ...], site: Site) -> Iterator[HomeView]:
    """The home page, and further ones where there are many topics."""
    say = words(site.language)
    order = sorted(cards, key=lambda card: (card.status == "closed", -_ordinal(card), card.slug))
    last = max(1, -(-len(order) // TOPICS_A_PAGE))
    described = site.description or say.text(
        "What happened, who reported it, and where accounts differ."
    )
    paths = [HOME, *(f"page/{number}/index.html" for number in range(2, last + 1))]
    for at, path in enumerate(paths):
        place = Place(path)
        here = order[at * TOPICS_A_PAGE : (at + 1) * TOPICS_A_PAGE]
        yield HomeView(
            frame(path, site, site.name, described),
            site.name,
            described,
            tuple(_item(card, place, site, say) for card in here),
            page_links(say, place, paths),
            say.text("There are no topics yet."),
        )


def _item(card: TopicCard, place: Place, site: Site, say: Words) -> TopicItem:
    return TopicItem(
        card.title,
        site.foreign(card.language),
        place.to(card.path),
        card.question,
        card.answer,
        card.status,
        say.text(_STATES.get(card.status, card.status)),
        card.scope,
        say.moment_of(card.changed) if card.changed else None,
        Link(card.update, place.to(card.update_path)) if card.update else None,
        card.dates if place.path == HOME else _elsewhere(card.dates, place),
    )


def _elsewhere(dates: tuple[KeyDate, ...], place: Place) -> tuple[KeyDate, ...]:
    """Key dates whose links lead from another page than the home page."""
    return tuple(replace(item, href=f"{place.root}{item.href}") for item in dates)


def _ordinal(card: TopicCard) -> int:
    return (card.changed or date.min).toordinal()
