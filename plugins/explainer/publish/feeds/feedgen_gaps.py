"""What feedgen 1.0 leaves open, closed through its own extension interface.

feedgen calls `extend_atom` and `extend_rss` of each extension while it builds a tree: the feed's
own before the entries are added, an entry's at its end. Each comment below says which gap the
lines after it close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree
from msgspec import Struct

_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "http://purl.org/dc/elements/1.1/"
_HISTORY = "http://purl.org/syndication/history/1.0"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


# Characters that XML can't have (XML 1.0, 2.2) are passed on to lxml, which refuses the document.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def allowed(text: str) -> str:
    """The text without characters that XML can't have."""
    return _FORBIDDEN.sub("", text)


class Link(Struct, frozen=True):
    """An Atom link; empty attributes are left out."""

    href: str
    rel: str
    type: str = ""
    title: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes that it has."""
        named = {"href": self.href, "rel": self.rel, "type": self.type, "title": self.title}
        return {name: allowed(value) for name, value in named.items() if value}


class FeedGaps(BaseExtension):  # type: ignore[misc]
    """What the feed itself lacks."""

    links: Iterable[Link] = ()
    archive = False
    style = ""

    def extend_ns(self) -> dict[str, str]:
        """Prefixes of what is added."""
        return {"fh": _HISTORY, "dc": _DC} if self.archive else {"dc": _DC}

    def extend_atom(self, feed: Any) -> Any:  # noqa: ANN401 - a tree of lxml's
        """Complete an Atom feed, whose elements feedgen gives no namespace but the default."""
        self._complete(feed, feed, "link")
        return feed

    def extend_rss(self, rss: Any) -> Any:  # noqa: ANN401
        """Complete an RSS feed."""
        self._complete(rss, rss[0], f"{_ATOM}link")
        return rss

    def _complete(self, root: Any, channel: Any, name: str) -> None:  # noqa: ANN401
        # RSS gets only `self` of the Atom links, and its own `link` is whichever was added last.
        for link in self.links:
            etree.SubElement(channel, name, link.attributes())
        # No mark for an archive document (RFC 5005, section 4).
        if self.archive:
            etree.SubElement(channel, f"{{{_HISTORY}}}archive")
        # No processing instructions, so no style for a reader who opens a feed in a browser.
        if self.style:
            style = f'type="text/css" href="{self.style}"'
            root.addprevious(etree.ProcessingInstruction("xml-stylesheet", style))


class EntryGaps(BaseEntryExtension):  # type: ignore[misc]
    """What an entry lacks."""

    links: Iterable[Link] = ()
    creator = ""
    language = ""

    def extend_atom(self, entry: Any) -> Any:  # noqa: ANN401
        """Complete an Atom entry."""
        # Links lose `rel`, `type` and `title` (feedgen's issue 135): write them anew.
        for bare in entry.findall("link"):
            entry.remove(bare)
        for link in self.links:
            etree.SubElement(entry, "link", link.attributes())
        # An entry can't be in another language than its feed.
        if self.language:
            entry.set(_LANGUAGE, self.language)
        return entry

    def extend_rss(self, item: Any) -> Any:  # noqa: ANN401
        """Complete an RSS item."""
        # RSS authors without a mail address are left out.
        etree.SubElement(item, f"{{{_DC}}}creator").text = allowed(self.creator)
        return item
