"""What an editor should know about the feeds before they are published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from explainer.errors import Problem, Severity
from explainer.publish.feeds.entries import Entry
from explainer.publish.site import Site

#: Hosts that are kept for examples (RFC 2606, section 3).
_PLACEHOLDERS = frozenset(("example.com", "example.net", "example.org"))


def address_problems(site: Site) -> tuple[Problem, ...]:
    """A site that doesn't know its own address can't be subscribed to from elsewhere."""
    if not site.url:
        message = (
            "SITEURL is not set, so the links in feeds lead only to where the site is served now; "
            "set it to the site's address"
        )
        return (Problem("pelicanconf.py", 0, 0, "no-site-url", Severity.WARNING, message),)
    if (urlsplit(site.url).hostname or "").removeprefix("www.") in _PLACEHOLDERS:
        message = (
            f"SITEURL is {site.url}, which is nobody's site, so the links in feeds lead there; "
            "set it to the site's address"
        )
        return (Problem("publishconf.py", 0, 0, "example-site-url", Severity.WARNING, message),)
    return ()


def date_problems(entries: Iterable[Entry], today: date) -> tuple[Problem, ...]:
    """Entries dated ahead of `today`, which readers sort first or hide. A task asks for this:
    a build doesn't know what day it is.
    """
    message = "“{0.title}” is dated {0.on}, which is ahead; mend `added` or the correction's date"
    return tuple(
        Problem(entry.topic, 0, 0, "future-date", Severity.ERROR, message.format(entry))
        for entry in entries
        if entry.on > today
    )
