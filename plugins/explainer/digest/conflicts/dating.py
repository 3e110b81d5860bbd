"""Conflicts of date: one thing, put on two days.

Two passages that agree in all but their days differ; so do articles that give the happening which
both lead with, and of which they know no second, two days: in whatever words; or what befell
somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.circumstances import circumstances, unlike
from explainer.digest.conflicts.accounts import (
    LOOSELY,
    Account,
    are_akin,
    days_apart,
    one_matter,
    set_apart,
    worded_alike,
)
from explainer.digest.conflicts.coreference import SOUGHT
from explainer.digest.conflicts.findings import Telling
from explainer.digest.happenings import DAYLESS, dated_by, named
from explainer.digest.lexicon import SAYING
from explainer.digest.milestones import find_milestones
from explainer.digest.words import terms
from explainer.model import Citation, ConflictKind, DateMention
from explainer.when import When

_ENOUGH_ALIKE, _THE_SAME = 0.7, 0.9
#: Days between reports of one story; and of one that is taken up again in the same words, where
#: weekdays may have become other ones.
_SAME_STORY, _LATER = 3, 42
#: So many days lie between what two outlets may both take for the day.
_SLIP = 3
#: What lies so many days ahead is nothing that has been.
_FAR = 31
_LEAD_PARAGRAPHS = 2
_OWNS = ("'s ", "’s ")
_GRANULARITIES = ("day", "month")
#: What says before a day that something starts then, or ends.
_BOUND = re.compile(
    r"\b(?:(?P<start>start\w*|beg[ai]n\w*|from|since|effective|as of|effect|force)"
    r"|(?P<end>end(?:s|ed|ing)?|until|till|through|by|expir\w+))(?: (?:on|late|early))?(?: the)? $",
    re.I,
)
_BEFORE = 24
#: By a day something has happened, on whatever day.
_BY = " by "
#: Of two passages that name several days, the words before those that are compared, and how many
#: of them must be shared.
_WORDS_BEFORE, _LEAST_SHARED = 4, 2
#: One moment is of two days in two places.
_ELSEWHERE = re.compile(r"\b(?:local time|GMT|UTC|BST|CET|CEST|[ECMP][SD]?T)\b")

_when = lru_cache(maxsize=1 << 10)(When.parse)


def tellings(account: Account) -> Iterator[Telling]:
    """The days and months that a passage names."""
    for mention in _days(account):
        if mention.when:
            value = account.citation.source.text[mention.start : mention.end]
            yield Telling(ConflictKind.DATE, "day", account, value, mention.when.edtf)


def clash(one: Telling, other: Telling) -> bool:
    """Whether neither of two days is among those that the other passage names."""
    return not (_is_named(one, other.account) or _is_named(other, one.account))


def _is_named(telling: Telling, account: Account) -> bool:
    """Whether a passage names a day that is, or may be, the one told."""
    when = _when(telling.norm)
    return any(when.overlaps(day) for day in account.days)


def differ(one: Telling, other: Telling) -> bool:
    """Whether two accounts agree in all but their days."""
    a, b = one.account, other.account
    if one.value.lower() == other.value.lower():
        return False
    apart = days_apart(a, b)
    near = apart <= _SAME_STORY
    if apart > _LATER or not (near or (_has_digit(one.value) and _has_digit(other.value))):
        return False
    enough = _ENOUGH_ALIKE if near else _THE_SAME
    same = _count_alike(a, b) and one_matter(a, b) and not set_apart(a, b)
    return (
        same
        and _of_one_deed(one, other, enough)
        and _bound(one) == _bound(other)
        and bool(SOUGHT.search(a.text)) == bool(SOUGHT.search(b.text))
        and not _are_to_come_and_past(one, other)
    )


def _count_alike(one: Account, other: Account) -> bool:
    """Whether two passages have the same numbers, or are akin and one has all of the other's."""
    mine, theirs = one.numbers, other.numbers
    is_part = mine <= theirs or theirs <= mine
    return mine == theirs or (is_part and are_akin(one, other, LOOSELY))


def _of_one_deed(one: Telling, other: Telling, enough: float) -> bool:
    """Whether two passages are so alike; where one names several days, or they are but akin, the
    words before these two must be alike as well.
    """
    a, b = one.account, other.account
    worded = worded_alike(a, b, enough)
    if not (worded or are_akin(a, b, LOOSELY)):
        return False
    single = worded and len(a.days) == len(b.days) == 1
    if not (single or _lead_alike(_before(one), _before(other))):
        return False
    return not unlike(circumstances(a.text), circumstances(b.text))


def _lead_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words before two days share two terms, or the last."""
    return one[-1:] == other[-1:] != () or len({*one} & {*other}) >= _LEAST_SHARED


def _before(telling: Telling) -> tuple[str, ...]:
    """The terms of the last words before a day."""
    account = telling.account
    text = account.citation.source.text[account.citation.start : _place(telling)]
    return terms(" ".join(text.split()[-_WORDS_BEFORE:]))


def _place(telling: Telling) -> int:
    """Where a day stands."""
    return next(m.start for m in telling.account.mentions if _is_told(m, telling))


def _is_told(mention: DateMention, telling: Telling) -> bool:
    return mention.when is not None and mention.when.edtf == telling.norm


def _bound(telling: Telling) -> str | None:
    """Whether something starts or ends on a day; else ``None``."""
    citation, at = telling.account.citation, _place(telling)
    found = _BOUND.search(citation.source.text, max(citation.start, at - _BEFORE), at)
    return found.lastgroup if found else None


def _are_to_come_and_past(one: Telling, other: Telling) -> bool:
    """Whether one of two days lies far ahead of its report and the other behind."""
    spans = sorted(days for each in (one, other) if (days := _until(each)) is not None)
    return len(spans) > 1 and spans[0] <= 0 and spans[-1] > _FAR


def _until(telling: Telling) -> int | None:
    """How many days lie between a report and the day that it tells of; ``None`` where unknown."""
    published, when = telling.account.citation.source.published, _when(telling.norm)
    if not (published and published.last and when.first):
        return None
    return (when.first - published.last).days


def happenings(account: Account) -> Iterator[Telling]:
    """The day that a passage gives a happening which a story has but one of."""
    citation = account.citation
    text = citation.source.text
    for mention in account.mentions:
        if not (mention.when and mention.when.is_day and mention.granularity in ("day", "time")):
            continue
        if text.startswith(_BY, mention.start - len(_BY)):
            continue
        value = text[mention.start : mention.end]
        for noun in () if DAYLESS.fullmatch(value) else dated_by(citation, mention):
            subject = f"day of {noun}"
            yield Telling(ConflictKind.DATE, subject, account, value, mention.when.edtf)


def happened_apart(one: Telling, other: Telling) -> bool:
    """Whether two articles that lead with a happening, reported at one time, put it days apart."""
    noun = one.subject.rpartition(" ")[2]
    a, b = one.account, other.account
    leads = all(_leads_with(noun, account) for account in (a, b))
    return (leads or bool(a.called & b.called)) and one_matter(a, b) and befell_apart(one, other)


def befalling(account: Account) -> Iterator[Telling]:
    """The one day that a passage gives what befell somebody."""
    mention = _only_day(account)
    if not (mention and mention.when and mention.when.is_day):
        return
    milestones = find_milestones(account.text, tuple(account.terms))
    if len(milestones) == 1:
        subject = " ".join(("milestone", *next(iter(milestones))))
        value = account.citation.source.text[mention.start : mention.end]
        yield Telling(ConflictKind.DATE, subject, account, value, mention.when.edtf)


def befell_apart(one: Telling, other: Telling) -> bool:
    """Whether two articles of one time put what befell somebody days apart."""
    days = [_when(telling.norm).first for telling in (one, other)]
    if not (days[0] and days[1] and 0 < abs((days[0] - days[1]).days) <= _SLIP):
        return False
    near = days_apart(one.account, other.account) <= _SAME_STORY
    return near and not any(_ELSEWHERE.search(each.account.sentence) for each in (one, other))


def _leads_with(noun: str, account: Account) -> bool:
    """Whether an article leads with a happening, and tells of no other such."""
    source = account.citation.source
    lead = "\n".join((source.title, *source.text.split("\n\n")[:_LEAD_PARAGRAPHS]))
    return named(noun, lead) and named(noun, source.text)


def _has_digit(value: str) -> bool:
    return any(map(str.isdigit, value))


def _only_day(account: Account) -> DateMention | None:
    """The one day or month that a passage names."""
    days = _days(account)
    return days[0] if len(days) == len(account.days) == 1 else None


def _days(account: Account) -> list[DateMention]:
    """The days and months that a passage names, but for those of a report or a thing ("Sunday's
    game").
    """
    days = (m for m in account.mentions if m.when and m.granularity in _GRANULARITIES)
    return [day for day in days if not _is_of_a_thing(day, account.citation)]


def _is_of_a_thing(day: DateMention, citation: Citation) -> bool:
    """Whether a day is a report's or some thing's."""
    text = citation.source.text
    if text.startswith(_OWNS, day.end):
        return True
    words = text[max(citation.start, day.start - 16) : day.start].lower().removesuffix("on ")
    return not SAYING.isdisjoint(words.split()[-1:])
