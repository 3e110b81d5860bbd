"""What befalls whom once, and what only looks like it."""

from __future__ import annotations

import pytest

from explainer.digest.milestones import find_milestones
from explainer.digest.words import terms
from tests.work import linear_time


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board has fired CEO Jane Roe.", {("fire", "roe")}),
        ("The board fired its celebrity CEO, Jane Roe, and said little.", {("fire", "roe")}),
        ("Co-founder and CEO Jane Roe was ousted from the firm.", {("fire", "roe")}),
        ("Jane Roe was removed from her position by a vote.", {("fire", "roe")}),
        ("Co-founder Jane Roe was out, effective immediately.", {("fire", "roe")}),
        ("A judge sentenced Roe to 25 years.", {("sentenc", "roe")}),
        ("Jane Roe, who led the firm, stepped down on Monday.", {("resign", "roe")}),
        ("John Doe resigned after Roe was fired.", {("resign", "doe"), ("fire", "roe")}),
        ("The board will fire Roe.", set()),
        ("Roe was not fired.", set()),
        ("Roe's deputy was fired.", set()),
        ("Initech's Jane Roe was fired.", {("fire", "roe")}),
        ("They want to see Roe arrested.", set()),
        ("She stepped down as CEO.", set()),
        ("Police arrested two men in Springfield.", set()),
        ("The firm fired Initech employees.", set()),
        ("Shots were fired in Springfield.", set()),
        ("The rebels fired rockets at Springfield on Monday.", set()),
        ("The firm was sold.", set()),
        ("Example Bank (EXB) was shut down on Friday.", {("shut", "bank")}),
        ("Example Valley Bank collapsed on Friday morning.", {("collapse", "bank")}),
        ("Initech bought Globex Foods for $69 billion.", {("buy", "food")}),
        ("The bridge collapsed.", set()),
        ("Buildings collapsed in Springfield.", set()),
    ],
)
def test_what_befell_whom(text: str, found: set[tuple[str, str]]) -> None:
    assert found == find_milestones(text, tuple(terms(text)))


@pytest.mark.parametrize("piece", ["fired ", "Roe was fired and ", "arrested a a a a "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    with linear_time():
        find_milestones(piece * 20_000, ("fire", "arrest"))
