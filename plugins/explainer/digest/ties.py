"""Ties: what two passages share besides words, a figure, a day or a time."""

from __future__ import annotations

import math
from datetime import date, timedelta

from explainer.digest.passages import Passage
from explainer.digest.shared import (
    share,
    share_day,
    share_milestone,
    share_news,
    share_toll,
)
from explainer.model import Source, When

#: The likeness that is enough for passages that tell of the same figure, which rarely agrees by
#: chance, where it is the news; for sentences that have it or tell of the same day.
TIED, FIGURED, DATED = 0.20, 0.24, 0.22
#: And where both tell that one thing, which happens once, befell one name.
BEFALLEN = 0.20
#: And where both count those who met one fate.
TOLLED = 0.30
#: Smaller figures may agree by chance in sentences that tell of other things.
_LARGE = 1000
#: What passages of articles long apart need that name no date: they may tell of what lasts.
LASTING = 0.58
#: Articles so long apart that the "today" of one isn't the other's. No month is longer.
_APART, _MONTH = timedelta(days=4), timedelta(days=31)


def tie(one: Passage, two: Passage) -> float:
    """The likeness that is enough for two passages by what both tell of; none is without a tie."""
    if share_news(one.particulars, two.particulars):
        return TIED
    if not (one.stands and two.stands):
        return math.inf
    if share_milestone(one.particulars, two.particulars):
        return BEFALLEN
    if share_toll(one.particulars, two.particulars):
        return TOLLED
    if share_day(one.particulars, two.particulars):
        return DATED
    figures = one.particulars.figures & two.particulars.figures
    return FIGURED if any(figure >= _LARGE or figure % 1 for figure in figures) else math.inf


def apart(one: Source, two: Source) -> bool:
    """Whether two articles were written at different times."""
    first, second = one.published, two.published
    if not (first and second and first.last and first.first and second.last and second.first):
        return False
    return first.last + _APART < second.first or second.last + _APART < first.first


def fit_in_time(one: Passage, two: Passage, score: float) -> bool:
    """Whether passages of articles long apart have a figure or a day in common, or, alike enough,
    tell of what lasts.
    """
    if not _of_two_times(one, two) or share(one.particulars, two.particulars):
        return True
    lasting = one.stands and two.stands and not (_is_dated(one) or _is_dated(two))
    return lasting and score >= LASTING


def _is_dated(passage: Passage) -> bool:
    """Whether a passage names a date."""
    return bool(passage.particulars.dates or passage.particulars.days)


def _of_two_times(one: Passage, two: Passage) -> bool:
    """Whether two articles were written at different times, and the later passage doesn't name a
    past day or month that the earlier one tells of.
    """
    if not apart(one.source, two.source):
        return False
    earlier, later = sorted((one, two), key=_written)
    told = earlier.particulars.dates or tuple(filter(None, [earlier.source.published]))
    now = later.source.published
    past = [when for when in later.particulars.dates if not (now and when.overlaps(now))]
    return not any(_is_short(when) and when.overlaps(day) for when in past for day in told)


def _written(passage: Passage) -> date:
    """When a passage's article was written at the latest."""
    return (passage.source.published and passage.source.published.last) or date.max


def _is_short(when: When) -> bool:
    """Whether a period is a month at most."""
    return when.first is not None and when.last is not None and when.last - when.first < _MONTH
