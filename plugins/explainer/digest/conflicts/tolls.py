"""Conflicts of tolls: how many an event killed, injured or left missing.

Whatever claim they stand in, two tolls of one event are of one thing. An article often splits its
toll ("two in Benguet, one in Abra"), so of each article only the highest counts. A toll that is
higher in a report of a later day has risen: nobody disagrees. What happened
in another year is another event, and so is what happened to somebody of whom the article's lead
says nothing ("Rwanda, which borders the region, had 15 deaths"). "At least" says that the count
may rise, not that it was higher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.digest.conflicts.accounts import Account, days_apart
from explainer.digest.conflicts.amounts import AT_LEAST, Amount, find_amounts, typical
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import holding
from explainer.digest.conflicts.quantities import is_date
from explainer.digest.lexicon import CUE
from explainer.digest.names.runs import NO_NAMES
from explainer.digest.nouns import PERSONS, counted, term
from explainer.model import Citation, ConflictKind

#: What ends between a number and what became of those whom it counts, or the other way round.
_OF, _BE = (
    r"(?: (?!(?:not|never)\b)[\w-]+){0,3}?",
    r"(?: (?:were|was|are|is|have|has|had|been|also|confirmed|feared|now|known|to))*",
)
#: "Two of those who died" are a part.
_NOT_OF = r"(?! of (?:the|those)\b)"
_WHO = (
    r"(?:(?:people|persons) (?:killed|dead|who (?:have |had |has )?(?:died|been killed))"
    r"|(?:the )?dead)"
)
_ROSE = (
    r"(?:ros|ris|climb|increas|jump|stand|stood|reach|hit|exceed|surpass|pass|topp|now|was|is|to"
    r"|at|of)"
)
_TO = rf"[^.;]{{0,120}}? (?:{_ROSE}\w* )+"
_FATES = {
    "killed": (
        rf"#{_NOT_OF}{_OF}{_BE} (?:killed|dead|died|deaths|fatalities|dying)\b",
        r"\b(?:kill(?:ed|ing|s)|claim(?:ed|ing) the lives of|claim(?:ed|ing)) #",
        r"\b(?:claim(?:ed|ing)|took|taking) # lives\b",
        r"\bdeaths of #",
        rf"\b(?:toll|(?:number of )?(?:deaths|fatalities)|number of {_WHO}){_TO}#",
    ),
    "injured": (
        rf"#{_OF}{_BE} (?:injured|hurt|wounded)\b",
        r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurting) #",
    ),
    "missing": (rf"#{_OF}{_BE}(?: still| reported| remain\w*)* (?:missing|unaccounted)\b",),
}
_TOLL = "toll "
_MISSING = _TOLL + "missing"
#: A number is masked by a sign and as much padding as it is long.
_SIGN, _PADDING = "#", "\x00"
_PATTERNS = {
    fate: re.compile("|".join(rows).replace(_SIGN, _SIGN + _PADDING + "*"))
    for fate, rows in _FATES.items()
}
_CUES = (
    "kill",
    "dead",
    "died",
    "death",
    "fatal",
    "injur",
    "hurt",
    "wound",
    "missing",
    "lives",
    "toll",
)
#: "Nine in ten" is a rate.
_RATE = re.compile(rf" (?:in|out of) (?:every )?(?={_SIGN})")
#: Whom or where a sentence begins with ("Rwanda, which"), and names in what it goes on with.
_OPENS_WITH = re.compile(r"(?P<name>[A-Z][\w-]+)(?:['’]s\b|, (?:which|where)\b)")
_WITHIN = re.compile(r"(?<=[a-z] )[A-Z][\w-]+")
_LEAD_PARAGRAPHS = 2
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!,\d)")
_SENTENCE = re.compile(r"(?<=[.!?][”\"’ \n])\s*(?=[A-Z“\"])|\n+")
_TENFOLD = 10
#: So many days after a report another one is of another event.
_ONE_EVENT = 14
#: "At least 130" is no more than 143.
_MORE = 1.1


class Toll(Struct, frozen=True):
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


@holding(*_CUES)
def tellings(account: Account) -> Iterator[Telling]:
    """The tolls of a passage that are the highest of its article."""
    if account.past:
        return
    for toll in tolls_of(account.citation):
        words = account.citation.source.text[toll.start : toll.end]
        norm = f"{toll.low:g} to {toll.high:g}"
        yield Telling(ConflictKind.NUMBER, _TOLL + toll.fate, account, words, norm)


def tolls_of(citation: Citation) -> Iterator[Toll]:
    """The tolls of a passage that are the highest of its article."""
    source = citation.source
    year = str(source.published.first.year) if source.published and source.published.first else ""
    for toll in _highest(source.text, year, source.title):
        if citation.start <= toll.start and toll.end <= citation.end:
            yield toll


def clash(one: Telling, other: Telling) -> bool:
    """Whether two tolls differ, by no more than those of one event may; two bounds never do."""
    if one.value.lower().startswith(AT_LEAST) and other.value.lower().startswith(AT_LEAST):
        return False
    (low, high), (others_low, others_high) = _interval(one), _interval(other)
    small, large = sorted((typical(low, high), typical(others_low, others_high)))
    return (high < others_low or others_high < low) and large <= _TENFOLD * small


def _interval(telling: Telling) -> tuple[float, float]:
    low, _, high = telling.norm.partition(" to ")
    return float(low), float(high)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tolls are likely of one event and one time: a toll that rose is no other.

    Beside a report of a known day one of an unknown day may be of another time, and so may one that
    was out within some days.
    """
    if _is_dated(one) != _is_dated(other) or one.account.past != other.account.past:
        return False
    apart = days_apart(one.account, other.account)
    return apart <= _ONE_EVENT and not (_may_move(one, other) or _may_move(other, one))


def _may_move(earlier: Telling, later: Telling) -> bool:
    """Whether a toll may have moved on to another's, as far as the days of their reports go."""
    return _out(earlier)[0] < _out(later)[1] and _moved(earlier, later)


def _is_dated(telling: Telling) -> bool:
    """Whether a toll's report is of a known time."""
    published = telling.account.citation.source.published
    return bool(published and published.first and published.last)


def _out(telling: Telling) -> tuple[int, int]:
    return telling.account.out


def _moved(earlier: Telling, later: Telling) -> bool:
    """Whether a toll moved on from one report to the next: those who are missing are found."""
    if later.subject == _MISSING and all(_of_persons(one) for one in (earlier, later)):
        return True
    return _interval(earlier)[0] <= _interval(later)[0]


def _of_persons(telling: Telling) -> bool:
    """Whether a toll counts persons, or doesn't say whom it counts."""
    noun = term(telling.value.rpartition(" ")[2])
    return not noun or noun in PERSONS or " of " in telling.value


@lru_cache(maxsize=1 << 10)
def _highest(text: str, year: str, title: str) -> tuple[Toll, ...]:
    """The highest tolls of each kind in an article, of what it tells of in its lead."""
    if not _has_cue(text):
        return ()
    lead = "\n".join((title, *text.split("\n\n")[:_LEAD_PARAGRAPHS]))
    tolls = [
        toll
        for start, sentence in _sentences(text)
        for toll in _in_sentence(sentence, start, year)
        if not _elsewhere(sentence[: toll.start - start], lead)
    ]
    highest: dict[str, float] = {}
    for toll in tolls:
        highest[toll.fate] = max(toll.count, highest.get(toll.fate, 0.0))
    return tuple(toll for toll in tolls if toll.count == highest[toll.fate])


def _elsewhere(before: str, lead: str) -> bool:
    """Whether the words before a toll name somebody or a place that the lead doesn't.

    Whoever is said to tell it ("district officer John Doe said that") is no such name.
    """
    said = max((match.end() for match in CUE.finditer(before)), default=0)
    opening = _OPENS_WITH.match(before)
    named = [*([opening["name"]] if opening else ()), *_WITHIN.findall(before[said:])]
    return any(name not in lead and name.lower() not in NO_NAMES for name in named)


@lru_cache(maxsize=1 << 12)
def find_tolls(text: str) -> tuple[Toll, ...]:
    """The tolls of a text, but for those of sentences that name a year."""
    sentences = _sentences(text) if _has_cue(text) else ()
    return tuple(t for start, words in sentences for t in _in_sentence(words, start, year=""))


def _has_cue(text: str) -> bool:
    """Whether a text has a piece of a word without which it tells no toll."""
    low = text.lower()
    return any(map(low.__contains__, _CUES))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, roughly, each with its start."""
    at = 0
    for sentence in _SENTENCE.split(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        yield start, sentence


def _in_sentence(sentence: str, shift: int, year: str) -> Iterator[Toll]:
    """The tolls of a sentence that begins at `shift`; none where it names another year."""
    if not _has_cue(sentence) or not set(_YEAR.findall(sentence)) <= {year}:
        return
    masked, amounts = _masked(sentence)
    for fate, pattern in _PATTERNS.items():
        for match in pattern.finditer(masked):
            amount = amounts[match.start() + match[0].rindex(_SIGN)]
            end, _ = counted(sentence, amount.end)
            high = amount.low * _MORE if amount.high == float("inf") else amount.high
            yield Toll(fate, amount.low, high, amount.start + shift, end + shift)


def _masked(sentence: str) -> tuple[str, dict[int, Amount]]:
    """A sentence with signs in place of its counts, and these by where they stand."""
    masked = sentence.replace(_SIGN, " ")
    amounts = {
        a.start: a for a in find_amounts(sentence) if not a.unit and not is_date(sentence, a)
    }
    for start, amount in amounts.items():
        mask = _SIGN.ljust(amount.end - start, _PADDING)
        masked = masked[:start] + mask + masked[amount.end :]
    for start, amount in amounts.items():
        if rate := _RATE.match(masked, amount.end):
            masked = _unsigned(_unsigned(masked, start), rate.end())
    return masked, amounts


def _unsigned(masked: str, at: int) -> str:
    """A masked sentence without the sign that stands at a place."""
    return masked[:at] + " " + masked[at + 1 :]
