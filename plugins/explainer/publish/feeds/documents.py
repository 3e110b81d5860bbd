"""The documents of a feed, the one that is subscribed to and its archives, in each format."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.publish.feeds.archives import Document, archived
from explainer.publish.feeds.atom import atom
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.entries import Entry
from explainer.publish.feeds.formats import ATOM, JSON, RSS
from explainer.publish.feeds.json_feed import json_feed
from explainer.publish.feeds.rss import rss
from explainer.publish.file import File


def documents(
    entries: Iterable[Entry], reach: int | None = None, earlier: int = 0
) -> tuple[Document, ...]:
    """The documents of a feed; a topic's entries come oldest first. `reach` bounds the archives,
    before whose entries there may be `earlier` ones.
    """
    ordered = sorted(entries, key=lambda entry: (entry.on, entry.topic))
    return archived(tuple(ordered), reach, earlier)


def written(channel: Channel, document: Document) -> tuple[File, ...]:
    """A document of a feed in each format."""
    return tuple(
        File(f"{channel.folder}{kind.file(document.number)}", (channel, document), write)
        for kind, write in ((RSS, rss), (ATOM, atom), (JSON, json_feed))
    )
