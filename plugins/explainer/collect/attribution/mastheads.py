"""Mastheads: words at the head of a page that look like the name of its site.

They stand above or below the title, or beside its date. Such a line may as well be a rubric, a
button or an advertiser, so that it counts only where the page says the name again, or where it is
called as publications are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from msgspec.structs import replace

from explainer.collect.agencies import RELEASE_WIRES
from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.phrases import self_references
from explainer.collect.lines.dated import stamp_rest
from explainer.collect.outlets import known, known_host, outlet_key
from explainer.collect.publications import is_link, is_publication
from explainer.collect.words import words
from explainer.model import Removed

#: Letters of a word that is hardly made of initials.
_MOST, _WHOLE = 4, 4
#: An address as a browser shows it, or behind a place.
_HOST = re.compile(
    r"(?:^|[|·•] ?)(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,3}[a-z]{2,})(?:$|(?<![A-Z]) ?[»›>] \w.*$)"
)
_WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w.&'’+-]*"
_SMALL = "of|the|and|&|for|d[aeo]s?|del|den|der|di|du|e|et|i|la|le|och|og|und|van|voor|y"
#: Up to six words in capitals, small ones between.
NAME = re.compile(rf"(?:[Tt]he )?{_WORD}(?: (?:{_SMALL}|{_WORD})){{0,5}}")
#: The reasons that a name of a site is cut for where it isn't known for one.
_REASONS = frozenset(("navigation", "site name", "not article text"))
#: What only a site says before its own name, if not before the plain word for one of its letters,
#: "the Politics newsletter"; what it may as well say of a subject.
_OFFER, _LETTER = r"(?:subscribe to|advertise with)", r"sign up (?:for|to)"
_PLAIN = re.compile(r"[A-Z]?[a-z]+")
_CALL = (
    r"(?:follow(?:ing)?|about|contact|join|download|watch|read|support(?:ing)?|also (?:in|on)"
    r"|more (?:from|on)|(?:notified about|alerts for|news from) (?:[\w ]{2,30} )?(?:on|from))"
)
#: First words of buttons and rubrics, whatever stands behind them ("Live TV", "Latest News").
_BUTTONS = words(
    """accueil all become breaking browse explore find get inicio join latest listen live local log
    manage more my our read see share sign skip startseite subscribe toggle top trending tweet view
    watch your"""
)
#: The rubric of two regions ("Nation & World News").
_REGIONS = re.compile(r"\w+ (?:&|and) \w+ News", re.IGNORECASE)
_CRUMB = re.compile(r" ?[»›>|] ?")
#: The mark-up of a sender in the head of a mail: "From: Jane Roe from The Example Post <…>".
_FROM = re.compile(r"^From: (?:[^<]{3,60} (?:from|at|via) (?=[A-Z]))?| <\S+>$")
#: Who signs for a newsroom, behind its name.
_STAFF = r"(?:Bureau|Desk|Web Desk|Staff|Reporters?|News Service|Correspondent|Newsroom|Online)\b"
#: What it offers, behind its name and a word for it; what it does with data.
_OFFERS = (
    r"(?: [A-Z]\w+){0,2}: (?:\w+ ){0,2}?(?:request|get|try|subscribe|sign up|register|download)\b"
    r"|(?: and (?:its|our) (?:\w+ )?partners)? uses? [^.]{0,60}\bcookies\b"
    r"|['’]s? [Jj]ournalistic [Ss]tandards"
)
#: What a text says of whose it is, behind its name ("Example Post recalls that …").
_REPORTS = r"(?:reports(?=[.,]| that)|(?:recalls|gathered|understands) that|can (?:\w+ )?reveal)\b"
#: What parts the links of a menu, and marks that stand at a name.
_PARTS, _MARKS = re.compile(r"\s{2,}|\s*[|·•]\s*"), re.compile(r"[®™]|(?<=\w) \W$")
#: The country whose edition a page is, as some write it behind a name: "Example Post fr".
_EDITION = re.compile(r" (?:at|au|ca|ch|de|dk|en|es|eu|fr|ie|it|nl|no|se|uk|us)$")
#: What a page says behind its name at its head ("Example Post: news and comment", "(UK edition)").
_TAGLINE = re.compile(r"(?:: | [–—|-] )\S.*$| \([^()]{2,30} edition\)$", re.IGNORECASE)


def mastheads(case: Case) -> tuple[Clue, ...]:
    """The lines above the title that may be the site's name, the first ones."""
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    cuts = (
        (without_edition(without_tagline(_FROM.sub("", cut.text.strip()), case)), cut.line)
        for cut in case.article.removed
        if cut.line < title and (cut.reason in _REASONS or _is_sender(cut))
    )
    above = (
        Clue(ClueKind.SITE_NAME, as_named(text, case), line, "masthead")
        for text, line in (*cuts, *_first_parts(case, title))
        if NAME.fullmatch(text) and not (is_button(text) or _REGIONS.fullmatch(text))
    )
    lines = tuple(above)
    return (*lines[:_MOST], *_outlets_among(lines[_MOST:], case))


def _outlets_among(lines: tuple[Clue, ...], case: Case) -> tuple[Clue, ...]:
    """Those of the lines of a long menu that are a known outlet's name or called as publications
    are, where they name one: a list of several is one of a company's titles.
    """
    called = [clue for clue in lines if _is_outlet(clue.text, case)]
    names = {outlet_key(clue.text) for clue in called}
    return tuple(called[:1]) if len(names) == 1 else ()


def _is_outlet(name: str, case: Case) -> bool:
    listed = known(name, case.outlets)
    return not listed.agency if listed else is_publication(name) and not is_link(name)


def _first_parts(case: Case, title: int) -> Iterator[tuple[str, int]]:
    """The first parts of the lines of links above the title, or the second behind a button."""
    for cut in case.article.removed:
        parts = parts_of(cut.text) if cut.line < title else []
        own = (part for part in parts[:2] if not _is_no_site(part, case))
        yield from ((part, cut.line) for part in islice(own, 1 if parts[1:] else 0))


def _is_no_site(part: str, case: Case) -> bool:
    """Whether a part of a menu is a button, a rubric, or a wire that carries what others send."""
    listed = known(part, case.outlets)
    is_wire = listed is not None and listed.slug in RELEASE_WIRES
    return is_wire or is_button(part) or is_link(part)


def parts_of(text: str) -> list[str]:
    """The parts of a line of links, without marks and countries that stand at names."""
    parts = (_MARKS.sub("", part).strip() for part in _PARTS.split(text.strip()))
    return [without_edition(part) for part in parts if part]


def without_edition(text: str) -> str:
    """A name without the country whose edition a page is."""
    return _EDITION.sub("", text)


def without_tagline(text: str, case: Case) -> str:
    """A name without what a page says behind it ("Example Post: news and comment").

    Before the article's own title only a publication's name is one, any other is of the title.
    """
    name = _TAGLINE.sub("", text)
    is_of_title = case.article.title != "" and case.article.title in text[len(name) :]
    is_name = not is_of_title or is_publication(name) or known(name, case.outlets) is not None
    return name if is_name else text


def is_button(text: str) -> bool:
    """Whether a line begins as buttons and rubrics do ("More Stories")."""
    return text.partition(" ")[0].casefold() in _BUTTONS


def hosts_above(case: Case) -> tuple[tuple[str, Removed], ...]:
    """The hosts above the title, alone or behind a place: "Example Town | examplepost.com".

    With a capital only those that are known: "ExamplePost.com", not "ASP.net".
    """
    title = min((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    cuts = ((_HOST.search(cut.text.strip()), cut) for cut in case.article.removed)
    return tuple(
        (match["host"].lower(), cut)
        for match, cut in cuts
        if match
        and cut.line < title
        and (match["host"].islower() or known_host(match["host"], case.outlets))
    )


def _is_sender(cut: Removed) -> bool:
    """Whether a line of a mail's head names its sender, who quotes nobody."""
    return cut.reason != "comment" and _FROM.match(cut.text) is not None


def as_named(text: str, case: Case) -> str:
    """A name; in mixed case, if it is a publication's in capitals or at heads of printed pages."""
    edges = sum(cut.reason == "page furniture" and text in cut.text for cut in case.article.removed)
    is_whole = all(len(word) >= _WHOLE and word.isalpha() for word in text.split())
    is_name = is_publication(text.title()) and (text.startswith("THE ") or is_whole)
    return text.title() if text.isupper() and (edges or is_name) else text


def first_crumbs(case: Case) -> tuple[Clue, ...]:
    """What breadcrumbs begin with: often a site's name, as often a rubric."""
    crumbs = ((clue, _CRUMB.split(clue.text)) for clue in case.clues(ClueKind.BREADCRUMB))
    return tuple(
        replace(clue, kind=ClueKind.SITE_NAME, text=parts[0], name="masthead")
        for clue, parts in crumbs
        if len(parts) > 1 and NAME.fullmatch(parts[0])
    )


def beside_dates(case: Case) -> tuple[Clue, ...]:
    """The names that stand with a date stamp: "14 March 2023 — The Harbour Notebook"."""
    stamps = ((clue, stamp_rest(clue.text) or "") for clue in case.clues(ClueKind.STAMP))
    return tuple(
        replace(clue, text=rest, name="beside the date")
        for clue, rest in stamps
        if NAME.fullmatch(rest)
    )


def below_bylines(case: Case) -> tuple[Clue, ...]:
    """The names right below a byline: "By Jane Roe", then "The Harbour Notebook"."""
    lines = {clue.line for clue in (*case.bylines, *case.signed)}
    return tuple(
        replace(clue, kind=ClueKind.SITE_NAME, text=as_named(name, case), name="below the byline")
        for above, clue in pairwise(case.head)
        if above.line in lines and (name := _without_place(clue.text))
    )


def _without_place(text: str) -> str:
    """A name, without the place that an outlet puts behind its own: "Example News, Berlin"."""
    name, mark, _ = text.partition(",")
    is_placed = not mark or is_publication(name)
    return name if is_placed and NAME.fullmatch(name) else ""


def below_titles(case: Case) -> tuple[Clue, ...]:
    """The names that stand alone between a title and its text."""
    known_for = {clue.line for clue in case.clues(ClueKind.SITE_NAME, ClueKind.BYLINE)}
    return tuple(
        replace(clue, kind=ClueKind.SITE_NAME, text=name, name="below the title")
        for clue in case.head
        if clue.line not in known_for and NAME.fullmatch(name := as_known(clue.text, case))
    )


def as_known(text: str, case: Case) -> str:
    """A known outlet's name without the place behind it, "BBC News, Sydney"; any other text."""
    name, mark, _ = text.partition(",")
    return name if mark and known(name, case.outlets) else text


def is_said_again(case: Case, name: str) -> bool:
    """Whether the page speaks of itself by a name elsewhere ("Subscribe to …", "… Bureau")."""
    said = _said(name)
    lines = case.said_elsewhere(_bare(name))
    lines += case.said_elsewhere(name.upper()) if is_publication(name) else ()
    sender = rf"^From: (?:[^<]{{3,60}} (?:from|at|via) )?{said} <"
    offer = _OFFER if _PLAIN.fullmatch(_bare(name)) else rf"(?:{_OFFER}|{_LETTER})"
    own = rf"\b(?i:{offer}) {said}|\b{said} {_STAFF}|{sender}|^{said} is a reader-supported"
    own += rf"|^{said}(?:{_OFFERS})"
    if is_publication(name):
        own += rf"|[A-Z][\w.'’-]+ ?[,/|] (?i:{said})(?:\W{{2,}}|\W?$)"
    return any(re.search(own, line) for line in lines) or is_told(case, name)


def is_called(case: Case, name: str) -> bool:
    """Whether a button has a name ("Follow …") that isn't the text's subject."""
    lines = case.said_elsewhere(_bare(name))
    if not lines or (_bare(name) in case.text and re.search(_said(name), case.text)):
        return False
    return any(re.search(rf"\b(?i:{_CALL}) {_said(name)}", line) for line in lines)


def is_told(case: Case, name: str) -> bool:
    """Whether the text has a name only as whom people spoke to ("told Example Post")."""
    if _bare(name) not in case.text:
        return False
    key = outlet_key(name)
    told = sum(outlet_key(phrase.name) == key for phrase in self_references(case.text))
    told += len(re.findall(rf"{_said(name)} {_REPORTS}", case.text))
    return 0 < told == len(re.findall(_said(name), case.text))


def _said(name: str) -> str:
    """A pattern of the name in a text."""
    return rf"(?:[Tt]he )?{re.escape(_bare(name))}(?!\w)"


def _bare(name: str) -> str:
    return name.removeprefix("The ")
