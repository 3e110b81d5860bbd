"""Patterns that few texts need: compiled when the first one does.

Whether a text may match is asked of its terms: `cues` are those of which it has one then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from explainer.digest.conflicts.accounts import Account, terms_of
from explainer.digest.conflicts.findings import Tell, Telling
from explainer.digest.lexicon import listed
from explainer.digest.words import term_of

_Read = Callable[[Account], Iterable[Telling]]


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A pattern, compiled."""
    return re.compile(words)


def cues(words: str) -> frozenset[str]:
    """The terms of some words, which may be capitalised."""
    return frozenset(term_of(each) for word in listed(words) for each in (word, word.capitalize()))


def fitting(fits: Callable[[str], object]) -> Callable[[_Read], Tell]:
    """Let a way of reading see only passages whose words fit."""
    return lambda read: Tell(read, lambda text: bool(fits(text)))


def given(*needed: frozenset[str]) -> Callable[[_Read], Tell]:
    """Let it see only passages that have one of some terms, of each of several kinds."""
    return fitting(lambda text: not any(map(terms_of(text).isdisjoint, needed)))


def holding(*pieces: str) -> Callable[[_Read], Tell]:
    """Let it see only passages in which, in small letters, one of some pieces of words stands."""
    return fitting(lambda text: any(map(text.lower().__contains__, pieces)))
