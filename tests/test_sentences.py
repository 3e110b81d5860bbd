"""Sentences and clauses: where they begin and end, and that hostile text costs no more."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from explainer.digest.clauses import find_clauses
from explainer.digest.sentences import read, split_sentences
from explainer.model import Span
from tests import example
from tests.work import linear_time

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [case[2:] for case in read_fixture_file(CASES / "sentences.md")],
)
def test_sentences(paragraphs: str, expected: str) -> None:
    source = example.source("s", tuple(paragraphs.rstrip("\n").split("\n\n")))
    found = [source.text[s.start : s.end] for s in split_sentences(source)]
    assert expected.splitlines() == found


@pytest.mark.parametrize(
    ("sentence", "expected"), [case[2:] for case in read_fixture_file(CASES / "clauses.md")]
)
def test_clauses(sentence: str, expected: str) -> None:
    text = sentence.rstrip("\n")
    found = [span.of(text) for span in find_clauses(text, Span(0, len(text)))]
    assert expected.splitlines() == found


def test_a_dateline_that_is_known_is_left_out() -> None:
    source = example.source(
        "s", ("Somewhere by the sea: it rained.",), dateline="Somewhere by the sea:"
    )
    (sentence,) = split_sentences(source)
    assert source.text[sentence.start : sentence.end] == "it rained."


def test_reading_has_quotations() -> None:
    source = example.source("s", ("“It is over,” said Jane Doe of the firm.",))
    (quotation,) = read(source).quotations
    assert source.text[quotation.start : quotation.end] == "It is over,"


PIECES = "the firm Acme said and after, which; — “we will” closing U.S. Mr. 3.5 but 29."
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(st.lists(WORDS, min_size=1).map(" ".join), min_size=1))
def test_sentences_and_clauses_lie_in_order_within_their_paragraphs(paragraphs: list[str]) -> None:
    source = example.source("s", tuple(p.strip() or "x" for p in paragraphs))
    sentences = split_sentences(source)
    assert [s.index for s in sentences] == list(range(len(sentences)))
    for one, two in pairwise(sentences):
        assert one.end <= two.start
    for sentence in sentences:
        span = Span(sentence.start, sentence.end)
        assert any(paragraph.holds(span) for paragraph in source.paragraphs)
        assert sentence.clauses
        assert all(span.holds(clause) for clause in sentence.clauses)
        assert all(a.end <= b.start for a, b in pairwise(sentence.clauses))
        assert source.text[span.start : span.end].strip() == span.of(source.text)


@pytest.mark.parametrize(
    "piece", ["after ", ", and ", "just weeks ", "A (", "A, B", " — ", "U.S. ", "A", "1", "\t"]
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    source = example.source("s", ((piece * 60_000).strip() or "x",))
    with linear_time():
        split_sentences(source)
