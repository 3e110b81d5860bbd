"""`events.ics`: the days that were announced, for calendars (RFC 5545, RFC 7986).

A day stays in the calendar once it has passed: a subscriber's calendar must not lose what it has,
and the file is there as soon as a topic ever announced a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from msgspec import Struct

from explainer.model import Event, Explainer
from explainer.publish.address import address
from explainer.publish.feeds.channel import GENERATOR
from explainer.publish.feeds.formats import moment
from explainer.publish.links import topic_path
from explainer.publish.site import Site
from explainer.publish.views.credit import credit_line
from explainer.publish.views.desk import Desk

#: Wider dates, such as a year, are no days in anybody's calendar.
_WIDEST = timedelta(days=31)


def announced(explainer: Explainer) -> tuple[Event, ...]:
    """The events that the calendar has; where there are none, there is no file."""
    return tuple(event for event in explainer.events if _was_ahead(event))


class Calendar(Struct, frozen=True):
    """A topic's calendar: its name, its own address where that is known, and the properties of its
    events.
    """

    name: str
    source: str
    events: tuple[tuple[tuple[str, object], ...], ...]


def calendar(desk: Desk) -> Calendar:
    """The calendar of a topic that announced a day."""
    topic, site = desk.topic, desk.site
    return Calendar(
        topic.title,
        address(site, f"{topic.slug}/events.ics") if site.url else "",
        tuple(tuple(_properties(desk, event)) for event in announced(desk.explainer)),
    )


def ical(calendar: Calendar) -> bytes:
    """The calendar as a file."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", f"-//{GENERATOR}//events//EN")
    made.add("version", "2.0")
    made.add("name", calendar.name)
    made.add("x-wr-calname", calendar.name)
    if calendar.source:
        made.add("source", calendar.source, {"VALUE": "URI"})
    for properties in calendar.events:
        item = icalendar.Event()
        for name, value in properties:
            item.add(name, value)
        made.add_component(item)
    content: bytes = made.to_ical()
    return content


def _was_ahead(event: Event) -> bool:
    """Whether a source told of an event before its day, for days that a calendar can show."""
    first, last = event.when.first, event.when.last
    if first is None or last is None or last - first > _WIDEST:
        return False
    return any(c.source.arrived and c.source.arrived < first for c in event.citations)


def _properties(desk: Desk, event: Event) -> list[tuple[str, object]]:
    """An event's properties in order; its stamp is the day on which a source told of it."""
    first, last = event.when.first, event.when.last
    link = address(desk.site, topic_path(desk.topic.slug), f"event-{event.id}")
    found: list[tuple[str, object]] = [
        ("uid", f"{desk.topic.slug}-{event.id}@{urlsplit(desk.site.url).hostname or 'localhost'}"),
        ("dtstamp", _stamp(event, desk.site)),
        ("dtstart", first),
        ("dtend", last + timedelta(days=1) if last else first),
        ("summary", _summary(desk, event)),
        ("description", "\n".join(_passages(desk, event))),
        ("categories", [desk.topic.title]),
        ("status", "TENTATIVE" if event.when.uncertain or last != first else "CONFIRMED"),
        ("transp", "TRANSPARENT"),
    ]
    return [*found, ("url", link)] if desk.site.url else found


def _stamp(event: Event, site: Site) -> datetime:
    """When a source last told of an event: the beginning of that day."""
    days = (c.source.arrived for c in event.citations)
    return moment(max(filter(None, days), default=site.tag_date))


def _summary(desk: Desk, event: Event) -> str:
    """What happens, in the words of the event's claim, as many as may be shown."""
    claim, excerpts = desk.claims.get(event.claim), desk.excerpts
    if claim and not excerpts.of(claim.citations[0]).cut:
        return claim.shown
    said = excerpts.of(excerpts.telling(claim) if claim else event.citations[0])
    return said.text or desk.topic.title


def _passages(desk: Desk, event: Event) -> Iterator[str]:
    """Who said so, in which words, where these may be shown."""
    for citation in event.citations:
        if text := desk.excerpts.of(citation).text:
            yield f"{credit_line(citation.source, desk.words)}: {text}"
