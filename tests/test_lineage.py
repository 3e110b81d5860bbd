"""Lineage: copies, excerpts and rewrites are found, shared statements aren't taken for them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.digest.lineage import find_lineage
from explainer.digest.sentences import read
from explainer.model import Lineage, LineageKind, Origin, OriginKind, Outlet, Source, When
from tests import example

STORY = (
    "The ferry Aurora sank off Port Ellen on Monday evening with forty passengers on board.",
    "The coast guard pulled thirty-eight people from the cold water within two hours.",
    "Two members of the crew, both of them engineers, were still missing on Tuesday.",
    "Investigators believe that an open loading door let the sea into the car deck.",
    "The owner had been warned about the doors of its older ships in spring.",
    "Passengers described how the lights went out before the ship began to lean.",
    "A second ferry of the same type was taken out of service on Tuesday morning.",
    "The transport ministry promised a first report before the end of the month.",
)
RETOLD = (
    "On Monday evening the ferry Aurora went down off Port Ellen carrying forty passengers.",
    "Within two hours, thirty-eight people were rescued from the cold water by the coast guard.",
    "Still missing on Tuesday were two engineers who belonged to the crew.",
    "An open loading door is believed by investigators to have let the sea into the car deck.",
    "In spring the owner had been warned about the doors of its older ships.",
    "Before the ship began to lean, the lights went out, passengers described.",
    "On Tuesday morning a second ferry of the same type was taken out of service.",
    "Before the end of the month, the transport ministry promised a first report.",
)
#: More of the story, and all of it in other words and in the same order.
LONGER = (
    *STORY,
    "Divers are to look at the wreck, which lies in 60 metres of water, on Wednesday.",
    "The Aurora was built in 1979 and had carried cars to the islands since 2003.",
    "Its captain, who has worked for the line for 25 years, is in hospital.",
    "Islanders laid flowers at the pier, and the school of Port Ellen stayed shut.",
)
REWORDED = (
    "Forty people had tickets for the Aurora when she was lost near Port Ellen late on Monday.",
    "It took the coast guard no more than two hours to get thirty-eight of them out of the water.",
    "By Tuesday nobody had found two engineers of the ship.",
    "Her loading door had stood open, and so the car deck filled, investigators think.",
    "As early as spring somebody had told the owner about doors on the older vessels.",
    "First it went dark, people on board say, and then she heeled over.",
    "Another ferry of this type no longer sails since Tuesday.",
    "What the ministry of transport finds is to be published this month.",
    "On Wednesday divers will go down 60 metres to see the wreck.",
    "The ship dated from 1979; she had served the islands with their cars for years, since 2003.",
    "The captain, after 25 years at the line, lies in hospital.",
    "Flowers lie at the pier of Port Ellen, where the school had no lessons.",
)
STATEMENT = (
    "“We are deeply sorry for what happened to our guests and to their families on Monday night,"
)
AGENCY = Origin(OriginKind.AGENCY, example.AGENCY, "an unidentified repost")


def article(slug: str, sentences: tuple[str, ...], **fields: object) -> Source:
    return example.source(slug, (" ".join(sentences),), **fields)


def lineage(*sources: Source) -> tuple[Lineage, ...]:
    return find_lineage(tuple(read(source) for source in sources))


def test_a_copy_follows_from_the_agency_s_text() -> None:
    copy = article("copy", STORY[:7], published=When.parse("2024-07-15"))
    wire = article("wire", STORY, origin=AGENCY, published=When.parse("2024-07-16"))
    assert (Lineage("copy", "wire", LineageKind.COPY, 1.0),) == lineage(copy, wire)


def test_a_part_is_an_excerpt() -> None:
    part, whole = article("part", STORY[1:3]), article("whole", STORY)
    assert (Lineage("part", "whole", LineageKind.EXCERPT, 1.0),) == lineage(part, whole)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("The owner announced its loss in a press release.", "", LineageKind.SHARED),
        ("", "The owner confirmed its loss in a statement.", LineageKind.SHARED),
        ("Nobody had said so before.", "It had been seen at sea.", LineageKind.REWRITE),
    ],
)
def test_of_what_was_announced_to_all_nobody_knows_the_way(
    first: str, second: str, kind: LineageKind
) -> None:
    (link,) = lineage(
        article("first", (first, *STORY), published=When.parse("2024-07-16")),
        article("second", (second, *RETOLD), published=When.parse("2024-07-17")),
    )
    assert ("second", "first", kind) == (link.copy, link.original, link.kind)


def test_a_story_told_again_in_other_words_and_in_its_order_is_a_rewrite() -> None:
    (link,) = lineage(
        article("first", LONGER, published=When.parse("2024-07-16")),
        article("second", REWORDED, published=When.parse("2024-07-17")),
    )
    assert ("second", "first", LineageKind.REWRITE) == (link.copy, link.original, link.kind)


@pytest.mark.parametrize("told", [REWORDED[:8], tuple(reversed(REWORDED))])
def test_fewer_sentences_in_other_words_or_in_another_order_are_none(
    told: tuple[str, ...],
) -> None:
    first = article("first", LONGER, published=When.parse("2024-07-16"))
    assert () == lineage(first, article("second", told, published=When.parse("2024-07-17")))


def test_an_agency_s_text_is_the_original_whatever_it_begins_with() -> None:
    first = ("The ferry’s owner announced its loss in a press release.", *STORY)
    (link,) = lineage(
        article("wire", first, origin=AGENCY, published=When.parse("2024-07-16")),
        article("second", RETOLD, published=When.parse("2024-07-17")),
    )
    assert LineageKind.REWRITE is link.kind


def test_a_retold_article_is_a_rewrite() -> None:
    (link,) = lineage(
        article("first", STORY, published=When.parse("2024-07-16")),
        article("second", RETOLD, published=When.parse("2024-07-17")),
    )
    assert ("second", "first", LineageKind.REWRITE) == (link.copy, link.original, link.kind)


def test_a_text_without_stops_is_a_rewrite_by_its_words() -> None:
    swapped = " ".join(STORY).replace(".", "").replace("passengers", "travellers")
    swapped = swapped.replace("coast guard", "shore guard").replace("owner", "proprietor")
    swapped = swapped.replace("Tuesday", "Tue").replace("ferry", "boat").replace("ship", "vessel")
    (link,) = lineage(
        article("first", STORY, published=When.parse("2024-07-16")),
        article("second", (swapped,), published=When.parse("2024-07-17")),
    )
    assert ("second", LineageKind.REWRITE) == (link.copy, link.kind)


def test_a_shared_statement_is_no_lineage() -> None:
    said = (f"{STATEMENT} and we will pay for every ticket, every car and every night,” it said.",)
    one = article("one", (*STORY[:4], *said))
    two = article("two", ("Outlets asked the owner on Tuesday.", *said, "Nobody else would talk."))
    assert () == lineage(one, two)


def test_two_reports_of_one_event_are_no_lineage() -> None:
    other = (
        "A ferry with forty people aboard has gone down near Port Ellen.",
        "Most of them could be saved, the coast guard says.",
        "Why it sank isn't clear yet; the doors are being looked at.",
        "The ministry wants to publish what it finds this month.",
        "Shares of the owner lost a tenth of their worth.",
    )
    assert () == lineage(article("one", STORY), article("two", other))


def test_each_copy_has_one_original() -> None:
    copies = [article(f"copy-{number}", STORY) for number in range(12)]
    found = lineage(*copies, article("original", STORY, origin=AGENCY))
    assert {f"copy-{number}": "original" for number in range(12)} == {
        link.copy: link.original for link in found
    }


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(4)))
def test_order_does_not_matter(order: list[int]) -> None:
    sources = [
        article("a", STORY),
        article("b", RETOLD, outlet=Outlet("b", "B")),
        article("c", STORY[:3]),
        article("d", (STATEMENT,)),
    ]
    assert lineage(*sources) == lineage(*(sources[index] for index in order))


def test_no_article_no_lineage() -> None:
    assert () == find_lineage(())


def test_who_credits_an_outlet_copies_it_though_no_day_says_so() -> None:
    daily = Outlet("daily", "Daily Planet")
    told = (*RETOLD[:7], "The ministry promised a report, the Daily Planet reports.")
    copy = article("copy", told, outlet=Outlet("post", "Post"))
    whole = article("whole", STORY, outlet=daily, published=When.parse("2024-07-16"))
    first = article(
        "first",
        ("The harbour of Port Ellen was closed on Sunday.",),
        published=When.parse("2024-07-15"),
    )
    (link,) = lineage(copy, whole, first)
    assert ("copy", "whole") == (link.copy, link.original)
