"""The preview server, over real HTTP on the loopback interface."""

from __future__ import annotations

import sys
import threading
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
    timer.start()
    assert 205 == httpx.get(server.url.rstrip("/") + EVENTS, timeout=10).status_code
    timer.join()


def test_serve_rebuilds_on_a_change_and_survives_a_failure(
    site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.txt").write_text("one")
    script = (
        "import sys, pathlib; from explainer.build.builder import answer\n"
        "def build():\n"
        "    text = pathlib.Path(sys.argv[1]).read_text();"
        "    'broken' in text and sys.exit('a.txt:1: broken');"
        "    pathlib.Path(sys.argv[2]).write_text('<body>' + text + '</body>')\n"
        "answer(build, lambda: b'the same')"
    )
    command = [sys.executable, "-c", script, str(content / "a.txt"), str(site / "index.html")]
    server, stop = PreviewServer(site, "127.0.0.1", 0), threading.Event()
    thread = threading.Thread(target=serve, args=(server, [content], Builder(command), stop))
    thread.start()
    try:
        for text, shown in (("two", "two"), ("broken", "two"), ("three", "three")):
            with server.changes.changed:
                before = server.changes.count
            (content / "a.txt").write_text(text)
            with server.changes.changed:
                assert server.changes.changed.wait_for(lambda: server.changes.count > before, 15)  # noqa: B023
            assert shown in httpx.get(server.url).text
    finally:
        stop.set()
        thread.join(timeout=15)
    assert not thread.is_alive()
    assert "a.txt:1: broken" in capfd.readouterr().err
