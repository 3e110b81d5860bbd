"""A real Chromium, and sites for it: the example in two languages, and the project's own."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from explainer.publish.pages import site_pages, topic_pages
from explainer.publish.prose import menu_of, read_prose
from explainer.publish.render import environment, render
from explainer.publish.site import Site
from explainer.publish.views.card import topic_card
from explainer.publish.views.desk import Desk
from tests import example
from tests.building import Built

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, where the machine has one."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example's site in English."""
    yield from _served(_written(tmp_path_factory.mktemp("en"), "en"))


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example's site in Arabic."""
    yield from _served(_written(tmp_path_factory.mktemp("ar"), "ar"))


@pytest.fixture(scope="session")
def own_site(built: Built) -> Iterator[str]:
    """The address of the project's own site."""
    yield from _served(built.output)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a window of a desktop, with no script allowed."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def _written(folder: Path, language: str) -> Path:
    prose, _ = read_prose(ROOT / "content" / "pages")
    site = Site(name="A site", language=language, menu=menu_of(prose))
    topics = (example.EXPLAINER, example.EMPTY)
    pages = [page for topic in topics for page in topic_pages(Desk(topic, site))]
    pages += site_pages(tuple(topic_card(Desk(topic, site)) for topic in topics), site, prose)
    shown = environment(ROOT / "theme", site)
    for page in pages:
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(page, shown).whole, "utf-8")
    shutil.copytree(ROOT / "theme" / "static", folder / "theme")
    return folder


def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
