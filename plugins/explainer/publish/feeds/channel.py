"""What a feed says of itself, in any format."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from explainer.model import Topic
from explainer.publish.address import address, tag
from explainer.publish.links import HOME, topic_path
from explainer.publish.site import Site
from explainer.publish.words import words

#: Who wrote the feed, without a version: a new one must not change every feed.
GENERATOR = "Explainer"

_STYLE = "theme/feed.css"


class Channel(Struct, frozen=True):
    """A feed: `folder` is where its files are, with a final slash or empty; `home` its page.

    `since` dates a feed that has no entries, so that no feed ever shows the time of a build.
    """

    site: Site
    id: str
    folder: str
    home: str
    title: str
    description: str
    language: str
    author: str
    since: date

    @property
    def style(self) -> str:
        """Where the style sheet is that browsers show a feed with."""
        return address(self.site, _STYLE)

    def address(self, file: str) -> str:
        """Where one of the feed's files is."""
        return address(self.site, f"{self.folder}{file}")


def topic_channel(topic: Topic, site: Site) -> Channel:
    """The feed of a topic's updates."""
    return Channel(
        site,
        tag(site, topic.slug),
        f"{topic.slug}/",
        address(site, topic_path(topic.slug)),
        f"{topic.title} – {site.name}",
        topic.question
        or words(site.language).text("What changed in “%(topic)s”", topic=topic.title),
        topic.language,
        site.name,
        site.tag_date,
    )


def site_channel(site: Site) -> Channel:
    """The feed of all topics' updates."""
    return Channel(
        site,
        tag(site, ""),
        "",
        address(site, HOME),
        site.name,
        site.description
        or words(site.language).text("What changed in the explainers of %(site)s", site=site.name),
        site.language,
        site.name,
        site.tag_date,
    )
