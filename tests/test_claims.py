"""Claims: every sentence is in one, the editor's word holds, ids come from content."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer.digest.aliases import Aliases
from explainer.digest.claims import Found, find_claims, match
from explainer.digest.lineage import find_lineage
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.model import Correction, Decisions, Outlet, OutlineSection, Source, Topic, When
from tests import example

TOPIC = Topic("ferry", "Ferry")
ONE = (
    "The ferry Aurora sank off Port Ellen on Monday with forty passengers on board.",
    "The coast guard pulled thirty-eight people from the cold water within two hours.",
    "The owner had been warned about the doors of its older ships in spring.",
)
TWO = (
    "With forty passengers on board, the ferry Aurora sank off Port Ellen on Monday.",
    "Within two hours, the coast guard had pulled thirty-eight people from the water.",
    "Relatives waited on the pier through the night.",
)


def report(slug: str, sentences: tuple[str, ...], **fields: object) -> Source:
    values = {"outlet": Outlet(slug, slug), "published": When.parse("2024-07-16"), **fields}
    return example.source(slug, sentences, **values)


def found(topic: Topic = TOPIC, *sources: Source) -> Found:
    sources = sources or (report("one", ONE), report("two", TWO))
    readings = settle(tuple(read(source) for source in sources))
    return find_claims(readings, find_lineage(readings), topic)


def texts(topic: Topic) -> set[tuple[str, ...]]:
    """The claims as the sources that they cite and how they begin."""
    return {(*(c.source.slug for c in k.citations), k.text[:9]) for k in found(topic).claims}


def deciding(**decisions: object) -> Topic:
    return replace(TOPIC, decisions=Decisions(**decisions))  # type: ignore[arg-type]


def ids() -> dict[str, str]:
    return {claim.text[:9]: claim.id for claim in found().claims}


def test_what_two_sources_tell_is_one_claim() -> None:
    assert {
        ("one", "two", "The ferry"),
        ("one", "two", "The coast"),
        ("one", "The owner"),
        ("two", "Relatives"),
    } == texts(TOPIC)


def test_the_editor_hides_a_claim() -> None:
    assert ("two", "Relatives") not in texts(deciding(hide=(ids()["Relatives"],)))


def test_the_editor_takes_a_claim_apart() -> None:
    claims = found(deciding(split=(ids()["The ferry"],))).claims
    apart = [k for k in claims if "Aurora" in k.text]
    assert {("one",), ("two",)} == {tuple(c.source.slug for c in k.citations) for k in apart}
    assert ids()["The ferry"] in {claim.id for claim in apart}


def test_the_editor_takes_claims_as_one() -> None:
    first, second = ids()["Relatives"], ids()["The owner"]
    claims = {k.id: k for k in found(deciding(merge=((first, second, "unknown"),))).claims}
    assert second not in claims
    assert ["two", "one"] == [c.source.slug for c in claims[first].citations]
    assert {"one", "two"} == {slug for o in claims[first].origins for slug in o.sources}


def test_pairs_that_share_a_claim_are_one() -> None:
    first, second, third = ids()["Relatives"], ids()["The owner"], ids()["The ferry"]
    claims = {k.id: k for k in found(deciding(merge=((first, third), (second, third)))).claims}
    assert first in claims
    assert not {second, third} & claims.keys()


def test_ids_that_no_claim_has_are_told() -> None:
    ferry, owner = ids()["The ferry"], ids()["The owner"]
    decided = deciding(pin=(ferry, "gone"), hide=(owner, "gone"), merge=((ferry, "mistyped"),))
    assert ("gone", "mistyped") == found(decided).undecided
    wrong = Correction("c", date(2024, 7, 3), "was", "is", claim="fallen")
    assert ("fallen",) == found(replace(TOPIC, corrections=(wrong,))).undecided
    placed = (OutlineSection("The ferry", claims=(ferry, "lost")),)
    assert ("lost",) == found(replace(TOPIC, outline=placed)).undecided
    assert () == found(deciding(split=(ferry,))).undecided


def test_ids_come_from_the_words() -> None:
    again = [report("another-name", ONE), report("two", TWO)]
    assert {k.id for k in found().claims} == {k.id for k in match(again)}


def test_the_same_words_twice_have_two_ids() -> None:
    source = report("one", ("It rained.", "It rained again and again.", "It rained."))
    claims = match([source])
    assert len(claims) == len({claim.id for claim in claims})


def test_aliases_are_one_name() -> None:
    aliases = Aliases((("Acme Lines", "ACL", "the Lines"), ("Aurora",)))
    assert "Acme Lines and Acme Lines own Aurora, not ACLX" == aliases.unify(
        "ACL and the Lines own Aurora, not ACLX"
    )
    assert "ACL" == Aliases().unify("ACL")


def test_pairs_in_the_grey_zone_are_put_to_the_editor() -> None:
    other = ("The ferry Borealis left Port Ellen on Monday with forty empty seats on board.",)
    result = found(TOPIC, report("one", ONE), report("two", (*TWO[1:], *other)))
    claims = {claim.id: claim.text for claim in result.claims}
    pairs = [{claims[s.first][:12], claims[s.second][:12]} for s in result.suggestions]
    assert {"The ferry Au", "The ferry Bo"} in pairs


def test_nothing_from_nothing() -> None:
    assert () == match([])
    assert () == match([report("empty", ("",))])


SENTENCES = st.lists(st.sampled_from([*ONE, *TWO, "It was cold.", "“Go,” she said."]), max_size=6)


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, max_size=4))
def test_every_sentence_is_cited_verbatim(articles: list[list[str]]) -> None:
    sources = [report(f"s{n}", tuple(a)) for n, a in enumerate(articles) if a]
    claims = match(sources)
    for source in sources:
        cited = {c.quote for k in claims for c in k.citations if c.source.slug == source.slug}
        for sentence in read(source).sentences:
            words = source.text[sentence.start : sentence.end]
            assert any(quote in words for quote in cited)
    assert all(k.text == k.citations[0].quote for k in claims)
    assert all(k.origins for k in claims)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Sort by: Best", False),
        ("Upvote 212 Downvote 31 comments", False),
        ("MORE INFORMATION", False),
        ("Dar es Salaam.", False),
        ("Classic.", False),
        ("And the old ferry company?", False),
        ("What does the sale mean for travellers?", False),
        ("An earlier version of this article misstated the ferry's length.", False),
        ("Correction: An earlier version of this story gave another day. It was Monday.", False),
        ("Editor's note: This story was updated to add a statement by the city.", False),
        ("This is an updated version of a post from Monday.", False),
        ("I worked on the ferry for eleven years.", False),
        ("My take: the ferry was too old.", False),
        ("I saw the ferry sink, the captain said.", True),
        ("“I saw the ferry sink,” the captain told the court.", True),
        ("This version corrects the day of the sinking to Monday, not Sunday.", False),
        ("Here is what travellers can expect.", False),
        ("Here’s everything you need to know about the sinking so far.", False),
        ("Here are five things to know about the ferry:", False),
        ("Here is where a ferry sank in 1912.", True),
        ("That is how the ferry sank.", True),
        ("See a full list of the ferries here.", False),
        ("Read the ruling HERE.", False),
        ("You can see images of the pumps here.", False),
        ("You can see the entire list of pumps here and view their labels.", False),
        ("Here’s a full list of the pumps being recalled:", False),
        ("Full list of recalled pumps:", False),
        ("In the words of Captain Jane Roe:", False),
        ("In the harbour, the captain Jane Roe said:", True),
        ("The following pumps are subject to recall: see the list", False),
        ("10-lb. cans of “EXAMPLE 73/27 MEAT” with case code 90028749002751.", False),
        ("Example pumps, 12 ounces, UPC 0 41570 05620 1.", False),
        ("The recall covers pumps with the code 90028749002751.", True),
        ("You can see the pumps from the shore at night.", True),
        ("Here is where the ferry sank in 1953.", True),
        ("The full list of names was read out in the church.", True),
        ("This version of the report was never published.", True),
        ("This story was not the first that the two boys had told the police.", True),
        ("In this photo from Jan. 3, Captain Jane Roe, middle, leaves the court.", False),
        ("In this undated file image the ferry lies in the harbour of Springfield.", False),
        ("Captain Jane Roe, second from left, walks into the court with her crew.", False),
        ("Captain Jane Roe, center, walking into court with her crew.", False),
        ("In this picture of the harbour the captain saw the crack for the first time.", True),
        ("The image of the ferry, left on a camera, was shown in court.", True),
        ("He turned the ferry left, right, and left again.", True),
        ("Schools of all kinds, Middle, High and Elementary, are closed.", True),
        ("A general view of the harbour in Springfield on Wednesday.", False),
        ("A satellite picture of the harbour on July 2, 2023, top, and on September 14.", False),
        ("Boats and cars at the Globex yard in Springfield, Norland, September 15, 2022.", False),
        ("A view of the harbour costs passengers five dollars more.", True),
        ("A photo of the ferry was shown in court on Wednesday.", True),
        ("Boats and cars were lost in Springfield, Norland, September 15, 2022.", True),
        ("Few boats reach the yard in Springfield before September 15, 2022.", True),
        ("Here are 10 latest updates:", False),
        ("Here is a part of the memo:", False),
        ("Quotes attributable to Minister Roe:", False),
        ("Quotes attributable to Minister Roe were read out in court.", True),
        ("Here’s Captain Roe’s whole letter on the ferry:", False),
        ("Here is what the captain wrote: the ferry sank at noon.", True),
        ("Read our guide to the ten best pumps.", False),
        ("Check out our list of pumps that fail!", False),
        ("Crews read our letter to the captain aloud.", True),
        ("BEST PUMP 2023 – CLICK HERE to claim your 82% discount!", False),
        ("Click here to see all of the pumps.", False),
        ("The mail that told travellers to click here was a fake.", True),
        ("Here are ten ferries that sank in the harbour.", True),
        ("(Source: Example Press)", False),
        ("(Image: a reader)", False),
        ("(Sources of the river were measured too.)", True),
        ("Captain Jane Roe said in a statement that came with the news release:", False),
        ("Captain Jane Roe said in a statement that the ferry had sunk:", True),
        ("Passengers should take these steps, according to the port:", False),
        ("The first ferries to be mended are:", False),
        ("The reasons that the port gives include:", False),
        ("The first ferries to be mended are: two of three.", True),
        ("The port took these steps, and the ferry sank:", True),
        ("Nobody died.", True),
        ("It's over.", True),
        ("The launch window ends on May 28.", True),
        ("Top 10 Travel Destinations in the World", False),
        ("Ticket prices in Springfield went up on Monday after a vote", True),
    ],
)
def test_what_states_nothing_is_no_claim(text: str, stated: bool) -> None:
    claims = match([example.source("one", ("The ferry sank on Monday.", text))])
    assert stated == any(claim.text in text for claim in claims)


@pytest.mark.parametrize(
    ("before", "text", "after", "stated"),
    [
        ("The ferry sank.", "Passengers speak of hours in the heat", "All were saved.", False),
        ("The ferry sank.", "‘Passengers spoke of hours’", "All were saved.", False),
        ("The ferry sank.", "“Passengers spoke of hours.”", "All were saved.", True),
        ("Four things:", "Passengers spoke of hours in the heat", "No boat came", True),
        ("No boat came", "Passengers spoke of hours in the heat", "All were saved.", True),
        ("The ferry sank.", "Passengers spoke of hours in the heat. REUTERS", "Map.", True),
        ("The ferry sank.", "Passengers spoke of hours in the heat.", "All were saved.", True),
    ],
)
def test_a_heading_is_no_claim(before: str, text: str, after: str, stated: bool) -> None:
    claims = match([example.source("one", (before, text, after))])
    assert stated == any("hours" in claim.text for claim in claims)


def test_a_brief_part_is_not_one_with_another_sentence_of_its_article() -> None:
    told = (
        "The spacecraft landed on Wednesday, just days after a similar Norland lander crashed.",
        "The second attempt of Initech sent up an orbiter in 2019 but its lander crashed.",
    )
    claims = match((report("one", told),))
    assert all(1 == len(claim.citations) for claim in claims)
