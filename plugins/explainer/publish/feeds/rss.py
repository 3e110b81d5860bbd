"""RSS 2.0.11 as the RSS Advisory Board's profile wants it, with Dublin Core creators."""

from __future__ import annotations

from explainer.publish.feeds.archives import Page
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.formats import RSS
from explainer.publish.feeds.generator import generator


def rss(channel: Channel, page: Page) -> bytes:
    """The document."""
    text: bytes = generator(channel, page, RSS).rss_str(pretty=True)
    return text
