"""The calendar of announced days, read back by the library that calendars use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import icalendar
from msgspec.structs import replace

from explainer.model import Display, Event, Explainer, When
from explainer.publish.calendar import announced, calendar, ical
from explainer.publish.files import topic_files
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk
from tests.topics import START, Report, explainer

SITE = Site(url="https://news.example")
WHOLE = explainer((Report(0, 0, 0, (0, 3)), Report(1, 2, 1, (0,))))


def dated(edtf: str) -> Explainer:
    """The topic with one event, of another date."""
    event = replace(WHOLE.events[0], when=When.parse(edtf))
    return replace(WHOLE, events=(event,))


def written(whole: Explainer, site: Site = SITE) -> bytes:
    return ical(calendar(Desk(whole, site)))


def read(whole: Explainer, site: Site = SITE) -> list[Any]:
    """The calendar's events, whose properties the library types as any of its values."""
    found: list[Any] = icalendar.Calendar.from_ical(written(whole, site)).walk("VEVENT")
    return found


def test_an_announced_day_lasts_all_day() -> None:
    first, second = read(WHOLE)
    assert START + timedelta(days=2) == first["dtstart"].dt
    assert first["dtstart"].dt + timedelta(days=1) == first["dtend"].dt
    assert START + timedelta(days=5) == second["dtstart"].dt
    assert ("CONFIRMED", "TRANSPARENT") == (first["status"], first["transp"])


def test_it_says_what_who_said_so_and_where_to_read_on() -> None:
    event = read(WHOLE)[0]
    assert "Plan 0 costs 3 million." == event["summary"]
    assert "Outlet A: Plan 0 costs 3 million.\nOutlet B: Plan 0 costs 3 million." == str(
        event["description"]
    )
    assert f"https://news.example/affair/#event-{WHOLE.events[0].id}" == event["url"]


def test_ids_and_stamps_come_from_the_content() -> None:
    event = read(WHOLE)[0]
    assert f"affair-{WHOLE.events[0].id}@news.example" == event["uid"]
    assert START + timedelta(days=2) == event["dtstamp"].dt.date()
    assert written(WHOLE) == written(WHOLE)


def test_lines_are_folded_and_end_as_the_format_wants() -> None:
    content = written(WHOLE)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert 75 >= max(len(line) for line in content.split(b"\r\n"))


def test_a_span_ends_on_the_day_after_its_last_and_is_tentative() -> None:
    (event,) = read(dated("2024-04-10/2024-04-12"))
    assert (date(2024, 4, 10), date(2024, 4, 13)) == (event["dtstart"].dt, event["dtend"].dt)
    assert "TENTATIVE" == event["status"]


def test_only_days_that_were_told_of_before_are_in_it() -> None:
    assert () == announced(dated("2024-03-01"))
    assert 1 == len(announced(dated("2024-03-02")))
    for wide in ("2025", "2024-04/..", "../2025"):
        assert () == announced(dated(wide))


def test_a_day_stays_once_it_has_passed() -> None:
    later = replace(WHOLE, as_of=date(2030, 1, 1))
    assert announced(WHOLE) == announced(later)


def test_without_an_announced_day_there_is_no_file() -> None:
    def paths(whole: Explainer) -> list[str]:
        return [file.path for file in topic_files(Desk(whole, SITE), ())]

    assert "affair/events.ics" in paths(WHOLE)
    assert "affair/events.ics" not in paths(replace(WHOLE, events=()))


def test_words_that_may_not_be_quoted_are_not() -> None:
    capped = Site(url=SITE.url, display=Display.QUOTES)
    assert b"costs" not in written(WHOLE, capped)
    assert "The affair" == read(WHOLE, capped)[0]["summary"]


def test_without_a_site_s_address_nothing_points_nowhere() -> None:
    (first, _) = read(WHOLE, Site())
    assert "url" not in first
    assert first["uid"].endswith("@localhost")
    assert isinstance(WHOLE.events[0], Event)
