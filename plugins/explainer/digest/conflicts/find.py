"""From what single accounts say to conflicts with all their sides. No side is called right.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from explainer.digest.conflicts import dating, modality, numbers, scope, wording
from explainer.digest.conflicts.accounts import Account, accounts_of, neighbours
from explainer.digest.conflicts.findings import Differ, Finding, Telling, compare
from explainer.model import Claim, Conflict, ConflictKind, Reading, Side, Topic, content_id

#: So many accounts of each of two claims are compared; all of one claim's are.
_OF_A_NEIGHBOUR = 16
_Tell = Callable[[Account], Iterable[Telling]]


class _Kind:
    """A kind of conflict: what accounts tell, read once for each, and when that differs."""

    def __init__(self, tell: _Tell, differ: Differ) -> None:
        self._tell = tell
        self._differ = differ
        self._told: dict[tuple[str, tuple[str, int, int]], tuple[Telling, ...]] = {}

    def compared(self, accounts: Iterable[Account]) -> Iterator[Finding]:
        """What some accounts tell differently."""
        return compare((t for account in accounts for t in self._of(account)), self._differ)

    def _of(self, account: Account) -> tuple[Telling, ...]:
        key = account.claim, account.citation.key
        if key not in self._told:
            self._told[key] = tuple(self._tell(account))
        return self._told[key]


def _kinds(*pairs: tuple[_Tell, Differ]) -> tuple[_Kind, ...]:
    return tuple(_Kind(tell, differ) for tell, differ in pairs)


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic, each side in the outlets' words, newest last."""
    accounts = accounts_of(claims, readings)
    conflicts = [_conflict(told, topic) for told in _joined(_found(accounts))]
    return tuple(sorted(conflicts, key=lambda conflict: conflict.id))


def _found(accounts: dict[str, tuple[Account, ...]]) -> Iterator[Finding]:
    """All that accounts tell differently, by where it is looked for."""
    nearby = _kinds(
        (numbers.tellings, numbers.differ),
        (dating.tellings, dating.differ),
        (modality.tellings, modality.differ),
        (wording.tellings, wording.differ),
    )
    anywhere = _kinds(
        (numbers.counts, numbers.untold),
        (scope.tellings, scope.differ),
        (scope.rules, scope.rules_differ),
        (scope.endings, scope.endings_differ),
        (wording.notices, wording.notices_differ),
    )
    for group in accounts.values():
        if len(group) > 1:
            yield from (found for kind in nearby for found in kind.compared(group))
    for one, other in neighbours(accounts):
        group = accounts[one][:_OF_A_NEIGHBOUR] + accounts[other][:_OF_A_NEIGHBOUR]
        yield from (found for kind in nearby for found in kind.compared(group))
    everything = tuple(account for group in accounts.values() for account in group)
    yield from (found for kind in anywhere for found in kind.compared(everything))


def _joined(found: Iterable[Finding]) -> Iterator[list[Telling]]:
    """Findings of one matter that share a passage, as one."""
    matters: defaultdict[tuple[ConflictKind, str], list[dict[Telling, None]]] = defaultdict(list)
    for finding in found:
        told = dict.fromkeys(finding.tellings)
        apart = []
        for other in matters[finding.kind, finding.subject]:
            if other.keys() & told.keys():
                told |= other
            else:
                apart.append(other)
        matters[finding.kind, finding.subject] = [*apart, told]
    for _, groups in sorted(matters.items()):
        yield from (list(group) for group in groups)


def _conflict(told: list[Telling], topic: Topic) -> Conflict:
    """A conflict with one side for each value, the newest last."""
    sides: defaultdict[str, list[Telling]] = defaultdict(list)
    whole = {telling.norm for telling in told}
    for telling in sorted(told, key=_age):
        sides[_core(telling, whole)].append(telling)
    first = min(told, key=_arrival)
    return Conflict(
        # What came first names it, so that later sources change no id.
        id=content_id(topic.slug, "conflict", first.kind, first.subject, first.account.claim),
        kind=first.kind,
        sides=tuple(_side(tellings) for tellings in sides.values()),
        claims=tuple(dict.fromkeys(t.account.claim for t in sorted(told, key=_age))),
    )


def _core(telling: Telling, norms: set[str]) -> str:
    """What makes a side: for quotations the shortest one that is part of the telling's."""
    if telling.kind is not ConflictKind.QUOTATION:
        return telling.norm
    parts = (norm for norm in norms if f" {norm} " in f" {telling.norm} ")
    return min(parts, key=lambda norm: (len(norm), norm))


def _side(tellings: list[Telling]) -> Side:
    """One account of the matter, in the fewest words that an outlet gives it."""
    citations = {telling.account.citation.key: telling.account.citation for telling in tellings}
    value = min(tellings, key=lambda telling: len(telling.value)).value
    return Side(value, tuple(citations.values()))


def _arrival(telling: Telling) -> tuple[str, tuple[str, int, int]]:
    """Sorts tellings by when their source came to the topic."""
    day = telling.account.citation.source.arrived
    return day.isoformat() if day else "", telling.account.citation.key


def _age(telling: Telling) -> tuple[str, tuple[str, int, int]]:
    """Sorts tellings by when their source was out."""
    source = telling.account.citation.source
    published = source.published
    day = (published.first or published.last) if published else source.added
    return day.isoformat() if day else "9999", telling.account.citation.key
