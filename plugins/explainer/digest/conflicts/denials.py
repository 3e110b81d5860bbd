"""Conflicts of denials: what was done by one account, and wasn't by another.

"Acme paid the ransom", "Acme refused to pay it"; "the court convicted Doe", "Doe was acquitted".
What was done can't be undone, so a denial contradicts what was told before it or on its day; what
is told to have been done later may have been done since.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts import modality
from explainer.digest.conflicts.accounts import (
    NEARLY,
    Account,
    alike,
    days_apart,
    same_time,
    set_apart,
)
from explainer.digest.conflicts.doings import (
    ACCEPT,
    APPROVE,
    CONVICT,
    CUES,
    DONE,
    PLEAD,
    RESIGN,
    Doing,
    acts,
    find_doings,
)
from explainer.digest.conflicts.findings import Telling, alone, opposed
from explainer.digest.conflicts.patterns import given, pattern
from explainer.digest.conflicts.roles import Roles, roles_of, words_of
from explainer.digest.words import ROLES
from explainer.model import ConflictKind

#: Acts that need nothing that they are done to.
_OF_NOTHING = {PLEAD} | acts(
    """
    agree apologize attend confess flee resign settle shoot sound strike surrender vote withdraw
    work
    """
)
#: So long a report still speaks of one act; of a decision, which others may overturn.
_DAYS, _DECISION_DAYS = 42, 3
_DECISIONS = frozenset((ACCEPT, APPROVE, CONVICT))
#: The share of the shorter one's things that both have.
_ENOUGH = 0.6
_SENTENCE = r"(?<=[.!?”\"])\s+"


@given(CUES)
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says was done, or wasn't."""
    if account.past:
        return
    for doing in find_doings(account.text):
        value, norm = words_of(account.text, doing), alone(doing.norm, account)
        yield Telling(ConflictKind.FACT, f"done {doing.act}", account, value, norm)


def clash(one: Telling, other: Telling) -> bool:
    """Whether one tells that it was done, the other that it wasn't."""
    return opposed(one, other) and DONE in (one.side, other.side)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one act, of which neither article tells both."""
    done, denied = (one, other) if one.side == DONE else (other, one)
    a, b = done.account, denied.account
    if not _of_one_time(done, denied) or set_apart(a, b) or _stances_differ(a, b):
        return False
    told, untold = _doing_of(done), _doing_of(denied)
    roles, others = roles_of(a.text, told), roles_of(b.text, untold)
    if not _is_one_act(told, roles, untold, others):
        return False
    return not (_tells(b, told, roles) or _tells(a, untold, others))


def _of_one_time(done: Telling, denied: Telling) -> bool:
    """Whether an act can't have been done since it was denied, nor be another one."""
    a, b = done.account, denied.account
    (first, _), (others_first, others_last) = a.out, b.out
    if bool(first) != bool(others_first) or first > others_last:
        return False
    most = _DECISION_DAYS if done.subject.split()[1] in _DECISIONS else _DAYS
    return days_apart(a, b) <= most and same_time(a, b)


def _stances_differ(one: Account, other: Account) -> bool:
    """Whether passages that say nearly the same confirm and deny it: that is told as such."""
    stances = {
        telling.norm
        for account in (one, other)
        for telling in modality.tellings(account)
        if telling.subject == modality.STANCE
    }
    return len(stances) > 1 and alike(one, other, NEARLY)


def _doing_of(telling: Telling) -> Doing:
    """What a telling was read from."""
    text, act = telling.account.text, telling.subject.split()[1]
    found = (d for d in find_doings(text) if (d.act, d.norm) == (act, telling.side))
    return next(doing for doing in found if words_of(text, doing) == telling.value)


def _is_one_act(doing: Doing, one: Roles, denied: Doing, other: Roles) -> bool:
    """Whether two doings share whom an act was done to and who did it."""
    named, of_himself = one.names | other.names, doing.act == RESIGN
    if _unlike(one.names, other.names) or (not of_himself and _unlike(one.head, other.head)):
        return False
    if doing.passive != denied.passive:
        passive, active = (one, other) if doing.passive else (other, one)
        return _overlap(passive.things, active.parties if of_himself else active.things, named)
    both = bool(one.things and other.things)
    if (both or doing.passive) and not _overlap(one.things, other.things, named):
        return False
    return doing.passive or ((both or doing.act in _OF_NOTHING) and _may_be_one(one, other, both))


def _unlike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are known, and share nothing."""
    return bool(one and other) and one.isdisjoint(other)


def _overlap(one: frozenset[str], other: frozenset[str], names: frozenset[str]) -> bool:
    """Whether two sets of terms share most of the shorter one, and neither names, nor numbers, nor
    all that isn't a name tell them apart.
    """
    shared, mine, theirs = one & other, one - other, other - one
    for mark in (names, frozenset(filter(str.isdigit, one | other))):
        if mark & mine and mark & theirs:
            return False
    plain = one - names, other - names
    if all(plain) and plain[0].isdisjoint(plain[1]):
        return False
    return len(shared) > 0 and len(shared) >= _ENOUGH * min(len(one), len(other))


def _may_be_one(one: Roles, other: Roles, both: bool) -> bool:
    """Whether whoever did a thing may be one and the same; where `both` tell to what, "the firm"
    may be whoever has a name.
    """
    mine, theirs = one.parties - one.names, other.parties - other.names
    if mine & theirs:
        return mine <= theirs or theirs <= mine
    named = one.parties & one.names, other.parties & other.names
    if named[0] & named[1]:
        return mine <= ROLES or theirs <= ROLES
    return both and mine | theirs <= ROLES and not all(named)


def _tells(account: Account, doing: Doing, roles: Roles) -> bool:
    """Whether an article tells what a doing of another article tells."""
    return any(
        (found.act, found.norm) == (doing.act, doing.norm) and _share(roles_of(text, found), roles)
        for text, found in _told(account.citation.source.text)
    )


def _share(one: Roles, other: Roles) -> bool:
    """Whether two doings may be of one thing."""
    return not _unlike(one.things, other.things)


@lru_cache(maxsize=1 << 8)
def _told(text: str) -> tuple[tuple[str, Doing], ...]:
    """All doings of an article, each behind its sentence."""
    return tuple(
        (words, doing) for words in pattern(_SENTENCE).split(text) for doing in find_doings(words)
    )
