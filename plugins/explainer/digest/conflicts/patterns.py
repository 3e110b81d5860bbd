"""Patterns that few texts need: compiled when the first one does.

Whether a text may match is asked of its terms: `cues` are those of which it has one then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from explainer.digest.conflicts.findings import Tell
from explainer.digest.lexicon import listed
from explainer.digest.words import term_of


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A pattern, compiled."""
    return re.compile(words)


def cues(words: str) -> frozenset[str]:
    """The terms of some words, which may be capitalised."""
    return frozenset(term_of(each) for word in listed(words) for each in (word, word.capitalize()))


def given(needed: frozenset[str]) -> Callable[[Tell], Tell]:
    """Let a way of reading see only passages that have one of some terms."""

    def only(tell: Tell) -> Tell:
        return lambda account: () if account.terms.isdisjoint(needed) else tell(account)

    return only
