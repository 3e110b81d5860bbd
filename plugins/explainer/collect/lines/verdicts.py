"""For each line of an article's part of a page: body, or why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import ClueKind
from explainer.collect.lines.body import body_lines
from explainer.collect.lines.cues import name
from explainer.collect.lines.dated import is_little
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.heading import find_heading
from explainer.collect.lines.line import Line
from explainer.collect.lines.survey import Survey, survey
from explainer.collect.lines.tail import trimmed

_BY = re.compile(r"by\b", re.IGNORECASE)
_SAID = re.compile(r"published|updated|posted|uploaded|modified|revised", re.IGNORECASE)
#: What is said of the article itself, wherever it stands.
_FIRST = re.compile(r"(?:first|originally) (?:published|uploaded|posted)\b", re.IGNORECASE)
#: What only tells something above the body, or so many lines below it.
_ABOVE = (ClueKind.STAMP, ClueKind.BYLINE, ClueKind.BREADCRUMB)
_SIGNED = 3
#: An article has so many paragraphs above the byline of another.
_PARAGRAPHS = 3
#: What a day in full may stand amid.
_BUTTONS = ("comment form", "navigation", "share buttons", "social plug")
#: Words of a site's name.
_SITE_NAME = 5


class Verdict(Struct, frozen=True):
    """What is done with a line: `reason` is "" for body; `clue` says what else it tells."""

    line: Line
    reason: str = ""
    clue: ClueKind | None = None


def judge(page: Survey, editor: Editor, barred: int = 0) -> tuple[Verdict, ...]:
    """A verdict for each line; the first `barred` ones stand above a post and are no body."""
    lines = page.lines
    own = survey(lines[barred:]) if barred else page
    kept = [False] * barred + trimmed(own, body_lines(own))
    body = [index for index, keep in enumerate(kept) if keep] or [len(lines)]
    heading = find_heading(page, kept, barred)
    title = range(heading.title, heading.end + 1)
    places = _Places(title, heading.standfirst, frozenset(body), body[0], body[-1])
    verdicts = [_verdict(places, page, at) for at in range(len(lines))]
    paragraphs = [at for at in body if at < len(lines) and not verdicts[at].reason]
    far = {*range(places.last + _SIGNED, len(lines)), *_amid(paragraphs, verdicts)}
    told = [_untold(v) if v.clue and at in far else v for at, v in enumerate(verdicts)]
    return _overruled(told, editor)


def taken(lines: Sequence[Line], editor: Editor) -> tuple[Verdict, ...]:
    """A verdict for each line of what is known to be an article's text: only cues speak."""
    cues = ((line, name(line.text)) for line in lines)
    verdicts = [
        Verdict(line, cue.reason, cue.clue) if cue and cue.always else Verdict(line)
        for line, cue in cues
    ]
    return _overruled(verdicts, editor)


class _Places(Struct, frozen=True):
    """Where a page has its title, its standfirst and its body lines, the first and last of them."""

    title: range
    standfirst: tuple[int, ...]
    body: frozenset[int]
    first: int
    last: int


def _amid(body: Sequence[int], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """The indices of bylines and bare days amid paragraphs: those of links to other articles."""
    if len(body) > _PARAGRAPHS:
        inner = range(body[_PARAGRAPHS - 1] + 1, body[-1])
        yield from (at for at in inner if _is_of_link(verdicts[at]))


def _is_of_link(verdict: Verdict) -> bool:
    """Whether a line tells who wrote or when, and doesn't say that it is of this article."""
    is_bare = verdict.clue is ClueKind.STAMP and not _SAID.search(verdict.line.text)
    return is_bare or verdict.clue is ClueKind.BYLINE


def _untold(verdict: Verdict) -> Verdict:
    """A verdict with a clue below the article, or on a link within it: it tells of another one."""
    is_own = verdict.clue is ClueKind.STAMP and _FIRST.match(verdict.line.text)
    far = verdict.clue in _ABOVE or verdict.reason == "image credit"
    return replace(verdict, clue=None) if far and not is_own else verdict


def _verdict(places: _Places, page: Survey, at: int) -> Verdict:
    """What to do with one line."""
    line, cue, stamp = page.lines[at], page.cues[at], page.stamps[at]
    if at in places.title:
        return Verdict(line, "title", ClueKind.TITLE)
    if at in places.standfirst:
        return Verdict(line, "standfirst")
    if at in places.body:
        return Verdict(line)
    if cue and not (cue.reason in _BUTTONS and is_little(stamp)):
        return Verdict(line, cue.reason, cue.clue)
    if stamp and _BY.match(stamp):
        return Verdict(line, "byline", ClueKind.BYLINE)
    if is_little(stamp):
        return Verdict(line, "date stamp", ClueKind.STAMP)
    return _by_place(places, at, line)


def _by_place(places: _Places, at: int, line: Line) -> Verdict:
    """The name of a line that only its place tells apart."""
    if at > places.first:
        return Verdict(line, "not article text" if at < places.last else "after the article")
    if at == places.title.stop and 0 < line.text.count(" ") < _SITE_NAME:
        return Verdict(line, "site name", ClueKind.SITE_NAME)
    return Verdict(line, "caption" if 0 < places.title.stop <= at else "navigation")


def _overruled(verdicts: Sequence[Verdict], editor: Editor) -> tuple[Verdict, ...]:
    """The verdicts, or the editor's, who mostly has none."""
    if editor == Editor():
        return tuple(verdicts)
    return tuple(_edited(verdict, editor) for verdict in verdicts)


def _edited(verdict: Verdict, editor: Editor) -> Verdict:
    """The verdict, or the editor's."""
    text = verdict.line.text
    if editor.keeps(text):
        return replace(verdict, reason="")
    if verdict.reason:
        return verdict
    if editor.drops(text):
        return replace(verdict, reason="editor")
    return replace(verdict, reason="furniture") if text in editor.furniture else verdict
