"""Every kind of page in a real Chromium: for everybody, at every size, without scripts."""

from __future__ import annotations

import io
import unicodedata
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.building import TOPIC

pytestmark = pytest.mark.browser

EXPLAINER = "example-bridge/"
KINDS = [
    "",
    EXPLAINER,
    "example-bridge/sources/wire/",
    "example-bridge/sources/foreign/",
    "example-bridge/updates/u2/",
    "example-bridge/outlets/example-post/",
    "example-bridge/cite/",
    "nothing-yet/",
    "outlets/example-agency/",
    "search/",
    "method/",
    "404.html",
]

Scheme = Literal["light", "dark"]


#: Shows what is folded, and what is laid out only when it comes near the window.
UNFOLDED = "details::details-content, section { content-visibility: visible !important }"


def hurdles(browser: Browser, address: str, scheme: Scheme, width: int = 1280) -> list[str]:
    """What axe finds on a page: violations, and what it can't decide."""
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    page.goto(address)
    page.add_style_tag(content=UNFOLDED)
    found: dict[str, Any] = Axe().run(page, options={}).response
    page.close()
    return [
        f"{rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_stands_in_anybodys_way(
    browser: Browser, example_site: str, path: str, scheme: Scheme
) -> None:
    assert [] == hurdles(browser, example_site + path, scheme)


@pytest.mark.parametrize("path", [EXPLAINER, "example-bridge/sources/wire/", ""])
def test_nothing_stands_in_the_way_from_right_to_left(
    browser: Browser, arabic_site: str, path: str
) -> None:
    assert [] == hurdles(browser, arabic_site + path, "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_the_own_topic(
    browser: Browser, own_site: str, scheme: Scheme
) -> None:
    assert [] == hurdles(browser, f"{own_site}{TOPIC}/", scheme)


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("site", ["example_site", "arabic_site"])
def test_no_page_scrolls_sideways_at_320_pixels(
    browser: Browser, request: pytest.FixtureRequest, site: str, path: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(request.getfixturevalue(site) + path)
    page.add_style_tag(content="* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em }")
    assert 320 == page.evaluate("document.scrollingElement.scrollWidth")
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", KINDS)
def test_no_sentence_is_squeezed_into_a_narrow_column(
    browser: Browser, example_site: str, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(example_site + path)
    page.add_style_tag(content=UNFOLDED)
    squeezed = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
           .filter((it) => it.checkVisibility() && !it.closest('svg, table'))
           .filter((it) => [...it.childNodes].some((node) =>
             node.nodeType === Node.TEXT_NODE && node.data.trim().split(/\\s+/).length > 5))
           .map((it) => [it.outerHTML, it.getBoundingClientRect().width])
           .filter(([_, width]) => width < 120)"""
    )
    assert [] == squeezed
    page.close()


def test_every_target_but_those_in_text_is_24_pixels_high(
    browser: Browser, example_site: str
) -> None:
    page = browser.new_page()
    page.goto(example_site + EXPLAINER)
    page.add_style_tag(content=UNFOLDED)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             'sup a, .tools a, .contents a, .masthead a, .notes p > a, td a, summary')]
           .filter((it) => it.checkVisibility())
           .map((it) => [it.outerHTML, it.getBoundingClientRect()])
           .filter(([_, box]) => box.height < 24 || box.width < 24)
           .map(([html]) => html)"""
    )
    assert [] == small
    page.close()


def test_footnotes_work_by_keyboard_there_and_back(page: Page, example_site: str) -> None:
    page.goto(example_site + EXPLAINER)
    reference = page.locator("#r4b")
    reference.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(example_site + EXPLAINER + "#n4")
    expect(page.locator("#n4")).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator('#n4 a[href="#r4b"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(example_site + EXPLAINER + "#r4b")
    expect(reference).to_be_in_viewport()


def test_the_first_tab_leads_to_the_text(page: Page, example_site: str) -> None:
    page.goto(example_site + EXPLAINER)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_notes_are_previewed_without_scripts(page: Page, example_site: str, how: str) -> None:
    page.goto(example_site + EXPLAINER)
    reference, note = page.locator("#r2a"), page.locator("#n2:popover-open")
    expect(note).to_have_count(0)
    reference.hover() if how == "hover" else reference.focus()
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("The Example Bridge will close to all traffic on March 3")
    expect(note).to_contain_text("Example News Agency, via an unidentified repost")
    at, hint = reference.bounding_box(), note.bounding_box()
    assert at
    assert hint
    assert abs(hint["y"] - at["y"] - at["height"]) < 20
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)


def test_a_passage_leads_to_its_claim_and_the_claim_to_its_passage(
    page: Page, example_site: str
) -> None:
    page.goto(example_site + EXPLAINER)
    page.locator("#n1 blockquote a").first.click()
    expect(page).to_have_url(example_site + "example-bridge/sources/report/#p-0-37")
    page.locator("#p-0-37 a").click()
    expect(page.locator("li.claim:target")).to_contain_text("The Example Bridge closes on March 3.")


@pytest.mark.parametrize("path", KINDS)
def test_a_page_asks_nobody_else_for_anything(
    browser: Browser, example_site: str, path: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(example_site + path)
    page.wait_for_load_state("networkidle")
    # The page for what is missing is served at any path, so its links start at the site's root.
    assert [] == [url for url in asked if not url.startswith(example_site)]
    assert [] == said
    page.close()


def test_nothing_moves_after_the_page_is_shown(browser: Browser, example_site: str) -> None:
    page = browser.new_page()
    page.goto(example_site + EXPLAINER)
    page.wait_for_load_state("networkidle")
    moved = page.evaluate(
        """() => new Promise((done) => {
             let sum = 0;
             new PerformanceObserver((list) => {
               for (const entry of list.getEntries()) sum += entry.value;
             }).observe({ type: "layout-shift", buffered: true });
             setTimeout(() => done(sum), 300);
           })"""
    )
    assert 0 == moved
    page.close()


def test_printed_text_is_in_order_and_notes_are_written_out(
    browser: Browser, example_site: str
) -> None:
    page = browser.new_page()
    page.goto(example_site + EXPLAINER)
    reader = PdfReader(io.BytesIO(page.pdf(tagged=True)))
    sheets = " ".join(sheet.extract_text() for sheet in reader.pages)
    text = " ".join(unicodedata.normalize("NFKC", sheets).split())
    order = ["The Example Bridge closes", "In brief", "What it means", "Where accounts differ",
             "Timeline", "Who reported what", "Sources", "What changed", "Notes"]  # fmt: skip
    places = [text.find(heading) for heading in order]
    assert sorted(places) == places
    assert places[0] >= 0
    assert "https://daily.example/bridge-to-close" in text
    assert "1964" in text
    assert "/StructTreeRoot" in reader.root_object
    page.close()


def test_the_index_is_filtered_where_scripts_run(browser: Browser, example_site: str) -> None:
    page = browser.new_page()
    page.goto(example_site + "search/")
    page.fill("#filter", "post")
    expect(page.locator(".entries li:visible")).to_have_count(1)
    page.fill("#filter", "")
    expect(page.locator(".entries li:visible")).to_have_count(6)
    page.close()


def test_the_own_explainer_is_light(own_site: str, browser: Browser) -> None:
    page = browser.new_page()
    answer = page.goto(f"{own_site}{TOPIC}/")
    assert answer
    style = page.request.get(f"{own_site}theme/style.css").body()
    assert len(answer.body()) + len(style) <= 150_000
    page.close()
