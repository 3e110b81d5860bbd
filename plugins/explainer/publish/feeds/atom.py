"""Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from explainer.publish.feeds.archives import Document
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.formats import ATOM


def atom(channel: Channel, document: Document) -> bytes:
    """The document; what writes XML is loaded when a feed has changed."""
    from explainer.publish.feeds.generator import generator

    text: bytes = generator(channel, document, ATOM).atom_str(pretty=True)
    return text
