"""The quotation cap: what is granted, what is withheld, and that no page shows more."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from explainer.model import (
    Change,
    Claim,
    Display,
    Explainer,
    Reported,
    Source,
    Substitution,
    Tally,
    Topic,
    Update,
    cite,
)
from explainer.publish.edges import closing, opening
from explainer.publish.excerpt import (
    WORDS_A_PASSAGE,
    Excerpts,
    allowance,
    check,
    count_words,
    display,
)
from explainer.publish.feeds.content import content
from explainer.publish.links import Place
from explainer.publish.pages import site_pages, topic_pages
from explainer.publish.render import environment, render
from explainer.publish.site import Site
from explainer.publish.views.card import topic_card
from explainer.publish.views.claim import runs
from explainer.publish.views.desk import Desk
from explainer.publish.views.note import Notebook
from explainer.publish.views.section import section_views
from tests import example

ROOT = Path(__file__).parent.parent
FULL, QUOTES = Display.FULL, Display.QUOTES


def article(words: int, shown: Display | None = QUOTES) -> Source:
    """An article of so many different words, in sentences of fifty."""
    text = " ".join(f"word{n}" + ("." if n % 50 == 49 else "") for n in range(words))
    outlet = replace(example.DAILY, display=None)
    return example.source("long", (text,), display=shown, outlet=outlet, title="A title")


def topic(source: Source, *passages: tuple[int, int]) -> Explainer:
    """A topic with a claim on each range of the source's words."""
    places = [match.span() for match in re.finditer(r"\S+", source.text)]
    citations = [cite(source, places[a][0], places[b - 1][1]) for a, b in passages]
    claims = tuple(Claim(f"c{at}", c.quote, (c,)) for at, c in enumerate(citations))
    return Explainer(Topic("t", "Title"), None, (source,), claims)


@pytest.mark.parametrize(
    ("source", "outlet", "site", "expected"),
    [
        (None, None, FULL, FULL),
        (None, None, QUOTES, QUOTES),
        (None, QUOTES, FULL, QUOTES),
        (FULL, QUOTES, QUOTES, FULL),
        (QUOTES, FULL, FULL, QUOTES),
    ],
)
def test_the_nearest_word_decides_how_much_is_shown(
    source: Display | None, outlet: Display | None, site: Display, expected: Display
) -> None:
    made = replace(article(10, source), outlet=replace(example.DAILY, display=outlet))
    assert expected is display(made, Site(display=site))


@pytest.mark.parametrize(("words", "expected"), [(500, 50), (1200, 120), (9000, 120), (9, 0)])
def test_the_allowance_is_a_tenth_and_at_most_120_words(words: int, expected: int) -> None:
    assert expected == allowance(article(words))


def shown(explainer: Explainer) -> list[int]:
    """How many words of each claim's passage are shown."""
    excerpts = Excerpts(explainer, Site())
    return [count_words(excerpts.of(claim.citations[0]).text) for claim in explainer.claims]


def test_long_passages_are_cut_after_40_words() -> None:
    explainer = topic(article(2000), (0, 40), (100, 150))
    assert [40, 40] == shown(explainer)
    assert [False, True] == [
        Excerpts(explainer, Site()).of(claim.citations[0]).cut for claim in explainer.claims
    ]


def test_passages_are_granted_in_order_until_the_allowance_is_used_up() -> None:
    assert [40, 40, 0, 10] == shown(topic(article(1000), (0, 40), (50, 90), (100, 140), (150, 160)))


def test_words_shown_twice_count_once() -> None:
    assert [40, 30, 10] == shown(topic(article(500), (0, 40), (10, 40), (40, 50)))


def test_neighbours_may_not_add_up_to_a_passage_over_the_cap() -> None:
    explainer = topic(article(2000), (0, 40), (30, 60))
    assert [40, 0] == shown(explainer)
    assert [] == [
        p for p in check(explainer, Excerpts(explainer, Site())) if p.code == "quotes-over-cap"
    ]


def two_sources(*passages: tuple[int, int]) -> Explainer:
    """A topic with a claim on each range of words of a capped source, which a free one has too."""
    capped = topic(article(500), *passages)
    free = replace(article(500, FULL), slug="free", text=capped.sources[0].text)
    claims = tuple(
        replace(claim, citations=(*claim.citations, cite(free, c.start, c.end)))
        for claim in capped.claims
        for c in claim.citations
    )
    return replace(capped, sources=(*capped.sources, free), claims=claims)


def test_a_claim_whose_source_has_no_words_left_is_told_by_another() -> None:
    explainer = two_sources((0, 40), (100, 130))
    excerpts = Excerpts(explainer, Site())
    told = [excerpts.telling(claim) for claim in explainer.claims]
    assert ["long", "free"] == [citation.source.slug for citation in told]
    shown = runs(Desk(explainer, Site()), explainer.claims[1])
    assert [told[1].quote] == [run.text for run in shown if not run.added]
    assert told[1].quote == told[1].source.text[told[1].start : told[1].end]
    assert [] == [
        p for p in check(explainer, Excerpts(explainer, Site())) if p.code == "quotes-over-cap"
    ]


def test_a_passage_that_tells_a_claim_is_granted_before_those_that_bear_it_out() -> None:
    first, second = topic(article(500), (0, 40), (100, 130)).claims
    spare = replace(article(500), slug="spare")
    borne_out = replace(first, citations=(*first.citations, cite(spare, 0, 200)))
    told = replace(second, citations=(*second.citations, cite(spare, 300, 500)))
    explainer = Explainer(Topic("t", "T"), None, (*first.sources, spare), (borne_out, told))
    assert ["long", "spare"] == [
        Excerpts(explainer, Site()).telling(claim).source.slug for claim in explainer.claims
    ]


def test_brackets_are_for_the_words_that_they_were_made_for() -> None:
    explainer = two_sources((0, 40), (100, 130))
    swapped = replace(explainer.claims[1], substitutions=(Substitution(0, 4, "Someone"),))
    explainer = replace(explainer, claims=(explainer.claims[0], swapped))
    assert "[Someone]" not in [run.text for run in runs(Desk(explainer, Site()), swapped)]


@pytest.mark.parametrize(
    ("text", "passage", "shown"),
    [
        ("It rained. The pier shut. It froze.", "The pier shut.", "The pier shut."),
        ("The mayor said the pier shut in May.", "the pier shut", "… the pier shut …"),
        ("The mayor said the pier shut.", "the pier shut", "… the pier shut."),
        ("“We shut the pier and left,” Roe said.", "left,” Roe said.", "… “left,” Roe said."),
        ('"We shut the pier and left," Roe said.', 'left," Roe said.', '… "left," Roe said.'),
        ("Roe said: “We shut the pier. We left.”", "We shut the pier.", "“We shut the pier.”"),
        ("Roe said “we shut the pier in May”.", "we shut the pier", "“we shut the pier” …"),
        ("“All is well.”\n\nThe pier shut.", "The pier shut.", "The pier shut."),
        ("Roe, 40, left. It shut", "It shut", "It shut"),
    ],
)
def test_a_passage_has_its_marks_and_dots(text: str, passage: str, shown: str) -> None:
    start = text.index(passage)
    end = start + len(passage)
    assert shown == f"{opening(text, start)}{passage}{closing(text, end)}"


def test_without_a_cap_all_is_shown() -> None:
    explainer = topic(article(100, FULL), (0, 100))
    assert [100] == shown(explainer)
    assert () == check(explainer, Excerpts(explainer, Site()))


def test_what_is_withheld_is_told_to_the_editor() -> None:
    explainer = topic(article(500), (0, 50), (60, 100))
    assert [("quotes-withheld", explainer.sources[0].file)] == [
        (problem.code, problem.file) for problem in check(explainer, Excerpts(explainer, Site()))
    ]


def test_what_others_show_counts_too() -> None:
    explainer = topic(article(500), (0, 40))
    more = topic(explainer.sources[0], (100, 120)).claims[0].citations
    assert ["quotes-over-cap"] == [
        problem.code for problem in check(explainer, Excerpts(explainer, Site()), more)
    ]


def test_no_page_of_the_site_shows_more_than_the_cap() -> None:
    source = article(600)
    passages = [(at, at + 45) for at in range(0, 540, 60)]
    explainer = topic(source, *passages)
    site = Site(display=QUOTES)
    pages = (
        *topic_pages(Desk(explainer, site)),
        *site_pages((topic_card(Desk(explainer, site)),), site),
    )
    env = environment(ROOT / "theme", site)
    text = " ".join(re.sub(r"<[^>]*>", " ", render(page, env).whole) for page in pages)
    told = {word.rstrip(".") for word in re.findall(r"\bword\d+\b", text)}
    assert 0 < len(told) <= allowance(source)
    assert len(told) >= WORDS_A_PASSAGE


@pytest.mark.parametrize(
    ("prose", "unfounded"),
    [
        ("The ministry says “nobody was hurt in the fire”.", 0),
        ('The ministry says "Nobody was hurt,  in\nthe fire."', 1),
        ('The ministry says "Nobody was *hurt* in\nthe fire."', 0),
        ("The firm’s word: “it’s the owner’s fault … not ours”.", 0),
        ("The firm’s word: “it’s the owner’s fault [and] not ours”.", 0),
        ("The firm’s word: “not ours … it’s the owner’s fault”.", 1),
        ("The ministry says “everybody was hurt in the fire”.", 1),
        ("The ministry says “body was hurt in the fire”.", 1),
        ("The firm’s word: “a well-known — old — fault”.", 0),
        ("The firm’s word: “a well known, old fault”.", 1),
        ("A “very bad fire”, as they say.", 0),
        ('A 12" pipe and a 14" pipe that nobody had seen before.', 0),
        ("One mark “opens here.\n\nAnother one closes in this paragraph”.", 0),
        ("", 0),
    ],
)
def test_a_quotation_in_the_editor_s_prose_stands_in_a_source(prose: str, unfounded: int) -> None:
    text = "Nobody was hurt in the fire. It's the owner's fault, and it is not ours, the firm said."
    other = "A well-known – old – fault (a+b)."
    source = example.source("fire", (text, other), display=FULL)
    explainer = Explainer(Topic("t", "Title", prose=prose, file="t/topic.md"), None, (source,), ())
    problems = check(explainer, Excerpts(explainer, Site()))
    assert [("unfounded-quotation", "t/topic.md")] * unfounded == [
        (p.code, p.file) for p in problems
    ]


def test_what_the_editor_s_prose_quotes_counts_towards_the_cap() -> None:
    source = article(300)
    prose = f"They say “{' '.join(f'word{n}' for n in range(100, 135))}”."
    explainer = Explainer(Topic("t", "Title", prose=prose), None, (source,), ())
    (problem,) = check(explainer, Excerpts(explainer, Site()))
    assert ("quotes-over-cap", "35 words are quoted") == (problem.code, problem.message[:19])


def test_what_is_told_in_brief_is_shown_first_and_what_may_not_be_shown_is_folded() -> None:
    source = article(400)
    told = replace(topic(source, (0, 35), (100, 135)), brief=("c1",))
    excerpts = Excerpts(told, Site())
    assert [False, True] == [excerpts.shows(claim.citations[0]) for claim in told.claims]
    desk = Desk(replace(told, brief=()), Site())
    (section,) = section_views(desk, Notebook(desk, desk.path), Place(desk.path))
    assert (["c0"], ["c1"]) == ([c.id for c in section.claims], [c.id for c in section.folded])
    assert "1 more claim, in words that may not be quoted here" == section.fold


def test_a_feed_lists_no_claim_without_words() -> None:
    source = article(400)
    told = topic(source, (0, 35), (100, 135), (200, 235))
    fact = Reported(("Daily",), Tally(1, 1))
    changes = tuple(Change(claim.id, fact, claim.text, claim.citations) for claim in told.claims)
    update = Update("u", date(2024, 3, 1), changes)
    html = content(Desk(replace(told, updates=(update,)), Site()), update)
    assert (1, 1) == (html.count("Daily reports"), html.count(">2 more<"))
    desk = Desk(replace(told, updates=(update,)), Site())
    assert desk.titles["u"].startswith("Daily reports: “word0 word1 ")
    assert desk.titles["u"].endswith("…” and 2 more claims")
    silent = replace(update, changes=changes[1:])
    assert "2 new claims" == Desk(replace(told, updates=(silent,)), Site()).titles["u"]
    html = content(Desk(replace(told, updates=(silent,)), Site()), silent)
    assert "2, in words that may not be quoted here" in html


def test_where_the_first_passage_may_not_be_shown_a_whole_sentence_is() -> None:
    short = article(40)
    part, whole = (
        example.source(name, ("The firm said it would close by May. " * 40,), display=QUOTES)
        for name in ("part", "whole")
    )
    citations = (cite(short, 0, 30), cite(part, 0, 22), cite(whole, 0, 36))
    told = Claim("c", citations[0].quote, citations)
    excerpts = Excerpts(Explainer(Topic("t", "Title"), None, (short, part, whole), (told,)), Site())
    assert "The firm said it would close by May." == excerpts.telling(told).quote
