"""What an update says, within the quotation cap: for its page, the feeds and the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.model import Change, ChangeKind, Update, counted
from explainer.publish.excerpt import Excerpts

#: How an update's changes are counted, in the order in which a reader is told. Of what a
#: withdrawal changes, articles and the claims that lose them are counted apart.
_COUNTED = (
    (ChangeKind.CORRECTED, False, "correction", "corrections"),
    (ChangeKind.WITHDRAWN, False, "withdrawn article", "withdrawn articles"),
    (ChangeKind.WITHDRAWN, True, "claim with less behind it", "claims with less behind them"),
    (ChangeKind.DISPUTED, True, "difference between accounts", "differences between accounts"),
    (ChangeKind.SETTLED, True, "difference settled", "differences settled"),
    (ChangeKind.CORROBORATED, True, "claim with more behind it", "claims with more behind them"),
    (ChangeKind.CLAIM, True, "new claim", "new claims"),
    (ChangeKind.EVENT, True, "new date", "new dates"),
    (ChangeKind.SOURCE, False, "new article", "new articles"),
    (ChangeKind.COPY, False, "copy that adds no origin", "copies that add no origin"),
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
    counts = Counter((change.kind, bool(change.quote)) for change in changes)
    found = ((counts[kind, quotes], one, many) for kind, quotes, one, many in _COUNTED)
    return ", ".join(counted(number, one, many) for number, one, many in found if number)
