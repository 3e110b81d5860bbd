"""From a cleaned article and its clues to everything that is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.addresses import is_web_address
from explainer.collect.article import Article, Clue, ClueKind, Layout
from explainer.collect.attribution.authors import read_authors
from explainer.collect.attribution.datelines import Dateline, read_dateline
from explainer.collect.attribution.evidence import Case, by_clue, by_sidecar
from explainer.collect.attribution.heads import signatures
from explainer.collect.attribution.origins import read_origin
from explainer.collect.attribution.published import read_published
from explainer.collect.attribution.publisher import read_outlet
from explainer.collect.attribution.titles import read_title, retitled
from explainer.collect.sidecar import NO_SIDECAR, Sidecar
from explainer.model import Basis, Evidence, Origin, Outlet
from explainer.when import When

_HANDED_ON = re.compile(
    r"read or share this (?:story|article) ?: ?(?P<url>https?://\S+)$", re.IGNORECASE
)
_SHORTENED = re.compile(
    r"(?:^|: ?)(?:https?://)?(?P<address>(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,}(?P<path>/\S+))$"
)
_ARCHIVED = re.compile(
    r"(?:\b(?:google['’]s cache of|archived copy of|(?:saved|archived|retrieved|printed) from)"
    r"\W{1,4}|\bweb\.archive\.org/web/\d{4,14}(?:\w\w_)?/)(?P<url>https?://[^\s\"”>]+)",
    re.IGNORECASE,
)
_SCHEMES = ("https://", "http://")
#: What others than the post's own writer said.
_OTHERS = ("comment", "quoted comment")
_ADDRESS = re.compile(r"https?://[^\s,;|<>\"”]+")
_LONGEST = 1000
_WORD = re.compile(r"[a-z]{4,}")
_LEAD_PARAGRAPHS = 3
#: Words of its title that tell an address to be the article's own.
_SHARED = 2


class Attribution(Struct, frozen=True):
    """What attribution finds; the names are those of `Source`."""

    title: str
    outlet: Outlet | None
    origin: Origin | None
    authors: tuple[str, ...]
    dateline: str
    url: str
    published: When | None
    language: str
    evidence: tuple[Evidence, ...]


def attribute(
    article: Article, sidecar: Sidecar = NO_SIDECAR, outlets: tuple[Outlet, ...] = ()
) -> Attribution:
    """Attribute an article: the sidecar's word first, then the article's, then inference."""
    article = retitled(article)
    dateline = _find_dateline(article, outlets)
    case = Case(article, sidecar, outlets, dateline)
    case = replace(case, signed=signatures(case))
    title, title_evidence = read_title(case)
    url, url_evidence = _url(case)
    own_url = "" if article.layout is Layout.FORUM_POST and not sidecar.url else url
    outlet, outlet_evidence = read_outlet(case, own_url)
    origin, origin_evidence = read_origin(case, outlet, url)
    authors, author_evidence = read_authors(case)
    copied = origin is not None or article.layout is Layout.PASTED
    published, date_evidence = read_published(case, url, copied=copied)
    language, language_evidence = _language(case)
    return Attribution(
        title=title,
        outlet=outlet,
        origin=origin,
        authors=authors,
        dateline=dateline.text if dateline else "",
        url=url,
        published=published,
        language=language,
        evidence=(
            *title_evidence,
            *outlet_evidence,
            *origin_evidence,
            *author_evidence,
            *date_evidence,
            *_dateline(case),
            *url_evidence,
            *language_evidence,
        ),
    )


def _find_dateline(article: Article, outlets: tuple[Outlet, ...]) -> Dateline | None:
    """The dateline; a caption or a summary may stand before its paragraph.

    There, words before a colon are most often a label.
    """
    for number, paragraph in enumerate(article.paragraphs[:_LEAD_PARAGRAPHS]):
        found = read_dateline(paragraph.text, outlets)
        if found and not (number and found.text.endswith(":")):
            return found
    return None


def _dateline(case: Case) -> tuple[Evidence, ...]:
    if not case.dateline:
        return ()
    words, line = case.dateline.text, case.dateline_line
    return (Evidence("dateline", words, Basis.STATED, words, line, case.dateline.place),)


def _url(case: Case) -> tuple[str, tuple[Evidence, ...]]:
    """The address: the editor's, the page's own, or one that stands with the text."""
    if case.sidecar.url:
        return case.sidecar.url, (by_sidecar(case, "url", case.sidecar.url),)
    for clue in (*case.markup("canonical", "og:url", "url"), *_addresses(case)):
        url = clue.text.strip()
        if is_web_address(url):
            return url, (by_clue("url", url, Basis.STATED, clue),)
    return "", ()


def _addresses(case: Case) -> tuple[Clue, ...]:
    """Addresses alone on a line; in a post, also those that the cleaner took for no clue."""
    if case.article.layout is Layout.ARTICLE:
        own = (clue for clue in case.clues(ClueKind.URL) if _is_own(case, clue))
        return (*own, *_archived(case), *_shared(case), *_shortened(case))
    if found := (*case.clues(ClueKind.URL), *_archived(case), *_shortened(case)):
        return found
    lines = (
        (cut.text.strip(), cut.line) for cut in case.article.removed if cut.reason not in _OTHERS
    )
    alone = (Clue(ClueKind.URL, *one) for one in lines if one[0].startswith(_SCHEMES))
    return (*alone, *_introduced(case))


def _introduced(case: Case) -> Iterator[Clue]:
    """The address in a line that says where a text is from."""
    for clue in case.clues(ClueKind.EXCERPT):
        if match := _ADDRESS.search(clue.text[:_LONGEST]):
            yield Clue(ClueKind.URL, match[0], clue.line)


def _is_own(case: Case, clue: Clue) -> bool:
    """Whether an address is the article's: above its text, at the end, or of its title's words.

    Others on a page lead elsewhere.
    """
    last = max((cut.line for cut in case.article.removed), default=0)
    title = frozenset(_WORD.findall(case.article.title.casefold()))
    is_edge = clue.line < case.line_at(0) or clue.line == last
    shared = title.intersection(_WORD.findall(clue.text.casefold()))
    return is_edge or len(shared) >= max(1, min(_SHARED, len(title)))


def _archived(case: Case) -> Iterator[Clue]:
    """The address that an archive or a cache says it has a page from."""
    for cut in case.article.removed:
        if "://" in cut.text and (match := _ARCHIVED.search(cut.text[:_LONGEST])):
            yield Clue(ClueKind.URL, match["url"], cut.line)


def _shared(case: Case) -> Iterator[Clue]:
    """The address by which a page is to be handed on: "Read or share this story: https://…"."""
    for cut in case.article.removed:
        if match := _HANDED_ON.match(cut.text.strip()[:_LONGEST]):
            yield Clue(ClueKind.URL, match["url"], cut.line)


def _shortened(case: Case) -> Iterator[Clue]:
    """Addresses shown without their scheme, where the path says words of the article's title."""
    title = frozenset(_WORD.findall(case.article.title.casefold()))
    for cut in case.article.removed:
        match = _SHORTENED.search(cut.text.strip()[:_LONGEST]) if "/" in cut.text else None
        if match and len(title & frozenset(_WORD.findall(match["path"]))) >= _SHARED:
            url = f"https://{match['address']}"
            yield Clue(ClueKind.URL, url, cut.line, "shown without https://")


def _language(case: Case) -> tuple[str, tuple[Evidence, ...]]:
    if case.sidecar.language:
        return case.sidecar.language, (by_sidecar(case, "language", case.sidecar.language),)
    for clue in case.markup("lang", "inLanguage", "og:locale"):
        tag = clue.text.strip().replace("_", "-")
        if 2 <= len(tag) <= 12 and all(
            part.isalnum() and part.isascii() for part in tag.split("-")
        ):
            return tag, (by_clue("language", tag, Basis.STATED, clue),)
    return "", ()
