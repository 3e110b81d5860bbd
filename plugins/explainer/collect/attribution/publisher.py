"""Who published an article: candidates, the most trusted first, each with its evidence."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from explainer.collect.article import Clue, ClueKind, Layout
from explainer.collect.attribution.bylines import read_byline
from explainer.collect.attribution.evidence import (
    Case,
    Found,
    by_clue,
    by_sidecar,
    refused,
    settled,
)
from explainer.collect.attribution.phrases import copyright_holder, host_in, self_references
from explainer.collect.outlets import at_host, known_host, named, outlet_key
from explainer.collect.words import words
from explainer.model import Basis, Evidence, Outlet

#: Hosts of mail for everybody: an address there says nothing of the outlet.
_MAIL_FOR_ALL = words(
    """aol.com gmail.com gmx.com gmx.de googlemail.com hotmail.com icloud.com live.com mail.com
    mail.ru me.com msn.com outlook.com proton.me protonmail.com qq.com yahoo.com yandex.ru
    zoho.com 163.com"""
)
_LONGEST_NAME = 60
_MOST_WORDS = 6
_SUFFIX_MARK = re.compile(r"^\s*[|–—-]+\s*")
_IMAGE = re.compile(r"\b(?:image|photo|picture|getty|shutterstock|illustration|caption)\b", re.I)

Candidates = tuple[Found[Outlet], ...]


def read_outlet(case: Case, url: str) -> tuple[Outlet | None, tuple[Evidence, ...]]:
    """Who published this copy, ``None`` where nothing that can be trusted says."""
    names, rejected = _site_names(case)
    found = (*_sidecar(case), *_markup(case, url), *names, *_signed(case), *_inferred(case, url))
    evidence = settled(found, "another name is nearer to the article") if found else ()
    return (found[0].value if found else None), (*evidence, *rejected)


def _sidecar(case: Case) -> Candidates:
    name = case.sidecar.outlet
    outlet = named(name, case.outlets)
    return (Found(outlet, by_sidecar(case, "outlet", outlet.name)),) if outlet else ()


def _markup(case: Case, url: str) -> Candidates:
    """The page's own markup; an outlet that is known by its host goes by its known name."""
    if case.article.layout is not Layout.ARTICLE:
        return ()
    listed = known_host(urlsplit(url).hostname or "", case.outlets) if url else None
    found = []
    for clue in case.markup("og:site_name", "publisher", "application-name"):
        outlet = listed or named(clue.text, case.outlets)
        if outlet and len(clue.text) <= _LONGEST_NAME:
            found.append(_by(clue, outlet, Basis.STATED))
    return tuple(found)


def _site_names(case: Case) -> tuple[Candidates, tuple[Evidence, ...]]:
    """Names that the page's head gives the site; names that contradict one another all fall.

    A copy on a throw-away site calls itself one thing in its header and another in its title.
    """
    if case.article.layout is not Layout.ARTICLE:
        return (), ()
    found = []
    title = _bare_title(case)
    for clue in (*case.clues(ClueKind.SITE_NAME), *_title_suffixes(case, title)):
        outlet = None if title and title in clue.text else named(clue.text, case.outlets)
        if outlet and len(clue.text) <= _LONGEST_NAME:
            found.append(_by(clue, outlet, Basis.STATED, "name of the site"))
    if len({outlet_key(candidate.value.name) for candidate in found}) > 1:
        why = "the page gives its site several names, so none is trusted"
        return (), tuple(refused(candidate.evidence, why) for candidate in found)
    return tuple(found), ()


def _bare_title(case: Case) -> str:
    """The article's title without the site's name."""
    titles = (case.article.title, *(clue.text for clue in case.markup("headline", "h1")))
    return next((text.rstrip(".") for text in titles if text), "")


def _title_suffixes(case: Case, title: str) -> tuple[Clue, ...]:
    """What follows the title in a breadcrumb or in the page's long title: "… - Example Post"."""
    found = []
    long = (*case.clues(ClueKind.BREADCRUMB, ClueKind.TITLE), *case.markup("title", "og:title"))
    for clue in long if title else ():
        _, here, rest = clue.text.rpartition(title)
        mark = _SUFFIX_MARK.match(rest)
        name = rest[mark.end() :].strip() if here and mark else ""
        if name and len(name.split()) <= _MOST_WORDS:
            found.append(Clue(clue.kind, name, clue.line, "follows the title"))
    return tuple(found)


def _signed(case: Case) -> Candidates:
    """Copyright lines and bylines; agencies there are origins, not publishers."""
    found = []
    for clue in case.clues(ClueKind.CREDIT):
        holder = "" if _IMAGE.search(clue.text) else copyright_holder(clue.text)
        outlet = named(holder, case.outlets)
        if outlet and not outlet.agency:
            found.append(_by(clue, outlet, Basis.STATED, "copyright line"))
    if case.article.layout is Layout.ARTICLE:
        for clue in case.bylines:
            outlet = read_byline(clue.text, case.outlets).outlet
            if outlet and not outlet.agency:
                found.append(_by(clue, outlet, Basis.STATED, "byline"))
    return tuple(found)


def _inferred(case: Case, url: str) -> Candidates:
    """What the address, a contact's address or the article's own words let us infer."""
    found: list[Found[Outlet]] = []
    host = urlsplit(url).hostname if url else ""
    outlet = at_host(host, case.outlets) if host else None
    if outlet:
        basis = Basis.STATED if known_host(host or "", case.outlets) else Basis.INFERRED
        note = f"host {host} of the article's address"
        evidence = Evidence("outlet", outlet.name, basis, url, case.line_of(url), note)
        found.append(Found(outlet, evidence))
    if case.article.layout is not Layout.ARTICLE:
        return tuple(found)
    for clue in case.clues(ClueKind.CONTACT):
        host = host_in(clue.text)
        outlet = at_host(host, case.outlets) if host and host not in _MAIL_FOR_ALL else None
        if outlet:
            found.append(_by(clue, outlet, Basis.INFERRED, f"domain {host} of a contact address"))
    return (*found, *_self_named(case))


def _self_named(case: Case) -> Candidates:
    """An outlet that the text names as the one it speaks for: twice, and no other."""
    references = self_references(case.text)
    names = {outlet_key(phrase.name) for phrase in references}
    found: list[Found[Outlet]] = []
    if len(names) == 1 and len(references) > 1:
        outlet = named(references[0].name, case.outlets)
        if outlet and not outlet.agency:
            line = case.line_at(references[0].start)
            words, note = references[0].words, "the text names itself"
            evidence = Evidence("outlet", outlet.name, Basis.INFERRED, words, line, note)
            found.append(Found(outlet, evidence))
    wire = case.dateline.wire if case.dateline and not case.dateline.agency else ""
    outlet = named(wire, case.outlets)
    if outlet and case.dateline:
        words, line = case.dateline.text, case.line_at(0)
        evidence = Evidence("outlet", outlet.name, Basis.INFERRED, words, line, "dateline")
        found.append(Found(outlet, evidence))
    return tuple(found)


def _by(clue: Clue, outlet: Outlet, basis: Basis, note: str = "") -> Found[Outlet]:
    return Found(outlet, by_clue("outlet", outlet.name, basis, clue, note))
