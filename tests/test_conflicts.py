"""Where accounts differ, and where they only use other words."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from msgspec.structs import replace

from explainer.digest.claims import find_claims
from explainer.digest.conflicts import differences, find_conflicts
from explainer.digest.conflicts.quantities import Known, find_quantities
from explainer.digest.conflicts.tolls import find_tolls
from explainer.digest.lineage import trace
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.model import Claim, Conflict, Reading, cite
from tests.news import TOPIC, cases, claim, source

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)? ")


def readings(*texts: str) -> tuple[Reading, ...]:
    """Reports of different outlets; without a day of their own, of one."""
    found = []
    for number, text in enumerate(texts):
        match = _DAY.match(text)
        day = match[0].strip() if match else "2024-07-16"
        found.append(read(source(text[match.end() if match else 0 :], f"Outlet {number}", day)))
    return settle(tuple(found))


def told(conflicts: tuple[Conflict, ...]) -> str:
    """Conflicts in words."""
    return "\n".join(
        f"{conflict.kind}: {' / '.join(side.value for side in conflict.sides)}"
        for conflict in conflicts
    )


@pytest.mark.parametrize(("title", "text", "expected"), cases("conflicts"))
def test_what_one_claim_is_told_with(title: str, text: str, expected: str) -> None:
    both = readings(*text.split("\n"))
    assert expected == told(find_conflicts((claim("a", *both),), both, TOPIC)), title


@pytest.mark.parametrize(
    ("title", "text"), [case[:2] for case in cases("conflicts") if "must not" in case[0]]
)
def test_what_is_no_conflict_within_a_claim_is_none_between_two(title: str, text: str) -> None:
    one, other = readings(*text.split("\n"))
    claims = (claim("a", one), claim("b", other))
    assert "" == told(find_conflicts(claims, (one, other), TOPIC)), title


@pytest.mark.parametrize(("title", "text", "expected"), cases("accounts"))
def test_what_two_claims_differ_in(title: str, text: str, expected: str) -> None:
    one, other = readings(*text.split("\n"))
    claims = (claim("a", one), claim("b", other))
    assert expected == told(find_conflicts(claims, (one, other), TOPIC)), title


@pytest.mark.parametrize(("title", "text", "expected"), cases("differences"))
def test_what_articles_differ_in_once_they_are_matched(
    title: str, text: str, expected: str
) -> None:
    traced = trace(readings(*text.split("\n")))
    found = find_claims(traced.readings, traced.lineage, TOPIC)
    differing = differences(found.claims, traced.readings, TOPIC, found.akin)
    assert expected == told(differing.conflicts), title


def test_what_was_paid_for_a_firm_is_compared_in_whatever_words() -> None:
    one, other = readings(
        "Globex paid $90 million for Initech in 2024, according to its annual report.",
        "The shutdown comes after Globex cut the staff of Initech, and two years after it bought "
        "the app for a reported $95 million.",
    )
    claims = (claim("a", one), claim("b", other))
    assert "number: $90 million / $95 million" == told(find_conflicts(claims, (one, other), TOPIC))


_RETOLD = '"It was the strangest day of my life, and I saw two storms," Ann Doe said.'


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ('Ann Doe told us: "I saw two storms in my life, and this day was the strangest."', False),
        (
            'Ann Doe told us: "Of my whole life it was the strangest day, and we saw two storms."',
            True,
        ),
        (
            'John Roe told us: "Of my whole life it was the strangest day, and we saw two storms."',
            False,
        ),
        ('Ann Doe told us: "It was the best life, and of two I saw the day of my storms."', False),
        (
            '2024-07-26 Doe: "Of my whole life it was the strangest day, and we saw two storms."',
            False,
        ),
        ('"I saw two storms," Ann Doe said.', False),
    ],
)
def test_an_utterance_is_known_again_in_another_claim(text: str, is_one: bool) -> None:
    one, other = readings(_RETOLD, text)
    both = claim("a", one), claim("b", other)
    assert is_one == bool(find_conflicts(both, (one, other), TOPIC))


_BURNT = "A fire destroyed the harbour on Sunday, and nobody was hurt in it."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor wept at the quay. The warehouses burned on Monday.", "Sunday / Monday"),
        ("Monday's fire took the old warehouses, their owner said.", "Sunday / Monday"),
        ("Sunday's fire took the old warehouses, their owner said.", ""),
        ("The old warehouses burned last year, their owner said.", ""),
        ("The owner of the old warehouses fired a guard on Monday.", ""),
        ("The mayor wept. A second fire took the warehouses. The fire on Monday was small.", ""),
        ("The mayor met the firemen on Monday, after the fire.", ""),
        ("The warehouses burned at 1 a.m. local time on Monday.", ""),
        ("2024-07-26 The old warehouses burned on Monday, their owner said.", ""),
    ],
)
def test_a_happening_that_two_articles_lead_with_is_of_one_day(text: str, expected: str) -> None:
    one, other = readings(_BURNT, text)
    last = other.sentences[-1]
    passage = cite(other.source, last.start, last.end)
    claims = (claim("a", one), Claim("b", passage.quote, (passage,)))
    found = told(find_conflicts(claims, (one, other), TOPIC)).removeprefix("date: ")
    assert expected == found


_KILLED_HERE = "A bridge fell in Springfield, killing ten people.\n\nIt had been closed before.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officer John Doe said that 12 people had died in Springfield.", "ten people / 12 people"),
        ("In December, 12 people had died there.", "ten people / 12 people"),
        ("Shelbyville, which lies near, saw a fall of its own that killed 35 people.", ""),
        ("Shelbyville, which lies near, declared the end of its own after 15 deaths.", ""),
        ("In the city of Shelbyville, a footbridge killed 35 people when it fell.", ""),
    ],
)
def test_a_toll_is_of_what_the_lead_tells_of(text: str, expected: str) -> None:
    one, other = readings(_KILLED_HERE, _KILLED_HERE + text)
    last = other.sentences[-1]
    claims = (claim("a", one), Claim("b", text, (cite(other.source, last.start, last.end),)))
    found = told(find_conflicts(claims, (one, other), TOPIC)).removeprefix("number: ")
    assert expected == found


@pytest.mark.parametrize(
    "text", ["Nine in ten patients died.", "Two out of every 10 people were killed there."]
)
def test_a_rate_is_no_toll(text: str) -> None:
    assert () == find_tolls(text)


@pytest.mark.parametrize(
    "text",
    [
        "The outage has been linked to the deaths of seven people.",
        "Seven people are now known to have died in the outage.",
        "The outage left seven dead.",
        "The number of deaths has risen to seven.",
    ],
)
def test_a_toll_in_other_words(text: str) -> None:
    assert [("killed", 7.0)] == [(toll.fate, toll.low) for toll in find_tolls(text)]


def test_what_may_have_happened_is_not_in_may() -> None:
    (toll,) = find_tolls("At least 12 may have died in the fire.")
    assert 12 == toll.low
    assert () == find_tolls("The fire of 12 May killed nobody.")


def test_warnings_of_different_parties_are_two_matters() -> None:
    one, other = readings(
        "The Springfield Police said that Initech is a risk to public health.",
        "The Labour Union said that Globex is a threat to the economy.",
    )
    claims = (claim("a", one), claim("b", other))
    assert "" == told(find_conflicts(claims, (one, other), TOPIC))


def test_one_outlet_does_not_differ_from_itself() -> None:
    one, other = (
        read(source("The storm killed 12 people in Springfield.", "Daily")),
        read(source("The storm killed 14 people in Springfield.", "Daily")),
    )
    assert () == find_conflicts((claim("a", one, other),), (one, other), TOPIC)


def test_who_quotes_both_utterances_knows_of_two() -> None:
    one = "“And it is no small risk for us,” Doe said."
    other = "“No small risk for us at all,” Doe said."
    both = f"{one} {other}"

    def differs(*texts: str) -> bool:
        found = readings(*texts)
        cited = [cite(r.source, s.start, s.end) for r in found for s in r.sentences]
        return bool(find_conflicts((Claim("a", cited[0].quote, tuple(cited)),), found, TOPIC))

    assert [True, False, False] == [differs(one, other), differs(one, both), differs(both, other)]
    part = f"{one} It is “no small risk for us at all”, Doe said."
    assert not differs(part, other)


def test_the_newest_side_is_last_in_whatever_order_they_come() -> None:
    three = readings(
        "2024-07-16 The storm killed 15 people in Springfield.",
        "2024-07-18 The storm killed 12 people in Springfield.",
        "2024-07-17 The storm killed 14 people in Springfield.",
    )
    found = {
        told(find_conflicts((claim("a", *some),), three, TOPIC)) for some in permutations(three)
    }
    assert {"number: 15 people / 14 people / 12 people"} == found


def test_a_later_report_keeps_the_id() -> None:
    three = readings(
        "2024-07-16 The storm killed 15 people in Springfield.",
        "2024-07-17 The storm killed 14 people in Springfield.",
        "2024-07-18 The storm killed 12 people in Springfield.",
    )
    before = find_conflicts((claim("a", *three[:2]),), three[:2], TOPIC)
    after = find_conflicts((claim("a", *three),), three, TOPIC)
    assert [one.id for one in before] == [one.id for one in after]
    assert [2, 3] == [len(before[0].sides), len(after[0].sides)]


def test_a_conflict_is_as_old_as_the_report_that_brings_it_to_light() -> None:
    three = readings(
        "2024-07-16 The storm killed about 30 people in Springfield.",
        "2024-07-17 The storm killed 31 people in Springfield.",
        "2024-07-18 The storm killed 20 people in Springfield.",
    )
    assert () == find_conflicts((claim("a", *three[:2]),), three[:2], TOPIC)
    (conflict,) = find_conflicts((claim("a", *three),), three, TOPIC)
    assert ("outlet-2", 3) == (conflict.since, len(conflict.sides))


def test_a_later_report_changes_neither_the_words_nor_the_order_of_earlier_sides() -> None:
    three = readings(
        "2024-07-16 The storm killed 15 people in Springfield.",
        "2024-07-17 The storm killed fourteen people in Springfield.",
        "2024-07-18 The storm killed 14 people in Springfield.",
    )
    before = find_conflicts((claim("a", *three[:2]),), three[:2], TOPIC)
    after = find_conflicts((claim("a", *three),), three, TOPIC)
    assert told(before) == told(after)
    assert [2, 3] == [sum(len(side.citations) for side in c.sides) for c in (*before, *after)]


def test_a_toll_of_a_known_day_is_not_held_against_one_of_an_unknown_day() -> None:
    some = readings(
        "2024-07-18 In Springfield three people remain missing after the fire on the ferry.",
        "2024-07-16 A fire broke out on a ferry off Springfield, leaving 12 people missing.",
    )
    undated = tuple(replace(one, source=replace(one.source, published=None)) for one in some)
    for pair in ((some[0], undated[1]), (undated[0], some[1])):
        assert () == find_conflicts((claim("a", *pair),), pair, TOPIC)


def test_every_outlet_of_a_side_is_cited() -> None:
    three = readings(
        "The storm killed 12 people in Springfield.",
        "The storm killed 14 people in Springfield.",
        "The storm killed a dozen people in Springfield.",
    )
    (conflict,) = find_conflicts((claim("a", *three),), three, TOPIC)
    assert [2, 1] == [len(side.citations) for side in conflict.sides]


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("twelve senior managers", "manag", 12, 12),
        ("a dozen bridges", "bridg", 12, 12),
        ("fewer than 50 dogs", "dog", 0, 50),
        ("at least 1,200 dogs", "dog", 1200, float("inf")),
        ("$1.6 billion", "$", 1.55e9, 1.65e9),
        ("5%", "%", 4.5, 5.5),
        ("nearly two decades", "year", 17, 23),
    ],
)
def test_numbers_in_words(text: str, unit: str, low: float, high: float) -> None:
    (found,) = [q for q in find_quantities(text) if q.known is Known.NUMBER]
    assert unit == found.unit
    assert pytest.approx((low, high)) == (found.low, found.high)


@pytest.mark.parametrize(
    "text", ["on July 20", "June 3, 2024", "in 1998", "the 747", "page 3-5", "20 July"]
)
def test_what_is_no_number_of_anything(text: str) -> None:
    assert () == tuple(q for q in find_quantities(text) if q.known is Known.NUMBER)
