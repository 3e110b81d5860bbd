"""The day of publication where no stamp says it: in words around the text, or on two lines at once.

Asked for only where everything better is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from explainer.collect.article import Clue, ClueKind
from explainer.collect.attribution.evidence import Case, Found, by_clue
from explainer.collect.attribution.stamps import is_update, read_stamp, read_yearless, stated_day
from explainer.collect.lines.dated import is_stamp
from explainer.model import Basis, Removed
from explainer.when import When

#: "This entry was posted in Walks and tagged sheds on March 19, 2023 by Jane Roe."
ENTRY = re.compile(
    r"(?:this (?:entry|post|article) was |.{0,300}\b)?(?:posted|published|filed)"
    r" (?:(?:in|under) .{1,200}? )?(?:online|on)\b:? ?(?P<day>[^.]{6,60}?)"
    r"(?: by (?P<name>[A-Z][\w.'’ -]{3,50}?))?\W*$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?P<day>(?=.*\d\b.*\b(?:19|20)\d\d\b).{8,24})$", re.I
)
_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\b")
#: What begins a list of comments, or of other articles.
_OTHERS = re.compile(r"\b\d+ (?:comments?|responses|replies|thoughts)\b|\bsays?:?$", re.IGNORECASE)
_NEAR, _LONGEST, _MOST_WORDS = 5, 500, 14


def last_days(case: Case) -> list[Found[When]]:
    """The first day that lines around the text tell of in any of some ways."""
    ways = (_entered(case), _with_rights(case), _below(case), _agreed(case))
    return next(filter(None, map(list, ways)), [])


def _found(cut: Removed, when: When | None, note: str) -> Iterator[Found[When]]:
    clue = Clue(ClueKind.STAMP, cut.text.strip(), cut.line)
    if when and when.first == when.last:
        yield Found(when, by_clue("published", when.edtf, Basis.INFERRED, clue, note))


def _entered(case: Case) -> Iterator[Found[When]]:
    """The day on which lines between title and text or below it say that something was posted."""
    title = max((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    for cut in case.article.removed:
        match = ENTRY.match(cut.text.strip()[:_LONGEST]) if cut.line > title else None
        if match and not is_update(cut.text):
            yield from _found(cut, read_stamp(match["day"]), "posted then, as a line says")


def _with_rights(case: Case) -> Iterator[Found[When]]:
    """A whole day in the copyright line above the text."""
    first = case.line_at(0)
    for cut in case.article.removed:
        if cut.line < first and (match := _RIGHTS.match(cut.text.strip())):
            yield from _found(cut, read_stamp(match["day"]), "copyright line")


def _below(case: Case) -> Iterator[Found[When]]:
    """The day and hour right below the text, above any list of comments or other articles."""
    last = case.line_at(len(case.text))
    below = (cut for cut in case.article.removed if cut.line > last > 0)
    for cut in islice(below, _NEAR):
        text = cut.text.strip()
        if cut.reason == "related links" or _OTHERS.search(text):
            return
        if _HOUR.search(text) and is_stamp(text):
            yield from _found(cut, stated_day(text), "right below the text")


def _agreed(case: Case) -> Iterator[Found[When]]:
    """A day that the dateline or a stamp says without its year, with the year from a whole date of
    that day elsewhere on the page, if all such have one year.
    """
    title = max((clue.line for clue in case.clues(ClueKind.TITLE)), default=0)
    bare = (clue.text for clue in case.head if _is_yearless(clue.text))
    yearless = case.dateline.yearless if case.dateline else None
    yearless = yearless or next(filter(None, map(read_yearless, bare)), None)
    lines = [Removed(0, text, "") for text in case.text.split("\n")] if yearless else []
    cuts = [cut for cut in case.article.removed if cut.line > title and not is_update(cut.text)]
    whole = [(cut, when) for cut in (*lines, *cuts) for when in _days(cut.text)]
    same = [(cut, when) for cut, when in whole if when.first and _month_day(when) == yearless]
    if len({when for _, when in same}) == 1:
        yield from _found(*same[0], "the day of a line that has no year")


def _is_yearless(text: str) -> bool:
    """Whether a line is short and has a day without a year, which isn't that of a change."""
    is_short = len(text.split()) <= _MOST_WORDS
    return is_short and read_stamp(text) is None and not is_update(text)


def _days(text: str) -> Iterator[When]:
    """The whole dates of a line, one a sentence."""
    for part in re.split(r"(?<=\d\d\d\d)\W|[;|]", text[:_LONGEST]):
        when = read_stamp(part[-_LONGEST:])
        if when and when.first == when.last:
            yield when


def _month_day(when: When) -> tuple[int, int]:
    return (when.first.month, when.first.day) if when.first else (0, 0)
