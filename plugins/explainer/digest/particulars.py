"""Particulars: what two passages on one fact can't differ in.

Passages that share their words may still report different things: the index fell 2.4 % on
one day and rose 8 % on another. They contradict each other where

- both count the same thing and no count agrees, or one tells of the third and the other of three,
- both name days, months or years and none of these overlap,
- one says that something goes up, begins or is bought, and the other the opposite,
- one denies in so many words what the other tells,
- one tells that somebody did to another what the other did to the one,
- somebody did it whom the other doesn't name, and somebody else whom the one doesn't,
- they do little but quote, and not the same,
- they begin with counts of different things, or one tells a rate, the other of a day,
- they give the hour, the score or another circumstance in two ways (`circumstances.py`),
- they are the same but for a name, or but for words of one field ("the Senate", "the House"),
- one says that nothing was said of it; or what something is, the other only what was done,
- one tells what is to come or is asked for, the other that it was done, or denies it.

Accounts that differ in a number are shown side by side as a conflict; they are never one claim.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import product, starmap

from msgspec import Struct

from explainer.digest.acts import OPPOSITES
from explainer.digest.circumstances import Circumstances, circumstances, unlike
from explainer.digest.content import (
    CONVERTED,
    NAMED,
    NTH,
    PASSING,
    PERSON,
    ROUNDED,
    SHARE,
    TRAIT,
    WHO,
    Counts,
)
from explainer.digest.contrasts import CONTRASTED, in_contrast
from explainer.digest.dated import Dates, known_days, loosely
from explainer.digest.deeds import (
    Deed,
    Doer,
    are_named_apart,
    are_two,
    find_deeds,
    find_doer,
    undone,
)
from explainer.digest.denying import told_against
from explainer.digest.leading import Leading, lead_apart, leading
from explainer.digest.milestones import Milestone, find_milestones
from explainer.digest.numerals import half_place
from explainer.digest.phrases import UNTOLD
from explainer.digest.stems import stem
from explainer.digest.utterances import Utterances, are_others, utterances
from explainer.model import Clause, Mood, When

_NONE: frozenset[str] = frozenset()
#: What is asked for isn't what happened.
_APART = {Mood.ASKED, Mood.PAST}
_ACTS = frozenset(OPPOSITES)
#: "Initech is a maker of lamps" tells nothing that happened.
_DEFINES = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w.&’'-]*|[a-z]+)(?: [A-Z][\w.&’'-]*){0,3} (?:is|are) an? "
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being|becom\w+|became|called|named)\b")
#: "From July 5 to July 25", and the days that it names.
_SPAN = re.compile(
    r"\b(?:from|between) (?:[A-Z]\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+)(?:, \d{4},?)? "
    r"(?:to|and|until|till|through) "
)
_ENDS = 2
#: From here on a count that ends in 0 may be rounded, by so much of it.
_ROUND, _ROUNDING = 1000, 0.02
#: So much of it may lie between a count and the round number that it is said to be about.
_ABOUT = 0.1
#: Smaller counts agree by chance, unless they are fractions; up to so many, those of other things.
_SMALL, _MANY = 13, 100
#: Sentences that are the same but for so many words of each.
_OTHER_WORDS = 2
_NO_FIGURES = (NAMED, TRAIT)
_NO_NEWS, _MARKS = (*_NO_FIGURES, PASSING), ROUNDED + CONVERTED + PASSING + TRAIT

#: What somebody may not have had: knowledge of a thing, which may be so.
_KNOWING = frozenset(map(stem, ("know", "aware", "awareness", "realise", "realize")))


class Particulars(Struct, frozen=True, eq=False):
    """The counts of a passage by what they count, its dates, its acts that have an opposite.

    `denied` are the terms that it says aren't so; `told` are all its terms where it denies nothing,
    `against` the verbs with which alone it denies.
    `untold` is set where it says that somebody didn't tell; `ahead` are the verbs of what
    is to come, `done` those of what was done. `figures` are the counts that don't agree by chance,
    `news` those that aren't told in passing either, with what they count; `people` is set where
    people are counted. `months` are the days but for those that are but a year; with `spans` they
    are the ends of a span. `known` are the dates that are one day. `names` and `rest` are its
    terms, `deeds` who did what to whom, `undone` the same the other way round, `doer` who alone did
    it, `contrasted` the terms in a contrast, `milestones` what befell whom, `leading` what is
    counted first. `defines` is set where it says what something is, `happens` only what was done.
    """

    counts: Counts
    dates: tuple[When, ...]
    days: tuple[str, ...]
    acts: frozenset[str]
    denied: tuple[str, ...]
    told: frozenset[str]
    against: frozenset[str] = _NONE
    untold: bool = False
    mood: Mood = Mood.OTHER
    ahead: frozenset[str] = _NONE
    done: frozenset[str] = _NONE
    figures: frozenset[float] = frozenset()
    news: frozenset[tuple[str, float]] = frozenset()
    people: bool = False
    months: frozenset[str] = _NONE
    known: frozenset[date] = frozenset()
    spans: bool = False
    names: frozenset[str] = _NONE
    rest: frozenset[str] = _NONE
    deeds: frozenset[Deed] = frozenset()
    undone: frozenset[Deed] = frozenset()
    doer: Doer = ()
    contrasted: frozenset[str] = _NONE
    circumstances: Circumstances = {}
    utterances: Utterances = Utterances()
    milestones: frozenset[Milestone] = frozenset()
    defines: bool = False
    happens: bool = False
    leading: Leading = Leading()

    @classmethod
    def of(cls, clause: Clause, words: str, named: Dates) -> Particulars:
        """Those of a clause of some words, and of the dates named in it."""
        deeds = find_deeds(words, clause.terms, clause.names)
        dates = tuple(starmap(loosely, named))
        figures, news, people = _counted(clause.counts)
        months = frozenset(day for day in clause.days if not day.isdigit())
        return cls(
            counts=clause.counts,
            dates=dates,
            days=clause.days,
            acts=_ACTS.intersection(clause.terms),
            denied=clause.denied,
            told=_NONE if clause.negative else frozenset(clause.terms),
            against=told_against(words) if clause.negative else _NONE,
            untold=UNTOLD in clause.terms,
            mood=clause.mood,
            ahead=frozenset(clause.ahead),
            done=frozenset(clause.done),
            figures=figures,
            news=news,
            people=people,
            months=months,
            spans=len(months) == _ENDS and _SPAN.search(words) is not None,
            known=frozenset(known_days(words, named)),
            names=frozenset(clause.names),
            rest=frozenset(clause.terms) - frozenset(clause.names),
            deeds=deeds,
            undone=undone(deeds),
            doer=find_doer(words, clause.names),
            contrasted=CONTRASTED.intersection(clause.terms),
            circumstances=circumstances(words),
            utterances=utterances(words),
            milestones=find_milestones(words, clause.terms),
            defines=_DEFINES.match(words) is not None,
            happens=clause.mood is Mood.PAST and not _IS.search(words),
            leading=leading(words, dated=bool(named)),
        )


@lru_cache(maxsize=1 << 12)
def contradict(one: Particulars, two: Particulars) -> bool:
    """Whether the passages can't state the same fact."""
    return (
        _moods_differ(one, two)
        or _counts_differ(one, two)
        or _dates_differ(one, two)
        or _denies(one, two)
        or (one.defines and two.happens)
        or (two.defines and one.happens)
        or _lead_apart(one, two)
        or unlike(one.circumstances, two.circumstances)
        or are_others(one.utterances, two.utterances)
        or _is_of_others(one, two)
        or _differ_in_a_word(one, two)
    )


def _is_of_others(one: Particulars, two: Particulars) -> bool:
    """Whether the same is told of two names, or two did something, each for himself."""
    if one.rest == two.rest and are_named_apart(one.names - two.names, two.names - one.names):
        return True
    return are_two((one.doer, one.names | one.rest), (two.doer, two.names | two.rest))


def _moods_differ(one: Particulars, two: Particulars) -> bool:
    """Whether one was done, and the other is asked for, is to come, or wasn't told of."""
    return (
        one.untold != two.untold
        or (one.mood != two.mood and {one.mood, two.mood} == _APART)
        or _asked_and_denied(one, two)
        or _asked_and_denied(two, one)
        or not (one.ahead.isdisjoint(two.done) and two.ahead.isdisjoint(one.done))
    )


def _denies(one: Particulars, two: Particulars) -> bool:
    """Whether one tells the opposite of the other, its reverse, or that it isn't so."""
    return (
        _opposite(one, two)
        or not one.deeds.isdisjoint(two.undone)
        or not (two.told.isdisjoint(one.denied) and one.told.isdisjoint(two.denied))
        or not (two.against.isdisjoint(one.denied) and one.against.isdisjoint(two.denied))
        or _knew_not(one, two)
        or _knew_not(two, one)
    )


def _lead_apart(one: Particulars, two: Particulars) -> bool:
    """Whether what they count first, or again and again, keeps them apart."""
    dated = bool(one.known or two.known)
    same = not one.figures.isdisjoint(two.figures)
    return not same and lead_apart(one.leading, two.leading, dated=dated)


def _knew_not(one: Particulars, two: Particulars) -> bool:
    """Whether somebody didn't know of what the other says wasn't so."""
    denied, other = _KNOWING.intersection(one.denied), _KNOWING.intersection(two.denied)
    return bool(denied and two.denied and not other)


def _asked_and_denied(one: Particulars, two: Particulars) -> bool:
    """Whether one tells what is asked for, and the other denies something."""
    return one.mood is Mood.ASKED is not two.mood and bool(one.told) and not two.told


def _differ_in_a_word(one: Particulars, two: Particulars) -> bool:
    """Whether two passages are the same but for words that stand in contrast."""
    if not (one.contrasted and two.contrasted) or one.contrasted == two.contrasted:
        return False
    mine = one.rest - two.rest | one.names - two.names
    theirs = two.rest - one.rest | two.names - one.names
    common = len(one.rest & two.rest) + len(one.names & two.names)
    alike = max(len(mine), len(theirs)) <= _OTHER_WORDS <= common
    return alike and in_contrast(one.contrasted & mine, two.contrasted & theirs)


@lru_cache(maxsize=1 << 12)
def _counted(counts: Counts) -> tuple[frozenset[float], frozenset[tuple[str, float]], bool]:
    """The figures and the news among counts, and whether they count people."""
    people = any(kind.lstrip(_MARKS) == PERSON for kind, _ in counts)
    return _figures(counts), frozenset(_news(counts)), people


def _figures(counts: Counts) -> frozenset[float]:
    """The counts that don't agree by chance."""
    counted = (values for kind, values in counts if not kind.startswith(_NO_FIGURES))
    return frozenset(v for values in counted for v in values if v >= _SMALL or v % 1)


def _news(counts: Counts) -> Iterator[tuple[str, float]]:
    """The counts that don't agree by chance, as "500 people" and "83 percent" may. Small and round
    ones may do so where they count other things.
    """
    for kind, values in counts:
        for value in () if kind.startswith(_NO_NEWS) else _figures(((kind, values),)):
            if value % 1 or (value % 10 and value > _MANY):
                yield "", value
            elif kind != SHARE and len(f"{value:.0f}".rstrip("0")) > 1:
                yield kind.lstrip(_MARKS), value


def _counts_differ(one: Particulars, two: Particulars) -> bool:
    """Whether both count something the same and no count agrees."""
    if not (one.counts and two.counts):
        return False
    mine, theirs = _by_kind(one.counts), _by_kind(two.counts)
    if _parts_differ(dict(one.counts), dict(two.counts)):
        return True
    if _is_one_of(mine, theirs) or _is_one_of(theirs, mine) or _of_others(mine, theirs):
        return True
    return any(
        kind in theirs and not any(starmap(_near, product(values, theirs[kind])))
        for kind, values in mine.items()
    )


def _parts_differ(
    one: Mapping[str, tuple[float, ...]], two: Mapping[str, tuple[float, ...]]
) -> bool:
    """Whether both tell of a part of as many, and not of the same: 10 of 12, 8 of the 12."""
    return any(
        kind.startswith(PASSING)
        and values == two.get(kind)
        and not set(one.get(kind[1:], values)) & set(two.get(kind[1:], values))
        for kind, values in one.items()
    )


def _is_one_of(one: Container[str], two: Container[str]) -> bool:
    """Whether one tells of a third person and the other only of how many there are."""
    return NTH + PERSON in one and PERSON not in one and PERSON in two and NTH + PERSON not in two


def _of_others(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether both count people by their calling, and none of one calling."""
    mine, theirs = ({kind for kind in kinds if kind.startswith(WHO)} for kinds in (one, two))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=1 << 12)
def _by_kind(counts: Counts) -> Mapping[str, list[tuple[float, bool]]]:
    """The counts of a passage by what they count, and whether each is rounded."""
    found: dict[str, list[tuple[float, bool]]] = {}
    for kind, values in counts:
        if not kind.startswith(CONVERTED):
            rounded = kind.startswith(ROUNDED)
            found.setdefault(kind.lstrip(_MARKS), []).extend((value, rounded) for value in values)
    return found


def _near(one: tuple[float, bool], two: tuple[float, bool]) -> bool:
    """Whether two values are the same, rounded: "nearly 22,000" and 21,896, "over 70" and 74."""
    (first, first_rounded), (second, second_rounded) = one, two
    far = abs(first - second)
    if first_rounded or second_rounded:
        rounded = (value for value, is_so in (one, two) if is_so)
        return far <= _ABOUT * max(first, second) and far < 2 * max(map(half_place, rounded))
    may_be_round = min(first, second) >= _ROUND and not (first % 10 and second % 10)
    return far == 0 or (may_be_round and far <= _ROUNDING * max(first, second))


def _dates_differ(one: Particulars, two: Particulars) -> bool:
    """Whether both are dated and not a day is common to them, whatever year it was read in, or both
    tell from when to when, and one end differs.
    """
    if both := one.months & two.months:
        return one.spans and two.spans and len(both) < _ENDS
    if one.dates and two.dates:
        return not any(mine.overlaps(other) for mine in one.dates for other in two.dates)
    return bool(one.days and two.days) and set(one.days).isdisjoint(two.days)


def _opposite(one: Particulars, two: Particulars) -> bool:
    """Whether one tells an act and the other only its opposite."""
    return bool(one.acts and two.acts) and any(
        act not in two.acts
        and one.acts.isdisjoint(OPPOSITES[act])
        and not two.acts.isdisjoint(OPPOSITES[act])
        for act in one.acts
    )
