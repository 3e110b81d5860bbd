"""An outlet's page: what it reported, in which topics, alone or with others."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.publish.links import Place, outlet_path
from explainer.publish.site import Site
from explainer.publish.views.card import OutletCard, TopicCard
from explainer.publish.views.frame import Frame, frame
from explainer.publish.words import Words, words

#: Topics that one page lists.
_TOPICS = 200


class OutletTopic(Struct, frozen=True):
    """A topic that the outlet reported on."""

    title: str
    lang: str
    href: str
    summary: str


class OutletView(Struct, frozen=True):
    """The page of an outlet."""

    frame: Frame
    name: str
    kind: str
    home: str
    owner: str
    licence: str
    summary: str
    topics: tuple[OutletTopic, ...]
    more: str


def outlet_views(cards: tuple[TopicCard, ...], site: Site) -> Iterator[OutletView]:
    """The pages of all outlets."""
    found: dict[str, list[tuple[TopicCard, OutletCard]]] = {}
    for card in cards:
        for outlet in card.outlets:
            found.setdefault(outlet.slug, []).append((card, outlet))
    for slug in sorted(found):
        yield _outlet_view(found[slug], site)


def _outlet_view(reported: list[tuple[TopicCard, OutletCard]], site: Site) -> OutletView:
    outlet, say = reported[0][1], words(site.language)
    path = outlet_path(outlet.slug)
    place = Place(path)
    articles = sum(share.articles for _, share in reported)
    summary = say.text(
        "%(articles)s on %(topics)s",
        articles=say.count("%(n)s article", "%(n)s articles", articles),
        topics=say.count("%(n)s topic", "%(n)s topics", len(reported)),
    )
    beyond = len(reported) - _TOPICS
    return OutletView(
        frame(path, site, outlet.name, f"{outlet.name}: {summary}."),
        outlet.name,
        say.text("News agency") if outlet.agency else say.text("Outlet"),
        outlet.home,
        outlet.owner,
        outlet.licence,
        summary,
        tuple(_topic(card, share, place, site, say) for card, share in reported[:_TOPICS]),
        say.count("and %(n)s more topic", "and %(n)s more topics", beyond) if beyond > 0 else "",
    )


def _topic(card: TopicCard, share: OutletCard, place: Place, site: Site, say: Words) -> OutletTopic:
    parts = (
        say.count("%(n)s article", "%(n)s articles", share.articles),
        say.count("%(n)s claim", "%(n)s claims", share.claims),
        say.count("%(n)s of them alone", "%(n)s of them alone", share.alone),
    )
    return OutletTopic(
        card.title,
        site.foreign(card.language),
        place.to(share.path),
        ", ".join(parts),
    )
