"""`read_source` from outside: the seeds, the contract of `Source`, and files that are odd."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer.collect import (
    Collected,
    distinct,
    read_outlets,
    read_source,
    under_one_name,
)
from explainer.collect.slugs import slugify
from explainer.collect.source import read_bytes
from explainer.errors import Severity
from explainer.model import Origin, OriginKind, Outlet
from tests import example

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
ARTICLES = Path(__file__).parent / "articles"
SEEDS = CONTENT / "topics" / "kaspersky-us-exit" / "sources"

#: File, part: title, outlet, origin, via, authors, dateline, date; as an annotator read them.
SEED_METADATA = {
    ("000", 0): (
        "Kaspersky to shutter US operations after its software is banned by Commerce Department, "
        "citing risk",
        None,
        "Associated Press",
        "an unidentified repost",
        (),
        "NEW YORK (AP) —",
        None,
    ),
    ("001", 0): (None, None, None, None, (), "", None),
    ("002", 0): (
        "Kaspersky is shutting down its business in the United States",
        None,
        "BleepingComputer",
        "a forum post",
        ("Sergiu Gatlan",),
        "",
        "2024-07-15",
    ),
    ("002", 1): (
        "Russian antivirus giant Kaspersky leaves the US after two decades, slams the "
        "'theoretical concerns' that led to it being banned",
        "PC Gamer",
        None,
        None,
        (),
        "",
        "../2024-07-16",
    ),
    ("003", 0): (
        "Kaspersky to Cease U.S. Operations and Cut Jobs Following Biden’s Ban on Russian Firm",
        "Envestreet Financial",
        None,
        None,
        (),
        "",
        None,
    ),
    ("004", 0): (None, None, None, None, (), "New Delhi:", None),
}


@pytest.fixture(scope="module")
def seeds() -> list[Collected]:
    outlets, problems = read_outlets(CONTENT / "outlets.yaml", CONTENT)
    assert () == problems
    paths = sorted(SEEDS.glob("*.txt"))
    return [read_source(path, root=CONTENT, outlets=outlets) for path in paths]


def test_the_seeds_are_attributed_as_a_person_would(seeds: list[Collected]) -> None:
    found = {}
    for collected in seeds:
        for source in collected.sources:
            stated = not any(
                item.field == "title" and item.basis.value == "inferred" for item in source.evidence
            )
            found[Path(source.file).name[:3], source.part] = (
                source.title if stated else None,
                source.outlet.name if source.outlet else None,
                source.origin.outlet.name if source.origin else None,
                source.origin.via if source.origin else None,
                source.authors,
                source.dateline,
                source.published.edtf if source.published else None,
            )
    assert found == SEED_METADATA


def test_only_the_excerpt_is_one(seeds: list[Collected]) -> None:
    excerpts = [s for c in seeds for s in c.sources if s.origin and s.origin.excerpt]
    assert ["BleepingComputer"] == [s.origin.outlet.name for s in excerpts if s.origin]


def test_the_seeds_have_no_errors(seeds: list[Collected]) -> None:
    problems = [problem for collected in seeds for problem in collected.problems]
    assert [] == [problem for problem in problems if problem.severity is Severity.ERROR]
    assert {"no-title", "no-date"} == {problem.code for problem in problems}


def test_evidence_stands_on_its_line(seeds: list[Collected]) -> None:
    for collected in seeds:
        for source in collected.sources:
            lines = (CONTENT / source.file).read_text("utf-8").split("\n")
            for item in source.evidence:
                words = item.quote.split()
                assert item.line
                assert words[0] in lines[item.line - 1].replace("\u00a0", " ")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


BODY = (
    "The factory will close at the end of September, the company said on Monday in a statement.\n\n"
    "About 200 people work in the factory, which has made lamps for 140 years in the town.\n"
)


def test_a_note_on_whom_front_matter_names_is_no_text(tmp_path: Path) -> None:
    note = "**Jane Roe** writes about lamps and has a degree in them."
    head = "---\ntitle: A factory closes\nauthor: Jane Roe\n---\n\n"
    (source,) = read_source(write(tmp_path, "a.md", f"{head}{BODY}\n{note}\n")).sources
    assert BODY.strip() == source.text
    assert any("writes about lamps" in cut.text for cut in source.removed)


def test_a_source_in_front_matter_may_be_a_name(tmp_path: Path) -> None:
    head = '---\nsource: "Springfield Department of Trade"\nurl: https://trade.example/a\n---\n\n'
    (source,) = read_source(write(tmp_path, "a.md", f"{head}{BODY}")).sources
    assert source.outlet is not None
    assert "Springfield Department of Trade" == source.outlet.name
    assert "https://trade.example/a" == source.url


def test_a_government_s_page_says_who_sent_it_and_when(tmp_path: Path) -> None:
    head = "Lamp deal prevented\n{}From:\nLamps and Markets Authority\nPublished\n26 April 2023\n\n"
    told = "The authority has prevented the deal over concerns that it would darken the town.\n\n"
    for above in ("", told):
        page = write(tmp_path, "a.txt", head.format(above) + BODY)
        (source,) = read_source(page).sources
        assert source.outlet is not None
        assert "Lamps and Markets Authority" == source.outlet.name
        assert source.published is not None
        assert "2023-04-26" == source.published.edtf
        assert "From:" not in source.text


def test_a_text_may_say_from(tmp_path: Path) -> None:
    said = (
        "The letter begins:\n\nFrom:\nThe mayor of the town in which the factory stands today.\n\n"
    )
    (source,) = read_source(write(tmp_path, "a.txt", f"A factory closes\n\n{BODY}\n{said}")).sources
    assert "The mayor of the town" in source.text


def test_from_when_something_holds_isn_t_when_a_text_was_out(tmp_path: Path) -> None:
    head = "Jane Roe is banned for four years\nIneligibility commencing on 25 December 2021\n\n"
    text = f"Springfield, 29 January 2024 - {BODY}"
    (source,) = read_source(write(tmp_path, "a.txt", head + text)).sources
    assert source.published is not None
    assert "2024-01-29" == source.published.edtf


def test_a_markdown_heading_is_the_title_and_the_line_below_it_a_stamp(tmp_path: Path) -> None:
    head = "# Ferries sold for one pound\n\n*14 March 2023 — The Harbour Notebook*"
    (source,) = read_source(write(tmp_path, "a.md", f"{head}\n\n{BODY}")).sources
    assert "Ferries sold for one pound" == source.title
    assert source.published is not None
    assert "2023-03-14" == source.published.edtf
    assert source.outlet is not None
    assert "The Harbour Notebook" == source.outlet.name
    assert not [word for word in ("Ferries sold", "14 March") if word in source.text]


def test_a_question_that_opens_a_thread_is_no_article_beside_one_in_a_reply() -> None:
    (source,) = read_source(ARTICLES / "forum_question.txt").sources
    assert "Ferries: line takes passengers by bus for ten days" == source.title
    assert source.outlet is not None
    assert "Harbour Courier" == source.outlet.name
    assert "Does anybody know" in " ".join(cut.text for cut in source.removed)


def test_the_editor_keeps_the_question_that_opens_a_thread(tmp_path: Path) -> None:
    page = write(tmp_path, "a.txt", (ARTICLES / "forum_question.txt").read_text("utf-8"))
    write(tmp_path, "a.yaml", 'keep: ["Does anybody know whether they take us by bus?"]\n')
    opening, pasted = read_source(page).sources
    assert "Does anybody know" in opening.text
    assert pasted.text.startswith("All passengers")


def test_a_forum_s_members_have_ranks_and_one_says_where_his_text_is_from(tmp_path: Path) -> None:
    page = """Harbour OpenForum › The Lounge
Initech is gone
58 views 3 replies

gearhead_77
Harbour Scholae Palatinae
Registered: Feb 3, 2009
Feb 18, 2025 #1
So who still works there?

blue_kestrel
Smack Master, in training
Registered: Oct 1, 2021
Feb 19, 2025 #2
From TechCrunch:

Initech closes its last plant of lamps, as Globex buys the rest of it
Jane Roe
3:06 PM PST · February 18, 2025

Initech announced on Tuesday that most of its assets have been bought by Globex for $116 million.

The maker of lamps will close its last plant at noon on February 28, it said. After that the workers
will be paid for three months, and the machines will be sold, the mayor of the city told them.

The firm told customers in a letter that repairs will be made until the end of the year.

zarquon
Harbour Tribunus Militum
Registered: Jun 6, 2002
Feb 19, 2025 #3
I paid $700 for mine. Never again. lol
"""
    (source,) = read_source(write(tmp_path, "a.txt", page)).sources
    assert source.origin is not None
    assert "TechCrunch" == source.origin.outlet.name
    assert "2025-02-18" == (source.published.edtf if source.published else "")
    assert source.text.startswith("Initech announced")
    assert "zarquon" not in source.text


def test_a_title_above_a_second_headline_a_name_and_a_place_beside_the_day(tmp_path: Path) -> None:
    title = "The 12 hours in which no alert came: how the city’s government reacted to the floods"
    page = f"""DANA IN THE EAST
{title}
The Springfield Emergency Center met at 5 p.m. on Tuesday; the mayor arrived at 7 p.m.

Jane Roe
Springfield - NOV 02, 2024 - 10:15CET

The weather agency raised the alert to red at 7.36 a.m. on Tuesday. The message to the phones of the
residents came at 8.12 p.m., when many of them already had water up to their necks.

At noon, the mayor said at a press conference that the storm would lose strength at around 6 p.m.
"""
    (source,) = read_source(write(tmp_path, "a.txt", page)).sources
    assert title == source.title
    assert "2024-11-02" == (source.published.edtf if source.published else "")


def test_a_path_alone_is_enough(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"Lamp maker closes its factory\n\n{BODY}")
    (source,) = read_source(path).sources
    assert ("Lamp maker closes its factory", path.as_posix()) == (source.title, source.file)
    assert "lamp-maker-closes-its-factory" == source.slug


def test_a_faulty_sidecar_doesn_t_cost_the_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BODY)
    write(tmp_path, "a.yaml", "outlet: Example Post\npublished: [\n")
    collected = read_source(path, root=tmp_path)
    assert 1 == len(collected.sources)
    assert ("a.yaml", 2, "invalid-yaml") in [
        (problem.file, problem.line, problem.code) for problem in collected.problems
    ]


def test_the_sidecar_speaks(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BODY)
    write(
        tmp_path,
        "a.yaml",
        "title: A title\noutlet: Example Post\npublished: 2024-07-15\nadded: 2024-07-16\n"
        "batch: first\nlicence: CC BY 4.0\nlanguage: de\n",
    )
    collected = read_source(path, root=tmp_path)
    (source,) = collected.sources
    assert () == collected.problems
    assert source.outlet is not None
    assert source.arrived is not None
    assert ("Example Post", "2024-07-16", "first", "CC BY 4.0", "de") == (
        source.outlet.name,
        source.arrived.isoformat(),
        source.batch,
        source.licence,
        source.language,
    )


def test_what_is_missing_is_a_note(tmp_path: Path) -> None:
    collected = read_source(write(tmp_path, "a.txt", BODY), root=tmp_path)
    assert [("no-title", Severity.NOTE), ("no-date", Severity.NOTE)] == [
        (problem.code, problem.severity) for problem in collected.problems
    ]


DUTCH = (
    "De haven van Springfield is maandag gesloten nadat een veerboot tegen de kade was gevaren, "
    "zei de burgemeester. Niemand raakte gewond, maar de schade is groot en de kade blijft nog "
    "weken dicht, meldt de havendienst.\n"
)


@pytest.mark.parametrize(
    ("text", "usual", "language"),
    [(DUTCH, "en", "und"), (DUTCH, "nl", "nl"), (BODY, "en-GB", "en-GB"), (DUTCH[:99], "en", "en")],
)
def test_a_text_that_is_not_english_says_so(
    tmp_path: Path, text: str, usual: str, language: str
) -> None:
    collected = read_source(write(tmp_path, "a.txt", text), root=tmp_path, language=usual)
    assert [language] == [source.language for source in collected.sources]
    told = [problem for problem in collected.problems if problem.code == "other-language"]
    assert (language == "und") == bool(told)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_is_no_file_is_a_problem(tmp_path: Path, name: str) -> None:
    collected = read_source(tmp_path / name, root=tmp_path)
    assert () == collected.sources
    assert ["unreadable"] == [problem.code for problem in collected.problems]


def test_one_headline_of_two_outlets_needs_nothing_done(tmp_path: Path) -> None:
    agency, other = (
        replace(
            read_source(write(tmp_path, f"{name}.txt", BODY), root=tmp_path).sources[0],
            outlet=outlet,
        )
        for name, outlet in (("a", Outlet("daily", "Daily")), ("b", Outlet("weekly", "Weekly")))
    )
    kept, (problem,) = distinct((agency, replace(other, slug=agency.slug)))
    assert f"{agency.slug}-weekly" == kept[1].slug
    assert Severity.NOTE is problem.severity


def test_an_outlet_has_one_name_in_a_topic() -> None:
    names = ("COURIER", "The Courier", "The Courier", "Courier", "HARBOUR POST")
    outlets = [Outlet(slugify(name).removeprefix("the-"), name) for name in names]
    wire = Origin(OriginKind.OUTLET, outlets[0])
    sources = [replace(example.source(f"s{n}", ()), outlet=o) for n, o in enumerate(outlets)]
    sources.append(replace(example.source("copy", ()), outlet=None, origin=wire))
    sources.append(replace(example.source("nobody", ()), outlet=None))
    found = under_one_name(tuple(sources))
    assert [*["The Courier"] * 4, "HARBOUR POST", "The Courier", ""] == [
        source.credited.name if source.credited else "" for source in found
    ]
    assert sources[4] is found[4]
    assert found == tuple(reversed(under_one_name(tuple(reversed(sources)))))


def test_the_editor_s_word_on_an_outlet_holds_for_all_its_articles() -> None:
    editor_s = Outlet("courier", "Courier", licence="CC BY 4.0")
    found = Outlet("courier", "The Courier", "https://courier.example/")
    sources = tuple(
        replace(example.source(f"s{n}", ()), outlet=outlet)
        for n, outlet in enumerate((found, editor_s, found))
    )
    assert {editor_s} == {source.outlet for source in under_one_name(sources)}


def test_sources_of_one_slug_are_told_apart(tmp_path: Path) -> None:
    first = write(tmp_path, "a.txt", f"Lamp maker closes its factory\n\n{BODY}")
    other = write(
        tmp_path, "b.txt", f"Lamp maker closes its factory\n\n{BODY}It is sad, he said.\n"
    )
    sources = tuple(
        source for path in (other, first) for source in read_source(path, root=tmp_path).sources
    )
    kept, problems = distinct(sources)
    assert ["b.txt", "a.txt"] == [source.file for source in kept]
    assert "lamp-maker-closes-its-factory" == kept[1].slug
    assert kept[0].slug.startswith("lamp-maker-closes-its-factory-")
    assert [("b.txt", "same-slug")] == [(problem.file, problem.code) for problem in problems]
    assert [Severity.WARNING] == [problem.severity for problem in problems]
    again, _ = distinct(tuple(reversed(sources)))
    assert {source.file: source.slug for source in kept} == {
        source.file: source.slug for source in again
    }


def test_a_title_without_latin_letters_has_a_slug(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"!!!\n\n{BODY}")
    (source,) = read_source(path, root=tmp_path).sources
    assert source.slug.strip("-")
    assert source.slug.replace("-", "").isalnum()


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=600), st.binary(max_size=600)))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: str | bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    collected = read_source(path)
    assert collected.sources or collected.problems
    assert len({source.slug for source in collected.sources}) == len(collected.sources)


def test_text_is_read_without_the_heavy_readers() -> None:
    path = next(SEEDS.glob("*.txt"))
    code = (
        "import sys; from pathlib import Path; from explainer.collect import read_source\n"
        f"read_source(Path({str(path)!r}))\n"
        "heavy = {'trafilatura', 'htmldate', 'httpx', 'feedparser', 'fastwarc', 'lxml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT / "plugins")},
    )
    assert "[]" == done.stdout.strip()


def test_a_quote_of_the_sidecar_that_isn_t_in_the_article_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"Lamp maker closes its factory\n\n{BODY}")
    write(tmp_path, "a.yaml", "keep: [Lamp maker closes]\ndrop: [these words are nowhere]\n")
    told = [p for p in read_source(path, root=tmp_path).problems if p.code == "no-such-quote"]
    assert ["a.txt"] == [problem.file for problem in told]
    assert "these words are nowhere" in told[0].message


@pytest.mark.parametrize("button", ["AA", "Aa"])
def test_a_button_for_the_size_of_letters_is_no_agency(tmp_path: Path, button: str) -> None:
    head = f"Lamp maker closes its factory\n\nBy Jane Doe\nNovember 3, 2025\n\n{button}\n\n"
    (source,) = read_source(write(tmp_path, "a.txt", head + BODY), root=tmp_path).sources
    assert source.origin is None


@pytest.mark.parametrize(
    ("signed", "origin"),
    [
        ("AFP/Harbour Post", "Agence France-Presse"),
        ("Harbour Post with AP", "Associated Press"),
        ("Harbour Post/Shelbyville", None),
    ],
)
def test_an_agency_beside_the_page_s_own_name(
    tmp_path: Path, signed: str, origin: str | None
) -> None:
    head = f"Harbour Post\nHome | Sport | Subscribe\n\nLamp maker closes its factory\n{signed}\n"
    page = f"{head}November 3, 2025\n\n{BODY}\n\n© 2025 Harbour Post\n"
    (source,) = read_source(write(tmp_path, "a.txt", page), root=tmp_path).sources
    assert source.outlet
    assert "Harbour Post" == source.outlet.name
    assert origin == (source.origin.outlet.name if source.origin else None)


SENTENCES = (
    "The harbour bridge in Exampleton will close on 1 April 2025 for two years, the city said.",
    "Repairs will cost 12 million euros, twice what the council had set aside in the autumn.",
    "Engineers found cracks in nine of the 40 cables when they inspected the towers in February.",
    "The mayor said that ferries would run every ten minutes from the north quay until then.",
    "Shop owners on both banks fear for their trade and have asked the city for help with rents.",
    "The bridge was built in 1961, and some 20,000 vehicles a day use it, most of them lorries.",
    "Lorries will have to take the motorway, which is 14 miles longer, the transport office said.",
)


def test_a_page_whose_line_breaks_were_lost() -> None:
    head = "Example Post Home News Subscribe Harbour bridge closes for two years By Jane Roe"
    end = "About the author Jane Roe covers the harbour for Example Post. Share this article"
    page = " ".join((head, "March 9, 2025 3:40 pm", *SENTENCES, end))
    (source,) = read_bytes("a.txt", page.encode()).sources
    assert "Harbour bridge closes for two years" == source.title
    assert ("Jane Roe",) == source.authors
    assert source.published
    assert "2025-03-09" == source.published.edtf
    assert SENTENCES == tuple(source.text.split("\n\n"))


def test_a_long_paragraph_keeps_its_sentences_together() -> None:
    text = " ".join((*SENTENCES, "The council will vote on 5 May 2025.", *SENTENCES))
    (source,) = read_bytes("a.txt", text.encode()).sources
    assert text == source.text


def test_a_mail_whose_subject_says_nothing() -> None:
    text = "The ferry ran aground off the harbour on Friday night after its pumps had failed."
    head = "From: Jane Roe <jane@example.org>\nTo: John Doe\nSubject: Fwd:\n\nHome > News > World"
    (source,) = read_bytes("a.txt", f"{head}\n\n{text}\n\n{text}\n".encode()).sources
    assert text.removesuffix(".") == source.title


def test_what_attribution_fails_on_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr("explainer.collect.source.attribute", fail)
    found = read_bytes("a.txt", b"The ferry ran aground off the harbour on Friday night, he said.")
    assert () == found.sources
    assert [("reader-failed", Severity.ERROR)] == [(p.code, p.severity) for p in found.problems]
