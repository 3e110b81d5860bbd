"""The ledger of a topic: what has arrived, what still stands, and what each moment changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from explainer.digest.updates import changes as say
from explainer.digest.updates.changes import Dispute, Support
from explainer.digest.updates.moments import Arrival, Moment, Notice
from explainer.model import (
    Change,
    Citation,
    Claim,
    Conflict,
    Event,
    Explainer,
    Lineage,
    Side,
    Source,
    tally,
)

_Thing = TypeVar("_Thing", Claim, Event, Conflict)


@dataclass(frozen=True, slots=True)
class Step:
    """A moment and what it changed: the parts that make its title, and all its changes."""

    moment: Moment
    changes: tuple[Change, ...]
    confirmed: tuple[Support, ...] = ()
    new: tuple[Support, ...] = ()
    carried: tuple[Support, ...] = ()
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class _Index:
    """What rests on each source, so that a batch looks at its own sources only."""

    claims: Mapping[str, Claim]
    claims_of: Mapping[str, list[Claim]]
    events_of: Mapping[str, list[Event]]
    conflicts_of: Mapping[str, list[Conflict]]
    lineage_of: Mapping[str, list[Lineage]]

    @classmethod
    def of(cls, explainer: Explainer) -> _Index:
        """Index a topic by the slugs of its sources."""
        lineage = defaultdict(list)
        for line in explainer.lineage:
            lineage[line.copy].append(line)
        return cls(
            {claim.id: claim for claim in explainer.claims},
            _by_source((claim, claim.citations) for claim in explainer.claims),
            _by_source((e, e.citations + e.derived_from) for e in explainer.events),
            _by_source((c, _told(c.sides)) for c in explainer.conflicts),
            lineage,
        )


@dataclass(slots=True)
class Ledger:
    """Takes moments in order. `known` has every source that ever arrived, `standing` those that
    aren't withdrawn, `seen` the ids of claims and events that an update has told of.
    """

    index: _Index
    known: dict[str, Source] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, explainer: Explainer) -> Ledger:
        """The ledger of a topic before anything has arrived."""
        return cls(_Index.of(explainer))

    def take(self, moment: Moment) -> Step:
        """Let a moment happen, and say what it changed."""
        if isinstance(moment, Arrival):
            return self._arrive(moment)
        if isinstance(moment, Notice):
            return Step(moment, tuple(self._notice(moment)))
        correction = moment.correction
        return Step(moment, (say.corrected(correction, self.index.claims.get(correction.claim)),))

    def _arrive(self, moment: Arrival) -> Step:
        """A batch arrives: its changes, what a reader should learn first coming first."""
        disputed_before = {c.id: self._sides(c) for c in _each(self.index.conflicts_of, moment)}
        supports = self._support(moment)
        new = tuple(s for s in supports if s.claim.id not in self.seen)
        old = tuple(s for s in supports if s.claim.id in self.seen)
        self.seen.update(s.claim.id for s in new)
        step = Step(
            moment,
            (),
            confirmed=tuple(s for s in old if s.spread and s.now.origins > s.was.origins),
            new=new,
            carried=tuple(s for s in old if s.spread and s.now.origins <= s.was.origins),
            disputes=tuple(self._disputes(moment, disputed_before)),
        )
        again = [s for s in old if not s.spread]
        return replace(step, changes=tuple(self._changes(step, moment, again)))

    def _changes(self, step: Step, moment: Arrival, again: list[Support]) -> Iterator[Change]:
        """All that a batch changed, in order."""
        yield from map(say.disputed, step.disputes)
        yield from map(say.confirmed, step.confirmed)
        yield from map(say.reported, step.new)
        yield from map(say.carried, step.carried)
        yield from self._dates(moment)
        yield from self._articles(moment)
        for source in moment.sources:
            if any(c.source.slug == source.slug for s in again for c in s.citations):
                yield say.repeated(source, again)

    def _support(self, moment: Arrival) -> list[Support]:
        """The claims that a batch supports, the best supported first; the batch arrives."""
        before = frozenset(self.standing)
        self.known.update((source.slug, source) for source in moment.sources)
        self.standing.update(source.slug for source in moment.sources)
        came = {source.slug for source in moment.sources}
        supports = (
            Support(
                claim,
                tuple(c for c in claim.citations if c.source.slug in came),
                tally(claim, before),
                tally(claim, self.standing),
            )
            for claim in _each(self.index.claims_of, moment)
        )
        return sorted(supports, key=lambda s: s.weight)

    def _sides(self, conflict: Conflict) -> tuple[Side, ...]:
        """The sides of a conflict that are told by now, each with the passages known by now."""
        cited = ((side, self._arrived(side.citations)) for side in conflict.sides)
        return tuple(replace(side, citations=citations) for side, citations in cited if citations)

    def _arrived(self, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(c for c in citations if c.source.slug in self.known)

    def _disputes(
        self, moment: Arrival, before: Mapping[str, tuple[Side, ...]]
    ) -> Iterator[Dispute]:
        """The conflicts that a batch opens or brings another account to."""
        for conflict in _each(self.index.conflicts_of, moment):
            was, now = before[conflict.id], self._sides(conflict)
            if len(now) > max(1, len(was)):
                yield Dispute(conflict, was, now)

    def _dates(self, moment: Arrival) -> Iterator[Change]:
        """The days that a batch puts on the timeline."""
        for event in sorted(_each(self.index.events_of, moment), key=lambda e: e.when.sort_key):
            cited = self._arrived(event.citations)
            complete = len(self._arrived(event.derived_from)) == len(event.derived_from)
            if cited and complete and event.id not in self.seen:
                self.seen.add(event.id)
                known = replace(event, citations=cited)
                yield say.dated(known, self.index.claims.get(event.claim))

    def _articles(self, moment: Arrival) -> Iterator[Change]:
        """The articles of a batch; those that repeat one that is there are named as such."""
        for source in moment.sources:
            lines = self.index.lineage_of.get(source.slug, ())
            line = next((line for line in lines if line.original in self.known), None)
            if line:
                yield say.copied(source, self.known[line.original], line.kind)
            else:
                yield say.added(source)

    def _notice(self, moment: Notice) -> Iterator[Change]:
        """Sources withdrawn, the claims that this leaves weaker, and conflicts settled."""
        before = frozenset(self.standing)
        self.standing.difference_update(source.slug for source in moment.withdrawn)
        yield from map(say.withdrawn, moment.withdrawn)
        for claim in _each(self.index.claims_of, moment):
            was, now = tally(claim, before), tally(claim, self.standing)
            if was != now:
                yield say.weakened(claim, was, now)
        yield from map(say.settled, moment.settled)


def _told(sides: tuple[Side, ...]) -> tuple[Citation, ...]:
    return tuple(citation for side in sides for citation in side.citations)


def _by_source(
    pairs: Iterable[tuple[_Thing, tuple[Citation, ...]]],
) -> dict[str, list[_Thing]]:
    """Things by the slugs of the sources that they cite."""
    found: defaultdict[str, list[_Thing]] = defaultdict(list)
    for thing, citations in pairs:
        for slug in dict.fromkeys(citation.source.slug for citation in citations):
            found[slug].append(thing)
    return found


def _each(index: Mapping[str, list[_Thing]], moment: Arrival | Notice) -> list[_Thing]:
    """The things that rest on a moment's sources, each once, sorted by id."""
    sources = moment.sources if isinstance(moment, Arrival) else moment.withdrawn
    things = {thing.id: thing for s in sources for thing in index.get(s.slug, ())}
    return [things[key] for key in sorted(things)]
