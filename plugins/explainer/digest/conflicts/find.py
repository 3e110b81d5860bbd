"""Where accounts differ, found batch by batch.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from msgspec import Struct

from explainer.digest.batches import NOTHING, batch_key, batches, chained, recall
from explainer.digest.conflicts import dating, modality, numbers, scope, tolls, wording
from explainer.digest.conflicts.accounts import Account, accounts_of
from explainer.digest.conflicts.cases import Cases
from explainer.digest.conflicts.comparison import Compared, Comparison
from explainer.digest.conflicts.findings import Differ, Finding, Tell, about_one, unlike
from explainer.digest.conflicts.links import Links
from explainer.digest.conflicts.tellings import Tellings, Told
from explainer.model import Claim, Conflict, Reading, Topic

#: All that is compared: how accounts tell of it, when two tellings clash and differ, whether they
#: do so wherever they stand.
_RULES: tuple[tuple[Tell, tuple[Differ, Differ, bool]], ...] = (
    (numbers.tellings, (numbers.clash, numbers.differ, False)),
    (dating.tellings, (dating.clash, dating.differ, False)),
    (modality.tellings, (unlike, modality.differ, False)),
    (wording.tellings, (wording.clash, unlike, False)),
    (scope.contrasts, (scope.clash, scope.of_one_claim, False)),
    (numbers.counts, (numbers.untold, about_one, True)),
    (numbers.prices, (numbers.clash, numbers.prices_differ, True)),
    (tolls.tellings, (tolls.clash, tolls.differ, True)),
    (scope.tellings, (scope.clash, scope.differ, True)),
    (scope.rules, (scope.rules_clash, about_one, True)),
    (scope.endings, (unlike, about_one, True)),
    (wording.notices, (wording.notices_clash, about_one, True)),
)


class Differed(Struct, frozen=True):
    """What was decided of a batch: the claims that it links, what each comparison came to."""

    linked: tuple[tuple[str, str], ...]
    compared: tuple[Compared, ...]


class Differences(Struct, frozen=True):
    """The conflicts of a topic, each side in the outlets' words, newest last; by their keys what
    passages tell, and what was decided of each batch.
    """

    conflicts: tuple[Conflict, ...]
    told: Mapping[bytes, tuple[Told, ...]]
    decided: Mapping[bytes, Differed]


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic."""
    return differences(claims, readings, topic).conflicts


def differences(
    claims: tuple[Claim, ...],
    readings: tuple[Reading, ...],
    topic: Topic,
    told: Mapping[bytes, tuple[Told, ...]] = NOTHING,
    known: Mapping[bytes, Differed] = NOTHING,
) -> Differences:
    """Where the accounts of a topic differ.

    What is `told` isn't read again, nor what is `known` of the first batches decided again.
    """
    tellings = Tellings([tell for tell, _ in _RULES], told)
    fold, cases = _Fold(), Cases(topic)
    ordered = batches(readings)
    by_slug = accounts_of(claims, readings)
    accounts = [_accounts(batch, by_slug) for batch in ordered]
    keys = tuple(chained(map(_said, ordered, accounts)))
    decided = []
    for batch, fresh, met in zip_longest(ordered, accounts, recall(keys, known)):
        decided.append(fold.take(fresh, tellings, met))
        cases.take(fold.findings(decided[-1]), since=batch[0].source.slug)
    return Differences(cases.conflicts(), tellings.told, dict(zip(keys, decided, strict=True)))


class _Fold:
    """What is known between two batches."""

    def __init__(self) -> None:
        self._links = Links()
        self._comparisons = tuple(Comparison(*rule) for _, rule in _RULES)

    def take(self, fresh: list[Account], tellings: Tellings, known: Differed | None) -> Differed:
        """Compare the accounts of a batch with all before them, or do as is known of them."""
        told = [found for account in fresh for found in tellings.of(account)]
        for number, comparison in enumerate(self._comparisons):
            comparison.take(telling for of, telling in told if of == number)
        if known:
            self._recall(fresh, known)
            return known
        linked = tuple(self._links.take(fresh))
        near = self._links.near
        return Differed(linked, tuple(c.compare(near, linked) for c in self._comparisons))

    def findings(self, differed: Differed) -> Iterator[Finding]:
        """What was found in the newest batch."""
        for comparison, compared in zip(self._comparisons, differed.compared, strict=True):
            yield from comparison.findings(compared)

    def _recall(self, fresh: list[Account], known: Differed) -> None:
        """Do again what was decided of a batch."""
        self._links.recall(fresh, known.linked)
        for comparison, compared in zip(self._comparisons, known.compared, strict=True):
            comparison.recall(compared)


def _accounts(batch: tuple[Reading, ...], found: Mapping[str, list[Account]]) -> list[Account]:
    """The accounts of a batch, whatever the order of its files."""
    return sorted((a for reading in batch for a in found[reading.source.slug]), key=_order)


def _said(batch: tuple[Reading, ...], accounts: list[Account]) -> bytes:
    """All that a batch says: its articles, and which claims they tell where."""
    return batch_key(batch) + repr([_order(account) for account in accounts]).encode()


def _order(account: Account) -> tuple[str, tuple[str, int, int]]:
    """Sorts the accounts of a batch."""
    return account.claim, account.citation.key
