"""The ledger of a topic: what has arrived, what still stands, and what each moment changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from explainer.digest.updates import changes as say
from explainer.digest.updates.changes import Dispute, Gain, Support
from explainer.digest.updates.index import Backing, Count, Index, each
from explainer.digest.updates.moments import Arrival, Moment, Notice
from explainer.model import (
    Change,
    Citation,
    Conflict,
    Event,
    Explainer,
    Side,
    Source,
    Telling,
)


class _Gains(Struct, frozen=True):
    """What a batch changed: the claims that gained and the conflicts, the most important first."""

    supports: tuple[Support, ...]
    disputes: tuple[Dispute, ...]

    def of(self, gain: Gain) -> tuple[Support, ...]:
        """The claims that gained this."""
        return tuple(support for support in self.supports if support.gain is gain)


class Ledger(Struct):
    """Takes moments in order. `known` has every source that ever arrived, `counts` what stands
    behind each claim, `seen` the ids of the claims that an update has told of, and `dated` how many
    dates it has told of each event.
    """

    index: Index
    known: dict[str, Source] = field(default_factory=dict)
    counts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    seen: set[str] = field(default_factory=set)
    dated: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, explainer: Explainer) -> Ledger:
        """The ledger of a topic before anything has arrived."""
        return cls(Index.of(explainer))

    def take(self, moment: Moment) -> tuple[Change, ...]:
        """Let a moment happen, and say what it changed."""
        if isinstance(moment, Arrival):
            return tuple(self._changes(self._arrive(moment), moment))
        if isinstance(moment, Notice):
            return tuple(self._notice(moment))
        correction = moment.correction
        return (say.corrected(correction, self.index.claims.get(correction.claim)),)

    def _arrive(self, moment: Arrival) -> _Gains:
        """A batch arrives."""
        conflicts = each(self.index.conflicts, moment.sources)
        told = {conflict.id: self._sides(conflict) for conflict in conflicts}
        self.known.update((source.slug, source) for source in moment.sources)
        supports = self._supports(moment.sources)
        self.seen.update(support.claim.id for support in supports)
        disputes = sorted(self._disputes(conflicts, told), key=lambda dispute: dispute.weight)
        return _Gains(supports, tuple(disputes))

    def _changes(self, gains: _Gains, moment: Arrival) -> Iterator[Change]:
        """All that a batch changed, what a reader should learn first coming first."""
        yield from map(say.disputed, gains.disputes)
        yield from map(say.corroborated, gains.of(Gain.CONFIRMED))
        yield from say.reported(gains.of(Gain.NEW))
        yield from map(say.corroborated, gains.of(Gain.CARRIED))
        yield from self._dates(moment)
        yield from self._articles(moment, gains.of(Gain.REPEATED))

    def _supports(self, sources: Iterable[Source]) -> tuple[Support, ...]:
        """What a batch says of each claim, the best supported claim first."""
        found: defaultdict[str, list[Backing]] = defaultdict(list)
        for source in sources:
            for backing in self.index.backings.get(source.slug, ()):
                found[backing.claim.id].append(backing)
        supports = filter(Support.is_news, map(self._support, found.values()))
        return tuple(sorted(supports, key=lambda support: support.weight))

    def _support(self, backings: list[Backing]) -> Support:
        claim = backings[0].claim
        count = self.counts[claim.id]
        was = count.tally
        for backing in backings:
            count.add(backing)
        cited = tuple(citation for backing in backings for citation in backing.citations)
        return Support(claim, cited, was, count.tally, claim.id in self.seen)

    def _sides(self, conflict: Conflict) -> tuple[Side, ...]:
        """The sides of a conflict that are told by now, each with the passages known by now.

        None, while nobody could know that they differ.
        """
        if conflict.since and conflict.since not in self.known:
            return ()
        cited = ((side, self._arrived(side.citations)) for side in conflict.sides)
        return tuple(replace(side, citations=citations) for side, citations in cited if citations)

    def _arrived(self, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        known = self.known
        return tuple([c for c in citations if c.source.slug in known])

    def _disputes(
        self, conflicts: Iterable[Conflict], told: Mapping[str, tuple[Side, ...]]
    ) -> Iterator[Dispute]:
        """The conflicts that a batch opens or brings another account to."""
        for conflict in conflicts:
            was, now = told[conflict.id], self._sides(conflict)
            if len(now) > max(1, len(was)):
                yield Dispute(conflict, was, now)

    def _dates(self, moment: Arrival) -> Iterator[Change]:
        """The days that a batch puts on the timeline, or knows better."""
        events = ((e, self._tellings(e)) for e in each(self.index.events, moment.sources))
        news = [(e, told) for e, told in events if len(told) > self.dated[e.id]]
        for event, told in sorted(news, key=lambda pair: (pair[1][-1].when.sort_key, pair[0].id)):
            before, now = told[: self.dated[event.id]], told[-1]
            self.dated[event.id] = len(told)
            # Whether the day lies ahead is asked of the batch's own day, not of the page's.
            begins = now.when.first or now.when.last
            ahead = begins is not None and begins > moment.on
            known = replace(event, when=now.when, citations=now.citations, announced=ahead)
            was = before[-1].when if before else None
            yield say.dated(known, self.index.claims.get(event.claim), was)

    def _tellings(self, event: Event) -> tuple[Telling, ...]:
        """What an event was known as by now, oldest first."""
        if len(self._arrived(event.derived_from)) < len(event.derived_from):
            return ()
        if event.tellings:
            told = (
                t for t in event.tellings if len(self._arrived(t.citations)) == len(t.citations)
            )
            return tuple(told)
        cited = self._arrived(event.citations)
        return (Telling(event.when, cited),) if cited else ()

    def _articles(self, moment: Arrival, supports: Iterable[Support]) -> Iterator[Change]:
        """The articles of a batch; those that repeat one that is there are named as such."""
        repeated: defaultdict[str, list[Citation]] = defaultdict(list)
        for support in supports:
            for citation in support.citations:
                repeated[citation.source.slug].append(citation)
        for source in moment.sources:
            passages = tuple(repeated[source.slug])
            lines = self.index.lineage.get(source.slug, ())
            line = next((line for line in lines if line.original in self.known), None)
            if line:
                yield say.copied(source, self.known[line.original], line.kind, passages)
            else:
                yield say.added(source, passages)

    def _notice(self, moment: Notice) -> Iterator[Change]:
        """Sources withdrawn, the claims that this leaves weaker, and conflicts settled."""
        yield from map(say.retracted, moment.withdrawn)
        fallen = [b for s in moment.withdrawn for b in self.index.backings.get(s.slug, ())]
        before = {b.claim.id: self.counts[b.claim.id].tally for b in fallen}
        for backing in fallen:
            self.counts[backing.claim.id].add(backing, -1)
        for key in sorted(before):
            if key in self.seen and before[key] != (now := self.counts[key].tally):
                yield say.weakened(self.index.claims[key], before[key], now)
        yield from map(say.settled, moment.settled)
