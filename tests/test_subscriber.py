"""A subscriber's view: builds served over HTTP, polled by an aggregator with storage of its own."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from reader import make_reader

from tests.building import build_site

FEEDS = ("feed.rss.xml", "feed.atom.xml", "feed.json")
TOPIC = "---\ntitle: The tunnel\nquestion: Will it open?\n---\n"
FIRST = """The harbour tunnel of Exampletown will open on 3 June, the city council said on Monday.

The tunnel cost 12 million euros. It was planned for nine years.
"""
SECOND = """The harbour tunnel of Exampletown will open on 3 June, the council said.

The tunnel cost 14 million euros, according to the builder.
"""
THIRD = """The builder of the Exampletown harbour tunnel asked for more money on Friday.

The harbour tunnel of Exampletown will open on 3 June, the council repeated.
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without telling of each request."""

    extensions_map = {".xml": "application/xml", ".json": "application/json", ".html": "text/html"}  # noqa: RUF012 - as the base class has it

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send the file whatever the client has: its time counts seconds, and builds are faster."""
        del self.headers["If-Modified-Since"]
        super().do_GET()


@dataclass
class Subscriber:
    """An editor at one end, an aggregator at the other."""

    folder: Path
    base: str
    reader: Any

    def write(self, name: str, text: str, sidecar: str) -> None:
        sources = self.folder / "content" / "topics" / "tunnel" / "sources"
        sources.mkdir(parents=True, exist_ok=True)
        (sources.parent / "topic.md").write_text(TOPIC, "utf-8")
        (sources / f"{name}.txt").write_text(text, "utf-8")
        (sources / f"{name}.yaml").write_text(sidecar, "utf-8")

    def build(self) -> None:
        built = build_site(self.folder, self.folder / "content")
        assert 0 == built.status, built.said

    def poll(self) -> dict[str, tuple[int, int]]:
        """Ask every feed for news: how many entries are new, and how many changed, for each."""
        found = {}
        for name in FEEDS:
            told = self.reader.update_feed(f"{self.base}/tunnel/{name}")
            found[name] = (told.new, told.modified) if told else (0, 0)
        return found

    def kept(self) -> set[tuple[str, ...]]:
        """All that the aggregator has stored."""
        return {
            (e.feed_url, e.id, e.title, str(e.published), e.link, e.content[0].value)
            for e in self.reader.get_entries()
        }


@pytest.fixture
def subscriber(tmp_path: Path) -> Iterator[Subscriber]:
    output = tmp_path / "output"
    output.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    with make_reader(str(tmp_path / "reader.sqlite")) as reader:
        base = f"http://127.0.0.1:{server.server_port}"
        for name in FEEDS:
            reader.add_feed(f"{base}/tunnel/{name}")
        yield Subscriber(tmp_path, base, reader)
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_subscriber_learns_of_each_change_once(subscriber: Subscriber) -> None:
    subscriber.write("one", FIRST, "outlet: Example Post\npublished: 2024-05-06\n")
    subscriber.write("two", SECOND, "outlet: Example Daily\npublished: 2024-05-08\n")
    subscriber.build()
    assert dict.fromkeys(FEEDS, (2, 0)) == subscriber.poll()
    assert dict.fromkeys(FEEDS, (0, 0)) == subscriber.poll()
    first = subscriber.kept()

    subscriber.write("three", THIRD, "outlet: Example Wire\npublished: 2024-05-17\n")
    subscriber.build()
    assert dict.fromkeys(FEEDS, (1, 0)) == subscriber.poll()
    second = subscriber.kept()
    assert first < second

    withdrawn = "withdrawn:\n  on: 2024-05-20\n  reason: the outlet took it down\n"
    sidecar = f"outlet: Example Wire\npublished: 2024-05-17\n{withdrawn}"
    subscriber.write("three", THIRD, sidecar)
    subscriber.build()
    assert dict.fromkeys(FEEDS, (1, 0)) == subscriber.poll()
    assert second < subscriber.kept()
    # Made without a site's address, links lead from where the feed was got (RFC 3986, 5.1.3).
    assert {200} == {status(urljoin(feed, link)) for feed, *_, link, _ in subscriber.kept()}


def status(address: str) -> int:
    """What the server says of an address."""
    with urllib.request.urlopen(address) as response:
        found: int = response.status
    return found
