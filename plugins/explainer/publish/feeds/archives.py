"""Which entries stand in which document (RFC 5005, section 4: archived feeds).

The document that is subscribed to has the newest entries. Older ones are in archives, counted
from the oldest: once an archive is full, it never changes again.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.publish.feeds.entries import Entry

#: Entries in a document.
SIZE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """A document of a feed, newest entry first. `number` is 0 for the one subscribed to;
    `older` is the number of the archive before it, 0 where there is none.
    """

    number: int
    older: int
    entries: tuple[Entry, ...]


def pages(entries: tuple[Entry, ...], size: int = SIZE) -> tuple[Page, ...]:
    """The documents for entries that come oldest first: the subscribed one, then archives."""
    archives = max(0, -(-(len(entries) - size) // size))
    newest = Page(0, archives, entries[::-1][:size])
    return (newest, *(_archive(entries, number, size) for number in range(archives, 0, -1)))


def _archive(entries: tuple[Entry, ...], number: int, size: int) -> Page:
    return Page(number, number - 1, entries[(number - 1) * size : number * size][::-1])
