"""Pages of the site's own: the editor's prose, “not found”, and files for robots."""

from __future__ import annotations

from msgspec import Struct

from explainer.publish.links import HOME, SEARCH, Place, outlet_path
from explainer.publish.markdown import html
from explainer.publish.prose import Prose
from explainer.publish.site import Site
from explainer.publish.views.card import TopicCard
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.words import words


class ProseView(Struct, frozen=True):
    """A page that the editor wrote; `html` comes from Markdown without markup of its own."""

    frame: Frame
    title: str
    html: str


class NotFoundView(Struct, frozen=True):
    """The page for what isn't there; the server shows it at any path, so its links start at /."""

    frame: Frame
    title: str
    text: str
    links: tuple[Link, ...]


class Address(Struct, frozen=True):
    """A page for the sitemap; `changed` is a date, empty where nothing says."""

    url: str
    changed: str


class SitemapView(Struct, frozen=True):
    """The sitemap (sitemaps.org, protocol 0.9): absolute addresses of what may be indexed."""

    addresses: tuple[Address, ...]


class RobotsView(Struct, frozen=True):
    """robots.txt (RFC 9309); `sitemap` is empty where the site's address isn't known."""

    sitemap: str


def prose_view(page: Prose, site: Site) -> ProseView:
    """A page of the editor's."""
    described = page.description or page.title
    return ProseView(frame(page.path, site, page.title, described), page.title, html(page.markdown))


def not_found_view(site: Site) -> NotFoundView:
    """The page for a wrong address."""
    say, base = words(site.language), site.base
    title = say.text("This page isn’t here")
    bare = frame("404.html", site, title, title, index=False)
    return NotFoundView(
        Frame("404.html", base, bare.title, bare.description, index=False),
        title,
        say.text("The address may be mistyped, or the page may have moved."),
        (
            Link(say.text("All topics"), base),
            Link(say.text("Index of topics and outlets"), f"{base}{Place(HOME).to(SEARCH)}"),
        ),
    )


def sitemap_view(cards: tuple[TopicCard, ...], prose: tuple[Prose, ...], site: Site) -> SitemapView:
    """Topics, their updates, outlets and the site's own pages; source pages aren't indexed."""
    changed = {HOME: max((str(card.changed) for card in cards if card.changed), default="")}
    for card in cards:
        changed[card.path] = str(card.changed or "")
        for path in card.updates:
            changed[path] = ""
        for outlet in card.outlets:
            changed[outlet_path(outlet.slug)] = ""
    for page in prose:
        changed[page.path] = ""
    changed[SEARCH] = ""
    return SitemapView(
        tuple(Address(site.absolute(path), day) for path, day in sorted(changed.items()))
    )


def robots_view(site: Site) -> RobotsView:
    """What robots are told."""
    return RobotsView(site.absolute("sitemap.xml"))
