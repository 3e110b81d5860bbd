"""What a claim says of its date, as its passages come in batch by batch."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from msgspec import Struct, field

from explainer.digest.events.governing import Dating
from explainer.model import Claim
from explainer.when import When


class Told(Struct, frozen=True):
    """A claim, the date of what it tells of, and the passages that give it."""

    claim: Claim
    when: When
    datings: tuple[Dating, ...]

    @property
    def dates_itself(self) -> bool:
        """Whether the passage that the claim shows is one of those that date it."""
        return any(dating.citation == self.claim.citations[0] for dating in self.datings)


def founded(claim: Claim) -> tuple[date, tuple[str, int, int]]:
    """Sorts claims by when they came up."""
    citation = claim.citations[0]
    return citation.source.arrived or date.max, citation.key


class Record(Struct):
    """All datings of a claim so far. Its first batch says when; later ones can only narrow that."""

    claim: Claim
    when: When | None = None
    _datings: list[Dating] = field(default_factory=list)
    _sources: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _whens: dict[str, When] = field(default_factory=dict)
    _lasting: set[str] = field(default_factory=set)

    def add(self, datings: list[Dating]) -> Told:
        """Take the datings of a batch; give what the claim tells by now."""
        known = self.when
        fit = [dating for dating in datings if known is None or dating.when.overlaps(known)]
        for dating in fit:
            self._whens[dating.when.edtf] = dating.when
            if dating.lasts:
                self._lasting.add(dating.when.edtf)
            self._sources[dating.when.edtf].add(dating.citation.source.slug)
        self._datings += fit
        when = self._agreed(known)
        self.when = when
        return Told(self.claim, when, tuple(d for d in self._datings if d.when.overlaps(when)))

    def _agreed(self, known: When | None) -> When:
        """The date that the most sources allow; of those the narrowest; then the first in order.

        What took several days has no narrower date: one of its days is that of something else.
        """
        if known and known.edtf in self._lasting:
            return known
        whens = [when for when in self._whens.values() if known is None or when.within(known)]
        return min(whens, key=self._rank)

    def _rank(self, when: When) -> tuple[int, bool, int, tuple[date, int, str]]:
        lasts = when.edtf in self._lasting
        return -self._support(when), not lasts, _width(when), when.sort_key

    def _support(self, when: When) -> int:
        """How many sources say a date that may be this one."""
        said = [self._sources[o.edtf] for o in self._whens.values() if o.overlaps(when)]
        return len(said[0].union(*said[1:]))


def _width(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 10**6
