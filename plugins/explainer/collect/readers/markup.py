"""What a page's markup says of its article: JSON-LD, OpenGraph, ``<meta>``, ``<link>``, ``<time>``.

Names of clues are those of the vocabularies: schema.org (``headline``, ``datePublished``,
``publisher``, ``author``), OpenGraph (``og:…``, ``article:…``), HTML (``canonical``, ``lang``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape

from lxml.html import HtmlElement

from explainer.collect.addresses import host_of
from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.bylines import is_person
from explainer.collect.words import words

_LONGEST = 2000
_LARGEST_SCRIPT = 500_000
_MOST = 200
_MOST_NODES = 50
_MOST_HEADINGS, _MOST_SIGNED = 10, 3

#: Classes of who wrote it: hAtom's, microformats2's, Firefox's reader view's and the usual ones.
_SIGNED = words("author byline by credits p-author reader-credits vcard")
#: So many elements below a heading its author is looked for.
_NEAR = 30

_Node = dict[str, object]

#: `<meta>` names and properties, and the names under which attribution asks for them.
_META = {
    "og:site_name": "og:site_name",
    "og:title": "og:title",
    "og:url": "og:url",
    "og:locale": "og:locale",
    "application-name": "application-name",
    "article:published_time": "article:published_time",
    "article:modified_time": "dateModified",
    "og:updated_time": "dateModified",
    "date": "datePublished",
    "datepublished": "datePublished",
    "dc.date": "datePublished",
    "dc.date.issued": "datePublished",
    "dcterms.created": "datePublished",
    "parsely-pub-date": "datePublished",
    "pubdate": "datePublished",
    "publish-date": "datePublished",
    "publish_date": "datePublished",
    "publication_date": "datePublished",
    "sailthru.date": "datePublished",
    "cxenseparse:recs:publishtime": "datePublished",
    "author": "author",
    "article:author": "author",
    "byl": "author",
    "dc.creator": "author",
    "parsely-author": "author",
    "sailthru.author": "author",
    "citation_author": "author",
    "dc.publisher": "publisher",
    "copyright": "copyright",
}


def clues_of(tree: HtmlElement) -> tuple[Clue, ...]:
    """The clues of a page's markup, JSON-LD first, each with the line of its element."""
    found = [*_json_ld(tree), *_meta(tree), *_links(tree), *_elements(tree)]
    kept = {(clue.kind, clue.name, clue.text): clue for clue in reversed(found) if clue.text}
    return tuple(reversed(kept.values()))[:_MOST]


def _clue(name: str, text: object, element: HtmlElement) -> Clue:
    words = " ".join(unescape(text[:_LONGEST]).split()) if isinstance(text, str) else ""
    kind = ClueKind.CREDIT if name == "copyright" else ClueKind.MARKUP
    return Clue(kind, words, element.sourceline or 0, name)


def _text(element: HtmlElement) -> str:
    """The text of an element; a break between two lines parts their words."""
    texts = element.xpath(".//text()")
    return "".join(f" {t}" if t.is_tail and t.getparent().tag == "br" else t for t in texts)


def _meta(tree: HtmlElement) -> Iterator[Clue]:
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = _META.get((element.get(attribute) or "").lower())
            text = element.get("content") or ""
            if name and not (name == "author" and text.startswith("http")):
                yield _clue(name, _by_less(text) if name == "author" else text, element)


def _links(tree: HtmlElement) -> Iterator[Clue]:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            yield _clue("canonical", element.get("href") or "", element)


def _elements(tree: HtmlElement) -> Iterator[Clue]:
    """The language, dated elements, who signed and published, headings that can be the title."""
    root = tree.getroottree().getroot()
    yield _clue("lang", root.get("lang") or "", root)
    yield from _dated(tree)
    yield from _signed(tree)
    for element in tree.xpath("//*[@itemprop='publisher']")[:1]:
        names = element.xpath(".//*[@itemprop='name']") or [element]
        yield _clue("publisher", names[0].get("content") or names[0].text_content(), element)
    headings = list(tree.iter("h1"))[:_MOST_HEADINGS]
    yield from (_clue("h1", _text(heading), heading) for heading in headings)
    if len(headings) == 1:
        yield from _beside_heading(tree, headings[0])
    for element in list(tree.iter("title"))[:1]:
        yield _clue("title", element.text_content(), element)


def _dated(tree: HtmlElement) -> Iterator[Clue]:
    """The elements that say of themselves when the page was published."""
    for element in tree.iter("time", "span", "p", "div"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            stamp = element.get("datetime") or element.get("content") or _text(element)
            yield _clue("time", stamp, element)


def _signed(tree: HtmlElement) -> Iterator[Clue]:
    """Who is marked up as author; nobody where many are, which are those of a list of articles."""
    found = tree.xpath("//*[@itemprop='author' or @rel='author']")[:_MOST_NODES]
    clues = [_clue("signed", _by_less(_text(element)), element) for element in found]
    names = {clue.text for clue in clues if is_person(clue.text)}
    return iter(clues if len(names) <= _MOST_SIGNED else ())


def _beside_heading(tree: HtmlElement, heading: HtmlElement) -> Iterator[Clue]:
    """The page's own address above its heading, and who a class says wrote it below."""
    for element in tree.iter("a", "h1"):
        if element is heading:
            break
        host = host_of(element.get("href") or "")
        if host and element.text_content().strip() in (host, host.removeprefix("www.")):
            yield _clue("url", element.get("href"), element)
            break
    for element in heading.xpath("following::*[@class]")[:_NEAR]:
        said = " ".join(_text(element).split())[:_LONGEST]
        if _SIGNED & set(element.get("class").lower().split()) and is_person(_by_less(said)):
            yield _clue("signed", _by_less(said), element)
            return


def _json_ld(tree: HtmlElement) -> Iterator[Clue]:
    for element in tree.iter("script"):
        text = element.text or ""
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        data = _parsed(text) if len(text) <= _LARGEST_SCRIPT else None
        if article := _article(data):
            said = _said(article, _names(data))
            yield from (_clue(name, value, element) for name, value in said)


def _parsed(text: str) -> object:
    try:
        parsed: object = json.loads(text.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _article(data: object) -> _Node | None:
    """The page's own article: at the top of the document, in its graph, or its main entity.

    Articles deeper down are those that the page links to.
    """
    return next((node for node in _nodes(data) if _is_article(node.get("@type"))), None)


def _nodes(data: object) -> Iterator[_Node]:
    """The nodes at the top of a document, each with its graph and its main entity."""
    for node in _listed(data):
        if isinstance(node, dict):
            inner = (*_listed(node.get("@graph")), *_listed(node.get("mainEntity")))
            yield from (one for one in (node, *inner) if isinstance(one, dict))


def _names(data: object) -> dict[str, object]:
    """The names of nodes that others refer to by their ``@id`` (JSON-LD 1.1, 3.3)."""
    return {str(node["@id"]): node["name"] for node in _nodes(data) if {"@id", "name"} <= {*node}}


def _listed(value: object) -> list[object]:
    """A list of JSON-LD, where one value may stand for a list of one."""
    return value[:_MOST_NODES] if isinstance(value, list) else [value]


def _is_article(kind: object) -> bool:
    return any(
        isinstance(one, str) and one.endswith(("Article", "BlogPosting")) for one in _listed(kind)
    )


def _said(article: _Node, names: dict[str, object]) -> Iterator[tuple[str, object]]:
    """What an article's node says, a name and a text each."""
    for key in ("headline", "datePublished", "dateModified", "inLanguage", "url"):
        yield key, article.get(key)
    for key in ("publisher", "author"):
        for value in _listed(article.get(key)):
            name = value
            if isinstance(value, dict):
                name = value.get("name") or names.get(str(value.get("@id")))
            yield key, _by_less(name) if isinstance(name, str) and key == "author" else name


def _by_less(name: str) -> str:
    """A name without a leading "By"."""
    return name[3:].strip() if name[:3].lower() == "by " else name.strip()
