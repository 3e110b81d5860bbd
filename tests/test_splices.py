"""Spliced spam goes to the character; clean pages stay whole."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

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
