"""Dated: the days of which a passage tells, as they compare with those of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from explainer.model import When

#: The dates in a passage, settled, each with its words.
Dates = tuple[tuple[When, str], ...]

_TODAY = re.compile(
    r"(?:today|yesterday|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
#: "Friday's quake", "the quake of May 3", but not "the night of May 3", "as of May 3".
_OWNS = ("'s ", "’s ")
_OF = re.compile(
    r"\b(?!(?:morning|noon|afternoon|evening|night|midnight|dawn|eve|hours?|days?|weeks?|weekend|end"
    r"|start|beginning|as) )\w+ of $",
    re.IGNORECASE,
)


def known_days(words: str, named: Dates) -> Iterator[date]:
    """The dates among some words that are one day, but for those that only say what is meant."""
    for when, said in named:
        loose = loosely(when, said)
        if loose.first and loose.is_day and not _says_which(words, said):
            yield loose.first


def loosely(when: When, words: str) -> When:
    """A day as it compares: the "today" of a story that is printed again is the day before."""
    if not (when.is_day and when.first and _TODAY.match(words)):
        return when
    day = timedelta(days=1)
    return When.between(When.day(when.first - day), When.day(when.first + day))


def _says_which(words: str, said: str) -> bool:
    """Whether a date but says what is meant."""
    before, _, after = words.partition(said)
    return after.startswith(_OWNS) or _OF.search(before) is not None
