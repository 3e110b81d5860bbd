"""What is shown of a claim stands alone, is verbatim, and is chosen once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.digest.standalone import stand_alone
from explainer.digest.standalone.backing import Backing
from explainer.digest.standalone.saying import speaker_of
from explainer.model import Claim, cite
from tests.news import TOPIC, cases, claim, reading, source


@pytest.mark.parametrize(("title", "text", "expected"), cases("standalone"))
def test_what_is_shown_of_a_passage(title: str, text: str, expected: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    (around,) = settle((read(source(text.replace("⟦", "").replace("⟧", ""))),))
    cited = cite(around.source, start, end)
    (shown,) = stand_alone((Claim("a", cited.quote, (cited,)),), (around,), TOPIC)
    assert expected == shown.shown, title


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("At least 11 people have died", "At least 11 people have died …"),
        ('They called it "hardly credible"', 'They called it "hardly credible" …'),
        ('"We are glad."', '"We are glad."'),
        ("The bridge fell.", "The bridge fell."),
        ("What a heading says", "What a heading says"),
    ],
)
def test_dots_where_a_sentence_goes_on(text: str, shown: str) -> None:
    one = source(text if text == shown else f"{text} after a bridge fell.")
    passage = cite(one, 0, len(text))
    assert shown == Claim("a", text, (passage,)).shown
    assert text == passage.quote


def test_the_passage_that_needs_least_is_shown() -> None:
    vague = reading("It will close in March, too.", "Daily")
    clear = reading("The old bridge will close to all traffic in March.", "Post")
    (shown,) = stand_alone((claim("a", vague, clear),), (vague, clear), TOPIC)
    assert clear.source.text == shown.shown


STORM = "The storm has winds of 150 mph."


@pytest.mark.parametrize(
    ("text", "others", "costs"),
    [
        ("The storm is 35 miles wide and has winds of 150 mph.", [STORM], True),
        ("The storm is 35 miles wide.", [STORM], True),
        ("The storm has winds of 150 mph.", ["The storm has strong winds."], True),
        ("On March 3 the storm had winds of 150 mph.", [STORM], True),
        ("The storm has winds of 150 mph.", ["The storm is strong.", STORM], False),
        ("The storm has winds of 150 mph.", ["Winds of the storm are at 150 mph."], False),
        ("Twenty-two people died.", ["The storm killed 22."], False),
        ("The storm has winds of 150 mph (241 kph).", [STORM], False),
        ("An Airbus 380 had to turn back.", ["An airliner had to turn back."], False),
        ("The storm has strong winds.", [STORM], False),
        ("The storm is 35 miles wide.", [], False),
    ],
)
def test_a_number_that_other_outlets_do_not_tell_costs(
    text: str, others: list[str], costs: bool
) -> None:
    passages = [cite(source(t, f"P{n}"), 0, len(t)) for n, t in enumerate((text, *others))]
    assert costs == (Backing(passages).cost(passages[0]) > 0)


def test_the_articles_of_one_outlet_do_not_back_each_other() -> None:
    texts = "The storm is 35 miles wide.", "The storm has a width of 35 miles."
    sources = [replace(source(text, "Daily"), slug=f"daily-{len(text)}") for text in texts]
    passages = [cite(one, 0, len(one.text)) for one in sources]
    other = cite(source(STORM, "Post"), 0, len(STORM))
    assert 0 == Backing(passages).cost(passages[0])
    assert 0 < Backing((*passages, other)).cost(passages[0])


def test_articles_whose_outlets_nobody_names_may_back_each_other() -> None:
    texts = "The storm is 35 miles wide.", "The storm has a width of 35 miles.", STORM
    sources = [replace(source(text), slug=f"s{len(text)}", outlet=None) for text in texts]
    wide, width, winds = [cite(one, 0, len(one.text)) for one in sources]
    assert 0 == Backing((wide, width)).cost(wide)
    assert 0 < Backing((wide, winds)).cost(wide)


def test_the_passage_is_shown_that_the_other_outlets_back() -> None:
    much = reading("The eye of the storm is 35 miles wide and it has winds of 150 mph.", "Daily")
    backed = reading("The storm has maximum sustained winds of 150 mph near the coast.", "Post")
    (shown,) = stand_alone((claim("a", much, backed),), (much, backed), TOPIC)
    assert backed.source.text == shown.text


def test_a_passage_whose_words_ran_together_is_shown_last() -> None:
    garbled = read(
        source("Roe spoke from a prepared statement:I am devastated by my failures.", "A")
    )
    whole = read(source("“I am devastated by my failures,” Roe said in a prepared statement.", "B"))
    (found,) = stand_alone((claim("a", garbled, whole),), (garbled, whole), TOPIC)
    assert garbled.source.slug != found.citations[0].source.slug


def test_who_is_meant_by_him_is_named_in_what_is_shown() -> None:
    unnamed = reading("The paper quotes him as saying that the bridge is unsafe in wind.", "Daily")
    named = reading(
        "In a memo of last year, Mayor Jim Roe said that the bridge isn't safe.", "Post"
    )
    (shown,) = stand_alone((claim("a", unnamed, named),), (unnamed, named), TOPIC)
    assert "post" == shown.citations[0].source.slug


def test_a_sentence_is_shown_rather_than_a_participle() -> None:
    hanging = reading("The operator arguing that the bridge is unsafe in any wind.", "Daily")
    clear = reading("However, the operator closed the bridge in any wind last year.", "Post")
    (shown,) = stand_alone((claim("a", hanging, clear),), (hanging, clear), TOPIC)
    assert "post" == shown.citations[0].source.slug


def test_a_later_batch_does_not_change_what_is_shown() -> None:
    vague = reading("It will close in March, too.", "Daily", "2024-07-15")
    clear = reading("The old bridge will close to all traffic in March.", "Post", "2024-07-16")
    (shown,) = stand_alone((claim("a", vague, clear),), (vague, clear), TOPIC)
    assert vague.source.text == shown.text
    assert 2 == len(shown.citations)


def test_the_order_of_sources_and_claims_does_not_matter() -> None:
    one = reading("It will close in March, too.", "Daily")
    two = reading("The old bridge will close to all traffic in March.", "Post")
    three = reading("However, the old bridge will stay open for cyclists.", "News")
    claims = claim("a", one, two), claim("b", three)
    shown = stand_alone(claims, (one, two, three), TOPIC)
    again = stand_alone(claims[::-1], (three, two, one), TOPIC)
    assert shown == again[::-1]


def test_the_id_stays() -> None:
    one = reading("However, the old bridge will close to all traffic in March.")
    (shown,) = stand_alone((claim("a", one),), (one,), TOPIC)
    assert "a" == shown.id


def test_two_claims_of_one_sentence_do_not_show_the_same_words() -> None:
    text = "The old bridge will close in March, and the city will run a ferry for pedestrians."
    one = reading(text)
    middle = text.index(", and")
    first, second = cite(one.source, 0, middle), cite(one.source, middle + 6, len(text))
    claims = (Claim("a", first.quote, (first,)), Claim("b", second.quote, (second,)))
    shown = stand_alone(claims, (one,), TOPIC)
    assert [
        "The old bridge will close in March …",
        "[T]he city will run a ferry for pedestrians.",
    ] == [one.shown for one in shown]


def test_a_said_that_names_its_speaker() -> None:
    one = reading("Mayor Jane Roe said that the old bridge will close in March for repairs.")
    (shown,) = stand_alone((claim("a", one),), (one,), TOPIC)
    assert shown.speaker
    assert "Mayor Jane Roe" == shown.speaker.full


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cable maker also said that it will close.", "[Initech] said that it will close."),
        ("Two plants of the cable maker’s will close.", "Two plants of [Initech’s] will close."),
        ("Initech, the cable maker, will close.", "Initech, the cable maker, will close."),
    ],
)
def test_the_editor_s_aliases_name_what_is_described(text: str, expected: str) -> None:
    one = reading(text)
    topic = replace(TOPIC, aliases=(("Initech", "Initech Ltd", "the cable maker"),))
    (shown,) = stand_alone((claim("a", one),), (one,), topic)
    assert expected == shown.shown


PIECES = re.findall(
    r"\S+",
    "However, also the company It Initech said “ ” \" ' ( ) and , . This last month on Monday, "
    "she closed bridges [ ] 50 — will",
)
WORDS = st.lists(
    st.sampled_from(PIECES),
    min_size=1,
    max_size=25,
).map(" ".join)


@given(WORDS)
def test_every_passage_stays_verbatim_and_is_never_empty(text: str) -> None:
    one = reading(text)
    if not one.sentences:
        return
    (shown,) = stand_alone((claim("a", one),), (one,), TOPIC)
    first = shown.citations[0]
    assert first.quote == one.source.text[first.start : first.end]
    assert shown.shown.strip()
    ends = [0, *(swap.end for swap in shown.substitutions)]
    assert all(end <= swap.start for end, swap in zip(ends, shown.substitutions, strict=False))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We are sorry," said the chief executive of the airline, Jane Roe.', "Jane Roe"),
        ('"We are sorry," Jane Roe told employees and guests at the old harbour.', "Jane Roe"),
        ('Jane Roe arrived late. The guests heard that "we are sorry" was all there was.', None),
    ],
)
def test_who_speaks_where_the_tag_is_longer_than_the_words(text: str, speaker: str | None) -> None:
    (shown,) = stand_alone((claim("a", one := reading(text, "Daily")),), (one,), TOPIC)
    assert speaker == (shown.speaker and shown.speaker.full)


def test_it_is_nobody_whom_only_sentences_farther_above_name() -> None:
    text = "The regulator Globex fined Initech in May. Initech will appeal. It will pay, it said."
    assert speaker_of(read(source(text)), text.index("It will"), len(text)) is None


@pytest.mark.parametrize(("title", "text", "expected"), cases("context"))
def test_what_a_passage_leans_on(title: str, text: str, expected: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    (around,) = settle((read(source(text.replace("⟦", "").replace("⟧", ""))),))
    cited = cite(around.source, start, end)
    (shown,) = stand_alone((Claim("a", cited.quote, (cited,)),), (around,), TOPIC)
    assert expected == (shown.context.quote if shown.context else "-"), title
