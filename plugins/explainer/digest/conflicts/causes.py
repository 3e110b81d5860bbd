"""Conflicts of how it came about: where a fire began, what caused a crash.

Only what excludes one another is compared: two rooms, but not a room and its floor; two causes, but
not two words for one, nor two that may have worked together. First reports guess, so a later report
doesn't contradict them, and neither does an article that names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from explainer.digest.conflicts.accounts import Account, days_apart, same_time
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import cues, given, pattern
from explainer.digest.happenings import named
from explainer.digest.words import names
from explainer.model import ConflictKind

Rows = tuple[tuple[str, ...], ...]
#: Parts of a building or a ship, by the words for each.
_ROOMS = (
    ("attic", "loft"),
    ("basement", "cellar"),
    ("bathroom",),
    ("bedroom",),
    ("boiler room",),
    ("cabin",),
    ("car deck",),
    ("classroom",),
    ("engine room",),
    ("garage",),
    ("hold",),
    ("kitchen", "galley"),
    ("laundry",),
    ("living room", "sitting room", "lounge"),
    ("lobby", "entrance hall"),
    ("roof",),
    ("server room",),
    ("staircase", "stairwell"),
    ("workshop",),
)
_CAUSES = (
    ("arson", "arsonists"),
    ("battery", "batteries"),
    ("bird", "birds", "bird strike"),
    ("bomb",),
    ("brakes", "brake failure"),
    ("cigarette",),
    ("electrical fault", "electrical failure", "short circuit", "short-circuit", "faulty wiring"),
    ("engine failure", "engine fault"),
    ("error", "mistake"),
    ("fog",),
    ("gas leak", "leaking gas"),
    ("ice", "icing"),
    ("lightning",),
    ("software fault", "software update", "software bug"),
    ("speeding", "excessive speed"),
    ("wind", "winds", "gust", "gusts"),
)
#: Causes of which one may bring about another.
_TOGETHER = (
    {"electrical fault", "lightning", "wind", "ice", "battery", "bird", "software fault"},
    {"error", "fog", "ice", "wind", "speeding", "brakes"},
    {"error", "engine failure", "bird", "ice", "software fault"},
    {"gas leak", "cigarette"},
    {"arson", "bomb"},
)
_HAPPENINGS = (
    ("fire", "blaze"),
    ("blast", "explosion"),
    ("crash", "collision"),
    ("derailment",),
    ("collapse",),
    ("outage", "blackout"),
    ("sinking",),
)
_WHAT = "|".join(word for row in _HAPPENINGS for word in row)
_CAUSED = "(?:caused|triggered|sparked)"
_WORDS = r"(?: [\w’'-]+)"
_BEGAN = (
    rf"\b(?:[Ff]ire|[Bb]laze)(?: (?:in|at|on){_WORDS}{{1,4}}?)?(?: (?:had|has|first)){{0,2}}"
    r" (?:began|begun|started|broke out|originated) (?:in|on|inside|from)"
    rf" (?P<place>\w+{_WORDS}{{0,3}})"
)
#: "The fire was caused by …", "… caused the fire".
_WAS_CAUSED = (
    rf"\b(?P<what>{_WHAT})\b[^;.]{{0,60}}? (?:was|were|had been|has been) "
    rf"(?P<told>{_CAUSED} by (?P<cause>\w+{_WORDS}{{0,3}}))"
)
_HAS_CAUSED = (
    rf"\b(?P<cause>\w+{_WORDS}{{0,3}}?)(?P<told>(?: had| has)? {_CAUSED})"
    rf"{_WORDS}{{0,5}}? (?P<what>{_WHAT})\b"
)
#: Before these words it is open whether it was so.
_OPEN = (
    r"\b(?:may|might|could|would|not|never|no|whether|if|possibl[ey]|perhaps|likely|probably"
    r"|suspect\w*|allegedly|believed?|thought|den\w+|ruled?|unlike|other)\b[^:;.]{0,50}$"
)
#: One of these is among the terms of what is read here.
_FIRES = cues("fire blaze")
_CAUSING = cues("caused triggered sparked")
_DAYS = 3


@given(_FIRES)
def beginnings(account: Account) -> Iterator[Telling]:
    """In which room a passage says that a fire began."""
    text = account.text
    for match in pattern(_BEGAN).finditer(text):
        room, _, end = _row(_ROOMS, match, "place")
        if room and not is_open(match):
            value = text[match.start() : end]
            yield Telling(ConflictKind.FACT, "beginning of fire", account, value, room)


@given(_CAUSING)
def causes(account: Account) -> Iterator[Telling]:
    """What a passage says that a happening was caused by."""
    text = account.text
    told = (pattern(words).finditer(text) for words in (_WAS_CAUSED, _HAS_CAUSED))
    for match in chain.from_iterable(told):
        cause, start, end = _row(_CAUSES, match, "cause")
        if cause and not is_open(match):
            first, last = match.span("told")
            value = text[first:end] if first < start else text[start:last]
            what = next(row[0] for row in _HAPPENINGS if match["what"] in row)
            yield Telling(ConflictKind.FACT, f"cause of {what}", account, value, cause)


def is_open(match: re.Match[str]) -> bool:
    """Whether words before a match leave it open whether it was so."""
    return bool(pattern(_OPEN).search(match.string, 0, match.start()))


def _row(rows: Rows, match: re.Match[str], group: str) -> tuple[str, int, int]:
    """The first word of the row of which a word stands in a group of a match, and where that is."""
    padded = f" {match[group].lower()} "
    for row in rows:
        for word in row:
            if (at := padded.find(f" {word} ")) >= 0:
                start = match.start(group) + at
                return row[0], start, start + len(word)
    return "", 0, 0


def exclude(one: Telling, other: Telling) -> bool:
    """Whether two causes exclude each other."""
    both = {one.norm, other.norm}
    return len(both) > 1 and not any(both <= causes for causes in _TOGETHER)


def of_one_fire(one: Telling, other: Telling) -> bool:
    """Whether two rooms are those of one fire."""
    return _of_one_story(one, other, _ROOMS, "fire")


def of_one_happening(one: Telling, other: Telling) -> bool:
    """Whether two causes are those of one happening."""
    return _of_one_story(one, other, _CAUSES, one.subject.split()[-1])


def _of_one_story(one: Telling, other: Telling, rows: Rows, what: str) -> bool:
    """Whether two articles of one time know of but one such happening, and each of one side."""
    a, b = one.account, other.account
    if days_apart(a, b) > _DAYS or not same_time(a, b):
        return False
    mine, theirs = names(a.lead), names(b.lead)
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    words = next(row for row in _HAPPENINGS if row[0] == what)
    for account, its in ((a, other.norm), (b, one.norm)):
        text = account.citation.source.text
        side = "|".join(next(row for row in rows if row[0] == its))
        if re.search(rf"\b(?:{side})\b", text) or not any(named(word, text) for word in words):
            return False
    return True
