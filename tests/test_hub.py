"""Telling a hub, tried with one that listens on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from explainer.publish.hub import feed_addresses, ping_hub
from explainer.publish.site import Site


class Hub(HTTPServer):
    """A hub that remembers what it was told."""

    told: dict[str, list[str]]
    answer = 204


class Handler(BaseHTTPRequestHandler):
    """Takes a form."""

    server: Hub

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.told = parse_qs(form)
        self.send_response(self.server.answer)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def hub() -> Iterator[Hub]:
    server = Hub(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_hub_learns_which_feeds_changed(hub: Hub) -> None:
    feeds = feed_addresses(Site(url="https://news.example"), ["bridge"])
    assert () == ping_hub(f"http://127.0.0.1:{hub.server_port}/", feeds)
    assert {"hub.mode": ["publish"], "hub.url": list(feeds)} == hub.told
    assert 6 == len(feeds)
    assert "https://news.example/bridge/feed.atom.xml" in feeds


def test_a_hub_that_refuses_is_a_warning(hub: Hub) -> None:
    hub.answer = 500
    (problem,) = ping_hub(
        f"http://127.0.0.1:{hub.server_port}/", ["https://news.example/feed.json"]
    )
    assert "warning" == problem.severity
    assert "500" in problem.message


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "not an address", "http://[::"])
def test_a_hub_that_is_not_there_is_a_warning(address: str) -> None:
    (problem,) = ping_hub(address, ["https://news.example/feed.json"])
    assert "hub" == problem.code
