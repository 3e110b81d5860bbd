"""In brief: the few claims that a reader must know."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from explainer.digest.outline.tolls import newest_tolls
from explainer.digest.outline.weight import Days, Weights
from explainer.digest.standalone.pointing import dangles
from explainer.digest.words import names, terms
from explainer.model import Claim, Topic

#: How many claims a brief has where there are enough, and the most from one section.
_LENGTH, _MOST_OF_A_SECTION = 5, 3
_LONGEST = 280
#: Claims of so many common words repeat one another; of the newest news and older ones, so many:
#: it names again what it follows. What two articles of one day open with is most often one thing.
_ALIKE, _NEWS_ALIKE, _LEADS_ALIKE = 0.4, 0.5, 0.25
#: News of so many days is one piece; that of other days, names left out, is alike from here on.
_SAME_NEWS, _OTHER_NEWS_ALIKE = timedelta(days=2), 0.6

#: What a section takes off a claim's weight: background is for those who read on.
_ASIDE = {"background": 4.0, "also-reported": 2.0}


def brief_of(ranked: tuple[Claim, ...], weights: Weights, topic: Topic) -> tuple[str, ...]:
    """Pinned claims, then the weightiest that differ from one another, in the page's order.

    In place of one with a toll that has risen since stands the one with the newest.
    """
    pinned = [claim for claim in ranked if claim.id in topic.decisions.pin]
    most = _LENGTH if topic.outline else _MOST_OF_A_SECTION
    chosen = _chosen(pinned, ranked, weights, most)
    rest = sorted(chosen[len(pinned) :], key=lambda claim: claim.rank)
    return tuple(claim.id for claim in (*pinned, *rest))


def _chosen(
    pinned: list[Claim], ranked: tuple[Claim, ...], weights: Weights, most: int
) -> list[Claim]:
    """The pinned claims, then others, as long as there are no `most` of their section."""
    chosen = pinned[:]
    by_section = Counter(claim.section for claim in chosen)
    newest = newest_tolls(ranked)
    for weighty in _candidates(ranked, weights):
        claim = newest.get(weighty.id, weighty)
        if len(chosen) >= _LENGTH:
            break
        has_room = by_section[claim.section] < most
        if claim not in chosen and has_room and _fits(claim, chosen, weights):
            chosen.append(claim)
            by_section[claim.section] += 1
    return chosen


def _candidates(ranked: tuple[Claim, ...], weights: Weights) -> list[Claim]:
    """The claims, the weightiest first, then what the newest and the first articles open with."""
    found = sorted(ranked, key=lambda c: (_ASIDE.get(c.section, 0) - weights.of(c), c.id))
    latest = next((claim for claim in found if weights.is_latest(claim)), None)
    first = next((claim for claim in found if weights.is_first(claim)), None)
    return found[:1] + [claim for claim in (latest, first) if claim] + found[1:]


def _fits(claim: Claim, chosen: list[Claim], weights: Weights) -> bool:
    """Whether a claim reads well beside the chosen ones."""
    if len(claim.shown) > _LONGEST or not weights.prominent(claim) or dangles(claim):
        return False
    if weights.is_past_plan(claim):
        return False
    return not any(_repeats(claim, other, weights) for other in chosen)


def _repeats(one: Claim, other: Claim, weights: Weights) -> bool:
    """Whether two claims would say one thing twice."""
    mine, theirs = weights.lead_days(one), weights.lead_days(other)
    least = _NEWS_ALIKE if weights.is_latest(one) != weights.is_latest(other) else _ALIKE
    least = _LEADS_ALIKE if mine & theirs else least
    first, second = frozenset(terms(one.text)), frozenset(terms(other.text))
    if _are_apart(mine, theirs):
        least = _OTHER_NEWS_ALIKE
        first, second = first - names(one.text), second - names(other.text)
    return len(first & second) >= max(1, least * min(len(first), len(second)))


def _are_apart(mine: Days, theirs: Days) -> bool:
    """Whether claims are the news of days apart: the same names then do other things."""
    pairs = [(one, two) for one in mine for two in theirs if one and two]
    return bool(pairs) and all(abs(one - two) > _SAME_NEWS for one, two in pairs)
