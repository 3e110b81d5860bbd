"""Prints as their text is copied out of PDFs, and mails that quote: made running text again."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from explainer.collect.decode import decode
from explainer.collect.lines.pages import unpaged
from explainer.collect.lines.quoted import unquoted

CASES = read_fixture_file(Path(__file__).parent / "cases" / "lines_pages.md")


@pytest.mark.parametrize(("line", "title", "page", "expected"), CASES)
def test_page(line: int, title: str, page: str, expected: str) -> None:
    decoded = decode(page.replace("␌", "\f").encode())
    found, _ = unpaged(unquoted(decoded)[0])
    shown = found.text if found is decoded or ">" in page else found.text.replace("\n\n", "\n")
    assert expected.strip() == shown.strip()


ROW = st.sampled_from(
    [
        "",
        "- 1 -",
        "- 2 -",
        "\f- 3 -",
        "> quoted words",
        ">",
        "   The ferry ran aground off the har-",
        "bour on Friday night after its peo-",
        "ple had left.      and nobody knows",
        "the words here        the words there",
        "THE HARBOUR REVIEW     1",
    ]
)


@given(st.lists(ROW, max_size=40).filter(lambda rows: any(map(str.strip, rows))))
@example(["- 1 -", "- 1 -", "- 1 -", "- 1 -", "- 2 -"])
def test_each_character_comes_from_where_its_segment_says(rows: list[str]) -> None:
    decoded = decode("\n".join(rows).encode())
    raw = decoded.text.split("\n")
    for made in (unpaged(decoded)[0], unquoted(decoded)[0]):
        for segment, end in zip(
            made.segments, [*(s.start for s in made.segments[1:]), len(made.text)], strict=True
        ):
            said = made.text[segment.start : end].rstrip("\n ")
            assert any(said in line for line in raw)


@given(st.lists(ROW, max_size=40).filter(lambda rows: any(map(str.strip, rows))))
def test_no_word_is_lost_that_is_not_told(rows: list[str]) -> None:
    decoded = decode("\n".join(rows).encode())
    made, cuts = unpaged(decoded)
    left = made.text + "".join(cut.text for cut in cuts)
    assert sorted(_letters(decoded.text)) == sorted(_letters(left))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
