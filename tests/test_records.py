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


def _page(title: str, name: str) -> str:
    """The record of a table's case, with another headline."""
    text: str = next(text for _, case, text, _ in CASES if case == name)
    return text.replace("Ferry runs aground off the harbour", title)


@pytest.mark.parametrize("name", [case[1] for case in CASES if "must not" not in case[1]])
def test_several_records_are_a_source_each(name: str) -> None:
    titles = ["Ferry runs aground off the harbour", "Second ferry runs aground at the quay"]
    text = "\n".join(_page(title, name) for title in titles)
    sources = read_bytes("a.txt", text.encode()).sources
    assert titles == [source.title for source in sources]
    assert all(source.text.startswith("The ferry ran aground") for source in sources)
    lines = [cut.line for source in sources for cut in source.removed]
    assert len(lines) == len(set(lines))
