"""The files of the site that aren't pages: feeds, data, references, calendars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.model import Explainer
from explainer.publish.feeds import Entry, documents, entries, site_channel, topic_channel
from explainer.publish.feeds.archives import SIZE
from explainer.publish.file import File
from explainer.publish.site import Site

#: Archives of the site's own feed: with many topics it would take longest of all to write, and
#: each topic's feed has its whole history.
_REACH = 10

#: Entries that the site's own feed has room for, whatever their number.
SITE_ENTRIES = (_REACH + 2) * SIZE

__all__ = ["File", "site_files", "topic_files"]


def topic_files(explainer: Explainer, site: Site) -> tuple[File, ...]:
    """All files of a topic: its feeds, its data, its references, its calendar."""
    return tuple(_topic_files(explainer, site))


def site_files(found: Iterable[Entry], site: Site, earlier: int = 0) -> tuple[File, ...]:
    """The files of the whole site, from the newest `SITE_ENTRIES` entries of its topics, each
    topic's oldest first; there are so many `earlier` ones.
    """
    return documents(site_channel(site), found, _REACH, earlier)


def _topic_files(explainer: Explainer, site: Site) -> Iterator[File]:
    from explainer.publish.calendar import announced, calendar
    from explainer.publish.data import explainer_json
    from explainer.publish.references import reference_files

    slug = explainer.topic.slug
    yield from documents(topic_channel(explainer.topic, site), entries(explainer, site))
    yield File(f"{slug}/explainer.json", explainer_json(explainer, site))
    yield from reference_files(explainer, site)
    if announced(explainer):
        yield File(f"{slug}/events.ics", calendar(explainer, site))
