"""RSS 2.0.11 as the RSS Advisory Board's profile wants it, with Dublin Core creators."""

from __future__ import annotations

from explainer.publish.feeds.archives import Document
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.formats import RSS


def rss(channel: Channel, document: Document) -> bytes:
    """The document; what writes XML is loaded when a feed has changed."""
    from explainer.publish.feeds.generator import generator

    text: bytes = generator(channel, document, RSS).rss_str(pretty=True)
    return text
