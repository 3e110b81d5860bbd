"""The formats of feeds: what their files are called, how they are typed, how they tell a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec import Struct


class Format(Struct, frozen=True):
    """A format. `stem` and `ending` make up file names, archives have their number between."""

    name: str
    type: str
    stem: str
    ending: str

    def file(self, number: int = 0) -> str:
        """The name of the document that is subscribed to, or of an archive."""
        return f"{self.stem}.{number}.{self.ending}" if number else f"{self.stem}.{self.ending}"


RSS = Format("RSS", "application/rss+xml", "feed.rss", "xml")
ATOM = Format("Atom", "application/atom+xml", "feed.atom", "xml")
JSON = Format("JSON Feed", "application/feed+json", "feed", "json")
FORMATS = (RSS, ATOM, JSON)


def moment(day: date) -> datetime:
    """The start of a day in UTC, which is never ahead of the day itself."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
