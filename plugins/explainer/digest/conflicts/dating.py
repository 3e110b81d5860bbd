"""Conflicts of date: one thing, put on two days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.digest.conflicts.accounts import Account, days_apart, one_matter, overlap
from explainer.digest.conflicts.findings import Telling
from explainer.digest.lexicon import SAYING
from explainer.model import ConflictKind, DateMention

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENOUGH_ALIKE = 0.7
_SAME_STORY = 3


def tellings(account: Account) -> Iterator[Telling]:
    """The one day that a passage names."""
    mention = _only_day(account)
    if mention and mention.when:
        value = account.citation.source.text[mention.start : mention.end]
        yield Telling(ConflictKind.DATE, "day", account, value, mention.when.edtf)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two accounts that agree in all else name different days."""
    a, b = one.account, other.account
    apart = not any(day.overlaps(other_day) for day in a.days for other_day in b.days)
    like = overlap(a, b) >= _ENOUGH_ALIKE and _numbers(a) == _numbers(b)
    told_at_once = days_apart(a, b) <= _SAME_STORY and one.value.lower() != other.value.lower()
    return apart and like and told_at_once and one_matter(a, b)


def _only_day(account: Account) -> DateMention | None:
    """The one day that a passage names, where it isn't the day of a report."""
    days = [m for m in account.mentions if m.when and m.granularity == "day"]
    if len(days) != 1 or len(account.days) != 1:
        return None
    source = account.citation.source
    before = source.text[max(account.citation.start, days[0].start - 16) : days[0].start]
    words = before.lower().removesuffix("on ").split()
    return None if words and words[-1] in SAYING else days[0]


def _numbers(account: Account) -> frozenset[str]:
    """The numbers of a passage that aren't part of its dates."""
    text, shift = account.text, account.citation.start
    return frozenset(
        match[0]
        for match in _NUMBER.finditer(text)
        if not any(m.start <= match.start() + shift < m.end for m in account.mentions)
    )
