"""The built site keeps the three promises: sources, honest counts, same bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.building import TOPIC, Built, build_site

if TYPE_CHECKING:
    from pathlib import Path

BASE = "http://site.test/"


def soup(built: Built, path: str = f"{TOPIC}/index.html") -> BeautifulSoup:
    return BeautifulSoup(built.page(path), "lxml")


def words(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def test_same_content_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """In another folder, with another locale, time zone, hash seed and executor, with no cache."""
    strange = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711"}
    other = build_site(tmp_path, extra=('EXPLAINER_EXECUTOR="processes:2"',), env=strange)
    assert 0 == other.status, other.said
    assert tree(built) == tree(other)


def tree(built: Built) -> dict[str, bytes]:
    files = (path for path in built.output.rglob("*") if path.is_file())
    return {path.relative_to(built.output).as_posix(): path.read_bytes() for path in files}


def test_every_internal_link_and_fragment_resolves(built: Built) -> None:
    anchors = {p: ids(BeautifulSoup(p.read_text("utf-8"), "lxml")) for p in built.pages}
    broken = []
    for page in built.pages:
        here = urljoin(BASE, page.relative_to(built.output).as_posix())
        for tag in BeautifulSoup(page.read_text("utf-8"), "lxml").find_all(["a", "link", "script"]):
            link = tag.get("href") or tag.get("src")
            if not link or page.name == "404.html":
                continue
            parts = urlsplit(urljoin(here, str(link)))
            if parts.netloc != urlsplit(BASE).netloc:
                continue
            target = built.output / unquote(parts.path).lstrip("/")
            target = target / "index.html" if parts.path.endswith("/") else target
            if not target.is_file() or (parts.fragment and parts.fragment not in anchors[target]):
                broken.append((here, link))
    assert [] == broken


def ids(page: BeautifulSoup) -> set[str]:
    return {str(tag["id"]) for tag in page.find_all(id=True)}


@pytest.mark.parametrize("path", [f"{TOPIC}/index.html"])
def test_every_footnote_goes_there_and_back(built: Built, path: str) -> None:
    page = soup(built, path)
    uses = [a for a in page.find_all("a", href=re.compile(r"^#n\d")) if a.get("id")]
    assert uses
    for use in uses:
        note = page.find(id=str(use["href"])[1:])
        assert note is not None, use
        backs = {str(a["href"]) for a in note.find_all("a", href=re.compile("^#"))}
        assert f"#{use['id']}" in backs, use
    for note in page.find_all(id=re.compile(r"^n\d+$")):
        assert page.find("a", href=f"#{note['id']}") is not None


def test_numbers_and_dates_stand_apart_without_styles(built: Built) -> None:
    page = built.page(f"{TOPIC}/index.html")
    assert not re.search(r"</a><a id=\"r|</span><span>|\d{4}<sup>", page)


def test_every_quote_is_verbatim_in_its_source(built: Built) -> None:
    data = built.data
    texts = {source["slug"]: source["text"] for source in data["sources"]}
    found = [c for claim in data["claims"] for c in claim["citations"]]
    found += [c for event in data["events"] for c in event["citations"]]
    found += [
        c for conflict in data["conflicts"] for s in conflict["sides"] for c in s["citations"]
    ]
    assert found
    for citation in found:
        text = texts[citation["source"]]
        assert citation["quote"] == text[citation["start"] : citation["end"]]
    for claim in data["claims"]:
        assert claim["text"] == claim["citations"][0]["quote"]


def test_the_data_holds_the_paragraphs_of_each_source(built: Built, seeds: dict[str, Any]) -> None:
    sources = built.data["sources"]
    assert 6 == len(sources)
    assert all(s["text"] == "\n\n".join(s["paragraphs"]) for s in sources)
    kept = [source["paragraphs"] for source in sources]
    for file in seeds["files"].values():
        assert file["paragraphs"] in kept
        if "embedded" in file:
            assert [p.replace("\xa0", " ") for p in file["embedded"]["paragraphs"]] in kept


def test_no_junk_line_is_on_any_page(built: Built, seeds: dict[str, Any]) -> None:
    shown = {page: words(page.read_text("utf-8")) for page in built.pages}
    titles = {source["title"] for source in built.data["sources"]}
    names = {source["outlet"] for source in built.data["sources"]} | {"Kaspersky", "Related"}
    junk = {" ".join(line.split()) for file in seeds["files"].values() for line in file["junk"]}
    junk |= {text for file in seeds["files"].values() for text in file["injected"]}
    for line in sorted(junk - names - titles - {f"{title}." for title in titles}):
        where = [str(page) for page, text in shown.items() if line in text]
        assert [] == where, line


def test_the_timeline_has_what_it_must_and_nothing_that_it_must_not(
    built: Built, seeds: dict[str, Any]
) -> None:
    dates = [event["date"] for event in built.data["events"]]
    for event in seeds["timeline"]["must"]:
        assert event["date"] in dates, event["what"]
    assert 2 <= dates.count("2024-06-21")
    page = built.page(f"{TOPIC}/index.html")
    for date in seeds["timeline"]["never"]:
        assert date not in dates
        assert not re.search(rf'datetime="{date}(?![-\d])', page), date


def test_no_page_asks_for_anything_of_another_host(built: Built) -> None:
    for page in built.pages:
        tree = BeautifulSoup(page.read_text("utf-8"), "lxml")
        loads = [t.get("src") for t in tree.find_all(["script", "img", "iframe", "source"])]
        loads += [t["href"] for t in tree.find_all("link", rel=["stylesheet", "icon", "preload"])]
        assert [] == [url for url in loads if url and urlsplit(str(url)).netloc]


def test_feeds_are_found_from_the_page_and_none_is_pelicans_own(built: Built) -> None:
    links = soup(built).find_all("link", rel="alternate")
    kinds = {str(link.get("type")) for link in links}
    assert {"application/rss+xml", "application/atom+xml", "application/feed+json"} <= kinds
    assert not (built.output / "feeds").exists()
