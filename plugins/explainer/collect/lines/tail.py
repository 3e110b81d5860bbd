"""What the model leaves that a page's order tells: what is above a dateline, below a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from explainer.collect.lines.beginning import first_prose, is_of_writers, opening, signature
from explainer.collect.lines.bios import bios
from explainer.collect.lines.blocks import enclosed, strays, summed_up
from explainer.collect.lines.captions import is_caption
from explainer.collect.lines.cues import Cue
from explainer.collect.lines.dated import is_timed
from explainer.collect.lines.line import Line
from explainer.collect.lines.links import asides, is_amid, is_inline
from explainer.collect.lines.live import says_live
from explainer.collect.lines.prose import (
    LINE_ENDS,
    count,
    ends_sentence,
    ends_with,
    is_prose,
    is_sentence,
)
from explainer.collect.lines.resumed import has_initials, resumes
from explainer.collect.lines.survey import Survey
from explainer.collect.lines.unrelated import unrelated

#: Kinds of lines that an article ends at, where nothing but a little more prose follows.
_ENDINGS = frozenset({"related links", "comment form", "paywall"})
#: What is said so often ends no article: "Read our full review here."
_SEVERAL_TIMES = 3
#: A call for comments, which may stand amid a text.
_ASKED = re.compile(r"\? .*\bcomments?\b", re.IGNORECASE)
#: Headings below a press release.
_RELEASED = re.compile(
    r"(?:(?:# ?){3}|notes? (?:to|for) editors?"
    r"|for (?:further|more|additional) information,? (?:please )?contact"
    r"|forward[- ]looking statements?|safe harbou?r(?: statement)?"
    r"|(?:media|press|investor)(?: relations)? (?:contacts?|enquiries|inquiries))\W*$",
    re.IGNORECASE,
)
#: Lines that only press releases have, below what they say of their sender.
_ONLY_RELEASED = re.compile(
    rf"SOURCE:? \S.{{1,60}}$|{_RELEASED.pattern}|\W*ends\W*$|(?:# ?){{2,4}}$|(?:media )?contacts?:",
    re.IGNORECASE,
)
#: Characters in which what a release says of its sender names it.
_NAMED = 160
#: The heading of who wrote an article.
_WRITERS = re.compile(r"about (?:the |our )?(?:authors?|writers?|contributors?)\W*$", re.IGNORECASE)
#: A heading of references, and what a reference has: a day or a year, an address.
_REFERENCES = re.compile(r"(?:sources|references|quellen|références|fuentes)\W*$", re.IGNORECASE)
_CITED = re.compile(r".{10,}(?:\b(?:19|20)\d\d\b|https?://)")
#: What an article ends at, though no cue names it.
_ABOUT = re.compile(r"About ((?:the )?(?:[a-z]?[A-Z]|\d)[^.?!]{2,60})$")
_HEADING = re.compile(
    rf"{_ABOUT.pattern}|(?i:{_RELEASED.pattern}|{_WRITERS.pattern}|{_REFERENCES.pattern}"
    r"|what (?:we|I)['’](?:re|m) reading\W*$)"
)
#: The time that an entry of a live page begins with.
_ENTRY = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})? \S")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
#: An article has this many words before its tail ...
_ENOUGH = 40
#: ... and after the heading comes at most this share of them, or this one with little prose in it.
_LITTLE, _LINKS = 0.25, 0.6
#: Words of a pull quote, and how many lines away its paragraph stands.
_QUOTED, _NEAR = range(5, 36), 8
_QUOTES = "“”\"‘’'«» ."
#: Words of a sentence that may close an article, or stands amid one.
_CLOSING, _SHORT = 8, 5
#: Parts of a menu's line and words of one, each; words of all.
_PARTS, _MENU = 3, 14
#: A gallery shows each of its texts so often: in its list, as a slide, below it.
_GALLERY = 3
#: Kept lines within which the day of an article stands.
_NEAR_TOP = 6
_DATED = re.compile(r"(?:first |last )?(?:published|posted|updated)(?: on)?\W*", re.IGNORECASE)
#: A live page has so many stamps with an hour.
_LIVE = 4
#: Words of a tag below the text, which has no number and doesn't end as a sentence does.
_TAG = 3


def trimmed(page: Survey, kept: Sequence[bool]) -> list[bool]:
    """The kept lines less those that only look like body by themselves."""
    lines, named = page.lines, page.cues
    beside = frozenset((*asides(page), *_indexed(page), *_shown(page), *enclosed(page)))
    left = _with_prose(page, _unnamed(page, kept, beside), beside)
    prose = [keep and is_prose(line) for keep, line in zip(left, lines, strict=True)]
    for index in (*_bios(page, left), *strays(page, left, prose), *summed_up(page, left, prose)):
        left[index] = False
    for index in tuple(unrelated(page, left, prose)):
        left[index] = False
    end = _end(page, left, prose)
    begin = opening(page, left)
    told = [is_one and not named[at] for at, is_one in enumerate(prose)]
    first = max(first_prose(page, told), begin)
    signed = signature(page, told)
    chosen = [
        keep
        and index >= begin
        and not (named[index] and index < first)
        and index >= signed
        and index < end
        and not is_caption(page, left, index, first)
        and not is_of_writers(page, index)
        and not _is_said_again(lines, prose, index)
        for index, keep in enumerate(left)
    ]
    last = frozenset(_last(page, chosen))
    return [keep and index not in last for index, keep in enumerate(chosen)]


def _shown(page: Survey) -> list[int]:
    """The indices of the lines above all other prose that stand three times: a gallery's texts."""
    if len(set(page.texts)) == len(page.texts):
        return []
    said = Counter(page.texts)
    own = (at for at, text in enumerate(page.texts) if said[text] == 1 and is_prose(page.lines[at]))
    return [at for at in range(next(own, 0)) if said[page.texts[at]] >= _GALLERY]


def _bios(page: Survey, kept: Sequence[bool]) -> list[int]:
    """The indices of the last kept lines that tell of who wrote."""
    body = [at for at, keep in enumerate(kept) if keep]
    if not body:
        return []
    count_of = bios([page.texts[at] for at in body], page.texts[: body[0]])
    return body[len(body) - count_of :]


def _unnamed(page: Survey, kept: Sequence[bool], beside: Set[int]) -> list[bool]:
    """The kept lines less those that a cue, a heading above or their own form tells apart."""
    left = [
        keep
        and at not in beside
        and not (cue and cue.always)
        and not is_timed(text)
        and not (_is_menu(page.lines, at) and not page.numbered[at])
        for at, (text, keep, cue) in enumerate(zip(page.texts, kept, page.cues, strict=True))
    ]
    for index in (*_last(page, left), *_labelled(page, left)):
        left[index] = False
    return left


def _is_menu(lines: Sequence[Line], at: int) -> bool:
    """Whether a line in short parts stands alone, as a menu's does: the rows of a table don't."""
    row, beside = lines[at], (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
    bars = row.text.count(" | ")
    is_like = ((line.text.count(" | ") == bars) if bars else line.gaps > 0 for line in beside)
    return _is_row(row) and not any(is_like)


def _is_row(line: Line) -> bool:
    """Whether a line is in short parts, as menus are."""
    parts = line.text.split(" | ")
    is_barred = len(parts) >= _PARTS and all(part.count(" ") < _PARTS for part in parts)
    is_parted = is_barred or line.gaps >= _PARTS - 1
    return is_parted and count(line) <= _MENU and not ends_sentence(line.text)


def _labelled(page: Survey, kept: Sequence[bool]) -> Iterator[int]:
    """The indices of kept days below a line that says what they are, "Published", and of the only
    one, if it is near the first line, with the name and role above it: what stands above a text may
    read as a part of it.
    """
    body = [at for at, keep in enumerate(kept) if keep]
    days = [at for at in body if at and page.is_stamp(at)]
    yield from (at for at in days if _DATED.fullmatch(page.texts[at - 1]))
    if len(days) == 1 and days[0] in body[1:_NEAR_TOP]:
        at = body.index(days[0])
        above = takewhile(lambda at: count(page.lines[at]) <= _TAG, reversed(body[1:at]))
        yield from (*days, *above)


def _with_prose(page: Survey, kept: Sequence[bool], beside: Set[int]) -> list[bool]:
    """The kept lines, the sentences between them, and the prose right above and below.

    The furniture around it makes its scores too low. On pages of a hundred news sites that nothing
    was learnt from, five in six of such paragraphs are body, and the lede is often among them.
    """
    if True not in kept:
        return list(kept)
    lines, named = page.lines, page.cues
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    passed = beside | frozenset(_entries(page))
    between_entries = frozenset(_between_entries(page))

    def is_other(at: int) -> bool:
        return named[at] is not None or page.is_stamp(at)

    def says(at: int, least: int = _SHORT) -> bool:
        is_said = is_sentence(lines[at], least) or has_initials(page.texts[at])
        return is_said and not is_other(at)

    def goes_on(at: int) -> bool:
        return at in passed or (not is_other(at) and is_prose(lines[at]))

    def closes(at: int) -> bool:
        return at in between_entries or goes_on(at) or says(at, _CLOSING) or is_ad(at)

    def is_ad(at: int) -> bool:
        cue = named[at]
        return cue is not None and cue.reason == "advertisement" and cue.always

    above = sum(1 for _ in takewhile(goes_on, range(first - 1, -1, -1)))
    below = sum(1 for _ in takewhile(closes, range(last + 1, len(lines))))
    between = range(first - above, last + below + 1)
    return [
        keep or (at in between and at not in beside and says(at)) for at, keep in enumerate(kept)
    ]


def _entries(page: Survey) -> Iterator[int]:
    """The indices of what begins the entries of a live page: a time, a heading, a sentence."""
    for at, text in page.with_numeral():
        if _CLOCK.fullmatch(text):
            below = range(at + 1, min(at + 3, len(page.lines)))
            yield from (at, *below[:1])
            yield from (index for index in below[1:] if is_sentence(page.lines[index]))


def _between_entries(page: Survey) -> Iterator[int]:
    """The indices of what stands between the entries of a live page that begin with their day and
    hour: these, the heading below each, buttons.
    """
    timed = [at for at, text in page.with_numeral() if is_timed(text)]
    if sum(map(page.is_stamp, timed)) < _LIVE or not any(map(says_live, page.texts[: timed[0]])):
        return
    yield from (*timed, *(at + 1 for at in timed))
    yield from (at for at, cue in enumerate(page.cues) if cue and cue.reason == "share buttons")


def _last(page: Survey, kept: Sequence[bool]) -> Iterator[int]:
    """The indices of the kept lines at the end that their cues name, or that are labels."""
    for index in reversed(range(len(kept))):
        if kept[index]:
            is_told = page.numbered[index] or ends_with(page.texts[index], LINE_ENDS)
            if not page.cues[index] and (is_told or count(page.lines[index]) > _TAG):
                return
            yield index


def _indexed(page: Survey) -> Iterator[int]:
    """The indices of the lines of a live page's index: times with headings, one below another."""
    numbered = page.with_numeral()
    entries = {at for at, text in numbered if _ENTRY.match(text) and not ends_sentence(text)}
    yield from (at for at in entries if at - 1 in entries or at + 1 in entries)


def _end(page: Survey, kept: Sequence[bool], prose: Sequence[bool]) -> int:
    """The index of the heading that the tail begins with; the number of lines without one."""
    lines = page.lines
    words = [count(line) if keep else 0 for line, keep in zip(lines, kept, strict=True)]
    of_prose = [size * is_one for size, is_one in zip(words, prose, strict=True)]
    before, below, prose_below = 0, sum(words), sum(of_prose)
    for index, cue in enumerate(page.cues):
        if words[index] and not _is_released(lines[index].text):
            before += words[index]
            below -= words[index]
            prose_below -= of_prose[index]
        elif not below:
            break
        elif (
            before >= _ENOUGH
            and _ends(lines, index, cue)
            and not is_amid(page, index)
            and not resumes(page, kept, index)
        ):
            most = _LINKS if _is_release(lines[index:]) else _LITTLE
            is_links = below <= _LINKS * before and prose_below <= _LITTLE * before
            if is_links or below <= most * before:
                return index
    return len(lines)


def _is_release(tail: Sequence[Line]) -> bool:
    """Whether one of the lines stands in press releases alone."""
    return any(_ONLY_RELEASED.match(line.text) for line in tail)


def _is_released(text: str) -> bool:
    """Whether a line reads as a heading of what follows a text, though it may be kept."""
    return _HEADING.match(text) is not None


def _ends(lines: Sequence[Line], index: int, cue: Cue | None) -> bool:
    """Whether a line heads what an article ends at: links, comments, who the publisher is.

    Those that no cue names stand below press releases, whose own text may be short, and reports.
    """
    text = lines[index].text
    if _RELEASED.match(text) or _WRITERS.match(text):
        return True
    if _REFERENCES.match(text):
        return index + 1 < len(lines) and _CITED.match(lines[index + 1].text) is not None
    if about := _ABOUT.match(text):
        below = lines[index + 1].text[:_NAMED] if index + 1 < len(lines) else ""
        return about[1].casefold() in below.casefold()
    is_asked = cue is not None and cue.reason == "comment form" and _ASKED.search(text)
    if cue is None or cue.reason not in _ENDINGS or is_asked or is_inline(text):
        return False
    return sum(line.text == text for line in lines) < _SEVERAL_TIMES


def _is_said_again(lines: Sequence[Line], prose: Sequence[bool], index: int) -> bool:
    """Whether a line is a pull quote, or the name under one: a paragraph beside it says it too."""
    if prose[index] and lines[index].text[0] not in _QUOTES:
        return False
    quote = index if count(lines[index]) in _QUOTED else index - 1
    return (
        quote >= 0
        and count(lines[quote]) in _QUOTED
        and all(_is_repeated(lines, prose, at) for at in {index, quote})
    )


def _is_repeated(lines: Sequence[Line], prose: Sequence[bool], index: int) -> bool:
    """Whether a longer paragraph near a line has all of its words."""
    said = lines[index].text.strip(_QUOTES)
    near = range(max(index - _NEAR, 0), min(index + _NEAR + 1, len(lines)))
    size = len(lines[index].text)
    return any(prose[at] and size < len(lines[at].text) and said in lines[at].text for at in near)
