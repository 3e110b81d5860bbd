"""An article's title: the editor's, the page's, or the beginning of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from explainer.collect.article import Article, Clue, ClueKind
from explainer.collect.attribution.evidence import Case, Found, by_clue, by_sidecar, settled
from explainer.collect.lines.shown import shown_title
from explainer.collect.outlets import known, outlet_key
from explainer.collect.publications import is_publication
from explainer.model import Basis, Evidence, Outlet

_LONGEST = 300
_LEDE = 100
_SENTENCE_END = re.compile(r"(?<=[a-z0-9”\"’)][.!?])[\"”’)]?\s+(?=[A-Z“\"‘])")
_LAST_STOP = re.compile(r"(?<=[a-z]{2})\.$")
_LEAST_SHARED = 0.4
_MISTAKEN = ("navigation", "not article text", "site name")
_WORD = re.compile(r"\w{4,}")
#: What markup calls a title.
_MARKED_UP = ("headline", "og:title", "h1", "title")
#: Paragraphs at the beginning of a text.
_OPENING = 3
#: Spaces in a last crumb that is a headline and no section.
_HEADLINE = 3
_CRUMB = re.compile(r"\s*[/>»›→|]\s*")
_PREFIX = re.compile(r": |\s+[|–—-]\s+")
_SUFFIX = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
#: What stands before whoever a text is from.
SOURCE = re.compile(r"^\W*(?:source|via|from) ?:? ", re.IGNORECASE)
#: What versions for printers have before a title.
_PRINTED = re.compile(r"print(?:er)?(?:[- ](?:friendly|version|page))*", re.IGNORECASE)
_DASH = re.compile(r" [–—-] ")
#: Words of a site's name.
_NAME = 4
_SITE_MARKS = re.compile(r"\s+[|»–—-]+\s*|\s*\|\s*")


def read_title(case: Case) -> tuple[str, tuple[Evidence, ...]]:
    """The title and how it is known; ``""`` only where there is no text at all."""
    found = [*_given(case)]
    if not found and (lede := derived_title(_first_words(case))):
        note = "no title was found; this is the beginning of the text"
        line = case.line_at(0)
        found.append(Found(lede, Evidence("title", lede, Basis.INFERRED, lede, line, note)))
    if not found:
        return "", ()
    return found[0].value, settled(found, "another title is nearer to the article")


def _given(case: Case) -> list[Found[str]]:
    found = []
    if case.sidecar.title:
        title = case.sidecar.title
        found.append(Found(title, by_sidecar(case, "title", title)))
    if case.article.title:
        title = tidy_title(own_title(case))
        line = next((clue.line for clue in case.clues(ClueKind.TITLE)), 0)
        evidence = Evidence("title", title, Basis.STATED, case.article.title, line)
        found.append(Found(title, evidence))
    for clue in (*headings(case), *case.markup("headline", "og:title", "title")):
        long = without_suffix(clue.text) if clue.name == "title" else clue.text
        title = without_site(tidy_title(long), _site_names(case))
        if title:
            found.append(Found(title, by_clue("title", title, Basis.STATED, clue)))
    return found


def handed_on(case: Case) -> Outlet | None:
    """The known outlet before a title that somebody hands on: "Example Post : Ferry runs aground".

    A space stands before the colon, or a line names the outlet as the source: else it says so.
    """
    name, colon, _ = case.article.title.partition(":")
    outlet = known(name.strip(), case.outlets) if colon else None
    said = (SOURCE.sub("", clue.text).strip(" .()") for clue in case.clues(ClueKind.EXCERPT))
    is_copy = name.endswith(" ") or any(known(one, case.outlets) == outlet for one in said)
    return outlet if is_copy else None


def own_title(case: Case) -> str:
    """The article's title without the publication behind its last dash, or handed on from.

    A publication that the text names, too, is rather who said so: "… – Example Post".
    """
    title = case.article.title
    if handed_on(case):
        title = title.partition(":")[2].strip()
    dashes = list(_DASH.finditer(title))
    before, name = (title[: dashes[-1].start()], title[dashes[-1].end() :]) if dashes else ("", "")
    listed = known(name, case.outlets)
    is_site = is_publication(name) or (listed is not None and not listed.agency)
    is_told = name.removeprefix("The ") in case.text
    return before if is_site and not is_told and before.count(" ") >= _HEADLINE else title


def headings(case: Case) -> list[Clue]:
    """The heading of a page that its title, or what it begins with, bears out best."""
    told = " ".join(clue.text for clue in case.markup("headline", "og:title", "title"))
    said = _content(told + " " + " ".join(part.text for part in case.article.paragraphs[:_OPENING]))
    ends = (_SITE_MARKS.split(clue.text)[1:] for clue in case.markup("title"))
    last = (part for end in ends for part in end[-1:] if part.count(" ") <= _NAME)
    names = _site_names(case) | set(map(outlet_key, last))
    names |= _before_titles(case)

    def borne_out(clue: Clue) -> int:
        own = _content(clue.text)
        shared = len(own & said)
        is_title = shared > 1 and shared >= _LEAST_SHARED * len(own)
        return shared if is_title and outlet_key(clue.text) not in names else 0

    best = max(case.markup("h1"), key=borne_out, default=None)
    return [best] if best and borne_out(best) else []


def _before_titles(case: Case) -> frozenset[str]:
    """The keys of what a long title has before the short one: "Example Blog: Ferry aground"."""
    short = tuple(clue.text for clue in case.markup("headline", "og:title"))
    long = (clue.text for clue in case.markup("title"))
    parted = ((text.removesuffix(one), text) for text in long for one in short)
    return frozenset(outlet_key(before) for before, text in parted if before != text and before)


def retitled(article: Article) -> Article:
    """The article with a title that was taken for furniture: the text repeats its words."""
    is_marked_up = any(clue.name in _MARKED_UP for clue in article.clues)
    if article.title or is_marked_up or not article.paragraphs:
        return article
    text = _content(" ".join(paragraph.text for paragraph in article.paragraphs))
    for words, line in _above(article):
        shared = len(_content(words) & text)
        if shared > 1 and _LEAST_SHARED * len(_content(words)) <= shared:
            kept = (clue for clue in article.clues if clue.line != line)
            clues = (Clue(ClueKind.TITLE, words, line), *kept)
            return replace(article, title=shown_title(words), clues=clues)
    return article


def _above(article: Article) -> Iterator[tuple[str, int]]:
    """Lines above the text that may be its title, the nearest first; names of a site before."""
    for clue in article.clues:
        if clue.kind is ClueKind.SITE_NAME:
            yield clue.text, clue.line
        crumb = _CRUMB.split(clue.text)[-1] if clue.kind is ClueKind.BREADCRUMB else ""
        if crumb.count(" ") >= _HEADLINE:
            yield crumb, clue.line
    segments = article.paragraphs[0].segments
    first = segments[0].line if segments else 0
    for cut in reversed(article.removed):
        if cut.line < first and cut.reason in _MISTAKEN:
            yield cut.text.strip(), cut.line


def _content(text: str) -> frozenset[str]:
    """The longer words of a text, their ends cut."""
    return frozenset(word[:5] for word in _WORD.findall(text.casefold()))


def tidy_title(text: str) -> str:
    """A title on one line and without a full stop at its end."""
    return _LAST_STOP.sub("", " ".join(text[:_LONGEST].split()))


def without_site(title: str, names: frozenset[str]) -> str:
    """A title without the site's name at either end ("A title | Example Post")."""
    marks = list(_SITE_MARKS.finditer(title))
    if marks and outlet_key(title[marks[-1].end() :]) in names:
        return title[: marks[-1].start()].strip()
    if marks and outlet_key(title[: marks[0].start()]) in names:
        return title[marks[0].end() :].strip()
    return title


def without_suffix(title: str) -> str:
    """A page's long title without a name of few words, all capitalised, at its end.

    Before it a name is left out that is called as publications are, and "Print".
    """
    before, after = (*_PREFIX.split(title, maxsplit=1), "")[:2]
    is_before = is_publication(before) or _PRINTED.fullmatch(before)
    if is_before and after.count(" ") >= _HEADLINE - 1:
        return after
    marks = list(_SUFFIX.finditer(title))
    name = title[marks[-1].end() :].split() if marks else []
    is_name = 0 < len(name) <= _NAME and all(word[0].isupper() for word in name)
    rest = title[: marks[-1].start()].strip() if is_name else ""
    is_rest = rest.count(" ") >= _HEADLINE or (rest and is_publication(" ".join(name)))
    return rest if is_rest else title


def _site_names(case: Case) -> frozenset[str]:
    read = () if case.markup("h1") else case.clues(ClueKind.SITE_NAME)
    clues = (*read, *case.markup("publisher", "og:site_name"))
    return frozenset(outlet_key(clue.text) for clue in clues)


def _first_words(case: Case) -> str:
    if not case.article.paragraphs:
        return ""
    first = case.article.paragraphs[0].text
    return first.removeprefix(case.dateline.text).strip() if case.dateline else first


def derived_title(text: str) -> str:
    """The first sentence of a text, cut between words where it is long."""
    end = _SENTENCE_END.search(text[: 4 * _LEDE])
    sentence = " ".join((text[: end.start()] if end else text[: 4 * _LEDE]).split())
    if len(sentence) <= _LEDE:
        return tidy_title(sentence)
    return (sentence[:_LEDE].rpartition(" ")[0] or sentence[:_LEDE]).rstrip(" ,;:–—-") + "…"
