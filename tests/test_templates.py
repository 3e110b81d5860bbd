"""Every part of the theme says which view it shows, and shows its examples as valid HTML."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from explainer.publish.pages import VIEWS, site_pages, topic_pages
from explainer.publish.render import environment, render
from explainer.publish.site import Site
from explainer.publish.templates import shown
from explainer.publish.views.card import topic_card
from explainer.publish.views.desk import Desk
from explainer.publish.words import languages, words
from tests import example
from tests.part_examples import PARTS

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "theme" / "templates"
EXAMPLES = [(part, name) for part, examples in PARTS.items() for name in examples]

#: What the checker doesn't know yet: interest invokers, CSS anchor positioning.
AHEAD_OF_CHECKER = r".*(interestfor|position-area|position-try-fallbacks"
#: It also guesses a page's language, with an element of chance, and an Arabic interface around
#: English articles may look English to it.
BY_CHANCE = r"|appears to be written in).*"


@lru_cache(maxsize=4)
def env(language: str = "en") -> Environment:
    """The environment of a site in a language."""
    return environment(ROOT / "theme", Site(language=language))


@given(st.text() | st.text().map(Markup) | st.integers() | st.booleans() | st.none())
def test_a_value_is_shown_as_it_is_escaped(value: object) -> None:
    assert escape(value) == shown(value)


def test_what_a_template_shows_is_escaped_once() -> None:
    template = env().from_string(
        "{% macro quoted(text) %}<q>{{ text }}</q>{% endmacro %}"
        "{% set held %}<b>{{ text }}</b>{% endset %}"
        "{{ quoted(text) }}{{ held }}{{ text ~ held }}{{ text|upper }}{{ text|safe }}{{ 1 < 2 }}"
    )
    expected = "<q>a&lt;b</q><b>a&lt;b</b>a&lt;b<b>a&lt;b</b>A&lt;Ba<bTrue"
    assert expected == template.render(text="a<b")


def problems_of(html: str) -> list[str]:
    """What html5lib finds wrong with a page."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(html)
    return [code for _, code, _ in parser.errors]


@pytest.mark.parametrize("part", sorted(TEMPLATES.glob("parts/*.html")), ids=lambda p: p.stem)
def test_each_part_opens_with_its_view(part: Path) -> None:
    first = part.read_text("utf-8").splitlines()[0]
    named = re.match(r"\{# (\w+)(?:, many)? \((publish/[\w/]+)\.py\)", first)
    if named is None:
        assert first.startswith("{# No view:"), first
        return
    module = importlib.import_module("explainer." + named[2].replace("/", "."))
    assert hasattr(module, named[1])


@pytest.mark.parametrize("template", sorted(VIEWS))
def test_each_page_opens_with_its_view(template: str) -> None:
    first = (TEMPLATES / template).read_text("utf-8").splitlines()[0]
    assert first.startswith(f"{{# {VIEWS[template].__name__} (")


def test_each_part_has_examples() -> None:
    parts = {path.stem for path in TEMPLATES.glob("parts/*.html")} - {"legend"}
    assert parts == set(PARTS)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("part", "name"), EXAMPLES, ids=[f"{p}-{n}" for p, n in EXAMPLES])
def test_examples_are_valid(part: str, name: str, language: str) -> None:
    macro = env(language).get_template(f"parts/{part}.html").module.show  # type: ignore[attr-defined]
    shown = str(macro(*PARTS[part][name]))
    listed = f"<ul>{shown}</ul>" if shown.lstrip().startswith("<li") else shown
    page = f"<!doctype html><html><head><title>x</title></head><body>{listed}</body></html>"
    assert [] == problems_of(page)


def built(folder: Path, language: str = "en") -> Path:
    """A site with the example topic and an empty one, written to a folder."""
    site = Site(name="A site", url="https://example.org/news", language=language)
    topics = (example.EXPLAINER, example.EMPTY)
    pages = [page for topic in topics for page in topic_pages(Desk(topic, site))]
    pages += site_pages(tuple(topic_card(Desk(topic, site)) for topic in topics), site)
    shown = environment(ROOT / "theme", site)
    for page in pages:
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(page, shown).whole, "utf-8")
    shutil.copytree(ROOT / "theme" / "static", folder / "theme")
    return folder


def test_pages_parse_without_an_error(tmp_path: Path) -> None:
    for page in sorted(built(tmp_path).rglob("*.html")):
        assert [] == problems_of(page.read_text("utf-8")), page


def checker() -> Path | None:
    """The Nu HTML checker: `VNU_JAR`, or where `npm install vnu-jar` puts it."""
    places = [Path(os.environ["VNU_JAR"])] if "VNU_JAR" in os.environ else []
    places.append(ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar")
    return next((place for place in places if place.is_file()), None)


@pytest.mark.skipif(shutil.which("java") is None, reason="the Nu HTML checker needs Java")
@pytest.mark.skipif(checker() is None, reason="no Nu HTML checker: set VNU_JAR to vnu.jar")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_and_style_sheets_are_valid(tmp_path: Path, language: str) -> None:
    jar, java = checker(), shutil.which("java")
    assert jar
    assert java
    flags = ["--skip-non-html", "--also-check-css", "--filterpattern", AHEAD_OF_CHECKER + BY_CHANCE]
    command = [java, "-jar", str(jar), *flags, str(built(tmp_path, language))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


def messages() -> set[str]:
    """All messages in code and templates."""
    from babel.messages.extract import extract_from_dir

    plurals = dict.fromkeys(("count", "ngettext", "number", "plural", "verb"), (1, 2))
    keywords = {"text": None, "message": None, "_": None, **plurals}
    found = set()
    roots = (
        (ROOT / "plugins" / "explainer" / "publish", [("**.py", "python")]),
        (TEMPLATES, [("**", "jinja2")]),
    )
    for root, methods in roots:
        extracted = extract_from_dir(
            str(root), methods, {"**": {"trimmed": "true"}}, {**keywords, "gettext": None}
        )
        for _, _, message, _, _ in extracted:
            found.add(message if isinstance(message, str) else message[0])
    return found


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_catalogues_are_complete(language: str) -> None:
    from babel.messages.pofile import read_po

    folder = ROOT / "plugins" / "explainer" / "publish" / "catalogue"
    with (folder / language / "LC_MESSAGES" / "messages.po").open("rb") as lines:
        catalogue = read_po(lines)
    known = {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalogue if m.id}
    assert messages() == set(known)
    for name, message in known.items():
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = set(re.findall(r"%\(\w+\)\w", str(ids[-1])))
        assert all(strings), name
        assert wanted == set(re.findall(r"%\(\w+\)\w", str(strings[-1]))), name
        assert not message.fuzzy, name


def test_a_language_without_a_catalogue_falls_back() -> None:
    assert "Sources" == words("fr").text("Sources")
    assert "المصادر" == words("ar-EG").text("Sources")
