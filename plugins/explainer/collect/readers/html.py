"""Saved web pages: trafilatura finds the article, the markup tells about it.

What trafilatura leaves goes through the same cleaner as pasted text, so that bylines,
newsletter plugs and credits inside the article's own element are cut and read, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html
from lxml.html import HtmlElement
from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Article, Clue, ClueKind, Layout
from explainer.collect.attribution.stamps import read_stamp
from explainer.collect.characters import repair
from explainer.collect.clean import clean, is_forum
from explainer.collect.decode import Decoded, UnreadableError, decode_bytes
from explainer.collect.lines.bios import unsigned
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.splices import SPLICED, find_splice
from explainer.collect.readers.hidden import uncovered
from explainer.collect.readers.markup import clues_of
from explainer.collect.readers.reading import Job, Read
from explainer.collect.words import words
from explainer.model import Removed, Segment

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"' ]?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_SNIFFED = 4096
#: "saved from url=(0042)https://…" (the mark of the web), and SingleFile's comment.
_SAVED = re.compile(
    rb"(?:saved from url=\(\d{1,5}\)|saved with SingleFile\s+url: )(https?://[^\s<>\"]{4,500})"
)
#: Pictures and fonts that a page in one file has in its attributes (RFC 2397): megabytes, through
#: which htmldate would look for days.
_EMBEDDED = re.compile(r"data:[a-z]+/[^\"'\s<>()]{500,}")

#: Blocks of running text; what stands in any other element flows into the block around it.
_BLOCKS = words(
    """address article aside blockquote button caption dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre
    section select summary table tbody td tfoot th thead time title tr ul"""
)
_SILENT = ("title", "script", "style", "noscript", "template", "svg", "iframe", "object", "head")
#: Names in trafilatura's tree.
_SUBHEAD, _BREAK = "head", "lb"

#: The first day of a year, in any form.
_NEW_YEAR = re.compile(
    r"\bjan(?:uary)?\.? 0?1(?:st)?\b|(?<!\d)0?1(?:st|\.)? jan|(?<!\d)0?1[-/.]0?1\b"
    r"|(?:19|20)\d\d0101",
    re.IGNORECASE,
)
#: Dates of pages are looked for between these, never up to "now": no build reads the clock.
_EARLIEST, _LATEST = "1990-01-01", "2100-01-01"

#: Classes of advertisements, which have so many words at the most.
_ADS = words(
    """ad ads advert advertisement advertising ad-container ad-content ad-slot ad-unit ad-wrapper
    adsbygoogle sponsored-content"""
)
_AD_WORDS = 60

#: Where the cleaner keeps less of what trafilatura found, trafilatura's word counts.
_LEAST_KEPT = 0.5
_START = 40
#: Names of clues that give a title which is surer than the cleaner's.
_TITLES = ("headline", "og:title", "h1", "title")
#: Names of clues that give its day.
_DATED = ("datePublished", "article:published_time")
_HEAD_BLOCKS, _HEADING_NEAR = 12, 30
_HEAD_WORDS = 16
#: A byline, behind a site's name or not: "Example Post | By Jane Roe".
_BY = re.compile(r"(?:^|[|·•] )by (?=\S)", re.IGNORECASE)
_MOST_REMOVED = 300
_LONGEST_REMOVED = 300


def read_html(job: Job) -> Read:
    """The article of a saved page; raises `UnreadableError` for bytes that are no page."""
    tree = parse(job.data, job.charset)
    if tree.find(".//frame") is not None:
        message = "this page only names its frames; open the one with the article and save that"
        raise UnreadableError("frames", message)
    page, spliced = _unspliced(_page(tree, job.url))
    if posts := _posts(page):
        articles = clean(posts, keep=job.keep, drop=job.drop, furniture=job.furniture)
        markup = page.told
    else:
        articles, markup = _one_article(job, tree, page)
    kept = "\n".join(part.text for article in articles for part in article.paragraphs)
    cut = (*spliced, *_cut(page.blocks, kept, articles))
    return Read(tuple(_with_markup(article, markup, cut) for article in articles))


def _one_article(
    job: Job, tree: HtmlElement, page: _Page
) -> tuple[tuple[Article, ...], tuple[Clue, ...]]:
    """The article of a page that is no forum's, and what its markup and its head tell."""
    blocks, ads = page.blocks, frozenset(_advertised(tree))
    found = tuple(part for part in page.found if part not in ads)
    text = _as_text(found or [block for _, block in blocks], blocks)
    articles = clean(text, keep=job.keep, drop=job.drop, furniture=job.furniture)
    if found and _words(articles) < _LEAST_KEPT * sum(len(part.split()) for part in found):
        articles = clean(text, keep=(*job.keep, *found), drop=job.drop)
    begun = next((part.text for article in articles for part in article.paragraphs), "")
    last, headed = _heads(tree, blocks, begun)
    markup = (
        *_saved_from(job.data),
        *page.told,
        *_dated(tree, job.url),
        *_head_lines(last),
        *_written(tree, headed),
    )
    editor = Editor(job.keep)
    above = [block for _, block in last]
    return tuple(unsigned(article, above, editor) for article in articles), markup


class _Page(Struct, frozen=True):
    """What the markup of a page tells, its blocks of text, and the article's paragraphs."""

    told: tuple[Clue, ...]
    blocks: tuple[tuple[int, str], ...]
    found: tuple[str, ...]


def _page(tree: HtmlElement, url: str) -> _Page:
    told, blocks = clues_of(tree), tuple(_blocks(tree))
    hidden = uncovered(tree, tuple(block for _, block in blocks))
    if hidden is not None:
        told, blocks = (*told, *hidden), tuple(_blocks(tree))
    return _Page(told, blocks, _trusted(_extracted(tree, url), blocks))


def _unspliced(page: _Page) -> tuple[_Page, tuple[Removed, ...]]:
    """A page without what spammers spliced into its text and titles, and what was cut."""
    titles = [clue.text for clue in page.told if clue.name in _TITLES]
    splice = find_splice([*titles, *(block for _, block in page.blocks)])
    if not splice:
        return page, ()
    blocks = tuple((line, splice.without(block)) for line, block in page.blocks)
    told = (
        replace(clue, text=splice.without(clue.text)) if clue.name in _TITLES else clue
        for clue in page.told
    )
    cuts = (
        Removed(line, splice.phrase, SPLICED)
        for (line, block), (_, left) in zip(page.blocks, blocks, strict=True)
        if block != left
    )
    found = tuple(filter(None, map(splice.without, page.found)))
    return _Page(tuple(told), tuple(one for one in blocks if one[1]), found), tuple(cuts)


def _posts(page: _Page) -> Decoded | None:
    """The text of a forum's page, block by block; ``None`` for one whose markup says who wrote it
    when, and for every other.
    """
    told = {clue.name for clue in page.told}
    if "author" in told and not told.isdisjoint(_DATED):
        return None
    text = _as_text([block for _, block in page.blocks], page.blocks, "\n")
    return text if is_forum(text) else None


def _saved_from(data: bytes) -> Iterator[Clue]:
    """The address that a browser writes at the top of a page that it saves."""
    if match := _SAVED.search(data[:_SNIFFED]):
        yield Clue(ClueKind.MARKUP, match[1].decode("ascii", "replace"), 0, "url")


def parse(data: bytes, charset: str = "") -> HtmlElement:
    """The tree of a page, comments and processing instructions left out."""
    declared = _CHARSET.search(data[:_SNIFFED])
    text, _ = decode_bytes(data, charset or (declared[1].decode() if declared else ""))
    text = _EMBEDDED.sub("data:,", text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        message = "this is no web page that can be read; paste the article's text instead"
        raise UnreadableError("not-html", message) from error
    return tree


def _advertised(tree: HtmlElement) -> Iterator[str]:
    """The blocks of elements whose class says that they are advertisements, none of them long."""
    for element in tree.iter():
        classes = element.get("class") if isinstance(element.tag, str) else None
        if classes and not _ADS.isdisjoint(classes.lower().split()):
            blocks = [block for _, block in _blocks(element)]
            if sum(len(block.split()) for block in blocks) <= _AD_WORDS:
                yield from blocks


def _extracted(tree: HtmlElement, url: str) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the article; subheads aren't among them."""
    from trafilatura import bare_extraction

    document = bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        include_tables=False,
        with_metadata=False,
    )
    if document is None or isinstance(document, dict) or document.body is None:
        return ()
    for broken in document.body.iter(_BREAK):
        broken.tail = "\n" + (broken.tail or "")
    return tuple(filter(None, _paragraphs(document.body)))


def _trusted(paragraphs: tuple[str, ...], blocks: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    """The paragraphs where most of them begin as blocks do.

    Of a very short page trafilatura gives all words in one; the cleaner reads its blocks better.
    """
    starts = {block[:_START] for _, block in blocks}
    whole = sum(1 for paragraph in paragraphs if paragraph[:_START] in starts)
    return paragraphs if 2 * whole >= len(paragraphs) else ()


def _paragraphs(body: HtmlElement) -> Iterator[str]:
    """The texts of the leaves of trafilatura's tree: ``p``, ``item``, ``quote`` and the like."""
    for element in body:
        if element.tag == _SUBHEAD:
            continue
        if len(element) and element.tag in ("list", "quote", "div", "body"):
            yield _line(element.text or "")
            yield from _paragraphs(element)
        else:
            yield from map(_line, "".join(element.itertext()).split("\n\n"))
        yield _line(element.tail or "")


def _line(text: str) -> str:
    return repair(" ".join(text.split())).text.strip()


def _blocks(tree: HtmlElement) -> Iterator[tuple[int, str]]:
    """Line and text of each run of text of a page, in order."""
    line, parts = 0, [""]
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_start = event == "start"
        text = _begun(element) if is_start else _behind(element)
        if element.tag not in _BLOCKS and not (is_start and element.tag == "br"):
            parts.append(text)
            continue
        if block := _line("".join(parts)):
            yield line, block
        line, parts = element.sourceline or 0, [text]
    if block := _line("".join(parts)):
        yield line, block


def _begun(element: HtmlElement) -> str:
    """The words that an element begins with, where they are shown."""
    return "" if element.tag in _SILENT else element.text or ""


def _behind(element: HtmlElement) -> str:
    """The words right behind an element, where they are shown."""
    parent = element.getparent()
    return "" if parent is None or parent.tag in _SILENT else element.tail or ""


def _as_text(
    paragraphs: Sequence[str], blocks: tuple[tuple[int, str], ...], gap: str = "\n\n"
) -> Decoded:
    """Paragraphs as a text, each knowing its line in the page."""
    lines = {block: line for line, block in reversed(blocks)}
    starts = {block[:_START]: line for line, block in reversed(blocks)}
    segments, at = [], 0
    for paragraph in paragraphs:
        line = lines.get(paragraph) or starts.get(paragraph[:_START], 0)
        segments.append(Segment(at, line, 1))
        at += len(paragraph) + len(gap)
    return Decoded(gap.join(paragraphs), tuple(segments))


def _head_lines(head: tuple[tuple[int, str], ...]) -> Iterator[Clue]:
    """Bylines and stamps among the blocks that stand just before the article's first paragraph."""
    for line, block in head:
        if len(block.split()) > _HEAD_WORDS:
            continue
        if _BY.search(block):
            yield Clue(ClueKind.BYLINE, block, line)
        elif read_stamp(block):
            yield Clue(ClueKind.STAMP, block, line)


def _written(tree: HtmlElement, head: tuple[tuple[int, str], ...]) -> Iterator[Clue]:
    """Whom trafilatura takes for the authors, where their names stand just before the article."""
    from trafilatura.metadata import extract_author

    for name in filter(None, (extract_author(tree) or "").split("; ")):
        for line, block in head:
            if name.casefold() in block.casefold():
                yield Clue(ClueKind.MARKUP, name, line, "trafilatura")
                break


def _heads(
    tree: HtmlElement, blocks: tuple[tuple[int, str], ...], begun: str
) -> tuple[tuple[tuple[int, str], ...], tuple[tuple[int, str], ...]]:
    """The last blocks before the article's first paragraph, and those from its heading on."""
    texts = [block[:_START] for _, block in blocks]
    wholes = [block for _, block in blocks]
    start = begun[:_START]
    first = wholes.index(begun) if begun in wholes else texts.index(start) if start in texts else 0
    headings = {_line(heading.text_content())[:_START] for heading in tree.iter("h1")}
    near = range(first - 1, max(0, first - _HEADING_NEAR) - 1, -1)
    heading = next((at for at in near if texts[at] in headings), max(0, first - _HEAD_BLOCKS))
    return blocks[max(0, first - _HEAD_BLOCKS) : first], blocks[heading:first]


def _words(articles: tuple[Article, ...]) -> int:
    return sum(len(part.text.split()) for article in articles for part in article.paragraphs)


def _cut(
    blocks: tuple[tuple[int, str], ...], kept: str, articles: tuple[Article, ...]
) -> Iterator[Removed]:
    """The blocks of the page that no article keeps, as far as the cleaner doesn't list them."""
    listed = {removed.text for article in articles for removed in article.removed}
    furniture = (
        Removed(line, block[:_LONGEST_REMOVED], "page furniture")
        for line, block in blocks
        if block not in kept and block not in listed
    )
    for count, removed in enumerate(furniture):
        if count == _MOST_REMOVED:
            return
        yield removed


def _dated(tree: HtmlElement, url: str) -> tuple[Clue, ...]:
    """The day that htmldate finds in a page, the original one rather than an update's."""
    from htmldate import find_date

    try:
        day = find_date(
            tree, original_date=True, url=url or None, min_date=_EARLIEST, max_date=_LATEST
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return ()  # its parsers trip over some pages; the other clues stand
    if day and day.endswith("-01-01") and not _says_new_year(tree):
        return ()  # it makes this day of a year alone, as in a copyright line
    return (Clue(ClueKind.MARKUP, day, 0, "htmldate"),) if day else ()


def _says_new_year(tree: HtmlElement) -> bool:
    """Whether a page has the first day of a year in any form."""
    return bool(_NEW_YEAR.search(etree.tostring(tree, encoding="unicode")))


def _with_markup(article: Article, markup: tuple[Clue, ...], cut: tuple[Removed, ...]) -> Article:
    """The article with what the page's markup says of it; of an article in a post it says nothing,
    and no title of a post.
    """
    if article.layout is Layout.PASTED:
        return article
    is_titled = article.layout is Layout.ARTICLE and any(clue.name in _TITLES for clue in markup)
    return replace(
        article,
        title="" if is_titled else article.title,
        clues=(*article.clues, *markup),
        removed=tuple(sorted((*article.removed, *cut), key=lambda one: one.line)),
    )
