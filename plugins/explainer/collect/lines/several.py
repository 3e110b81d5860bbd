"""Several articles in one text, pasted one below the other: where the next one begins.

An article begins with a headline, who wrote it and when below that, and prose. Teasers, comments
and boxes have some of these, too. So where nothing else parts two texts (a rule, an address,
rights, the head of a page, an outlet's name) a head must be whole, on the same subject and signed
by somebody else. What has less is a doubt, of which the editor is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import accumulate, islice

from msgspec import Struct

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.datelines import read_dateline
from explainer.collect.attribution.given import is_namesake
from explainer.collect.attribution.mastheads import NAME
from explainer.collect.lines.dated import is_little, is_stamp
from explainer.collect.lines.heading import content, is_live, likeness
from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import count, ends_with, is_prose
from explainer.collect.lines.survey import Survey
from explainer.collect.outlets import known
from explainer.collect.publications import is_link, is_rubric
from explainer.collect.words import words

#: Words of prose that an article has at the least, and where only its own head parts it.
_FEWEST, _ENOUGH = 40, 60
#: Lines of a head; those of them that may be sentences (a standfirst, a picture's text), and their
#: words at the most.
_HEAD, _SENTENCES, _STANDFIRST = 10, 2, 60
#: A headline has so many words; the prose below has this share of them, more where nothing else
#: parts it from the prose above, which has them, too.
_LEAST_TITLE, _SHARED, _SUBJECT = 3, 0.2, 0.34
#: So far down the first headline of a text may stand, and what signs it.
_TOP, _SIGNED = 4, 12
#: So many heads with nothing but themselves to part them are a list.
_LIST = 3
#: Signs that make a head whole.
_WHOLE = 2
#: Lines of a head above its headline.
_ABOVE = 4
#: Paragraphs that a headline is held against, and their letters.
_LEAD, _LEAD_LETTERS = 5, 1200
#: The first lines of an article, and how many words are in the long ones among them.
_FIRST, _FURTHER, _LONG, _GOES_ON = 4, 10, 12, 40

#: What has so many spaces is a paragraph, however it ends.
_PARAGRAPH = 40
#: Words of the sentences that may stand among the links at the head of a page.
_MENU = 100
#: A text has so many words in so many lines of prose where its own head isn't seen.
_TEXT, _LINES = 100, 3

#: What an editor puts between two texts.
_RULE = re.compile(
    r"[-=_*~#–—]{3,}|(?:article|source|text|story) ?#?\d{1,2} ?[:.)]?", re.IGNORECASE
)
#: What only the head of a whole page says.
_SKIP = re.compile(
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu)\W*"
    r"|accessibility (?:links|help)",
    re.IGNORECASE,
)
#: Rubrics with marks between them.
_CRUMBS = re.compile(r"\S+ ?[»›>/|] ?\S+")
#: A day in full, as articles have it; comments have ages as often.
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d\d\b")
#: What datelines look like at first sight.
_OPENING = re.compile(r"[A-Z]{3}|[^.a-z]?[^.]{0,40}\([A-Z]|[^.]{0,40}(?:[—–]|--| - |: )")
#: What stands between a day, rubrics and names in one line.
_PARTS = re.compile(r" [/|·•–—] ")
#: A byline that is too long for a cue: several names, and where they work.
_BY = re.compile(r"by (?-i:[A-Z])[\w.'’-]+ (?-i:[A-Z])", re.IGNORECASE)
#: What stands in the head of a comment or an answer.
_ANSWER = re.compile(
    r"(?:reply|antworten|répondre|responder|rispondi|permalink|like|quote)(?: ?\d+)?$"
    r"|.{2,40}\b(?:says|said|wrote|sagt|schreibt|dit|a écrit|dice) ?:?$|\d[\d,]* (?:fans|likes)$",
    re.IGNORECASE,
)
#: The first words of what an editor and the head of a page say so.
_MARKING = words("accessibility article source text story skip jump")
#: What the lines below an article are named for.
_ENDINGS = ("comment form", "copyright", "related links", "tags", "newsletter", "social plug")
#: What rights say that end a page, and those of a picture don't.
_RIGHTS = re.compile(r"\b(?:19|20)\d\d\b|\breserved\b", re.IGNORECASE)


class Beginning(Struct, frozen=True):
    """Another article: the index of its first line, its headline, whether it surely is one.

    `is_parted` tells that more than its own head parts it from what stands above.
    """

    at: int
    title: Line
    is_sure: bool
    is_parted: bool


class _Head(Struct, frozen=True):
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


def beginnings(page: Survey) -> tuple[Beginning, ...]:
    """Where other articles than the first begin in a text, or may."""
    text = _Text(page)
    if not _may_hold_more(text):
        return ()
    heads = tuple(_heads(text))
    marked = {head.title for head in heads if _is_parted(text, head, heads)}
    is_list = sum(bool(head.signs) and head.title not in marked for head in heads[1:]) >= _LIST
    if not is_list:
        marked |= {head.title for head in heads if _is_told(text, head)}
    others = tuple(
        head
        for at, head in enumerate(heads)
        if _is_another(text, heads, at, is_parted=head.title in marked)
    )
    is_list = is_list or sum(head.title not in marked for head in others) >= _LIST
    return tuple(_judged(text, others, marked, is_list=is_list)) if others else ()


def _may_hold_more(text: _Text) -> bool:
    """Whether anything that heads another article stands amid the prose, as on few pages."""
    passed = list(accumulate(text.words))
    last = bisect_right(passed, passed[-1] - _FEWEST) + 1 if passed else 0
    inner = range(bisect_left(passed, _FEWEST), min(last, len(passed)))
    told = (*text.signs, *text.marks, *text.blanks)
    return any(at in inner for at in told) or any(
        text.reason(at) == "url" or (text.words[at] and _OPENING.match(text.page.texts[at]))
        for at in inner
    )


def seams(page: Survey) -> tuple[Clue, ...]:
    """The lines at which a page seems to end: its rights, or a rule, which is weaker."""
    return tuple(
        Clue(
            ClueKind.TITLE if _RULE.fullmatch(page.texts[at]) else ClueKind.CREDIT,
            page.texts[at],
            page.lines[at].number,
        )
        for at in _Text(page).marks
    )


class _Text(Struct, frozen=True, dict=True):
    """A page and what of it is prose."""

    page: Survey

    @cached_property
    def words(self) -> list[int]:
        """The words of each line of prose, 0 for other lines."""
        columns = zip(self.page.lines, self.page.texts, self.page.cues, strict=True)
        return [
            count(line)
            if (spaces := text.count(" ")) >= _LONG - 1
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
    def marks(self) -> list[int]:
        """The indices of the lines that part two texts, whatever stands below them."""
        return [
            at
            for at, (said, first, cue) in enumerate(
                zip(self.page.texts, self.page.words, self.page.cues, strict=True)
            )
            if (not first and _RULE.fullmatch(said))
            or (first and first[0] in _MARKING and (_RULE.fullmatch(said) or _SKIP.fullmatch(said)))
            or (cue and cue.reason == "copyright" and _RIGHTS.search(said))
        ]

    @cached_property
    def leads(self) -> dict[int, frozenset[str]]:
        """What was found of the words below a line."""
        return {}

    def signs_in(self, lines: Iterable[int]) -> frozenset[str]:
        """What some lines tell of who wrote and when."""
        return frozenset().union(*(self.signs[at] for at in lines if at in self.signs))

    def bylines_above(self, end: int) -> frozenset[str]:
        """The words of the lines above a line that say who wrote an article."""
        return frozenset(self.page.texts[at] for at in range(end) if self.reason(at) == "byline")

    def marks_in(self, lines: range) -> list[int]:
        """The marks among some lines."""
        return [at for at in self.marks if at in lines]

    @cached_property
    def blanks(self) -> list[int]:
        """The indices of the lines with most blank lines above, if these are two or more."""
        before = [line.before for line in self.page.lines]
        most = max((2, *before[1:]))
        return [at for at, blank in enumerate(before) if at and blank == most]

    @cached_property
    def is_begun(self) -> bool:
        """Whether who wrote an article or when stands at the top of a text, above all prose."""
        first = next((at for at, size in enumerate(self.words) if size), 0)
        return first <= _SIGNED and any(map(self.page.is_byline, range(first)))

    def is_like(self, at: int, head: _Head) -> bool:
        """Whether a line is another headline of an article."""
        is_free = not (self.words[at] or self.page.cues[at])
        return is_free and likeness(self.page, at, head.body, self.said_from(head.body)) > 0

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
            if passed > _MENU or (self.words[at - 1] and at > 1 and self.words[at - 2]):
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


def _heads(text: _Text) -> Iterator[_Head]:
    """Headlines with prose below them, in order; those of parts of an article are among them."""
    found: dict[int, _Head] = {}
    floor = 0
    for body in (at for at, size in enumerate(text.words) if size):
        gap, floor = floor, body + 1
        if body > gap and (head := _head(text, gap, body)):
            found[head.title] = head
    yield from (found[title] for title in sorted(found))


def _head(text: _Text, gap: int, body: int) -> _Head | None:
    """The head above a line of prose, ``None`` where there is none or nothing is said of it.

    A standfirst and a picture's text may stand between a headline and what signs it.
    """
    signs = text.signs_in(range(gap, body))
    place = _is_placed(text, gap, body)
    if not (signs or place or gap <= _TOP or _is_apart(text, range(gap, body))):
        return None
    found = [(_title(text, gap, body), gap)]
    for _ in range(_SENTENCES):
        title, first = found[-1]
        above, below = range(first, max(title - 1, first)), range(title + 1, body)
        is_told = title >= 0 and bool(text.signs_in(below) or not text.signs_in(above))
        if (
            is_told
            or not (signs or place)
            or not first
            or not 0 < text.words[first - 1] <= _STANDFIRST
        ):
            break
        first = text.behind(first - 1)
        found.append((_title(text, first, body), first))
    title, gap = next((one for one in reversed(found) if one[0] >= 0), (-1, gap))
    if title < 0:
        return _untitled(text, gap, body) if signs else None
    below = range(title + 1, body)
    if any(_ANSWER.match(text.page.texts[at]) for at in below):
        return None
    bylines = frozenset(text.page.texts[at] for at in below if text.reason(at) == "byline")
    signs = text.signs_in(below).union(_above(text, title, gap))
    signs = signs | {"place"} if place else signs
    return _Head(title, body, gap, text.behind_text(gap), signs, bylines)


def _is_placed(text: _Text, gap: int, body: int) -> bool:
    """Whether prose opens with a dateline, and a line above it may be its headline."""
    may_be = any(len(text.page.words[at]) >= _LEAST_TITLE for at in range(gap, body))
    return may_be and read_dateline(text.page.texts[body], ()) is not None


def _untitled(text: _Text, gap: int, body: int) -> _Head | None:
    """The head of prose that is signed and parted from what stands above, but has no headline."""
    marks = [at + 1 for at in text.marks_in(range(gap, body))]
    firsts = [at for at in (*marks, *text.blanks) if gap <= at < body]
    return _Head(max(firsts), body, gap, gap) if firsts else None


def _title(text: _Text, gap: int, body: int) -> int:
    """The line of a head that is most like a headline; -1 where none is."""
    page = text.page
    scores: dict[int, float] = {}
    for at in range(max(gap, body - _HEAD), body):
        if text.words[at] or _is_dated(page, at) or len(page.words[at]) < _LEAST_TITLE:
            continue
        if not (ends_with(page.texts[at], (".", "…")) or is_namesake(page.texts[at])):
            scores[at] = likeness(page, at, body, text.said_from(body), _SHARED)
    best = max(scores, key=lambda at: (scores[at], at), default=-1)
    return best if scores.get(best, 0) > 0 else -1


def _signs(page: Survey, at: int) -> frozenset[str]:
    """What a line tells of who wrote an article, and when."""
    cue, stamp, text = page.cues[at], page.stamps[at], page.texts[at]
    is_named = _DAY.search(text) is not None and is_namesake(" ".join(text.split()[:2]))
    is_byline = (cue is not None and cue.reason == "byline") or (is_named and stamp is not None)
    is_byline = is_byline or (_BY.match(text) is not None and not is_prose(page.lines[at]))
    is_day = stamp is not None and (is_byline or any(map(is_stamp, _PARTS.split(text))))
    is_dated = is_day and _DAY.search(text) is not None
    return frozenset(["byline"] * is_byline + ["day"] * is_dated)


def _is_dated(page: Survey, at: int) -> bool:
    """Whether a line is a stamp, or little more than one: no headline that ends in a day."""
    stamp = page.stamps[at]
    return stamp is not None and stamp.count(" ") < _LEAST_TITLE + 1


def _above(text: _Text, title: int, gap: int) -> Iterator[str]:
    """What signs an article right above its headline: its day, the name of its site."""
    if title > gap:
        is_stamp = is_little(text.page.stamps[title - 1])
        if is_stamp and "day" in text.signs.get(title - 1, ()):
            yield "day"
        if _is_named(text, title, gap):
            yield "name"


def _is_named(text: _Text, title: int, gap: int) -> bool:
    """Whether a name that the page has once stands above a headline: a site's, not a rubric's."""
    above = text.page.texts[title - 1]
    if title <= gap or text.page.cues[title - 1] or not NAME.fullmatch(above):
        return False
    is_other = is_rubric(above) or is_link(above) or is_namesake(above)
    return not is_other and sum(above in said for said in text.page.texts) == 1


def _is_apart(text: _Text, lines: range) -> bool:
    """Whether something among some lines may part two texts."""
    return bool(text.marks_in(lines)) or any(at in lines for at in text.blanks)


def _is_parted(text: _Text, head: _Head, heads: Sequence[_Head]) -> bool:
    """Whether a mark of its own parts an article from what stands above it."""
    if text.marks_in(range(head.reach, head.title)):
        return True
    gaps = [range(one.gap, one.title + 1) for one in heads]
    is_apart = any(head.gap <= at <= head.title for at in text.blanks)
    return is_apart and all(any(at in gap for gap in gaps) for at in text.blanks)


def _is_told(text: _Text, head: _Head) -> bool:
    """Whether an address or a known outlet's name stands at a head, as in no list of links."""
    near = range(max(head.title - _ABOVE, head.gap), head.body)
    return any(text.reason(at) == "url" or _is_outlet(text, at) for at in near if at != head.title)


def _is_outlet(text: _Text, at: int) -> bool:
    """Whether a line is the name of a known outlet, which the page has nowhere else."""
    said = text.page.texts[at]
    return known(said, ()) is not None and text.page.texts.count(said) == 1


def _is_another(text: _Text, heads: Sequence[_Head], at: int, *, is_parted: bool) -> bool:
    """Whether a head may be another article's: one stands above, there is enough of both."""
    head, above, signed = heads[at], heads[:at], [one for one in heads[:at] if one.signs]
    is_begun = text.is_begun or bool(signed) or any(one.title <= _TOP for one in above)
    if not (is_begun or (is_parted and _is_text(text, head.reach))):
        return False
    least = _FEWEST if is_parted else _ENOUGH
    start = 0 if is_parted or not signed else signed[-1].body
    end = next((one.title for one in heads[at + 1 :] if one.signs), len(text.words))
    few = sum(text.words[start : head.gap]) < _FEWEST or sum(text.words[head.body : end]) < least
    lines = _FURTHER if is_parted and "day" in head.signs else _FIRST
    first = map(count, text.page.lines[head.body : head.body + lines])
    is_short = sum(size for size in first if size >= _LONG) < _GOES_ON
    if few or is_short or not (head.signs or is_parted):
        return False
    title = text.page.texts[head.title]
    is_again = any(text.page.texts[one.title] == title for one in above)
    return is_parted or not (is_again or _is_of_days(text, head, end))


def _is_text(text: _Text, end: int) -> bool:
    """Whether the lines of prose above a line are an article's."""
    prose = [size for size in text.words[:end] if size]
    return sum(prose) >= _TEXT and len(prose) >= _LINES


def _is_of_days(text: _Text, head: _Head, end: int) -> bool:
    """Whether days head other paragraphs, too, as in a chronicle."""
    inner = range(head.body + 1, end - 1)
    return any(text.page.is_stamp(at) and text.words[at - 1] and text.words[at + 1] for at in inner)


def _judged(
    text: _Text, others: Sequence[_Head], marked: Set[int], *, is_list: bool
) -> Iterator[Beginning]:
    """The heads that may be other articles', and of each whether it surely is one.

    On a live page none is, nor where many stand one below the other and nothing parts them.
    """
    live = is_live(text.page)
    seen = text.bylines_above(others[0].gap)
    for head in others:
        is_parted = head.title in marked
        is_whole = not is_list and _is_whole(text, head) and seen.isdisjoint(head.bylines)
        gap = text.page.texts[head.reach : head.title]
        is_signed = bool(head.signs - {"name"}) or any(map(_SKIP.fullmatch, gap))
        is_sure = not live and is_signed and (is_parted or is_whole)
        if is_sure or is_parted or not (live or is_list):
            title = text.page.lines[head.title]
            yield Beginning(_first(text, head), title, is_sure, is_parted)
        seen |= head.bylines


def _is_whole(text: _Text, head: _Head) -> bool:
    """Whether a head is signed in several ways, and what stands above has words of its headline."""
    own = content(text.page.texts[head.title])
    above = content(" ".join(text.page.texts[at] for at in range(head.gap) if text.words[at]))
    below = text.said_from(head.body)
    least = _SUBJECT * len(own)
    is_signed = len(head.signs) >= _WHOLE and head.signs != {"name", "byline"}
    return is_signed and len(own & above) >= least and len(own & below) >= least


def _first(text: _Text, head: _Head) -> int:
    """The first line of an article: behind what parts it from the one above, or of its head."""
    page, gap = text.page, range(head.reach, head.title + 1)
    if skips := [at for at in gap if _SKIP.fullmatch(page.texts[at])]:
        return skips[0]
    ends = [_behind(page, at, head.title) for at in text.marks_in(gap)]
    blanks = [at for at in text.blanks if at in gap]
    if ends or blanks:
        return max((*ends, *blanks))
    if (block := _block(text, head)) >= 0:
        return block
    at = head.title
    while at > head.gap and head.title - at < _ABOVE and _goes_on(text, head, at):
        at -= 1
    return at


def _block(text: _Text, head: _Head) -> int:
    """The first of the lines above a headline that no blank line parts from it; -1 where none is.

    An agency's name there ends the text above.
    """
    lines = text.page.lines
    near = range(max(head.title - _ABOVE, head.gap), head.title + 1)
    first = next((at for at in reversed(near) if lines[at].before), head.title)
    block = range(first, head.title)
    is_other = any(text.words[at] or text.reason(at) in _ENDINGS for at in block)
    if not lines[first].before or is_other:
        return -1
    return next((at for at in block if not _is_agency(text.page.texts[at])), -1)


def _is_agency(said: str) -> bool:
    """Whether a line names an agency, as one below a text may."""
    outlet = known(said, ())
    return (outlet is not None and outlet.agency) or "wire" in said.casefold().split("-")


def _behind(page: Survey, mark: int, title: int) -> int:
    """The first line behind a mark that ends a text, and behind what belongs to the mark."""
    if _RULE.fullmatch(page.texts[mark]):
        return mark + 1
    apart = (at for at in range(mark + 1, title + 1) if page.lines[at].before)
    return next(apart, mark + 1)


def _goes_on(text: _Text, head: _Head, first: int) -> bool:
    """Whether the line above the first ones of a head belongs to it, too.

    An address does where none of a site's names stands below it, unless it ends the prose above.
    """
    page, at = text.page, first - 1
    said, reason = page.texts[at], text.reason(at)
    is_near = not page.lines[first].before
    if first == head.title and (text.is_like(at, head) or _is_named(text, head.title, head.gap)):
        return True
    if reason == "url":
        leads = text.reason(0) == "url" or page.lines[at].before > 0 or not text.words[at - 1]
        return is_near and first == head.title and leads
    is_name = " " not in said or NAME.fullmatch(said) is not None
    is_told = reason in ("byline", "date stamp", "breadcrumb", "site name") or page.is_stamp(at)
    return is_near and (is_told or (not reason and (is_name or _CRUMBS.search(said) is not None)))
