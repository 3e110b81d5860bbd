"""What an update says, within the quotation cap: for its page, the feeds and the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.model import Change, ChangeKind, Update, counted
from explainer.publish.excerpt import Excerpts

#: How an update's changes are counted, in the order in which a reader is told.
_COUNTED = (
    (ChangeKind.CORRECTED, "correction", "corrections"),
    (ChangeKind.WITHDRAWN, "withdrawal", "withdrawals"),
    (ChangeKind.DISPUTED, "difference between accounts", "differences between accounts"),
    (ChangeKind.SETTLED, "difference settled", "differences settled"),
    (ChangeKind.CORROBORATED, "claim with more behind it", "claims with more behind them"),
    (ChangeKind.CLAIM, "new claim", "new claims"),
    (ChangeKind.EVENT, "new date", "new dates"),
    (ChangeKind.SOURCE, "new article", "new articles"),
    (ChangeKind.COPY, "copy that adds no origin", "copies that add no origin"),
)


def title(update: Update, excerpts: Excerpts) -> str:
    """The update's title; without the articles' words where one of them may not be quoted."""
    if any(excerpts.of(c).cut for change in update.changes for c in change.citations[:1]):
        return summary(update.changes)
    return update.title


def quote(change: Change, excerpts: Excerpts) -> str:
    """The articles' words of a change, as many as may be shown."""
    shown = [excerpts.of(citation) for citation in change.citations]
    if not any(excerpt.cut for excerpt in shown):
        return change.quote
    if change.kind in (ChangeKind.CLAIM, ChangeKind.CORROBORATED) and shown[0].text:
        return f"{shown[0].text} …"
    return ""


def summary(changes: Iterable[Change]) -> str:
    """What changed, counted: "2 new claims, 1 new article"."""
    counts = Counter(change.kind for change in changes)
    parts = [counted(counts[kind], one, many) for kind, one, many in _COUNTED if counts[kind]]
    return ", ".join(parts)
