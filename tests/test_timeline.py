"""The timeline as a list: its years and months, and when it was said what lay ahead."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from explainer.model import Citation, Claim, Event, Explainer, Source, Span, cite
from explainer.publish.links import Place
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk
from explainer.publish.views.note import Notebook
from explainer.publish.views.timeline import Period, timeline_view
from explainer.publish.words import words
from explainer.when import When
from tests import example


def cited(text: str, published: str) -> Citation:
    """A passage that is a whole article."""
    when = When.parse(published) if published else None
    source = Source("told", "told.txt", "Told", text, (Span(0, len(text)),), published=when)
    return cite(source, 0, len(text))


def listed(*events: Event, claims: tuple[Claim, ...] = ()) -> tuple[Period, ...]:
    """The list of a topic with some events."""
    known = (*example.EXPLAINER.claims, *claims)
    sources = (*example.EXPLAINER.sources, *(c.citations[0].source for c in claims))
    explainer: Explainer = replace(
        example.EXPLAINER, events=events, claims=known, sources=tuple(dict.fromkeys(sources))
    )
    desk = Desk(explainer, Site(name="A site"))
    return timeline_view(desk, Notebook(desk, desk.path), Place(desk.path)).periods


def dated(*edtf: str) -> tuple[Event, ...]:
    first = example.EXPLAINER.events[0]
    return tuple(replace(first, id=f"e{n}", when=When.parse(e)) for n, e in enumerate(edtf))


def test_events_are_listed_by_year_and_month() -> None:
    listing = [
        (period.label, [(month.label, len(month.events)) for month in period.months])
        for period in listed(
            *dated("2024-07-02", "2023", "2024", "2024-06", "2024-06-03", "../2024-08-01")
        )
    ]
    months = [("", 1), ("June 2024", 2), ("July 2024", 1), ("August 2024", 1)]
    assert [("2023", [("", 1)]), ("2024", months)] == listing


def test_the_only_month_of_a_year_needs_no_heading() -> None:
    ((month,),) = (period.months for period in listed(*dated("2024-06-02", "2024-06-03")))
    assert ("", 2) == (month.label, len(month.events))


@pytest.mark.parametrize(
    ("text", "published", "edtf", "announced", "how"),
    [
        ("It will close on May 4.", "2024-05-01", "2024-05-04", True,
         "Announced for this date, reported May 1, 2024"),
        ("It will close on May 4.", "", "2024-05-04", True, "Announced for this date"),
        ("It closes on May 4.", "2024-05-01", "2024-05-04", False, "Reported May 1, 2024"),
        ("It will close in a year, it said on May 4.", "2024-05-04", "2024-05-04", False,
         "Reported May 4, 2024"),
        ("It closed on May 4.", "2024-05-05", "2024-05-04", False, ""),
        ("It closed in May.", "2024-06-05", "2024-05", False, "Day not reported"),
    ],
)  # fmt: skip
def test_what_lay_ahead_says_when_it_was_said(
    text: str, published: str, edtf: str, announced: bool, how: str
) -> None:
    passage = cited(text, published)
    claim = Claim("c", text, (passage,))
    event = Event("e", When.parse(edtf), "c", (passage,), announced=announced)
    (view,) = (e for p in listed(event, claims=(claim,)) for m in p.months for e in m.events)
    assert how == view.how


def test_an_announced_deadline_is_by_then() -> None:
    (one,) = dated("../2027")
    announced = replace(one, announced=True)
    labels = [
        event.moment.label
        for events in (listed(one), listed(announced))
        for event in events[0].months[0].events
    ]
    assert ["2027 or earlier", "by the end of 2027"] == labels
    assert "by Jul 20" == words("en").short(When.parse("../2024-07-20"), due=True)
