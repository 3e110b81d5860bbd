"""Links in place of articles: a list of addresses, or a link as browsers and desktops save it."""

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

#: A list of links is shorter than this, in bytes.
_MOST = 100_000
_KEYED = re.compile(rb"\s*\[(?:InternetShortcut|Desktop Entry)\].*?^URL=([^\r\n]+)", re.S | re.M)
_PLISTS = (b"bplist", b"<?xml")
_BULLET = re.compile(r"(?:[-*•]|\d+[.)])\s+")


def addresses_in(data: bytes) -> tuple[str, ...]:
    """The web addresses of a file that holds nothing else; none where it holds more.

    A list has an address a line, with or without a bullet; lines that begin with ``#`` are remarks.
    """
    if len(data) > _MOST:
        return ()
    found: dict[str, None] = {}
    for address in _saved(data) or _listed(data):
        if not is_web_address(address):
            return ()
        found[address] = None
    return tuple(found)


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
