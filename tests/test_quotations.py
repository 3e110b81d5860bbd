"""Quotations: their marks, and speakers that are sure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.digest.quotations import find_quotations
from explainer.model import Quotation, Reading
from tests.news import cases, reading
from tests.work import linear_time

MARKS = st.text(alphabet="“”\"'‘’«»„`abc .,\n", max_size=120)


def words(read: Reading, quote: Quotation) -> str:
    return read.source.text[quote.start : quote.end]


@pytest.mark.parametrize(("title", "text", "expected"), cases("quotations"))
def test_quotations_and_their_speakers(title: str, text: str, expected: str) -> None:
    read = reading(text.replace("\n\\\n", "\n\n"))
    found = "\n".join(
        f"{quote.speaker.full if quote.speaker else '-'}: {words(read, quote)}"
        for quote in read.quotations
    )
    assert expected == found, title


@given(MARKS)
@example("“““`““")
def test_quotations_are_apart_and_in_order(text: str) -> None:
    found = find_quotations(text, ())
    assert all(0 <= quote.start <= quote.end <= len(text) for quote in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(MARKS)
def test_no_quotation_runs_over_a_paragraph(text: str) -> None:
    assert not [q for q in find_quotations(text, ()) if "\n\n" in text[q.start : q.end]]


@pytest.mark.parametrize("piece", ["'a ", "“", '"', "“a ", "‘a’ said ", '"x y," A ', "said "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    with linear_time():
        find_quotations(piece * 30_000, ())
