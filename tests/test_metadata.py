"""Attribution: datelines, bylines, stamps, phrases, hosts, and the verdicts made of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from explainer.collect.article import Article, Clue, ClueKind, Layout, Paragraph
from explainer.collect.attribution.attribute import Attribution, attribute
from explainer.collect.attribution.bylines import read_byline
from explainer.collect.attribution.datelines import read_dateline
from explainer.collect.attribution.phrases import copyright_holder, first_reports, self_references
from explainer.collect.attribution.stamps import read_stamp
from explainer.collect.attribution.titles import derived_title, without_suffix
from explainer.collect.hosts import host_name
from explainer.collect.outlets import KEYS, at_host, known, named, outlet_key, parse_outlets
from explainer.collect.sidecar import parse_sidecar
from explainer.collect.source import read_bytes
from explainer.model import Basis, Evidence, OriginKind, Outlet, Removed, Segment
from explainer.when import When
from tests.tables import keys_of_table
from tests.work import linear_time

DOCS = Path(__file__).parent.parent / "docs"
CASES = Path(__file__).parent / "cases"
EXAMPLE_POST = Outlet("example-post", "Example Post", domains=("examplepost.com",))


FERRY = """\
The ferry ran aground off the harbour on Friday night after its pumps had failed, its owner said.

“We had 140 passengers on board and all of them are safe,” the captain told the harbour's radio.

A tug will try to pull the ship free when the tide is at its highest, at about four on Saturday.

The coast guard is looking into the accident, the third of its kind on this line since last spring.
"""


def cases(name: str) -> list[ParameterSet]:
    return [
        pytest.param(text.strip(), expected.strip(), id=f"{line}-{title}")
        for line, title, text, expected in read_fixture_file(CASES / f"attribution_{name}.md")
    ]


def article(
    text: str = "Something happened.",
    *clues: Clue,
    title: str = "A title",
    layout: Layout = Layout.ARTICLE,
) -> Article:
    paragraphs = tuple(
        Paragraph(line, (Segment(0, number, 1),)) for number, line in enumerate(text.split("\n"), 5)
    )
    return Article(paragraphs, title=title, clues=clues, layout=layout)


def evidence_of(found: Attribution, field: str) -> tuple[Evidence, ...]:
    return tuple(item for item in found.evidence if item.field == field)


@pytest.mark.parametrize(("text", "expected"), cases("datelines"))
def test_dateline(text: str, expected: str) -> None:
    found = read_dateline(text, ())
    if found is None:
        assert expected == "none"
        return
    day = found.when.edtf if found.when else "-"
    if found.yearless and not found.when:
        day = "{:02}-{:02}".format(*found.yearless)
    agency = found.agency.slug if found.agency else "-"
    assert expected == f"{found.text} | {found.place} | {agency} | {day}"
    assert text.startswith(found.text)


def test_a_dateline_below_a_caption() -> None:
    caption = "The ferry at its pier on Friday"
    found = attribute(article(f"{caption}\nOSLO, July 3 (Reuters) - The ferry sank.", title="Sunk"))
    assert "OSLO, July 3 (Reuters) -" == found.dateline
    (evidence,) = evidence_of(found, "dateline")
    assert 6 == evidence.line
    assert found.origin
    assert "Reuters" == found.origin.outlet.name
    assert "" == attribute(article(f"{caption}\nParis: a city on a river.", title="Sunk")).dateline


@pytest.mark.parametrize(
    ("line", "authors", "origin"),
    [
        ("JANE ROE and MARY K. DOE, AP Medical Writers", ("Jane Roe", "Mary K. Doe"), "AP"),
        ("By JANE ROE, AP Business Writer", ("Jane Roe",), "AP"),
        ("Jane Roe, Reuters correspondent", ("Jane Roe",), "Reuters"),
        ("JANE ROE, Associated Press", ("Jane Roe",), "AP"),
        ("Jane Roe, Health Correspondent", ("Jane Roe",), ""),
        ("Jane Roe, PA Consulting Writer", ("Jane Roe",), ""),
        ("The ferry ran aground, Reuters reporters said.", (), ""),
        ("Source: Xinhua", (), "Xinhua"),
    ],
)
def test_people_who_sign_for_an_agency(line: str, authors: tuple[str, ...], origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"https://examplepost.example/ferry\n{title}\n{line}\nMarch 9, 2022\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert authors == source.authors
    names = (source.origin.outlet.name, *source.origin.outlet.aliases) if source.origin else ("",)
    assert origin in names


@pytest.mark.parametrize(
    ("address", "stamp", "expected"),
    [
        ("2024/08/02/ferry-runs-aground", "Posted 02/08/2024", "2024-08-02"),
        ("2024/08/ferry-runs-aground", "Posted 02/08/2024", "2024-08-02"),
        ("2024/08/ferry-runs-aground", "By Jane Roe", "2024-08"),
        ("2024/08/ferry-runs-aground", "3 September 2024", "2024-09-03"),
        # Neither day is in that month; an address without one; a page of all of a month.
        ("2023/07/ferry-runs-aground", "Posted 02/08/2024", "2024-02-08/2024-08-02?"),
        ("ferry-runs-aground", "Posted 02/08/2024", "2024-02-08/2024-08-02?"),
        ("archive/2024/08/", "By Jane Roe", None),
    ],
)
def test_what_an_address_says_of_the_day(address: str, stamp: str, expected: str | None) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"https://examplepost.example/{address}\n{title}\n{stamp}\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert expected == (source.published.edtf if source.published else None)


@pytest.mark.parametrize(
    ("before", "below", "origin"),
    [
        ("Al Jazeera : ", "", "Al Jazeera"),
        ("Al Jazeera: ", "Source: Al Jazeera", "Al Jazeera"),
        # Who says so; who nobody knows.
        ("Al Jazeera: ", "", ""),
        ("Harbour : ", "", ""),
    ],
)
def test_whose_article_a_title_hands_on(before: str, below: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{before}{title}\n\n{FERRY}\n{below}\nharbourlookout.example\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert origin == (source.origin.outlet.name if source.origin else "")
    assert (title if origin else f"{before}{title}") == source.title


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.harbourpost.example/cnn/ferry-runs-aground", "Harbour Post"),
        ("", "CNN"),
    ],
)
def test_whose_writers_another_paper_prints(address: str, outlet: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{address}\n{title}\nBy Jane Roe and John Doe, CNN\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert outlet == (source.outlet.name if source.outlet else "")
    assert ("CNN" if address else "") == (source.origin.outlet.name if source.origin else "")


@pytest.mark.parametrize(
    ("end", "origin"),
    [
        (" (PTI)", "Press Trust of India"),
        (" AFP", "Agence France-Presse"),
        (" — Reuters", "Reuters"),
        ("\n\n- Bernama", "Bernama"),
        ("\n\nReuters", "Reuters"),
        ("\n\nSource: AFP", "Agence France-Presse"),
        ("\n\ndpa/jr", "Deutsche Presse-Agentur"),
        # Whom it was told, a place, a name that nobody knows.
        (" The owner told Reuters.", ""),
        (" The ferry is built in Harbour (PA)", ""),
        (" (HLK)", ""),
    ],
)
def test_an_agency_that_signs_at_the_end(end: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"Harbour Lookout\n{title}\n\n{FERRY.rstrip()}{end}\n\nharbourlookout.example\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert origin == (source.origin.outlet.name if source.origin else "")


@pytest.mark.parametrize(
    ("above", "origin"),
    [
        ("Harbour Lookout\nUpdated 11 March 2023\nAP", "Associated Press"),
        (
            "Harbour Lookout\nAFP Published August 30, 2022 Updated August 31, 2022",
            "Agence France-Presse",
        ),
        ("Harbour Lookout\nXinhua, June 4, 2024", "Xinhua"),
        ("Harbour Lookout\nAFP - 4 June 2024", "Agence France-Presse"),
        ("Harbour Lookout\nHarrisburg, PA, June 4, 2024", ""),
        ("Harbour Lookout\nAP\nNews\nWeather", ""),
        ("Harbour Lookout\nLantern Published August 30, 2022", ""),
    ],
)
def test_an_agency_beside_the_day(above: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{above}\n{title}\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert origin == (source.origin.outlet.name if source.origin else "")


@pytest.mark.parametrize(
    ("above", "below", "opening", "expected"),
    [
        ("• Friday, 28 June 2024", "", "Oslo, 3 July 2023 (Reuters) –", "2023-07-03"),
        ("• Friday, 28 June 2024", "", "Oslo –", "2024-06-28"),
        ("Published: 28 June 2024", "", "Oslo, 3 July 2023 (Reuters) –", "2024-06-28"),
        ("", "Friday, 28 June 2024", "Oslo, 27 June 2024 (Reuters) –", "2024-06-28"),
    ],
)
def test_a_dateline_with_a_year_outdoes_the_day_of_a_visit_above_the_title(
    above: str, below: str, opening: str, expected: str
) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{above}\n\n{title}\n{below}\n\n{opening} {FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert source.published is not None
    assert expected == source.published.edtf


@pytest.mark.parametrize(("text", "expected"), cases("bylines"))
def test_byline(text: str, expected: str) -> None:
    found = read_byline(text, ())
    outlet = found.outlet.slug if found.outlet else "-"
    when = found.when.edtf if found.when else "-"
    assert expected == f"{', '.join(found.authors) or '-'} | {outlet} | {when}"


@pytest.mark.parametrize(("text", "expected"), cases("mastheads"))
def test_masthead(text: str, expected: str) -> None:
    head, _, rest = text.partition("|||")
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    body = "The ferry ran aground off the harbour on Friday night after its pumps had failed."
    page = f"{head.strip()}\n{title}\n\n{body}\n{body}\n\n{rest.strip()}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    known = [e for e in source.evidence if e.field == "outlet" and not e.refused]
    basis = known[0].basis.value if known else ""
    assert expected == (f"{source.outlet.name} {basis}" if source.outlet else "none")


@pytest.mark.parametrize(
    ("above", "dateline", "below", "outlet", "origin"),
    [
        ("AP TOP NEWS | SPORTS | HEALTH", "SPRINGFIELD (AP) — ", "", "Associated Press", ""),
        ("Discover Thomson Reuters", "SPRINGFIELD (Reuters) - ", "", "Reuters", ""),
        # A rubric of a station's page; an agency's rights and its people on a copy.
        (
            "KTVX 39 Springfield\nNews\nWeather\nSports\nAP BUSINESS",
            "SPRINGFIELD (AP) — ",
            "Copyright 2024 The Associated Press. All rights reserved.",
            "KTVX 39 Springfield",
            "Associated Press",
        ),
        (
            "Harbour Herald\nNews\nAP",
            "SPRINGFIELD (AP) — ",
            "Associated Press writer John Doe contributed. Follow AP's coverage on Twitter.",
            "Harbour Herald",
            "Associated Press",
        ),
        # What a wire carries is its sender's; a copy says where it is from.
        (
            "Globe PR Newswire: news distribution\nBlog\nJournalists\nSend a Release\nProducts",
            "SPRINGFIELD, July 3, 2024 /PRNewswire/ -- ",
            "About Globex\nSOURCE Globex\nAbout Us",
            "PR Newswire",
            "Globex",
        ),
        (
            "Send a Release",
            "SPRINGFIELD--(BUSINESS WIRE)--",
            "About Globex\nBusiness Wire Information\nMore from Business Wire\nAbout Us",
            "Business Wire",
            "Globex",
        ),
        (
            "Harbour Herald\nNews\nPress releases",
            "SPRINGFIELD, July 3, 2024 /PRNewswire/ -- ",
            "SOURCE Globex\nView original content: https://www.prnewswire.com/ferry-pumps",
            "Harbour Herald",
            "PR Newswire",
        ),
    ],
)
def test_agencys_own_page(above: str, dateline: str, below: str, outlet: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"Skip to content\n{above}\n{title}\n\n{dateline}{FERRY}\n\n{below}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert outlet == (source.outlet.name if source.outlet else "")
    assert origin == (source.origin.outlet.name if source.origin else "")


@pytest.mark.parametrize(
    ("above", "head", "outlet", "origin"),
    [
        ("Yahoo News\nSearch the web\nU.S.\nHealth\nWCKB", "Jane Roe", "Yahoo News", "WCKB"),
        (
            "msn\nDiscover\nWeather\nHarbour Lamp\nHarbour Lamp\n293.4K Followers\nFollow",
            "Story by Jane Roe",
            "MSN",
            "Harbour Lamp",
        ),
        ("Yahoo News", "CBS News", "Yahoo News", "CBS News"),
        # A rubric, a button; a page that is no portal's.
        ("Yahoo News\nSearch the web\nU.S.\nHealth", "Jane Roe", "Yahoo News", ""),
        ("Harbour Herald\nNews\nSports\nWCKB", "Jane Roe", "Harbour Herald", ""),
    ],
)
def test_whose_text_a_portal_shows(above: str, head: str, outlet: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{above}\n{title}\n{head}\nThu, October 10, 2024 at 8:55 PM EDT\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert outlet == (source.outlet.name if source.outlet else "")
    assert origin == (source.origin.outlet.name if source.origin else "")


def test_a_paper_below_the_byline_outdoes_a_company() -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    below = f"This article originally appeared on The Harbour Dispatch: {title}\nView Comments"
    page = (
        f"News Sports Business Life Opinion\n{title}\nJane Roe\nHarbour Dispatch\nJuly 3, 2024\n\n"
        f"{FERRY}\n\n{below}\n© Copyright Globex 2024\n"
    )
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert source.outlet is not None
    assert source.outlet.slug == "harbourdispatch"
    assert source.origin is None


def test_a_byline_beside_the_day_is_no_outlet() -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    stamp = "By Jane Roe ASSOCIATED PRESS • Wednesday October 17, 2012 5:55 AM"
    page = f"The Harbour Dispatch\nHome  News  Sports\n{title}\n{stamp}\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert source.outlet is None or source.outlet.name == "The Harbour Dispatch"
    assert source.origin is not None


@pytest.mark.parametrize(
    ("behind", "rest", "outlet", "shown"),
    [
        (" - Harbour Gazette", "", "Harbour Gazette", ""),
        (" – The Guardian", "", "The Guardian", ""),
        # Who said so, whom the text names, too; a copy's title; what no publication is called.
        (" – Tide Gazette", "The owner told the Tide Gazette of it.", None, " – Tide Gazette"),
        (
            " - Harbour Gazette",
            "https://tides.example/harbour/ferry-pumps-failed-owner",
            "Tides",
            "",
        ),
        (" - Harbour Office", "", None, " - Harbour Office"),
    ],
)
def test_publication_behind_a_title(behind: str, rest: str, outlet: str | None, shown: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed"
    page = f"{title}{behind}\nBy Jane Roe\n11 March 2023\n\n{FERRY}\n{rest}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert (outlet, title + shown) == (source.outlet and source.outlet.name, source.title)


@pytest.mark.parametrize(("text", "expected"), cases("heads"))
def test_head(text: str, expected: str) -> None:
    below, above, after = (*text.split("|||"), "", "")[:3]
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"{above.strip()}\n{title}\n{below.strip()}\n\n{FERRY}\n\n{after.strip()}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert title == source.title
    outlet = source.outlet.name if source.outlet else "-"
    when = source.published.edtf if source.published else "-"
    assert expected == f"{', '.join(source.authors) or '-'} | {outlet} | {when}"


@pytest.mark.parametrize(("text", "expected"), cases("labels"))
def test_what_labels_above_an_article_say(text: str, expected: str) -> None:
    (source,) = read_bytes("a.txt", f"{text}\n\n{FERRY}\n".encode()).sources
    outlet = source.outlet.name if source.outlet else "-"
    when = source.published.edtf if source.published else "-"
    told = (source.title, ", ".join(source.authors) or "-", outlet, when, source.url or "-")
    assert expected == " | ".join(told)
    assert source.text == FERRY.strip()


@pytest.mark.parametrize(("text", "expected"), cases("stamps"))
def test_stamp(text: str, expected: str) -> None:
    found = read_stamp(text)
    assert expected == (found.edtf if found else "none")


@given(st.text(max_size=400))
def test_readers_take_any_text(text: str) -> None:
    read_stamp(text)
    read_byline(text, ())
    self_references(text)
    dateline = read_dateline(text, ())
    assert dateline is None or text.startswith(dateline.text)


@pytest.mark.parametrize(
    "text",
    ["A" * 90_000, "A'" * 45_000, "told A" * 15_000, "Aa first " * 10_000, "told " + "A'" * 45_000],
    ids=["letters", "marks", "told", "first", "one name"],
)
def test_hostile_text_takes_no_longer_than_any(text: str) -> None:
    with linear_time():
        self_references(text * 4)
        first_reports(text * 4)
        copyright_holder(text * 4)
        derived_title(text * 4)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In a statement to Example Post, the firm said no.", ["Example Post"]),
        ("A spokeswoman told ExampleHub on Monday.", ["ExampleHub"]),
        ("Example Times has contacted the firm for comment.", ["Example Times"]),
        ("She told reporters that it was over. He told Congress.", []),
        ("He told her to stop.", []),
    ],
)
def test_self_reference(text: str, names: list[str]) -> None:
    assert names == [phrase.name for phrase in self_references(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Journalist Jane Roe first reported the news.", ["Journalist Jane Roe"]),
        ("The plan was first reported by Example Post.", ["Example Post"]),
        ("He reported first thing in the morning.", []),
    ],
)
def test_first_report(text: str, names: list[str]) -> None:
    assert names == [phrase.name for phrase in first_reports(text)]


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2024 The Associated Press. All rights reserved.", "The Associated Press"),
        ("Copyright 2019 hbr HarbourNews. All rights reserved.", "hbr HarbourNews"),
        ("Copyright 2019 by the Harbour Post", ""),
        ("Copyright 2020-2024 Example Post Inc.", "Example Post"),
        ("(c) AFP", "AFP"),
        ("© 2005-2024 EXAMPLE POST ALL RIGHTS RESERVED", "EXAMPLE POST"),
        ("© 2024 Example Post Privacy Legal About our Ads", "Example Post"),
        ("© 2024 Example PostData privacyLegal notice", "Example Post"),
        ("© 2024 Example PostTerms of useContact", "Example Post"),
        ("© 2024 ExampleData. All rights reserved.", "ExampleData"),
        ("Copyright law is old", ""),
        ("Copyright Information", ""),
        ("Copyright 2025 Channel 8 Example News.", "Channel 8 Example News"),
        ("Diario Ejemplo - Todos los derechos reservados 2025", "Diario Ejemplo"),
        ("© Example Courier Media Group Limited 2024", "Example Courier"),
        ("© Example Coast Journal FZ LLC 2024. All rights reserved.", "Example Coast Journal"),
        ("© Example Centre ABN 42 081 528 010", "Example Centre ABN"),
        ("Copyright 2016 © Example Post. All rights reserved.", "Example Post"),
        ("© 2024 - Example Post", "Example Post"),
        ("© 2024. Example Post | Powered by a program", "Example Post"),
        ("® 2016 Example Post", "Example Post"),
        ("Example Post © 2024 All Rights Reserved", "Example Post"),
        ("9Example © 2016", "9Example"),
        ("© 2024. All rights reserved.", ""),
        ("© 2024 | Privacy Policy", ""),
        ("© 2024 - Powered by a program", ""),
    ],
)
def test_copyright_holder(line: str, holder: str) -> None:
    assert holder == copyright_holder(line)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.examplepost.com", "Example Post"),
        ("examplepost.co.uk", "Example Post"),
        ("theexampletimes.com", "The Example Times"),
        ("news.example-weekly.com.au", "Example Weekly"),
        ("xyz.org", "XYZ"),
        ("harbournotes.substack.com", "Harbournotes"),
        ("substack.com", "Substack"),
        ("localhost", "Localhost"),
    ],
)
def test_host_name(host: str, name: str) -> None:
    assert name == host_name(host)


def test_spellings_of_a_name_are_one_outlet() -> None:
    spellings = ("ExamplePost", "Example Post", "The Example Post", "example-post", "EXAMPLE POST")
    assert {"examplepost"} == {outlet_key(name) for name in spellings}
    slugs = {outlet.slug for name in spellings if (outlet := named(name, ()))}
    assert {"examplepost"} == slugs
    by_host = at_host("www.examplepost.com", ())
    assert by_host is not None
    assert by_host.slug in slugs


@pytest.mark.parametrize("host", ["archive.ph", "web.archive.org", "www.reddit.com", "t.me"])
def test_what_only_shows_others_is_an_outlet_if_listed(host: str) -> None:
    outlets, _ = parse_outlets("outlets.yaml", f"outlets:\n  - name: A\n    domains: [{host}]\n")
    assert at_host(host, ()) is None
    assert at_host(host, outlets) == outlets[0]


def test_listed_outlets_come_before_agencies_and_by_any_name() -> None:
    outlets, problems = parse_outlets(
        "outlets.yaml",
        "outlets:\n"
        "  - name: Example Post\n    domains: [www.examplepost.com]\n    aliases: [EP]\n"
        "  - name: Our AP\n    slug: associated-press\n    aliases: [AP]\n    agency: true\n",
    )
    assert () == problems
    assert known("EP", outlets) == known("example post", outlets) == outlets[0]
    assert at_host("uk.examplepost.com", outlets) == outlets[0]
    agency = known("AP", outlets)
    assert agency is not None
    assert "Our AP" == agency.name
    assert agency.agency


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("outlets:\n  - home: https://example.org\n", 2, "bad-value"),
        ("outlets:\n  - name: A\n  - name: A\n", 3, "bad-value"),
        (
            "outlets:\n  - name: A\n    aliases: [C]\n  - name: B\n    aliases: [The C]\n",
            4,
            "bad-value",
        ),
        ("outlets:\n  - name: A\n    aliases: [B]\n  - name: B\n", 4, "bad-value"),
        (
            "outlets:\n  - name: A\n    domains: [a.org]\n  - name: B\n    domains: [www.a.org]\n",
            4,
            "bad-value",
        ),
        ("outlets:\n  - name: A\n    nmae: B\n", 3, "unknown-key"),
        ("outlets:\n  - name: A\n    agency: maybe\n", 3, "bad-value"),
        ("outlets: [A]\n", 1, "bad-value"),
        ("outlets:\n  - name: [\n", 2, "invalid-yaml"),
    ],
)
def test_faults_in_outlets_have_their_line(text: str, line: int, code: str) -> None:
    _, problems = parse_outlets("outlets.yaml", text)
    assert [(line, code)] == [(problem.line, problem.code) for problem in problems]
    assert "; " in problems[0].message


def test_the_table_in_the_docs_has_every_key_of_an_outlet() -> None:
    assert list(KEYS) == keys_of_table(DOCS / "sources.md", "Outlets")


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Altara Observer: Copper mine may reopen", "Copper mine may reopen"),
        ("Wolf count doubles - Lakeside Tribune", "Wolf count doubles"),
        ("Copper mine may reopen next year - Altara", "Copper mine may reopen next year"),
        ("Mine: Why it may reopen", "Mine: Why it may reopen"),
        ("Wolf count doubles - Lakeside", "Wolf count doubles - Lakeside"),
    ],
)
def test_a_site_s_name_beside_the_title(title: str, bare: str) -> None:
    assert bare == without_suffix(title)


def test_the_byline_of_a_link_amid_the_text_is_another_article_s() -> None:
    first, second, third, fourth = FERRY.strip().split("\n\n")
    link = "Read also\nWhy ferries run aground\nBy Lyall Doe"
    text = "\n\n".join((first, second, third, link, fourth))
    (source,) = read_bytes("a.txt", f"Ferry runs aground\n\n{text}\n".encode()).sources
    assert () == source.authors


def test_a_dateline_bears_out_the_initials_at_the_head() -> None:
    head = "Skip to content\nWXYQ\nLOCAL NEWS\nFerry runs aground off the harbour\nby: Jane Roe\n"
    foot = "Copyright 2023 Harbour Media Inc. All rights reserved."
    page = f"{head}\nSKARVIK, Norway (WXYQ) — {FERRY}\n{foot}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert source.outlet
    assert "WXYQ" == source.outlet.name


def test_the_first_post_hands_on_what_the_title_links_to() -> None:
    page = (
        "Hacker News new | past | comments | ask | show | jobs | submit\n"
        "Ferry runs aground off the harbour (harbourpost.example)\n"
        "87 points by kestrel 3 hours ago | hide | past | favorite | 41 comments\n"
        "gearhead 3 hours ago | next [–]\n\nhttps://archive.ph/abcde\n\n"
        f"Text for those without a subscription:\n\n{FERRY}\n reply\n"
        "kestrel 2 hours ago | parent | next [–]\n\nI was on it last year, lol.\n reply\n"
    )
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert "Ferry runs aground off the harbour" == source.title
    assert FERRY.strip() == source.text
    assert source.origin
    assert "Harbour Post" == source.origin.outlet.name


def test_wire_copy_on_a_page_with_two_names_has_no_outlet() -> None:
    found = attribute(
        article(
            "NEW YORK (AP) — A firm says so.",
            Clue(ClueKind.BREADCRUMB, "Current:Home > Finance|A title -Throwaway Network", 1),
            Clue(ClueKind.SITE_NAME, "Other View", 3),
        )
    )
    assert found.outlet is None
    assert found.origin is not None
    assert ("associated-press", OriginKind.AGENCY) == (found.origin.outlet.slug, found.origin.kind)
    assert "an unidentified repost" == found.origin.via
    assert all(item.refused for item in evidence_of(found, "outlet"))
    assert {"Throwaway Network", "Other View"} == {
        item.value for item in evidence_of(found, "outlet")
    }


def test_a_short_line_above_the_title_is_not_yet_an_outlet() -> None:
    header = Clue(ClueKind.SITE_NAME, "Watch it now", 1)
    found = attribute(article("A firm says so.", header))
    assert found.outlet is None
    (evidence,) = evidence_of(found, "outlet")
    assert ("Watch it now", True) == (evidence.value, evidence.refused)


@pytest.mark.parametrize(
    "witness",
    [
        Clue(ClueKind.CREDIT, "© 2024 Example Post Ltd. All rights reserved.", 9),
        Clue(ClueKind.CONTACT, "Write to tips@examplepost.com", 9),
        Clue(ClueKind.URL, "https://www.examplepost.com/a", 9),
        Clue(ClueKind.BREADCRUMB, "Home > A title | Example Post", 9),
    ],
    ids=["copyright", "contact", "address", "breadcrumb"],
)
def test_a_name_that_the_page_says_twice_is_believed(witness: Clue) -> None:
    header = Clue(ClueKind.SITE_NAME, "Example Post", 1)
    found = attribute(article("A firm says so.", header, witness))
    assert found.outlet is not None
    assert "Example Post" == found.outlet.name
    assert Basis.STATED is evidence_of(found, "outlet")[0].basis


def test_a_reference_at_the_end_makes_no_copy_of_an_article() -> None:
    source = Clue(ClueKind.EXCERPT, "Source: National Statistics Office", 9)
    assert attribute(article("A firm says so.", source)).origin is None
    given = attribute(
        article("A firm says so.", Clue(ClueKind.EXCERPT, "Provided by Roe University", 9))
    )
    assert given.origin is not None
    assert "Roe University" == given.origin.outlet.name
    reprint = Clue(ClueKind.EXCERPT, "This article was originally published by Example Post.", 9)
    found = attribute(article("A firm says so.", reprint))
    assert found.origin is not None
    assert ("Example Post", "an unidentified repost") == (
        found.origin.outlet.name,
        found.origin.via,
    )


def test_an_agency_that_says_when_its_report_was_first_published() -> None:
    words = "This report by The Canadian Press was first published Nov. 7, 2022."
    found = attribute(article("A firm says so.", Clue(ClueKind.EXCERPT, words, 9)))
    assert found.origin is not None
    assert "canadian-press" == found.origin.outlet.slug
    assert When.parse("2022-11-07") == found.published


def test_a_name_in_capitals_is_written_as_the_rights_have_it() -> None:
    found = attribute(
        article(
            "A firm says so.",
            Clue(ClueKind.SITE_NAME, "EXAMPLE POST", 1),
            Clue(ClueKind.CREDIT, "© 2024 Example Post", 9),
        )
    )
    assert found.outlet is not None
    assert "Example Post" == found.outlet.name


@pytest.mark.parametrize(("name", "host"), [("WXYZ", "wxyz"), ("EXAMPLE POST", "examplepost")])
def test_an_address_does_not_tell_initials_from_a_name(name: str, host: str) -> None:
    clues = (
        Clue(ClueKind.SITE_NAME, name, 0, "og:site_name"),
        Clue(ClueKind.URL, f"https://www.{host}.com/a-1", 0, "canonical"),
    )
    found = attribute(article("A firm says so.", *clues))
    assert found.outlet is not None
    assert {"WXYZ": "WXYZ", "EXAMPLE POST": "Example Post"}[name] == found.outlet.name


def test_names_of_a_site_that_agree_are_believed() -> None:
    found = attribute(
        article(
            "A firm says so.",
            Clue(ClueKind.BREADCRUMB, "Home > News > A title - Example Post", 1),
            Clue(ClueKind.SITE_NAME, "EXAMPLE POST", 3),
        )
    )
    assert found.outlet is not None
    assert "examplepost" == found.outlet.slug
    assert found.origin is None


@pytest.mark.parametrize(
    ("below", "origin"),
    [
        ("Jane Roe\nHARBOUR TODAY\nPublished 7:14 a.m. MT June 16, 2017", "Harbour Today"),
        ("By Jane Roe\nThe Harbour Dispatch", "The Harbour Dispatch"),
        ("By Jane Roe\nThe Example Post", ""),
        ("By Jane Roe\nExample Post News", ""),
        ("By Jane Roe\nBusiness News", ""),
        ("By Jane Roe\nFor the island", ""),
    ],
)
def test_whose_reporter_wrote_for_another_paper(below: str, origin: str) -> None:
    title = "Ferry runs aground off the harbour after its pumps failed, owner says"
    page = f"Example Post\nexamplepost.example\n{title}\n{below}\n\n{FERRY}\n"
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert source.outlet is not None
    assert "Example Post" == source.outlet.name
    assert origin == (source.origin.outlet.name if source.origin else "")


def test_an_agency_on_its_own_site_is_no_copy() -> None:
    found = attribute(
        article(
            "NEW YORK (AP) — A firm says so.",
            Clue(ClueKind.MARKUP, "AP News", 2, "og:site_name"),
        )
    )
    assert found.outlet is not None
    assert "associated-press" == found.outlet.slug
    assert found.origin is None


def test_wire_copy_in_a_newspaper_credits_the_agency() -> None:
    found = attribute(
        article(
            "A firm says so.",
            Clue(ClueKind.MARKUP, "Example Post", 2, "publisher"),
            Clue(ClueKind.BYLINE, "By Jane Roe, Reuters", 4),
        )
    )
    assert found.outlet is not None
    assert found.origin is not None
    assert ("examplepost", "reuters", "") == (
        found.outlet.slug,
        found.origin.outlet.slug,
        found.origin.via,
    )
    assert ("Jane Roe",) == found.authors


def test_an_excerpt_in_a_forum_credits_the_outlet_that_names_itself() -> None:
    found = attribute(
        article(
            "A firm will close.\nIn a statement to ExampleHub, it said so.",
            Clue(ClueKind.POSTED, "July 15, 2024", 2),
            Clue(ClueKind.BYLINE, "July 14, 2024 By Jane Roe", 3),
            Clue(ClueKind.EXCERPT, ">>Full Article<<", 9),
            layout=Layout.FORUM_POST,
        )
    )
    assert found.outlet is None
    assert found.origin is not None
    assert "examplehub" == found.origin.outlet.slug
    assert ("a forum post", True) == (found.origin.via, found.origin.excerpt)
    (evidence,) = evidence_of(found, "origin")
    assert (Basis.INFERRED, 6) == (evidence.basis, evidence.line)
    assert found.published is not None
    assert "2024-07-14" == found.published.edtf


def test_an_article_that_quotes_what_another_was_told_is_not_a_copy() -> None:
    found = attribute(article("A firm told ExampleHub that it will close."))
    assert (None, None) == (found.outlet, found.origin)


def test_a_line_above_a_pasted_article_says_whose_and_of_when_it_is() -> None:
    line = "From Harbour Post Weekly, https://www.harbourpostweekly.example/ferry, 12 March 2023"
    clue = Clue(ClueKind.EXCERPT, line, 3)
    found = attribute(article("A firm will close.", clue, layout=Layout.PASTED))

    assert found.outlet
    assert "Harbour Post Weekly" == found.outlet.name
    assert "https://www.harbourpostweekly.example/ferry" == found.url
    assert found.published
    assert "2023-03-12" == found.published.edtf


def test_a_pasted_article_has_the_outlet_of_its_address() -> None:
    url = "https://www.examplepost.com/2024/07/a-title"
    found = attribute(
        article(
            "A firm will close.",
            Clue(ClueKind.POSTED, "July 16, 2024", 2),
            Clue(ClueKind.URL, url, 9),
            layout=Layout.PASTED,
        )
    )
    assert found.outlet is not None
    assert ("Example Post", url) == (found.outlet.name, found.url)
    assert Basis.INFERRED is evidence_of(found, "outlet")[0].basis
    assert found.published is not None
    assert "../2024-07-16" == found.published.edtf


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://xmpl.ly/1x3DFko", None),
        ("https://dlvr.it/Rx93kP", None),
        ("https://initech.example/1x3DFko", "Initech"),
        ("https://ledg.er/lamps-go-out-in-the-north", "Ledg"),
    ],
)
def test_a_shortened_address_names_no_outlet(url: str, name: str | None) -> None:
    text = "The last maker of oil lamps will close its factory in the north, it said on Monday."
    found = attribute(article(text, Clue(ClueKind.URL, url, 1)))
    assert name == (found.outlet.name if found.outlet else None)
    assert url == found.url


@pytest.mark.parametrize(
    ("title", "path", "is_own"),
    [
        ("Lamp maker closes its northern factory", "why-factory-owners-sell", False),
        ("Lamp maker closes its northern factory", "lamp-maker-closes-factory", True),
        ("Lamps", "lamps", True),
        ("", "lamps", False),
    ],
)
def test_an_address_amid_a_page_has_words_of_the_title(title: str, path: str, is_own: bool) -> None:
    url = f"https://www.examplepost.com/{path}"
    below = Removed(9, "Most read", "after the article")
    page = article("A firm will close.", Clue(ClueKind.URL, url, 7), title=title)
    assert is_own == bool(attribute(replace(page, removed=(below,))).url)


def test_a_mail_domain_is_marked_as_inferred() -> None:
    tip = Clue(ClueKind.CONTACT, "Send tips to editor@examplefinancial.com", 25)
    found = attribute(article("A firm will close.", tip))
    assert found.outlet is not None
    assert "Example Financial" == found.outlet.name
    (evidence,) = evidence_of(found, "outlet")
    assert (Basis.INFERRED, 25) == (evidence.basis, evidence.line)


def test_a_mail_host_for_everybody_says_nothing() -> None:
    tip = Clue(ClueKind.CONTACT, "Send tips to somebody@gmail.com", 25)
    assert attribute(article("A firm will close.", tip)).outlet is None


def test_who_reported_first_is_not_the_origin() -> None:
    found = attribute(article("A firm will close. Jane Roe first reported the news."))
    assert found.origin is None
    (evidence,) = evidence_of(found, "origin")
    assert ("Jane Roe", True) == (evidence.value, evidence.refused)


def test_a_date_in_the_text_is_not_the_publication_date() -> None:
    found = attribute(article("On July 20, 2024, a firm will close."))
    assert found.published is None
    assert () == evidence_of(found, "published")


def test_an_update_does_not_date_an_article() -> None:
    found = attribute(
        article(
            "A firm will close.",
            Clue(ClueKind.STAMP, "Updated July 17, 2024", 2),
            Clue(ClueKind.STAMP, "July 15, 2024", 3),
        )
    )
    assert found.published is not None
    assert "2024-07-15" == found.published.edtf
    assert [("2024-07-15", False), ("2024-07-17", True)] == [
        (item.value, item.refused) for item in evidence_of(found, "published")
    ]


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("Updated 6:41 PM GMT+1, October 3, 2022", "../2022-10-03"),
        ("October 12, 2023 4:05 PM GMT+2 Updated 3 hours ago", "2023-10-12"),
        ("21/09/2021 14:22 — updated 22/09/2021 17:05", "2021-09-21"),
        ("July 15, 2024 (updated)", "../2024-07-15"),
        ("Veröffentlicht am 3. März 2021, 08:12 Uhr", "2021-03-03"),
    ],
)
def test_the_day_of_a_change_is_the_latest_of_publication(stamp: str, published: str) -> None:
    found = attribute(article("A firm will close.", Clue(ClueKind.STAMP, stamp, 2)))
    assert found.published is not None
    assert published == found.published.edtf


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "A regional airline will drop three of its routes.",
            "Regional airline drops three routes",
        ),
        ("A bridge fell.", "A bridge fell"),
    ],
)
def test_the_last_crumb_is_the_title_where_the_text_has_its_words(text: str, title: str) -> None:
    crumbs = Clue(ClueKind.BREADCRUMB, "Home / Airlines / Regional airline drops three routes", 1)
    assert title == attribute(replace(article(text, crumbs), title="")).title


def test_the_sidecar_is_believed_before_the_page() -> None:
    sidecar, problems = parse_sidecar(
        "a.yaml",
        "title: Another title\noutlet: Example Post\norigin: AFP\npublished: 2024-07\n"
        "authors: [Jane Roe]\nlanguage: de\n",
    )
    assert () == problems
    stamp = Clue(ClueKind.STAMP, "July 15, 2024", 3)
    found = attribute(article("A firm will close.", stamp), sidecar, (EXAMPLE_POST,))
    assert found.outlet == EXAMPLE_POST
    assert found.origin is not None
    assert found.published is not None
    assert ("Another title", "afp", "2024-07", ("Jane Roe",), "de") == (
        found.title,
        found.origin.outlet.slug,
        found.published.edtf,
        found.authors,
        found.language,
    )
    assert [(Basis.SIDECAR, 4, False), (Basis.STATED, 3, True)] == [
        (item.basis, item.line, item.refused) for item in evidence_of(found, "published")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A firm will close. It said so.", "A firm will close"),
        ("The U.S. Treasury acted against it. It said so.", "The U.S. Treasury acted against it"),
        ("word " * 40, "word " * 19 + "word…"),
        ("", ""),
    ],
)
def test_a_title_is_derived_from_the_first_sentence(text: str, title: str) -> None:
    assert title == derived_title(text)


def test_a_derived_title_leaves_the_dateline_out_and_says_so() -> None:
    found = attribute(article("PARIS (AP) — A firm will close. It said so.", title=""))
    assert "A firm will close" == found.title
    assert Basis.INFERRED is evidence_of(found, "title")[0].basis
    assert "PARIS (AP) —" == found.dateline


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Story Date: ", "2024-03-28"), ("Date published ", "2024-03-28"), ("", "2024-04-27")],
)
def test_a_stamp_that_says_so_itself_outdoes_the_page_s_own_day(label: str, expected: str) -> None:
    stamps = (
        Clue(ClueKind.STAMP, "April 27, 2024", 2),
        Clue(ClueKind.STAMP, f"{label}March 28, 2024", 9),
    )
    found = attribute(article("The bridge fell into the harbour.", *stamps))
    assert expected == (found.published and found.published.edtf)
