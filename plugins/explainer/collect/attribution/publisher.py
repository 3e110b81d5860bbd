"""Who published an article: candidates, the most trusted first, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.collect.addresses import host_of
from explainer.collect.agencies import RELEASE_WIRES
from explainer.collect.article import Clue, ClueKind, Layout
from explainer.collect.attribution.bylines import read_byline
from explainer.collect.attribution.evidence import (
    COPIED,
    Case,
    Found,
    by_clue,
    by_sidecar,
    refused,
    settled,
)
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.mastheads import hosts_above
from explainer.collect.attribution.phrases import (
    copyright_holder,
    host_in,
    is_company,
    is_owner,
    self_references,
)
from explainer.collect.attribution.sites import read_site_names
from explainer.collect.attribution.wires import wires_own
from explainer.collect.hosts import host_label, is_platform
from explainer.collect.outlets import at_host, known, known_host, known_within, named, outlet_key
from explainer.collect.press import PRESS
from explainer.collect.publications import is_link, is_rubric, without_rubrics
from explainer.collect.words import words
from explainer.model import Basis, Evidence, Outlet

#: Hosts of mail for everybody, and of newsletters: an address there says nothing of the outlet.
_MAIL_FOR_ALL = words(
    """aol.com beehiiv.com ghost.io gmail.com gmx.com gmx.de googlemail.com hotmail.com icloud.com
    live.com mail.com mail.ru mailchimp.com me.com msn.com outlook.com proton.me protonmail.com
    qq.com substack.com yahoo.com yandex.ru zoho.com 163.com"""
)
#: Who a mail went to, in its head, isn't who wrote it; nor is the host of an account.
_ADDRESSEES = ("To:", "Cc:", "Bcc:", "Delivered-To:", "@")
_LONGEST_NAME = 60
#: Who sent a press release, as its last line says; whose a status page is, as its first one does.
_SENDER = re.compile(r"(?:SOURCE:?|Incident Report for) (?P<name>.{2,60})$")
#: Where a pasted text is from, before its address.
_FROM = re.compile(r"\W*(?i:from|source|via) ?:? (?P<name>[^:;?!]{2,60}?)[ ,:(–—-]{1,3}https?://")
_ABOUT = re.compile(r"About (?P<name>[A-Z][^.?!]{1,60})")
#: Whose rules a text was written by, as an agency's own pages say below it, and no copy does.
_HOUSE_RULES = re.compile(
    r"Our [Ss]tandards ?: (?:[Tt]he )?(?P<name>[A-Z][\w ]{2,40}) Trust Principles"
)
#: What software calls a site whose owner didn't ("Just another WordPress site").
_UNNAMED = re.compile(
    r"(?:just another |my )?(?:wordpress|drupal|joomla!?)?(?: ?(?:site|blog|website|home))?",
    re.IGNORECASE,
)
#: What companies say of what they do with data.
_ON_DATA = re.compile(r"\b(?:privacy|personal data|cookies|terms of)\b", re.IGNORECASE)
#: A host in place of a name.
_HOST = re.compile(r"(?:https?://)?www\.[\w.-]+/?", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w-]{3,40}(?:\.[a-z]{2,4}){1,2}", re.IGNORECASE)
#: Addresses as they are shortened: a few letters of a host of its own, and a code.
_SHORTENED = re.compile(r"https?://(?:[a-z0-9-]{1,6}\.[a-z]{2}|[a-z]{1,4}\.[a-z]{3})/\w{4,10}/?")
#: Letters of a name that may be initials or a call sign.
_INITIALS = 5

Candidates = tuple[Found[Outlet], ...]


def read_outlet(case: Case, url: str) -> tuple[Outlet | None, tuple[Evidence, ...]]:
    """Who published this copy, ``None`` where nothing that can be trusted says."""
    if case.is_throwaway:
        return _of_copy(case, url)
    names, rejected = read_site_names(case, url)
    markup = _markup(case, url)
    site = (*names, *markup) if _is_contradicted(markup, names, url) else (*markup, *names)
    others = _inferred(case, url)
    lent = any(one.value in PRESS for one in _bylined(case))
    own = others[:1] if url and lent else ()
    wire = () if markup or url else wires_own(case)
    found = (*_sidecar(case), *wire, *site, *own, *_signed(case), *_introduced(case), *others)
    if names and names[0].evidence.basis is Basis.INFERRED and not (markup or wire):
        stated = (one for one in others if one.evidence.basis is Basis.STATED)
        addressed = (one for one in stated if not one.value.agency)
        found = (*_sidecar(case), *_borne_out(case), *addressed, *found)
    evidence = settled(found, "another name is nearer to the article") if found else ()
    return _spelt(found), (*evidence, *rejected)


def _spelt(found: Candidates) -> Outlet | None:
    """The first outlet; one in capitals as the page writes it elsewhere, of which an address shows
    too little where they may be its initials.
    """
    if not found:
        return None
    first = found[0].value
    same = [one for one in found if one.value.slug == first.slug]
    if len(first.name) <= _INITIALS:
        same = [one for one in same if one.evidence.basis is not Basis.INFERRED]
    return next((one.value for one in same if not one.value.name.isupper()), first)


def _of_copy(case: Case, url: str) -> tuple[Outlet | None, tuple[Evidence, ...]]:
    """Who the editor says published a page of a throw-away site; its own names say nothing."""
    names = (*read_site_names(case, url)[0], *_markup(case, url))
    found = _sidecar(case)
    fallen = (refused(name.evidence, COPIED) for name in names)
    return (found[0].value if found else None), (*(one.evidence for one in found), *fallen)


def _sidecar(case: Case) -> Candidates:
    name = case.sidecar.outlet
    outlet = named(name, case.outlets)
    return (Found(outlet, by_sidecar(case, "outlet", outlet.name)),) if outlet else ()


def _markup(case: Case, url: str) -> Candidates:
    """The page's own markup; an outlet that is known by its host goes by its known name."""
    if case.article.layout is not Layout.ARTICLE:
        return ()
    listed = known_host(host_of(url), case.outlets) if url else None
    titles = {clue.text for clue in case.markup("headline", "og:title", "h1")}
    clues = case.markup("og:site_name", "publisher", "application-name")
    found = tuple(
        _by(clue, outlet, Basis.STATED)
        for clue in sorted(clues, key=lambda clue: _HOST.fullmatch(clue.text) is not None)
        if clue.text not in titles
        and _is_given(clue.text)
        and (outlet := listed or _called(clue.text, case))
    )
    own = tuple(one for one in found if not is_platform(one.value.name))
    return own or found


def _is_given(name: str) -> bool:
    """Whether somebody gave a site a name: no rubric, nothing that its software calls it."""
    return len(name) <= _LONGEST_NAME and not (is_rubric(name) or _UNNAMED.fullmatch(name))


def _called(text: str, case: Case) -> Outlet | None:
    """The outlet of a name, or of a host that stands in its place."""
    if _HOST.fullmatch(text):
        return at_host(host_of(text) or text.strip("/"), case.outlets)
    name = _in_words(text, case) if _ADDRESS.fullmatch(text) else without_rubrics(text)
    return named(name, case.outlets)


def _in_words(address: str, case: Case) -> str:
    """An address in a name's place as whoever holds the rights is called, if by its letters."""
    key = outlet_key(host_label(address.lower()))
    rights = (cut.text for cut in case.article.removed if "©" in cut.text or "opyright" in cut.text)
    holders = map(copyright_holder, rights)
    return next((name for name in holders if name and outlet_key(name) == key), address)


def _introduced(case: Case) -> Iterator[Found[Outlet]]:
    """Whose article was pasted, as the line above it says: "From Example Post, https://…"."""
    for clue in case.clues(ClueKind.EXCERPT) if case.article.layout is Layout.PASTED else ():
        match = _FROM.match(clue.text)
        if match and (outlet := named(match["name"], case.outlets)):
            yield _by(clue, outlet, Basis.STATED)


def _is_contradicted(markup: Candidates, names: Candidates, url: str) -> bool:
    """Whether the page's address bears out another name that the page gives, not its markup's."""
    host = outlet_key(host_of(url))
    by_markup, by_names = (
        any(outlet_key(one.value.name) in host for one in found) for found in (markup, names)
    )
    return by_names and not by_markup


def _signed(case: Case) -> Candidates:
    """Credits, copyright lines and bylines; agencies there are origins, not publishers."""
    return (*_released(case), *_credited(case), *_bylined(case))


def _credited(case: Case) -> Iterator[Found[Outlet]]:
    """Who sent a text, by whose rules it was written, who holds the rights."""
    writers = {clue.text for clue in case.signed}
    for clue in case.credits:
        sender = _SENDER.match(clue.text)
        if sender and (outlet := named(sender["name"], case.outlets)):
            yield _by(clue, outlet, Basis.STATED, "credit")
        house = _HOUSE_RULES.match(clue.text)
        if house and (agency := known(house["name"], case.outlets)):
            yield _by(clue, agency, Basis.INFERRED, "credit")
        holder = copyright_holder(clue.text)
        outlet = known_within(holder, case.outlets) or named(holder, case.outlets)
        is_other = holder in writers or outlet is None or outlet.agency
        if outlet and not is_other and not _is_owner(case, holder, clue):
            yield _by(clue, outlet, Basis.INFERRED, "copyright line; it may name the owner")


def _bylined(case: Case) -> Iterator[Found[Outlet]]:
    """Whom the writers are of: "By Jane Roe, Example Post"."""
    for clue in case.bylines if case.article.layout is Layout.ARTICLE else ():
        outlet = read_byline(clue.text, case.outlets).outlet
        if outlet and not outlet.agency:
            yield _by(clue, outlet, Basis.STATED, "byline")


def _borne_out(case: Case) -> Iterator[Found[Outlet]]:
    """Whom the writers are of, where a dateline or a copyright line says that outlet, too.

    Better than what a page may say of a company that owns several.
    """
    wire = case.dateline.wire if case.dateline else ""
    holders = (copyright_holder(clue.text) for clue in case.credits)
    said = {outlet_key(name) for name in (wire, *holders) if name}
    return (one for one in _bylined(case) if outlet_key(one.value.name) in said)


def _is_owner(case: Case, holder: str, clue: Clue) -> bool:
    """Whether a person holds the rights, or a company that the page doesn't name elsewhere."""
    if is_namesake(holder):
        return True
    if not is_owner(clue.text, holder):
        return False
    head = case.line_at(0) if is_company(holder) else None
    others = (
        cut.text
        for cut in case.article.removed
        if (cut.line != clue.line if head is None else cut.line < head)
        and not _ON_DATA.search(cut.text)
    )
    return not any(holder in text for text in (case.article.title, case.text, *others))


def _inferred(case: Case, url: str) -> Candidates:
    """What the address, a contact's address or the article's own words let us infer."""
    found: list[Found[Outlet]] = []
    host = host_of(url)
    outlet = at_host(host, case.outlets) if host else None
    is_known = bool(outlet and known_host(host, case.outlets))
    if outlet and (is_known or not _SHORTENED.fullmatch(url)):
        basis = Basis.STATED if is_known else Basis.INFERRED
        note = f"host {host} of the article's address"
        evidence = Evidence("outlet", outlet.name, basis, url, case.line_of(url), note)
        found.append(Found(outlet, evidence))
    if case.article.layout is not Layout.ARTICLE:
        return tuple(found)
    found += _barred(case)
    for clue in case.clues(ClueKind.CONTACT):
        host = "" if clue.text.startswith(_ADDRESSEES) else host_in(clue.text)
        is_own = host and ".".join(host.split(".")[-2:]) not in _MAIL_FOR_ALL
        outlet = at_host(host, case.outlets) if is_own else None
        if outlet and not is_company(outlet.name):
            found.append(_by(clue, outlet, Basis.INFERRED, f"domain {host} of a contact address"))
    return (*found, *_self_named(case))


def _released(case: Case) -> Iterator[Found[Outlet]]:
    """Who sent out what a wire for press releases carries: whom the part below it is about."""
    wire = case.dateline.agency if case.dateline else None
    if not wire or wire.slug not in RELEASE_WIRES:
        return
    for cut in case.article.removed:
        match = _ABOUT.fullmatch(cut.text.strip())
        name = match["name"] if match else ""
        if name and not is_link(name) and (outlet := named(name, case.outlets)):
            evidence = Evidence(
                "outlet", outlet.name, Basis.STATED, cut.text.strip(), cut.line, "credit"
            )
            yield Found(outlet, evidence)


def _barred(case: Case) -> Iterator[Found[Outlet]]:
    """The host that a browser shows above the page, where an address alone is no link."""
    for host, cut in hosts_above(case):
        if outlet := at_host(host, case.outlets):
            note = f"host {host} of the article's address"
            words = cut.text.strip()
            yield Found(
                outlet, Evidence("outlet", outlet.name, Basis.INFERRED, words, cut.line, note)
            )


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
        words, line = case.dateline.text, case.dateline_line
        evidence = Evidence("outlet", outlet.name, Basis.INFERRED, words, line, "dateline")
        found.append(Found(outlet, evidence))
    return tuple(found)


def _by(clue: Clue, outlet: Outlet, basis: Basis, note: str = "") -> Found[Outlet]:
    return Found(outlet, by_clue("outlet", outlet.name, basis, clue, note))
