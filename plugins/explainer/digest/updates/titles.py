"""An update in one sentence, the news first: a title for a list, a feed, a page."""

from __future__ import annotations

from explainer.digest.updates.changes import Dispute, Support
from explainer.digest.updates.ledger import Step
from explainer.digest.updates.moments import Arrival, Notice
from explainer.digest.updates.wording import TITLE_QUOTE, listed, names, quoted, sentence, who
from explainer.model import ChangeKind, Claim, counted


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
    outlets = names(moment.sources)
    if not step.new:
        return f"First articles from {listed(outlets)}"
    first, *more = step.new
    if not more:
        return f"{who(first.outlets, 'reports', 'report')}: {_claim(first.claim)}"
    reporters = listed(outlets, 2) if len(outlets) < 3 else counted(len(outlets), "outlet")
    return f"First reports from {reporters}: {_claim(first.claim)}"


def _arrival(step: Step, moment: Arrival) -> str:
    """A later batch: what it confirms, where accounts now differ, what it adds."""
    parts = [*_confirming(step), *map(_dispute, step.disputes[:1]), *_adding(step)]
    if not parts:
        parts = _dating(step) or _carrying(step) or [_nothing(step, moment)]
    return "; ".join(parts[:2])


def _confirming(step: Step) -> list[str]:
    """ "A confirms “…”; now 3 outlets, 2 origins", or how many claims are confirmed."""
    if not step.confirmed:
        return []
    outlets = _reporters(step.confirmed)
    subject = who(outlets, "confirms", "confirm")
    if len(step.confirmed) == 1 and not step.new and not step.disputes:
        only = step.confirmed[0]
        return [f"{subject}: {_claim(only.claim)}", f"now {only.now}"]
    words = f"{subject} {counted(len(step.confirmed), 'claim')}"
    if step.new and not step.disputes and set(_reporters(step.new)) == set(outlets):
        verb = "report" if outlets[1:] else "reports"
        words += f" and {verb} {counted(len(step.new), 'new one')}"
    return [words]


def _dispute(dispute: Dispute) -> str:
    """ "accounts differ: “fewer than 50” or “several”"."""
    return f"accounts differ: {' or '.join(quoted(side.value, 40) for side in dispute.now)}"


def _adding(step: Step) -> list[str]:
    """ "A reports: “…”", or how many claims are new."""
    outlets = _reporters(step.new)
    if not step.new or (step.confirmed and set(outlets) == set(_reporters(step.confirmed))):
        return []
    if len(step.new) > 1 and (step.confirmed or step.disputes):
        return [counted(len(step.new), "new claim")]
    more = f" and {counted(len(step.new) - 1, 'more claim')}" if len(step.new) > 1 else ""
    return [f"{who(outlets, 'reports', 'report')}: {_claim(step.new[0].claim)}{more}"]


def _dating(step: Step) -> list[str]:
    days = [change for change in step.changes if change.kind is ChangeKind.EVENT]
    if len(days) > 1:
        return [f"{counted(len(days), 'new date')} on the timeline"]
    return [f"a date for the timeline: {day.now}" for day in days]


def _carrying(step: Step) -> list[str]:
    if not step.carried:
        return []
    subject = who(_reporters(step.carried), "also carries", "also carry")
    if len(step.carried) > 1:
        return [f"{subject} {counted(len(step.carried), 'claim')}; no new origin"]
    return [f"{subject}: {_claim(step.carried[0].claim)}", "no new origin"]


def _nothing(step: Step, moment: Arrival) -> str:
    """A batch that adds no claim and no outlet to one."""
    outlets = names(moment.sources)
    if all(change.kind is not ChangeKind.SOURCE for change in step.changes):
        return f"{who(outlets, 'copies', 'copy')} what was known; no new origin"
    return f"{who(outlets, 'adds', 'add')} nothing new to what was known"


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


def _claim(claim: Claim) -> str:
    return quoted(claim.shown.rstrip("."), TITLE_QUOTE)


def _short(text: str) -> str:
    return quoted(text.rstrip("."), TITLE_QUOTE).strip("“”")
