"""Which pages a topic and the site have, each with its template and its view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from explainer.publish.prose import Prose
from explainer.publish.site import Site
from explainer.publish.views.card import TopicCard
from explainer.publish.views.cite import CiteView, cite_views
from explainer.publish.views.claims import ClaimsView, claims_views
from explainer.publish.views.dates import DatesView, dates_views
from explainer.publish.views.desk import Desk
from explainer.publish.views.differences import DifferencesView, differences_views
from explainer.publish.views.explainer import ExplainerView, explainer_view
from explainer.publish.views.home import HomeView, home_views
from explainer.publish.views.outlet import OutletView, outlet_views
from explainer.publish.views.passages import PassagesView, passages_views
from explainer.publish.views.plain import (
    NotFoundView,
    ProseView,
    RobotsView,
    SitemapView,
    not_found_view,
    prose_view,
    robots_view,
    sitemap_view,
)
from explainer.publish.views.reports import ReportsView, reports_views
from explainer.publish.views.search import SearchView, search_views
from explainer.publish.views.source import SourceView, source_views
from explainer.publish.views.sources import SourcesView, sources_views
from explainer.publish.views.update import UpdateView, update_view
from explainer.publish.views.updates import UpdatesView, updates_views

#: The view that each template shows.
VIEWS: Mapping[str, type] = {
    "explainer.html": ExplainerView,
    "claims.html": ClaimsView,
    "differences.html": DifferencesView,
    "dates.html": DatesView,
    "cite.html": CiteView,
    "passages.html": PassagesView,
    "sources.html": SourcesView,
    "updates.html": UpdatesView,
    "source.html": SourceView,
    "update.html": UpdateView,
    "reports.html": ReportsView,
    "home.html": HomeView,
    "outlet.html": OutletView,
    "search.html": SearchView,
    "prose.html": ProseView,
    "404.html": NotFoundView,
    "sitemap.xml": SitemapView,
    "robots.txt": RobotsView,
}

_TEMPLATES = {view: template for template, view in VIEWS.items()}


class Page(Struct, frozen=True):
    """A file of the site: `view` is an instance of ``VIEWS[template]``."""

    path: str
    template: str
    view: Any


def topic_pages(desk: Desk) -> tuple[Page, ...]:
    """All pages of a topic."""
    return tuple(_page(view) for view in _topic_views(desk))


def site_pages(
    cards: tuple[TopicCard, ...], site: Site, prose: tuple[Prose, ...] = ()
) -> tuple[Page, ...]:
    """All pages that belong to no topic."""
    pages = [_page(view) for view in _site_views(cards, site, prose)]
    if site.url:
        pages.append(Page("sitemap.xml", "sitemap.xml", sitemap_view(cards, prose, site)))
    return (*pages, Page("robots.txt", "robots.txt", robots_view(site)))


def _topic_views(desk: Desk) -> Iterator[Any]:
    yield explainer_view(desk)
    yield from claims_views(desk)
    yield from differences_views(desk)
    yield from dates_views(desk)
    yield from cite_views(desk)
    yield from passages_views(desk)
    yield from source_views(desk)
    yield from sources_views(desk)
    yield from reports_views(desk)
    updates = desk.explainer.updates
    for earlier, update, later in zip(
        (None, *updates), updates, (*updates[1:], None), strict=False
    ):
        yield update_view(desk, update, earlier, later)
    yield from updates_views(desk)


def _site_views(
    cards: tuple[TopicCard, ...], site: Site, prose: tuple[Prose, ...]
) -> Iterator[Any]:
    yield from home_views(cards, site)
    yield from outlet_views(cards, site)
    yield from search_views(cards, site)
    for page in prose:
        yield prose_view(page, site)
    yield not_found_view(site)


def _page(view: Any) -> Page:  # noqa: ANN401  (one of VIEWS)
    return Page(view.frame.path, _TEMPLATES[type(view)], view)
