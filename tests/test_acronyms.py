"""Names and their initials, which are one where passages are compared."""

from __future__ import annotations

import pytest

from explainer.digest.acronyms import Acronyms
from explainer.digest.sentences import read
from explainer.model import Reading
from tests.news import source


def reading(text: str) -> Reading:
    return read(source(text, "Example Post", "2024-07-16"))


NAME = "The Norland Road Safety Board sent a team."


@pytest.mark.parametrize(
    ("texts", "words", "unified"),
    [
        ((NAME, "The NRSB sent a team."), "The Norland Road Safety Board left.", "The NRSB left."),
        (("The Power and Gas Company cut it.", "P&GC did."), "P&GC left.", "P&GC left."),
        (
            ("Power Gas and Electric cut it.", "PG&E did."),
            "Power Gas and Electric left.",
            "PG&E left.",
        ),
        ((NAME, "The NRSB."), "The Norland Road Safety Board (NRSB) left.", "The NRSB left."),
    ],
)
def test_a_name_is_read_as_the_initials_that_an_article_writes(
    texts: tuple[str, ...], words: str, unified: str
) -> None:
    assert unified == Acronyms().learn(map(reading, texts)).unify(words)


@pytest.mark.parametrize(
    "texts",
    [
        (NAME,),  # nobody writes its initials
        (NAME, "The NRB sent a team."),  # these are others
        ("Jane Roe said so.", "JR left."),  # two agree by chance
        ("Norland roads safety boards sent a team.", "The NRSB sent a team."),  # no name
    ],
)
def test_must_not_take_a_name_for_other_initials(texts: tuple[str, ...]) -> None:
    assert NAME == Acronyms().learn(map(reading, texts)).unify(NAME)


def test_what_came_first_stays_as_it_was() -> None:
    acronyms = Acronyms()
    acronyms.learn([reading(NAME)])
    aliases = acronyms.learn([reading("The NRSB sent a team.")])
    assert "The Norland Road Safety Board left." == aliases.unify("The NRSB left.")
    assert NAME == aliases.unify(NAME)


def test_the_editors_names_go_first() -> None:
    acronyms = Acronyms((("the board", "NRSB"),))
    aliases = acronyms.learn([reading(NAME), reading("The NRSB sent a team.")])
    assert "The the board left." == aliases.unify("The NRSB left.")
    assert NAME == aliases.unify(NAME)
