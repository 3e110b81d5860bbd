"""From what single accounts say to conflicts with all their sides. No side is called right.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from explainer.digest.conflicts import dating, modality, numbers, scope, wording
from explainer.digest.conflicts.accounts import Account, accounts_of, neighbours
from explainer.digest.conflicts.findings import Finding, Telling, compare
from explainer.model import Claim, Conflict, ConflictKind, Reading, Side, Topic, content_id

#: Compared within a claim and between claims that tell nearly the same.
_NEARBY = (numbers, dating, modality, wording)
#: Compared within a claim alone.
_WITHIN = (*_NEARBY, scope)


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic, each side in the outlets' words, newest last."""
    accounts = accounts_of(claims, readings)
    found = [*_within(accounts), *_nearby(accounts), *_anywhere(accounts)]
    conflicts = [_conflict(told, topic) for told in _joined(found)]
    return tuple(sorted(conflicts, key=lambda conflict: conflict.id))


def _within(accounts: dict[str, tuple[Account, ...]]) -> Iterator[Finding]:
    for group in accounts.values():
        if len(group) > 1:
            for kind in _WITHIN:
                yield from compare((t for a in group for t in kind.tellings(a)), kind.differ)


def _nearby(accounts: dict[str, tuple[Account, ...]]) -> Iterator[Finding]:
    for one, other in neighbours(accounts):
        group = accounts[one] + accounts[other]
        for kind in _NEARBY:
            yield from compare((t for a in group for t in kind.tellings(a)), kind.differ)


def _anywhere(accounts: dict[str, tuple[Account, ...]]) -> Iterator[Finding]:
    everything = [account for group in accounts.values() for account in group]
    counts = (
        telling
        for account in everything
        for telling in numbers.tellings(account)
        if telling.kind is ConflictKind.NUMBER and " " in telling.subject
    )
    yield from compare(counts, numbers.untold)
    yield from compare((t for a in everything for t in scope.rules(a)), scope.rules_differ)
    yield from compare((t for a in everything for t in scope.endings(a)), scope.endings_differ)
    notices = (t for a in everything for t in wording.tellings(a) if t.subject)
    yield from compare(notices, wording.notices_differ)


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
    first = next(iter(sides.values()))[0]
    return Conflict(
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


def _age(telling: Telling) -> tuple[str, tuple[str, int, int]]:
    """Sorts tellings by when their source was out."""
    source = telling.account.citation.source
    published = source.published
    day = (published.first or published.last) if published else source.added
    return day.isoformat() if day else "9999", telling.account.citation.key
