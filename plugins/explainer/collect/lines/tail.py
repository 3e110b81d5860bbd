"""What the model leaves that a page's order tells: tails after a heading, captions, image texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.cues import Cue
from explainer.collect.lines.line import Line

_SENTENCE_END = re.compile(r"[.!?…:,][\"”’')\]]{0,3}$")
#: A link to one article, which stands within a text as often as below it.
_INLINE = re.compile(r":\s*\S|^\W*(?:read|see) (?:more|next)", re.IGNORECASE)
#: Kinds of lines that an article ends at, where nothing but a little more prose follows.
_ENDINGS = frozenset({"related links", "comment form"})
#: A line of prose has this many words; an article this many words before its tail ...
_PROSE, _ENOUGH = 12, 40
#: ... and after the heading comes at most this share of them, or this one with little prose in it.
_LITTLE, _LINKS = 0.25, 0.6
#: Words of an image's text above the first line of prose, and of a caption above its credit.
_IMAGE_TEXT, _CAPTION = 3, 15


def trimmed(lines: Sequence[Line], kept: Sequence[bool], named: Sequence[Cue | None]) -> list[bool]:
    """The kept lines less those that only look like body by themselves."""
    left = [keep and not (cue and cue.always) for keep, cue in zip(kept, named, strict=True)]
    prose = [keep and _is_prose(line) for keep, line in zip(left, lines, strict=True)]
    end = _end(lines, left, prose, named)
    first = prose.index(True) if any(prose) else 0
    return [
        keep and index < end and not _is_caption(lines, named, index, first)
        for index, keep in enumerate(left)
    ]


def _end(
    lines: Sequence[Line],
    kept: Sequence[bool],
    prose: Sequence[bool],
    named: Sequence[Cue | None],
) -> int:
    """The index of the heading that the tail begins with; the number of lines without one."""
    below = sum(_words(line) for line, keep in zip(lines, kept, strict=True) if keep)
    prose_below = sum(_words(line) for line, keep in zip(lines, prose, strict=True) if keep)
    before = 0
    for index, cue in enumerate(named):
        if kept[index]:
            before += _words(lines[index])
            below -= _words(lines[index])
            prose_below -= _words(lines[index]) * prose[index]
            continue
        if not cue or cue.reason not in _ENDINGS or _INLINE.search(lines[index].text):
            continue
        little = below <= _LITTLE * before
        links = below <= _LINKS * before and prose_below <= _LITTLE * before
        if before >= _ENOUGH and (little or links):
            return index
    return len(lines)


def _words(line: Line) -> int:
    return line.text.count(" ") + 1


def _is_prose(line: Line) -> bool:
    return _words(line) >= _PROSE and bool(_SENTENCE_END.search(line.text))


def _is_caption(lines: Sequence[Line], named: Sequence[Cue | None], index: int, first: int) -> bool:
    """Whether a line is an image's text: far too short above the prose, or above a credit."""
    line = lines[index]
    if _SENTENCE_END.search(line.text):
        return False
    if index < first and _words(line) <= _IMAGE_TEXT:
        return True
    below = named[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.reason == "image credit" and _words(line) <= _CAPTION
