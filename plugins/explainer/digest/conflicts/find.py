"""Where accounts differ, found batch by batch.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.digest.batches import NOTHING, batches
from explainer.digest.conflicts import dating, modality, numbers, scope, tolls, wording
from explainer.digest.conflicts.accounts import Account, accounts_of
from explainer.digest.conflicts.cases import Cases
from explainer.digest.conflicts.comparison import Comparison
from explainer.digest.conflicts.findings import Differ, Tell, about_one, unlike
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


def tellings_of(known: Mapping[bytes, tuple[Told, ...]] = NOTHING) -> Tellings:
    """What accounts tell of all that is compared; `known` passages aren't read again."""
    return Tellings([tell for tell, _ in _RULES], known)


def find_conflicts(
    claims: tuple[Claim, ...],
    readings: tuple[Reading, ...],
    topic: Topic,
    tellings: Tellings | None = None,
) -> tuple[Conflict, ...]:
    """The conflicts of a topic, each side in the outlets' words, newest last."""
    tellings = tellings or tellings_of()
    accounts = accounts_of(claims, readings)
    links, cases = Links(), Cases(topic)
    comparisons = tuple(Comparison(*rule) for _, rule in _RULES)
    for batch in batches(readings):
        fresh = [account for reading in batch for account in accounts[reading.source.slug]]
        fresh.sort(key=_order)
        linked = tuple(links.take(fresh))
        told = [found for account in fresh for found in tellings.of(account)]
        for number, comparison in enumerate(comparisons):
            comparison.take(telling for of, telling in told if of == number)
        found = (f for comparison in comparisons for f in comparison.findings(links.near, linked))
        cases.take(found, since=batch[0].source.slug)
    return cases.conflicts()


def _order(account: Account) -> tuple[str, tuple[str, int, int]]:
    """Sorts the accounts of a batch, whatever the order of its files."""
    return account.claim, account.citation.key
