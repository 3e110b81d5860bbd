"""All files of a feed: each format, the document that is subscribed to and its archives."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.publish.feeds.archives import pages
from explainer.publish.feeds.atom import atom
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.entries import Entry
from explainer.publish.feeds.formats import ATOM, JSON, RSS
from explainer.publish.feeds.json_feed import json_feed
from explainer.publish.feeds.rss import rss
from explainer.publish.file import File

_WRITERS = ((RSS, rss), (ATOM, atom), (JSON, json_feed))


def documents(channel: Channel, entries: Iterable[Entry]) -> tuple[File, ...]:
    """The files of a feed, from its entries in any order."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.on))
    return tuple(
        File(f"{channel.folder}{kind.file(page.number)}", write(channel, page))
        for page in pages(ordered)
        for kind, write in _WRITERS
    )
