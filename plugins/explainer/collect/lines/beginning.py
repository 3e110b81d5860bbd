"""Where an article's text begins: below its byline and standfirst, a picture, at a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from explainer.collect.attribution.datelines import read_dateline
from explainer.collect.lines.dated import is_timed
from explainer.collect.lines.prose import count, ends_sentence, is_prose
from explainer.collect.lines.survey import Survey

#: What stands below a byline: "Jane Roe reported from the harbour, John Doe from the city."
_REPORTED = re.compile(
    r"(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})"
    r" (?:report(?:s|ed)|wrote|travell?ed) (?:from|in|to)\b"
)
#: How far below a standfirst the line stands that says who wrote an article and when.
_SIGNED, _ABOVE_NAME = 8, 12
#: A dateline is among so many lines; above it so many paragraphs may be none of the text, of so
#: many words.
_HEAD, _ABOVE_DATELINE, _STANDFIRST = 6, 2, 60
#: Words of a title that stands below a picture.
_TITLE = range(5, 25)


def first_prose(page: Survey, prose: Sequence[bool]) -> int:
    """The index of the first prose: below who wrote it and when, where a standfirst is above.

    A bare day may head a part of the text instead.
    """
    first = prose.index(True) if any(prose) else 0
    reach = range(first + 1, min(first + _SIGNED, len(prose)))
    head = list(takewhile(lambda at: not prose[at] or is_of_writers(page, at), reach))
    signed = max((at for at in head if page.is_byline(at)), default=first)
    is_head = any(page.is_byline(at) and not _is_bare_day(page, at) for at in head)
    below = prose[signed:]
    return signed + below.index(True) if is_head and any(below) else first


def _is_below_title(page: Survey, first: int, at: int) -> bool:
    """Whether a line is the page's first day, with the hour, and a title may stand above it and
    below the first prose, which is then a picture's text.
    """
    if not (page.is_stamp(at) and is_timed(page.texts[at])) or any(page.stamps[:at]):
        return False
    between = (one for one in range(first + 1, at) if not page.cues[one])
    return any(
        count(page.lines[one]) in _TITLE and not ends_sentence(page.texts[one]) for one in between
    )


def signature(page: Survey, prose: Sequence[bool]) -> int:
    """The index of the line that says who wrote an article, where a standfirst and a picture's
    text may stand between the title and it; 0 where another line above them does, or none.
    """
    first = prose.index(True) if any(prose) else len(prose)
    if any(map(page.is_signature, range(first))):
        return 0
    reach = range(first, min(first + _ABOVE_NAME, len(prose)))
    signed = next(
        (at for at in reach if page.is_signature(at) or _is_below_title(page, first, at)), 0
    )
    above = [at for at in range(first, signed) if prose[at]]
    is_head = len(above) <= _ABOVE_DATELINE and all(
        count(page.lines[at]) <= _STANDFIRST for at in above
    )
    return signed if is_head and any(prose[signed:]) else 0


def opening(page: Survey, kept: Sequence[bool]) -> int:
    """The index of the paragraph with the page's only dateline, where no more than a caption or a
    standfirst is above it; else 0. The parts of a roundup have one each.
    """
    body = [at for at, keep in enumerate(kept) if keep]
    found = next((nth for nth, at in enumerate(body[:_HEAD]) if _has_dateline(page, at)), 0)
    above = [page.lines[at] for at in body[:found]]
    is_head = sum(map(is_prose, above)) <= _ABOVE_DATELINE
    is_head = is_head and all(count(line) <= _STANDFIRST for line in above)
    is_only = not any(_has_dateline(page, at) for at in body[found + 1 :])
    return body[found] if above and is_head and is_only else 0


def _has_dateline(page: Survey, at: int) -> bool:
    """Whether a paragraph opens with a dateline: before a colon may as well be a label."""
    found = read_dateline(page.texts[at], ())
    return found is not None and not found.text.endswith(":")


def _is_bare_day(page: Survey, at: int) -> bool:
    """Whether a line is a day and nothing more: neither a byline nor when something was posted."""
    return page.is_stamp(at) and not is_timed(page.texts[at])


def is_of_writers(page: Survey, index: int) -> bool:
    """Whether a line right below a byline says from where the first of its names reported."""
    name = _REPORTED.match(page.texts[index])
    return name is not None and index > 0 and name["who"] in page.texts[index - 1]
