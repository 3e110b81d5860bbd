"""Links in place of articles: addresses, exported bookmarks, and links as they are saved."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from explainer.collect.addresses import is_web_address

#: How saved links end: Windows, macOS, freedesktop.org's Desktop Entry Specification.
SUFFIXES = (".url", ".webloc", ".desktop")

#: What to do with links that lie among a topic's articles.
FETCH_LINKS = "fetch what it leads to with ./run add, then delete this file"

#: A list of links is shorter than this, in bytes; bookmarks, which hold their sites' icons, than
#: this.
_MOST, _MOST_BOOKMARKS = 100_000, 5_000_000
#: How bookmarks begin that browsers and read-later services export (Microsoft, "Netscape Bookmark
#: File Format").
_BOOKMARKS = re.compile(rb"\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>", re.IGNORECASE)
_KEYED = re.compile(rb"\s*\[(?:InternetShortcut|Desktop Entry)\].*?^URL=([^\r\n]+)", re.S | re.M)
_PLISTS = (b"bplist", b"<?xml")
_BULLET = re.compile(r"(?:[-*•]|\d+[.)])\s+")


def addresses_in(data: bytes) -> tuple[str, ...]:
    """The web addresses of a file that holds nothing else; none where it holds more.

    A list has an address a line, with or without a bullet; lines that begin with ``#`` are remarks.
    Of bookmarks, those that lead to no page are left out.
    """
    if _BOOKMARKS.match(data):
        return _bookmarked(data[:_MOST_BOOKMARKS])
    if len(data) > _MOST:
        return ()
    found: dict[str, None] = {}
    for address in _saved(data) or _listed(data):
        if not is_web_address(address):
            return ()
        found[address] = None
    return tuple(found)


def _bookmarked(data: bytes) -> tuple[str, ...]:
    """The addresses of exported bookmarks, in which no element of the list is ever closed."""
    from bs4 import BeautifulSoup

    links = BeautifulSoup(data, "lxml").find_all("a", href=True)
    return tuple(dict.fromkeys(filter(is_web_address, (str(link["href"]) for link in links))))


def _saved(data: bytes) -> tuple[str, ...]:
    """The address of a saved link."""
    if keyed := _KEYED.match(data):
        return (keyed[1].decode("utf-8", "replace").strip(),)
    if not data.startswith(_PLISTS):
        return ()
    try:
        link = plistlib.loads(data)
    except (ValueError, ExpatError, plistlib.InvalidFileException):
        return ()
    address = link.get("URL") if isinstance(link, dict) else None
    return (address,) if isinstance(address, str) else ()


def _listed(data: bytes) -> Iterator[str]:
    """The lines of a list, without bullets, brackets and remarks."""
    for line in data.decode("utf-8-sig", "replace").splitlines():
        text = line.strip()
        if text and not text.startswith("#"):
            yield _BULLET.sub("", text, count=1).strip("<>")
