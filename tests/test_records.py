"""Exports of news databases: their fields tell, and their text alone is kept."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from explainer.collect.source import read_bytes

CASES = read_fixture_file(Path(__file__).parent / "cases" / "lines_records.md")


@pytest.mark.parametrize(("line", "title", "text", "expected"), CASES)
def test_record(line: int, title: str, text: str, expected: str) -> None:
    (source,) = read_bytes("a.txt", text.encode()).sources
    outlet = source.outlet.name if source.outlet else "-"
    when = source.published.edtf if source.published else "-"
    authors = ", ".join(source.authors) or "-"
    found = (source.title, outlet, authors, when, len(source.paragraphs))
    assert expected.strip() == " | ".join(map(str, found))
    assert source.text.startswith("The ferry ran aground")
