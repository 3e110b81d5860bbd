"""Names and addresses that hold outside the site."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

from explainer.publish.site import Site

#: Who names the entries of a site whose address nobody has said. They are for looking only.
_NOBODY = "localhost"


def tag(site: Site, specific: str) -> str:
    """A permanent name (RFC 4151): the host, a day on which it was the publisher's, and what."""
    host = urlsplit(site.url).hostname or _NOBODY
    return f"tag:{host},{site.tag_date.isoformat()}:{quote(specific)}"


def address(site: Site, path: str, fragment: str = "") -> str:
    """Where a page is. While the site doesn't know its own address, this is the path from the
    root of whichever server it is read from, so that it leads there all the same.
    """
    anchor = f"#{fragment}" if fragment else ""
    return f"{site.url}/{_quoted(path)}{anchor}"


@lru_cache(maxsize=4096)
def _quoted(path: str) -> str:
    return quote(path.removesuffix("index.html"))
