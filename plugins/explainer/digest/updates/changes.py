"""One `Change` for each piece of news, in the words that a reader gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from explainer.digest.updates.wording import days, listed, name, names, quoted, sentence, who
from explainer.model import (
    Change,
    ChangeKind,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Correction,
    Event,
    LineageKind,
    Side,
    Source,
    Tally,
    counted,
)
from explainer.when import When

_COPIES = {
    LineageKind.COPY: "a copy of",
    LineageKind.EXCERPT: "an excerpt from",
    LineageKind.REWRITE: "a rewrite of",
}


class Gain(StrEnum):
    """What a claim gains by a batch that reports it."""

    NEW = "new"  # it wasn't known
    CONFIRMED = "confirmed"  # another outlet, another origin
    CARRIED = "carried"  # another outlet, from an origin that was known
    REPEATED = "repeated"  # nothing


@dataclass(frozen=True, slots=True)
class Support:
    """The passages that one batch brought for a claim, and the claim's count before and after."""

    claim: Claim
    citations: tuple[Citation, ...]
    was: Tally
    now: Tally
    known: bool

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that brought it, each once."""
        return names(citation.source for citation in self.citations)

    @property
    def gain(self) -> Gain:
        """What the claim gained."""
        if not self.known:
            return Gain.NEW
        if self.now.outlets <= self.was.outlets:
            return Gain.REPEATED
        return Gain.CONFIRMED if self.now.origins > self.was.origins else Gain.CARRIED

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

    @property
    def weight(self) -> tuple[int, int, str]:
        """Sorts numbers and dates before wordings, then by how many passages tell a side."""
        kind = list(ConflictKind).index(self.conflict.kind)
        return kind, -sum(len(side.citations) for side in self.now), self.conflict.id


def reported(support: Support) -> Change:
    """A claim that is new."""
    return _supported(ChangeKind.CLAIM, support, who(support.outlets, "reports", "report"))


def confirmed(support: Support) -> Change:
    """A claim that one more independent origin has."""
    text = who(support.outlets, "confirms", "confirm")
    return _supported(ChangeKind.CORROBORATED, support, text, was=str(support.was))


def carried(support: Support) -> Change:
    """A claim that one more outlet has, from an origin that was known."""
    text = who(support.outlets, "also carries", "also carry")
    return _supported(ChangeKind.CORROBORATED, support, text, was=str(support.was))


def _supported(kind: ChangeKind, support: Support, text: str, was: str = "") -> Change:
    claim, now, cited = support.claim, str(support.now), support.citations
    return Change(kind, claim.id, sentence(text), claim.shown, was, now, cited)


def disputed(dispute: Dispute) -> Change:
    """Accounts that differ, in the outlets' words."""
    told = dispute.now
    outlets = names(c.source for side in told for c in side.citations)
    return Change(
        ChangeKind.DISPUTED,
        dispute.conflict.id,
        f"The accounts of {listed(outlets)} differ" if outlets[1:] else "Accounts differ",
        _accounts(told),
        was=counted(len(dispute.was), "account") if len(dispute.was) > 1 else "",
        now=counted(len(told), "account"),
        citations=tuple(citation for side in told for citation in side.citations),
    )


def _accounts(sides: tuple[Side, ...]) -> str:
    """ "“fewer than 50” (A) or “several” (B and C)"."""
    told = (
        f"{quoted(side.value)} ({listed(names(c.source for c in side.citations))})"
        for side in sides
    )
    return " or ".join(told)


def dated(event: Event, claim: Claim | None, was: When | None = None) -> Change:
    """A day that the timeline gained, or that is known more precisely than it was."""
    day, before = days(event.when, event.announced), days(was) if was else ""
    text = f"announced{' for' if event.when.first else ':'} {day}" if event.announced else day
    text = "dated more precisely" if was else text
    quote = claim.shown if claim else event.citations[0].quote
    return Change(ChangeKind.EVENT, event.id, sentence(text), quote, before, day, event.citations)


def added(source: Source, repeated: tuple[Citation, ...]) -> Change:
    """An article that the topic gained, and the passages that only repeat what is known."""
    text = f"{quoted(source.title)}, {source.credit}{_repeats(repeated)}"
    return Change(ChangeKind.SOURCE, source.slug, text, citations=repeated)


def copied(
    source: Source, original: Source, kind: LineageKind, repeated: tuple[Citation, ...]
) -> Change:
    """An article that follows one that is there."""
    text = (
        f"{quoted(source.title)}, {source.credit}: {_COPIES[kind]} "
        f"the article by {name(original)}; adds no new origin{_repeats(repeated)}"
    )
    return Change(ChangeKind.COPY, source.slug, text, citations=repeated)


def _repeats(passages: tuple[Citation, ...]) -> str:
    return f"; repeats {counted(len(passages), 'passage')} of what was known" if passages else ""


def withdrawn(source: Source) -> Change:
    """An article that no longer stands."""
    reason = source.withdrawn.reason if source.withdrawn else ""
    text = f"{quoted(source.title)}, {source.credit}, is withdrawn"
    return Change(ChangeKind.WITHDRAWN, source.slug, f"{text}{': ' if reason else ''}{reason}")


def weakened(claim: Claim, was: Tally, now: Tally) -> Change:
    """A claim that lost an outlet, or its last one."""
    text = "Fewer outlets stand behind this" if now.outlets else "No outlet stands behind this now"
    after = str(now) if now.outlets else "no outlet"
    kind, cited = ChangeKind.WITHDRAWN, claim.citations[:1]
    return Change(kind, claim.id, text, claim.shown, str(was), after, cited)


def settled(conflict: Conflict) -> Change:
    """A conflict that the editor settled."""
    reason = conflict.settled.reason if conflict.settled else ""
    return Change(
        ChangeKind.SETTLED,
        conflict.id,
        f"Settled{': ' if reason else ''}{reason}",
        _accounts(conflict.sides),
        citations=tuple(citation for side in conflict.sides for citation in side.citations),
    )


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
