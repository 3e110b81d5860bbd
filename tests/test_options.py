"""The settings: checked at the start, and all of them documented."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from explainer.build.options import PREFIX, Options
from explainer.errors import SettingError
from explainer.model import Display

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"


def test_defaults_need_no_setting() -> None:
    assert Options() == Options.read({"SITENAME": "Pelican's own settings are not ours"})


def test_values_are_converted() -> None:
    options = Options.read({"EXPLAINER_DISPLAY": "quotes", "EXPLAINER_TEXT_MEGABYTES": 1})
    assert Display.QUOTES is options.display
    assert 1.0 == options.text_megabytes


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("EXPLAINER_EXECUTER", "here", "perhaps EXPLAINER_EXECUTOR"),
        ("EXPLAINER_SOMETHING_ELSE_ENTIRELY", 1, "no such setting"),
        (
            "EXPLAINER_DISPLAY",
            "some",
            "invalid enum value 'some'; it says: how much of",
        ),
        (
            "EXPLAINER_CACHE_MEGABYTES",
            "many",
            "expected `int`, got `str`; it says: what the",
        ),
        ("EXPLAINER_TEXT_MEGABYTES", 0, "expected `float` > 0.0; it says: the largest"),
        ("EXPLAINER_EXECUTOR", "threads", "it says: where articles are read"),
        ("EXPLAINER_EXECUTOR", "processes:0", "it says: where articles are read"),
        ("EXPLAINER_HUB", "hub.example.org", "it says: the URL of a WebSub hub"),
        ("EXPLAINER_CONTACT", "the editors", "it says: a mail address or URL"),
    ],
)
def test_a_bad_setting_is_told_with_its_name(name: str, value: object, told: str) -> None:
    with pytest.raises(SettingError, match=f"{name}.*{told}"):
        Options.read({name: value})


@pytest.mark.parametrize(
    "contact", ["editor@example.org", "mailto:editor@example.org", "https://example.org/contact"]
)
def test_a_contact_is_an_address_of_either_kind(contact: str) -> None:
    assert contact == Options.read({"EXPLAINER_CONTACT": contact}).contact


def test_every_setting_is_documented_with_its_default() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(.*?)` \| (.*?) \|$", DOCUMENT.read_text("utf-8"), re.M)
    described = {name: (default, about) for name, default, about in rows}
    expected = {
        PREFIX + item.name.upper(): (repr_of(item.default), item.metadata["about"])
        for item in fields(Options)
    }
    assert expected == described


def repr_of(value: object) -> str:
    return str(value) if isinstance(value, Display) else repr(value)
