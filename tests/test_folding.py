"""Claims that another one shows in full, from the same sources, become a part of it."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.model import Claim, Decisions, Explainer, Reading
from explainer.pipeline.stages import digest
from tests.news import TOPIC, reading

TRAFFIC = "Some 20,000 vehicles a day use the crossing"
REPAIRS = "the city said repairs would take three weeks."
TEXT = (
    "The old bridge over the river was closed on Monday after cracks were found in its cables. "
    f"{TRAFFIC}, and {REPAIRS} Engineers will inspect the towers this week."
)
COPIES = tuple(reading(TEXT, f"Outlet {number}") for number in range(3))
#: Tells the repairs alone, on a later day.
ALONE = reading(
    "The old bridge stays closed. The city said repairs would take three weeks.",
    "Tribune",
    "2024-07-19",
)


def explain(*readings: Reading, **decisions: object) -> Explainer:
    topic = replace(TOPIC, decisions=Decisions(**decisions))  # type: ignore[arg-type]
    return digest(topic, readings, ())


def telling(explainer: Explainer, words: str) -> list[Claim]:
    return [claim for claim in explainer.claims if words in claim.text]


def test_a_part_of_what_the_same_sources_say_is_no_claim_of_its_own() -> None:
    (whole,) = telling(explain(*COPIES), REPAIRS)
    assert f"{TRAFFIC}, and {REPAIRS}" == whole.text
    assert {whole.text} == {citation.quote for citation in whole.citations}
    assert 3 == len(whole.citations)


def test_a_part_that_another_source_tells_too_stands() -> None:
    other = reading("The city said repairs would take three weeks.", "Tribune")
    found = telling(explain(*COPIES, other), "repairs would take three weeks")
    assert [3, 4] == sorted(len(claim.sources) for claim in found)


def test_a_part_that_the_editor_pins_stands() -> None:
    (part,) = [
        claim for claim in telling(explain(*COPIES, ALONE), "repairs") if claim.text[0] == "t"
    ]
    found = telling(explain(*COPIES, pin=(part.id,)), "repairs")
    assert 2 == len(found)


def test_a_part_that_a_later_source_tells_is_news_of_that_day() -> None:
    before, after = explain(*COPIES), explain(*COPIES, ALONE)
    (whole,) = telling(before, "repairs")
    part = next(claim for claim in telling(after, "repairs") if claim.id != whole.id)
    assert before.updates == after.updates[:1]
    told = [change.subject for change in after.updates[1].changes]
    assert 1 == told.count(part.id)
    assert {"outlet-0", "outlet-1", "outlet-2", "tribune"} == {s.slug for s in part.sources}
    assert ("tribune",) == tuple(citation.source.slug for citation in part.news)
