"""Conflicts of who knew: warned, never warned; knew of it, didn't know.

Most accounts of blame turn on this, and the two sides tell it in words of their own: "the agency
warned the park on 28 April", "the park says that no such letter ever arrived". They are of one
matter where their paragraphs name the same parties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from explainer.digest.conflicts.accounts import Account, days_apart
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import holding
from explainer.digest.lexicon import listed
from explainer.digest.stems import stem
from explainer.digest.words import terms
from explainer.model import ConflictKind

_NOTICE = r"(?:warnings?|letters?|notices?|alerts?)"
_WHO = r"(?:(?:the|its|their|his|her|an?|two|both) [\w’'-]+|[A-Z][\w-]+)"
_WHO_OR_IT = rf"(?:{_WHO}|it|him|her|them)"
_NOT = r"(?:never|not|(?:did|had|was|were)n[’']t)(?: (?:been|ever|have|have been))*"
_OF = (
    r" (?:(?:an?|the|any|its|such) )?[\w’'-]+"
    r"(?: (?!(?:at|in|on|of|for|before|after|and|from|by|to|with|when|that|until)\b)[\w’'-]+)?"
)
#: What is told of whom, that it was so, and that it wasn't.
_TOLD = {
    ("warned", True): (
        rf"(?:warned|notified|alerted) {_WHO}"
        rf"|{_NOTICE} (?:was|were|had been|has been) (?:sent|delivered|issued|passed on)"
        rf"|(?:sent|gave|issued|wrote|received|got)(?: [\w’'-]+){{0,3}}?"
        rf" (?:an?|the|its|their|several) (?:\w+ )?{_NOTICE}"
    ),
    ("warned", False): (
        rf"{_NOT} (?:warn(?:ed)?|notif(?:y|ied)|alert(?:ed)?)(?: {_WHO})?\b"
        rf"|{_NOT} (?:received?|get|got|sent|given)(?: [\w’'-]+){{0,3}}? {_NOTICE}"
        rf"|[Nn]o (?:such )?(?:\w+ )?{_NOTICE}(?: of (?:this|that|the) (?:kind|sort))? (?:ever )?"
        r"(?:was|were|had|came|arrived|reached)\b"
        rf"|(?:received|got|had) no (?:such )?(?:\w+ )?{_NOTICE}"
        rf"|(?:[Nn]obody|[Nn]o one)(?: (?:ever|had|has))* (?:warned|notified|alerted) {_WHO_OR_IT}"
        r"|den(?:y|ies|ied) (?:that )?(?:(?:it|he|she|they) )?"
        r"(?:(?:ever|was|were|had|has|having|being|been) ){1,3}"
        r"(?:warned|notified|alerted|told (?:of|about))\b"
        rf"|{_NOTICE} (?:never|did not|didn[’']t) (?:arriv|reach|c[ao]me)\w*"
    ),
    ("knew", True): rf"(?:knew (?:of|about)|(?:was|were|been) aware of){_OF}",
    ("knew", False): (
        rf"(?:(?:did not|didn[’']t|never) kn[oe]w (?:of|about)|(?:unaware|not aware) of"
        rf"|no knowledge of|knew nothing (?:of|about)){_OF}"
    ),
}
#: Pieces of words without which nothing of a kind is told.
_CUES = {
    "warned": ("warn", "notif", "alert", "letter", "notice", "told"),
    "knew": ("knew", "know of", "know about", "aware", "knowledge"),
}
#: Before these words it is open whether it was so.
_OPEN = re.compile(
    r"\b(?:whether|if|when|what|who|how|den(?:y|ie[sd])|not|never|no|would|could|should|might)\b"
    r"[^,;.]{0,40}$|n[’']t [^,;.]{0,40}$"
)
_BEFORE = 60
#: So many weeks apart a report still speaks of one warning; so many words name the parties.
_DAYS, _LEAST = 42, 2
_NO_PARTIES = frozenset(
    map(stem, listed("warn warning letter notice alert say tell know aware receive send day"))
)


@holding(*chain.from_iterable(_CUES.values()))
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says of who was warned and who knew."""
    for subject, cues in _CUES.items():
        for value, norm in _told(account.text, subject) if account.has(cues) else ():
            yield Telling(ConflictKind.MODALITY, subject, account, value, norm)


@lru_cache(maxsize=1 << 12)
def _told(text: str, subject: str) -> tuple[tuple[str, str], ...]:
    """Who was warned, or who knew: in which words, whether so."""
    found = []
    for is_so in (True, False):
        for match in _pattern(subject, is_so).finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if not (is_so and _OPEN.search(before)):
                found.append((match[0], str(is_so)))
    return tuple(found)


@cache
def _pattern(subject: str, is_so: bool) -> re.Pattern[str]:
    """A pattern, compiled where a text may need it."""
    return re.compile(rf"\b(?:{_TOLD[subject, is_so]})")


def clash(one: Telling, other: Telling) -> bool:
    """Whether one tells that it was so and the other that it wasn't; what was known is the same."""
    if one.norm == other.norm:
        return False
    return one.subject != "knew" or bool(_known(one) & _known(other))


def differ(one: Telling, other: Telling) -> bool:
    """Whether the paragraphs of two tellings name the same parties."""
    a, b = one.account, other.account
    shared = _parties(a) & _parties(b)
    return days_apart(a, b) <= _DAYS and len(shared) >= _LEAST


def _known(telling: Telling) -> frozenset[str]:
    """The terms of what was known."""
    return frozenset(terms(telling.value)) - _NO_PARTIES


def _parties(account: Account) -> frozenset[str]:
    """The terms of a passage's paragraph that aren't of knowing."""
    source, start = account.citation.source, account.citation.start
    spans = (each for each in source.paragraphs if each.start <= start < each.end)
    return frozenset(t for span in spans for t in _terms(span.of(source.text))) - _NO_PARTIES


@lru_cache(maxsize=1 << 10)
def _terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))
