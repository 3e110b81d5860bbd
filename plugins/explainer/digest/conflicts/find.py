"""Where accounts differ, found batch by batch.

Accounts are compared within a claim and between claims that tell nearly the same. What
stands in claims of quite different words (a ban's reach, a count that one outlet has and
another was refused, what ends on a day) is compared over the whole topic.
"""

from __future__ import annotations

from explainer.digest.batches import batches
from explainer.digest.conflicts import dating, modality, numbers, scope, tolls, wording
from explainer.digest.conflicts.accounts import Account, accounts_of
from explainer.digest.conflicts.cases import Cases
from explainer.digest.conflicts.comparison import Comparison
from explainer.digest.conflicts.findings import about_one, unlike
from explainer.digest.conflicts.links import Links
from explainer.model import Claim, Conflict, Reading, Topic


def find_conflicts(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Conflict, ...]:
    """The conflicts of a topic, each side in the outlets' words, newest last."""
    accounts = accounts_of(claims, readings)
    comparisons, links, cases = _comparisons(), Links(), Cases(topic)
    for batch in batches(readings):
        fresh = [account for reading in batch for account in accounts[reading.source.slug]]
        fresh.sort(key=_order)
        linked = tuple(links.take(fresh))
        for comparison in comparisons:
            comparison.take(fresh)
        found = (f for comparison in comparisons for f in comparison.findings(links.near, linked))
        cases.take(found, since=batch[0].source.slug)
    return cases.conflicts()


def _order(account: Account) -> tuple[str, tuple[str, int, int]]:
    """Sorts the accounts of a batch, whatever the order of its files."""
    return account.claim, account.citation.key


def _comparisons() -> tuple[Comparison, ...]:
    """All that is compared."""
    return (
        Comparison(numbers.tellings, numbers.clash, numbers.differ),
        Comparison(dating.tellings, dating.clash, dating.differ),
        Comparison(modality.tellings, unlike, modality.differ),
        Comparison(wording.tellings, wording.clash, unlike),
        Comparison(scope.contrasts, scope.clash, scope.of_one_claim),
        Comparison(numbers.counts, numbers.untold, about_one, anywhere=True),
        Comparison(numbers.prices, numbers.clash, numbers.prices_differ, anywhere=True),
        Comparison(tolls.tellings, tolls.clash, tolls.differ, anywhere=True),
        Comparison(scope.tellings, scope.clash, scope.differ, anywhere=True),
        Comparison(scope.rules, scope.rules_clash, about_one, anywhere=True),
        Comparison(scope.endings, unlike, about_one, anywhere=True),
        Comparison(wording.notices, wording.notices_clash, about_one, anywhere=True),
    )
