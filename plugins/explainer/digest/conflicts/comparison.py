"""Comparing: which tellings of one matter differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from explainer.digest.conflicts.accounts import Account
from explainer.digest.conflicts.findings import Camp, Differ, Finding, Matter, Telling
from explainer.digest.recalled import Recalled
from explainer.model import ConflictKind

#: So many tellings of a camp are looked at, the latest, and so many camps of a place and of those
#: near it: a claim of hundreds of outlets stays cheap.
_LOOKED_AT, _MOST_CAMPS, _MOST_NEAR = 4, 24, 6
#: Where so many tellings weren't of what another claim's camp tells of, no more are compared.
_TRIES = 4

#: So many words of a quotation, and one more, are known for a part of it.
_ENOUGH_QUOTED = 4

#: Who tells of both such tellings knows of two.
_KNOWN_AS_TWO = (ConflictKind.QUOTATION, ConflictKind.NUMBER)

Near = Callable[[str], Iterable[str]]
#: Whether a telling shows that a camp tells otherwise.
Judged = bool


class Comparison:
    """A kind of conflict: when what accounts tell differs.

    `clash` says whether what two camps tell can't both be so, asked once; `differ` whether two of
    their accounts speak of one thing. Accounts are compared within a place: a claim, or where
    `anywhere` is set, the topic. What was `judged` of a telling and a camp isn't judged again.
    """

    def __init__(
        self, judged: Recalled[Judged], clash: Differ, differ: Differ, anywhere: bool = False
    ) -> None:
        self._judged = judged
        self._clash = clash
        self._differ = differ
        self._anywhere = anywhere
        self._camps: defaultdict[str, dict[Matter, dict[str, Camp]]] = defaultdict(dict)
        self._told: dict[tuple[Account, Matter], tuple[str, ...]] = {}
        #: What each source says of a matter in a place.
        self._said: defaultdict[tuple[str, str, Matter], set[str]] = defaultdict(set)
        self._fresh: list[tuple[Telling, Camp]] = []

    def take(self, told: Iterable[Telling]) -> None:
        """Let in what the accounts of one more batch tell."""
        for _, camp in self._fresh:
            camp.fresh.clear()
        self._fresh = [(telling, self._joined(telling)) for telling in told]

    def findings(self, near: Near, linked: Iterable[tuple[str, str]]) -> Iterator[Finding]:
        """What the newest batch tells differently than other accounts of its place or near it.

        Places that it `linked` are compared in whole.
        """
        for telling, camp in self._fresh:
            place = self._place(telling)
            places = (place, *(() if self._anywhere else near(place)))
            yield (camp,)
            yield from self._met(telling, camp, places)
        for one, other in () if self._anywhere else linked:
            for telling, camp in self._latest_of(one, other):
                yield from self._met(telling, camp, (one, other), beyond=1)

    def _met(
        self, telling: Telling, camp: Camp, places: tuple[str, ...], beyond: int = 0
    ) -> Iterator[Finding]:
        """The camps of places that differ from a telling's, with all that say what it says.

        Its own place is the first; it and others up to `beyond` are known.
        """
        matter = telling.matter
        told = ((place, self._camps.get(place)) for place in places)
        found = [(place, camps[matter]) for place, camps in told if camps and matter in camps]
        for number, (place, camps) in enumerate(found[beyond:], beyond):
            if camp.through.get(place) == len(camps):
                continue
            others = _latest(camps, _MOST_NEAR if number else _MOST_CAMPS)
            for other in others:
                if other not in camp.settled and self._apart(telling, camp, other):
                    alike = (camps[telling.norm] for _, camps in found if telling.norm in camps)
                    yield camp, other, *alike
            if camp.settled.issuperset(others):
                camp.through[place] = len(camps)

    def _apart(self, telling: Telling, camp: Camp, other: Camp) -> bool:
        """Whether a telling shows that another camp differs from its own."""
        if not self._clash(telling, other.tellings[0]):
            camp.settle(other)
            return False
        if self._is_of_both(telling, camp, other):
            return False
        differs = self._judged.of(telling.id + other.past, lambda: self._witnessed(telling, other))
        if differs or camp.failed(other) >= _TRIES:
            camp.settle(other)
        return differs

    def _is_of_both(self, telling: Telling, camp: Camp, other: Camp) -> bool:
        """Whether the source of a telling, or each of another camp's, has what both say: in one
        claim, or of what is quoted or counted, in all the article.
        """
        if self._anywhere and telling.kind not in _KNOWN_AS_TWO:
            return False
        last = other.tellings[-_LOOKED_AT:]
        return self._has(telling, camp.place, other) or all(
            self._has(told, other.place, camp) for told in last
        )

    def _has(self, telling: Telling, place: str, camp: Camp) -> bool:
        """Whether the source of a telling says in a place what a camp does, or a part of it."""
        said = self._said[telling.account.citation.source.slug, place, telling.matter]
        if telling.kind is ConflictKind.NUMBER:
            least = camp.norm.partition(" ")[0]
            return any(norm.partition(" ")[0] == least for norm in said)
        if telling.kind is not ConflictKind.QUOTATION:
            return camp.norm in said
        return any(norm in camp.norm and norm.count(" ") >= _ENOUGH_QUOTED for norm in said)

    def _witnessed(self, telling: Telling, camp: Camp) -> bool:
        """Whether a telling differs from another outlet's of a camp.

        A passage that tells both sides is no witness for either: it speaks of two things.
        """
        account, matter = telling.account, telling.matter
        for other in camp.tellings[-_LOOKED_AT:]:
            if (
                other.account.outlet != account.outlet
                and self._differ(telling, other)
                and telling.norm not in self._told[other.account, matter]
            ):
                return camp.norm not in self._told[account, matter]
        return False

    def _latest_of(self, place: str, other: str) -> Iterator[tuple[Telling, Camp]]:
        """The latest tellings in each camp of a place, of the matters that another tells of too."""
        there = self._camps.get(other, {})
        for matter, camps in self._camps.get(place, {}).items():
            for camp in _latest(camps, _MOST_NEAR) if matter in there else ():
                for telling in camp.tellings[-_LOOKED_AT:]:
                    yield telling, camp

    def _joined(self, telling: Telling) -> Camp:
        """The camp of a telling, which it has joined."""
        place = self._place(telling)
        camps = self._camps[place].setdefault(telling.matter, {})
        camp = camps.get(telling.norm)
        if camp is None:
            camp = camps[telling.norm] = Camp(place, telling.norm)
        camp.add(telling)
        told = telling.account, telling.matter
        self._told[told] = (*self._told.get(told, ()), telling.norm)
        self._said[telling.account.citation.source.slug, place, telling.matter].add(telling.norm)
        return camp

    def _place(self, telling: Telling) -> str:
        return "" if self._anywhere else telling.account.claim


def _latest(camps: dict[str, Camp], most: int) -> tuple[Camp, ...]:
    return tuple(islice(reversed(camps.values()), most))
