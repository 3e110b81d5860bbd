"""Telling a WebSub hub that feeds changed (W3C WebSub, 2018, section 6).

A task does this after a site is uploaded; no build does.
WebSub leaves to hubs how publishers tell them. All known ones understand what its forerunner
said: a form with ``hub.mode=publish`` and each feed's address as ``hub.url`` (PubSubHubbub 0.4,
section 7.1).
"""

from __future__ import annotations

from collections.abc import Iterable

import httpx

from explainer.errors import Problem, Severity
from explainer.publish.address import address
from explainer.publish.feeds.formats import FORMATS
from explainer.publish.site import Site

_SECONDS = 10.0


def feed_addresses(site: Site, topics: Iterable[str]) -> tuple[str, ...]:
    """The addresses of the feeds to subscribe to: the site's and the topics' (slugs)."""
    folders = ("", *(f"{topic}/" for topic in topics))
    return tuple(address(site, f"{folder}{kind.file()}") for folder in folders for kind in FORMATS)


def ping_hub(hub: str, feeds: Iterable[str]) -> tuple[Problem, ...]:
    """Tell the hub that these feeds changed; what went wrong, if anything did."""
    form = {"hub.mode": "publish", "hub.url": list(feeds)}
    try:
        httpx.post(hub, data=form, timeout=_SECONDS).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        message = f"the hub did not take the ping ({error}); subscribers learn of it by polling"
        return (Problem(hub, 0, 0, "hub", Severity.WARNING, message),)
    return ()
