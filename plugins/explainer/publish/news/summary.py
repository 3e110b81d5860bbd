"""An update counted: "2 new claims, 1 new article"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import reduce

from explainer.model import (
    Added,
    Change,
    Copied,
    Corrected,
    Corroborated,
    Dated,
    Disputed,
    Reported,
    Retracted,
    Settled,
    Weakened,
)
from explainer.publish.words import Words, plural

#: How an update's changes are counted, in the order in which a reader is told.
_COUNTED = (
    (Corrected, plural("%(n)s correction", "%(n)s corrections")),
    (Retracted, plural("%(n)s withdrawn article", "%(n)s withdrawn articles")),
    (Weakened, plural("%(n)s claim with less behind it", "%(n)s claims with less behind them")),
    (Disputed, plural("%(n)s difference between accounts", "%(n)s differences between accounts")),
    (Settled, plural("%(n)s difference settled", "%(n)s differences settled")),
    (Corroborated, plural("%(n)s claim with more behind it", "%(n)s claims with more behind them")),
    (Reported, plural("%(n)s new claim", "%(n)s new claims")),
    (Dated, plural("%(n)s new date", "%(n)s new dates")),
    (Added, plural("%(n)s new article", "%(n)s new articles")),
    (Copied, plural("%(n)s copy that adds no origin", "%(n)s copies that add no origin")),
)


def summary(changes: Iterable[Change], words: Words) -> str:
    """What changed, counted."""
    found = Counter(type(change.fact) for change in changes)
    told = [
        words.count(*messages, found[kind], n=found[kind])
        for kind, messages in _COUNTED
        if found[kind]
    ]
    return reduce(
        lambda names, name: words.text("%(names)s, %(name)s", names=names, name=name), told
    )
