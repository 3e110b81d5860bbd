"""Dates as precise as they are known: EDTF in, days out, and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.when import EdtfError, When, days_between

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-06-20", "2024-06-20", "2024-06-20"),
        ("2024-06", "2024-06-01", "2024-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2024-36", "2024-10-01", "2024-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-07-15/2024-07-19", "2024-07-15", "2024-07-19"),
        ("2024-06/2024-08", "2024-06-01", "2024-08-31"),
        ("2024-06-20?", "2024-06-20", "2024-06-20"),
        ("2024~", "2024-01-01", "2024-12-31"),
        ("../2017", None, "2017-12-31"),
        ("2024-07-20/..", "2024-07-20", None),
    ],
)
def test_each_notation_has_its_days(edtf: str, first: str | None, last: str | None) -> None:
    when = When.parse(edtf)
    expected = tuple(day and date.fromisoformat(day) for day in (first, last))
    assert expected == (when.first, when.last)
    assert edtf == when.edtf


@pytest.mark.parametrize(
    "text", ["", "../..", "2024-13", "2024-06-31", "24-06-01", "2024-6", "X", "2024/2023", "?", "/"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        When.parse(text)


@given(DAYS)
def test_a_day_is_a_day(day: date) -> None:
    when = When.day(day)
    assert when.is_day
    assert when == When.parse(when.edtf)
    assert not When.month(day.year, day.month).is_day


def test_wider_dates_come_before_what_they_hold() -> None:
    ordered = ["../2024", "2024", "2024-01", "2024-01-01", "2024-06", "2024-06-01", "2024-06-20"]
    whens = [When.parse(edtf) for edtf in reversed(ordered)]
    assert ordered == [when.edtf for when in sorted(whens, key=lambda when: when.sort_key)]


@given(DAYS, DAYS)
def test_between_holds_both_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    when = When.between(When.day(first), When.day(last))
    assert (first, last) == (when.first, when.last)
    assert when == When.parse(when.edtf)
    assert when.overlaps(When.day(first))
    assert when.overlaps(When.day(last))


@given(DAYS, DAYS)
def test_overlap_is_mutual(one: date, other: date) -> None:
    left, right = When.month(one.year, one.month), When.day(other)
    assert left.overlaps(right) == right.overlaps(left)
    assert left.overlaps(right) == ((one.year, one.month) == (other.year, other.month))


@given(DAYS)
def test_doubt_is_said_once_and_moves_nothing(day: date) -> None:
    doubtful = When.day(day).doubtful()
    assert doubtful.uncertain
    assert doubtful == doubtful.doubtful() == When.parse(doubtful.edtf)
    assert When.day(day).first == doubtful.first


def test_before_and_after_are_open() -> None:
    year = When.year(2017)
    assert ("../2017", None) == (When.before(year).edtf, When.before(year).first)
    assert ("2017/..", None) == (When.after(year).edtf, When.after(year).last)
    assert When.before(year).sort_key < year.sort_key


def test_days_between_counts_days() -> None:
    assert 2 == days_between(date(2024, 2, 28), date(2024, 3, 1))
    assert -2 == days_between(date(2024, 3, 1), date(2024, 2, 28))
