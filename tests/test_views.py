"""What the views make of an explainer: links, notes, marks, badges, counts, pages."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer.model import (
    Basis,
    Claim,
    Conflict,
    ConflictKind,
    Display,
    Event,
    Evidence,
    Explainer,
    Section,
    Side,
    Source,
    Span,
    Status,
    Topic,
    When,
    cite,
)
from explainer.publish.links import Place, text_fragment
from explainer.publish.markdown import html
from explainer.publish.pages import VIEWS, Page, site_pages, topic_pages
from explainer.publish.prose import menu_of, parse_prose
from explainer.publish.render import environment, render, surround
from explainer.publish.site import Site
from explainer.publish.views.card import topic_card
from explainer.publish.views.claim import badges, claim_view
from explainer.publish.views.conflict import conflict_view, heading_of
from explainer.publish.views.credit import credit, outlet_name
from explainer.publish.views.desk import Desk
from explainer.publish.views.explainer import explainer_view
from explainer.publish.views.frame import clipped
from explainer.publish.views.marked import Use, marked
from explainer.publish.views.note import Notebook, letters
from explainer.publish.views.timeline import key_date, timeline_view
from explainer.publish.words import words
from tests import example

ROOT = Path(__file__).parent.parent
SITE = Site(name="A site", url="https://example.org/news")
DESK = Desk(example.EXPLAINER, SITE)


def pages(explainer: Explainer = example.EXPLAINER, site: Site = SITE) -> tuple[Page, ...]:
    """All pages of a site with one topic."""
    return (
        *topic_pages(Desk(explainer, site)),
        *site_pages((topic_card(Desk(explainer, site)),), site),
    )


def test_a_page_in_parts_is_the_page_as_jinja_makes_it() -> None:
    env = environment(ROOT / "theme", SITE)
    for page in pages():
        html = render(page, env)
        assert env.get_template(page.template).render(view=page.view) == html.whole
        if html.top:
            assert (html.top, html.bottom) == surround(page.template, page.view.frame, env)
        else:
            assert page.template in ("robots.txt", "sitemap.xml")


def rendered(explainer: Explainer = example.EXPLAINER, site: Site = SITE) -> dict[str, str]:
    """All pages of a site with one topic, by path."""
    env = environment(ROOT / "theme", site)
    return {page.path: render(page, env).whole for page in pages(explainer, site)}


@pytest.mark.parametrize(
    ("here", "there", "fragment", "expected"),
    [
        ("a/index.html", "a/index.html", "x", "#x"),
        ("a/index.html", "a/index.html", "", "./"),
        ("a/index.html", "a/sources/b/index.html", "p-1-2", "sources/b/#p-1-2"),
        ("a/sources/b/index.html", "a/index.html", "claim-1", "../../#claim-1"),
        ("a/sources/b/index.html", "outlets/o/index.html", "", "../../../outlets/o/"),
        ("index.html", "a/feed.json", "", "a/feed.json"),
        ("a/index.html", "index.html", "", "../"),
        ("a/2/index.html", "a/index.html", "", "../"),
    ],
)
def test_links_are_relative_and_short(here: str, there: str, fragment: str, expected: str) -> None:
    assert expected == Place(here).to(there, fragment)


@pytest.mark.parametrize(
    ("url", "passage", "expected"),
    [
        ("", "words", ""),
        ("https://a.example/", "", "https://a.example/"),
        ("https://a.example/", "a well-known, thing", "https://a.example/#:~:text=a%20well%2Dknown%2C%20thing"),
        ("https://a.example/#top", "x", "https://a.example/#top:~:text=x"),
        ("https://a.example/", " ".join("abcdefghijkl"),
         "https://a.example/#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l"),
    ],
)  # fmt: skip
def test_text_fragments(url: str, passage: str, expected: str) -> None:
    assert expected == text_fragment(url, passage)


@pytest.mark.parametrize(
    ("edtf", "label", "datetime"),
    [
        ("2024-07-20", "July 20, 2024", "2024-07-20"),
        ("2024-06", "June 2024", "2024-06"),
        ("2017", "2017", "2017"),
        ("../2017", "2017 or earlier", ""),
        ("2017/..", "2017 or later", ""),
        ("2024-07-15/2024-07-19", "Jul 15 – 19, 2024", ""),
        ("2024-06/2024-08", "June 2024 to August 2024", ""),
        ("2024-06-20?", "probably June 20, 2024", "2024-06-20"),
        ("2024-07-15/2024-07-19?", "between July 15, 2024 and July 19, 2024", ""),
        ("2024~", "around 2024", "2024"),
        ("199X", "the 1990s", ""),
        ("19XX", "the 1900s", ""),
        ("2024-22", "Summer 2024", ""),
        ("2024-35", "Q3 2024", ""),
    ],
)
def test_dates_are_as_precise_as_they_are_known(edtf: str, label: str, datetime: str) -> None:
    moment = words("en").moment(When.parse(edtf))
    assert (label, datetime, edtf) == (
        moment.label.replace("\u2009", " "),
        moment.datetime,
        moment.edtf,
    )


def test_notes_are_numbered_by_first_use_and_lead_back_to_each() -> None:
    notebook = Notebook(DESK, DESK.path)
    first = notebook.refer(example.CLOSES.citations)
    again = notebook.refer(example.SHUT.citations)
    notes = notebook.notes()
    assert ["r1a", "r2a", "r3a", "r4a"] == [ref.id for ref in first]
    assert ["r5a", "r4b"] == [ref.id for ref in again]
    assert ["r4a", "r4b"] == [back.href for back in notes[3].backs]
    assert ["a", "b"] == [passage.letter for passage in notes[1].passages]
    assert [""] == [passage.letter for passage in notes[0].passages]
    assert "sources/wire/#p-87-122" == notes[1].passages[1].href


def test_each_use_of_a_note_has_a_reference_of_its_own() -> None:
    page = rendered()["example-bridge/index.html"]
    references = re.findall(r'<a id="(r\d+[a-z]+)" href="#n(\d+)"', page)
    backs = re.findall(r'<a href="#(r(\d+)[a-z]+)" role="doc-backlink"', page)
    assert sorted(references) == sorted(backs)
    assert len(set(references)) == len(references)


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")]
)
def test_letters(number: int, expected: str) -> None:
    assert expected == letters(number)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (example.CLOSES, ["4 outlets, 2 origins"]),
        (example.SHUT, ["2 outlets, 1 origin: statement by the harbour authority"]),
        (example.TRUST, ["one outlet only", "copy of Example News Agency"]),
        (example.JOBS, ["3 outlets, 2 origins", "accounts differ"]),
        (example.TOLL, ["one outlet only", "only in a rewrite"]),
    ],
)
def test_badges_say_what_stands_behind_a_claim(claim: Claim, expected: list[str]) -> None:
    assert expected == [badge.text for badge in badges(DESK, Place(DESK.path), claim)]


def test_what_only_unnamed_publishers_have_is_of_several_articles() -> None:
    nobody = [
        replace(c.source, slug=f"n{n}", outlet=None, origin=None)
        for n, c in enumerate(example.CLOSES.citations)
    ]
    cited = tuple(
        cite(one, c.start, c.end) for one, c in zip(nobody, example.CLOSES.citations, strict=True)
    )
    for claim, expected in (
        (
            replace(example.CLOSES, citations=cited, origins=()),
            "several articles, publishers not named",
        ),
        (replace(example.CLOSES, citations=cited[:1], origins=()), "one outlet only"),
    ):
        assert expected == badges(DESK, Place(DESK.path), claim)[0].text


def test_brackets_are_runs_of_their_own() -> None:
    view = claim_view(DESK, Notebook(DESK, DESK.path), Place(DESK.path), example.SHUT)
    assert [("[The bridge]", True), (" will stay shut for at least two years.", False)] == [
        (run.text, run.added) for run in view.runs
    ]


LEANING = replace(example.SHUT, context=example.CLOSES.citations[0], substitutions=())


def test_what_a_claim_leans_on_stands_before_it_and_is_not_repeated() -> None:
    shown = [
        [(run.text, run.before) for run in view.runs]
        for view in (
            claim_view(DESK, Notebook(DESK, DESK.path), Place(DESK.path), LEANING, above)
            for above in (None, example.TRUST, example.CLOSES)
        )
    ]
    before = ("The Example Bridge closes on March 3. ", True)
    own = ("It will stay shut for at least two years.", False)
    assert [[before, own], [before, own], [own]] == shown


def test_a_key_date_is_told_in_its_own_words() -> None:
    event = Event("e", When.parse("2024"), LEANING.id, LEANING.citations[:1], key=True)
    desk = Desk(replace(example.EXPLAINER, claims=(LEANING,), events=(event,)), SITE)
    assert "It will stay shut for at least two years." == key_date(desk, Place(""), event).text
    (listed,) = timeline_view(desk, Notebook(desk, ""), Place("")).periods[0].months[0].events
    assert listed.runs[0].before


def test_what_may_not_be_quoted_stands_before_no_claim() -> None:
    capped = Desk(replace(example.EXPLAINER, claims=(LEANING,)), Site(display=Display.QUOTES))
    view = claim_view(capped, Notebook(capped, DESK.path), Place(DESK.path), LEANING)
    assert not any(run.before for run in view.runs)


def test_every_claim_is_told_once() -> None:
    view = explainer_view(DESK)
    told = [claim.id for claim in view.brief]
    told += [c.id for section in view.sections for c in (*section.claims, *section.folded)]
    assert Counter(claim.id for claim in example.CLAIMS) == Counter(told)


def uses(*names: str) -> tuple[Use, ...]:
    """Ways back to things of these names."""
    return tuple(Use(str(at), name, f"#{name}") for at, name in enumerate(names, 1))


TEXT = example.source("s", ("abcdefghij", "klmnop"))


def test_overlapping_passages_are_cut_into_pieces_that_keep_every_anchor_and_link() -> None:
    passages = {Span(0, 6): uses("outer"), Span(2, 4): uses("inner"), Span(3, 8): uses("late")}
    (first, second) = marked(TEXT, TEXT.paragraphs, passages)
    assert [
        ("ab", "#outer", False, ("p-0-6",)),
        ("c", "#inner", True, ("p-2-4",)),
        ("d", "#inner", True, ("p-3-8",)),
        ("ef", "#late", True, ()),
        ("gh", "#late", False, ()),
        ("ij", "", False, ()),
    ] == [(piece.text, piece.href, piece.deep, piece.ids) for piece in first.pieces]
    assert ["klmnop"] == [piece.text for piece in second.pieces]


def test_a_passage_without_a_piece_of_its_own_still_leads_to_its_claim() -> None:
    passages = {Span(0, 4): uses("whole"), Span(0, 2): uses("a"), Span(2, 4): uses("b")}
    (first, _) = marked(TEXT, TEXT.paragraphs, passages)
    assert ["#a", "#b", ""] == [piece.href for piece in first.pieces]
    assert [(), ("whole",), ()] == [tuple(use.name for use in p.uses) for p in first.pieces]


@given(
    st.lists(
        st.tuples(st.integers(0, 10), st.integers(0, 10))
        .map(sorted)
        .filter(lambda pair: pair[0] < pair[1])
        .map(lambda pair: Span(*pair)),
        unique=True,
    )
)
def test_marking_never_changes_the_text_nor_loses_a_passage(spans: list[Span]) -> None:
    passages = {span: uses(f"{span.start}-{span.end}", "more") for span in spans}
    paragraphs = marked(TEXT, TEXT.paragraphs, passages)
    pieces = [piece for paragraph in paragraphs for piece in paragraph.pieces]
    assert TEXT.text == "\n\n".join(
        "".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs
    )
    assert {f"p-{s.start}-{s.end}" for s in spans} == {id_ for p in pieces for id_ in p.ids}
    reached = {p.href for p in pieces if p.href} | {u.href for p in pieces for u in p.uses}
    assert {use.href for span in spans for use in passages[span]} == reached


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.path)
def test_views_survive_the_cache(page: Page) -> None:
    again: object = msgspec.json.decode(msgspec.json.encode(page.view), type=VIEWS[page.template])
    assert page.view == again


def test_every_link_of_the_site_resolves() -> None:
    resolve_links(rendered())


def test_every_link_of_a_large_topic_resolves() -> None:
    first = example.EXPLAINER.events[0]
    events = tuple(replace(first, id=f"d{number}") for number in range(200))
    conflicts = tuple(replace(example.CONFLICT, id=f"x{number}") for number in range(60))
    resolve_links(rendered(replace(example.EXPLAINER, events=events, conflicts=conflicts)))
    resolve_links(rendered(big(60)))


def resolve_links(site: dict[str, str]) -> None:
    """Fail where a link of a site leads to no page, or to no place on it."""
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in site.items()}
    made_elsewhere = re.compile(r"theme/|feed\.|citations\.|explainer\.json|events\.ics")
    for path, text in site.items():
        if not path.endswith(".html") or path == "404.html":
            continue
        for href in re.findall(r'(?:href|src)="([^"]*)"', text):
            if re.match(r"https?:", href) or made_elsewhere.search(href):
                continue
            target, _, fragment = href.partition("#")
            file = _resolve(path, target)
            assert file in site, (path, href)
            assert not fragment or fragment in ids[file], (path, href)


def _resolve(path: str, target: str) -> str:
    if not target:
        return path
    parts = path.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "/".join([*parts, "index.html"])


def test_ids_are_unique_on_every_page() -> None:
    for path, text in rendered().items():
        repeated = [id_ for id_, n in Counter(re.findall(r'\bid="([^"]+)"', text)).items() if n > 1]
        assert [] == repeated, path


def test_hostile_text_stays_text() -> None:
    bad = '<script>alert("x")</script> & "quoted" <b>'
    source = example.source("bad", (bad,), title=bad, licence=bad, url='https://x.example/"><b>')
    claim = Claim("c1", bad, (cite(source, 0, len(bad)),))
    explainer = Explainer(Topic("t", bad, question=bad), None, (source,), (claim,), (claim.id,))
    for text in rendered(explainer).values():
        assert "<script>" not in text
        assert "<b>" not in text


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("desk@news.example", 'href="mailto:desk@news.example"'),
        ("https://news.example/@desk", 'href="https://news.example/@desk"'),
        ("", ""),
    ],
)
def test_pages_say_where_to_report_an_error(contact: str, link: str) -> None:
    site = replace(SITE, contact=contact)
    env = environment(ROOT / "theme", site)
    (page,) = (page for page in site_pages((), site) if page.template == "home.html")
    whole = render(page, env).whole
    assert bool(link) == ("Report an error" in whole)
    assert link in whole


def test_the_site_has_no_address_of_its_own_until_it_is_told_one() -> None:
    site = Site()
    for path, text in rendered(site=site).items():
        assert "example.org" not in text, path
    assert not any(page.path == "sitemap.xml" for page in pages(site=site))


def test_the_page_for_what_is_missing_starts_its_links_at_the_root() -> None:
    text = rendered()["404.html"]
    assert {"/news/theme/style.css", "/news/search/", "/news/"} <= set(
        re.findall(r'href="([^"]*)"', text)
    )


def test_two_builds_are_the_same() -> None:
    assert rendered() == rendered()


def big(sources: int) -> Explainer:
    """A topic in which each source has ten claims, the first of them shared by all."""
    made: list[Source] = []
    claims: list[Claim] = []
    shared = "The bridge closes on March 3, the harbour authority of the city said on Monday."
    for number in range(sources):
        own = [
            f"Sentence {number}.{at} tells of a thing that nobody else has told so far, at length."
            for at in range(9)
        ]
        outlet = replace(example.POST, slug=f"outlet-{number}", name=f"Outlet {number}")
        source = example.source(f"s{number}", (shared, *own), outlet=outlet)
        made.append(source)
        claims += [
            Claim(f"c{number}x{at}", text, (cite(source, start, start + len(text)),))
            for at, text in enumerate(own)
            if (start := source.text.index(text)) >= 0
        ]
    together = tuple(cite(source, 0, len(shared)) for source in made)
    claims.insert(0, Claim("shared", shared, together))
    ids = tuple(claim.id for claim in claims)
    section = Section("all", "What happened", ids)
    topic = Topic("big", "A big topic")
    return Explainer(topic, date(2024, 3, 1), tuple(made), tuple(claims), ids[:1], (section,))


def test_a_topic_of_300_sources_stays_light_and_drops_nothing() -> None:
    explainer = big(300)
    site = rendered(explainer)
    told = [
        id_
        for path, text in site.items()
        if path == "big/index.html" or path.startswith("big/claims/")
        for id_ in re.findall(r'<li id="claim-([^"]+)"', text)
    ]
    assert Counter(claim.id for claim in explainer.claims) == Counter(told)
    heavy = {path: len(text.encode()) for path, text in site.items() if len(text) > 250_000}
    assert {"big/index.html"} >= set(heavy)
    assert heavy.get("big/index.html", 0) < 400_000


def test_many_differences_fill_further_pages_and_keep_their_anchors() -> None:
    conflicts = tuple(replace(example.CONFLICT, id=f"x{number}") for number in range(60))
    site = rendered(replace(example.EXPLAINER, conflicts=conflicts))
    page = site["example-bridge/index.html"]
    told = re.findall(r'<article class="conflict" id="conflict-([^"]+)"', page)
    named = re.findall(
        r'<li id="conflict-([^"]+)" dir="auto"><a href="(differences/(?:2/)?)#conflict-([^"]+)"',
        page,
    )
    assert [f"x{number}" for number in range(10)] == told
    assert [(f"x{n}", f"x{n}") for n in range(10, 60)] == [(id_, to) for id_, _, to in named]
    for id_, path, _ in named:
        further = site[f"example-bridge/{path}index.html"]
        assert f'<article class="conflict" id="conflict-{id_}"' in further
    unlinked = [m for m in re.findall(r"<figcaption>.*", further) if "<a href=" not in m]
    assert [] == unlinked


def test_accounts_that_are_parts_of_sentences_say_so() -> None:
    text = "The bridge will close and cost several jobs, the city said.\nIt has 60 workers."
    source = example.source("s", (text,))
    told = {"several": "cost several jobs", "60": "It has 60 workers."}
    spans = {value: (text.index(words), len(words)) for value, words in told.items()}
    sides = tuple(Side(v, (cite(source, at, at + n),)) for v, (at, n) in spans.items())
    conflict = Conflict("c", ConflictKind.NUMBER, sides, ())
    view = conflict_view(DESK, Notebook(DESK, DESK.path), Place(DESK.path), conflict)
    shown = [(one.before, one.after) for side in view.sides for one in side.accounts]
    assert [("… cost ", " jobs …"), ("It has ", " workers.")] == shown


def test_many_dates_fill_pages_of_their_own_and_the_explainer_lists_the_main_ones() -> None:
    first, *_, key = example.EXPLAINER.events
    events = (*(replace(first, id=f"d{number}") for number in range(200)), key)
    site = rendered(replace(example.EXPLAINER, events=events))
    listed = {
        path: re.findall(r'<li id="event-([^"]+)"', text)
        for path, text in site.items()
        if 'id="event-' in text
    }
    page = listed.pop("example-bridge/index.html")
    assert key.id in page
    assert 60 == len(page)
    assert ["example-bridge/timeline/2/index.html", "example-bridge/timeline/index.html"] == sorted(
        listed
    )
    assert Counter(event.id for event in events) == Counter(
        id_ for ids in listed.values() for id_ in ids
    )
    explainer = site["example-bridge/index.html"]
    assert 'href="timeline/">All 201 dates</a>' in explainer
    assert {event.id for event in events} == set(re.findall(r'id="event-([^"]+)"', explainer))


def test_a_date_whose_claim_no_longer_stands_is_struck_and_is_no_key_date() -> None:
    gone = replace(example.CLOSES, status=Status.WITHDRAWN)
    claims = tuple(gone if claim.id == gone.id else claim for claim in example.CLAIMS)
    event = next(event for event in example.EXPLAINER.events if event.claim == gone.id)
    others = tuple(replace(example.EXPLAINER.events[0], id=f"d{number}") for number in range(12))
    explainer = replace(example.EXPLAINER, claims=claims, events=(*others, event))
    listed = rendered(explainer)["example-bridge/index.html"].partition(f'id="event-{event.id}"')
    assert '<p class="words"><s>' in listed[2].partition("</li>")[0]
    assert f'href="#event-{event.id}"' not in listed[0]
    assert [] == [item for item in topic_card(Desk(explainer, SITE)).dates if event.id in item.href]


def test_a_date_keeps_the_anchors_of_those_that_turned_out_to_be_the_same() -> None:
    first, second, *_ = example.EXPLAINER.events
    explainer = replace(example.EXPLAINER, events=(replace(second, same=(first,)),))
    page = rendered(explainer)["example-bridge/index.html"]
    assert {first.id, second.id} == set(re.findall(r'id="event-([^"]+)"', page))


def test_a_place_that_needs_few_notes_shares_those_of_others() -> None:
    notebook = Notebook(DESK, DESK.path)
    few = notebook.sparing(1)
    notebook.refer(example.CLOSES.citations[1:2])
    assert ["r1b"] == [ref.id for ref in few.refer(example.CLOSES.citations)]
    assert ["r2a"] == [ref.id for ref in few.refer(example.TOLL.citations)]
    assert 2 == len(notebook.notes())


def test_a_publisher_who_is_not_named_is_told_by_the_place_of_the_report() -> None:
    place = Evidence("dateline", "Example City:", Basis.STATED, "Example City:", 1, "Example City")
    source = example.source("s", ("It rains.",), dateline="Example City:", evidence=(place,))
    assert "Publisher not named (Example City)" == outlet_name(source, words("en"))
    assert "Publisher not named" == outlet_name(replace(source, evidence=()), words("en"))


def test_an_update_leads_to_passages_and_does_not_repeat_them() -> None:
    page = rendered()["example-bridge/updates/u2/index.html"]
    assert "<blockquote" not in page
    assert 'href="../../sources/' in page


def test_headings_of_prose_begin_below_the_title() -> None:
    text = html("# One\n\n## Two\n\n<b>x</b>")
    assert "<h2>One</h2>\n<h3>Two</h3>\n<p>&lt;b&gt;x&lt;/b&gt;</p>\n" == text


def test_front_matter_of_a_page() -> None:
    page = parse_prose("about-us", "---\ntitle: About: us\norder: 3\n---\nText.\n")
    assert ("About: us", 3, "Text.\n") == (page.title, page.order, page.markdown)
    assert "about-us/index.html" == menu_of((page,))[0].path
    assert "About us" == parse_prose("about-us", "Text.").title


def test_a_claim_of_many_passages_has_a_page_for_them() -> None:
    site = rendered(big(60))
    page, passages = site["big/index.html"], site["big/claims/shared/index.html"]
    claim = page.partition('id="claim-shared"')[2].partition("</li>")[0]
    assert 20 == len(re.findall(r'id="r\d+a"', claim))
    assert 'href="claims/shared/">all 60 passages</a>' in page
    assert 60 == passages.count("<blockquote>")
    assert {str(number) for number in range(60)} == set(
        re.findall(r"<cite>Outlet (\d+)</cite>", passages)
    )


def test_the_heading_of_a_conflict_shows_what_differs() -> None:
    long = "The board of the firm no longer has confidence in his ability to"
    told = [f"{long} continue leading it", f"{long} lead it", "no confidence at all"]
    sides = tuple(Side(value, (example.EXPLAINER.claims[0].citations[0],)) for value in told)
    conflict = replace(example.EXPLAINER.conflicts[0], sides=sides)
    shown = "“… ability to continue leading it” / “… ability to lead it” / “no confidence at all”"
    assert shown == heading_of(conflict)


def test_a_note_says_that_its_article_is_withdrawn() -> None:
    assert ", February 26, 2024, withdrawn" == credit(example.GONE, words("en")).about
    assert "withdrawn" not in credit(example.REPORT, words("en")).about


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is shut", "The bridge is shut"),
        ("The bridge is closed, they said", "The bridge is closed…"),
        ("The bridge closed on [Sunday, March 9]", "The bridge closed on…"),
        ("[Sunday, March 9, 2025] was the day of it", "[Sunday, March 9, 2025]…"),
        ("[The bridge of the old harbour] is shut", "[The bridge of the old…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsge…"),
    ],
)
def test_a_clipped_text_ends_with_a_whole_word(text: str, expected: str) -> None:
    assert expected == clipped(text, 25)
