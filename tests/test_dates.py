"""The temporal tagger: tables of what it must and mustn't mark, its promises, its speed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from benchmarks.dates import load, scores
from explainer.digest.dates import find_dates, mentions_of, read_scan_published, scan, signs_of
from explainer.digest.dates.roles import ROLES
from explainer.digest.dates.rules import RULES
from explainer.model import (
    CHANGED,
    Basis,
    DateMention,
    Evidence,
    Leaning,
    MentionType,
    Quotation,
    WeekdaySign,
    When,
)
from tests.news import source
from tests.work import linear_time

CASES = Path(__file__).parent / "cases"
MEANTIME = Path(__file__).parent / "data" / "meantime.json"
TUESDAY = date(2024, 7, 16)


def cases(file: str) -> list[Any]:
    """The cases of a file, known by their names and lines."""
    found = read_fixture_file(CASES / file)
    return [pytest.param(*case, id=f"{case[0]} (line {line})") for line, *case in found]


TABLE = cases("dates.md")

#: What an article may hold: pieces of dates, numbers and marks, in any order.
_PIECES = """
    May march 12 2024 2024-06-20 June 3rd last next the of year years a , . - – : ' ’82 8 pm a.m.
    Monday on 1/2/3 quarter first 1,500 3.5 $ % twenty-first é 日 every day ago later Q3 30 31
    February now 99999999999 10:30 BC winter fourth July to and
"""
PIECES = st.sampled_from([*_PIECES.split(), "\n\n"])


def marked(text: str, anchor: date | None) -> list[str]:
    return [f"{text[m.start : m.end]} = {m.value}" for m in find_dates(text, anchor)]


@pytest.mark.parametrize(("name", "text", "expected"), TABLE)
def test_what_is_marked(name: str, text: str, expected: str) -> None:
    lines = text.splitlines()
    assert expected.splitlines() == [" | ".join(marked(each, TUESDAY)) or "-" for each in lines]
    rules = {mention.rule for each in lines for mention in find_dates(each, TUESDAY)}
    assert name.startswith("not ") != (name in rules)
    assert name.removeprefix("not ") in {rule.name for rule in RULES} | {"anything"}
    if name.startswith("not "):
        assert name.removeprefix("not ") not in rules


def test_every_rule_has_cases() -> None:
    assert set() == {rule.name for rule in RULES} - {case.values[0] for case in TABLE}


def test_rules_have_names_of_their_own_and_say_their_source() -> None:
    assert len(RULES) == len({rule.name for rule in RULES})
    assert all(rule.source for rule in RULES)


@pytest.mark.parametrize(("name", "text", "expected"), cases("dates_anchored.md"))
def test_what_hangs_on_publication(name: str, text: str, expected: str) -> None:
    found = []
    for each in text.splitlines():
        day, _, words = each.partition(": ")
        anchor = None if day == "none" else date.fromisoformat(day)
        mentions = find_dates(words, anchor)
        found.append(
            " | ".join(
                f"{words[m.start : m.end]} = {m.value} = {m.when.edtf if m.when else '-'}"
                for m in mentions
            )
        )
    assert expected.splitlines() == found


@pytest.mark.parametrize(("name", "text", "expected"), cases("dates_stories.md"))
def test_stories_of_the_past(name: str, text: str, expected: str) -> None:
    found = [m.value for m in find_dates(text, TUESDAY) if m.type is MentionType.DATE]
    assert expected.split() == found


@pytest.mark.parametrize(
    ("changed", "days"),
    [
        ("2024-07-16", ["2024-07-10", "2024-07-15", "2024-07-16"]),
        ("2024-07-17", ["2024-07-17", "2024-07-15", "2024-07-16"]),
        ("2024-07-26", ["2024-07-10", "2024-07-15", "2024-07-16"]),
    ],
)
def test_a_weekday_up_to_a_change_is_not_a_week_old(changed: str, days: list[str]) -> None:
    text = "It closed on Wednesday, the firm said. It shut a yard on Monday. It reopened today."
    change = Evidence("published", changed, Basis.STATED, note=CHANGED, refused=True)
    written = replace(source(text), evidence=(change,))
    assert days == [mention.value for mention in mentions_of(written)]


def test_a_range_of_publication_keeps_what_both_ends_agree_on() -> None:
    text = "It closed last month. It reopened on Friday, and will close on July 20."
    week, tuesday = When.parse("2024-07-15/2024-07-19"), When.day(TUESDAY)
    month, friday, day = read_scan_published(scan(text), week)
    assert ["2024-06", "2024-07-20"] == [month.value, day.value]
    assert "2024-07-12/2024-07-19?" == (friday.when.edtf if friday.when else "")
    assert tuple(find_dates(text, TUESDAY)) == read_scan_published(scan(text), tuesday)


@pytest.mark.parametrize(
    ("text", "found"),
    [("on Thursday, Feb. 29.", ["2024-02-29"]), ("on Wednesday, Feb. 29.", [])],
)
def test_a_leap_day_with_its_weekday_is_in_the_leap_year_around(
    text: str, found: list[str]
) -> None:
    assert found == [m.value for m in find_dates(text, date(2025, 3, 1))]


def test_leanings_follow_the_tense() -> None:
    text = (
        "It closed on June 3. It will open on July 20. It stops sales starting July 21. "
        "It is due on May 1. See December 5. It’ll reopen on May 2."
    )
    expected = [
        Leaning.BEHIND,
        Leaning.PLAINLY_AHEAD,
        Leaning.ANNOUNCED,
        Leaning.AHEAD,
        Leaning.OPEN,
        Leaning.PLAINLY_AHEAD,
    ]
    assert expected == [sign.leaning for sign in signs_of(text, scan(text)).days]


def test_signs_are_days_of_the_year_and_weekdays_that_lie_behind() -> None:
    text = (
        "“It shut on June 3, 2019,” she said on Monday. It opens on Friday, and did in May. "
        "Police searched it on Thursday morning. The mayor declared three days of mourning from "
        "Saturday."
    )
    signs = signs_of(text, scan(text), (Quotation(1, 24),))
    assert [((6, 3), 2019, "June 3, 2019", True)] == [
        (sign.key, sign.year, sign.words, sign.quoted) for sign in signs.days
    ]
    expected = WeekdaySign(1, "Monday"), WeekdaySign(4, "Thursday morning")
    assert expected == signs.weekdays


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40), st.none() | st.dates())
def test_mentions_are_in_order_and_apart(pieces: list[str], anchor: date | None) -> None:
    text = " ".join(pieces)
    mentions = find_dates(text, anchor)
    assert _in_order(mentions, len(text))
    assert mentions == find_dates(text, anchor)
    assert all(m.when is None or "X" not in m.value[:2] for m in mentions)


def _in_order(mentions: list[DateMention], length: int) -> bool:
    ends = [0, *(m.end for m in mentions)]
    return all(end <= m.start < m.end <= length for end, m in zip(ends, mentions, strict=False))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.none() | st.dates())
def test_no_text_breaks_it(text: str, anchor: date | None) -> None:
    assert _in_order(find_dates(text, anchor), len(text))


#: What rules speak of, each word of each role, and what stands between.
ROLE_WORDS = st.sampled_from(sorted(ROLES)).flatmap(lambda role: st.sampled_from(ROLES[role]))
FILLERS = st.sampled_from(("5", "31", "2024", "1,200", "3rd", "of", "the", ",", "-", "to", "next"))


@settings(max_examples=150, deadline=None)
@given(st.lists(ROLE_WORDS | FILLERS, max_size=12), st.none() | st.dates())
def test_no_words_of_rules_break_it(words: list[str], anchor: date | None) -> None:
    text = " ".join(words)
    assert _in_order(find_dates(text, anchor), len(text))
    assert _in_order(find_dates(text.title(), anchor), len(text))


@pytest.mark.parametrize("word", [*ROLES["holiday"], *ROLES["named-day"]])
def test_each_feast_has_a_day(word: str) -> None:
    (mention,) = find_dates(f"It closed on {word.title()} Day, 2023.", date(2024, 7, 16))
    assert mention.when
    assert mention.when.is_day
    assert mention.value.startswith("2023-")


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_a_later_paragraph_changes_no_earlier_mention(pieces: list[str]) -> None:
    text = " ".join(pieces)
    both = find_dates(f"{text}.\n\nNothing else is said here.", None)
    assert find_dates(f"{text}.", None) == both


HOSTILE = [
    "May " * 10_000,
    "1" * 100_000,
    "1." * 50_000,
    "1," * 50_000,
    "20-" * 30_000,
    "June 3-" * 6_000,
    "a" * 100_000,
    "a." * 50_000,
    "'82" * 12_000,
    "the the " * 15_000,
    "\n \n" * 30_000,
    "twenty-" * 15_000,
    "12:30" * 20_000,
    "1/1/" * 10_000,
    "last year of the " * 6_000,
    "in of to " * 12_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:10]))
def test_hostile_texts_take_linear_time(text: str) -> None:
    with linear_time():
        find_dates(text * 4, TUESDAY)


def test_it_does_as_well_on_news_as_it_did() -> None:
    reached = scores(load(json.loads(MEANTIME.read_text("utf-8"))))
    assert 0.88 <= reached["DATE value"]
    assert 0.87 <= reached["day value"]
    assert 0.84 <= reached["value"]
