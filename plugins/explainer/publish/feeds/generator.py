"""A document of a feed in feedgen's terms, from which RSS and Atom are written."""

from __future__ import annotations

from collections.abc import Iterator

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from explainer.publish.feeds.archives import Document
from explainer.publish.feeds.channel import GENERATOR, Channel
from explainer.publish.feeds.entries import Entry
from explainer.publish.feeds.feedgen_gaps import EntryGaps, FeedGaps, Link, allowed
from explainer.publish.feeds.formats import Format, moment


def generator(channel: Channel, document: Document, kind: Format) -> FeedGenerator:
    """The document, complete; nothing in it says when it was built."""
    feed = FeedGenerator()
    feed.register_extension("gaps", FeedGaps, EntryGaps)
    feed.id(channel.id)
    feed.title(allowed(channel.title))
    feed.link(href=channel.home, rel="alternate", type="text/html")
    feed.description(allowed(channel.description))
    feed.language(channel.language)
    feed.author(name=allowed(channel.author))
    feed.generator(GENERATOR)
    # feedgen would say the time of the build for both.
    newest = moment(max((entry.on for entry in document.entries), default=channel.since))
    feed.updated(newest)
    feed.lastBuildDate(newest)
    feed.gaps.links = tuple(_links(channel, document, kind))
    feed.gaps.archive = bool(document.number)
    feed.gaps.style = channel.style
    for entry in document.entries:
        # feedgen puts each entry before the others unless told.
        feed.add_entry(_entry(channel, entry), order="append")
    return feed


def _links(channel: Channel, document: Document, kind: Format) -> Iterator[Link]:
    """Where the document, its archives and its hub are."""
    yield Link(channel.address(kind.file(document.number)), "self", kind.type)
    if document.number:
        yield Link(channel.address(kind.file(0)), "current", kind.type)
    elif channel.site.hub:
        yield Link(channel.site.hub, "hub")
    if document.older:
        yield Link(channel.address(kind.file(document.older)), "prev-archive", kind.type)


def _entry(channel: Channel, entry: Entry) -> FeedEntry:
    made = FeedEntry()
    made.id(entry.id)
    made.title(allowed(entry.title))
    made.link(href=entry.url)
    made.published(moment(entry.on))
    made.updated(moment(entry.on))
    made.summary(allowed(entry.summary))
    made.content(allowed(entry.html), type="html")
    made.author(name=allowed(channel.author))
    for category in entry.categories:
        made.category(term=category.term, label=allowed(category.label))
    made.register_extension("gaps", EntryGaps)
    made.gaps.creator = channel.author
    made.gaps.language = entry.language if entry.language != channel.language else ""
    made.gaps.links = (
        Link(entry.url, "alternate", "text/html"),
        *(Link(via.url, "via", "text/html", via.title) for via in entry.via),
    )
    return made
