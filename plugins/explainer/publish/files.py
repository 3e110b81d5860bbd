"""The files of the site that aren't pages: feeds, data, references, calendars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from explainer.publish.feeds.archives import SIZE, Document
from explainer.publish.feeds.channel import site_channel, topic_channel
from explainer.publish.feeds.documents import documents, written
from explainer.publish.feeds.entries import Entry
from explainer.publish.file import File
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk

#: Archives of the site's own feed: with many topics it would take longest of all to write, and
#: each topic's feed has its whole history.
_REACH = 10

#: Entries that the site's own feed has room for, whatever their number.
SITE_ENTRIES = (_REACH + 2) * SIZE


def topic_files(desk: Desk, found: Iterable[Entry]) -> tuple[File, ...]:
    """All files of a topic: its feeds with the entries, its data, its references, its calendar."""
    return tuple(_topic_files(desk, found))


def site_documents(found: Iterable[Entry], earlier: int = 0) -> tuple[Document, ...]:
    """The documents of the site's feed, from the newest `SITE_ENTRIES` entries of its topics, each
    topic's oldest first; there are so many `earlier` ones. Among those of other topics, an entry's
    title begins with its own.
    """
    named = (
        replace(entry, title=f"{category.label}: {entry.title}")
        for entry in found
        for category in entry.categories[:1]
    )
    return documents(named, _REACH, earlier)


def site_files(document: Document, site: Site) -> tuple[File, ...]:
    """The files of a document of the site's feed."""
    return written(site_channel(site), document)


def _topic_files(desk: Desk, found: Iterable[Entry]) -> Iterator[File]:
    from explainer.publish.calendar import announced, calendar, ical
    from explainer.publish.data import explainer_json
    from explainer.publish.references import reference_files

    explainer, site, slug = desk.explainer, desk.site, desk.topic.slug
    for document in documents(found):
        yield from written(topic_channel(desk.topic, site), document)
    yield File(f"{slug}/explainer.json", (explainer_json(desk),), bytes)
    yield from reference_files(explainer, site)
    if announced(explainer):
        yield File(f"{slug}/events.ics", (calendar(desk),), ical)
