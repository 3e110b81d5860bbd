"""Cases: what becomes of findings, batch by batch. No side is called right.

A batch founds cases and adds its own tellings to earlier ones. Older tellings are added to none,
and two cases that were told of as two never become one: so a later source changes neither the
id of a conflict nor what earlier updates said of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from explainer.digest.conflicts.findings import Camp, Finding, Telling, TellingKey
from explainer.digest.conflicts.joining import joined
from explainer.digest.conflicts.parties import Party, age, arrival
from explainer.model import Conflict, Topic, content_id


class Case:
    """A conflict as it grows. `since` is a source of the batch that founded it."""

    def __init__(self, key: str, since: str) -> None:
        self.key = key
        self._since = since
        self._parties: list[Party] = []

    def add(self, tellings: Iterable[Telling]) -> None:
        """Let the tellings of one batch in."""
        for telling in sorted(tellings, key=lambda t: (len(t.norm), t.norm, age(t))):
            party = next((party for party in self._parties if party.tells(telling)), None)
            if party is None:
                party = Party()
                self._parties.append(party)
            party.add(telling)
        for party in self._parties:
            party.close()

    def conflict(self) -> Conflict:
        """What it amounts to, the newest side last."""
        parties = sorted(self._parties, key=lambda party: party.age)
        told = sorted((t for party in parties for t in party.tellings), key=age)
        return Conflict(
            id=self.key,
            kind=told[0].kind,
            sides=tuple(party.side() for party in parties),
            claims=tuple(dict.fromkeys(telling.account.claim for telling in told)),
            since=self._since,
        )


class Cases:
    """The cases of a topic."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self._cases: list[Case] = []
        self._founders: Counter[str] = Counter()
        #: The number of the case that a camp, that a telling belongs to.
        self._of_camp: dict[Camp, int] = {}
        self._of_telling: dict[TellingKey, int] = {}

    def take(self, findings: Iterable[Finding], since: str) -> None:
        """Let the findings of one batch in; `since` is one of its sources."""
        news = [f for f in findings if len(f) > 1 or f[0] in self._of_camp]
        camps = dict.fromkeys(camp for finding in news for camp in finding)
        for group in joined((*news, *self._same(camps))):
            self._settle(group, since)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What all cases amount to."""
        return tuple(sorted((case.conflict() for case in self._cases), key=lambda c: c.id))

    def _same(self, camps: Iterable[Camp]) -> Iterator[Finding]:
        """Camps that share a telling."""
        owners: dict[TellingKey, Camp] = {}
        for camp in camps:
            for telling in self._news(camp):
                owner = owners.setdefault(telling.key, camp)
                if owner is not camp:
                    yield camp, owner

    def _news(self, camp: Camp) -> list[Telling]:
        """What a camp brings to a case: all that it has, but the newest where it belongs to one."""
        return camp.fresh if camp in self._of_camp else camp.tellings

    def _settle(self, group: tuple[Camp, ...], since: str) -> None:
        """Add camps that differ to the cases of any of them, or found one."""
        told = {telling.key: telling for camp in group for telling in self._news(camp)}
        known = [self._of_camp[camp] for camp in group if camp in self._of_camp]
        known += [self._of_telling[key] for key in told if key in self._of_telling]
        first = min(known) if known else self._found(told.values(), since)
        added: defaultdict[int, dict[TellingKey, Telling]] = defaultdict(dict)
        for camp in group:
            fresh = camp.fresh if known else camp.tellings
            number = self._of_camp.setdefault(camp, first)
            added[number] |= {t.key: t for t in fresh if t.key not in self._of_telling}
        for number, tellings in added.items():
            self._of_telling |= dict.fromkeys(tellings, number)
            self._cases[number].add(tellings.values())

    def _found(self, told: Iterable[Telling], since: str) -> int:
        """The number of a new case, named after what came first."""
        first = min(told, key=arrival)
        key = content_id(
            self._topic.slug, "conflict", first.kind, first.subject, first.account.claim
        )
        if again := self._founders[key]:
            key = content_id(key, str(again))
        self._founders[key] += 1
        self._cases.append(Case(key, since))
        return len(self._cases) - 1
