"""The first line of a page as its site's name.

What stands above everything on a page is its site's name unless it is a rubric, a subject of the
news, a place, a person or a button. So it is taken for the name where it is none of these: no line
of a list of rubrics, and of no words that the article has. Above a menu a site's own name stands
whatever it is made of, and call signs, addresses and coined words are nothing but names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, islice

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.mastheads import (
    NAME,
    as_named,
    is_button,
    parts_of,
    without_tagline,
)
from explainer.collect.attribution.places import CITIES
from explainer.collect.hosts import is_platform
from explainer.collect.lines.called import is_institution
from explainer.collect.outlets import known, known_within, outlet_key
from explainer.collect.publications import EDITIONS, is_link, is_publication, is_rubric
from explainer.collect.words import words
from explainer.model import Removed

#: Lines that are looked at from the first one, and those of a menu.
_MOST, _MENU_LINES = 12, 3
#: Links of a menu, and their share of its words.
_LEAST_PARTS, _MENU_SHARE = 3, 0.6
_MOST_WORDS, _SHORTEST = 5, 5
#: A longer word is rather made of links that lost the spaces between them.
_GLUED = 24
#: Where a word runs into the next one, and in how many places it does in a list of links.
_JOINTS, _MOST_JOINTS = re.compile(r"[a-z][A-Z]"), 3
#: Initials, as leagues and parties have them more often than outlets that nobody knows.
_INITIALS = 5

#: What stands above everything for those who hear a page or have a small screen.
_SKIPPED = re.compile(
    r"(?:skip|jump|go) to .{3,90}|accessibility links|(?:toggle |main |open |close )?"
    r"(?:menu|navigation)|[☰≡×✕]|(?:more )?create blog(?: sign in)?"
    r"|you have permission to edit this article\b.{0,20}",
    re.IGNORECASE,
)
#: What stands above the names of the institutions of a government.
_OFFICIAL = re.compile(
    r"An official website of the [\w .]{3,50}\b[Gg]overnment\b|Here['’]s how you know\W*$"
    r"|Official websites use \.gov\b"
)
#: What may stand above a site's name as well as below it, by the reasons for which it is cut.
_OFFERS = frozenset(
    ("advertisement", "cookie notice", "date stamp", "newsletter", "paywall", "social plug")
)
#: What parts the links of a menu, and a part without a number, which dates and times have.
_PARTS, _NO_DIGITS = re.compile(r"\s{2,}|\s*[|·•]\s*"), re.compile(r"\D{2,30}")
_CRUMBS = re.compile(r" ?[»›>→] ")
#: A call sign by itself, and what only looks like one.
_STATION = re.compile(r"(?!WNBA|WWII|WIFI|KPMG|WWDC|WEST)[KW][A-Z]{3}")
#: A host as a name is written: "ExamplePost.com", but no program ("Node.js").
_SITE = re.compile(
    r"(?=\w*[A-Z])[\w-]{2,40}\.(?!(?:js|py|ts|md|exe|pdf|ai)$)(?<!ASP\.)(?<!VB\.)[a-z]{2,6}"
)
#: Capitals within a word, as coined names have them and families' don't ("McRoe", "DeRoe").
_COINED = re.compile(
    r"\b(?!M[ac]+[A-Z]|[DL][aeiou][A-Z]|Van[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z]\w+"
    r"|\b[A-Z]{2,6}[a-z]{3,}\b"
)
#: Where two words run into one.
_GLUED_AT = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: What a word has at its end where it stands for several.
_PLURAL = re.compile(r"(?:ies|es|s|y)$")
#: What ends nouns for what isn't a thing, as those of many rubrics are, and of no names but of
#: institutions.
_ABSTRACT = re.compile(
    r"(?!(?:foundat|associat|federat|institut|organi[sz]at|corporat|commiss|administrat)ion)"
    r".{2,}(?:ment|[st]ion|ness|ship|ism|[ae]nce|ing|ure|ics)s?|.{2,}(?:it|log|graph)(?:y|ies)"
)
#: What other rubrics end with: subjects, parts of the news and kinds of places.
_SUBJECTS = words(
    """academia accident affairs ai airlines alert analysis animals antitrust army art arts
    astronomy attack attacks autos awards bank banks basketball biotech bitcoin bonds breach
    breaches brief briefs budget bulletin bulletins bureau campaign care cars chain change
    channel check chess children cinema cities city civil climate cloud cloudy coast college
    commentary commerce companies conflict congress consumer content coronavirus council
    county court courts covid cricket crimes crisis crypto cup cyber dance data deal deals
    deaths debate defense design desk digest diplomacy disaster disasters dispatch district
    dive drink drugs earthquake earthquakes east economy editorial emergency energy enterprise
    essay estate exclusive explained explainer explainers factcheck faith falls family fashion
    film films fire fires flood floods football forces gadgets gear giveaway golf governor
    guns headlines healthcare heritage history hockey holidays homes hurricane hurricanes
    incident industries industry inquest inquiry insight internet interview justice labor
    labour language law leaders league letters life list longform longread marine market
    markets matters media medicine mergers metro midterms military motors motorsport mountain
    murder museum music newsbrief north notebook notice obituary offbeat offer offers oil
    outdoors pandemic parties party paywall people person perspective pets pharma phones picks
    planet players police policy poll polls polo poverty power presidency prison prisons
    privacy profile profiles programme project property protest protests province qualifiers
    quirky quiz quotes race rail railroads railway railways rates read reads real recall
    recalls recap recipe region regional regions religion report representatives republic
    research reserve retail reviews rights river road roads roundup royals rugby safety sale
    sales schools sea season seasons series showers soccer society south space speech
    sponsored spotlight startups state states storm storms story strategy street strike
    strikes students studies study summit sunny supreme takeaways talks tax taxes team teams
    telecoms tennis terror theater theatre theft threat threats timeline tip tips trade
    traffic transcript transfer transfers transit transport trends trial trials tributes
    trustees tv update updated updates valley video viewpoint viral voices volcanoes war wars
    water wealth weeks west wildfires wildlife women work workers workplace youth"""
)
#: First words of places' names, and of days.
_PLACES = words(
    """africa americas apr april asia aug august bay central costa dec december east eastern
    europe feb february formula friday greater gulf in jan january jul july jun june latin los
    lower mar march may middle monday new north northern nov november oct october pacific
    puerto san santa saturday saudi sep september sierra south southern sri sunday thursday
    tuesday united upper wednesday west western"""
)
#: A rubric above which may as well stand who has an opinion.
_OPINIONS = re.compile(r"\b(?:analysis|columns?|comment|commentary|letters|opinion|views)\b", re.I)
#: What a site says before its own name.
_CALL = re.compile(
    r"(?:support|subscribe to|about|discover|visit|welcome to|join) (?:the )?(?=[A-Z])", re.I
)
#: Words of headings and of questions, which names don't have.
_NO_NAMES = words(
    """as by can comings did do does featured happened heard how is it know need newer not now
    older on our popular related should these this to visit was what when where who why
    will with without you your"""
)


def on_top(case: Case) -> tuple[Clue, ...]:
    """The name on the first line of a page, where it is more likely the site's than another's."""
    head, credits = _head(case), {clue.line for clue in case.clues(ClueKind.CREDIT)}
    if not head or head[0][1] in credits:
        return ()
    (text, line), *others = head
    if is_institution(text) and _is_official(case, line):
        return (Clue(ClueKind.SITE_NAME, text, line, "first line of the page"),)
    if len(parts := parts_of(text)) >= _LEAST_PARTS:
        text, others = parts[0], [(" | ".join(parts[1:]), line), *others]
    if call := _CALL.match(text):
        text = text[call.end() :] if known(text[call.end() :], case.outlets) else ""
    name, below = without_tagline(_CRUMBS.split(text)[0], case), [said for said, _ in others]
    way = _way(name, below, case) if _may_be(name, text, case) else ""
    if len(parts) >= _LEAST_PARTS and not _is_own(name, below, case):
        way = ""
    listed = known_within(name, case.outlets) if way else None
    called = listed.name if listed else as_named(name, case)
    return (Clue(ClueKind.SITE_NAME, called, line, way),) if way else ()


def _is_official(case: Case, line: int) -> bool:
    """Whether a government says above a line that the site is its own."""
    above = (cut for cut in case.article.removed if cut.line < line)
    return any(_OFFICIAL.match(cut.text.strip()) for cut in above)


def first_line(case: Case) -> int:
    """The line of the file with the first words of a page that are its own; 0 for none."""
    return next((line for _, line in _head(case)), 0)


def _head(case: Case) -> list[tuple[str, int]]:
    """The lines above the title, without what stands above all pages."""
    titles = [clue.line for clue in case.clues(ClueKind.TITLE)]
    first = min(titles, default=case.line_at(0))
    above = (cut for cut in case.article.removed if cut.line < first and cut.text.strip())
    own = islice(dropwhile(_is_skipped, above), _MOST)
    return [(cut.text.strip(), cut.line) for cut in own]


def _is_skipped(cut: Removed) -> bool:
    text = cut.text.strip()
    is_above_all = _SKIPPED.fullmatch(text) or _OFFICIAL.match(text)
    return cut.reason in _OFFERS or is_above_all is not None


def _may_be(name: str, text: str, case: Case) -> bool:
    """Whether a line may be a name at all: by its form, and no button, person, city or agency."""
    if not (NAME.fullmatch(name) or (name == text and _is_small(name, case))):
        return False
    said, listed = name.casefold().split(), known(name, case.outlets)
    is_asked = is_link(name) or is_button(name) or said[0] == "search"
    is_other = is_namesake(name) or name.casefold() in CITIES or (listed and listed.agency)
    return _is_short(name) and _NO_NAMES.isdisjoint(said) and not (is_asked or is_other)


def _is_short(name: str) -> bool:
    """Whether a line is as short as a name, and no number nor words that lost their spaces."""
    is_one = " " not in name and "." not in name and len(name) > _GLUED
    is_glued = is_one or len(_JOINTS.findall(name)) >= _MOST_JOINTS
    return not (is_glued or name.isdigit()) and len(name.split()) <= _MOST_WORDS


def _is_small(name: str, case: Case) -> bool:
    """Whether a name is one word in small letters, as some sites write theirs."""
    is_enough = len(name) >= _SHORTEST or known(name, case.outlets) is not None
    return is_enough and name.isalpha() and name.islower()


def _way(name: str, below: Sequence[str], case: Case) -> str:
    """What shows that a name is the site's; "" where nothing does."""
    told = f"{case.article.title}\n{case.text}"
    is_above_button = _SKIPPED.fullmatch("".join(below[:1])) and not is_topic(name)
    is_above_tagline = _is_menu(below[1:]) and not (is_rubric(name) or is_publication(below[0]))
    if _is_menu(below) or is_above_tagline or is_above_button:
        return "above the menu"
    if is_platform(name):
        return ""
    is_subject = name.removeprefix("The ") in told or not (
        _is_formed(name) or _is_plain(name, below, case, told)
    )
    return "" if is_subject else "first line of the page"


def _is_own(name: str, below: Sequence[str], case: Case) -> bool:
    """Whether the first part of a menu is a name by its form, and no rubric of the menu's own."""
    return _is_formed(name) or _is_plain(name, below, case, f"{case.article.title}\n{case.text}")


def is_station(name: str) -> bool:
    """Whether a name is a call sign."""
    return _STATION.fullmatch(name) is not None


def _is_formed(name: str) -> bool:
    return bool(_STATION.fullmatch(name) or _SITE.fullmatch(name)) or _is_coined(name)


def _is_coined(name: str) -> bool:
    """Whether a name has capitals within a word that isn't made of two rubrics: "WorldSport"."""
    parts = _GLUED_AT.split(name)
    return _COINED.search(name) is not None and not all(map(is_topic, parts))


def _is_menu(below: Sequence[str]) -> bool:
    """Whether lines are mostly links, or the first one is of short parts, one of them a link."""
    menu = [word for word in " ".join(below[:_MENU_LINES]).split() if word.isalpha()]
    links = sum(map(is_link, menu))
    if links >= _LEAST_PARTS and links >= _MENU_SHARE * len(menu):
        return True
    parts = _PARTS.split(below[0]) if below else []
    is_short = all(_NO_DIGITS.fullmatch(part) and part.count(" ") < _MENU_LINES for part in parts)
    return len(parts) >= _LEAST_PARTS and is_short and any(map(is_link, parts))


def _is_plain(name: str, below: Sequence[str], case: Case, told: str) -> bool:
    """Whether a name without a form of its own is neither rubric, place, person nor subject."""
    if "." in name or (name.isupper() and len(name) <= _INITIALS):
        return False
    if case.markup("title", "h1"):
        return False  # of a saved page, whose first words are rather a link's
    if any(_is_other(line, name) for line in below) or _OPINIONS.search("".join(below[:1])):
        return False
    return not (is_topic(name) or _is_topical(name, told))


def _is_other(line: str, name: str) -> bool:
    """Whether a line below is the name of a publication that the first line isn't part of."""
    is_own = outlet_key(name) in outlet_key(line)
    return NAME.fullmatch(line) is not None and is_publication(line) and not is_own


def is_topic(name: str) -> bool:
    """Whether a name begins as places do or ends as rubrics."""
    first, *rest = name.casefold().split()
    last = rest[-1] if rest else first
    if first == "the" and last == "blog" and not is_rubric(" ".join(rest[:-1])):
        return False
    is_common = last in _SUBJECTS or _ABSTRACT.fullmatch(last) is not None
    is_subject = is_common or (is_rubric(last) and not is_publication(name))
    is_pair = "&" in name or " and " in name
    return first in _PLACES or is_pair or (is_subject and last not in EDITIONS)


def _is_topical(name: str, told: str) -> bool:
    """Whether a name is of words that the article has, if in another number."""
    said = [word for word in name.casefold().split() if word != "the"]
    low = told.casefold()
    return all(_PLURAL.sub("", word) in low for word in said)
