"""Conflicts of wording: one utterance, quoted in different words.

A quotation that is only cut shorter agrees with the longer one. Altered is what keeps most
words in order and changes some within; and what one notice says in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account, days_apart
from explainer.digest.conflicts.findings import Telling
from explainer.digest.stems import stem
from explainer.digest.words import terms
from explainer.model import ConflictKind, Quotation

#: How much of two quotations is the same in order where they are one utterance: in one claim, and
#: in claims of other words, where they have one speaker and so many words.
_ALTERED, _RETOLD, _KNOWN_AGAIN = 0.75, 0.55, 6
#: A speaker says nearly the same again so many days later.
_SAME_STORY = 2
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*")
_NOTICE = re.compile(
    r"\b(?:message|notice|sign|website|site|page|banner|label|poster|placard|warning|error)\b", re.I
)
_READS = re.compile(
    r"\b(?:stat(?:es|ing)|reads?|reading|says|saying|display(?:s|ing)|shows)\b[^.]{0,20}$", re.I
)


def tellings(account: Account) -> Iterator[Telling]:
    """The quotations of a passage, by their words."""
    for quotation in account.quotations:
        value = _text(account, quotation)
        words = _norm(value)
        subject = "notice" if _is_notice(account, quotation) else ""
        if words:
            yield Telling(ConflictKind.QUOTATION, subject, account, value, words)


def utterances(account: Account) -> Iterator[Telling]:
    """The quotations of a passage that are long enough to be known again anywhere."""
    for telling in tellings(account):
        if telling.norm.count(" ") + 1 >= _KNOWN_AGAIN:
            yield telling


def retold(one: Telling, other: Telling) -> bool:
    """Whether two quotations, wherever they stand, are likely one utterance in other words."""
    a, b = _stems(one.norm), _stems(other.norm)
    if len(frozenset(a) & frozenset(b)) < _RETOLD * min(len(a), len(b)):
        return False
    return altered(one.norm.split(), other.norm.split(), _RETOLD)


def by_one(one: Telling, other: Telling) -> bool:
    """Whether two quotations may be of one speaker, reported about the same day."""
    near = days_apart(one.account, other.account) <= _SAME_STORY
    return near and len({_speaker(one), _speaker(other)} - {""}) <= 1


def notices(account: Account) -> Iterator[Telling]:
    """The quotations of a passage that are written notices."""
    yield from (telling for telling in tellings(account) if telling.subject)


def clash(one: Telling, other: Telling) -> bool:
    """Whether two quotations are one utterance (or one notice) in different words."""
    return altered(one.norm.split(), other.norm.split())


def notices_clash(one: Telling, other: Telling) -> bool:
    """Whether two notices share some words, and neither is part of the other."""
    a, b = one.norm.split(), other.norm.split()
    shared = set(terms(one.value)) & set(terms(other.value)) - {"usa"}
    return bool(shared) and not _contained(*sorted((a, b), key=len))


def altered(one: list[str], other: list[str], least: float = _ALTERED) -> bool:
    """Whether two quotations are one utterance in words that differ within."""
    short, long = sorted((one, other), key=len)
    if len(short) < 3 or _contained(short, long):
        return False
    window = _best_window(short, long)
    stems = [stem(word) for word in short], [stem(word) for word in window]
    if len(short) <= 4:
        return stems[0] == stems[1]
    return SequenceMatcher(None, *stems, autojunk=False).ratio() >= least


@lru_cache(maxsize=1 << 10)
def _stems(norm: str) -> tuple[str, ...]:
    return tuple(map(stem, norm.split()))


def _speaker(telling: Telling) -> str:
    """The last name of who is quoted; empty where nobody is named."""
    account = telling.account
    said = (q for q in account.quotations if _text(account, q) == telling.value)
    speaker = next((quotation.speaker for quotation in said if quotation.speaker), None)
    return speaker.full.rpartition(" ")[2] if speaker else ""


def _contained(short: list[str], long: list[str]) -> bool:
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _best_window(short: list[str], long: list[str]) -> list[str]:
    """The stretch of the longer quotation that shares most words with the shorter."""
    wanted, size = {stem(word) for word in short}, len(short)
    starts = range(max(len(long) - size, 0) + 1)
    best = max(starts, key=lambda at: (sum(stem(w) in wanted for w in long[at : at + size]), -at))
    return long[best : best + size]


def _is_notice(account: Account, quotation: Quotation) -> bool:
    text = account.citation.source.text
    before = text[max(account.citation.start, quotation.start - 120) : quotation.start - 1]
    return bool(_NOTICE.search(before) and _READS.search(before))


def _text(account: Account, quotation: Quotation) -> str:
    start = max(quotation.start, account.citation.start)
    end = min(quotation.end, account.citation.end)
    return account.citation.source.text[start:end].strip(" ,.;")


@lru_cache(maxsize=1 << 12)
def _norm(text: str) -> str:
    """The words of a quotation, spelling variants evened out."""
    return " ".join(_TOKEN.findall(text)).replace(".", "").replace("’", "'").lower()
