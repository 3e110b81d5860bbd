"""Events: which date a passage has, what is one event, what follows from two passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from explainer import collect
from explainer.digest.claims import find_claims
from explainer.digest.events import find_events
from explainer.digest.events.governing import dating_of
from explainer.digest.lineage import find_lineage
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.model import (
    Basis,
    Claim,
    ClaimOrigin,
    Event,
    Evidence,
    Reading,
    Source,
    Span,
    Status,
    cite,
    content_id,
)
from explainer.when import When

CASES = Path(__file__).parent / "cases" / "events.md"
SEEDS = Path(__file__).parent.parent / "content" / "topics" / "kaspersky-us-exit" / "sources"


def reading(slug: str, text: str, stamp: str = "2024-07-16") -> Reading:
    """One dated source of one paragraph, read."""
    source = Source(
        slug=slug,
        file=f"{slug}.txt",
        title=slug,
        text=text,
        paragraphs=(Span(0, len(text)),),
        published=When.parse(stamp),
        evidence=(Evidence("published", stamp, Basis.SIDECAR),),
    )
    return settle((read(source),))[0]


def claim(*readings: Reading, **changes: Any) -> Claim:
    """A claim that each of the readings makes with its whole text."""
    citations = tuple(cite(r.source, 0, len(r.source.text)) for r in readings)
    origins = tuple(ClaimOrigin("report", r.source.slug, (r.source.slug,)) for r in readings)
    name = content_id("claim", citations[0].quote)
    return Claim(name, citations[0].quote, citations, origins, **changes)


def cases() -> list[Any]:
    found = read_fixture_file(CASES)
    return [pytest.param(*case, id=f"{case[0]} (line {line})") for line, *case in found]


@pytest.mark.parametrize(("name", "text", "expected"), cases())
def test_the_date_of_a_passage(name: str, text: str, expected: str) -> None:
    told = reading("told", text.strip())
    dating = dating_of(told, cite(told.source, 0, len(told.source.text)))
    assert expected.strip() == (dating.when.edtf if dating else "none")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They raided it on July 9. Two days before the raid a truck left.", "2024-07-07"),
        ("The raid on July 9 went well. A week after the raid the owner was freed.", "2024-07-16"),
        ("He was hurt in a July 9 crash. The day after the crash the firm sold it.", "2024-07-10"),
        ("A hearing is set for July 20. The day before the hearing they will march.", "2024-07-19"),
        ("On July 9 the bridge collapsed. Three days after the collapse he quit.", "2024-07-12"),
        ("They were arrested on July 9. Two days after the arrests he quit.", "2024-07-11"),
        ("It launched on July 9. Two days before the phone launches he quit.", "none"),
        ("They raided it on July 9. The week before the raid a truck left.", "none"),
        ("After the raid they met on July 9. Two days before the raid a truck left.", "none"),
        ("The July 9 raid and the July 11 raid failed. A day after the raid he quit.", "none"),
        ("They raided it in July. Two days before the raid a truck left.", "none"),
        ("They met on July 9 at the station. Two days before the station a truck left.", "none"),
    ],
)
def test_a_date_is_counted_from_a_happening_that_the_text_dates(text: str, expected: str) -> None:
    told = reading("told", text)
    dating = dating_of(told, cite(told.source, text.index(". ") + 2, len(text)))
    assert expected == (dating.when.edtf if dating else "none")


def test_a_day_that_nothing_dates_is_the_news_before_one_named_in_passing() -> None:
    text = "The agency on Friday asked owners of cars that crashed in July 2023 to check them."
    undated = settle((read(replace(reading("told", text).source, published=None, evidence=())),))[0]
    assert dating_of(undated, cite(undated.source, 0, len(text))) is None


def one(text: str, *others: str) -> tuple[Event, ...]:
    """The events of claims that one source each makes."""
    readings = tuple(reading(f"s{i}", each) for i, each in enumerate((text, *others)))
    return find_events(tuple(map(claim, readings)), readings)


def test_an_event_of_several_outlets_is_one_row_with_all_citations() -> None:
    first = reading("a", "The treasury sanctioned twelve managers of the firm on June 21.")
    other = reading("b", "On June 21 the treasury put sanctions on a dozen of its managers.")
    (event,) = find_events((claim(first, other),), (first, other))
    assert ("2024-06-21", ["a", "b"]) == (
        event.when.edtf,
        [citation.source.slug for citation in event.citations],
    )


def test_claims_of_one_day_that_tell_the_same_are_one_row() -> None:
    (event,) = one(
        "The firm will start to shut down its operations in the country on July 20.",
        "The firm will begin to shut its operations in the country on July 20.",
    )
    assert 2 == len(event.citations)


def test_two_events_of_a_day_stay_two() -> None:
    events = one(
        "The treasury sanctioned twelve managers of the firm on June 21.",
        "In a June 21 answer to the ministry, the company denied that it can see private files.",
    )
    assert ["2024-06-21", "2024-06-21"] == [event.when.edtf for event in events]
    assert 2 == len({event.id for event in events})


def test_a_claim_without_a_date_makes_no_event() -> None:
    assert () == one("The firm has denied that it is a threat.")


def test_the_date_that_most_sources_give_wins() -> None:
    texts = (
        "The plant burnt on July 3.",
        "The plant burnt on July 3.",
        "The plant burnt on July 4.",
    )
    readings = tuple(reading(f"s{i}", text) for i, text in enumerate(texts))
    (event,) = find_events((claim(*readings),), readings)
    assert ("2024-07-03", 2) == (event.when.edtf, len(event.citations))


def test_a_day_goes_before_its_month() -> None:
    readings = (
        reading("a", "The plant burnt in July."),
        reading("b", "The plant burnt on July 3."),
    )
    (event,) = find_events((claim(*readings),), readings)
    assert ("2024-07-03", 2) == (event.when.edtf, len(event.citations))


def test_one_of_the_days_that_something_took_is_not_its_date() -> None:
    whole = reading("a", "The ministry held a hearing from July 1 to 5.", "2024-07-10")
    end = reading("b", "The ministry held a hearing that ended on July 5.", "2024-07-10")
    later = reading("c", "The hearing at the ministry ended on July 5.", "2024-07-12")
    for others in ((end,), (later,), (end, later)):
        (event,) = find_events((claim(whole, *others),), (whole, *others))
        assert "2024-07-01/2024-07-05" == event.when.edtf


def test_what_lay_ahead_of_all_its_reports_is_announced() -> None:
    early = reading("a", "The plant will close on July 20.")
    late = reading("b", "The plant closed on July 20.", "2024-07-22")
    assert [True] == [event.announced for event in find_events((claim(early),), (early,))]
    both = find_events((claim(early, late),), (early, late))
    assert [False] == [event.announced for event in both]


def test_events_are_sorted_and_a_month_comes_before_its_days() -> None:
    events = one("It closed on June 3.", "They met in June.", "The firm was banned in 2017.")
    assert ["2017", "2024-06", "2024-06-03"] == [event.when.edtf for event in events]


def test_a_withdrawn_claim_makes_no_event() -> None:
    gone = reading("a", "The plant burnt on July 3.")
    assert () == find_events((claim(gone, status=Status.WITHDRAWN),), (gone,))


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("The ministry will meet the firm at 8 on Tuesday.", True),
        ("The ministry plans to meet the firm later today.", True),
        ("The ministry met the firm on Tuesday.", False),
        ("The ministry plans to meet the firm, its head said on Tuesday.", False),
        ("The ministry said on Tuesday that it will meet the firm.", False),
    ],
)
def test_what_is_to_come_that_day_is_announced(text: str, announced: bool) -> None:
    told = reading("told", text)
    assert [announced] == [event.announced for event in find_events((claim(told),), (told,))]


ANNOUNCED = "Last month, the ministry announced a ban on sales of the firm's software."
SANCTIONED = "The treasury sanctioned twelve managers of the firm on June 21."
RELATED = (
    "The ban stops sales of its software. The day after it was announced, the treasury put "
    "sanctions on a dozen managers of the firm."
)


def chain(related: str) -> list[Event]:
    readings = (reading("a", ANNOUNCED), reading("b", SANCTIONED), reading("c", related))
    at = related.index("The day")
    passage = cite(readings[2].source, at, len(related))
    sanctions = claim(readings[1])
    both = Claim(sanctions.id, sanctions.text, (*sanctions.citations, passage), sanctions.origins)
    events = find_events((claim(readings[0]), both), readings)
    return [event for event in events if event.basis == "derived"]


def test_a_date_follows_from_two_passages_that_are_linked() -> None:
    (event,) = chain(RELATED)
    assert "2024-06-20?" == event.when.edtf
    assert {"b", "c"} == {citation.source.slug for citation in event.derived_from}
    assert event.claim == claim(reading("a", ANNOUNCED)).id


def test_no_date_follows_without_an_explicit_chain() -> None:
    assert [] == chain(RELATED.replace("The day after it was announced", "The day was sunny, and"))
    assert [] == chain(RELATED.replace("announced", "repealed"))


RAID = "Agents raided the warehouse at the harbour on July 9."
TRUCK = "A truck left the warehouse two days before the raid."


def test_a_date_is_counted_from_a_happening_that_another_article_dates() -> None:
    derived = [event for event in one(TRUCK, RAID) if event.basis == "derived"]
    assert ["2024-07-07?"] == [event.when.edtf for event in derived]
    assert [TRUCK, RAID] == [citation.quote for citation in derived[0].derived_from]


def test_the_day_counted_from_a_happening_goes_before_one_named_in_passing() -> None:
    text = "The day before the hearing he told of a bag found in the warehouse raided last week."
    events = one(text, "A hearing is set for July 20.")
    assert {"2024-07-19?", "2024-07-20"} == {event.when.edtf for event in events}


@pytest.mark.parametrize(
    "others",
    [
        (RAID, RAID.replace("9", "10")),
        (RAID.replace("on July 9", "in July"),),
        (RAID.replace("raided", "searched"),),
        (RAID.replace("July 9", "April 9"),),
    ],
)
def test_no_date_is_counted_from_a_happening_of_no_or_two_days(others: tuple[str, ...]) -> None:
    assert not [event for event in one(TRUCK, *others) if event.basis == "derived"]


def test_what_came_before_a_dated_year_is_before_it() -> None:
    text = "In 2017, the state banned the software after hackers stole files from a home computer."
    told = reading("a", text)
    cut = text.index(" after")
    banned = Claim("banned", text[:cut], (cite(told.source, 0, cut),))
    stolen = Claim("stolen", text[cut + 7 :], (cite(told.source, cut + 7, len(text)),))
    events = find_events((banned, stolen), (told,))
    assert [("../2017", "stolen"), ("2017", "banned")] == [(e.when.edtf, e.claim) for e in events]


def test_ids_stay_when_a_later_source_joins() -> None:
    early = reading(
        "z", "The firm will shut down its operations in the country on July 20.", "2024-07-15"
    )
    late = reading("a", "The firm will start to shut its operations in the country on July 20.")
    (alone,) = find_events((claim(early),), (early,))
    (joined,) = find_events((claim(early), claim(late)), (early, late))
    assert alone.id == joined.id


def day(number: int) -> str:
    return f"2024-07-{number:02}"


def grown(*texts: str) -> tuple[Event, ...]:
    """The events of one claim that a source a day makes."""
    readings = tuple(reading(f"s{n}", text, day(10 + n)) for n, text in enumerate(texts))
    return find_events((claim(*readings),), readings)


def test_a_later_source_can_date_an_event_more_precisely() -> None:
    (event,) = grown("The plant burnt in July.", "The plant burnt on July 3.")
    assert "2024-07-03" == event.when.edtf
    assert [("2024-07", ["s0"]), ("2024-07-03", ["s0", "s1"])] == [
        (told.when.edtf, [c.source.slug for c in told.citations]) for told in event.tellings
    ]


def test_later_sources_date_no_event_otherwise() -> None:
    (event,) = grown(
        "The plant burnt on July 3.", "The plant burnt on July 4.", "The plant burnt on July 4."
    )
    assert ("2024-07-03", ["s0"]) == (event.when.edtf, [c.source.slug for c in event.citations])
    assert 1 == len(event.tellings)


def test_events_that_were_told_apart_stay_apart() -> None:
    apart = (
        "The ministry shut the northern plant on July 3.",
        "On July 3 the fire brigade counted eleven burnt vans.",
    )
    both = (
        "The ministry shut the northern plant, where the fire brigade counted eleven burnt vans, "
        "on July 3."
    )
    readings = (*(reading(f"s{n}", text, day(10)) for n, text in enumerate(apart)),)
    later = reading("later", both, day(12))
    before = find_events(tuple(map(claim, readings)), readings)
    after = find_events(tuple(map(claim, (*readings, later))), (*readings, later))
    assert [event.id for event in before] == [event.id for event in after]
    assert [1, 2] == sorted(len(event.citations) for event in after)


_TOLD = st.tuples(
    st.sampled_from(["The plant", "The northern plant of the firm", "A shop of the northern firm"]),
    st.sampled_from(["burnt down", "was shut by the ministry", "will be sold"]),
    st.sampled_from(["in June", "on June 3", "on June 4", "last month", "in 2023", "on July 20"]),
    st.integers(0, 5),
    st.integers(0, 3),
)


_NARROWED = [("The plant", "burnt down", "in June", 0, 2)]
_NARROWED += [("The plant", "burnt down", "in June", 0, 0)] * 9
_NARROWED += [("The plant", "burnt down", "on June 3", 1, 2)]
_NARROWED += [("The plant", "burnt down", "on June 4", 2, 0)]


@settings(max_examples=120, deadline=None)
@given(st.lists(_TOLD, min_size=2, max_size=12), st.integers(1, 5))
@example(_NARROWED, 2)
def test_later_batches_change_nothing_that_was_told(
    told: list[tuple[str, str, str, int, int]], cut: int
) -> None:
    readings = [
        reading(f"s{n:02}", f"{who} {what} {when}.", day(6 + on))
        for n, (who, what, when, on, _) in enumerate(told)
    ]
    last = date(2024, 7, 5 + cut)

    def events(known: Callable[[Reading], bool]) -> tuple[Event, ...]:
        of: dict[int, list[Reading]] = {}
        for each, (*_, number) in zip(readings, told, strict=True):
            if known(each):
                of.setdefault(number, []).append(each)
        claims = [
            replace(
                claim(*sorted(group, key=lambda r: str(r.source.arrived))), id=f"claim {number}"
            )
            for number, group in of.items()
        ]
        return find_events(tuple(claims), tuple(filter(known, readings)))

    part = events(lambda r: (r.source.arrived or last) <= last)
    whole = events(lambda r: True)
    after = {event.id: event for row in whole for event in (row, *all_same(row))}
    cited = {citation for row in whole for citation in row.citations}
    for event in part:
        tellings = after[event.id].tellings
        assert event.claim == after[event.id].claim
        assert event.tellings == tellings[: len(event.tellings)]
        assert event.when == event.tellings[-1].when
        # A claim that turns out to be of another day leaves the row for one of that day.
        assert set(event.citations) <= cited or len(tellings) > len(event.tellings)


def all_same(event: Event) -> Iterator[Event]:
    for each in event.same:
        yield each
        yield from all_same(each)


def test_rows_that_turn_out_the_same_are_one() -> None:
    said = "The northern branch will gradually wind down from July 20, staff were told in a letter."
    texts = ("The firm will begin to shut down operations in the country on July 20.", said)
    first, second = (reading(f"s{n}", text, day(10 + n)) for n, text in enumerate(texts))
    bridge = (
        "From July 20, the firm will begin to shut down operations in the country, and its "
        "northern branch will gradually wind down."
    )
    third = reading("s3", bridge, day(14))
    before = find_events((claim(first), claim(second)), (first, second))
    assert 2 == len(before)
    (event,) = find_events((claim(first), claim(second, third)), (first, second, third))
    assert ["s0", "s1", "s3"] == [citation.source.slug for citation in event.citations]
    assert {told.id for told in before} == {event.id, *(each.id for each in event.same)}


def test_key_dates_are_few_and_the_widest_told() -> None:
    texts = [f"The plant number {n} burnt on June {n}." for n in range(1, 21)]
    readings = [reading(f"s{n:02}", text) for n, text in enumerate(texts)]
    echo = reading("echo", texts[15])
    claims = [claim(r, echo) if r.source.text == texts[15] else claim(r) for r in readings]
    key = [e for e in find_events(tuple(claims), (*readings, echo)) if e.key]
    assert 7 == len(key)
    assert "2024-06-16" in {event.when.edtf for event in key}


def test_one_happening_is_one_key_date() -> None:
    texts = [
        "Tuesday’s quake in Springfield tore down the old town hall.",
        "The mayor was asleep when Tuesday night’s magnitude 6.8 earthquake began.",
        "The council met on Tuesday and raised the tax on dogs.",
        "Monday’s quake was felt in Riverside.",
    ]
    readings = [reading(f"s{n}", text) for n, text in enumerate(texts)]
    events = find_events(tuple(map(claim, readings)), tuple(readings))
    key = {citation.source.slug for event in events if event.key for citation in event.citations}
    assert 1 == len(key & {"s0", "s1"})
    assert {"s2", "s3"} == key - {"s0", "s1"}
    assert 4 == len(events)


@pytest.fixture(scope="module")
def topic() -> tuple[tuple[Claim, ...], tuple[Event, ...]]:
    """The real topic's claims and events."""
    files = sorted(SEEDS.glob("*.txt"))
    sources = [each for file in files for each in collect.read_source(file).sources]
    readings = settle(tuple(map(read, sources)))
    claims = find_claims(readings, lineage=find_lineage(readings)).claims
    return claims, find_events(claims, readings)


#: Hand-made annotation: the date, whether it is derived, and words that one of its passages has.
MUST = [
    ("2017", "stated", "banned the use"),
    ("../2017", "stated", "stole classified documents"),
    ("2024-06", "stated", "announced a ban"),
    ("2024-06-14", "stated", "decision dated June 14"),
    ("2024-06-20?", "derived", "the day after it was announced"),
    ("2024-06-21", "stated", "sanctioned twelve"),
    ("2024-06-21", "stated", "June 21 response"),
    ("2024-07-15", "stated", "first reported"),
    ("2024-07-16", "stated", "As of Tuesday"),
    ("2024-07-20", "stated", "wind down"),
    ("2024-09-29", "stated", "updates"),
]


@pytest.mark.parametrize(("edtf", "basis", "words"), MUST)
def test_the_first_topics_events(
    topic: tuple[tuple[Claim, ...], tuple[Event, ...]], edtf: str, basis: str, words: str
) -> None:
    _, events = topic
    fit = [e for e in events if (e.when.edtf, e.basis) == (edtf, basis)]
    assert any(words in citation.quote for event in fit for citation in event.citations)


def test_no_event_has_a_year_that_no_source_speaks_of(
    topic: tuple[tuple[Claim, ...], tuple[Event, ...]],
) -> None:
    _, events = topic
    assert {2017, 2024} == {(e.when.first or e.when.last or date.min).year for e in events}


def test_the_order_of_claims_and_readings_does_not_matter() -> None:
    readings = (
        reading("a", ANNOUNCED),
        reading("b", SANCTIONED),
        reading("c", "It burnt in June."),
    )
    outcomes = {
        find_events(tuple(claim(r) for r in order), tuple(order))
        for order in permutations(readings)
    }
    assert 1 == len(outcomes)
