"""Measures: numbers in set forms, with no noun behind them that says what they count.

A quake's magnitude ("a magnitude-6.1 quake"), an age ("the mayor, 54,"), the outcome of a vote or
of a game ("52-48", "by 52 votes to 48").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

MAGNITUDE, AGE, OUTCOME = "magnitude", "age", "outcome"
#: What measures are measures of, in place of a noun.
MEASURED = frozenset((MAGNITUDE, AGE, OUTCOME))

_FORM = re.compile(
    r"(?=[A-Zam\d])(?:"
    r"\bmagnitude(?: of |[ -])(?P<strength>\d\.\d)\b|\b(?P<strong>\d\.\d)[ -]magnitude\b"
    r"|\b[A-Z][\w’'-]+, (?P<age>\d\d)(?=[,.])|\baged (?P<aged>\d\d)\b|\b(?P<old>\d\d)-year-old\b"
    r"|(?<![\d,.$€£-])(?P<more>\d{1,3})(?: votes?)?(?:-|–| to )(?P<less>\d{1,3})"
    r"(?=[.,;)]|$| (?:on|in|at|to|for|against|by|over|after|before|with|and|as|that|when|the|vote"
    r"|ruling|decision|victory|win|defeat|loss|margin|majority|home|away)\b))"
)
_DIGIT = re.compile(r"\d")
#: Where there are two sides, two joined numbers are an outcome; elsewhere they are a range.
_CONTEST = re.compile(
    r"\b(?:vot|won\b|win\b|wins\b|winning|beat|defeat|lost\b|loss\b|pass|rul|victor|dr[ae]w|margin)"
)


class Measure(Struct, frozen=True):
    """A number in a set form, where it stands; of an outcome both, the lesser as thousandths."""

    start: int
    end: int
    of: str
    value: float


def find_measures(text: str) -> tuple[Measure, ...]:
    """The measures of a passage; no age of several, which tell persons apart."""
    if not _DIGIT.search(text):
        return ()
    found = tuple(_read(text))
    ages = sum(measure.of == AGE for measure in found)
    return tuple(measure for measure in found if ages == 1 or measure.of != AGE)


def _read(text: str) -> Iterator[Measure]:
    for match in _FORM.finditer(text):
        if strength := match["strength"] or match["strong"]:
            yield Measure(*match.span(), MAGNITUDE, float(strength))
        elif age := match["age"] or match["aged"] or match["old"]:
            group = match.lastgroup or AGE
            yield Measure(match.start(group), match.end(), AGE, float(age))
        elif _CONTEST.search(text):
            less, more = sorted((int(match["more"]), int(match["less"])))
            yield Measure(*match.span(), OUTCOME, more + less / 1000)
