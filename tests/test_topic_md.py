"""`topic.md`: front matter with the line of every fault, then prose."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest

from explainer.collect import read_outlets, read_topic
from explainer.collect.topic import KEYS, parse_topic
from explainer.model import Decisions, OutlineSection
from tests.tables import keys_of_table

DOCS = Path(__file__).parent.parent / "docs"

FULL = """\
---
title: The lamp factory
question: Why does the factory close?
status: closed
as_of: 2024-08-01
language: en-GB
outline:
  - heading: What happened
    cues: [close, closing]
    claims: [aaaaaaaaaa]
  - heading: Why
aliases:
  - [Example Lamps, the factory]
pin: [bbbbbbbbbb]
hide: cccccccccc
merge:
  - [dddddddddd, eeeeeeeeee]
split: [ffffffffff]
corrections:
  - date: 2024-07-20
    wrong: The factory is in the south.
    right: The factory is in the north.
    claim: aaaaaaaaaa
---

The editor's *own* prose.
"""


def test_every_key_is_read() -> None:
    topic, problems = parse_topic("lamps", "topics/lamps/topic.md", FULL)
    assert () == problems
    assert ("lamps", "The lamp factory", "Why does the factory close?") == (
        topic.slug,
        topic.title,
        topic.question,
    )
    assert ("closed", date(2024, 8, 1), "en-GB") == (topic.status, topic.as_of, topic.language)
    assert (
        OutlineSection("What happened", ("close", "closing"), ("aaaaaaaaaa",)),
        OutlineSection("Why"),
    ) == topic.outline
    assert (("Example Lamps", "the factory"),) == topic.aliases
    assert (
        Decisions(
            pin=("bbbbbbbbbb",),
            hide=("cccccccccc",),
            merge=(("dddddddddd", "eeeeeeeeee"),),
            split=("ffffffffff",),
        )
        == topic.decisions
    )
    (correction,) = topic.corrections
    assert (date(2024, 7, 20), "aaaaaaaaaa") == (correction.on, correction.claim)
    assert "The editor's *own* prose." == topic.prose


def test_an_id_has_the_line_on_which_it_is_first_named() -> None:
    text = "---\ntitle: a\npin: [one]\nmerge:\n  - [two,\n     one]\n---\n"
    topic, _ = parse_topic("lamps", "topic.md", text)
    assert (("one", 3), ("two", 5)) == topic.lines


def test_a_mended_word_keeps_the_correction_s_id() -> None:
    before, _ = parse_topic("lamps", "topic.md", FULL)
    after, _ = parse_topic("lamps", "topic.md", FULL.replace("in the north.", "up in the north."))
    assert before.corrections != after.corrections
    assert before.corrections[0].id == after.corrections[0].id


def test_corrections_of_one_day_have_ids_of_their_own() -> None:
    entry = "  - {date: 2024-07-20, wrong: a, right: b}\n"
    topic, problems = parse_topic(
        "lamps", "topic.md", f"---\ntitle: a\ncorrections:\n{entry}{entry}---\n"
    )
    assert () == problems
    assert 2 == len({correction.id for correction in topic.corrections})


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("---\nquestion: Why?\n---\n", 1, "no-title"),
        ("---\ntitle: a\naliases:\n  - lone\n  - [b, c]\n---\n", 4, "bad-value"),
        ("---\ntitle: a\naliases:\n  - [a, b]\n  - [b, c]\n---\n", 3, "bad-value"),
        ("---\ntitle: a\nmerge: [one]\n---\n", 3, "bad-value"),
        ("---\ntitle: a\nstate: open\n---\n", 3, "unknown-key"),
        ("---\ntitle: a\nstatus: asleep\n---\n", 3, "bad-value"),
        ("---\ntitle: a\nas_of: now\n---\n", 3, "bad-value"),
        ("---\ntitle: a\nlanguage: '<b>'\n---\n", 3, "bad-value"),
        ("---\ntitle: a\noutline:\n  - cues: [a]\n---\n", 4, "bad-value"),
        ("---\ntitle: a\noutline:\n  - heading: a\n    cue: b\n---\n", 5, "unknown-key"),
        ("---\ntitle: a\nmerge:\n  - {a: b}\n---\n", 4, "bad-value"),
        ("---\ntitle: a\naliases: words\n---\n", 3, "bad-value"),
        ("---\ntitle: a\ncorrections:\n  - wrong: a\n---\n", 4, "bad-value"),
        ("---\ntitle: a\nquestion: what: is\n---\n", 3, "invalid-yaml"),
        ("---\ntitle: a\n", 1, "no-front-matter"),
    ],
)
def test_a_fault_has_its_line(text: str, line: int, code: str) -> None:
    _, problems = parse_topic("lamps", "topics/lamps/topic.md", text)
    assert (line, code) in [(problem.line, problem.code) for problem in problems]
    assert all("; " in problem.message for problem in problems)


def test_the_rest_of_a_faulty_topic_counts() -> None:
    topic, _ = parse_topic("lamps", "topic.md", "---\ntitle: a\nas_of: now\n---\nProse.\n")
    assert ("a", None, "Prose.") == (topic.title, topic.as_of, topic.prose)


def test_a_plain_list_is_one_group() -> None:
    topic, problems = parse_topic("lamps", "topic.md", "---\ntitle: a\nmerge: [b, c]\n---\n")
    assert () == problems
    assert (("b", "c"),) == topic.decisions.merge


def test_without_front_matter_all_is_prose() -> None:
    topic, problems = parse_topic("oil-lamps", "topic.md", "Only words.\n")
    assert ("Oil lamps", "Only words.") == (topic.title, topic.prose)
    assert ["no-front-matter"] == [problem.code for problem in problems]


def test_an_empty_file_is_a_topic_of_its_folder_s_name() -> None:
    topic, problems = parse_topic("oil-lamps", "topic.md", "")
    assert "Oil lamps" == topic.title
    assert ["no-front-matter"] == [problem.code for problem in problems]


def test_keys_that_cannot_be_read_are_not_told_as_missing() -> None:
    _, problems = parse_topic("lamps", "topic.md", '---\ntitle: "Lamps\nquestion: Why?\n---\n')
    assert [(2, "invalid-yaml")] == [(problem.line, problem.code) for problem in problems]


def test_a_name_in_two_groups_counts_for_the_first() -> None:
    text = (
        "---\ntitle: a\naliases:\n  - [Jane Roe, the mayor]\n  - [John Doe, the mayor, Doe]\n---\n"
    )
    topic, _ = parse_topic("lamps", "topic.md", text)
    assert (("Jane Roe", "the mayor"), ("John Doe", "Doe")) == topic.aliases


def test_a_folder_without_topic_md_is_no_topic(tmp_path: Path) -> None:
    folder = tmp_path / "topics" / "lamps"
    folder.mkdir(parents=True)
    topic, (problem,) = read_topic(folder, tmp_path)
    assert topic is None
    assert ("topics/lamps/topic.md", "no-topic-file") == (problem.file, problem.code)


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 40, b"x" * 1_000_001])
def test_what_is_no_text_is_no_topic(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "topic.md").write_bytes(data)
    topic, problems = read_topic(tmp_path, tmp_path)
    assert topic is None
    assert 1 == len(problems)


@pytest.mark.parametrize("name", ["topic.md", "outlets.yaml"])
def test_what_may_not_be_read_is_told(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text("")

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    read = read_topic(tmp_path, tmp_path) if name == "topic.md" else read_outlets(tmp_path / name)
    (problem,) = read[1]
    assert "can't be read (Permission denied); check its permissions" in problem.message


def test_the_slug_is_the_folder_s_made_safe(tmp_path: Path) -> None:
    folder = tmp_path / "Öl & Lampen"
    folder.mkdir()
    (folder / "topic.md").write_text("---\ntitle: a\n---\n", "utf-8")
    topic, problems = read_topic(folder, tmp_path)
    assert () == problems
    assert topic is not None
    assert "ol-lampen" == topic.slug


def test_the_table_in_the_docs_has_every_key() -> None:
    assert list(KEYS) == keys_of_table(DOCS / "topics.md", "Keys of topic.md")
