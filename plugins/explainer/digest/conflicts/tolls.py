"""Conflicts of tolls: how many an event killed, injured or left missing.

Whatever claim they stand in, two tolls of one event are of one thing. An article often splits its
toll ("two in Benguet, one in Abra"), so of each article only the highest counts; what happened
in another year is another event. "At least" says that the count may rise, not that it was higher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, days_apart
from explainer.digest.conflicts.amounts import find_amounts, typical
from explainer.digest.conflicts.findings import Telling
from explainer.digest.nouns import counted
from explainer.model import ConflictKind

#: What ends between a number and what became of those whom it counts, or the other way round.
_OF, _BE = (
    r"(?: [\w-]+){0,3}?",
    r"(?: (?:were|was|are|is|have|has|had|been|also|confirmed|feared))*",
)
_ROSE = r"(?:ros|ris|climb|increas|jump|stand|stood|reach|hit|now|was|is|to|at|of)"
_TO = rf"[^.;]{{0,120}}? (?:{_ROSE}\w* )+"
_FATES = {
    "killed": (
        rf"#{_OF}{_BE} (?:killed|dead|died|deaths|fatalities|dying)\b",
        r"\b(?:kill(?:ed|ing|s)|claim(?:ed|ing) the lives of|claim(?:ed|ing)) #",
        rf"\b(?:death toll|(?:number of )?(?:deaths|fatalities)|number of people killed){_TO}#",
    ),
    "injured": (
        rf"#{_OF}{_BE} (?:injured|hurt|wounded)\b",
        r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurting) #",
    ),
    "missing": (rf"#{_OF}{_BE}(?: still| reported| remain\w*)* (?:missing|unaccounted)\b",),
}
#: A number is masked by a sign and as much padding as it is long.
_SIGN, _PADDING = "#", "\x00"
_PATTERNS = {
    fate: re.compile("|".join(rows).replace(_SIGN, _SIGN + _PADDING + "*"))
    for fate, rows in _FATES.items()
}
_CUES = ("kill", "dead", "died", "death", "fatal", "injur", "hurt", "wound", "missing", "lives")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!,\d)")
_SENTENCE = re.compile(r"(?<=[.!?][”\"’ \n])\s*(?=[A-Z“\"])|\n+")
_TENFOLD = 10
#: So many days after a report another one is of another event.
_ONE_EVENT = 14
#: "At least 130" is no more than 143.
_MORE = 1.1


@dataclass(frozen=True, slots=True)
class Toll:
    """How many met a fate, and where the number and its noun stand."""

    fate: str
    low: float
    high: float
    start: int
    end: int

    @property
    def count(self) -> float:
        """A number of the interval."""
        return typical(self.low, self.high)


def tellings(account: Account) -> Iterator[Telling]:
    """The tolls of a passage that are the highest of its article."""
    if account.past or not account.has(_CUES):
        return
    source = account.citation.source
    year = str(source.published.first.year) if source.published and source.published.first else ""
    highest = _highest(source.text, year)
    for toll in find_tolls(account.text, year):
        if toll.count == highest.get(toll.fate):
            words = account.text[toll.start : toll.end]
            norm = f"{toll.low:g} to {toll.high:g}"
            yield Telling(ConflictKind.NUMBER, f"toll {toll.fate}", account, words, norm)


def clash(one: Telling, other: Telling) -> bool:
    """Whether two tolls differ, by no more than those of one event may."""
    (low, high), (others_low, others_high) = _interval(one), _interval(other)
    small, large = sorted((typical(low, high), typical(others_low, others_high)))
    return (high < others_low or others_high < low) and large <= _TENFOLD * small


def _interval(telling: Telling) -> tuple[float, float]:
    low, _, high = telling.norm.partition(" to ")
    return float(low), float(high)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tolls are likely of one event, by when they were reported."""
    return days_apart(one.account, other.account) <= _ONE_EVENT


@lru_cache(maxsize=1 << 10)
def _highest(text: str, year: str) -> dict[str, float]:
    """The highest toll of each kind in an article, what it says of other years left out."""
    highest: dict[str, float] = {}
    for toll in find_tolls(text, year):
        highest[toll.fate] = max(toll.count, highest.get(toll.fate, 0.0))
    return highest


@lru_cache(maxsize=1 << 12)
def find_tolls(text: str, year: str = "") -> tuple[Toll, ...]:
    """The tolls of a text, but for those of sentences that name another year."""
    found: list[Toll] = []
    at = 0
    for sentence in _SENTENCE.split(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        low = sentence.lower()
        if any(cue in low for cue in _CUES) and set(_YEAR.findall(sentence)) <= {year}:
            found += _in_sentence(sentence, start)
    return tuple(found)


def _in_sentence(sentence: str, shift: int) -> Iterator[Toll]:
    """The tolls of a sentence that begins at `shift`."""
    amounts = {amount.start: amount for amount in find_amounts(sentence) if not amount.unit}
    masked = sentence.replace(_SIGN, " ")
    for start, amount in amounts.items():
        mask = _SIGN.ljust(amount.end - start, _PADDING)
        masked = masked[:start] + mask + masked[amount.end :]
    for fate, pattern in _PATTERNS.items():
        for match in pattern.finditer(masked):
            amount = amounts[match.start() + match[0].rindex(_SIGN)]
            end, _ = counted(sentence, amount.end)
            high = amount.low * _MORE if amount.high == float("inf") else amount.high
            yield Toll(fate, amount.low, high, amount.start + shift, end + shift)
