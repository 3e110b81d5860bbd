"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

from typing import Any

import msgspec

from explainer.publish.feeds.archives import Document
from explainer.publish.feeds.channel import Channel
from explainer.publish.feeds.entries import Entry
from explainer.publish.feeds.formats import JSON, moment

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, document: Document) -> bytes:
    """The document; archives are what the format calls the next pages."""
    feed: dict[str, Any] = {
        "version": _VERSION,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": channel.address(JSON.file(document.number)),
        "description": channel.description,
        "language": channel.language,
        "authors": [{"name": channel.author}],
    }
    if document.older:
        feed["next_url"] = channel.address(JSON.file(document.older))
    if channel.site.hub and not document.number:
        feed["hubs"] = [{"type": "WebSub", "url": channel.site.hub}]
    feed["items"] = [_item(entry) for entry in document.entries]
    return msgspec.json.format(msgspec.json.encode(feed), indent=1) + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    on = moment(entry.on).isoformat()
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": on,
        "date_modified": on,
        "tags": [category.label for category in entry.categories],
        "language": entry.language,
    }
    if entry.via:
        item["_via"] = [{"url": via.url, "title": via.title} for via in entry.via]
    return item
