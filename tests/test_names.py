"""Who an article names, and what later mentions mean."""

from __future__ import annotations

import pytest

from explainer.digest.names import find_names, strip_titles
from explainer.model import Entity
from tests.work import linear_time


def named(text: str) -> dict[str, Entity]:
    """The entities of a text by their usual name."""
    return {entity.usual: entity for entity in find_names(text).entities}


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Mayor Jane Roe spoke. Later Roe left.", "Roe", "Mayor Jane Roe"),
        ("It was Jane Roe who spoke. Then Ms Roe left.", "Roe", "Jane Roe"),
        ("We met Initech Labs. Then Initech left.", "Initech", "Initech Labs"),
        ("We met Initech. Then Initech Labs left.", "Initech", "Initech Labs"),
        ("The Department of Public Works met. So did Ford.", "Ford", "Ford"),
        ("The Tories of Premier John Doe lost. Doe left.", "Doe", "Premier John Doe"),
        (
            "We met the Office of the Attorney General.",
            "Office of the Attorney General",
            "Office of the Attorney General",
        ),
    ],
)
def test_a_name_means_its_fullest_form(text: str, name: str, full: str) -> None:
    found = find_names(text).resolve(name)
    assert found
    assert full == found.full


def test_a_short_form_before_the_full_one_is_another() -> None:
    """A company named before its founder of the same name stays the company."""
    found = named("Shares of Smithson fell. The founder, CEO John Smithson, said little.")
    assert not found["Smithson"].person
    assert found["John Smithson"].person


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Cable maker Initech sued. Much later", "company", "Initech"),
        ("We know Initech, a large maker of cables. Much later", "firm", "Initech"),
        (
            "The Transport Department sued Initech Inc. Much later",
            "department",
            "Transport Department",
        ),
        ("We saw Initech. It fell. Much of Initech fell. Globex rose.", "company", "Initech"),
    ],
)
def test_a_description_means_the_one_of_its_kind(text: str, noun: str, name: str) -> None:
    found = find_names(text).called(noun, len(text))
    assert found
    assert name == found.usual


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Cable maker Initech sued builder Globex.", "company"),
        ("We met Jane Roe in Paris.", "company"),
        ("The Transport Department met the Labour Department.", "department"),
        ("We saw Initech and Globex.", "company"),
        ("Nobody is named here.", "company"),
        ("Spain fell dark. Lights of Spain came back. Spain was lit.", "operator"),
    ],
)
def test_a_description_that_could_mean_several_means_nobody(text: str, noun: str) -> None:
    assert find_names(text).called(noun, len(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Mayor Jane Roe.", "Jane Roe"),
        ("It was Jane Roe, 51, of Paris.", "Jane Roe"),
        ("It was Jane Roe who left.", "Jane Roe"),
        ("They named Jane Roe. Roe left.", "Roe"),
        ("It was journalist Jane Roe.", "Jane Roe"),
        ("Jane Roe, Example Foods co-founder and CEO, said so.", "Jane Roe"),
        ("Jane Roe, Initech’s chairwoman, said so.", "Jane Roe"),
    ],
)
def test_somebody(text: str, name: str) -> None:
    assert named(text)[name].person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was General Motors.", "General Motors"),
        ("It was the Commerce Department.", "Commerce Department"),
        ("Sales in Paris rose.", "Paris"),
        ("At Globex Foods, Initech CEO Jane Roe said so.", "Globex Foods"),
        ("Initech Foods, which has no president, said so.", "Initech Foods"),
        ("China Initech, a large developer, fell. Initech said so. Initech left.", "Initech"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    assert not named(text)[name].person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("However, on Monday the old bridge fell.", []),
        ("Banning Initech was wrong.", ["Initech"]),
        ("Engineers met. They left.", []),
        ("He sold the iPhone to AT&T.", ["iPhone", "AT&T"]),
        ("The U.S. Treasury and the US met.", ["U.S. Treasury", "US"]),
        (
            "Roe’s Inn closed. Later Roe’s Inn Provisions said so.",
            ["Roe’s Inn", "Roe’s Inn Provisions"],
        ),
        ("It was Roe’s Bar. On Monday Roe left Roe’s Bar.", ["Roe", "Bar"]),
        ("It is Roe’s Bar.", ["Roe", "Bar"]),
        ("It is Roe’s Bar, not Roe’s Inn.", ["Roe", "Bar", "Inn"]),
        ("A court fined Moody’s. Then Moody’s said it was sorry.", ["Moody’s"]),
        ("A court fined Initech’s chief. Then Initech said so.", ["Initech"]),
    ],
)
def test_what_is_a_name(text: str, names: list[str]) -> None:
    assert names == [entity.full for entity in find_names(text).entities]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("US Commerce Secretary Jane Roe", "Jane Roe"),
        ("Dr. Jane Roe", "Jane Roe"),
        ("General Motors", "General Motors"),
        ("President", "President"),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert bare == strip_titles(name)


@pytest.mark.parametrize("piece", ["Aa ", "A.", "Aa of the ", "Aa, a b c d e f g ", "Aa & "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    with linear_time():
        find_names(piece * 50_000)


def test_a_party_is_not_called_by_an_adjective() -> None:
    more = "{0} leaders met. {0} donors paid. {0} voters cheered."
    socialists = f"The Socialist Party sued the mayor. {more.format('Socialist')}"
    assert ["Socialist Party"] == [entity.usual for entity in find_names(socialists).entities]
    labour = f"The Labour Party sued the mayor. {more.format('Labour')}"
    assert ["Labour"] == [entity.usual for entity in find_names(labour).entities]
