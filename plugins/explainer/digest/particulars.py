"""Particulars: what two passages on one fact can't differ in.

Passages that share their words may still report different things: the index fell 2.4 % on
one day and rose 8 % on another. They contradict each other where

- both count the same thing and no count agrees,
- both name days, months or years and none of these overlap,
- one says that something goes up, begins or is bought, and the other the opposite,
- one denies in so many words what the other tells.

Accounts that differ in a number are shown side by side as a conflict; they are never one claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from explainer.digest.acts import OPPOSITES
from explainer.digest.stems import stem
from explainer.digest.words import figures, number
from explainer.digest.words import terms as terms_of
from explainer.model import DateMention, Span, When

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SCALES |= {"k": 1e3, "m": 1e6, "bn": 1e9, "mn": 1e6}
_COUNT = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_NUMBER = re.compile(
    r"(?P<name>\b[A-Z][\w&]* )?(?P<money>[$€£¥])? ?"
    rf"\b(?P<value>\d+(?:,\d\d\d)*(?:\.\d+)?|(?:{_COUNT})\b)"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?(?P<share> ?%| percent\b| per cent\b)?"
    r"(?: (?P<unit>[a-z]{3,}))?"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
#: A day of a month, with or without its year; a year. Read as words where no stage dated them.
_DATE = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?:, (?P<year>\d{{4}}))?"
    rf"|\b(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})(?: (?P<year2>\d{{4}}))?"
    r"|\b(?:19|20)\d\d\b(?![,.]\d)"
)
#: Without a digit a passage names no date; with neither it counts nothing.
_DIGIT, _SPELT = re.compile(r"\d"), re.compile(_COUNT)
_NONE: frozenset[str] = frozenset()
_ACTS = frozenset(OPPOSITES)
_TODAY = re.compile(
    r"(?:today|yesterday|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
#: A denial and the words that it denies. "Not only" and "not … until" deny nothing.
_DENIAL = re.compile(r"(?:\b(?:not|never|cannot)|n['’]t) (?!only\b)(\w+(?: \w+){0,3})")
_UNTIL = re.compile(r"\b(?:until|till|unless|before)\b")
#: Words that deny in some other way: what holds them may well say the same as a denial.
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|cannot|without|nor|neither|none|nobody|den(?:y|ied|ies)|refus|reject|ceas|"
    r"un\w*able|stop|halt|end)|n['’]t\b",
    re.IGNORECASE,
)
#: Marks the number in a name ("Airbus 380"): a count of nothing.
_NAMED = "#"
#: Smaller counts agree by chance.
_SMALL = 13


@dataclass(frozen=True, slots=True)
class Particulars:
    """The counts of a passage by what they count, its dates, its acts that have an opposite.

    `denied` are the terms that it says aren't so; `told` are all its terms where it denies nothing.
    """

    counts: tuple[tuple[str, frozenset[float]], ...]
    dates: tuple[When, ...]
    days: frozenset[str]
    acts: frozenset[str]
    denied: frozenset[str]
    told: frozenset[str]


def find_particulars(
    text: str, span: Span, mentions: Iterable[DateMention], terms: tuple[str, ...]
) -> Particulars:
    """The particulars of a passage; `mentions` are its source's, settled or none."""
    words = span.of(text)
    in_figures = _DIGIT.search(words) is not None
    undated = figures(_DATE.sub(" ; ", words) if in_figures else words)
    return Particulars(
        counts=_counts(undated) if _DIGIT.search(undated) or _SPELT.search(undated) else (),
        dates=tuple(
            _loosely(m.when, text[m.start : m.end])
            for m in mentions
            if m.when and span.start <= m.start < span.end
        ),
        days=frozenset(map(_day, _DATE.finditer(words))) if in_figures else _NONE,
        acts=_ACTS.intersection(terms),
        denied=_denied(words),
        told=_NONE if _NEGATIVE.search(words) else frozenset(terms),
    )


def _denied(words: str) -> frozenset[str]:
    """The terms of what a passage says isn't so."""
    if _UNTIL.search(words):
        return _NONE
    return frozenset(term for match in _DENIAL.finditer(words) for term in terms_of(match[1]))


def _loosely(when: When, words: str) -> When:
    """A day as it compares: the "today" of a story that is printed again is the day before."""
    if not (when.is_day and when.first and _TODAY.match(words)):
        return when
    day = timedelta(days=1)
    return When.between(When.day(when.first - day), When.day(when.first + day))


def contradict(one: Particulars, two: Particulars) -> bool:
    """Whether the passages can't state the same fact."""
    return (
        _counts_differ(one, two)
        or _dates_differ(one, two)
        or _opposite(one, two)
        or not (one.denied.isdisjoint(two.told) and two.denied.isdisjoint(one.told))
    )


def share(one: Particulars, two: Particulars) -> bool:
    """Whether both name the same date or the same count of something, not a small one."""
    if not one.days.isdisjoint(two.days):
        return True
    return not _figures(one).isdisjoint(_figures(two))


def _figures(one: Particulars) -> set[float]:
    """The counts that don't agree by chance."""
    counted = (values for kind, values in one.counts if not kind.startswith(_NAMED))
    return {value for values in counted for value in values if value >= _SMALL}


def _counts(words: str) -> tuple[tuple[str, frozenset[float]], ...]:
    """Values by what they count: a share, money, a unit, the name that a number belongs to."""
    found: dict[str, set[float]] = {}
    for match in _NUMBER.finditer(words):
        value = float(number(match["value"]).replace(",", "")) * _SCALES.get(match["scale"], 1)
        kind = "%" if match["share"] else "$" if match["money"] else ""
        kind = kind or (stem(match["unit"]) if match["unit"] else "")
        kind = kind or _NAMED + (match["name"] or "").strip()
        if kind != _NAMED:
            found.setdefault(kind, set()).add(value)
    return tuple((kind, frozenset(values)) for kind, values in sorted(found.items()))


def _day(match: re.Match[str]) -> str:
    """A date as it compares: "jun 20" with no year, a year alone."""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return f"{month[:3].lower()} {int(day)}" if month else match[0]


def _counts_differ(one: Particulars, two: Particulars) -> bool:
    """Whether both count something the same and no count agrees."""
    theirs = dict(two.counts)
    return any(kind in theirs and values.isdisjoint(theirs[kind]) for kind, values in one.counts)


def _dates_differ(one: Particulars, two: Particulars) -> bool:
    """Whether both are dated and not a day is common to them."""
    if one.dates and two.dates:
        return not any(mine.overlaps(other) for mine in one.dates for other in two.dates)
    return bool(one.days and two.days) and one.days.isdisjoint(two.days)


def _opposite(one: Particulars, two: Particulars) -> bool:
    """Whether one tells an act and the other only its opposite."""
    return any(
        OPPOSITES[act] in two.acts and act not in two.acts and OPPOSITES[act] not in one.acts
        for act in one.acts
    )
