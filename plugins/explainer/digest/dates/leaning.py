"""Which of a text's dates lie ahead of it and which behind, by their tense alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

from explainer.digest.dates import tense
from explainer.digest.dates.scan import Scan
from explainer.digest.dates.tokens import Token
from explainer.model import DateMention


class Leaning(Enum):
    """Where the words put a date, seen from the day they were written."""

    BEHIND = -1
    OPEN = 0
    AHEAD = 1
    ANNOUNCED = 2  # "starting July 20"
    PLAINLY_AHEAD = 3  # "will start on July 20"


def leanings(found: Scan, mentions: Sequence[DateMention]) -> tuple[Leaning, ...]:
    """The leaning of each mention of a text that was scanned."""
    items = found.tokens.items
    starts = [token.start for token in items]
    return tuple(
        _leaning(items, bisect_left(starts, mention.start), bisect_left(starts, mention.end))
        for mention in mentions
    )


def _leaning(items: Sequence[Token], first: int, stop: int) -> Leaning:
    """The leaning of the tokens first..stop."""
    if tense.plainly_ahead(items, first, stop):
        return Leaning.PLAINLY_AHEAD
    if tense.announced(items, first, stop):
        return Leaning.ANNOUNCED
    return Leaning(tense.direction(items, first, stop))
