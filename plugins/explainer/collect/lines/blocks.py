"""Blocks of short lines amid a text, set off by blank ones: buttons, players, links, offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import or_

from explainer.collect.lines.cues import Cue
from explainer.collect.lines.prose import count, ends_sentence
from explainer.collect.lines.resumed import signs_off
from explainer.collect.lines.summaries import is_summary_in_points
from explainer.collect.lines.survey import Survey

#: A page sets its paragraphs off by blank lines if so many of them have one above.
_SET_OFF = 0.6
#: So many lines with gaps are the rows of a table.
_ROWS = 2
#: What sites ask readers for, and so many lines with reasons between at the most.
_SUPPORT = frozenset(("support", "donate", "donation", "contribution"))
_BETWEEN = 4
#: Words of a point of a summary, of a title.
_POINT = 30
#: A heading below what a site offers has so many words.
_HEADING = 4


def strays(page: Survey, kept: Sequence[bool], prose: Sequence[bool]) -> Iterator[int]:
    """The indices of kept lines that end no sentence and stand in a block with what is no body.

    On a page whose paragraphs are set off, a heading of a part of the text is a block of its own or
    stands right above its text. An advertisement stands beside anything.
    """
    if not _is_set_off(page, prose):
        return
    for block in _blocks(page, prose):
        if _is_furniture(page, block):
            yield from (at for at in block if kept[at] and _is_stray(page, prose, block, at))


def enclosed(page: Survey) -> Iterator[int]:
    """The indices of a few lines between two that ask for support, which ask for it with them."""
    asking = [at for at, cue in enumerate(page.cues) if cue and _asks(page, at, cue)]
    for above, below in pairwise(asking):
        if below - above - 1 <= _BETWEEN:
            yield from range(above + 1, below)


def _asks(page: Survey, at: int, cue: Cue) -> bool:
    """Whether a line asks readers for support."""
    return cue.reason == "advertisement" and not _SUPPORT.isdisjoint(page.words[at])


def summed_up(page: Survey, kept: Sequence[bool], prose: Sequence[bool]) -> Iterator[int]:
    """The indices of lines below the heading of a summary that a blank line parts from the text.

    The text itself may stand right below such a heading, but not two short paragraphs of it.
    """
    for at in range(len(prose)):
        if is_summary_in_points(page.texts[at]):
            points = [one for one in block_of(page, at) if one > at and kept[one]]
            is_short = all(count(page.lines[one]) <= _POINT for one in points)
            below = points[-1] + 1 if points else 0
            if len(points) > 1 and is_short and any(prose[below:]):
                yield from points


def block_of(page: Survey, at: int) -> range:
    """The indices of the lines around one that no blank line parts from it."""
    start, end = at, at + 1
    while start > 0 and not page.lines[start].before:
        start -= 1
    while end < len(page.lines) and not page.lines[end].before:
        end += 1
    return range(start, end)


def _is_set_off(page: Survey, prose: Sequence[bool]) -> bool:
    """Whether most paragraphs have a blank line above or below."""
    befores = [line.before > 0 for line in page.lines]
    parted = list(compress(map(or_, befores, (*befores[1:], True)), prose))
    return parted.count(True) > _SET_OFF * len(parted)


def _blocks(page: Survey, prose: Sequence[bool]) -> Iterator[range]:
    """The indices of lines without a blank one or a paragraph between them, from the byline on, or
    below the first paragraph.
    """
    first = prose.index(True) if any(prose) else len(prose)
    start = next(filter(page.is_byline, range(first)), min(first + 1, len(prose)))
    for at in range(start, len(prose)):
        if prose[at] or page.lines[at].before:
            yield range(start, at)
            start = at + prose[at]
    yield range(start, len(prose))


def _is_furniture(page: Survey, block: range) -> bool:
    """Whether a block has a line that says what it is, and isn't a table."""
    named = (cue for at in block if (cue := page.cues[at]))
    is_named = any(cue.always and cue.reason != "advertisement" for cue in named)
    return is_named and sum(page.lines[at].gaps > 0 for at in block) < _ROWS


def _is_stray(page: Survey, prose: Sequence[bool], block: range, at: int) -> bool:
    """Whether a line ends no sentence, is no item of a list, and heads no part of the text."""
    text = page.texts[at]
    is_said = ends_sentence(text) or signs_off(text) or count(page.lines[at]) > _POINT
    is_other = page.lines[at].bullet or is_said
    return not (is_other or _is_heading(page, prose, block, at))


def _is_heading(page: Survey, prose: Sequence[bool], block: range, at: int) -> bool:
    """Whether a line stands right above a paragraph, or a blank line between them if what is above
    is named, and no heading of links.
    """
    if at + 1 >= len(prose) or not prose[at + 1]:
        return False
    above = page.cues[at - 1] if at > block.start else None
    is_parted = above is not None and above.always and above.reason != "related links"
    is_long = page.texts[at].count(" ") + 1 >= _HEADING
    return not page.lines[at + 1].before or (is_parted and is_long)
