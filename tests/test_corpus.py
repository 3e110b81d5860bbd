"""The articles that benchmarks build: the same every time, facts shared only within a topic."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.corpus import markdown_pages, reports, write_corpus
from benchmarks.dice import chance, pick, roll

_SENTENCE = re.compile(r"(?<=[.”]) (?=[A-Z“])|\n+")


def _files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _sentences(topic: int, count: int = 12) -> list[set[str]]:
    bodies = ("\n".join(report.paragraphs()) for report in reports(topic, count))
    return [{s for s in _SENTENCE.split(body) if len(s.split()) > 8} for body in bodies]


def test_the_same_files_every_time(tmp_path: Path) -> None:
    write_corpus(tmp_path / "one", 2, 6)
    write_corpus(tmp_path / "two", 2, 6)
    files = _files(tmp_path / "one")

    assert files == _files(tmp_path / "two")
    assert 2 == sum(name.endswith("topic.md") for name in files)
    assert 12 == sum(name.endswith(".txt") for name in files)
    assert 0 < sum(name.endswith(".yaml") for name in files) < 12


def test_choices_are_fixed_for_all_time() -> None:
    assert [1, 4, 5] == [roll(6, "topic", n) for n in range(3)]
    assert ["b", "c", "c"] == [pick("abc", n) for n in range(3)]
    assert [False, True] == [chance(0, "never"), chance(100, "always")]


def test_an_article_has_some_500_words() -> None:
    words = [sum(len(p.split()) for p in report.paragraphs()) for report in reports(0, 40)]

    assert 400 < min(words)
    assert max(words) < 650


def test_articles_of_a_topic_share_facts() -> None:
    articles = _sentences(1)
    shared = [bool(one & two) for one, two in combinations(articles, 2)]

    assert sum(shared) > len(shared) / 3


def test_some_articles_are_copies_and_some_rewrites() -> None:
    whole = list(reports(2, 100))

    copies = [r for r in whole if r.whose != r.number]
    rewrites = [r for r in whole if r.follows != r.whose]

    assert 5 < len(copies) < 25
    assert 5 < len(rewrites) < 35
    assert copies[0].paragraphs() == whole[copies[0].whose].paragraphs()


@pytest.mark.parametrize("other", [1, 4], ids=["another subject", "the same subject"])
def test_topics_share_no_facts(other: int) -> None:
    mine, theirs = (set().union(*_sentences(topic)) for topic in (0, other))
    numbered = {s for s in mine & theirs if re.search(r"\d", s)}

    assert set() == numbered
    assert len(mine & theirs) < len(mine) / 10


def test_a_page_has_furniture_that_its_text_has_not() -> None:
    report = next(reports(0, 1))

    assert "All rights reserved." in report.page()
    assert "All rights reserved." not in "\n".join(report.paragraphs())
    assert report.title in report.page()


def test_each_note_of_a_markdown_page_is_referred_to() -> None:
    for _, _, _, text in markdown_pages(3):
        notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)

        assert notes
        assert sorted(notes) == sorted(re.findall(r"\[\^(\d+)\](?!:)", text))


def test_markdown_pages_go_on_over_topics() -> None:
    slugs = [slug for slug, *_ in markdown_pages(102)]

    assert 102 == len(set(slugs))
    assert "topic-001-00001" == slugs[-1]
