"""Matching, held against a topic in which every fact was marked by hand."""

import json
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from explainer.collect import read_source
from explainer.digest.acts import OPPOSITES, ROWS, act, name_cuts
from explainer.digest.candidates import Candidates
from explainer.digest.circumstances import circumstances, unlike
from explainer.digest.claims import find_claims, match
from explainer.digest.content import clause_of
from explainer.digest.contrasts import FIELDS, in_contrast
from explainer.digest.dated import known_days
from explainer.digest.lineage import find_lineage
from explainer.digest.particulars import Particulars, contradict
from explainer.digest.passages import find_passages
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.digest.stems import stem
from explainer.digest.words import grams, names, terms, vocabulary
from explainer.model import Citation, Claim, ClaimOrigin, Outlet, Source, Span, When
from tests import example
from tests.news import reading
from tests.work import linear_time

HERE = Path(__file__).parent
GOLD = json.loads((HERE / "data" / "facts.json").read_text("utf-8"))
SOURCES = HERE.parent / "content/topics/kaspersky-us-exit/sources"


@lru_cache(maxsize=1)
def articles() -> dict[str, Source]:
    """The first topic's sources by the names that the gold gives them."""
    found = {
        (path.name[:3], source.part): source
        for path in sorted(SOURCES.glob("*.txt"))
        for source in read_source(path).sources
    }
    return {
        name: replace(found[file, part], slug=name)
        for name, (file, part) in GOLD["articles"].items()
    }


def stated(citation: Citation) -> set[str]:
    """The facts that a citation states: most of the marked words, or marked for the most part."""
    facts = set()
    for fact in GOLD["facts"]:
        for name, start, end in fact["stated"]:
            common = min(end, citation.end) - max(start, citation.start)
            size = min(0.5 * (end - start), 0.7 * (citation.end - citation.start))
            if name == citation.source.slug and common >= size:
                facts.add(fact["fact"])
    return facts


def independent(slugs: set[str]) -> set[str]:
    """The sources, a rewrite counted as what it rewrites."""
    return {GOLD["rewrites"].get(slug, slug) for slug in slugs}


def told(claim: Claim) -> dict[str, set[str]]:
    """For each fact that the claim's citations state the independent sources that state it."""
    found: dict[str, set[str]] = {}
    for citation in claim.citations:
        for fact in stated(citation):
            found.setdefault(fact, set()).add(citation.source.slug)
    return {fact: independent(slugs) for fact, slugs in found.items()}


def shared_facts() -> set[str]:
    """The facts that at least two independent articles state in their body."""
    return {
        fact["fact"]
        for fact in GOLD["facts"]
        if len(independent({name for name, _, _ in fact["stated"]})) > 1
    }


def arriving(days: list[int]) -> list[Source]:
    """The sources, each added on its day."""
    start = date(2024, 7, 15)
    return [
        replace(source, added=start + timedelta(day))
        for source, day in zip(articles().values(), days, strict=True)
    ]


@pytest.mark.parametrize(
    ("sources", "least"),
    [
        pytest.param(list(articles().values()), 21, id="as they were published"),
        pytest.param(arriving([0] * 6), 21, id="all at once"),
        pytest.param(arriving([0, 1, 2, 3, 4, 5]), 20, id="one a day"),
    ],
)
def test_facts_of_several_outlets_are_found_and_no_outlet_is_credited_falsely(
    sources: list[Source], least: int
) -> None:
    claims = match(sources)
    found = {f for claim in claims for f, slugs in told(claim).items() if len(slugs) > 1}
    assert len(found & shared_facts()) >= least, sorted(shared_facts() - found)
    for claim in claims:
        credited = independent({citation.source.slug for citation in claim.citations})
        if len(credited) > 1:
            assert credited in told(claim).values(), claim


def test_every_fact_is_on_the_page() -> None:
    cited = {f for c in match(articles().values()) for q in c.citations for f in stated(q)}
    assert {fact["fact"] for fact in GOLD["facts"]} == cited


def test_the_rewrite_is_the_only_derived_article() -> None:
    lineage = find_lineage(tuple(read(source) for source in articles().values()))
    assert list(GOLD["rewrites"].items()) == [(link.copy, link.original) for link in lineage]
    assert ["rewrite"] == [link.kind for link in lineage]


def test_credited_reporter_is_the_one_origin() -> None:
    (claim,) = (c for c in match(articles().values()) if "less than 50 employees" in c.text)
    assert (ClaimOrigin("first report", "Kim Zetter", ("000", "002a", "004")),) == claim.origins


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_sources_does_not_matter(order: list[int]) -> None:
    sources = list(articles().values())
    assert match(sources) == match([sources[index] for index in order])


@pytest.mark.parametrize("order", [(3, 0, 1, 4, 2, 5), (5, 4, 3, 2, 1, 0), (2, 5, 0, 3, 1, 4)])
def test_the_names_of_sources_hardly_matter(order: tuple[int, ...]) -> None:
    renamed = [
        replace(source, slug=f"source-{number}")
        for number, source in zip(order, articles().values(), strict=True)
    ]
    assert {frozenset(c.quote for c in claim.citations) for claim in match(renamed)} == {
        frozenset(c.quote for c in claim.citations) for claim in match(articles().values())
    }


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=6, max_size=6))
def test_later_batches_leave_what_earlier_ones_founded(days: list[int]) -> None:
    sources = arriving(days)
    settled = settle(tuple(read(source) for source in sources))
    last = max(reading.source.arrived or date.min for reading in settled)
    early = tuple(r for r in settled if (r.source.arrived or date.min) < last)
    before = find_claims(early, ()).claims
    after = {claim.id: claim for claim in find_claims(settled, ()).claims}
    kept = {r.source.slug for r in early}
    for claim in before:
        now = after[claim.id]
        assert claim.text == now.text
        assert set(claim.citations) == {c for c in now.citations if c.source.slug in kept}
    founders = {
        c.citations[0].source.slug for i, c in after.items() if i not in {b.id for b in before}
    }
    assert founders.isdisjoint(kept)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("A fire destroyed the old town on July 8.", True),
        ("A fire destroyed the old town on the night of July 8.", True),
        ("As of July 8, the fire burned.", True),
        ("The fire of July 8 began in the hills.", False),
        ("July 8's fire began in the hills.", False),
    ],
)
def test_a_day_that_says_which_thing_is_meant_ties_nothing(text: str, is_told: bool) -> None:
    day = date(2024, 7, 8)
    assert ([day] if is_told else []) == list(known_days(text, ((When.day(day), "July 8"),)))


@pytest.mark.parametrize(
    ("passages", "expected"),
    [case[2:] for case in read_fixture_file(HERE / "cases" / "particulars.md")],
)
def test_particulars(passages: str, expected: str) -> None:
    one, two = (
        Particulars.of(clause_of(text, Span(0, len(text))), text, ())
        for text in passages.splitlines()
    )
    assert expected.strip() == ("contradict" if contradict(one, two) else "agree")
    assert contradict(one, two) == contradict(two, one)


@pytest.mark.parametrize(
    ("sentence", "clause", "stands"),
    [
        ("It is a first, and the first time that it has punished the misuse.", "the first", False),
        ("It is first, and the firm that it punished in May has paid the fine.", "the firm", True),
        ("It is a first, and the owner has paid the whole fine.", "the owner", True),
    ],
)
def test_a_clause_needs_a_verb_of_its_own(sentence: str, clause: str, stands: bool) -> None:
    at = sentence.index(clause)
    assert stands == clause_of(sentence, Span(at, len(sentence)), first=False).stands


def test_one_day_of_a_month_agrees_whatever_year_it_was_read_in() -> None:
    text = "The runner tested positive on March 14."
    one = Particulars.of(clause_of(text, Span(0, len(text))), text, ())
    years = [replace(one, dates=(When.parse(f"{year}-03-14"),)) for year in (2025, 2026)]
    assert not contradict(*years)
    assert contradict(*(replace(year, days=(), months=frozenset()) for year in years))


def report(slug: str, day: str, *sentences: str) -> Source:
    """A made-up report of an outlet of its own."""
    outlet = Outlet(slug, slug.title())
    return example.source(slug, (" ".join(sentences),), outlet=outlet, published=When.parse(day))


FERRY = (
    "The ferry Aurora sank off Port Ellen on Monday with 40 passengers on board.",
    "The coast guard rescued 38 people from the cold water within two hours.",
    "Investigators believe that an open loading door let the sea into the car deck.",
)


def together(one: Source, two: Source) -> list[tuple[str, str]]:
    """The pairs of passages that were put into one claim."""
    return [
        (claim.citations[0].quote, citation.quote)
        for claim in match([one, two])
        for citation in claim.citations[1:]
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [case[1:] for case in read_fixture_file(str(HERE / "cases" / "matching.md"))],
)
def test_two_sentences(title: str, text: str, expected: str) -> None:
    one, two = text.splitlines()
    pairs = together(
        report("one", "2024-07-16", *FERRY, one), report("two", "2024-07-16", *FERRY, two)
    )
    assert expected.strip() == ("one" if len(pairs) > len(FERRY) else "two"), title


def test_two_reports_of_one_event_share_its_facts() -> None:
    one = report("one", "2024-07-16", *FERRY)
    two = report(
        "two",
        "2024-07-16",
        "With 40 passengers on board, the ferry Aurora sank on Monday off Port Ellen.",
        "Within two hours the coast guard had rescued 38 people from the water.",
        "The owner has offered no comment so far.",
    )
    assert 2 == len(together(one, two))


def test_two_days_on_the_market_are_two_facts() -> None:
    one = report(
        "one",
        "2024-07-16",
        "The Example Index fell 2.4 percent to 4,907 points today.",
        "Banks and insurers led the fall of the market.",
    )
    two = report(
        "two",
        "2024-07-19",
        "The Example Index rose 8 percent to 5,272 points today.",
        "Banks and insurers led the rise of the market.",
    )
    assert [] == together(one, two)


def test_the_same_said_of_two_names_is_two_facts() -> None:
    one = report(
        "one",
        "2024-07-16",
        *FERRY,
        "In a surprise vote the board named Jane Doe its new chief executive.",
    )
    two = report(
        "two",
        "2024-07-16",
        *FERRY,
        "In a surprise vote the board named John Roe its new chief executive.",
    )
    assert 3 == len(together(one, two))


def test_articles_far_apart_in_time_need_a_figure_in_common() -> None:
    one = report(
        "one",
        "2024-07-16",
        "The firm will cut 30,000 jobs at 14 plants to save money.",
        "Its shares closed lower in heavy trading after the announcement.",
    )
    two = report(
        "two",
        "2025-02-20",
        "Last year the firm said it would cut 30,000 jobs at 14 plants to save money.",
        "Its shares closed a little higher in early trading on Thursday.",
    )
    assert 1 == len(together(one, two))


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        (
            "The fever spreads between people through bodily fluids.",
            "Like others, the fever spreads between people through bodily fluids of the sick.",
            4,
        ),
        (
            "Shares of the owner fell sharply in Springfield on Monday.",
            "Shares of the owner fell sharply again in Springfield on Tuesday, a trader said.",
            3,
        ),
    ],
)
def test_what_lasts_may_be_told_at_two_times(first: str, later: str, expected: int) -> None:
    one = report("one", "2024-07-16", *FERRY, first)
    two = report("two", "2024-09-17", *FERRY, later)
    assert expected == len(together(one, two))


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("The court ruled on July 16 that the port had failed to check the doors.", 4),
        ("The court ruled in July that the port had failed to check the doors.", 4),
        ("The court ruled this month that the port had failed to check the doors.", 3),
    ],
)
def test_a_later_article_may_name_the_day_of_the_earlier(later: str, expected: int) -> None:
    first = "Judges said the port had failed to check the doors of ferries at any time of the year."
    undated = *FERRY[1:], "The owner of the ferry Aurora runs four ships out of Port Ellen."
    one = report("one", "2024-07-16", *undated, first)
    two = report("two", "2024-09-17", *undated, later)
    assert expected == len(together(one, two))


def test_names_alone_are_no_fact() -> None:
    one = report(
        "one", "2024-07-16", *FERRY, "Transport Minister Jane Doe of Norland wept at the pier."
    )
    two = report(
        "two", "2024-07-16", *FERRY, "Transport Minister Jane Doe of Norland owns two hotels."
    )
    assert 3 == len(together(one, two))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Twelve U.S. workers", ("12", "usa", "employee")),
        ("a dozen United States employees", ("12", "usa", "employee")),
        ("it will not cut 1,200 jobs", ("not", "fire", "1200", "employee")),
        ("Jobs lays off staff", ("job", "fire", "employee")),
        ("unavailable", ("not", "avail")),
        ("the officials said that they were", ("offici",)),
        ("the airline went bust", ("airline", "bankrupt")),
        ("they lost contact with the plane", ("silent", "plane")),
        ("the jetliner fell silent", ("plane", "fall", "silent")),
        ("the lower court lowered the fine", ("lower", "court", "reduce", "fine")),
        ("the bank raised rates", ("bank", "rise", "rate")),
        ("they raised the alarm", ("rais", "alarm")),
        ("a tax hike on hikers", ("tax", "rise", "hiker")),
        ("found not guilty", ("acquit",)),
        ("found the man guilty", ("convict", "man")),
        ("cleared the man of murder", ("acquit", "murder")),
        ("cleared the road of snow", ("clear", "road", "snow")),
        ("parliament passed the budget", ("parliament", "approve", "budget")),
        ("parliament passed the island", ("parliament", "pass", "island")),
        ("sentenced to two years in prison", ("jail", "2", "year", "prison")),
        ("the firm broke EU law", ("firm", "illegal")),
        ("they went to court", ("sue",)),
        ("the court challenge", ("court", "challeng")),
        ("she challenged the ruling", ("appeal", "rule")),
        ("he dropped the case", ("withdraw", "case")),
        ("he dropped the ball", ("fall", "ball")),
        ("half of the water", ("50", "percent", "water")),
        ("half an hour", ("half", "hour")),
        ("the bridge gave way", ("bridg", "collapse")),
        ("they gave way to cyclists", ("give", "way", "cyclist")),
        ("firms struck a deal", ("firm", "reach", "agreement")),
        ("struck a deal", ("reach", "agreement")),
        ("the firm didn’t say how many", ("firm", "untold")),
        ("a power cut in town", ("blackout", "city")),
        ("the Norwegian Prime Minister", ("norway", "premier")),
        ("", ()),
    ],
)
def test_terms(words: str, expected: tuple[str, ...]) -> None:
    assert expected == terms(words)


@pytest.mark.parametrize("hour", ["at 6:04 p.m.", "at noon"])
def test_an_hour_alone_is_of_no_day(hour: str) -> None:
    text = f"The lander, named Globex, touched down near the pole of the Moon {hour}"
    articles = (reading(text, "Daily", "2024-07-16"), reading(text, "Post", "2024-07-18"))
    (claim,) = find_claims(settle(articles), ()).claims
    assert 2 == len(claim.sources)


PIECES = ("cut", "lay off", "jobs", "staff", "took to court", "4%", "$2bn", "unable", "\n")


@given(st.lists(st.sampled_from(PIECES)))
def test_the_vocabulary_of_a_text_is_its_terms(words: list[str]) -> None:
    text = " ".join(words)
    assert frozenset(terms(text)) == vocabulary(text)


def test_acts_have_one_name() -> None:
    assert [act(stem(word)) for word in ("prohibited", "banned", "eating")] == ["ban", "ban", "eat"]
    assert ("cut", "price") == name_cuts(("cut", "price"))


def test_names_are_capitalised_within_a_passage() -> None:
    assert frozenset({"jane", "doe", "acm"}) == names("Yesterday Jane Doe of Acme left in June")


@given(st.text(min_size=1))
def test_grams_cover_a_term(term: str) -> None:
    assert len(grams(term)) == max(len(term), 1)
    assert f" {term} ".startswith(grams(term)[0])


@pytest.mark.parametrize(
    "piece", ["A", "1", "after A ", "Un", "A. ", "one hundred ", "“a” said B. "]
)
def test_hostile_text_is_matched_in_linear_time(piece: str) -> None:
    sources = [report(name, "2024-07-16", piece * 5_000) for name in ("one", "two")]
    with linear_time():
        readings = tuple(read(source) for source in sources)
        find_claims(readings, find_lineage(readings))


def test_acts_that_have_an_opposite_are_ones_that_a_text_can_tell() -> None:
    named = {row[0] for row in ROWS}
    assert [] == [term for term in OPPOSITES if term not in named and act(term) != term]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("It closed at 4 a.m. on Monday.", "It closed at 6 a.m. on Monday.", True),
        ("It closed at about 4 a.m.", "It closed at 4:12 a.m.", False),
        ("It closed at 16:30.", "It closed at 4.30 p.m. on Monday.", False),
        ("It closed at 9 a.m. ET.", "It closed at 3 p.m.", False),
        ("It is open from 9 a.m. to 5 p.m.", "It opens at 9 a.m.", False),
        ("They won 3-1.", "They lost 1-3.", False),
        ("They won 3-1.", "They beat the Rovers 2-1.", True),
        ("The council voted 7-2 for it.", "It passed by a 6-3 vote.", True),
        ("It fines 10-15 people a day.", "It fines 12-18 people a day.", False),
        ("Half of the staff will go.", "A third of the staff will go.", True),
        ("Two thirds of the staff will go.", "Two-thirds of the staff will go.", False),
        ("Half of it went to a third of them.", "Half of it went to the poor.", False),
        ("The alarm rang twice.", "The alarm rang three times.", True),
        ("Prices doubled.", "Prices will double.", False),
        ("Prices doubled.", "Prices tripled.", True),
        ("A week before the vote, they met.", "They met a week after the vote.", True),
        ("They met before the vote.", "They met ahead of the vote.", False),
        ("They met before the vote.", "They met after the storm.", False),
        ("More than half of them came.", "Fewer than half of them came.", True),
        ("At least 50 people came.", "Over 50 people came.", False),
        ("It rose by 4 percent.", "It rose to 4 percent.", True),
        ("It rose 4 percent.", "It rose by 4 percent.", False),
        ("Most of them were saved.", "Few of them were saved.", True),
        ("Most of them were saved.", "The majority of them were saved.", False),
        ("Globex offers 20%, Initech 18%.", "Initech raised its offer to 20%.", True),
        ("Globex offers 20%, Initech 18%.", "The best offer is Globex's 20 percent.", False),
        ("Globex offers 20%, Initech 18%.", "Initech raised its offer from 15% to 18%.", False),
        ("Doe won 48.3 percent and Roe 45.", "Doe won 48 percent.", False),
        ("It burnt four kilometres from the town.", "A strip of 4 km long burnt.", True),
        ("It burnt 4 km north of the town.", "Four kilometres from town it burnt.", False),
        ("Its length is about 4 km, 3 km from the town.", "It is 4 km from the town.", True),
        ("Its length is about 4 km, 3 km from the town.", "A 4 km (2.5 miles) long strip.", False),
        ("A 4-km-long strip burnt.", "Some 4 km of the road burnt.", False),
        ("It runs 90 miles from Norland to Sudland.", "It is 90 miles long.", False),
        ("The flames were 30 metres high.", "It is 30 metres wide.", True),
    ],
)
def test_circumstances_differ(one: str, other: str, differ: bool) -> None:
    assert differ == unlike(circumstances(one), circumstances(other))


@given(st.text())
def test_a_text_differs_in_no_circumstance_from_itself(text: str) -> None:
    assert not unlike(circumstances(text), circumstances(text))


@pytest.mark.parametrize("words", FIELDS, ids=" ".join)
def test_no_two_words_of_a_field_are_one_term(words: list[str]) -> None:
    named = [act(stem(word)) for word in words]
    assert all(in_contrast([one], [two]) for one, two in combinations(named, 2) if one != two)
    assert len(set(named)) == len(words)


def test_no_word_is_of_two_acts() -> None:
    rows = [frozenset(map(stem, row)) for row in ROWS]
    assert [] == [one & two for one, two in combinations(rows, 2) if one & two]


def by_chance(one: str, two: str, *others: str) -> bool:
    """Whether two sentences share words that by chance some do in a topic with these others."""
    index = Candidates()
    source = report("one", "2024-07-16", one, two, *others)
    new = index.add(tuple(find_passages(read(source))))
    for at in new:
        index.before(at, group=int)
    return index.by_chance(0, 1)


WORKERS = ("baker", "clerk", "diver", "farmer", "gardener", "miller", "painter", "sailor", "weaver")
DEEDS = ("counted coins", "hummed a tune", "watered tulips", "drew islands", "swept the stairs")
#: What has nothing to do with what is compared, and what has some of its words.
FEW = (
    "A cook was deported in spring.",
    "The deported wrote letters home.",
    "Officers deported one dancer.",
    "Whoever is deported pays the fare.",
    "The mayor had a poet deported.",
    "Two sisters were deported on Friday.",
    "A poem tells of the deported.",
)
MANY = (*FEW, *(f"The {who} {did} and sold {did[-5:]}." for who in WORKERS for did in DEEDS))
MANY += tuple(f"Each {who} in town {did} on a holiday." for who in WORKERS for did in DEEDS)


def test_the_more_passages_the_rarer_what_they_share_must_be() -> None:
    one = "Guests who skip a hurdle risk being deported quickly."
    two = "Some pickers from Tarn can be deported quickly."
    assert not by_chance(one, two, *FEW)
    assert by_chance(one, two, *MANY)


def test_rare_words_and_denials_are_no_chance() -> None:
    hurdle = "Guests who skip a hurdle lose their affidavit."
    assert not by_chance(hurdle, "An affidavit is the first hurdle of the pickers.", *MANY)
    assert not by_chance("Guests aren't deported.", "No picker was ever deported.", *MANY)
