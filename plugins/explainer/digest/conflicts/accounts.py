"""Accounts: passages as conflicts see them, and which of them tell the same thing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from explainer.digest.names.runs import NO_NAMES
from explainer.digest.words import terms
from explainer.model import Citation, Claim, DateMention, Quotation, Reading, When

_NAME = re.compile(r"\b(?:(?:[A-Z]\.){2,}|[A-Z][\w-]+)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: Terms of more claims than this don't make neighbours; so many accounts of a claim are compared.
_MOST_ALIKE, _LOOKED_AT = 40, 6
#: From which share of their terms, and from how many, two passages tell nearly the same.
_ENOUGH, _LEAST_SHARED = 0.6, 3
_DAYS = 42
#: Terms (see `digest.words`) of which one can't stand for the other.
_OPPOSITES = (
    ("rise", "fall"),
    ("buy", "sell"),
    ("open", "shut"),
    ("begin", "end"),
    ("win", "lose"),
)


@dataclass(frozen=True)
class Account:
    """One citation of one claim, with what its source says about it.

    `mentions` stand in the passage, `around` in its sentence.
    """

    claim: str
    citation: Citation
    mentions: tuple[DateMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    sentence: str = field(default="", repr=False)
    around: tuple[DateMention, ...] = ()

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.citation.quote

    @property
    def outlet(self) -> str:
        """Who tells it: two accounts of one outlet don't contradict each other here."""
        credited = self.citation.source.credited
        return credited.slug if credited else self.citation.source.slug

    @cached_property
    def terms(self) -> frozenset[str]:
        """What the passage is about: its terms, numbers left out."""
        return frozenset(term for term in terms(self.text) if not term[0].isdigit())

    @cached_property
    def leading(self) -> str:
        """The first name of the sentence: most often whom it is about."""
        return next(_names(self.sentence), "")

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the sentence."""
        return frozenset(_names(self.sentence))

    @cached_property
    def days(self) -> tuple[When, ...]:
        """The calendar dates that the passage names."""
        return tuple(mention.when for mention in self.mentions if mention.when)

    @cached_property
    def past(self) -> bool:
        """Whether the passage looks back at another year than its source's."""
        published = self.citation.source.published
        years = {int(year) for year in _YEAR.findall(self.text)}
        own = {day.year for day in (published.first, published.last) if day} if published else set()
        return bool(years and own and years.isdisjoint(own))


def _names(text: str) -> Iterator[str]:
    """The capitalised words of a text that can be names or parts of names."""
    for name in _NAME.findall(text):
        if name.lower() not in NO_NAMES:
            yield name.replace(".", "")


def accounts_of(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...]
) -> dict[str, tuple[Account, ...]]:
    """The accounts of each claim, by its id."""
    by_slug = {reading.source.slug: reading for reading in readings}
    return {
        claim.id: tuple(
            _account(claim.id, citation, by_slug[citation.source.slug])
            for citation in claim.citations
            if citation.source.slug in by_slug
        )
        for claim in claims
    }


def _account(claim: str, citation: Citation, reading: Reading) -> Account:
    start, end = citation.start, citation.end
    first = bisect_right(reading.sentences, start, key=lambda sentence: sentence.start) - 1
    sentence = reading.sentences[first] if first >= 0 else citation
    near = [m for m in reading.mentions if sentence.start <= m.start < max(sentence.end, end)]
    return Account(
        claim,
        citation,
        mentions=tuple(m for m in near if start <= m.start < end),
        quotations=tuple(q for q in reading.quotations if q.start < end and q.end > start),
        sentence=reading.source.text[sentence.start : max(sentence.end, end)],
        around=tuple(near),
    )


def neighbours(accounts: dict[str, tuple[Account, ...]]) -> Iterator[tuple[str, str]]:
    """Claims that share most of what they are about, found by their rarer terms."""
    spread: defaultdict[str, list[str]] = defaultdict(list)
    for claim in sorted(accounts):
        for term in frozenset().union(*(a.terms for a in accounts[claim][:_LOOKED_AT])):
            spread[term].append(claim)
    shared = Counter(
        pair
        for claims in spread.values()
        if len(claims) <= _MOST_ALIKE
        for pair in combinations(claims, 2)
    )
    for (one, other), count in sorted(shared.items()):
        if count >= _LEAST_SHARED - 1 and _alike(accounts[one], accounts[other]):
            yield one, other


def _alike(one: tuple[Account, ...], other: tuple[Account, ...]) -> bool:
    """Whether an account of one claim shares most of its terms with one of another."""
    return any(
        overlap(a, b) >= _ENOUGH
        for a in one[:_LOOKED_AT]
        for b in other[:_LOOKED_AT]
        if a.outlet != b.outlet
    )


def overlap(one: Account, other: Account) -> float:
    """The share of the shorter account's terms that the other has too; 0 under three shared."""
    shared = len(one.terms & other.terms)
    least = min(len(one.terms), len(other.terms))
    return shared / least if shared >= _LEAST_SHARED else 0.0


def same_time(one: Account, other: Account) -> bool:
    """Whether nothing says that two accounts speak of different times."""
    if one.past != other.past:
        return False
    return (
        not one.days or not other.days or any(a.overlaps(b) for a in one.days for b in other.days)
    )


def related(one: Account, other: Account) -> bool:
    """Whether two accounts, in whatever claims, likely speak of one matter.

    They share a name (or one has none), are of one time, and no more than weeks apart.
    """
    shared = not one.names or not other.names or bool(one.names & other.names)
    return shared and same_time(one, other) and days_apart(one, other) <= _DAYS


def one_matter(one: Account, other: Account) -> bool:
    """Whether two accounts speak of whom the other speaks of, with nothing opposite."""
    led = one.leading in other.names or other.leading in one.names
    opposed = any(
        (up in one.terms and down in other.terms) or (down in one.terms and up in other.terms)
        for up, down in _OPPOSITES
    )
    return led and not opposed


def days_apart(one: Account, other: Account) -> int:
    """How many days lie at least between two publications; 0 where that isn't known."""
    first, second = one.citation.source.published, other.citation.source.published
    if not first or not second or first.overlaps(second):
        return 0
    gaps = [
        (later.first - earlier.last).days
        for earlier, later in ((first, second), (second, first))
        if later.first and earlier.last and later.first > earlier.last
    ]
    return min(gaps, default=0)
