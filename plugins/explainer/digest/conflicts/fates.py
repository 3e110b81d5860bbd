"""Conflicts of fates: all survived, none did; nobody was hurt, some were.

Tolls in numbers are compared elsewhere. Whoever was said to be unhurt may be hurt or have died
since: a report of a later day that counts the dead contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.digest.conflicts.accounts import Account, days_apart, set_apart, share_names
from explainer.digest.conflicts.findings import Telling, alone
from explainer.digest.conflicts.patterns import cues, given, pattern
from explainer.digest.conflicts.tolls import Toll, tolls_of
from explainer.digest.words import term_of, terms
from explainer.model import ConflictKind

SPARED, MET = "spared", "met"
_SURVIVAL, _KILLED, _INJURED = "survival", "killed", "injured"
_WHO = r"(?: (?!(?:but|except|and|who|was|were|had|have|survived|died)\b)[\w’'-]+){0,8}"
_WERE = r" (?:was|were|had been|have been|has been)"
_NOBODY = r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]one)"
_ALL = r"\b(?:[Aa]ll|[Ee]very(?:one|body)?)"
_DIED = rf"(?:{_WERE} killed| died| perished)\b"
_LIVED = r" (?:survived|(?:got|came|made it) out (?:alive|safely)|were rescued)\b"
#: What became of all: whether they met a fate.
_PATTERNS = {
    (_SURVIVAL, SPARED): (_ALL + _WHO + _LIVED),
    (_SURVIVAL, MET): (
        rf"{_NOBODY}{_WHO} survived\b|{_ALL}{_WHO}{_DIED}|\b[Tt]here were no survivors\b"
    ),
    (_KILLED, SPARED): (_NOBODY + _WHO + _DIED),
    (_INJURED, SPARED): (
        rf"{_NOBODY}{_WHO}{_WERE} (?:hurt|injured|wounded)\b"
        rf"|{_ALL}{_WHO}{_WERE} (?:unhurt|unharmed|uninjured|unscathed)\b"
    ),
}
#: Those who all survived weren't killed, and if nobody was killed, all survived.
_ALSO = {(_SURVIVAL, SPARED): _KILLED, (_KILLED, SPARED): _SURVIVAL}
_CUES = ("nobody", "no one", "no-one", "none ", "all ", "every", "no survivors")
#: What tells a toll behind its number, or before it.
_BEHIND = {
    _KILLED: (r"[^.;]{0,40}? (?:killed|dead|died|perished)\b"),
    _INJURED: (r"[^.;]{0,40}? (?:injured|hurt|wounded)\b"),
}
_BEFORE = r"\b(?:kill|injur|wound)(?:ed|ing) $"
#: One of these is among the terms of a text that tells a fate.
_FATES = cues(
    """
    survived survivors killed perished injured rescued alive safely fatalities unhurt unharmed
    uninjured unscathed
    """
)
#: Two reports of one event share so many terms besides what became of whom.
_LEAST, _DAYS = 2, 3
_FATED = frozenset(terms("survive kill perish injure wound rescue unhurt nobody none not everyone"))
_FATED |= frozenset(map(term_of, ("people", "person")))


@given(_FATES)
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says became of all, or that some met a fate."""
    if account.past:
        return
    found = dict(_of_all(account.text)) if account.has(_CUES) else {}
    if not found:
        found = dict(_of_some(account))
    for (fate, norm), value in found.items():
        yield Telling(ConflictKind.FACT, f"fate {fate}", account, value, alone(norm, account))


def _of_all(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    for (fate, norm), words in _PATTERNS.items():
        if match := pattern(words).search(text):
            yield (fate, norm), match[0]
            if also := _ALSO.get((fate, norm)):
                yield (also, norm), match[0]


def _of_some(account: Account) -> Iterator[tuple[tuple[str, str], str]]:
    for toll in tolls_of(account.citation):
        if toll.low >= 1 and toll.fate in _BEHIND:
            yield (toll.fate, MET), _words(account, toll)


def _words(account: Account, toll: Toll) -> str:
    """The words of a toll with what became of those whom it counts."""
    start, end = (at - account.citation.start for at in (toll.start, toll.end))
    if before := pattern(_BEFORE).search(account.text, 0, start):
        return account.text[before.start() : end]
    behind = pattern(_BEHIND[toll.fate]).match(account.text, end)
    return account.text[start : behind.end() if behind else end]


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one event, and nobody may have met the fate since."""
    a, b = one.account, other.account
    spared, met = (a, b) if one.side == SPARED else (b, a)
    if met.out[0] > spared.out[1] or days_apart(a, b) > _DAYS or not share_names(a, b):
        return False
    if set_apart(a, b):
        return False
    who, whom = _terms(one.value), _terms(other.value)
    if who and whom and who.isdisjoint(whom):
        return False
    mine, theirs = _terms(a.text), _terms(b.text)
    return len(mine & theirs) >= min(_LEAST, len(mine), len(theirs)) > 0


def _terms(text: str) -> frozenset[str]:
    """The terms of a text that don't say what became of people, nor of how many."""
    return frozenset(term for term in terms(text) if not term.isdigit()) - _FATED
