"""The picture of the timeline: in scale, inside its frame, no label over another."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.model import Claim, ClaimOrigin, Event, Explainer, Source, Span, Topic, cite
from explainer.publish.views.timeline_picture import Label, Picture, draw
from explainer.publish.words import words
from explainer.when import When

TEXT = "It happened."
SOURCE = Source("s", "s.txt", "S", TEXT, (Span(0, len(TEXT)),), published=When.parse("2024-07-15"))
ENGLISH = words("en")
EDTF = st.one_of(
    st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(date.isoformat),
    st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(lambda day: f"{day:%Y-%m}"),
    st.integers(1800, 2040).map(str),
    st.integers(1900, 2040).map(lambda year: f"../{year}"),
    st.just("2024-06-20?"),
    st.just("2024-07-15/2024-07-19"),
    st.just("2024-36"),
)


def explainer(*dates: str, as_of: date | None = date(2024, 7, 19), weight: int = 1) -> Explainer:
    """A topic with an event on each date, all of claims with so many origins."""
    origins = tuple(ClaimOrigin("report", f"o{n}", ("s",)) for n in range(weight))
    citation = cite(SOURCE, 0, len(TEXT))
    events = tuple(
        Event(f"e{n}", When.parse(edtf), "c", (citation,)) for n, edtf in enumerate(dates)
    )
    claim = Claim("c", TEXT, (citation,), origins)
    return Explainer(Topic("t", "T"), as_of, (SOURCE,), (claim,), events=events)


def picture(*dates: str, as_of: date | None = date(2024, 7, 19)) -> Picture:
    drawn = draw(explainer(*dates, as_of=as_of), ENGLISH)
    assert drawn
    return drawn


def test_too_few_dates_make_no_picture() -> None:
    assert draw(explainer("2024-06-20", "2024-06-20", "2024-07-20"), ENGLISH) is None
    assert draw(explainer(), ENGLISH) is None


def test_days_are_in_scale() -> None:
    drawn = picture("2024-07-01", "2024-07-11", "2024-07-31")
    first, second, third = (dot.x for dot in drawn.dots)
    assert abs((third - second) - 2 * (second - first)) < 0.5


def test_a_long_empty_stretch_is_cut_out() -> None:
    drawn = picture("1990-01-01", "2024-06-20", "2024-07-20", "2024-07-25")
    assert 2 == len(drawn.stretches)
    assert drawn.stretches[0].end < drawn.stretches[1].x


def test_events_of_one_date_stand_one_above_the_other() -> None:
    drawn = picture("2024-06-20", "2024-06-20", "2024-07-01", "2024-07-20")
    first, second = (dot for dot in drawn.dots if dot.x == drawn.dots[0].x)
    assert second.y < first.y


def test_what_is_ahead_is_hollow_and_beyond_the_line() -> None:
    drawn = picture("2024-06-20", "2024-07-01", "2024-07-20")
    assert drawn.now
    assert [False, False, True] == [dot.ahead for dot in drawn.dots]
    assert [dot.x > drawn.now.x for dot in drawn.dots] == [dot.ahead for dot in drawn.dots]
    assert picture("2024-06-20", "2024-07-01", "2024-07-20", as_of=None).now is None


def test_the_words_at_the_line_of_what_is_known_stay_in_the_picture() -> None:
    inside = picture("2024-06-20", "2024-07-01", "2024-12-20").now
    last = picture("2024-06-20", "2024-07-01", "2024-07-19").now
    assert inside
    assert last
    assert ("start", "end") == (inside.anchor, last.anchor)
    assert inside.label > inside.x
    assert last.label < last.x


def test_weight_shows() -> None:
    heavy = draw(explainer("2024-06-20", "2024-07-01", "2024-07-20", weight=3), ENGLISH)
    light = draw(explainer("2024-06-20", "2024-07-01", "2024-07-20"), ENGLISH)
    assert heavy
    assert light
    assert heavy.dots[0].radius > light.dots[0].radius


def test_reports_stand_under_their_day() -> None:
    (tick,) = picture("2024-06-20", "2024-07-15", "2024-07-20").ticks
    assert "July 15, 2024" == tick.words


def test_the_description_says_what_is_drawn() -> None:
    drawn = picture("2017", "2024-06-20", "2024-07-20")
    assert "3 events, from 2017 to July 20, 2024" in drawn.description


@settings(max_examples=120, deadline=None)
@given(st.lists(EDTF, min_size=3, max_size=40))
def test_nothing_overlaps_or_leaves_the_frame(dates: list[str]) -> None:
    drawn = draw(explainer(*dates), ENGLISH)
    if not drawn:
        return
    assert all(0 <= dot.x <= dot.x + dot.width <= drawn.width + 1 for dot in drawn.dots)
    assert all(0 < dot.y < drawn.axis for dot in drawn.dots)
    assert all(0 < label.y < drawn.axis for label in drawn.labels)
    assert all(left.end <= right.x for left, right in pairwise(drawn.stretches))
    boxes = [_box(label) for label in drawn.labels]
    assert all(0 <= left and right <= drawn.width for left, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] != other[2] or one[1] < other[0] or other[1] < one[0]


def _box(label: Label) -> tuple[float, float, float]:
    """Left, right and row of a label, by a cautious width of letters."""
    width = len(label.text) * 6.3
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, left + width, label.y
