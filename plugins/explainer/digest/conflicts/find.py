"""Where accounts differ, found batch by batch.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from msgspec import Struct, field

from explainer.digest.batches import batches
from explainer.digest.conflicts import (
    aboard,
    causes,
    dating,
    dealings,
    denials,
    details,
    estimates,
    fates,
    hackers,
    knowing,
    lasting,
    modality,
    numbers,
    prices,
    ranks,
    ransoms,
    scope,
    substances,
    tolls,
    wording,
)
from explainer.digest.conflicts.accounts import NO_AKIN, Account, Akin, accounts_of
from explainer.digest.conflicts.cases import Cases
from explainer.digest.conflicts.comparison import Comparison, Judged
from explainer.digest.conflicts.findings import (
    Differ,
    Finding,
    Tell,
    Telling,
    about_one,
    opposed,
    unlike,
)
from explainer.digest.conflicts.links import Link, Links
from explainer.digest.conflicts.tellings import Tellings, Told
from explainer.digest.recalled import Recalled, batch_key, chained, recall
from explainer.model import Claim, Conflict, Reading, Topic

#: All that is compared: how accounts tell of it, when two tellings clash and differ, whether they
#: do so wherever they stand.
_RULES: tuple[tuple[Tell, tuple[Differ, Differ, bool]], ...] = (
    (numbers.tellings, (numbers.clash, numbers.differ, False)),
    (Tell(dating.tellings), (dating.clash, dating.differ, False)),
    (details.tellings, (details.clash, details.differ, False)),
    (Tell(dating.happenings), (unlike, dating.happened_apart, True)),
    (Tell(dating.befalling), (unlike, dating.befell_apart, True)),
    (denials.tellings, (denials.clash, denials.differ, True)),
    (dealings.tellings, (opposed, dealings.differ, True)),
    (fates.tellings, (opposed, fates.differ, True)),
    (causes.beginnings, (unlike, causes.of_one_fire, True)),
    (causes.causes, (causes.exclude, causes.of_one_happening, True)),
    (hackers.tellings, (unlike, hackers.differ, True)),
    (modality.tellings, (unlike, modality.differ, False)),
    (knowing.tellings, (knowing.clash, knowing.differ, True)),
    (Tell(wording.tellings), (wording.clash, unlike, False)),
    (scope.contrasts, (scope.clash, scope.of_one_claim, False)),
    (numbers.counts, (numbers.untold, about_one, True)),
    (aboard.tellings, (numbers.clash, aboard.differ, True)),
    (lasting.tellings, (numbers.clash, lasting.differ, True)),
    (substances.tellings, (numbers.clash, substances.differ, True)),
    (prices.prices, (numbers.clash, prices.of_one_thing, True)),
    (prices.purchases, (numbers.clash, prices.of_one_purchase, True)),
    (ransoms.tellings, (numbers.clash, ransoms.differ, True)),
    (ranks.tellings, (opposed, ranks.differ, True)),
    (estimates.tellings, (numbers.clash, estimates.differ, True)),
    (tolls.tellings, (tolls.clash, tolls.differ, True)),
    (scope.tellings, (scope.clash, scope.differ, True)),
    (scope.reaches, (unlike, scope.reaches_differ, True)),
    (scope.rules, (scope.rules_clash, about_one, True)),
    (scope.endings, (unlike, about_one, True)),
    (Tell(wording.utterances), (wording.retold, wording.by_one, True)),
    (Tell(wording.notices), (wording.notices_clash, about_one, True)),
)


class Differed(Struct, frozen=True):
    """What was found out on the way: what passages tell, whether tellings differ, which claims each
    batch links; by their keys.
    """

    told: Mapping[bytes, tuple[Told, ...]] = field(default_factory=dict)
    judged: Mapping[bytes, Judged] = field(default_factory=dict)
    linked: Mapping[bytes, tuple[Link, ...]] = field(default_factory=dict)


#: What is known of a new topic.
NEW = Differed()


class Differences(Struct, frozen=True):
    """The conflicts of a topic, each side in the outlets' words, newest last; what was found."""

    conflicts: tuple[Conflict, ...]
    found: Differed


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic."""
    return differences(claims, readings, topic).conflicts


def differences(
    claims: tuple[Claim, ...],
    readings: tuple[Reading, ...],
    topic: Topic,
    akin: Akin = NO_AKIN,
    known: Differed = NEW,
) -> Differences:
    """Where the accounts of a topic differ; `akin` are passages that tell of the matter of others
    in another way. What is `known` isn't found out again.
    """
    tellings, judged = Tellings([tell for tell, _ in _RULES], known.told), Recalled(known.judged)
    fold, cases = _Fold(judged), Cases(topic)
    ordered = batches(readings)
    by_slug = accounts_of(claims, readings, akin)
    accounts = [_accounts(batch, by_slug) for batch in ordered]
    keys = tuple(chained(map(_said, ordered, accounts)))
    links = []
    for batch, fresh, linked in zip_longest(ordered, accounts, recall(keys, known.linked)):
        links.append(fold.take(fresh, tellings, linked))
        cases.take(fold.findings(links[-1]), since=batch[0].source.slug)
    found = Differed(tellings.told, judged.found, dict(zip(keys, links, strict=True)))
    return Differences(cases.conflicts(), found)


class _Fold:
    """What is known between two batches."""

    def __init__(self, judged: Recalled[Judged]) -> None:
        self._links = Links()
        self._comparisons = tuple(Comparison(judged, *rule) for _, rule in _RULES)

    def take(
        self, fresh: list[Account], tellings: Tellings, known: tuple[Link, ...] | None
    ) -> tuple[Link, ...]:
        """Let in the accounts of a batch; give the claims that they link, as far as that isn't
        known.
        """
        told: list[list[Telling]] = [[] for _ in self._comparisons]
        for account in fresh:
            for number, telling in tellings.of(account):
                told[number].append(telling)
        for comparison, came in zip(self._comparisons, told, strict=True):
            comparison.take(came)
        if known is None:
            return tuple(self._links.take(fresh))
        self._links.recall(fresh, known)
        return known

    def findings(self, linked: tuple[Link, ...]) -> Iterator[Finding]:
        """Where the newest batch differs from all before it; it `linked` these claims."""
        for comparison in self._comparisons:
            yield from comparison.findings(self._links.near, linked)


def _accounts(batch: tuple[Reading, ...], found: Mapping[str, list[Account]]) -> list[Account]:
    """The accounts of a batch, whatever the order of its files."""
    return sorted((a for reading in batch for a in found[reading.source.slug]), key=_order)


def _said(batch: tuple[Reading, ...], accounts: list[Account]) -> bytes:
    """All that a batch says: its articles, which claims they tell where, and what is akin."""
    said = [(_order(account), account.akin) for account in accounts]
    return batch_key(batch) + repr(said).encode()


def _order(account: Account) -> tuple[str, tuple[str, int, int]]:
    """Sorts the accounts of a batch."""
    return account.claim, account.citation.key
