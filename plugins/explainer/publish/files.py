"""The files of the site that aren't pages: feeds, data, references, calendars."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.model import Explainer
from explainer.publish.data import explainer_json
from explainer.publish.feeds import Entry, documents, entries, site_channel, topic_channel
from explainer.publish.file import File
from explainer.publish.site import Site

__all__ = ["File", "site_files", "topic_files"]


def topic_files(explainer: Explainer, site: Site) -> tuple[File, ...]:
    """All files of a topic."""
    slug = explainer.topic.slug
    return (
        *documents(topic_channel(explainer.topic, site), entries(explainer, site)),
        File(f"{slug}/explainer.json", explainer_json(explainer, site)),
    )


def site_files(found: Iterable[Entry], site: Site) -> tuple[File, ...]:
    """The files of the whole site, from the entries of its topics."""
    return documents(site_channel(site), found)
