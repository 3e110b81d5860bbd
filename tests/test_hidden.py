"""Pages whose text only their program shows: it is found in what they hand to that program."""

from __future__ import annotations

import json
from html import escape

import pytest

from explainer.collect.source import Collected, read_bytes

PARTS = (
    "The country’s last maker of oil lamps will close its factory in the north at the end of "
    "September, the company said on Monday, ending 140 years of production in the town.",
    "“We have carefully examined every way to go on and made this sad decision,” said its "
    "director in a statement. About 200 people work in the factory.",
    "The ministry announced last month that it would ban the sale of oil lamps from October, "
    "citing fires in houses that killed twelve people last year.",
)
ABOUT = {
    "headline": "Lamp maker closes its last factory",
    "publishedAt": "2024-07-15T18:03:00Z",
    "authors": [{"name": "Jane Roe"}],
}
RELATED = [
    {"headline": "Candles", "summary": f"{part} It is the third this year."} for part in PARTS
]


def page(script: str = "", shown: str = "<div>Loading …</div>") -> bytes:
    head = '<meta charset="utf-8"><title>Lamp maker closes its last factory</title>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{shown}{script}</body></html>".encode()


def read(data: bytes) -> Collected:
    return read_bytes("a.html", data)


def state(**article: object) -> str:
    return json.dumps({"props": {"pageProps": {"article": {**ABOUT, **article}}}})


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">'
        + state(body=[{"type": "paragraph", "html": f"<b>{part}</b>"} for part in PARTS])
        + "</script>",
        "<script>window.__STATE__ = " + state(content=list(PARTS)) + ";</script>",
        "<script>var page = "
        + state(html="".join(f"<p>{part}</p>" for part in PARTS))
        + "</script>",
        '<script type="application/ld+json">'
        + json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(PARTS), **ABOUT})
        + "</script>",
    ],
    ids=["next", "assigned", "html", "json-ld"],
)
def test_the_text_in_a_page_s_data_is_its_article(script: str) -> None:
    (source,) = read(page(script)).sources
    assert PARTS == tuple(source.text.split("\n\n"))
    assert "Lamp maker closes its last factory" == source.title


def pushed(*pieces: str) -> str:
    first = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"
    rest = (f"<script>self.__next_f.push({json.dumps([1, piece])})</script>" for piece in pieces)
    return first + "".join(rest)


def element(tag: str, *children: object) -> list[object]:
    return ["$", tag, None, {"className": "x", "children": list(children)}]


def test_the_elements_that_a_page_streams() -> None:
    first, *others = PARTS
    begin, _, end = first.partition("its factory")
    linked = element("p", begin, element("a", "its factory"), end)
    rows = [
        '1:I[4321,[],"default"]\n',
        f"2:{json.dumps(element('article', element('h1', 'Lamps'), linked))}\n",
        f"3:{json.dumps(element('div', *(element('p', part) for part in others)))}\n",
    ]
    text = "".join(rows)
    (source,) = read(page(pushed(text[:50], text[50:]))).sources
    assert PARTS == tuple(source.text.split("\n\n"))


def test_the_text_that_a_page_streams() -> None:
    html = "".join(f"<p>{part}</p>" for part in PARTS)
    row = f"1a:T{len(html.encode()):x},{html}"
    (source,) = read(page(pushed("1:null\n", row, '2:["$","main",null,{}]\n'))).sources
    assert PARTS == tuple(source.text.split("\n\n"))


def test_what_stands_beside_a_text_that_a_page_streams() -> None:
    html = "".join(f"<p>{part}</p>" for part in PARTS)
    told = ["$", "$L9", None, {"article": {**ABOUT, "body": "$1a"}}]
    rows = f"1a:T{len(html.encode()):x},{html}", f"2:{json.dumps(told)}\n"
    (source,) = read(page(pushed(*rows))).sources
    assert PARTS == tuple(source.text.split("\n\n"))
    assert ("Jane Roe",) == source.authors


@pytest.mark.parametrize(
    "piece", ["1:Tfffffff,x", ":" * 9000, "1:" + "[" * 100_000, "x", "1:{\n2:\n"], ids=range(5)
)
def test_a_stream_that_breaks_off(piece: str) -> None:
    shown = "The lamp factory will open again in spring."
    (source,) = read(page(pushed(piece), f"<p>{shown}</p>")).sources
    assert shown == source.text


def test_what_stands_beside_the_text_tells_of_it() -> None:
    script = f'<script type="application/json">{state(body=list(PARTS))}</script>'
    (source,) = read(page(script)).sources
    assert ("Jane Roe",) == source.authors
    assert source.published
    assert "2024-07-15" == source.published.edtf


def test_the_source_of_a_frame() -> None:
    inner = "<h1>Lamps go out in the north</h1>" + "".join(f"<p>{part}</p>" for part in PARTS)
    (source,) = read(page(f'<iframe srcdoc="{escape(inner)}"></iframe>')).sources
    assert PARTS == tuple(source.text.split("\n\n"))
    assert "Lamps go out in the north" == source.title


def test_a_page_that_begins_its_text_is_told_in_full() -> None:
    script = f'<script type="application/json">{state(body=list(PARTS))}</script>'
    (source,) = read(page(script, f"<article><p>{PARTS[0]}</p></article>")).sources
    assert PARTS == tuple(source.text.split("\n\n"))


@pytest.mark.parametrize("held", [RELATED, [{"a": part.replace(".", "")} for part in PARTS]])
def test_a_short_article_is_not_changed_for_others(held: object) -> None:
    brief = (
        "The ferry will sail again on Sunday, its owner said on Friday after a test of its pumps."
    )
    script = f'<script type="application/json">{json.dumps(held)}</script>'
    (source,) = read(page(script, f"<article><p>{brief}</p></article>")).sources
    assert brief == source.text


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/json">{"a": ' + '{"b": ' * 5000 + "1" + "}" * 5001 + "</script>",
        "<script>" + "var a = {" * 20_000 + "</script>",
        "<iframe srcdoc=''></iframe>",
        "<iframe srcdoc='" + "<div> " * 3000 + "'></iframe>",
    ],
    ids=["brackets", "objects", "assignments", "empty frame", "deep frame"],
)
def test_odd_data_is_no_article_and_breaks_nothing(script: str) -> None:
    found = read(page(script))
    assert not [source for source in found.sources if len(source.text) > 60]


def test_frames_that_were_not_saved_are_told() -> None:
    frames = b"<html><frameset><frame src='nav.html'><frame src='a.html'></frameset></html>"
    (problem,) = read(frames).problems
    assert "frames" == problem.code
    assert "save" in problem.message
