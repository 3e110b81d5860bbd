"""Spliced spam goes to the character; clean pages stay whole."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from explainer.collect import read_source
from explainer.collect.clean import clean
from explainer.collect.decode import decode

CASES = read_fixture_file(Path(__file__).parent / "cases" / "lines_splices.md")


@pytest.mark.parametrize(("line", "title", "page", "expected"), CASES)
def test_splices(line: int, title: str, page: str, expected: str) -> None:
    (article,) = clean(decode(page.encode()))
    found = [paragraph.text for paragraph in article.paragraphs]
    assert [text for text in expected.split("\n") if text] == [article.title, *found]
    cuts = {cut.text for cut in article.removed if cut.reason == "spliced spam"}
    assert len(cuts) == (1 if title.startswith("cut") else 0)


SPLICED = (
    "Current:Home > MarketsBrightmark:A footbridge over the canal collapses -Wealth Ladder\n"
    "Brightmark:A footbridge over the canal collapses\n"
    "Wealth Ladder\n"
    "Date:2025-04-10 22:02:09\n"
    "A footbridge over the canal has collapsed,Brightmark just as some pupils crossed it, officials"
    " of the city said on Thursday.\n"
    "Divers searched the canal for those who had fallen into it, and found all of them alive.\n"
)


def test_of_a_page_with_spliced_spam_neither_name_nor_date_is_trusted(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(SPLICED, "utf-8")
    (found,) = read_source(file).sources
    assert "A footbridge over the canal collapses" == found.title
    assert (None, None) == (found.outlet, found.published)
    fallen = {e.field for e in found.evidence if e.refused and "throw-away" in e.note}
    assert {"outlet", "published"} == fallen
    page = SPLICED.replace(",Brightmark", ",").replace("MarketsBrightmark", "Markets > Brightmark")
    file.write_text(page, "utf-8")
    (clean_page,) = read_source(file).sources
    assert "2025-04-10" == (clean_page.published and clean_page.published.edtf)


@pytest.mark.parametrize(
    ("crumb", "is_throwaway"),
    [
        ("Current:Home > newsA footbridge over the canal collapses -Ladder Hub", True),
        ("Home > NewsA footbridge over the canal collapses -template: a/b.txt", True),
        ("Home > News > A footbridge over the canal collapses - Ladder Hub", False),
        ("Home > NewsA footbridge over the canal collapses - Ladder Hub", False),
        ("HomeNewsA footbridge over the canal collapses", False),
    ],
)
def test_neither_name_nor_date_is_trusted_where_a_template_glues_all(
    tmp_path: Path, crumb: str, is_throwaway: bool
) -> None:
    file = tmp_path / "page.txt"
    page = SPLICED.partition("\n")[2].replace("Brightmark:", "").replace("Brightmark", " ")
    file.write_text(f"{crumb}\n{page.replace('Wealth Ladder', 'View')}", "utf-8")
    (found,) = read_source(file).sources
    assert is_throwaway == (found.published is None)
    assert not (is_throwaway and found.outlet)


def test_who_answers_for_a_text_is_its_origin(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    answers = "Our health desk is paid by a fund. The AP is solely responsible for all content."
    file.write_text(f"{SPLICED}\n___\n{answers}\n", "utf-8")
    (found,) = read_source(file).sources
    assert found.origin is not None
    assert ("associated-press", "an unidentified repost") == (
        found.origin.outlet.slug,
        found.origin.via,
    )
