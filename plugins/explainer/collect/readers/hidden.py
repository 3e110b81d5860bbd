"""An article that a page holds for its own program to show: in JSON or in a frame's source.

Saved without running its scripts, such a page shows nothing ("Loading …"). The text is then in
JSON-LD (schema.org, ``articleBody``), in the state that a framework hands over (Next.js's
``__NEXT_DATA__``, ``window.__STATE__ = …``) as a list of paragraphs or a string of HTML, in what
Next.js streams (`flight`), or in an ``<iframe srcdoc>``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement
from msgspec import Struct

from explainer.collect.article import Clue, ClueKind
from explainer.collect.lines.cues import name
from explainer.collect.lines.prose import LINE_ENDS, ends_with
from explainer.collect.readers.flight import streamed

#: A page shows no article of its own with fewer words of prose; a paragraph has so many.
_THIN, _PROSE = 60, 8
_START = 40
_LARGEST, _MOST_NODES, _DEEPEST = 3_000_000, 200_000, 3
_ASSIGNED = re.compile(r"(?:^|[;\s])(?:window|self|var|let|const)\b[^={;]{1,80}=\s*(?=\{)")
_PARTS = re.compile(r"\n+|(?i:<br ?/?>|</p>|</h\d>|</li>)")
_TAG = re.compile(r"<[^<>]{0,500}>")

#: The names under which frameworks and content systems keep what is known of an article.
_TOLD = {
    "headline": ("headline", "title"),
    "datePublished": (
        "datePublished",
        "publishedAt",
        "published_at",
        "publishDate",
        "publishedDate",
        "firstPublished",
        "first_publish_date",
        "publicationDate",
        "published",
        "date",
    ),
    "author": ("authors", "author", "byline", "bylines"),
}


class _Text(Struct, frozen=True):
    """The paragraphs of an article, and the object that they were found in."""

    paragraphs: tuple[str, ...] = ()
    about: dict[str, object] | None = None

    @property
    def size(self) -> int:
        """Its words."""
        return sum(map(_words, self.paragraphs))

    @property
    def rank(self) -> tuple[int, bool]:
        """How well it would do for the article: of two as long, the one that is told about."""
        return self.size, self.about is not None


def uncovered(tree: HtmlElement, shown: tuple[str, ...]) -> tuple[Clue, ...] | None:
    """Put the article that a page hides in place of what it shows, if that is no article.

    What the hidden article's object says of it is given back as if it were the page's markup;
    ``None`` where the page stays as it is. Where it shows a beginning, the hidden text has it too.
    """
    begun = [block for block in shown if _is_prose(block) and not name(block)]
    if sum(map(_words, begun)) >= _THIN:
        return None
    frame = next((one for one in tree.iter("iframe") if _is_long(one.get("srcdoc"))), None)
    if frame is not None and not begun:
        return _framed(frame)
    text, script = _longest(tree)
    return _scripted(script, text) if script is not None and _goes_on(text, begun) else None


def _goes_on(text: _Text, begun: list[str]) -> bool:
    """Whether a text is long enough for an article, and has what the page shows of it."""
    whole = " ".join(text.paragraphs)
    is_begun = not begun or any(block[:_START] in whole for block in begun)
    return text.size > _THIN and is_begun


def _is_long(source: str | None) -> bool:
    return _words(source or "") > _THIN


def _longest(tree: HtmlElement) -> tuple[_Text, HtmlElement | None]:
    """The longest text in the page's scripts, and the script that has it (or begins with it)."""
    scripts = list(tree.iter("script"))
    found = [(_best(data), script) for script in scripts for data in _data(script)]
    streaming = [script for script in scripts if "__next_f" in (script.text or "")]
    streams = streamed(script.text or "" for script in streaming)
    found += ((_best(data), streaming[0]) for data in streams if streaming)
    return max(found, key=lambda pair: pair[0].rank, default=(_Text(), None))


def _scripted(script: HtmlElement, text: _Text) -> tuple[Clue, ...]:
    """Show a text that a script holds."""
    article = etree.Element("article")
    for words in text.paragraphs:
        etree.SubElement(article, "p").text = words
    _show(script, article)
    return tuple(_clues(text.about or {}, script.sourceline or 0))


def _framed(frame: HtmlElement) -> tuple[Clue, ...]:
    """Show what a frame holds in its own source."""
    inner = html.fragment_fromstring(frame.get("srcdoc"), create_parent="div")
    _show(frame, inner)
    headings = (heading.text_content() for heading in inner.iter("h1"))
    title = " ".join(next(headings, "").split())
    return (Clue(ClueKind.MARKUP, title, frame.sourceline or 0, "headline"),) if title else ()


def _show(holder: HtmlElement, article: HtmlElement) -> None:
    """Make an article all that the page of `holder` shows; its lines are the holder's."""
    for element in article.iter():
        element.sourceline = holder.sourceline
    body = holder.getroottree().getroot().find("body")
    if body is not None:
        body[:] = [article]
        body.text = None


def _data(script: HtmlElement) -> Iterator[object]:
    """What a script holds as JSON: all of it, or the values that it assigns."""
    text = script.text or ""
    if len(text) > _LARGEST:
        return
    try:
        if "json" in (script.get("type") or ""):
            yield json.loads(text, strict=False)
        else:
            for match in _ASSIGNED.finditer(text):
                yield json.JSONDecoder(strict=False).raw_decode(text, match.end())[0]
    except (ValueError, RecursionError):
        return


def _best(data: object) -> _Text:
    """The longest text in data: a string of paragraphs, or a list with one in each item."""
    best = _Text()
    stack: list[tuple[object, dict[str, object] | None]] = [(data, None)]
    for _ in range(_MOST_NODES):
        if not stack:
            break
        node, about = stack.pop()
        if isinstance(node, dict):
            told = node if any(key in node for key in _TOLD["headline"]) else about
            stack += ((value, told) for value in node.values())
            continue
        if isinstance(node, list):
            stack += ((value, about) for value in node)
        found = _Text(tuple(_prose(node)), about)
        best = max(best, found, key=lambda text: text.rank)
    return best


def _prose(node: object) -> Iterator[str]:
    """The paragraphs of a string; of a list, those of its items' strings."""
    if isinstance(node, str):
        parts = (_plain(part) for part in _PARTS.split(node))
        yield from (part for part in parts if _is_prose(part) and "{" not in part)
    elif isinstance(node, list):
        for item in node:
            yield from _of_item(item, _DEEPEST)


def _of_item(item: object, deepest: int) -> Iterator[str]:
    """The paragraphs in a list's item: of an object, those of the first value that has any."""
    if isinstance(item, str):
        yield from _prose(item)
    elif isinstance(item, dict) and deepest:
        found = (tuple(_of_item(value, deepest - 1)) for value in item.values())
        yield from next(filter(None, found), ())


def _plain(text: str) -> str:
    return " ".join(_TAG.sub("", text).split())


def _is_prose(text: str) -> bool:
    return _words(text) >= _PROSE and ends_with(text, LINE_ENDS)


def _words(text: str) -> int:
    return text.count(" ") + 1


def _clues(about: dict[str, object], line: int) -> Iterator[Clue]:
    for field, keys in _TOLD.items():
        value = next((about[key] for key in keys if about.get(key)), None)
        for one in value if isinstance(value, list) else [value]:
            text = one.get("name") if isinstance(one, dict) else one
            if isinstance(text, str):
                yield Clue(ClueKind.MARKUP, " ".join(text.split()), line, field)
