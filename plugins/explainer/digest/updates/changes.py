"""One `Change` for each piece of news, in the words that a reader gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.digest.updates.wording import days, listed, names, quoted, sentence, who
from explainer.model import (
    Change,
    ChangeKind,
    Citation,
    Claim,
    Conflict,
    Correction,
    Event,
    LineageKind,
    Side,
    Source,
    Tally,
    counted,
)

_COPIES = {
    LineageKind.COPY: "a copy of",
    LineageKind.EXCERPT: "an excerpt from",
    LineageKind.REWRITE: "a rewrite of",
}


@dataclass(frozen=True, slots=True)
class Support:
    """The passages that one batch brought for a claim, and the claim's count before and after."""

    claim: Claim
    citations: tuple[Citation, ...]
    was: Tally
    now: Tally

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that brought it, each once."""
        return names(citation.source for citation in self.citations)

    @property
    def weight(self) -> tuple[int, int, tuple[str, int, int], str]:
        """Sorts the best supported first, by what is known at the time."""
        return -self.now.origins, -self.now.outlets, self.citations[0].key, self.claim.id


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict as far as it is known: the sides told before, and now."""

    conflict: Conflict
    was: tuple[Side, ...]
    now: tuple[Side, ...]


def reported(support: Support) -> Change:
    """A claim that is new."""
    text = f"{who(support.outlets, 'reports', 'report')}: {quoted(support.claim.shown)}"
    return _supported(ChangeKind.CLAIM, support, text, was="")


def confirmed(support: Support) -> Change:
    """A claim that one more independent origin has."""
    text = f"{who(support.outlets, 'confirms', 'confirm')}: {quoted(support.claim.shown)}"
    return _supported(ChangeKind.CORROBORATED, support, text, was=str(support.was))


def carried(support: Support) -> Change:
    """A claim that one more outlet has, from an origin that was known."""
    text = f"{who(support.outlets, 'also carries', 'also carry')}: {quoted(support.claim.shown)}"
    return _supported(ChangeKind.CORROBORATED, support, text, was=str(support.was))


def _supported(kind: ChangeKind, support: Support, text: str, was: str) -> Change:
    now, cited = str(support.now), support.citations
    return Change(kind, support.claim.id, sentence(text), was=was, now=now, citations=cited)


def repeated(source: Source, supports: Iterable[Support]) -> Change:
    """Claims that a source repeats without adding an outlet: one change for all of them."""
    cited = tuple(c for s in supports for c in s.citations if c.source.slug == source.slug)
    text = f"{names([source])[0]} repeats {counted(len(cited), 'passage')} of what was known"
    return Change(ChangeKind.CORROBORATED, source.slug, sentence(text), citations=cited)


def disputed(dispute: Dispute) -> Change:
    """Accounts that differ, in the outlets' words."""
    was, now = _accounts(dispute.was), _accounts(dispute.now)
    return Change(
        ChangeKind.DISPUTED,
        dispute.conflict.id,
        f"Accounts differ: {now}",
        was=was if len(dispute.was) > 1 else "",
        now=now,
        citations=tuple(side.citations[0] for side in dispute.now),
    )


def _accounts(sides: tuple[Side, ...]) -> str:
    """ "“fewer than 50” (A) or “several” (B and C)"."""
    told = (
        f"{quoted(side.value)} ({listed(names(c.source for c in side.citations))})"
        for side in sides
    )
    return " or ".join(told)


def dated(event: Event, claim: Claim | None) -> Change:
    """A day that the timeline gained."""
    day = sentence(days(event.when))
    told = claim.shown if claim else event.citations[0].quote
    text = f"{'Announced for ' + days(event.when) if event.announced else day}: {quoted(told)}"
    return Change(ChangeKind.EVENT, event.id, text, now=day, citations=event.citations)


def added(source: Source) -> Change:
    """An article that the topic gained."""
    text = f"{sentence(source.credit)}: {quoted(source.title)}"
    return Change(ChangeKind.SOURCE, source.slug, text)


def copied(source: Source, original: Source, kind: LineageKind) -> Change:
    """An article that repeats one that is there."""
    text = (
        f"{sentence(source.credit)}: {quoted(source.title)} is {_COPIES[kind]} "
        f"the article by {original.credit} and adds no new origin"
    )
    return Change(ChangeKind.COPY, source.slug, text)


def withdrawn(source: Source) -> Change:
    """An article that no longer stands."""
    reason = source.withdrawn.reason if source.withdrawn else ""
    text = f"Withdrawn: {quoted(source.title)} ({source.credit}){': ' if reason else ''}{reason}"
    return Change(ChangeKind.WITHDRAWN, source.slug, text)


def weakened(claim: Claim, was: Tally, now: Tally) -> Change:
    """A claim that lost an outlet, or its last one."""
    text = f"No source stands behind this any more: {quoted(claim.shown)}"
    if now.outlets:
        text = f"Fewer stand behind this: {quoted(claim.shown)}"
    after = str(now) if now.outlets else "no source"
    return Change(ChangeKind.WITHDRAWN, claim.id, text, str(was), after, claim.citations[:1])


def settled(conflict: Conflict) -> Change:
    """A conflict that the editor settled."""
    reason = conflict.settled.reason if conflict.settled else ""
    sides = _accounts(conflict.sides)
    cited = tuple(side.citations[0] for side in conflict.sides)
    text = f"Settled: {sides}{'. ' if reason else ''}{reason}"
    return Change(ChangeKind.SETTLED, conflict.id, text, was=sides, now=reason, citations=cited)


def corrected(correction: Correction, claim: Claim | None) -> Change:
    """What the page had wrong, and what is so."""
    return Change(
        ChangeKind.CORRECTED,
        correction.claim or correction.id,
        f"Corrected: {correction.right}",
        was=correction.wrong,
        now=correction.right,
        citations=claim.citations[:1] if claim else (),
    )
