"""Feeds as their readers get them: valid, complete, absolute, the same every time."""

from __future__ import annotations

import json
import os
import re
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from explainer.digest.updates import replay
from explainer.errors import Severity
from explainer.model import (
    Change,
    ChangeKind,
    Corrected,
    Correction,
    Display,
    Explainer,
    Reported,
    Tally,
    cite,
)
from explainer.publish.feeds.archives import SIZE, archived
from explainer.publish.feeds.checks import address_problems, date_problems
from explainer.publish.feeds.documents import documents
from explainer.publish.feeds.entries import Entry, entries
from explainer.publish.files import site_documents, site_files, topic_files
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk
from tests.rss_profile import violations
from tests.topics import OUTLETS, START, Report, explainer, worlds
from tests.work import lines_run

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
SITE = Site(name="Example News", url="https://news.example/x", hub="https://hub.example/")
FEEDS = ("feed.rss.xml", "feed.atom.xml", "feed.json")
ATOM = etree.RelaxNG(etree.parse(HERE / "schemas" / "atom.rng"))
JSON_FEED = json.loads((HERE / "schemas" / "json_feed.schema.json").read_text("utf-8"))

WORLD = (
    Report(0, 0, 0, (0, 2, 7)),
    Report(1, 0, 1, (2,), copies=0),
    Report(2, 2, 2, (1, 2, 8)),
    Report(3, 5, None, (7, 9)),
    Report(4, 9, 3, (2,), withdrawn=3),
)
CORRECTION = Correction("price", date(2024, 4, 1), "It cost 5 <million>.", "It cost 6 & more.")


def topic(world: tuple[Report, ...] = WORLD, *corrections: Correction) -> Explainer:
    whole = explainer(world, corrections)
    return replace(whole, updates=replay(whole))


def long_topic(days: int) -> Explainer:
    return topic(tuple(Report(n, n, n % len(OUTLETS), (n % 12,)) for n in range(days)))


def feeds(whole: Explainer, site: Site = SITE) -> dict[str, bytes]:
    """A topic's files by name."""
    desk = Desk(whole, site)
    files = topic_files(desk, entries(desk))
    return {file.path.partition("/")[2]: file.content for file in files}


def read(content: bytes) -> Any:
    """A feed as feedparser reads it, as it was, not as feedparser would mend it."""
    feed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.bozo_exception
    return feed


def wrong(content: bytes) -> list[str]:
    """What the checkers of its format say of a feed."""
    if content.startswith(b"{"):
        feed = json.loads(content)
        found = jsonschema.Draft202012Validator(JSON_FEED).iter_errors(feed)
        ids = [item["id"] for item in feed["items"]]
        return [error.message for error in found] + ["twice"] * (len(ids) - len(set(ids)))
    root = etree.fromstring(content)
    if root.tag == "rss":
        return violations(content)
    ATOM.validate(root)
    return [str(error) for error in ATOM.error_log]


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_valid(name: str) -> None:
    assert [] == wrong(feeds(topic(WORLD, CORRECTION))[name])


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_without_entries_is_valid(name: str) -> None:
    assert [] == wrong(feeds(topic(()))[name])


@settings(max_examples=25)
@given(worlds())
def test_any_topic_s_feeds_are_valid(reports: tuple[Report, ...]) -> None:
    files = feeds(topic(reports))
    assert [] == [problem for name in FEEDS for problem in wrong(files[name])]


def test_the_checkers_see_what_is_wrong() -> None:
    """A checker that passes everything would make the tests above worthless."""
    files = feeds(topic())
    rss, atom, as_json = (files[name].decode() for name in FEEDS)
    for broken in (
        rss.replace("https://news.example/x/affair/updates", "/affair/updates", 1),
        rss.replace("Fri, 01 Mar 2024", "Thu, 01 Mar 2024", 1),
        rss.replace("Fri, 01 Mar 2024", "2024-03-01", 1),
        rss.replace('isPermaLink="false"', "", 1),
        re.sub(r'<atom:link [^>]*rel="self"[^>]*/>', "", rss),
        rss.replace("<item>", "<item><published/>", 1),
        atom.replace("<updated>", "<changed>", 1).replace("</updated>", "</changed>", 1),
        atom.replace("T00:00:00+00:00", "", 1),
        atom.replace("<entry>", "<entry><id>urn:x</id>", 1),
        atom.replace('type="html"', 'type="htm"', 1),
        as_json.replace('"version"', '"Version"'),
        as_json.replace('"url": "https:', '"url": "ftp:', 1),
    ):
        assert broken not in (rss, atom, as_json)
        assert [] != wrong(broken.encode())


@pytest.mark.parametrize("name", FEEDS[:2])
def test_a_reader_gets_the_entries_back(name: str) -> None:
    whole = topic(WORLD, CORRECTION)
    expected = list(reversed(entries(Desk(whole, SITE))))
    feed = read(feeds(whole)[name])
    assert [entry.id for entry in expected] == [item.id for item in feed.entries]
    assert [entry.title for entry in expected] == [item.title for item in feed.entries]
    assert [entry.url for entry in expected] == [item.link for item in feed.entries]
    assert [entry.html for entry in expected] == [item.content[0].value for item in feed.entries]
    assert [entry.summary for entry in expected] == [item.summary for item in feed.entries]
    assert [entry.on for entry in expected] == [date(*i.published_parsed[:3]) for i in feed.entries]
    assert {SITE.name} == {item.author for item in feed.entries}
    assert [[c.label for c in entry.categories] for entry in expected] == [
        [tag.label or tag.term for tag in item.tags] for item in feed.entries
    ]


def test_atom_names_each_outlet_s_article() -> None:
    feed = read(feeds(topic())["feed.atom.xml"])
    opening = feed.entries[-1]
    assert [
        ("https://outlet.example/0", "Outlet A", "text/html"),
        ("https://outlet.example/1", "Outlet B", "text/html"),
    ] == [(link.href, link.title, link.type) for link in opening.links if link.rel == "via"]


def test_json_feed_says_the_same() -> None:
    whole = topic(WORLD, CORRECTION)
    feed = json.loads(feeds(whole)["feed.json"])
    expected = list(reversed(entries(Desk(whole, SITE))))
    assert [(e.id, e.url, e.title, e.html, e.summary) for e in expected] == [
        (i["id"], i["url"], i["title"], i["content_html"], i["summary"]) for i in feed["items"]
    ]


@pytest.mark.parametrize("name", FEEDS[:2])
def test_a_feed_says_where_it_is_what_it_is_of_and_its_hub(name: str) -> None:
    feed = read(feeds(topic())[name]).feed
    links = {link.rel: link.href for link in feed.links}
    assert {
        "self": f"https://news.example/x/affair/{name}",
        "alternate": "https://news.example/x/affair/",
        "hub": "https://hub.example/",
    } == links
    assert ("The affair – Example News", "en") == (feed.title, feed.language)
    assert "What does it cost?" == feed.subtitle


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    files = feeds(topic(WORLD, CORRECTION))
    assert "2024-04-01T00:00:00+00:00" == read(files["feed.atom.xml"]).feed.updated
    assert "Mon, 01 Apr 2024 00:00:00 +0000" == read(files["feed.rss.xml"]).feed.updated


@pytest.mark.parametrize("name", FEEDS[:2])
def test_browsers_get_a_style_sheet_and_no_script(name: str) -> None:
    content = feeds(topic())[name]
    style: Any = etree.fromstring(content).getprevious()
    assert ("xml-stylesheet", "text/css") == (style.target, style.get("type"))
    assert "https://news.example/x/theme/feed.css" == style.get("href")
    assert (HERE.parent / "theme" / "static" / "feed.css").is_file()
    assert b"<script" not in content
    assert b"xslt" not in content


def test_ids_are_tags_that_no_build_changes() -> None:
    first = entries(Desk(topic(), SITE))[0]
    assert re.fullmatch(r"tag:news\.example,2024-01-01:affair/[0-9a-f]{10}", first.id)
    moved = replace(SITE, tag_date=date(2020, 5, 1))
    assert entries(Desk(topic(), moved))[0].id.startswith("tag:news.example,2020-05-01:")


def test_hostile_words_stay_words() -> None:
    whole = topic()
    nasty = "</title><script>alert(1)</script>&amp;]]>\"'\x00\x0b\ufffe"
    update = whole.updates[0]
    said = Corrected(nasty, nasty)
    changes = tuple(replace(c, quote=nasty) for c in (*update.changes, Change("c", said)))
    updates = (replace(update, changes=changes), *whole.updates[1:])
    hostile = replace(whole, updates=updates, topic=replace(whole.topic, title=nasty))
    files = feeds(hostile)
    for name in FEEDS[:2]:
        feed = read(files[name])
        assert [] == [problem for problem in wrong(files[name]) if "markup" not in problem]
        shown = etree.fromstring(f"<div>{feed.entries[-1].content[0].value}</div>")
        assert {"div", "p", "a", "h3", "ul", "li", "q", "del", "ins"} >= {
            e.tag for e in shown.iter()
        }
        assert "<script>alert(1)</script>" in "".join(map(str, shown.itertext()))


@pytest.mark.parametrize("name", FEEDS)
def test_without_an_address_links_lead_from_the_server_s_root(name: str) -> None:
    files = feeds(topic(), Site())
    text = files[name].decode()
    links = re.findall(r'(?:href|url|"url")(?:=|": |=\\)"?([^"\\&<>\s]+)', text)
    assert {link for link in links if not link.startswith(("/", "http"))} == set()
    assert "/affair/updates/" in text
    assert "tag:localhost,2024-01-01:affair/" in text
    assert ["no-site-url"] == [problem.code for problem in address_problems(Site())]
    assert () == address_problems(SITE)
    forgotten = address_problems(Site(url="https://www.example.org/news"))
    assert ["example-site-url"] == [problem.code for problem in forgotten]


def test_an_entry_ahead_of_today_is_an_error() -> None:
    found = entries(Desk(topic(WORLD, CORRECTION), SITE))
    assert () == date_problems(found, date(2024, 4, 1))
    ahead = date_problems(found, date(2024, 3, 31))
    assert [Severity.ERROR] == [problem.severity for problem in ahead]
    assert "2024-04-01" in ahead[0].message


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, [(0, 0, 0)]),
        (SIZE, [(0, 0, SIZE)]),
        (SIZE + 1, [(0, 1, SIZE), (1, 0, SIZE)]),
        (2 * SIZE, [(0, 1, SIZE), (1, 0, SIZE)]),
        (2 * SIZE + 1, [(0, 2, SIZE), (2, 1, SIZE), (1, 0, SIZE)]),
    ],
)
def test_older_entries_are_in_archives(count: int, expected: list[tuple[int, int, int]]) -> None:
    found = archived(tuple(map(entry, range(count))))
    assert expected == [(page.number, page.older, len(page.entries)) for page in found]
    assert {entry(n).id for n in range(count)} == {e.id for page in found for e in page.entries}


def entry(number: int) -> Entry:
    return Entry(str(number), "", "", date(2024, 1, 1), "", "", "", "en")


def test_an_archive_never_changes_and_a_bounded_feed_lets_the_oldest_go() -> None:
    before, after = (archived(tuple(map(entry, range(count)))) for count in (130, 190))
    assert before[1:] == after[2:]
    bounded = archived(tuple(map(entry, range(190))), reach=2)
    assert [(0, 3), (3, 2), (2, 0)] == [(page.number, page.older) for page in bounded]


@pytest.mark.parametrize(("kind", "ending"), [("feed.rss", "xml"), ("feed.atom", "xml")])
def test_a_reader_that_follows_the_archives_gets_every_entry_once(kind: str, ending: str) -> None:
    whole = long_topic(120)
    files = feeds(whole)
    name, seen, archives = f"{kind}.{ending}", [], 0
    while name:
        content = files[name]
        assert [] == wrong(content)
        feed = read(content)
        seen += [item.id for item in feed.entries]
        archives += b"<fh:archive/>" in content
        links = {link.rel: link.href.rpartition("/")[2] for link in feed.feed.links}
        assert name == links["self"]
        assert archives == 0 or links["current"] == f"{kind}.{ending}"
        name = links.get("prev-archive", "")
    assert 2 == archives
    assert {entry.id for entry in entries(Desk(whole, SITE))} == set(seen)


def test_json_feed_s_next_pages_are_the_archives() -> None:
    files = feeds(long_topic(120))
    name, pages_seen, seen = "feed.json", 0, set()
    while name:
        assert [] == wrong(files[name])
        feed = json.loads(files[name])
        seen |= {item["id"] for item in feed["items"]}
        pages_seen += 1
        name = feed.get("next_url", "").rpartition("/")[2]
    assert (3, 120) == (pages_seen, len(seen))


def test_the_site_s_feed_has_the_newest_of_every_topic() -> None:
    here = entries(Desk(topic(), SITE))
    other = replace(topic(), topic=replace(topic().topic, slug="second", title="Second"))
    there = entries(Desk(replace(other, updates=replay(other)), SITE))
    files = _site_files(*there, *here)
    assert set(FEEDS) == set(files)
    again = _site_files(*here, *there)
    assert files == again
    assert [] == [problem for name in FEEDS for problem in wrong(files[name])]
    assert {e.id for e in (*here, *there)} == {e.id for e in read(files["feed.rss.xml"]).entries}
    assert {f"{e.categories[0].label}: {e.title}" for e in (*here, *there)} == {
        e.title for e in read(files["feed.rss.xml"]).entries
    }


def _site_files(*found: Entry) -> dict[str, bytes]:
    files = (file for document in site_documents(found) for file in site_files(document, SITE))
    return {file.path: file.content for file in files}


@settings(max_examples=50)
@given(worlds(), st.integers(0, 20))
def test_a_later_source_changes_no_earlier_entry(reports: tuple[Report, ...], cut: int) -> None:
    end = START + timedelta(days=cut)
    before = entries(Desk(topic(tuple(r for r in reports if r.day <= cut)), SITE))
    after = entries(Desk(topic(reports), SITE))
    assert [e for e in before if e.on <= end] == [e for e in after if e.on <= end]


def test_an_entry_outlives_its_claim_s_move_to_another_page() -> None:
    many = Report(0, 0, 0, tuple(range(3000)))
    assert len(Desk(topic((many,)), SITE).layout.claims) > 1
    before = entries(Desk(topic((many,)), SITE))
    after = entries(Desk(topic((many, Report(1, 1, 1, (10, 11, 12)))), SITE))
    assert before == after[:1]
    assert "#claim-" not in before[0].html


def test_the_quotation_cap_holds_in_feeds() -> None:
    """A tenth of a very short article is no word at all: nothing of it may be quoted."""
    capped = Site(url=SITE.url, display=Display.QUOTES)
    files = feeds(topic(), capped)
    words = {claim.text for claim in topic().claims}
    assert [] == [w for w in words for name in FEEDS if w[:-1].encode() in files[name]]
    assert [] == [w for w in words if w[:-1].encode() in files["explainer.json"]]
    assert [] == [problem for name in FEEDS for problem in wrong(files[name])]
    assert any(w[:-1].encode() in feeds(topic())["feed.rss.xml"] for w in words)


def test_a_change_is_told_with_what_it_leans_on_and_makes_no_title_while_another_can() -> None:
    whole = topic()
    update = replace(whole.updates[0], opening=False)
    change = next(change for change in update.changes if change.kind is ChangeKind.CLAIM)
    two, one = (Reported(("Outlet A",), Tally(count, count)) for count in (2, 1))
    leaning = replace(
        change, fact=two, quote="It is.", context=cite(whole.sources[0], 0, 9), leaning=True
    )
    changes = (leaning, replace(change, fact=one, quote="The bridge is shut."))
    told, *_ = entries(Desk(replace(whole, updates=(replace(update, changes=changes),)), SITE))
    assert f"{whole.sources[0].text[:9]} It is." in told.html
    assert "The bridge is shut" in told.title


@pytest.mark.parametrize("name", FEEDS)
def test_golden_feed(name: str) -> None:
    """An id, a date or a word that changes here changes for every subscriber."""
    content = feeds(topic(WORLD, CORRECTION))[name]
    path = GOLDEN / name
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    assert path.read_bytes() == content


def test_a_thousand_updates_fill_archives_and_the_site_feed_has_the_last_ten() -> None:
    found = entries(Desk(long_topic(1000), SITE))
    assert 1000 == len(found)
    assert 20 == len(documents(found))
    assert 11 == len(documents(found, reach=10))


def test_feeds_cost_what_their_updates_cost() -> None:
    short, long = (lines_run(partial(feeds, long_topic(n))) for n in (2 * SIZE, 4 * SIZE))
    assert long < 2.5 * short
