"""Structured data: what machines read, and that it can't break out of its page."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from explainer.publish.site import Site
from explainer.publish.structured import embedded, explainer_data, source_data
from explainer.publish.views.desk import Desk
from tests.example import EXPLAINER

SITE = Site(name="Example News", url="https://news.example")


def explained() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(explainer_data(Desk(EXPLAINER, SITE)))
    return found


def test_an_explainer_is_an_article_based_on_its_sources() -> None:
    found = explained()
    assert ("https://schema.org", "Article") == (found["@context"], found["@type"])
    assert EXPLAINER.topic.title == found["headline"]
    assert len(EXPLAINER.sources) == len(found["isBasedOn"])
    assert str(EXPLAINER.updates[-1].on) == found["dateModified"]


def test_a_source_page_is_about_somebody_else_s_article() -> None:
    source = next(source for source in EXPLAINER.sources if source.url)
    found = json.loads(source_data(Desk(EXPLAINER, SITE), source))
    assert ("WebPage", source.url) == (found["@type"], found["about"]["url"])
    assert "Example News" == found["publisher"]["name"]


def test_only_a_known_day_is_a_date() -> None:
    days = {
        s.title: s.published.edtf for s in EXPLAINER.sources if s.published and s.published.is_day
    }
    found = {
        w["headline"]: w["datePublished"] for w in explained()["isBasedOn"] if "datePublished" in w
    }
    assert days == found


def test_no_text_ends_the_script() -> None:
    nasty = "</script><!--<script>\u2028&"
    text = embedded({"headline": nasty})
    assert set() == set("<>&\u2028") & set(text)
    assert nasty == json.loads(text)["headline"]


def test_nothing_is_empty() -> None:
    bare = replace(EXPLAINER, sources=(), updates=(), brief=())
    text = explainer_data(Desk(bare, SITE))
    assert '""' not in text
    assert "[]" not in text
    assert "{}" not in text


def test_without_an_address_there_is_none() -> None:
    desk = Desk(EXPLAINER, Site())
    assert "" == explainer_data(desk)
    assert "" == source_data(desk, EXPLAINER.sources[0])
