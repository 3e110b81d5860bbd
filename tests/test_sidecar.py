"""Sidecars and the YAML reader under them: every value, every fault with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.collect.sidecar import KEYS, NO_SIDECAR, Sidecar, parse_sidecar
from explainer.collect.yamltree import Listing, Mapping, Scalar, YamlError, read_yaml
from explainer.model import Display, Withdrawal
from tests.tables import keys_of_table

DOCS = Path(__file__).parent.parent / "docs"

FULL = """\
title: A title
standfirst: A standfirst
outlet: Example Post
origin: Reuters
authors:
  - Jane Roe
  - John Doe
published: 2024-07
url: https://www.examplepost.com/a
archive: https://archive.example.org/a
language: pt-BR
licence: CC BY 4.0
display: quotes
added: 2024-07-16
batch: first look
retrieved: 2024-07-16T08:00:00Z
content_type: text/html; charset=utf-8
withdrawn:
  on: 2024-08-01
  reason: The outlet took it back.
keep: A sentence that was cut.
drop: [One, Another]
"""


def test_every_key_is_read() -> None:
    sidecar, problems = parse_sidecar("a.yaml", FULL)
    assert () == problems
    assert sidecar.published is not None
    assert (
        Sidecar(
            file="a.yaml",
            title="A title",
            standfirst="A standfirst",
            outlet="Example Post",
            origin="Reuters",
            authors=("Jane Roe", "John Doe"),
            published=sidecar.published,
            url="https://www.examplepost.com/a",
            archive="https://archive.example.org/a",
            language="pt-BR",
            licence="CC BY 4.0",
            display=Display.QUOTES,
            added=date(2024, 7, 16),
            batch="first look",
            retrieved="2024-07-16T08:00:00Z",
            content_type="text/html; charset=utf-8",
            withdrawn=Withdrawal(date(2024, 8, 1), "The outlet took it back."),
            keep=("A sentence that was cut.",),
            drop=("One", "Another"),
            lines=sidecar.lines,
        )
        == sidecar
    )
    assert "2024-07" == sidecar.published.edtf
    assert set(KEYS) == {key for key, _ in sidecar.lines}
    assert (8, 18) == (sidecar.line("published"), sidecar.line("withdrawn"))


def test_an_empty_sidecar_says_nothing() -> None:
    for text in ("", "\n", "# only a comment\n", "---\n"):
        sidecar, problems = parse_sidecar("", text)
        assert (NO_SIDECAR, ()) == (sidecar, problems)


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("title: a\npublished: soon\n", 2, "bad-value"),
        ("published: 2024-13\n", 1, "bad-value"),
        ("added: 2024-07\n", 1, "bad-value"),
        ("title: a\nauthor: Jane Roe\n", 2, "unknown-key"),
        ("title: a: b\n", 1, "invalid-yaml"),
        ("title: a\n  url: b\n", 2, "invalid-yaml"),
        ("title: a\ntitle: b\n", 2, "invalid-yaml"),
        ("- a\n- b\n", 1, "invalid-yaml"),
        ("just words\n", 1, "invalid-yaml"),
        ("title: [a, b]\n", 1, "bad-value"),
        ("url: www.examplepost.com\n", 1, "bad-value"),
        ("url: javascript:alert(1)\n", 1, "bad-value"),
        ("display: some\n", 1, "bad-value"),
        ("language: '<b>'\n", 1, "bad-value"),
        ("withdrawn:\n  on: 2024-08-01\n", 2, "bad-value"),
        ("withdrawn: yes\n", 1, "bad-value"),
        ("withdrawn:\n  on: 2024-08-01\n  reason: a\n  by: b\n", 4, "unknown-key"),
        ("title: &a b\nurl: *a\n", 2, "invalid-yaml"),
        ('title: a\noutlet: "b\nurl: c\n', 2, "invalid-yaml"),
        ("title: a\nauthors: [b\nurl: c\n", 2, "invalid-yaml"),
        ("outlet: a\ntitle: [\n\n", 2, "invalid-yaml"),
        ("title: a\nwithdrawn: {on: 2024-08-01\nurl: c\n", 2, "invalid-yaml"),
        ("title: \x07\n", 1, "invalid-yaml"),
        ("title: a\n---\ntitle: b\n", 2, "invalid-yaml"),
    ],
)
def test_a_fault_has_its_line_and_says_what_to_do(text: str, line: int, code: str) -> None:
    _, problems = parse_sidecar("a.yaml", text)
    assert [(line, code)] == [(problem.line, problem.code) for problem in problems]
    assert f"a.yaml:{line}: " in str(problems[0])
    assert "; " in problems[0].message


def test_the_rest_of_a_faulty_sidecar_counts() -> None:
    sidecar, problems = parse_sidecar("a.yaml", "published: soon\noutlet: Example Post\n")
    assert 1 == len(problems)
    assert ("Example Post", None) == (sidecar.outlet, sidecar.published)


def test_values_stay_the_text_that_stands_there() -> None:
    tree = read_yaml("a: 2017\nb: no\nc: ~\nd: [2024-07-15, '']\n")
    assert isinstance(tree, Mapping)
    assert [
        Scalar("2017", 1),
        Scalar("no", 2),
        Scalar("", 3),
        Listing((Scalar("2024-07-15", 4), Scalar("", 4)), 4),
    ] == [value for _, value in tree.pairs]


#: Ten lists of ten aliases of the one before: ten thousand million words when expanded.
BOMB = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 11)
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "aliases"),
        ("title: !!python/object/apply:os.system [id]", "write one value"),
        ("title: a\0b", "doesn't allow"),
        ("url: javascript:alert(1)", "a web address that begins with"),
        ('url: "https://a.example/ onload=alert(1)"', "no space"),
        ('url: "https://a.example/\\nb"', "no space"),
    ],
)
def test_what_could_hurt_is_refused(text: str, message: str) -> None:
    sidecar, problems = parse_sidecar("a.yaml", text)
    assert 1 == len(problems)
    assert message in problems[0].message
    assert ("", "") == (sidecar.title, sidecar.url)


def test_what_can_t_be_seen_is_left_out() -> None:
    sidecar, _ = parse_sidecar("a.yaml", 'title: "Right\\u202eleft\\u200b\\x07"\n')
    assert "Rightleft" == sidecar.title


@pytest.mark.parametrize(
    ("key", "hint"), [("outlt", "; write outlet if you mean that; the keys"), ("zzz", "; the keys")]
)
def test_a_mistyped_key_is_told_its_likeliest(key: str, hint: str) -> None:
    _, (problem,) = parse_sidecar("a.yaml", f"{key}: v\n")
    assert f"unknown key {key}{hint} here are title, " in problem.message


def test_of_very_many_unknown_keys_a_few_are_told() -> None:
    _, problems = parse_sidecar("a.yaml", "".join(f"k{n}: v\n" for n in range(1000)))
    assert 21 == len(problems)
    assert "980 more unknown keys" in problems[-1].message


@pytest.mark.parametrize("text", ["[" * 50_000, "- " * 50_000 + "a", "{a: " * 50_000])
def test_deep_nesting_is_refused_not_followed(text: str) -> None:
    with pytest.raises(YamlError):
        read_yaml(text)


@given(st.text(max_size=200))
def test_any_text_gives_a_sidecar(text: str) -> None:
    sidecar, _ = parse_sidecar("a.yaml", text)
    assert "a.yaml" == sidecar.file


def test_the_table_in_the_docs_has_every_key() -> None:
    assert list(KEYS) == keys_of_table(DOCS / "sources.md", "Sidecar")
