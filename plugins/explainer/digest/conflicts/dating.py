"""Conflicts of date: one thing, put on two days."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.digest.conflicts.accounts import Account, days_apart, one_matter, overlap
from explainer.digest.conflicts.findings import Telling
from explainer.digest.lexicon import SAYING
from explainer.model import ConflictKind, DateMention

_ENOUGH_ALIKE, _THE_SAME = 0.7, 0.9
#: Days between reports of one story; and of one that is taken up again in the same words, where
#: weekdays may have become other ones.
_SAME_STORY, _LATER = 3, 42


def tellings(account: Account) -> Iterator[Telling]:
    """The one day that a passage names."""
    mention = _only_day(account)
    if mention and mention.when:
        value = account.citation.source.text[mention.start : mention.end]
        yield Telling(ConflictKind.DATE, "day", account, value, mention.when.edtf)


def clash(one: Telling, other: Telling) -> bool:
    """Whether two days aren't the same."""
    return not any(a.overlaps(b) for a in one.account.days for b in other.account.days)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two accounts agree in all but their days."""
    a, b = one.account, other.account
    if one.value.lower() == other.value.lower() or days_apart(a, b) > _LATER:
        return False
    near = days_apart(a, b) <= _SAME_STORY
    if not (near or (_has_digit(one.value) and _has_digit(other.value))):
        return False
    enough = _ENOUGH_ALIKE if near else _THE_SAME
    return overlap(a, b) >= enough and a.numbers == b.numbers and one_matter(a, b)


def _has_digit(value: str) -> bool:
    return any(map(str.isdigit, value))


def _only_day(account: Account) -> DateMention | None:
    """The one day that a passage names, where it isn't the day of a report."""
    days = [m for m in account.mentions if m.when and m.granularity == "day"]
    if len(days) != 1 or len(account.days) != 1:
        return None
    source = account.citation.source
    before = source.text[max(account.citation.start, days[0].start - 16) : days[0].start]
    words = before.lower().removesuffix("on ").split()
    return None if words and words[-1] in SAYING else days[0]
