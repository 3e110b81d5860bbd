"""What the particulars of two passages have in common, which ties the two together."""

from __future__ import annotations

from itertools import chain

from explainer.digest.content import PERSON
from explainer.digest.particulars import Particulars

#: So many persons and what they met.
_SEVERAL, _FATES = 2, frozenset(("kill", "injure"))


def share(one: Particulars, two: Particulars) -> bool:
    """Whether both name the same date or the same count of something, not a small one."""
    return not set(one.days).isdisjoint(two.days) or share_count(one, two)


def share_count(one: Particulars, two: Particulars) -> bool:
    """Whether both name the same count of something, not a small one."""
    return not one.figures.isdisjoint(two.figures)


def share_counts(one: Particulars, two: Particulars) -> bool:
    """Whether both name several counts, and one of them isn't small."""
    mine, theirs = (frozenset(chain.from_iterable(dict(p.counts).values())) for p in (one, two))
    return len(mine & theirs) > 1 and share_count(one, two)


def share_news(one: Particulars, two: Particulars) -> bool:
    """Whether both tell of the same count, and neither only in passing."""
    return not one.news.isdisjoint(two.news)


def share_day(one: Particulars, two: Particulars) -> bool:
    """Whether both tell of the same day, neither alone of how many: a toll is news of its own."""
    return one.people == two.people and not one.known.isdisjoint(two.known)


def share_milestone(one: Particulars, two: Particulars) -> bool:
    """Whether both tell that one thing befell one name, and neither of another year."""
    years, others = ({day for day in each.days if day.isdigit()} for each in (one, two))
    is_of_one_year = not (years or others) or bool(years & others)
    return is_of_one_year and not one.milestones.isdisjoint(two.milestones)


def share_toll(one: Particulars, two: Particulars) -> bool:
    """Whether both count as many persons, several, who met one fate, and neither names a year."""
    mine, theirs = (dict(each.counts).get(PERSON, ()) for each in (one, two))
    if not mine or mine != theirs or max(mine) < _SEVERAL:
        return False
    of_a_year = any(day.isdigit() for day in (*one.days, *two.days))
    met = (_FATES & one.rest & two.rest).difference(one.denied, two.denied)
    return bool(met) and not of_a_year
