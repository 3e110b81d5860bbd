"""The first line of a page as its site's name, where its form or what stands below it says so.

There a site's name stands as often as a rubric, a subject of the news or a column's name. A name is
told from these by a form that only names have, by the menu, buttons or motto that sites put below
their own name, or by a last word that media like and rubrics don't. What the text or the title
says, too, is rather a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, islice
from operator import itemgetter

from msgspec import Struct

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.mastheads import NAME, is_button, without_tagline
from explainer.collect.attribution.places import CITIES
from explainer.collect.hosts import is_platform
from explainer.collect.outlets import known
from explainer.collect.publications import is_link, is_rubric
from explainer.collect.words import words

#: Lines that are looked at from the first one, and those of a menu.
_MOST, _MENU_LINES = 12, 3
#: Links of a menu, and their share of its words.
_LEAST_PARTS, _MENU_SHARE = 3, 0.6
_MOST_WORDS, _SHORTEST, _LONGEST_BUTTON, _LONGEST_MOTTO = 5, 5, 6, 100
#: Words that tell what a name is about.
_LONG = 4

#: What stands above everything for those who hear a page or have a small screen.
_SKIPPED = re.compile(
    r"(?:skip|jump|go) to .{3,40}|accessibility links|(?:toggle |main |open |close )?"
    r"(?:menu|navigation)|[☰≡×✕]",
    re.IGNORECASE,
)
#: The buttons beside a site's name: nobody is asked to subscribe only there.
_BUTTONS = re.compile(
    r"(?:subscribe\W+\w|(?:toggle )?(?:menu|navigation|search)\b|(?:log|sign) ?in\b|register\b).*",
    re.IGNORECASE,
)
#: Languages, in their own words; further ones are written in other letters.
_LANGUAGES = words("deutsch english español français italiano kiswahili português")
#: What parts the links of a menu, and a part without a number, which dates and times have.
_PARTS, _NO_DIGITS = re.compile(r"\s{2,}|\s*[|·•]\s*"), re.compile(r"\D{2,30}")
_CRUMBS = re.compile(r" ?[»›>→] ")
_FIRST_CRUMB = re.compile(r"(?:home|front page|start)\b ?[/>»›→|]", re.IGNORECASE)
#: What a motto says that a site puts below its name.
_MOTTO = re.compile(
    r"\b(?:news|magazine|journalism|blog|stories) (?:site|source|portal|24/7|of|for|from|about|and"
    r"|you)\b|\bnewspaper\b|\bnews,|\b(?:since|est\.|established(?: in)?) (?:1[89]|20)\d\d\b"
    r"|^(?:your|the) (?:\w+ ){0,4}(?:voice|source|newspaper|guide)\b",
    re.IGNORECASE,
)

#: A call sign by itself, and what only looks like one.
_STATION = re.compile(r"(?!WNBA|WWII|WIFI|KPMG|WWDC|WEST)[KW][A-Z]{3}")
#: A host as a name is written: "ExamplePost.com", but no program ("Node.js").
_SITE = re.compile(r"(?=\w*[A-Z])[\w-]{2,40}\.(?!(?:js|py|ts|md|net|exe|pdf|ai)$)[a-z]{2,6}")
#: Capitals within a word, as coined names have them and families' don't ("McRoe", "DeRoe").
_COINED = re.compile(
    r"\b(?!M[ac]+[A-Z]|[DL][aeiou][A-Z]|Van[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z]\w+"
    r"|\b[A-Z]{2,6}[a-z]{3,}\b"
)
#: Last words of media's names that aren't ones of rubrics, beside those of `publications`.
_MEDIA = words(
    """beacon broadcasting courant eagle echo enquirer guardian international messenger network
    newswire online radio reporters spectator statesman talk telegram vanguard voice"""
)
#: What rubrics end with: subjects, parts of the news and kinds of places.
_SUBJECTS = words(
    """accident affairs ai alert analysis animals army attack attacks aviation awards bank banking
    banks basketball breach breaches brief briefing budget bureau campaign care cars celebrities
    celebrity championship change channel chess children cinema city civil climate coast college
    commentary commerce companies conflict congress conservation coronavirus corruption council
    county court courts covid cricket crimes crisis crypto culture cup cyber cybersecurity data
    deaths debate defence defense desk development disaster disasters dispatch district dive
    diversity drink drugs earthquake earthquakes east economics economy editing editorial
    election elections emergency employment energy entertainment exclusive explained explainer
    explainers factcheck faith family farming fashion features film films fire fires flood
    flooding floods football forces gear golf government governor guns headlines healthcare
    heritage history hockey holidays housing hurricane hurricanes identity immigration incident
    industries industry inflation innovation insight insurance intelligence investigation
    investigations investing investment justice labor labour language law leaders league
    learning letters life list litigation living logistics longread manufacturing marine market
    marketing markets matters media medicine mergers migration military mining mobility motoring
    motors mountain murder museum music nation nature neutrality north notebook obituary oil
    olympics pandemic parenting parliament parties party people personalities pets phones picks
    planet players police policing policy poll polls pollution polo poverty power presidency
    prison privacy profile profiles programme property protection protest protests province
    qualifiers quotes race racing rail railway railways rates read reads real recall recalls
    recap recipe regional regions regulation relations relationships religion representatives
    republic research reserve retail reviews revolution rights river road roads rugby safety
    sale sales schools sciences sea season seasons security series shipping shooting society
    south space spotlight startups state states storm storms story strategy street strike
    strikes students studies summit supreme surveillance sustainability talks tax taxes team
    teams technologies telecoms television tennis terror terrorism theatre theft threat threats
    tip tips trade traffic transfer transfers transit transport transportation trends trial
    trials trustees tv update updates valley venture video viral war wars water wealth wellbeing
    wellness west wildlife women work workers workplace youth"""
)
#: First words of places' names, and of days.
_PLACES = words(
    """apr april aug august central costa dec december east eastern feb february friday greater jan
    january jul july jun june los lower mar march may monday new north northern nov november oct
    october puerto san santa saturday saudi sep september sierra south southern sri sunday
    thursday tuesday united upper wednesday west western"""
)
_OPINIONS = re.compile(r"\b(?:analysis|columns?|comment|commentary|letters|opinion|views)\b", re.I)
#: Words of headings and of questions, which names don't have.
_NO_NAMES = words(
    """as by can comings did do does featured happened heard how is it know need newer not now
    older on our popular related should these this to visit was what when where who why
    will with without you your"""
)


class _Top(Struct, frozen=True):
    """What may be a name, the lines between it and the title, and the whole line."""

    name: str
    below: Sequence[str]
    line: str
    case: Case


def on_top(case: Case) -> tuple[Clue, ...]:
    """The name on the first line of a page, where it is more likely the site's than another's."""
    head = _head(case)
    if not head:
        return ()
    (text, line), *below = head
    top = _Top(without_tagline(_CRUMBS.split(text)[0]), [said for said, _ in below], text, case)
    way = _way(top) if _may_be(top.name, case) else ""
    return (Clue(ClueKind.SITE_NAME, top.name, line, way),) if way else ()


def _head(case: Case) -> list[tuple[str, int]]:
    """The lines above the title, without what stands above all pages."""
    titles = [clue.line for clue in case.clues(ClueKind.TITLE)]
    first = min(titles, default=case.line_at(0))
    above = ((cut.text.strip(), cut.line) for cut in case.article.removed if cut.line < first)
    return list(islice(dropwhile(_is_skipped, filter(itemgetter(0), above)), _MOST))


def _is_skipped(line: tuple[str, int]) -> bool:
    return _SKIPPED.fullmatch(line[0]) is not None


def _may_be(name: str, case: Case) -> bool:
    """Whether a line may be a name at all."""
    said = name.casefold().split()
    if not (NAME.fullmatch(name) or _is_small(name)) or len(said) > _MOST_WORDS:
        return False
    if is_link(name) or is_button(name) or is_namesake(name) or said[0] == "search":
        return False
    if name.casefold() in CITIES or not _NO_NAMES.isdisjoint(said):
        return False
    listed = known(name, case.outlets)
    return not (listed and listed.agency)


def _is_small(name: str) -> bool:
    """Whether a name is one word in small letters, as some sites write theirs."""
    return len(name) >= _SHORTEST and name.isalpha() and name.islower()


def _way(top: _Top) -> str:
    """What shows that a name is the site's; "" where nothing does."""
    name, told = top.name, f"{top.case.article.title}\n{top.case.text}"
    if _is_menu(top.below) or (_is_beside_buttons(top.below) and not _ends_as_rubric(name)):
        return "above the menu"
    if name.removeprefix("The ") in told or is_platform(name):
        return ""
    if _STATION.fullmatch(name) or _SITE.fullmatch(name) or _COINED.search(name):
        return "first line of the page"
    is_media = name.split()[-1].casefold() in _MEDIA
    is_name = " " in name and not _is_topical(name, told)
    if is_name and (is_media or _is_above_section(top)):
        return "first line of the page"
    return ""


def _is_menu(below: Sequence[str]) -> bool:
    """Whether lines are mostly links, or the first one is of short parts, one of them a link."""
    menu = [word for word in " ".join(below[:_MENU_LINES]).split() if word.isalpha()]
    links = sum(map(is_link, menu))
    if links >= _LEAST_PARTS and links >= _MENU_SHARE * len(menu):
        return True
    parts = _PARTS.split(below[0]) if below else []
    is_short = all(_NO_DIGITS.fullmatch(part) and part.count(" ") < _MENU_LINES for part in parts)
    return len(parts) >= _LEAST_PARTS and is_short and any(map(is_link, parts))


def _is_beside_buttons(below: Sequence[str]) -> bool:
    """Whether a line has the buttons, or the languages, that sites put beside their name."""
    said = below[0].casefold().replace("|", " ").split() if below else []
    if not said or len(said) > _LONGEST_BUTTON:
        return False
    is_language = all(word in _LANGUAGES or not word.isascii() for word in said)
    return _BUTTONS.fullmatch(below[0]) is not None or (is_language and len(said) > 1)


def _is_above_section(top: _Top) -> bool:
    """Whether what stands below a name is a section of the site, or its motto below or beside.

    Above a section of opinions stands as well who has them.
    """
    first = top.below[0] if top.below else ""
    is_section = first and _ends_as_rubric(first) and not _OPINIONS.search(first)
    if _FIRST_CRUMB.match(first) or is_section:
        return True
    beside = top.line.removeprefix(top.name)
    return any(len(one) <= _LONGEST_MOTTO and _MOTTO.search(one) for one in (first, beside))


def _is_topical(name: str, told: str) -> bool:
    """Whether a name begins as places do, ends as rubrics, or is of words that the article has."""
    first, *_, last = name.casefold().split()
    if first in _PLACES or (_ends_as_rubric(name) and last not in _MEDIA):
        return True
    said = [word for word in name.casefold().split() if len(word) >= _LONG and word not in _MEDIA]
    low = told.casefold()
    return bool(said) and all(word in low for word in said)


def _ends_as_rubric(name: str) -> bool:
    last = name.split()[-1].casefold()
    return len(name.split()) <= _MOST_WORDS and (last in _SUBJECTS or is_rubric(last))
