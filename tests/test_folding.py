"""A claim that another tells anyway becomes a part of it."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.digest.standalone.folding import fold
from explainer.model import Citation, Claim, Decisions, Explainer, Reading, cite
from explainer.pipeline.stages import digest
from tests.news import TOPIC, claim, reading

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
    return [one for one in explainer.claims if words in one.text]


def test_a_part_of_what_the_same_sources_say_is_no_claim_of_its_own() -> None:
    (whole,) = telling(explain(*COPIES), REPAIRS)
    assert f"{TRAFFIC}, and {REPAIRS}" == whole.text
    assert {whole.text} == {citation.quote for citation in whole.citations}
    assert 3 == len(whole.citations)


def test_a_part_that_another_source_tells_too_stands() -> None:
    other = reading("The city said repairs would take three weeks.", "Tribune")
    found = telling(explain(*COPIES, other), "repairs would take three weeks")
    assert [3, 4] == sorted(len(one.sources) for one in found)


def test_a_part_that_the_editor_pins_stands() -> None:
    (part,) = [one for one in telling(explain(*COPIES, ALONE), "repairs") if one.text[0] == "t"]
    found = telling(explain(*COPIES, pin=(part.id,)), "repairs")
    assert 2 == len(found)


def test_a_part_that_a_later_source_tells_is_news_of_that_day() -> None:
    before, after = explain(*COPIES), explain(*COPIES, ALONE)
    (whole,) = telling(before, "repairs")
    part = next(one for one in telling(after, "repairs") if one.id != whole.id)
    assert before.updates == after.updates[:1]
    told = [change.subject for change in after.updates[1].changes]
    assert 1 == told.count(part.id)
    assert {"outlet-0", "outlet-1", "outlet-2", "tribune"} == {s.slug for s in part.sources}
    assert ("tribune",) == tuple(citation.source.slug for citation in part.news)


_DAILY = reading(
    "“The ferry has run for close to 20 years, carrying workers and pupils from both shores of"
    " the bay to the city every day of the week,” its owner said."
)
_POST = reading(
    "The ferry, its owner added, had for almost 20 years been “carrying workers and pupils from"
    " both shores of the bay to the city every day of the week”.",
    "Post",
)
_LATER = reading("The ferry has run for close to 20 years, its owner said.", "Bay", "2024-08-20")
_OTHER = reading("The ferry has run for close to 20 years, its owner said.", "Gazette")
_BATCHES = {"daily": 0, "post": 0, "gazette": 0, "bay": 1}


def _words(one: Reading, first: str) -> Citation:
    """A citation from these words on to the end."""
    text = one.source.text
    return cite(one.source, text.index(first), len(text))


def _several(first: str) -> Claim:
    """The claim of two outlets, one of which says so in the second part of a sentence."""
    (shown,) = claim("several", _POST).citations
    return Claim("several", shown.quote, (shown, _words(_DAILY, first)))


def _fold(*claims: Claim, named: tuple[str, ...] = ()) -> dict[str, Claim]:
    readings = {one.source.slug: one for one in (_DAILY, _POST, _OTHER, _LATER)}
    return {one.id: one for one in fold(claims, readings, _BATCHES, named)}


def test_a_sentence_that_is_mostly_cited_elsewhere_is_told_there() -> None:
    told = _fold(_several("carrying"), claim("single", _DAILY))
    assert ["several"] == list(told)
    assert {_DAILY.source.text, _POST.source.text} == {c.quote for c in told["several"].citations}


def test_a_sentence_of_which_little_is_cited_stands() -> None:
    assert {"several", "single"} == set(_fold(_several("every day"), claim("single", _DAILY)))


def test_what_the_editor_names_stands() -> None:
    told = _fold(_several("carrying"), claim("single", _DAILY), named=("single",))
    assert {"several", "single"} == set(told)


def test_a_claim_of_two_sources_stands() -> None:
    told = _fold(_several("carrying"), claim("two", _DAILY, _OTHER))
    assert "two" in told


def test_a_later_source_of_its_own_brings_a_claim_back_and_changes_nothing_before() -> None:
    before = _fold(_several("carrying"), claim("single", _DAILY))
    after = _fold(_several("carrying"), claim("single", _DAILY, _LATER))
    assert before["several"] == after["several"]
    assert ("daily",) == after["single"].untold


def test_the_very_words_of_another_claim_are_no_claim_of_their_own() -> None:
    said = '"Many people were injured but it is hard to move them on the blocked roads."'
    others = (
        f"The quake injured {number} people in the {place} and shook the hills. {said} "
        f"Doctors treated {number} injured people from the {place}."
        for number, place in ((21, "port"), (34, "harbour"), (47, "market"))
    )
    readings = (reading(text, f"Outlet {number}") for number, text in enumerate(others))
    assert 1 == len(telling(explain(*readings), "hard to move them"))
