"""Which of a text's dates lie ahead of it and which behind, by their tense alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

from explainer.digest.dates import tense
from explainer.digest.dates.rules import VOCABULARY
from explainer.digest.dates.tokens import cut
from explainer.model import DateMention


class Leaning(Enum):
    """Where the words put a date, seen from the day they were written."""

    BEHIND = -1
    OPEN = 0
    AHEAD = 1
    SURELY_AHEAD = 2


def leanings(text: str, mentions: Sequence[DateMention]) -> tuple[Leaning, ...]:
    """The leaning of each mention of a text."""
    items = cut(text, VOCABULARY).items
    starts = [token.start for token in items]
    found = []
    for mention in mentions:
        first, stop = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        if tense.surely_ahead(items, first, stop):
            found.append(Leaning.SURELY_AHEAD)
        else:
            found.append(Leaning(tense.direction(items, first, stop)))
    return tuple(found)
