"""For each line of an article's part of a page: body, or why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from explainer.collect.article import ClueKind
from explainer.collect.lines.body import body_lines
from explainer.collect.lines.cues import name, stamp_rest
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.heading import Heading, find_heading
from explainer.collect.lines.line import Line
from explainer.collect.lines.tail import trimmed

#: Words beside a date in a line that is a stamp and nothing more.
_STAMP_REST = 3
_BY = re.compile(r"by\b", re.IGNORECASE)
#: What only tells something above the body, or so many lines below it.
_ABOVE = (ClueKind.STAMP, ClueKind.BYLINE, ClueKind.BREADCRUMB)
_SIGNED = 3
#: Words of a site's name.
_SITE_NAME = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with a line: `reason` is "" for body; `clue` says what else it tells."""

    line: Line
    reason: str = ""
    clue: ClueKind | None = None


def judge(lines: Sequence[Line], editor: Editor, barred: int = 0) -> tuple[Verdict, ...]:
    """A verdict for each line; the first `barred` ones stand above a post and are no body."""
    own = lines[barred:]
    named = [name(line.text) for line in own]
    kept = [False] * barred + trimmed(own, body_lines(own), named)
    heading = find_heading(lines, kept, barred)
    verdicts = [_verdict(lines, kept, heading, index) for index in range(len(lines))]
    end = max((index for index, keep in enumerate(kept) if keep), default=len(lines)) + _SIGNED
    told = (*verdicts[:end], *map(_untold, verdicts[end:]))
    return tuple(_overruled(verdict, editor) for verdict in told)


def _untold(verdict: Verdict) -> Verdict:
    """A verdict on a line below the article: what it says is of another one."""
    far = verdict.clue in _ABOVE or verdict.reason == "image credit"
    return replace(verdict, clue=None) if far else verdict


def _verdict(lines: Sequence[Line], kept: Sequence[bool], heading: Heading, at: int) -> Verdict:
    """What to do with one line."""
    line = lines[at]
    if at == heading.title:
        return Verdict(line, "title", ClueKind.TITLE)
    if at in heading.standfirst:
        return Verdict(line, "standfirst")
    if kept[at]:
        return Verdict(line)
    if cue := name(line.text):
        return Verdict(line, cue.reason, cue.clue)
    rest = stamp_rest(line.text)
    if rest is not None and _BY.match(rest):
        return Verdict(line, "byline", ClueKind.BYLINE)
    if rest is not None and rest.count(" ") < _STAMP_REST:
        return Verdict(line, "date stamp", ClueKind.STAMP)
    return _by_place(lines, kept, heading, at)


def _by_place(lines: Sequence[Line], kept: Sequence[bool], heading: Heading, at: int) -> Verdict:
    """The name of a line that only its place tells apart."""
    line = lines[at]
    above = not any(kept[:at])
    if above and at == heading.title + 1 and 0 < line.text.count(" ") < _SITE_NAME:
        return Verdict(line, "site name", ClueKind.SITE_NAME)
    if above and 0 <= heading.title < at:
        return Verdict(line, "caption")
    if above:
        return Verdict(line, "navigation")
    return Verdict(line, "not article text" if any(kept[at:]) else "after the article")


def _overruled(verdict: Verdict, editor: Editor) -> Verdict:
    """The verdict, or the editor's."""
    text = verdict.line.text
    if editor.keeps(text):
        return replace(verdict, reason="")
    if verdict.reason:
        return verdict
    if editor.drops(text):
        return replace(verdict, reason="editor")
    return replace(verdict, reason="furniture") if text in editor.furniture else verdict
