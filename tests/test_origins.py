"""Origins: agreement is counted honestly."""

import pytest

from explainer.digest.claims import match
from explainer.digest.lineage import find_lineage
from explainer.digest.sentences import read
from explainer.digest.voices import FIRST_REPORT, REPORT, STATEMENT, Voice, Voices
from explainer.model import Claim, Origin, OriginKind, Outlet, Source, When, cite
from tests import example
from tests.test_lineage import STORY

FACT = "The ferry Aurora sank off Port Ellen on Monday evening with forty passengers on board."
OTHERS = (
    "The coast guard pulled thirty-eight people from the cold water within two hours.",
    "Investigators believe that an open loading door let the sea into the car deck.",
)
DAY = When.parse("2024-07-16")


def article(slug: str, *sentences: str, outlet: Outlet | None = None, **more: object) -> Source:
    publisher = outlet or Outlet(slug, slug.title())
    return example.source(slug, sentences, outlet=publisher, published=DAY, **more)


def claim_of(words: str, *sources: Source) -> Claim:
    (claim,) = (c for c in match(sources) if any(words in q.quote for q in c.citations))
    return claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (FACT, Voice(REPORT)),
        (
            "Reporter Jane Doe first reported it on Monday.",
            Voice(FIRST_REPORT, "Reporter Jane Doe"),
        ),
        ("The news was first reported by the Daily Planet.", Voice(FIRST_REPORT, "Daily Planet")),
        ("Jane Doe was first to report the loss.", Voice(FIRST_REPORT, "Jane Doe")),
        ("Acme said that it would pay for every ticket.", Voice(STATEMENT, "Acme")),
        ("Acme previously and the others then said no.", Voice(REPORT)),
        ("Acme officials previously said that it would pay.", Voice(STATEMENT, "Acme officials")),
        ("Acme has since repeatedly said that it would pay.", Voice(STATEMENT, "Acme")),
        ("But officials of Acme said that it would pay.", Voice(STATEMENT, "officials of Acme")),
        ("In August a lawyer for Acme said it would pay.", Voice(STATEMENT, "lawyer for Acme")),
        ("Later the mayor said that it would pay.", Voice(STATEMENT, "mayor")),
        (
            "Last week two lawyers of Acme said it would pay.",
            Voice(STATEMENT, "two lawyers of Acme"),
        ),
        ("In Acme the mayor of the town said it would pay.", Voice(STATEMENT, "mayor of the town")),
        ("They also stated that it would pay for every ticket.", Voice(STATEMENT)),
        ("“We will pay for every ticket that was sold,” it said.", Voice(STATEMENT)),
        ("It would pay for every ticket, it said in a statement.", Voice(STATEMENT)),
        ("The first report of the loss came at night.", Voice(REPORT)),
        ("Jane Roe, the mayor, said on Monday that it would pay.", Voice(STATEMENT, "Jane Roe")),
        ("In a post on X, Roe wrote that it would pay.", Voice(STATEMENT, "Roe")),
        ("Ferry operator Acme has announced that it will pay.", Voice(STATEMENT, "Acme")),
        ("It will pay, the ferry company said.", Voice(STATEMENT, "ferry company")),
        ("A bus hit it, although rail workers said it paid.", Voice(STATEMENT, "rail workers")),
        ("Roe, its chief, was quoted as saying that it would pay.", Voice(STATEMENT, "Roe")),
        ("According to police, it will pay for every ticket.", Voice(STATEMENT, "police")),
        ("It will pay for every ticket, it said.", Voice(STATEMENT)),
        ("It will pay, two people told the Example Star.", Voice(STATEMENT, "two people")),
        ("It will pay, the Example Star reported on Monday.", Voice(STATEMENT, "Example Star")),
        ("It will pay for every ticket, court papers show.", Voice(STATEMENT, "court papers")),
        ("It will pay for every ticket, said the mayor.", Voice(STATEMENT, "mayor")),
        ("It will pay, said Mayor Jane Roe.", Voice(STATEMENT, "Mayor Jane Roe")),
        ("Citing a memo, Acme said that it will pay.", Voice(STATEMENT, "Acme")),
        ("The study of the ferry found two cracks.", Voice(STATEMENT, "study of the ferry")),
        ("A jury found the captain guilty.", Voice(REPORT)),
        ("The storm claimed twelve lives.", Voice(REPORT)),
        ("Acme added three hundred jobs.", Voice(REPORT)),
        ("Acme recalled three million cars.", Voice(REPORT)),
        ("The confirmed toll stayed at twelve.", Voice(REPORT)),
        ("At least 49 illnesses have been reported in ten states.", Voice(REPORT)),
        ("Acme, the parent of Globex, has not yet confirmed it.", Voice(REPORT)),
        ("The ship sank in May, as we previously reported.", Voice(REPORT)),
        ("It is Acme, which claimed that it works, that must pay.", Voice(REPORT)),
    ],
)
def test_voice(sentence: str, expected: Voice) -> None:
    source = article("one", sentence)
    assert expected == Voices((read(source),)).of(cite(source, 0, len(sentence)))


def test_outlets_that_report_by_themselves_are_origins_of_their_own() -> None:
    claim = claim_of(
        "Aurora sank", *(article(name, FACT, *OTHERS[:1]) for name in ("daily", "post"))
    )
    # Two articles with the same words are copies, however short: one origin.
    assert 1 == len(claim.origins)
    told = "With forty passengers on board the ferry Aurora sank on Monday evening off Port Ellen."
    more = "Thirty-eight people were pulled from the water by the coast guard within two hours."
    claim = claim_of("Aurora sank", article("daily", FACT, *OTHERS), article("post", told, more))
    assert [("report", "Daily"), ("report", "Post")] == [(o.kind, o.name) for o in claim.origins]


def test_who_passes_on_another_outlet_s_report_is_no_origin() -> None:
    for words in (
        "As the Daily first reported, the ferry Aurora sank off Port Ellen on Monday evening with "
        "forty passengers.",
        "The ferry Aurora sank off Port Ellen on Monday evening with forty passengers, according "
        "to the Daily.",
        "The Daily reports that the ferry Aurora sank off Port Ellen with forty passengers on "
        "Monday evening.",
        "The newspaper Daily writes that the ferry Aurora sank off Port Ellen with forty "
        "passengers on Monday evening.",
        "The ferry Aurora sank off Port Ellen on Monday evening with forty passengers, the Daily "
        "said.",
    ):
        post = article("post", words, OTHERS[1])
        claim = claim_of("Aurora sank", article("daily", FACT, *OTHERS[:1]), post)
        assert [("report", ("daily", "post"))] == [(o.kind, o.sources) for o in claim.origins]


def test_a_clause_is_the_word_of_whom_it_names() -> None:
    told = (
        "Acme Lines said that it would appeal, and Globex said that it would work hard for every "
        "ticket of its guests."
    )
    claim = claim_of("work hard for every", article("daily", FACT, told))
    assert [("statement", "Globex")] == [(o.kind, o.name) for o in claim.origins]


def test_what_a_colleague_writes_is_the_outlet_s_report() -> None:
    told = "Acme Lines sold every ticket for the trip in one day, my colleague Jane Roe writes."
    claim = claim_of("every ticket", article("daily", FACT, told))
    assert ["report"] == [origin.kind for origin in claim.origins]


def test_reposts_of_one_agency_are_one_origin() -> None:
    wire = Origin(OriginKind.AGENCY, example.AGENCY)
    claim = claim_of(
        "Aurora sank",
        article("daily", FACT, *OTHERS, origin=wire),
        article("post", FACT, *OTHERS, "It rained.", origin=wire),
    )
    assert [("report", example.AGENCY.name)] == [(o.kind, o.name) for o in claim.origins]


def test_outlets_that_quote_one_statement_have_one_origin() -> None:
    quoted = (
        "“We will pay for every ticket that was sold for the trip,” Acme Lines said in a statement."
    )
    indirect = "Acme Lines said it would pay for every ticket that was sold for the trip."
    claim = claim_of(
        "every ticket",
        article("daily", FACT, *OTHERS, quoted),
        article("post", "It was a dark night at sea.", FACT, *OTHERS, indirect),
    )
    assert {"daily", "post"} == {citation.source.slug for citation in claim.citations}
    assert [("statement", "Acme Lines", ("daily", "post"))] == [
        (o.kind, o.name, o.sources) for o in claim.origins
    ]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Judge Jane Roe", "the judge", 1),
        ("Officials of the harbour", "harbour officials", 1),
        ("Roe's", "Roe’s", 1),
        ("The mayor", "the coast guard's captain", 2),
    ],
)
def test_who_may_be_one_speaker_is_one_origin(one: str, other: str, count: int) -> None:
    told = "said that every ticket for the trip of the ferry Aurora would be paid for by June."
    daily = article("daily", FACT, *OTHERS, f"{one} {told}")
    post = article("post", "It was a dark night at sea.", FACT, f"On Monday {other} {told}")
    claim = claim_of("every ticket", daily, post)
    assert {"daily", "post"} == {citation.source.slug for citation in claim.citations}
    assert count == len(claim.origins)


def test_what_only_a_copy_has_is_derived() -> None:
    original = article("wire", *STORY, origin=Origin(OriginKind.AGENCY, example.AGENCY))
    copy = article("copy", *STORY, "A hundred more ships have such doors, all told.")
    assert ("copy", "wire") == next(
        (link.copy, link.original) for link in find_lineage((read(original), read(copy)))
    )
    claims = match([original, copy])
    assert ["A hundred more ships have such doors, all told."] == [
        claim.text for claim in claims if claim.derived_only
    ]
    assert {("report", example.AGENCY.name)} == {
        (o.kind, o.name) for claim in claims for o in claim.origins
    }
