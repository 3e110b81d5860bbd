"""The timeline as a list: what happened when, as precisely as it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Citation, Event, tally, voices
from explainer.publish.links import Place
from explainer.publish.views.claim import Run, told
from explainer.publish.views.desk import Desk
from explainer.publish.views.frame import clipped
from explainer.publish.views.note import Notebook, Ref
from explainer.publish.views.timeline_picture import Picture, draw
from explainer.publish.words import Moment, Words
from explainer.when import When

#: Events that need no shortlist, and those that one page lists before it folds the rest.
_FEW = 10
_OPEN_GROUPS = 40
_SHORT = 110

#: Words that look ahead: whoever reads them later must know when they were said.
_WILL = re.compile(r"\b(?:will|shall|won[’']t)\b|[’']ll\b", re.IGNORECASE)
#: Passages that an event cites; its claim has the others.
_CITED = 12


class EventView(Struct, frozen=True):
    """A dated happening; `how` says how its date is known where it isn't simply stated."""

    id: str
    moment: Moment
    runs: tuple[Run, ...]
    lang: str
    href: str
    outlets: str
    weight: int
    refs: tuple[Ref, ...]
    how: str = ""
    how_refs: tuple[Ref, ...] = ()
    key: bool = False
    ahead: bool = False
    stands: bool = True
    same: tuple[str, ...] = ()


class Month(Struct, frozen=True):
    """The events of a month; no label where no month is known, or the year has no other."""

    label: str
    events: tuple[EventView, ...]


class Period(Struct, frozen=True):
    """The events of a year by month."""

    label: str
    months: tuple[Month, ...]
    open: bool = True


class KeyDate(Struct, frozen=True):
    """A line of the shortlist; `href` leads to the full entry."""

    moment: Moment
    text: str
    lang: str
    href: str
    ahead: bool = False


class TimelineView(Struct, frozen=True):
    """The picture, the shortlist (each only where it says more than the list), the full list."""

    picture: Picture | None
    key_dates: tuple[KeyDate, ...]
    periods: tuple[Period, ...]


def timeline_view(desk: Desk, notebook: Notebook, place: Place) -> TimelineView:
    """The timeline of a topic, with the dates that the explainer lists."""
    events = sorted(desk.layout.events, key=lambda event: (event.when.sort_key, event.id))
    key = [event for event in events if event.key and desk.stands(event)]
    return TimelineView(
        draw(replace(desk.explainer, events=desk.layout.events), desk.words),
        tuple(key_date(desk, place, event) for event in key) if len(events) > _FEW else (),
        periods(desk, notebook, place, events),
    )


def periods(
    desk: Desk, notebook: Notebook, place: Place, events: Sequence[Event]
) -> tuple[Period, ...]:
    """Events in the order of time by year and month, years folded where the list is long."""
    found = []
    for label, group in groupby(events, key=_year):
        months = [(month, tuple(dated)) for month, dated in groupby(group, key=_month)]
        views = tuple(
            Month(
                desk.words.moment(month).label if month and len(months) > 1 else "",
                tuple(_event(desk, notebook, place, event) for event in dated),
            )
            for month, dated in months
        )
        found.append(Period(label, views, len(events) <= _OPEN_GROUPS))
    return tuple(found)


def key_date(desk: Desk, place: Place, event: Event) -> KeyDate:
    """One line of the shortlist."""
    return KeyDate(
        _moment(event, desk.words),
        clipped("".join(run.text for run in _words(desk, event) if not run.before), _SHORT),
        desk.language_of(_shown(desk, event).source),
        place.to(desk.path, f"event-{event.id}"),
        _ahead(event, desk.explainer.as_of),
    )


def _event(desk: Desk, notebook: Notebook, place: Place, event: Event) -> EventView:
    claim, words, shown = desk.claims[event.claim], desk.words, _shown(desk, event)
    sources = tuple(dict.fromkeys(c.source for c in event.citations))
    return EventView(
        event.id,
        _moment(event, words),
        _words(desk, event),
        desk.language_of(shown.source),
        place.to(desk.layout.claim(claim.id), f"claim-{claim.id}"),
        words.count("%(n)s outlet", "%(n)s outlets", len(voices(sources))),
        min(tally(claim).origins, 5),
        notebook.refer(event.citations[:_CITED]),
        _how(event, shown, words),
        notebook.refer(event.derived_from),
        event.key,
        _ahead(event, desk.explainer.as_of),
        desk.stands(event),
        tuple(same.id for same in event.same),
    )


def _moment(event: Event, words: Words) -> Moment:
    """An event's date; a deadline that was announced is by then, what is over was before."""
    return words.moment(event.when, due=event.announced)


def _shown(desk: Desk, event: Event) -> Citation:
    """The passage that an event shows: its claim's, or where that says no date, one that does."""
    own = desk.excerpts.telling(desk.claims[event.claim])
    dated = event.basis == "derived" or any(
        own.source.slug == each.source.slug and each.start <= own.start and own.end <= each.end
        for each in event.citations
    )
    return own if dated or not desk.excerpts.of(event.citations[0]).text else event.citations[0]


def _words(desk: Desk, event: Event) -> tuple[Run, ...]:
    """An event's words; its claim's stand for themselves."""
    claim, shown = desk.claims[event.claim], _shown(desk, event)
    if shown == desk.excerpts.telling(claim):
        return told(desk, claim)
    excerpt = desk.excerpts.of(shown)
    return (Run(excerpt.text + (" …" if excerpt.cut else "")),)


def _how(event: Event, shown: Citation, words: Words) -> str:
    """How the date is known, and when words that look ahead were said."""
    if event.basis == "derived":
        return words.text("Date worked out from two passages that belong together")
    said = shown.source.published
    day = words.moment(said).label if said else ""
    if event.announced:
        if day:
            return words.text("Announced for this date, reported %(date)s", date=day)
        return words.text("Announced for this date")
    if said and (_is_before(said, event.when) or _WILL.search(shown.quote)):
        return words.text("Reported %(date)s", date=day)
    if len(event.when.edtf) == len("2024-06") and "/" not in event.when.edtf:
        return words.text("Day not reported")
    return ""


def _is_before(said: When, when: When) -> bool:
    """Whether something was said before the time that it tells of."""
    return bool(said.last and when.first and said.last < when.first)


def _ahead(event: Event, as_of: date | None) -> bool:
    begins = event.when.first or (event.when.last if event.announced else None)
    return bool(as_of and begins and begins > as_of)


def _year(event: Event) -> str:
    return str((event.when.first or event.when.sort_key[0]).year)


def _month(event: Event) -> When | None:
    """The month in which an event begins; ``None`` where only its year is known."""
    start, _, end = event.when.edtf.partition("/")
    known = end if event.when.first is None else start
    day = event.when.sort_key[0]
    return When.month(day.year, day.month) if "-" in known else None
