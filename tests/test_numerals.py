"""Numbers in words."""

from __future__ import annotations

import pytest

from explainer.digest.numerals import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty-eight people died.", "38 people died."),
        ("One hundred and thirty-eight people died.", "138 people died."),
        ("A hundred people died.", "100 people died."),
        ("two hundred twelve ships", "212 ships"),
        ("two hundred one-way tickets", "200 one-way tickets"),
        ("a twenty-five-year-old man", "a 25-year-old man"),
        ("two dozen of the half a dozen", "24 of the 6"),
        ("one and a half years", "1.5 years"),
        ("half a million of two and a half million", "0.5 million of 2.5 million"),
        ("a billion", "1 billion"),
    ],
)
def test_numbers_of_several_words_are_put_in_figures(text: str, expected: str) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    ["one of them", "dozens", "several dozen", "half an hour", "hundreds of thousands", "a man"],
)
def test_other_words_stay(text: str) -> None:
    assert figures(text) == text
