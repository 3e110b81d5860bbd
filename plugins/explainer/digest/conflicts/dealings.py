"""Conflicts of dealings: who did it to whom. "Acme sued Globex", "Globex sued Acme".

Only what two rarely do to each other: an attack or an accusation is often answered in kind, and
then both accounts are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.digest.conflicts.accounts import Account, days_apart, same_time
from explainer.digest.conflicts.findings import Telling, alone
from explainer.digest.conflicts.patterns import cues, given, pattern
from explainer.digest.words import terms
from explainer.model import ConflictKind

_NAME = r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}"
_VERBS = {
    "sue": r"sued|filed (?:a )?(?:law)?suit against",
    "buy": r"bought|acquired",
    "hire": r"hired",
    "beat": r"beat|beaten|defeated",
    "fine": r"fined",
}
_DEALING = (
    rf"(?P<one>{_NAME})(?P<was> (?:was|were|has been|had been))?(?: (?:has|had))? "
    rf"(?:{'|'.join(rf'(?P<{name}>{words})' for name, words in _VERBS.items())})"
    rf"(?(was) by)(?: (?:the|its|his|her|their|an?))?(?: [a-z-]+){{0,2}} (?P<other>{_NAME})"
)
#: One of these is among the terms of a text that tells of a dealing.
_ACTS = cues("sued lawsuit suit bought acquired hired beat defeated fined")
#: Words of an answer in kind.
_ANSWER = r"\bcounter|\bin (?:re)?turn\b|\beach other\b|\bone another\b|\bsued back\b"
#: So many days apart reports are of one dealing; so much of what they tell besides is the same, but
#: for what stands in a report of any lawsuit.
_DAYS, _ENOUGH = 3, 0.6
_COURT = frozenset(terms("court filing filed lawsuit case judge law"))


class Dealing(Struct, frozen=True):
    """What one named party did to another, in which words."""

    verb: str
    who: str
    whom: str
    words: str


def _find(text: str) -> Iterator[Dealing]:
    """The dealings of a text."""
    for match in pattern(_DEALING).finditer(text):
        who, whom = (match[name].split()[-1].strip("’'") for name in ("one", "other"))
        verb = next(name for name in _VERBS if match[name])
        parties = (whom, who) if match["was"] else (who, whom)
        yield Dealing(verb, *parties, match[0])


@given(_ACTS)
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says that one of two named parties did to the other."""
    for found in _find(account.text):
        subject = " ".join((found.verb, *sorted((found.who, found.whom))))
        yield Telling(ConflictKind.FACT, subject, account, found.words, alone(found.who, account))


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one dealing, which neither article tells the other way round."""
    a, b = one.account, other.account
    if days_apart(a, b) > _DAYS or not same_time(a, b):
        return False
    mine, theirs = _besides(one), _besides(other)
    if len(mine & theirs) < _ENOUGH * min(len(mine), len(theirs)):
        return False
    return not (_answers(one, other) or _answers(other, one))


def _besides(telling: Telling) -> frozenset[str]:
    """The terms of what a passage tells besides the dealing."""
    return frozenset(terms(telling.account.text.replace(telling.value, " "))) - _COURT


def _answers(telling: Telling, other: Telling) -> bool:
    """Whether an article tells the other telling too, or of an answer in kind."""
    text = telling.account.citation.source.text
    if pattern(_ANSWER).search(text):
        return True
    told = ((found.who, found.verb) for found in _find(text))
    return (other.side, other.subject.split()[0]) in told
