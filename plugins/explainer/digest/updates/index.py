"""What rests on each source, so that a batch looks at nothing but its own sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct, field

from explainer.model import (
    Citation,
    Claim,
    Conflict,
    Event,
    Explainer,
    Lineage,
    Side,
    Source,
    Tally,
    counted,
    voices,
)

_Thing = TypeVar("_Thing", Event, Conflict)
_Key = TypeVar("_Key", str, int)


class Backing(Struct, frozen=True):
    """What one source says of one claim: its passages, and the claim's origins behind them."""

    claim: Claim
    source: Source
    citations: tuple[Citation, ...]
    origins: tuple[int, ...]


class Count(Struct):
    """A claim's outlets and origins at one time, as `model.tally` counts them, kept by adding
    and taking away sources: counting anew for each batch would be quadratic.
    """

    outlets: Counter[str] = field(default_factory=Counter)
    origins: Counter[int] = field(default_factory=Counter)

    def add(self, backing: Backing, sign: int = 1) -> None:
        """A source comes, or (`sign` -1) goes."""
        _count(self.outlets, voices((backing.source,)), sign)
        _count(self.origins, backing.origins, sign)

    @property
    def tally(self) -> Tally:
        """The counts."""
        return counted(len(self.outlets), len(self.origins))


class Index(Struct, frozen=True):
    """A topic by the slugs of its sources."""

    claims: Mapping[str, Claim]
    backings: Mapping[str, list[Backing]]
    events: Mapping[str, list[Event]]
    conflicts: Mapping[str, list[Conflict]]
    lineage: Mapping[str, list[Lineage]]

    @classmethod
    def of(cls, explainer: Explainer) -> Index:
        """Index a topic."""
        lineage = defaultdict(list)
        for line in explainer.lineage:
            lineage[line.copy].append(line)
        return cls(
            {claim.id: claim for claim in explainer.claims},
            _backings(explainer.claims),
            _by_source((event, _slugs(_dating(event))) for event in _all(explainer.events)),
            _by_source((c, (*_slugs(_told(c.sides)), c.since)) for c in explainer.conflicts),
            lineage,
        )


def _count(counter: Counter[_Key], keys: Iterable[_Key], sign: int) -> None:
    for key in keys:
        counter[key] += sign
        if not counter[key]:
            del counter[key]


def each(index: Mapping[str, list[_Thing]], sources: Iterable[Source]) -> list[_Thing]:
    """The things that rest on the sources, each once, sorted by id."""
    things = {thing.id: thing for s in sources for thing in index.get(s.slug, ())}
    return [things[key] for key in sorted(things)]


def _backings(claims: Iterable[Claim]) -> dict[str, list[Backing]]:
    found: defaultdict[str, list[Backing]] = defaultdict(list)
    for claim in claims:
        origins: defaultdict[str, list[int]] = defaultdict(list)
        for number, origin in enumerate(claim.origins):
            for slug in origin.sources:
                origins[slug].append(number)
        cited: defaultdict[str, list[Citation]] = defaultdict(list)
        for citation in claim.citations:
            cited[citation.source.slug].append(citation)
        for slug, passages in cited.items():
            backing = Backing(claim, passages[0].source, tuple(passages), tuple(origins[slug]))
            found[slug].append(backing)
    return found


def _by_source(pairs: Iterable[tuple[_Thing, Iterable[str]]]) -> dict[str, list[_Thing]]:
    found: defaultdict[str, list[_Thing]] = defaultdict(list)
    for thing, slugs in pairs:
        for slug in dict.fromkeys(slugs):
            found[slug].append(thing)
    return found


def _all(events: Iterable[Event]) -> Iterator[Event]:
    """The events, and those that are the same by now."""
    for event in events:
        yield event
        yield from _all(event.same)


def _dating(event: Event) -> Iterator[Citation]:
    """All passages that ever dated an event."""
    yield from event.citations + event.derived_from
    for telling in event.tellings:
        yield from telling.citations


def _slugs(citations: Iterable[Citation]) -> tuple[str, ...]:
    return tuple(citation.source.slug for citation in citations)


def _told(sides: tuple[Side, ...]) -> tuple[Citation, ...]:
    return tuple(citation for side in sides for citation in side.citations)
