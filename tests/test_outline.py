"""Sections, ranks and the brief."""

from __future__ import annotations

import random
from datetime import date

import pytest
from msgspec.structs import replace

from explainer.digest.outline import arrange
from explainer.digest.outline.tolls import newest_tolls
from explainer.digest.standalone.pointing import dangles
from explainer.model import (
    Claim,
    Correction,
    Decisions,
    OutlineSection,
    Reading,
    Status,
    Topic,
    cite,
)
from tests.news import TOPIC, cases, claim, reading

TEXTS = (
    "The city announced the closure of the old bridge on Monday.",
    "Engineers found that cracks in the cables pose a danger to everybody.",
    "Passengers won’t be able to cross the river by bus until next summer.",
    "The builder denied that it had used cheap steel for the cables.",
    "The old bridge is one of five bridges over the river.",
    "The council plans to hold a vote on a new bridge in March.",
    "A ferry carries a hundred people.",
)


def world(*texts: str) -> tuple[tuple[Claim, ...], tuple[Reading, ...]]:
    """One claim for each sentence of one report."""
    read = reading(" ".join(texts))
    whole = tuple(
        replace(claim(f"c{index}", reading(text, f"Outlet {index}")), id=f"c{index}")
        for index, text in enumerate(texts)
    )
    return whole, (read, *(reading(text, f"Outlet {i}") for i, text in enumerate(texts)))


@pytest.mark.parametrize(("title", "text", "expected"), cases("outline"))
def test_the_section_of_a_claim(title: str, text: str, expected: str) -> None:
    # A first sentence of its own, since what opens a report counts as the news.
    read = reading(f"Nothing much. {text}")
    last = read.sentences[1]
    only = claim("a", replace(read, sentences=(last,)))
    ((found,), _, _) = arrange((only,), (read,), TOPIC)
    assert expected == found.section, title


def test_each_claim_stands_in_one_section_and_has_its_rank() -> None:
    claims, readings = world(*TEXTS)
    ranked, _, sections = arrange(claims, readings, TOPIC)
    assert [one.id for one in ranked] == [one for section in sections for one in section.claims]
    assert list(range(1, len(claims) + 1)) == [one.rank for one in ranked]
    assert {one.id for one in claims} == {one.id for one in ranked}


def test_the_order_of_claims_and_sources_does_not_matter() -> None:
    claims, readings = world(*TEXTS)
    expected = arrange(claims, readings, TOPIC)
    for seed in range(5):
        shuffle = random.Random(seed)
        some, others = list(claims), list(readings)
        shuffle.shuffle(some)
        shuffle.shuffle(others)
        assert expected == arrange(tuple(some), tuple(others), TOPIC)


def test_what_more_outlets_report_comes_first() -> None:
    text = "The city announced the closure of the old bridge."
    other = "The city announced the sale of the old ferry."
    three = [reading(text, f"Outlet {number}") for number in range(3)]
    alone = reading(other, "Outlet 9")
    ranked, _, _ = arrange((claim("z", alone), claim("a", *three)), (*three, alone), TOPIC)
    assert ["a", "z"] == [one.id for one in ranked]


def test_the_brief_is_short_and_says_nothing_twice() -> None:
    twice = "The city announced on Monday the closure of the old bridge."
    claims, readings = world(*TEXTS, twice)
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert 3 <= len(brief) <= 6
    assert 1 == len({"c0", "c7"} & set(brief))


def test_the_brief_has_no_filler() -> None:
    filler = "As the city prepares for this, the transport landscape is set to undergo changes."
    claims, readings = world(filler, *TEXTS[:2])
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert "c0" not in brief
    assert {"c1", "c2"} == set(brief)


def test_the_brief_has_nothing_in_another_language_than_most_articles() -> None:
    claims, readings = world(*TEXTS[:3])
    first = readings[1]
    foreign = replace(first, source=replace(first.source, language="und"))
    told = replace(claims[0], citations=(cite(foreign.source, 0, len(foreign.source.text)),))
    _, brief, _ = arrange((told, *claims[1:]), (readings[0], foreign, *readings[2:]), TOPIC)
    assert {"c1", "c2"} == set(brief)


def test_pinned_claims_lead_the_brief_and_hidden_ones_are_nowhere() -> None:
    claims, readings = world(*TEXTS)
    topic = replace(TOPIC, decisions=Decisions(pin=("c6", "c4"), hide=("c0",)))
    ranked, brief, _ = arrange(claims, readings, topic)
    assert ("c6", "c4") == tuple(sorted(brief[:2], reverse=True))
    assert "c0" not in {one.id for one in ranked} | set(brief)


def test_the_editor_s_outline_wins() -> None:
    claims, readings = world(*TEXTS)
    outline = (
        OutlineSection("The river", ("river", "ferr")),
        OutlineSection("Voices", (), ("c0",)),
        OutlineSection("Background"),
    )
    _, _, sections = arrange(claims, readings, replace(TOPIC, outline=outline))
    found = {section.heading: set(section.claims) for section in sections}
    assert {"c2", "c4", "c6"} == found["The river"]
    assert {"c0"} == found["Voices"]
    assert {"c1", "c3", "c5"} == found["Also reported"]
    assert ["The river", "Voices", "Also reported"] == [section.heading for section in sections]


def test_a_topic_without_claims() -> None:
    assert ((), (), ()) == arrange((), (), Topic("empty", "Empty"))


def test_the_brief_has_the_newest_toll() -> None:
    days = ("2024-07-16", "2024-07-17", "2024-07-18")
    tolls = (
        "killing at least ten people",
        "and 15 people were killed",
        "and 20 people were killed",
    )
    readings = tuple(
        reading(f"The old bridge over the river fell {toll}.", f"Outlet {day}", day)
        for toll, day in zip(tolls, days, strict=True)
    )
    claims = tuple(replace(claim(f"c{n}", one), id=f"c{n}") for n, one in enumerate(readings))
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert ("c2",) == brief


def test_the_brief_has_what_the_newest_article_opens_with() -> None:
    """Though it names again what it follows, and many claims weigh more."""
    texts = (
        ("The old bridge over the river Aire in Springfield fell on Monday, police said.", "16"),
        ("The bridge in Springfield carried 4,000 cars a day, the county said.", "16"),
        ("Jane Roe, the mayor, called the fall of the bridge a shame for Springfield.", "16"),
        ("Divers of the navy searched the river Aire for two buses.", "16"),
        ("The county had warned of rust in the bridge in 2021.", "16"),
        ("Two men were charged over the fall of the bridge in Springfield, police said.", "23"),
    )
    readings = tuple(
        reading(text, f"Outlet {number}", f"2024-07-{day}")
        for number, (text, day) in enumerate(texts)
    )
    claims = tuple(claim(f"c{n}", one) for n, one in enumerate(readings))
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert "c5" in brief


def test_the_brief_has_what_the_first_article_opened_with() -> None:
    """Though all that came later weighs more."""
    texts = (
        ("A fire broke out on a ship early in the morning.", "12"),
        ("Initech, which owns the Aurora, will pay 5 million dollars to families.", "15"),
        ("Jane Roe questioned the captain of the Aurora and 2 engineers.", "18"),
        ("The Aurora passed a safety test in 2021, papers of Springfield show.", "21"),
        ("Drivers slept on the car deck of the Aurora, 30 of them said.", "24"),
        ("The Aurora was towed to Springfield with 40 trucks aboard.", "27"),
        ("Divers left the wreck of the Aurora after 9 days.", "30"),
    )
    readings = tuple(
        reading(text, f"Outlet {number}", f"2024-07-{day}")
        for number, (text, day) in enumerate(texts)
    )
    claims = tuple(claim(f"c{n}", one) for n, one in enumerate(readings))
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert "c0" in brief


@pytest.mark.parametrize(
    ("first", "later", "is_told"),
    [
        ("Initech and the union say that they will meet in Springfield.", "16", True),
        ("Initech and the union say that they will meet in Springfield.", "30", False),
        ("Initech met the union; it will meet another one, too.", "30", True),
        ("Initech and the union met in Springfield.", "30", True),
    ],
)
def test_the_brief_has_no_plan_that_had_its_day(first: str, later: str, is_told: bool) -> None:
    readings = (
        reading(first, "A", "2024-07-16"),
        reading("A strike of 400 drivers of buses began at midnight.", "B", f"2024-07-{later}"),
    )
    claims = tuple(claim(f"c{n}", one) for n, one in enumerate(readings))
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert is_told == ("c0" in brief)


@pytest.mark.parametrize(
    ("text", "later", "ahead"),
    [
        ("The strike is scheduled to begin on July 20.", "2024-07-19", True),
        ("The strike is scheduled to begin on July 20.", "2024-07-23", False),
        ("The strike is scheduled to begin on July 20 and end on August 20.", "2024-07-23", True),
        ("The strike is scheduled to begin on Tuesday.", "2024-07-18", False),
        ("The firm plans to begin, John Doe said on Tuesday.", "2024-07-18", True),
        ("The firm said on Tuesday that it plans to begin.", "2024-07-18", True),
        # What is to come without a day, newer articles tell again.
        ("The union plans to appeal to the court.", "2024-07-23", True),
        ("The union plans to appeal to the court.", "2024-07-24", False),
        ("The union plans to build a yard by the end of 2026.", "2024-09-24", True),
        ("The firm said on July 15 that it plans to build a yard.", "2024-07-23", True),
        ("The union plans to say soon whether it will strike.", "2024-07-18", True),
        ("The union plans to say soon whether it will strike.", "2024-07-28", False),
        ("The union plans to appeal as soon as it can.", "2024-07-23", True),
        ("The strike is expected to end in the coming weeks.", "2024-07-28", True),
        ("The strike is expected to end in the coming weeks.", "2024-09-28", False),
    ],
)
def test_what_was_to_come_on_a_day_that_is_over_is_not_next(
    text: str, later: str, ahead: bool
) -> None:
    first = reading(f"Nothing much. {text}", "A", "2024-07-16")
    newest = reading("The union and the firm reached a deal.", "B", later)
    plan = claim("c0", replace(first, sentences=first.sentences[1:]))
    ranked, _, _ = arrange((plan, claim("c1", newest)), (first, newest), TOPIC)
    (section,) = (one.section for one in ranked if one.citations[0].source is first.source)
    assert ahead == (section == "whats-next")


def test_a_day_up_to_which_an_article_was_out_counts_as_its_day() -> None:
    first = reading(
        "The airline Globex Air of Springfield has gone bankrupt.", "A", "../2024-07-16"
    )
    home = "Almost all flyers of bankrupt Globex Air are home in Springfield."
    later = reading(home, "B", "2024-07-23")
    claims, readings = (claim("c0", first), claim("c1", later)), (first, later)
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert {"c0", "c1"} == set(brief)


@pytest.mark.parametrize(("day", "both"), [("16", False), ("23", True)])
def test_the_same_names_are_no_repetition_in_the_news_of_days_apart(day: str, both: bool) -> None:
    first = reading("The airline Globex Air of Springfield has gone bankrupt.", "A", "2024-07-16")
    later = reading(
        "Almost all flyers of bankrupt Globex Air are home in Springfield.", "B", f"2024-07-{day}"
    )
    claims, readings = (claim("c0", first), claim("c1", later)), (first, later)
    _, brief, _ = arrange(claims, readings, TOPIC)
    assert both == (len(brief) == 2)


def test_what_points_back_or_always_holds_stands_in_no_brief_before_what_is_new() -> None:
    texts = (
        "Small eruptions driven by steam give little notice.",
        "Both climbers were found near the crater of Mount Aire.",
        "Mount Aire erupted on Monday and sent ash 12 kilometers into the sky.",
    )
    claims, readings = world(*texts)
    ranked, brief, _ = arrange(claims, readings, TOPIC)
    assert "c2" == ranked[0].id
    assert "c1" not in brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company must pay 18 million euros for the blackout.", True),
        ("The company that runs the grid must pay 18 million euros.", False),
        ("The firm behind the bridge has gone bankrupt.", False),
        ("The plan to close the bridge was dropped on Monday.", False),
        ("The plan was dropped on Monday.", True),
        ("Local media call the situation there dire.", True),
        ("Local media say that boats there are lost.", False),
        ("In Springfield the media call the situation there dire.", False),
        ("The mayor of Springfield warned officials there of a storm.", False),
        ("Few officials believe that there is a leak.", False),
        ("“The sale was the right thing to do for Springfield and its people.", True),
        ("The council approved it this week.", True),
        ("The council approved the sale this week.", False),
        ("The council approved it on Monday after three hours of debate in Springfield.", False),
    ],
)
def test_a_description_that_says_which_one_is_meant_points_nowhere(
    text: str, expected: bool
) -> None:
    assert expected == dangles(claim("a", reading(text)))


@pytest.mark.parametrize(
    ("text", "news"),
    [
        (
            "Springfield, in the east of Norland, on Monday, days after the storm hit the coast.",
            False,
        ),
        ("People walk past a house in Springfield on Monday, two days after the storm.", False),
        ("The storm hit Springfield on Monday, days after the mayor had warned of it.", True),
        ("Initech closes its yard in Springfield, weeks after the storm.", True),
        ("The yard in Springfield is closed, days before the storm.", True),
    ],
)
def test_what_a_picture_shows_is_not_what_happened(text: str, news: bool) -> None:
    read = reading(text)
    (found,), brief, _ = arrange((claim("a", read),), (read,), TOPIC)
    assert news == (found.id in brief)


def test_a_later_toll_that_is_lower_is_not_what_an_earlier_one_rose_to() -> None:
    earlier = reading("The old bridge fell and 20 people were killed.", "Daily", "2024-07-16")
    later = reading("A footbridge fell and two people were killed.", "Herald", "2024-07-18")
    claims = (claim("a", earlier), claim("b", later))
    assert {} == newest_tolls(claims)


def test_what_leans_on_a_claim_stands_right_below_it() -> None:
    read = reading("The bridge fell. " + " ".join(TEXTS[4:6]) + " They are furious.", "Daily")
    claims = tuple(_citing(read, number) for number in (3, 1, 2))
    leaning = replace(claims[0], context=claims[2].citations[0])
    ranked, _, _ = arrange((leaning, *claims[1:]), (read,), TOPIC)
    found = {one.id: one for one in ranked}
    assert found["s3"].rank == found["s2"].rank + 1
    assert found["s3"].section == found["s2"].section
    assert found["s3"].follows(found["s2"])
    assert not found["s3"].follows(found["s1"])


def test_a_part_of_a_sentence_stands_below_the_part_before_it() -> None:
    read = reading("It fell. The plan was dropped after the council voted on it. Nobody cared.")
    text = read.source.text
    parts = [
        ("plan", "The plan was dropped"),
        ("vote", "the council voted on it."),
        ("x", "Nobody"),
    ]
    cited = [(name, text.index(words), words) for name, words in parts]
    first, second, other = (
        Claim(name, words, (cite(read.source, at, at + len(words)),)) for name, at, words in cited
    )
    ranked, _, _ = arrange((second, other, first), (read,), TOPIC)
    found = {one.id: one.rank for one in ranked}
    assert found["vote"] == found["plan"] + 1


def test_what_leans_on_the_news_itself_does_not_follow_it() -> None:
    read = reading(f"{TEXTS[0]} They are furious. {TEXTS[1]}", "Daily")
    news, leaning, other = (_citing(read, number) for number in range(3))
    leaning = replace(leaning, context=news.citations[0])
    ranked, _, _ = arrange((news, leaning, other), (read,), TOPIC)
    assert "s0" == ranked[0].id
    assert "s1" == ranked[-1].id


def _citing(read: Reading, number: int) -> Claim:
    """A claim that cites one sentence of a report."""
    passage = cite(read.source, read.sentences[number].start, read.sentences[number].end)
    return Claim(f"s{number}", passage.quote, (passage,))


def test_what_fell_is_not_told_in_brief_even_where_it_is_pinned() -> None:
    claims, readings = world(*TEXTS)
    fallen = tuple(replace(one, status=Status.WITHDRAWN) for one in claims[:1])
    wrong = Correction("a", date(2024, 8, 1), "A pose.", "No danger.", "c1")
    topic = replace(TOPIC, decisions=Decisions(pin=("c0",)), corrections=(wrong,))
    ranked, brief, sections = arrange((*fallen, *claims[1:]), readings, topic)
    assert {"c0", "c1"}.isdisjoint(brief)
    assert {"c2", "c3"} <= set(brief)
    assert sorted(one.id for one in claims) == sorted(c for s in sections for c in s.claims)
    assert {"c0", "c1"} == {one.id for one in ranked if one.status is not Status.CURRENT}
    all_fallen = tuple(replace(one, status=Status.WITHDRAWN) for one in claims)
    assert () == arrange(all_fallen, readings, TOPIC)[1]
