"""Several articles in one text, pasted one below the other: where the next one begins.

An article begins with a headline, who wrote it and when below that, and prose. Teasers, comments
and boxes have some of these, too. So where nothing else parts two texts (a rule, an address,
rights, the head of a page, an outlet's name) a head must be whole, on the same subject and signed
by somebody else. What has less is a doubt, of which the editor is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate

from msgspec import Struct

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.mastheads import NAME
from explainer.collect.lines.heading import content, likeness
from explainer.collect.lines.line import Line
from explainer.collect.lines.live import is_live
from explainer.collect.lines.openings import (
    LONG,
    RULE,
    SKIP,
    TOP,
    Head,
    Text,
    find_heads,
    is_named,
)
from explainer.collect.lines.prose import count
from explainer.collect.lines.survey import Survey
from explainer.collect.outlets import known

#: Words of prose that an article has at the least, and where only its own head parts it.
_FEWEST, _ENOUGH = 40, 60
#: The share of a headline's words that the prose on both sides has where nothing else parts it.
_SUBJECT = 0.34
#: So many heads with nothing but themselves to part them are a list.
_LIST = 3
#: The share of rules that part texts, if rules do.
_NEARLY = 0.8
#: Signs that make a head whole.
_WHOLE = 2
#: Lines above a headline in which the lines of its head are looked for.
_ABOVE = 4
#: The first lines of an article, and how many words are in the long ones among them.
_FIRST, _FURTHER, _GOES_ON = 4, 10, 40

#: A text has so many words where its own head isn't seen.
_TEXT = 100

#: Rubrics with marks between them.
_CRUMBS = re.compile(r"\S+ ?[»›>/|] ?\S+")
#: What datelines look like at first sight.
_OPENING = re.compile(r"[A-Z]{3}|[^.a-z]?[^.]{0,40}\([A-Z]|[^.]{0,40}(?:[—–]|--| - |: )")
#: What the lines below an article are named for.
_ENDINGS = ("comment form", "copyright", "related links", "tags", "newsletter", "social plug")


class Beginning(Struct, frozen=True):
    """Another article: the index of its first line, its headline, whether it surely is one.

    `is_parted` tells that more than its own head parts it from what stands above.
    """

    at: int
    title: Line
    is_sure: bool
    is_parted: bool


def beginnings(page: Survey) -> tuple[Beginning, ...]:
    """Where other articles than the first begin in a text, or may."""
    text = Text(page)
    if not _may_hold_more(text):
        return ()
    heads = tuple(find_heads(text))
    marked = {head.title for head in heads if _is_parted(text, head, heads)} | _ruled(text, heads)
    is_list = sum(bool(head.signs) and head.title not in marked for head in heads[1:]) >= _LIST
    if not is_list:
        marked |= {head.title for head in heads if _is_told(text, head)}
    others = tuple(
        head
        for at, head in enumerate(heads)
        if _is_another(text, heads, at, is_parted=head.title in marked)
    )
    return tuple(_judged(text, others, marked, is_list=is_list)) if others else ()


def _may_hold_more(text: Text) -> bool:
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
            ClueKind.TITLE if RULE.fullmatch(page.texts[at]) else ClueKind.CREDIT,
            page.texts[at],
            page.lines[at].number,
        )
        for at in Text(page).marks
    )


def _is_parted(text: Text, head: Head, heads: Sequence[Head]) -> bool:
    """Whether a mark of its own parts an article from what stands above it."""
    if text.marks_in(range(head.reach, head.title)):
        return True
    gaps = [range(one.gap, one.title + 1) for one in heads]
    is_apart = any(head.gap <= at <= head.title for at in text.blanks)
    return is_apart and all(any(at in gap for gap in gaps) for at in text.blanks)


def _ruled(text: Text, heads: Sequence[Head]) -> frozenset[int]:
    """The headlines below many rules, where nearly each of them stands above one."""
    below = frozenset(
        head.title for head in heads if any(head.gap <= at < head.title for at in text.rules)
    )
    return below if len(below) >= _NEARLY * len(text.rules) else frozenset()


def _is_told(text: Text, head: Head) -> bool:
    """Whether an address or a known outlet's name stands at a head, as in no list of links."""
    near = range(max(head.title - _ABOVE, head.gap), head.body)
    return any(text.reason(at) == "url" or _is_outlet(text, at) for at in near)


def _is_outlet(text: Text, at: int) -> bool:
    """Whether a line is the name of a known outlet, which the page has nowhere else."""
    said = text.page.texts[at]
    return known(said, ()) is not None and text.page.texts.count(said) == 1


def _is_another(text: Text, heads: Sequence[Head], at: int, *, is_parted: bool) -> bool:
    """Whether a head may be another article's: one stands above, there is enough of both."""
    head, above = heads[at], heads[:at]
    end = next((one.title for one in heads[at + 1 :] if one.signs), len(text.words))
    is_told = bool(head.signs) or is_parted
    if not (
        is_told
        and _is_below_one(text, head, above, is_parted=is_parted)
        and _is_enough(text, head, above, end, is_parted=is_parted)
    ):
        return False
    title = text.page.texts[head.title]
    is_again = any(text.page.texts[one.title] == title for one in above)
    return is_parted or not (is_again or _is_of_days(text, head, end))


def _is_below_one(text: Text, head: Head, above: Sequence[Head], *, is_parted: bool) -> bool:
    """Whether an article begins above a head, or much stands above that is parted from it."""
    if text.is_begun or any(one.signs or one.title <= TOP for one in above):
        return True
    return is_parted and sum(text.words[: head.reach]) >= _TEXT


def _is_enough(text: Text, head: Head, above: Sequence[Head], end: int, *, is_parted: bool) -> bool:
    """Whether an article's words stand above a head, below it up to an end, and right below it."""
    signed = [one.body for one in above if one.signs]
    start = 0 if is_parted or not signed else signed[-1]
    least = _FEWEST if is_parted else _ENOUGH
    if sum(text.words[start : head.gap]) < _FEWEST or sum(text.words[head.body : end]) < least:
        return False
    lines = _FURTHER if is_parted and "day" in head.signs else _FIRST
    first = map(count, text.page.lines[head.body : head.body + lines])
    return sum(size for size in first if size >= LONG) >= _GOES_ON


def _is_of_days(text: Text, head: Head, end: int) -> bool:
    """Whether days head other paragraphs, too, as in a chronicle."""
    inner = range(head.body + 1, end - 1)
    return any(text.page.is_stamp(at) and text.words[at - 1] and text.words[at + 1] for at in inner)


def _judged(
    text: Text, others: Sequence[Head], marked: Set[int], *, is_list: bool
) -> Iterator[Beginning]:
    """The heads that may be other articles', and of each whether it surely is one.

    On a live page none is, nor where many stand one below the other and nothing parts them: of such
    a list the first whole one is a doubt.
    """
    live = is_live(text.page)
    seen = frozenset(text.page.texts[: others[0].gap])
    for head in others:
        is_parted = head.title in marked
        is_whole = not is_list and _is_whole(text, head) and seen.isdisjoint(head.bylines)
        gap = text.page.texts[head.reach : head.title]
        is_signed = bool(head.signs - {"name"}) or any(map(SKIP.fullmatch, gap))
        is_sure = not live and is_signed and (is_parted or is_whole)
        is_first = head is others[0] and len(head.signs) >= _WHOLE
        if is_parted or not (live or (is_list and not is_first)):
            title = text.page.lines[head.title]
            yield Beginning(_first(text, head), title, is_sure, is_parted)
        seen |= head.bylines


def _is_whole(text: Text, head: Head) -> bool:
    """Whether a head is signed in several ways, and what stands above has words of its headline."""
    own = content(text.page.texts[head.title])
    above = content(" ".join(text.page.texts[at] for at in range(head.gap) if text.words[at]))
    below = text.said_from(head.body)
    least = _SUBJECT * len(own)
    is_signed = len(head.signs) >= _WHOLE and head.signs != {"name", "byline"}
    return is_signed and len(own & above) >= least and len(own & below) >= least


def _first(text: Text, head: Head) -> int:
    """The first line of an article: behind what parts it from the one above, or of its head."""
    page, gap = text.page, range(head.reach, head.title + 1)
    if skips := [at for at in gap if SKIP.fullmatch(page.texts[at])]:
        return skips[0]
    ends = [_behind(page, at, head.title) for at in text.marks_in(gap)]
    blanks = [at for at in text.blanks if at in gap]
    if ends or blanks:
        return max((*ends, *blanks))
    if (block := _block(text, head)) >= 0:
        return block
    at = head.title
    while at > head.gap and _goes_on(text, head, at):
        at -= 1
    return at


def _block(text: Text, head: Head) -> int:
    """The first of the lines above a headline that no blank line parts from it; -1 where none is.

    An agency's name there ends the text above.
    """
    lines = text.page.lines
    near = range(max(head.title - _ABOVE, head.gap), head.title + 1)
    first = next((at for at in reversed(near) if lines[at].before), head.title)
    block = range(first, head.title)
    if any(text.words[at] or text.reason(at) in _ENDINGS for at in block):
        return -1
    return next((at for at in block if not _is_agency(text.page.texts[at])), -1)


def _is_agency(said: str) -> bool:
    """Whether a line names an agency, as one below a text may."""
    outlet = known(said, ())
    return (outlet is not None and outlet.agency) or "wire" in said.casefold().split("-")


def _behind(page: Survey, mark: int, title: int) -> int:
    """The first line behind a mark that ends a text, and behind what belongs to the mark."""
    if RULE.fullmatch(page.texts[mark]):
        return mark + 1
    apart = (at for at in range(mark + 1, title + 1) if page.lines[at].before)
    return next(apart, mark + 1)


def _goes_on(text: Text, head: Head, first: int) -> bool:
    """Whether the line above the first ones of a head belongs to it, too.

    An address does where none of a site's names stands below it, unless it ends the prose above.
    """
    page, at = text.page, first - 1
    said, reason = page.texts[at], text.reason(at)
    is_near = not page.lines[first].before
    if first == head.title:
        is_title = likeness(page, at, head.body, text.said_from(head.body)) > 0
        if is_title or is_named(text, first):
            return True
    if reason == "url":
        leads = text.reason(0) == "url" or not text.words[at - 1]
        return is_near and first == head.title and leads
    is_name = " " not in said or NAME.fullmatch(said) is not None
    is_told = reason in ("byline", "date stamp", "breadcrumb", "site name") or page.is_stamp(at)
    return is_near and (is_told or (not reason and (is_name or _CRUMBS.search(said) is not None)))
