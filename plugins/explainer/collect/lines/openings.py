"""Openings: where an article may begin in a text, by its headline and what signs it.

A headline stands above prose that has its words; who wrote and when stands between them or right
above, a dateline opens the prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from msgspec import Struct

from explainer.collect.attribution.datelines import read_dateline
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.mastheads import NAME
from explainer.collect.lines.cues import Cue
from explainer.collect.lines.dated import is_stamp
from explainer.collect.lines.heading import content, likeness
from explainer.collect.lines.prose import count, ends_with, is_prose
from explainer.collect.lines.survey import Survey
from explainer.collect.publications import is_link
from explainer.collect.words import words

#: Lines of a head; those of them that may be sentences (a standfirst, a picture's text), and their
#: words at the most.
_HEAD, _SENTENCES, _STANDFIRST = 10, 2, 60
#: A headline has so many words, and the prose below it has this share of them.
_LEAST_TITLE, _SHARED = 3, 0.2
#: So far down the first headline of a text may stand, and what signs it.
TOP, _SIGNED = 4, 12
#: Paragraphs that a headline is held against, and their letters.
_LEAD, _LEAD_LETTERS = 5, 1200
#: Words of a line of prose.
LONG = 12
#: What has so many spaces is a paragraph, however it ends.
_PARAGRAPH = 40
#: Words of the sentences that may stand among the links at the head of a page.
_MENU = 100
#: So many gaps of the same size, and rules, may part texts; more are the form of one.
_MOST_GAPS, _MOST_RULES = 9, 4

#: What an editor puts between two texts.
RULE = re.compile(r"[-=_*~#–—]{3,}|(?:article|source|text|story) ?#?\d{1,2} ?[:.)]?", re.IGNORECASE)
#: What only the head of a whole page says.
SKIP = re.compile(
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu)\W*"
    r"|accessibility (?:links|help)",
    re.IGNORECASE,
)
#: A day in full, as articles have it; comments have ages as often.
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d\d\b")
#: What stands between a day, rubrics and names in one line.
_PARTS = re.compile(r" [/|·•–—] ")
#: A byline that is too long for a cue: several names, and where they work.
_BY = re.compile(r"by (?-i:[A-Z])[\w.'’-]+ (?-i:[A-Z])", re.IGNORECASE)
#: The first words of what an editor and the head of a page say so.
_MARKING = words("accessibility article source text story skip jump")
#: What names of sites are not made of: "MP4MP3".
_CODED = re.compile(r"\d[A-Za-z]+\d")
#: What rights say that end a page, and those of a picture don't.
_RIGHTS = re.compile(r"\b(?:19|20)\d\d\b|\breserved\b", re.IGNORECASE)


class Head(Struct, frozen=True):
    """The indices of a headline, of the prose below it, and of the line behind the prose above.

    `reach` is the line behind the running text above, where a menu's sentences are none. `signs`
    are what signs the head, `bylines` the words of those that name somebody.
    """

    title: int
    body: int
    gap: int
    reach: int
    signs: frozenset[str] = frozenset()
    bylines: frozenset[str] = frozenset()


class Text(Struct, frozen=True, dict=True):
    """A page and what of it is prose."""

    page: Survey

    @cached_property
    def words(self) -> list[int]:
        """The words of each line of prose, 0 for other lines."""
        columns = zip(self.page.lines, self.page.texts, self.page.cues, strict=True)
        return [
            count(line)
            if (spaces := text.count(" ")) >= LONG - 1
            and (spaces >= _PARAGRAPH or is_prose(line))
            and not (cue and cue.always)
            else 0
            for line, text, cue in columns
        ]

    @cached_property
    def signs(self) -> dict[int, frozenset[str]]:
        """What lines tell of who wrote an article and when, for those that do."""
        columns = enumerate(zip(self.page.cues, self.page.stamps, self.page.words, strict=True))
        told = {
            at: _signs(self.page, at)
            for at, (cue, stamp, said) in columns
            if cue or stamp is not None or said[:1] == ["by"]
        }
        return {at: signs for at, signs in told.items() if signs}

    @cached_property
    def rules(self) -> list[int]:
        """The indices of the rules between texts, or between parts of one."""
        columns = enumerate(zip(self.page.texts, self.page.words, strict=True))
        may_be = ((at, said) for at, (said, first) in columns if _may_mark(first))
        return [at for at, said in may_be if RULE.fullmatch(said)]

    @cached_property
    def marks(self) -> list[int]:
        """The indices of the lines that part two texts, whatever stands below them.

        Rules that are many part what is one text.
        """
        columns = enumerate(zip(self.page.texts, self.page.words, self.page.cues, strict=True))
        others = [
            at
            for at, (said, first, cue) in columns
            if (_may_mark(first) and SKIP.fullmatch(said)) or _is_rights(said, cue)
        ]
        return sorted((*others, *self.rules)) if len(self.rules) <= _MOST_RULES else others

    @cached_property
    def leads(self) -> dict[int, frozenset[str]]:
        """What was found of the words below a line."""
        return {}

    def signs_in(self, lines: Iterable[int]) -> frozenset[str]:
        """What some lines tell of who wrote and when."""
        return frozenset().union(*(self.signs[at] for at in lines if at in self.signs))

    def marks_in(self, lines: range) -> list[int]:
        """The marks among some lines."""
        return [at for at in self.marks if at in lines]

    @cached_property
    def blanks(self) -> list[int]:
        """The indices of the lines with most blank lines above, if these are two or more."""
        before = [line.before for line in self.page.lines]
        most = max((2, *before[1:]))
        found = [at for at, blank in enumerate(before) if blank == most]
        return found if len(found) <= _MOST_GAPS else []

    @cached_property
    def is_begun(self) -> bool:
        """Whether who wrote an article or when stands at the top of a text, above all prose."""
        first = next((at for at, size in enumerate(self.words) if size), 0)
        return first <= _SIGNED and any(map(self.page.is_byline, range(first)))

    def behind(self, at: int) -> int:
        """The first of the lines above a line that stands behind all prose above."""
        while at and not self.words[at - 1]:
            at -= 1
        return at

    def behind_text(self, at: int) -> int:
        """The first of the lines above a line that stands behind all running text above."""
        passed = 0
        while at:
            passed += self.words[at - 1]
            if passed > _MENU or all(self.words[max(at - 2, 0) : at]):
                return at
            at -= 1
        return at

    def said_from(self, body: int) -> frozenset[str]:
        """The words of the first paragraphs from a line of prose on."""
        if body not in self.leads:
            prose = (self.page.texts[at] for at in range(body, len(self.words)) if self.words[at])
            self.leads[body] = content(" ".join(islice(prose, _LEAD))[:_LEAD_LETTERS])
        return self.leads[body]

    def reason(self, at: int) -> str:
        """What the cue of a line calls it."""
        cue = self.page.cues[at]
        return cue.reason if cue else ""


def find_heads(text: Text) -> Iterator[Head]:
    """Headlines with prose below them, in order; those of parts of an article are among them."""
    found: dict[int, Head] = {}
    floor = 0
    for body in (at for at, size in enumerate(text.words) if size):
        gap, floor = floor, body + 1
        if head := _head(text, gap, body):
            found[head.title] = head
    yield from (found[title] for title in sorted(found))


def _head(text: Text, gap: int, body: int) -> Head | None:
    """The head above a line of prose, ``None`` where there is none or nothing is said of it.

    A standfirst and a picture's text may stand between a headline and what signs it.
    """
    signs = text.signs_in(range(gap, body))
    place = _is_placed(text, gap, body)
    if not (signs or place or gap <= TOP or is_apart(text, range(gap, body))):
        return None
    title, gap = _titled(text, gap, body, may_reach=bool(signs))
    if title < 0:
        return _untitled(text, gap, body) if signs else None
    below = range(title + 1, body)
    bylines = frozenset(text.page.texts[at] for at in below if text.reason(at) == "byline")
    signs = text.signs_in(below).union(_above(text, title, gap))
    signs = signs | {"place"} if place else signs
    return Head(title, body, gap, text.behind_text(gap), signs, bylines)


def _titled(text: Text, gap: int, body: int, *, may_reach: bool) -> tuple[int, int]:
    """The headline above a line of prose, -1 where there is none, and the first line it was among.

    A candidate that is signed above and not below is a picture's text; then, or where none is,
    the headline stands above a sentence, the standfirst.
    """
    title = _title(text, gap, body)
    for _ in range(_SENTENCES if may_reach else 0):
        above, below = range(gap, max(title - 1, gap)), range(title + 1, body)
        is_told = title >= 0 and bool(text.signs_in(below) or not text.signs_in(above))
        if is_told or not gap or not 0 < text.words[gap - 1] <= _STANDFIRST:
            break
        gap = text.behind(gap - 1)
        title = _title(text, gap, body)
    return title, gap


def _is_placed(text: Text, gap: int, body: int) -> bool:
    """Whether prose opens with a dateline, and a line above it may be its headline."""
    may_be = any(len(text.page.words[at]) >= _LEAST_TITLE for at in range(gap, body))
    return may_be and read_dateline(text.page.texts[body], ()) is not None


def _untitled(text: Text, gap: int, body: int) -> Head | None:
    """The head of prose that is signed and parted from what stands above, but has no headline."""
    marks = [at + 1 for at in text.marks_in(range(gap, body))]
    firsts = [at for at in (*marks, *text.blanks) if gap <= at < body]
    return Head(max(firsts), body, gap, gap) if firsts else None


def _title(text: Text, gap: int, body: int) -> int:
    """The line of a head that is most like a headline; -1 where none is."""
    page = text.page
    scores = {
        at: likeness(page, at, body, text.said_from(body), _SHARED)
        for at in range(max(gap, body - _HEAD), body)
        if not (text.words[at] or ends_with(page.texts[at], (".", "…")))
    }
    best = max(scores, key=lambda at: (scores[at], at), default=-1)
    return best if scores.get(best, 0) > 0 else -1


def _signs(page: Survey, at: int) -> frozenset[str]:
    """What a line tells of who wrote an article, and when."""
    cue, stamp, text = page.cues[at], page.stamps[at], page.texts[at]
    if "(@" in text:
        return frozenset()  # of a post that stands in an article
    is_dated = stamp is not None and _DAY.search(text) is not None
    is_named = is_dated and is_namesake(" ".join(text.split()[:2]))
    is_told = (cue is not None and cue.reason == "byline") or _BY.match(text) is not None
    is_byline = is_told or is_named
    is_day = is_dated and (is_byline or any(map(is_stamp, _PARTS.split(text))))
    return frozenset(["byline"] * is_byline + ["day"] * is_day)


def _may_mark(first: Sequence[str]) -> bool:
    """Whether a line of some words may be a rule, or the head of a page."""
    return not first or first[0] in _MARKING


def _is_rights(said: str, cue: Cue | None) -> bool:
    """Whether a line says whose a page is, and since when."""
    return cue is not None and cue.reason == "copyright" and _RIGHTS.search(said) is not None


def _above(text: Text, title: int, gap: int) -> Iterator[str]:
    """What signs an article right above its headline: its day, the name of its site."""
    if title > gap:
        if "day" in text.signs.get(title - 1, ()):
            yield "day"
        if is_named(text, title):
            yield "name"


def is_named(text: Text, title: int) -> bool:
    """Whether a name that the page has once stands above a headline: a site's, not a rubric's."""
    above = text.page.texts[title - 1]
    if text.page.cues[title - 1] or not NAME.fullmatch(above):
        return False
    is_other = is_link(above) or is_namesake(above) or _CODED.search(above)
    return not is_other and sum(above in said for said in text.page.texts) == 1


def is_apart(text: Text, lines: range) -> bool:
    """Whether something among some lines may part two texts."""
    return bool(text.marks_in(lines)) or any(at in lines for at in text.blanks)
