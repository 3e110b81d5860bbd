"""Texts that hold several articles: where the next one begins, and where that isn't sure."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from explainer.collect.decode import decode
from explainer.collect.lines.line import read_lines
from explainer.collect.lines.several import beginnings
from explainer.collect.lines.survey import survey
from explainer.collect.sidecar import Sidecar
from explainer.collect.source import read_bytes

HERE = Path(__file__).parent
CASES = read_fixture_file(HERE / "cases" / "lines_several.md")
#: The paragraphs of the table.
SAID = {
    "bridge1": "The harbour bridge of Springfield was closed to all traffic on Wednesday after "
    "inspectors found a crack in one of the steel beams that carry its deck over the river.",
    "bridge2": "Mayor Richard Roe said that nobody had been in danger and that the closure would "
    "last for weeks. Drivers were asked to take the northern tunnel until further notice, he said.",
    "crack1": "A crack as long as a hand runs through a beam of the harbour bridge, engineers of "
    "the state said on Thursday, and nobody can tell yet how deep it goes or since when.",
    "crack2": "The engineers will lower divers to the pillars of the crossing next week, said a "
    "spokeswoman. She added that the bridge could reopen in September if nothing else is found.",
    "barge1": "A barge that hit a pillar of the harbour bridge in May may have opened the crack, "
    "inspectors said on Saturday, since paint of its hull was found on the concrete there.",
    "barge2": "The owner of the barge, Initech Shipping, said that it knew of no collision and "
    "that it would help the inspectors. Its crew is to be heard next week, the state said.",
    "bakers1": "The bakers of the old town went on strike on Thursday because the price of flour "
    "has doubled since spring, and most shops had sold their last loaves before noon, people said.",
    "bakers2": "Millers and bakers are to meet in the town hall on Friday to talk about a price "
    "that both can live with, said a woman who speaks for the millers of the whole valley.",
    "ferry1": "Ferries across the harbour carried twice as many people as a week ago, the company "
    "said, and it will run two more boats until the bridge is open to cars and trucks again.",
    "comment1": "I have said for years that this would happen and nobody listened to me, they only "
    "ever paint the thing and never look at what is under the paint, just you wait and see.",
    "comment2": "My brother works there and he says that they knew of it in May but you can't get "
    "anybody at the town hall to answer the phone when you call them about the bridge anyway.",
}


def page_of(text: str) -> str:
    """A page with its paragraphs in full."""
    return re.sub(r"@(\w+)", lambda name: SAID.get(name[1], name[0]), text)


def told(page: str) -> str:
    """Where other articles begin on a page, and where they may."""
    lines = read_lines(decode(page.encode()))
    return "".join(
        f"splits: {lines[one.at].text}\n" if one.is_sure else f"doubts: {one.title.text}\n"
        for one in beginnings(survey(lines))
    )


@pytest.mark.parametrize(("line", "title", "page", "expected"), CASES)
def test_where_the_next_article_begins(line: int, title: str, page: str, expected: str) -> None:
    assert expected == told(page_of(page))


ROW = st.sampled_from(
    [
        *(f"@{name}" for name in ("bridge1", "crack1", "barge2")),
        *("Harbour bridge closes after crack is found", "Engineers find crack in harbour bridge"),
        *(
            "By Jane Roe",
            "July 3, 2024",
            "Globex Post",
            "BBC News",
            "https://globex.example/bridge",
        ),
        *("", "", "---", "Skip to content", "© 2024 Globex Post. All rights reserved.", "Menu"),
    ]
)


@given(st.lists(ROW, max_size=30).filter(lambda rows: any(map(str.strip, rows))))
def test_articles_begin_one_below_the_other(rows: list[str]) -> None:
    lines = read_lines(decode(page_of("\n".join(rows)).encode()))
    found = beginnings(survey(lines))
    starts = [one.at for one in found]
    assert starts == sorted(set(starts))
    assert all(0 < one.at < len(lines) for one in found)


TWO = """Globex Post
Harbour bridge closes after crack is found
By Jane Roe
July 3, 2024

@bridge1

@bridge2

© 2024 Globex Post. All rights reserved.
Initech Times
Engineers find crack in harbour bridge
By John Doe
July 4, 2024

@crack1

@crack2

Subscribe to Initech Times
"""
NEXT = """Harbour bridge closes after crack is found
July 3, 2024
@bridge1
@bridge2
Engineers find crack in harbour bridge
July 4, 2024
@crack1
@crack2
"""


def test_each_article_of_a_text_is_a_source_with_its_own_outlet() -> None:
    found = read_bytes("two.txt", page_of(TWO).encode())
    first, second = found.sources
    assert (0, 1) == (first.part, second.part)
    assert ["Globex Post", "Initech Times"] == [
        one.outlet.name for one in found.sources if one.outlet
    ]
    assert [("Jane Roe",), ("John Doe",)] == [one.authors for one in found.sources]
    assert ["2024-07-03", "2024-07-04"] == [
        one.published.edtf for one in found.sources if one.published
    ]
    assert [SAID["bridge1"], SAID["bridge2"]] == first.text.split("\n\n")
    assert [SAID["crack1"], SAID["crack2"]] == second.text.split("\n\n")
    assert [("several-articles", 11)] == [(one.code, one.line) for one in found.problems]


def test_every_line_of_both_articles_is_told_once() -> None:
    page = page_of(TWO)
    sources = read_bytes("two.txt", page.encode()).sources
    cut = [part.line for source in sources for part in source.removed]
    kept = [part.line for source in sources for part in source.segments]
    said = [at for at, line in enumerate(page.splitlines(), 1) if line.strip()]
    assert said == sorted({*cut, *kept})
    assert len(cut) == len(set(cut))


def test_a_headline_that_the_editor_keeps_begins_no_article() -> None:
    kept = Sidecar(keep=("Engineers find crack in harbour bridge",))
    found = read_bytes("two.txt", page_of(TWO).encode(), sidecar=kept)
    (source,) = found.sources
    assert SAID["crack2"] in source.text


def test_a_doubt_is_told_with_its_line() -> None:
    found = read_bytes("next.txt", page_of(NEXT).encode())
    assert 1 == len(found.sources)
    assert [("another-article", 5)] == [(one.code, one.line) for one in found.problems]


def test_a_saved_page_is_one_article() -> None:
    lines = "".join(f"<p>{line}</p>" for line in page_of(TWO).splitlines())
    found = read_bytes("two.html", f"<html><body>{lines}</body></html>".encode())
    assert 1 == len(found.sources)


def test_the_end_of_a_page_amid_a_text_is_told() -> None:
    rows = ["Harbour bridge closes after crack is found", "July 3, 2024", "@bridge1", "@bridge2"]
    rows += ["@barge1", "© 2024 Globex Post. All rights reserved.", "@crack1", "@crack2", "@barge2"]
    found = read_bytes("a.txt", page_of("\n".join(rows)).encode())
    assert 1 == len(found.sources)
    assert [("another-article", 6)] == [(one.code, one.line) for one in found.problems]


def test_two_pages_that_look_like_a_thread_are_two() -> None:
    comments = (
        "Comments\nAnn\nJuly 3, 2024 10:12 am\nReply\n@comment1\nBob\nJuly 3, 2024 11:40 am\n"
    )
    comments += "Reply\n@comment2\n12 replies\nLike\n"
    found = read_bytes("a.txt", page_of(TWO.replace("©", f"{comments}©")).encode())
    assert ["Globex Post", "Initech Times"] == [
        one.outlet.name for one in found.sources if one.outlet
    ]


def test_a_page_that_ends_above_much_text_is_told() -> None:
    rows = ["Harbour bridge closes after crack is found", "July 3, 2024", "@bridge1", "@bridge2"]
    rows += ["@barge1", "© 2024 Globex Post. All rights reserved."]
    rows += ["@crack1", "@crack2", "@bakers1", "@bakers2", "@ferry1"]
    (found,) = read_bytes("a.txt", page_of("\n".join(rows)).encode()).problems
    assert ("another-article", 6) == (found.code, found.line)
    assert "a page ends here" in found.message


def test_a_rule_amid_a_text_is_told() -> None:
    rows = ["Harbour bridge closes after crack is found", "July 3, 2024", "@bridge1", "@bridge2"]
    rows += ["@barge1", "---", "@crack1", "@crack2", "@barge2"]
    found = read_bytes("a.txt", page_of("\n".join(rows)).encode())
    assert 1 == len(found.sources)
    assert [("another-article", 6)] == [(one.code, one.line) for one in found.problems]


@pytest.mark.parametrize(("rule", "expected"), [("---", 7), ("", 1)])
def test_many_articles_one_below_the_other(rule: str, expected: int) -> None:
    names = ["Jane Roe", "John Doe", "Ann Roe", "Bob Doe", "Carl Roe", "Dora Doe", "Emil Roe"]
    told = ["bridge", "crack", "barge", "bakers", "bridge", "crack", "barge"]
    page = "\n".join(
        f"{rule}\nHarbour bridge and bakers of the town: {at}\nBy {name}\nJuly {at}, 2024"
        f"\n@{said}1\n@{said}2"
        for at, (name, said) in enumerate(zip(names, told, strict=True), 1)
    )
    found = read_bytes("a.txt", page_of(page).encode())
    assert expected == len(found.sources)
    assert "another-article" in [one.code for one in found.problems] or rule
