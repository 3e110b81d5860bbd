"""The preview server, over real HTTP on the loopback interface."""

from __future__ import annotations

import re
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from explainer.build.builder import Builder
from explainer.build.server import EVENTS, PreviewServer, rebuild, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "out/topic").mkdir(parents=True)
    (tmp_path / "out/index.html").write_text("<body>home</body>")
    (tmp_path / "out/topic/index.html").write_text("<body>topic</body>")
    (tmp_path / "out/404.html").write_text("<body>no such page</body>")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "out"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.txt").write_text("one")
    return tmp_path / "content/a.txt"


@pytest.fixture
def server(site: Path) -> Iterator[PreviewServer]:
    with PreviewServer(site, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("", 200, "home"),
        ("topic/", 200, "topic"),
        ("nothing/here/", 404, "no such page"),
        ("..%2fsecret.txt", 404, "no such page"),
    ],
)
def test_pages(server: PreviewServer, path: str, status: int, words: str) -> None:
    answer = httpx.get(server.url + path)
    assert status == answer.status_code
    assert words in answer.text


def test_a_folder_without_its_slash_redirects(server: PreviewServer) -> None:
    assert "/topic/" == httpx.get(f"{server.url}topic").headers["location"]


def test_the_reload_script_is_added_on_the_way_out_only(server: PreviewServer, site: Path) -> None:
    assert "location.reload" in httpx.get(server.url).text
    assert "script" not in (site / "index.html").read_text()


def test_an_open_page_hears_of_a_rebuild(server: PreviewServer) -> None:
    timer = threading.Timer(0.3, rebuild, (server, Builder([sys.executable, "-c", ""])))
    events = events_of(server)
    timer.start()
    assert 205 == httpx.get(events, timeout=15).status_code
    timer.join()


def test_a_page_hears_of_a_rebuild_since_it_was_sent(server: PreviewServer) -> None:
    events = events_of(server)
    server.changes.announce()
    assert 205 == httpx.get(events).status_code
    assert events != events_of(server)


def events_of(server: PreviewServer) -> str:
    """Where the home page listens."""
    found = re.search(rf"{re.escape(EVENTS)}\?\d+", httpx.get(server.url).text)
    assert found
    return server.url.rstrip("/") + found[0]


#: A builder that copies a text into a page, unless it is broken, and takes its time.
SCRIPT = """
import pathlib, sys, time
from explainer.build.builder import answer

def build():
    text = pathlib.Path(sys.argv[1]).read_text()
    time.sleep(float(sys.argv[3]))
    if "broken" in text:
        sys.exit("a.txt:1: broken")
    pathlib.Path(sys.argv[2]).write_text(f"<body>{text}</body>")

answer(build, lambda: b"the same")
"""


@contextmanager
def serving(site: Path, text: Path, seconds: float = 0.0) -> Iterator[PreviewServer]:
    """A server that rebuilds the site when a text changes, which takes some seconds."""
    command = [sys.executable, "-c", SCRIPT, str(text), str(site / "index.html"), str(seconds)]
    server, stop = PreviewServer(site, "127.0.0.1", 0), threading.Event()
    thread = threading.Thread(target=serve, args=(server, [text.parent], Builder(command), stop))
    thread.start()
    try:
        yield server
    finally:
        stop.set()
        thread.join(timeout=15)
    assert not thread.is_alive()


def comes_to_show(server: PreviewServer, text: str) -> bool:
    """Whether the home page has a text within half a minute."""
    end = time.monotonic() + 30
    while text not in httpx.get(server.url, timeout=30).text:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def announced(server: PreviewServer, before: int) -> bool:
    """Whether one more build is done within half a minute."""
    with server.changes.changed:
        return server.changes.changed.wait_for(lambda: server.changes.count > before, 30)


def test_serve_rebuilds_on_a_change_and_survives_a_failure(
    site: Path, text: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with serving(site, text) as server:
        assert comes_to_show(server, "one")
        text.write_text("two")
        assert comes_to_show(server, "two")
        before = server.changes.count
        text.write_text("broken")
        assert announced(server, before)
        assert "two" in httpx.get(server.url).text
        text.write_text("three")
        assert comes_to_show(server, "three")
    assert "a.txt:1: broken" in capfd.readouterr().err


def test_serve_sees_what_changes_while_it_first_builds(site: Path, text: Path) -> None:
    with serving(site, text, seconds=1.0) as server:
        time.sleep(0.8)
        text.write_text("two")
        assert comes_to_show(server, "two")
