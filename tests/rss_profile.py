"""A checker of RSS 2.0 feeds, after the specification (2.0.11) and the RSS Advisory Board's
Best Practices Profile (https://www.rssboard.org/rss-profile); section names stand at the rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"

#: Elements that a channel and an item may have without a namespace, and whether only once.
CHANNEL = {
    "title": True, "link": True, "description": True, "language": True, "copyright": True,
    "managingEditor": True, "webMaster": True, "pubDate": True, "lastBuildDate": True,
    "category": False, "generator": True, "docs": True, "cloud": True, "ttl": True,
    "image": True, "rating": True, "textInput": True, "skipHours": True, "skipDays": True,
    "item": False,
}  # fmt: skip
ITEM = {
    "title": True, "link": True, "description": True, "author": True, "category": False,
    "comments": True, "enclosure": True, "guid": True, "pubDate": True, "source": True,
}  # fmt: skip

#: RFC 822 dates with a four-digit year ("Data Types: Date/Time").
DATE = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d ([+-]\d{4}|GMT)"
)


def violations(content: bytes) -> list[str]:
    """What is wrong with a feed, nothing if nothing is."""
    root = etree.fromstring(content)
    if root.tag != "rss" or root.get("version") != "2.0" or [c.tag for c in root] != ["channel"]:
        return ["rss: one channel in an rss element of version 2.0"]
    return list(_channel(root[0]))


def _channel(channel: Any) -> Iterator[str]:
    for name in ("title", "link", "description"):
        if not (channel.findtext(name) or "").strip():
            yield f"channel: {name} is required"
    yield from _members(channel, CHANNEL, "channel")
    yield from _address(channel.findtext("link"), "channel: link")
    yield from _date(channel.findtext("lastBuildDate"), "channel: lastBuildDate")
    # "Namespace Elements: atom:link": a feed says its own address, once, as RSS.
    own = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or own[0].get("type") != "application/rss+xml":
        yield "channel: one atom:link rel=self of type application/rss+xml"
    for link in channel.iter(f"{ATOM}link"):
        yield from _address(link.get("href"), "atom:link")
    ids = Counter(item.findtext("guid") for item in channel.findall("item"))
    yield from (
        f"guid {value} stands {number} times" for value, number in ids.items() if number > 1
    )
    for item in channel.findall("item"):
        yield from _item(item)


def _item(item: Any) -> Iterator[str]:
    where = item.findtext("guid") or "item"
    yield from _members(item, ITEM, where)
    if not (item.findtext("title") or item.findtext("description")):
        yield f"{where}: a title or a description is required"
    # "Item: guid": required in practice, and no permalink unless it is an address.
    guid = item.find("guid")
    if guid is None or not guid.text:
        yield f"{where}: a guid is expected"
    elif guid.get("isPermaLink") != "false" and urlsplit(guid.text).scheme not in ("http", "https"):
        yield f"{where}: guid is no permalink, so isPermaLink must be false"
    yield from _address(item.findtext("link"), f"{where}: link")
    yield from _date(item.findtext("pubDate"), f"{where}: pubDate")
    # "Item: author" is a mail address; names go to dc:creator.
    if "@" not in item.findtext("author", "@"):
        yield f"{where}: author without an address"
    # "Item: title" is plain text.
    if re.search(r"<\w|&\w+;", item.findtext("title") or ""):
        yield f"{where}: markup in the title"
    # "Namespace Elements: content:encoded" after the description, with nothing relative in it.
    order = [child.tag for child in item]
    if f"{CONTENT}encoded" in order and order.index(f"{CONTENT}encoded") < order.index(
        "description"
    ):
        yield f"{where}: content:encoded stands before the description"
    for href in re.findall(r'(?:href|src)="([^"]*)"', item.findtext(f"{CONTENT}encoded") or ""):
        yield from _address(href, f"{where}: content")


def _members(element: Any, known: dict[str, bool], where: str) -> Iterator[str]:
    plain = Counter(child.tag for child in element if not str(child.tag).startswith("{"))
    for tag, number in plain.items():
        if tag not in known:
            yield f"{where}: no such element {tag}"
        elif known[tag] and number > 1:
            yield f"{where}: {tag} stands {number} times"


def _address(text: str | None, where: str) -> Iterator[str]:
    parts = urlsplit(text or "")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        yield f"{where}: {text!r} is not an absolute address"


def _date(text: str | None, where: str) -> Iterator[str]:
    if text is None or not DATE.fullmatch(text):
        yield f"{where}: {text!r} is not a date of RFC 822"
    elif parsedate_to_datetime(text).strftime("%a") != text[:3]:
        yield f"{where}: {text!r} is another day of the week"
