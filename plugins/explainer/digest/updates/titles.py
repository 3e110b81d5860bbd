"""An update in one sentence, the news first: a title for a list, a feed, a page."""

from __future__ import annotations

from explainer.digest.updates.changes import Dispute, Gain, Support
from explainer.digest.updates.ledger import Step
from explainer.digest.updates.moments import Arrival, Notice
from explainer.digest.updates.wording import TITLE_QUOTE, listed, names, quoted, sentence, who
from explainer.model import ChangeKind, counted

#: Accounts that a title names.
_ACCOUNTS = 3


def title(step: Step) -> str:
    """What a moment changed, as a person would write it."""
    moment = step.moment
    if isinstance(moment, Arrival):
        words = _opening(step, moment) if moment.first else _arrival(step, moment)
    elif isinstance(moment, Notice):
        words = _notice(moment)
    else:
        words = f"Correction: {_short(moment.correction.right)}"
    return sentence(words)


def _opening(step: Step, moment: Arrival) -> str:
    """The first batch: what is reported, and by how many."""
    outlets, new = names(moment.sources), step.gained(Gain.NEW)
    if not new:
        return f"First articles from {listed(outlets)}"
    if len(new) == 1:
        return _said(new, "reports", "report")
    reporters = listed(outlets, 2) if len(outlets) < 3 else counted(len(outlets), "outlet")
    return f"First reports from {reporters}: {_quote(new[0])}"


def _arrival(step: Step, moment: Arrival) -> str:
    """A later batch: what it confirms, where accounts now differ, what it adds."""
    news = [*_confirming(step), *map(_dispute, step.disputes[:1]), *_adding(step)]
    return "; ".join((news or _dating(step) or _carrying(step) or _nothing(step, moment))[:2])


def _confirming(step: Step) -> list[str]:
    """ "A confirms: “…”; now 3 outlets, 2 origins", or how many claims A confirms and adds."""
    confirmed, new = step.gained(Gain.CONFIRMED), step.gained(Gain.NEW)
    if not confirmed:
        return []
    if len(confirmed) == 1 and not new and not step.disputes:
        return [_said(confirmed, "confirms", "confirm"), f"now {confirmed[0].now}"]
    outlets = _reporters(confirmed)
    words = f"{who(outlets, 'confirms', 'confirm')} {counted(len(confirmed), 'claim')}"
    if _adds_itself(step):
        words += f" and {'report' if outlets[1:] else 'reports'} {counted(len(new), 'new one')}"
    return [words]


def _adding(step: Step) -> list[str]:
    """ "A reports: “…”", or how many claims are new, where that isn't said yet."""
    new, told = step.gained(Gain.NEW), step.gained(Gain.CONFIRMED) or step.disputes
    if not new or _adds_itself(step):
        return []
    if len(new) > 1 and told:
        return [counted(len(new), "new claim")]
    more = f" and {counted(len(new) - 1, 'more claim')}" if len(new) > 1 else ""
    return [_said(new, "reports", "report") + more]


def _adds_itself(step: Step) -> bool:
    """Whether those who confirm are those who add, with nothing between to say."""
    reporters = set(_reporters(step.gained(Gain.NEW)))
    confirming = set(_reporters(step.gained(Gain.CONFIRMED)))
    return bool(reporters) and reporters == confirming and not step.disputes


def _dispute(dispute: Dispute) -> str:
    """ "accounts differ: “fewer than 50” or “several”", the first few of them."""
    told = [quoted(side.value, 40) for side in dispute.now]
    if len(told) > _ACCOUNTS:
        told = [*told[: _ACCOUNTS - 1], f"{len(told) - _ACCOUNTS + 1} others"]
    return f"accounts differ: {' or '.join(told)}"


def _dating(step: Step) -> list[str]:
    days = [change for change in step.changes if change.kind is ChangeKind.EVENT]
    if len(days) > 1:
        return [f"{counted(len(days), 'new date')} on the timeline"]
    return [f"a date for the timeline: {day.now}" for day in days]


def _carrying(step: Step) -> list[str]:
    carried = step.gained(Gain.CARRIED)
    if not carried:
        return []
    if len(carried) == 1:
        return [_said(carried, "also carries", "also carry"), "no new origin"]
    subject = who(_reporters(carried), "also carries", "also carry")
    return [f"{subject} {counted(len(carried), 'claim')}", "no new origin"]


def _nothing(step: Step, moment: Arrival) -> list[str]:
    """A batch that adds no claim and no outlet to one."""
    outlets = names(moment.sources)
    if all(change.kind is not ChangeKind.SOURCE for change in step.changes):
        return [f"{who(outlets, 'copies', 'copy')} what was known", "no new origin"]
    return [f"{who(outlets, 'adds', 'add')} nothing new to what was known"]


def _notice(moment: Notice) -> str:
    """What the editor withdrew or settled."""
    parts = []
    if len(moment.withdrawn) == 1:
        source = moment.withdrawn[0]
        parts.append(f"withdrawn: {quoted(source.title, TITLE_QUOTE)} ({source.credit})")
    elif moment.withdrawn:
        parts.append(f"{counted(len(moment.withdrawn), 'article')} withdrawn")
    if moment.settled:
        parts.append(f"{counted(len(moment.settled), 'conflict')} settled")
    return "; ".join(parts)


def _reporters(supports: tuple[Support, ...]) -> tuple[str, ...]:
    return names(citation.source for support in supports for citation in support.citations)


def _said(supports: tuple[Support, ...], one: str, many: str) -> str:
    """Who says the most important of some claims, and its words."""
    return f"{who(_reporters(supports), one, many)}: {_quote(supports[0])}"


def _quote(support: Support) -> str:
    return quoted(support.claim.shown.rstrip("."), TITLE_QUOTE)


def _short(text: str) -> str:
    return quoted(text.rstrip("."), TITLE_QUOTE).strip("“”")
