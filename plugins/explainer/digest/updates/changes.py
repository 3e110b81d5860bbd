"""One `Change` for each piece of news: the fact, and the passages that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.standalone.pointing import leans
from explainer.model import (
    Account,
    Added,
    Change,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Copied,
    Corrected,
    Correction,
    Corroborated,
    Dated,
    Disputed,
    Event,
    Fact,
    LineageKind,
    Reported,
    Retracted,
    Settled,
    Side,
    Source,
    Tally,
    Weakened,
)
from explainer.when import When

#: Accounts that differ in one of these can't both be exact.
_EXACT = (ConflictKind.NUMBER, ConflictKind.DATE)


class Gain(StrEnum):
    """What a claim gains by a batch that reports it."""

    NEW = "new"  # it wasn't known
    CONFIRMED = "confirmed"  # another outlet, another origin
    CARRIED = "carried"  # another outlet, from an origin that was known
    REPEATED = "repeated"  # nothing


class Support(Struct, frozen=True):
    """The passages that one batch brought for a claim, and the claim's count before and after."""

    claim: Claim
    citations: tuple[Citation, ...]
    was: Tally
    now: Tally
    known: bool

    @property
    def gain(self) -> Gain:
        """What the claim gained."""
        if not self.known:
            return Gain.NEW
        if self.now.outlets <= self.was.outlets:
            return Gain.REPEATED
        return Gain.CONFIRMED if self.now.origins > self.was.origins else Gain.CARRIED

    def is_news(self) -> bool:
        """Whether the claim says more than another one by now."""
        return any(c.source.slug not in self.claim.untold for c in self.citations)

    @property
    def weight(self) -> tuple[int, int, int, tuple[str, int, int], str]:
        """Sorts the best supported first, an article that opens with it counting as one more
        origin, then the nearer to the top: by what is known at the time.
        """
        opening = {c.source.slug for c in self.citations if _opens(c)}
        first = min(citation.start for citation in self.citations)
        told = self.now.origins + len(opening)
        return -told, -self.now.outlets, first, self.citations[0].key, self.claim.id


def _opens(citation: Citation) -> bool:
    """Whether a passage stands in its article's first paragraph, where the news is."""
    return citation.start < citation.source.paragraphs[0].end


class Dispute(Struct, frozen=True):
    """A conflict as far as it is known: the sides told before, and now."""

    conflict: Conflict
    was: tuple[Side, ...]
    now: tuple[Side, ...]

    @property
    def weight(self) -> tuple[int, int, str]:
        """Sorts numbers and dates before wordings, then by how many passages tell a side."""
        kind = list(ConflictKind).index(self.conflict.kind)
        return kind, -sum(len(side.citations) for side in self.now), self.conflict.id


def reported(supports: Iterable[Support]) -> Iterator[Change]:
    """The claims that are new. What one leans on isn't told again right below it."""
    above: Claim | None = None
    for support in supports:
        claim = support.claim
        change = _of_claim(
            claim, Reported(_outlets(support.citations), support.now), support.citations
        )
        repeats = above is not None and claim.follows(above)
        yield replace(change, context=None) if repeats else change
        above = claim


def corroborated(support: Support) -> Change:
    """A claim that one more outlet has, of its own or from an origin that was known."""
    outlets, confirms = _outlets(support.citations), support.gain is Gain.CONFIRMED
    fact = Corroborated(outlets, support.was, support.now, confirms)
    return _of_claim(support.claim, fact, support.citations)


def weakened(claim: Claim, was: Tally, now: Tally) -> Change:
    """A claim that lost an outlet, or its last one."""
    return _of_claim(claim, Weakened(was, now), claim.citations[:1])


def disputed(dispute: Dispute) -> Change:
    """Accounts that differ."""
    exact = dispute.conflict.kind in _EXACT
    fact = Disputed(_accounts(dispute.now), len(dispute.was), exact)
    return Change(dispute.conflict.id, fact, citations=_told(dispute.now))


def settled(conflict: Conflict) -> Change:
    """A conflict that the editor settled."""
    reason = conflict.settled.reason if conflict.settled else ""
    fact = Settled(_accounts(conflict.sides), reason)
    return Change(conflict.id, fact, citations=_told(conflict.sides))


def dated(event: Event, claim: Claim | None, was: When | None = None) -> Change:
    """A day that the timeline gained, or that is known more precisely than it was."""
    quote = claim.shown if claim else event.citations[0].quote
    fact, context = Dated(event.when, event.announced, was), claim.context if claim else None
    return Change(event.id, fact, quote, event.citations, context)


def added(source: Source, repeated: tuple[Citation, ...]) -> Change:
    """An article that the topic gained, and the passages that only repeat what is known."""
    return Change(source.slug, Added(source, len(repeated)), citations=repeated)


def copied(
    source: Source, original: Source, kind: LineageKind, repeated: tuple[Citation, ...]
) -> Change:
    """An article that follows one that is there."""
    fact = Copied(source, original, kind, len(repeated))
    return Change(source.slug, fact, citations=repeated)


def retracted(source: Source) -> Change:
    """An article that no longer stands."""
    return Change(source.slug, Retracted(source))


def corrected(correction: Correction, claim: Claim | None) -> Change:
    """What the page had wrong, and what is so."""
    fact = Corrected(correction.wrong, correction.right)
    return Change(
        correction.claim or correction.id, fact, citations=claim.citations[:1] if claim else ()
    )


def _of_claim(claim: Claim, fact: Fact, citations: tuple[Citation, ...]) -> Change:
    return Change(claim.id, fact, claim.shown, citations, claim.context, leans(claim))


def _outlets(citations: Iterable[Citation]) -> tuple[str, ...]:
    """The names of whose reporting passages carry, each once, whoever isn't named last."""
    credited = (citation.source.credited for citation in citations)
    names = dict.fromkeys(outlet.name if outlet else "" for outlet in credited)
    return tuple(sorted(names, key=lambda name: not name))


def _accounts(sides: tuple[Side, ...]) -> tuple[Account, ...]:
    return tuple(Account(side.value, _outlets(side.citations)) for side in sides)


def _told(sides: tuple[Side, ...]) -> tuple[Citation, ...]:
    return tuple(citation for side in sides for citation in side.citations)
