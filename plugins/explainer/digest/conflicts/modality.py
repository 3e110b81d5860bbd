"""Conflicts of certainty: would or could, denied or confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.accounts import NEARLY, Account, alike
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.stems import stem
from explainer.model import ConflictKind

_MODAL = re.compile(
    r"\b(will|would|shall|must|could|may|might|can) ((?:also |not |then |soon |be ){0,2})"
    r"(?!have\b|been\b|also\b|not\b)([a-z]{3,})\b"
)
_CERTAIN = frozenset(["will", "would", "shall", "must"])

STANCE = "stance"
#: How an answer to an accusation is told. "Refute" asserts that it was disproved
#: (The Associated Press Stylebook, "refute, rebut"); "deny" doesn't.
_STANCES = {
    "denied": r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es|ed|ing)",
    "disproved": r"refut(?:e|es|ed|ing)|disprov(?:es|ed|ing|en)|debunk(?:s|ed|ing)",
    "confirmed": r"confirm(?:s|ed|ing)|admit(?:s|ted|ting)|acknowledg(?:es|ed|ing)|concede[sd]",
}
_STANCE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _STANCES.items())})\b"
)
_STANCES_BEGIN = (
    *("deny", "deni", "reject", "disput", "refut", "disprov", "debunk"),
    *("confirm", "admit", "acknowledg", "concede"),
)


@lru_cache(maxsize=1 << 12)
def _told(text: str) -> tuple[tuple[str, str, str], ...]:
    """What is certain, possible, denied: of what, in which words, which of these."""
    found = []
    for match in _MODAL.finditer(text):
        norm = "certain" if match[1] in _CERTAIN else "possible"
        negated = "not " if "not " in match[2] else ""
        found.append((f"{negated}{stem(match[3])}", match[0], norm))
    if any(piece in text for piece in _STANCES_BEGIN) and (stance := _STANCE.search(text)):
        found.append((STANCE, stance[0], stance.lastgroup or ""))
    return tuple(found)


@fitting(_told)
def tellings(account: Account) -> Iterator[Telling]:
    """How certain a passage is of each act, and which stance it tells of."""
    for subject, value, norm in _told(account.text):
        yield Telling(ConflictKind.MODALITY, subject, account, value, norm)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings of nearly the same differ in certainty."""
    within = one.account.claim == other.account.claim
    if "confirmed" in (one.norm, other.norm):
        return alike(one.account, other.account, NEARLY)
    return within or (one.subject != STANCE and alike(one.account, other.account, 0.7))
