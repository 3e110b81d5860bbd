"""Which entries stand in which document (RFC 5005, section 4: archived feeds).

The document that is subscribed to has the newest entries. Older ones are in archives, counted
from the oldest: once an archive is full, it never changes again.
"""

from __future__ import annotations

from msgspec import Struct

from explainer.publish.feeds.entries import Entry

#: Entries in a document.
SIZE = 50


class Document(Struct, frozen=True):
    """A document of a feed, newest entry first. `number` is 0 for the one subscribed to;
    `older` is the number of the archive before it, 0 where there is none.
    """

    number: int
    older: int
    entries: tuple[Entry, ...]


def archived(
    entries: tuple[Entry, ...], reach: int | None = None, earlier: int = 0
) -> tuple[Document, ...]:
    """The documents for entries that come oldest first: the subscribed one, then archives, newest
    first, `reach` of them at most. An archive keeps its number when older ones are let go, as the
    `earlier` entries are that aren't among those given.
    """
    count = earlier + len(entries)
    newest = -(-(count - SIZE) // SIZE) if count > SIZE else 0
    oldest = max(1, newest - reach + 1) if reach is not None else 1
    archives = range(newest, oldest - 1, -1)
    older = {0: newest, **{number: number - 1 for number in archives}, oldest: 0}
    return tuple(
        Document(number, older[number], _entries(entries, number, earlier))
        for number in (0, *archives)
    )


def _entries(entries: tuple[Entry, ...], number: int, earlier: int) -> tuple[Entry, ...]:
    """The entries of a document, newest first."""
    first = (number - 1) * SIZE - earlier
    some = entries[first : first + SIZE] if number else entries[-SIZE:]
    return some[::-1]
