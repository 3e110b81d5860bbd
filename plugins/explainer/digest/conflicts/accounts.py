"""Accounts: passages as conflicts see them, and which of them tell the same thing."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from operator import attrgetter
from types import MappingProxyType

from msgspec import Struct

from explainer.digest.lexicon import listed
from explainer.digest.money import OF_SUMS
from explainer.digest.names.runs import NO_NAMES
from explainer.digest.numerals import NUMERALS
from explainer.digest.passages import PassageKey
from explainer.digest.words import names, terms
from explainer.model import Citation, Claim, DateMention, Quotation, Reading, When

#: For each passage those that may tell of its matter in another way, and how alike they are.
Akin = Mapping[PassageKey, Mapping[PassageKey, float]]
#: Those of one passage, by their sources: where each starts and how alike it is.
Kin = Mapping[str, tuple[tuple[int, float], ...]]
#: From here on they do; from here on if the words around what differs agree.
_AKIN, LOOSELY = 0.40, 0.25
NO_AKIN: Akin = MappingProxyType({})

_NAME = re.compile(r"\b(?:(?:[A-Z]\.){2,}|[A-Z][\w-]+)")
_WORD = re.compile(r"\w+")
#: Where something is, and whom it is for.
_WHERE = re.compile(
    r"\b(?:in|at|near|around|across|throughout|outside|hit|struck|reached|history of)"
    r" (?:all of |the )?"
    r"(?P<name>[A-Z][\w-]+|world\b)|\b(?:worldwide|globally)\b"
)
_WHOM = re.compile(r"\b(?:for|against|(?:poll|survey)s? by) (?:the )?(?P<name>[A-Z][\w-]+)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS_AGO = re.compile(r"\b(?:last year|years? ago)\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_NAMES = frozenset(map(str.capitalize, NO_NAMES))
#: The first words of what begins a sentence with a capital and is no name.
_NO_FIRST = NO_NAMES | NUMERALS
#: From how many shared terms on two passages can tell nearly the same.
_LEAST_SHARED, _SHORT = 3, 3
#: The share of them from which on two passages tell nearly the same.
NEARLY = 0.6
#: How many of these aren't names.
_LEAST_TOLD = 2
#: A sentence is led by a name that stands so near its beginning.
_LEADS = 30
#: So many paragraphs lead an article.
_LEAD = 2
_DAYS = 42
#: Terms (see `digest.words`) of which one can't stand for the other.
_OPPOSITES = {"rise": "fall", "buy": "sell", "open": "shut", "begin": "end", "win": "lose"}
_OPPOSITES |= {down: up for up, down in _OPPOSITES.items()}
#: One of several, or somebody's stand-in: a passage with one of these is of another thing.
_ONE_OF = listed(
    """
    first second third fourth fifth other another different separate similar unrelated deputy vice
    acting assistant emergency backup spare reserve
    """
)
#: Of a kind: passages with one of these each are of two things.
_OF_A_KIND = listed(
    """
    supreme appeal appeals district high lower upper federal state regional local front rear back
    old new north south east west northern southern eastern western left right
    """
)


class Account(Struct, frozen=True, eq=False, dict=True):
    """One citation of one claim, with what its source says about it.

    `outlet` tells it: two accounts of one outlet don't contradict each other here.
    `mentions` stand in the passage, `around` in its sentence. `akin` are the passages that may tell
    of its matter in another way, and how alike they are.
    """

    claim: str
    citation: Citation
    outlet: str
    mentions: tuple[DateMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    sentence: str = ""
    around: tuple[DateMention, ...] = ()
    akin: Kin = {}

    def has(self, pieces: tuple[str, ...]) -> bool:
        """Whether any of some pieces of words, in small letters, stands in the passage."""
        return any(map(self._low.__contains__, pieces))

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.citation.quote

    @property
    def lead(self) -> str:
        """The title and the first paragraphs of its article."""
        source = self.citation.source
        return "\n".join((source.title, *source.text.split("\n\n", _LEAD)[:_LEAD]))

    @cached_property
    def _low(self) -> str:
        return self.text.lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the passage, in small letters."""
        return frozenset(_WORD.findall(self._low))

    @cached_property
    def terms(self) -> frozenset[str]:
        """What the passage is about: its terms, numbers and sums left out."""
        return terms_of(self.text)

    @cached_property
    def opposable(self) -> frozenset[str]:
        """Its terms that have an opposite."""
        return self.terms & _OPPOSITES.keys()

    @cached_property
    def called(self) -> frozenset[str]:
        """The terms of names in the passage."""
        return _called(self.text)

    @cached_property
    def leading(self) -> str:
        """The name that the sentence begins with: most often whom it is about."""
        return next(_names(self.sentence, before=_LEADS), "")

    def names_by(self, word: str) -> bool:
        """Whether a word is a name here: its article doesn't have it in small letters."""
        return _is_name(word, self.citation.source.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the sentence."""
        return frozenset(_names(self.sentence))

    @cached_property
    def settings(self) -> tuple[frozenset[str], ...]:
        """Where the passage says that something is, and whom it is for, by a word of each name."""
        return tuple(
            frozenset(match["name"] or match[0] for match in words.finditer(self.text)) - _NO_NAMES
            for words in (_WHERE, _WHOM)
        )

    @cached_property
    def days(self) -> tuple[When, ...]:
        """The calendar dates that the passage names."""
        return tuple(mention.when for mention in self.mentions if mention.when)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the passage that aren't part of its dates."""
        shift = self.citation.start
        return frozenset(
            match[0]
            for match in _NUMBER.finditer(self.text)
            if not any(m.start <= match.start() + shift < m.end for m in self.mentions)
        )

    @cached_property
    def out(self) -> tuple[int, int]:
        """The first and the last day on which it may have been published, as ordinals."""
        published = self.citation.source.published
        first, last = (published.first, published.last) if published else (None, None)
        return first.toordinal() if first else 0, last.toordinal() if last else date.max.toordinal()

    @cached_property
    def past(self) -> bool:
        """Whether the passage looks back at another year than its source's."""
        if _YEARS_AGO.search(self.text):
            return True
        published = self.citation.source.published
        years = {int(year) for year in _YEAR.findall(self.text)}
        own = {day.year for day in (published.first, published.last) if day} if published else set()
        return bool(years and own and years.isdisjoint(own))


@lru_cache(maxsize=1 << 14)
def terms_of(text: str) -> frozenset[str]:
    """What a text is about: its terms, numbers and sums left out."""
    return frozenset(t for t in terms(text) if not t[0].isdigit()) - OF_SUMS


@lru_cache(maxsize=1 << 14)
def _is_name(word: str, text: str) -> bool:
    return f" {word.lower()} " not in text


_called = lru_cache(maxsize=1 << 14)(names)


def _names(text: str, before: int = sys.maxsize) -> Iterator[str]:
    """The capitalised words that begin `before` a place and can be names or parts of names."""
    for match in _NAME.finditer(text):
        if match.start() >= before:
            return
        if match[0].lower().partition("-")[0] not in _NO_FIRST:
            yield match[0].replace(".", "")


def accounts_of(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], akin: Akin = NO_AKIN
) -> dict[str, list[Account]]:
    """The accounts that each source gives, by its slug; `akin` are passages that tell of the matter
    of others.
    """
    kin: defaultdict[str, list[PassageKey]] = defaultdict(list)
    for passage in sorted(akin):
        kin[passage[0]].append(passage)
    found: dict[str, list[Account]] = {reading.source.slug: [] for reading in readings}
    by_slug = {reading.source.slug: reading for reading in readings}
    for claim in claims:
        for citation in claim.news:
            if reading := by_slug.get(citation.source.slug):
                slug = citation.source.slug
                inside = (key for key in kin[slug] if citation.start <= key[1] < citation.end)
                found[slug].append(_account(claim.id, citation, reading, _kin(akin, inside)))
    return found


def _kin(akin: Akin, passages: Iterable[PassageKey]) -> Kin:
    """What is akin to any of some passages."""
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for passage in passages:
        for (slug, start), score in akin[passage].items():
            found[slug].append((start, score))
    return {slug: tuple(sorted(kin)) for slug, kin in sorted(found.items())}


def _account(claim: str, citation: Citation, reading: Reading, akin: Kin) -> Account:
    start, end = citation.start, citation.end
    credited = reading.source.credited
    at = bisect_right(reading.sentences, start, key=_start) - 1
    sentence = reading.sentences[at] if at >= 0 else citation
    first = bisect_left(reading.mentions, sentence.start, key=_start)
    last = bisect_left(reading.mentions, max(sentence.end, end), first, key=_start)
    near = reading.mentions[first:last]
    return Account(
        claim,
        citation,
        credited.slug if credited else reading.source.slug,
        mentions=tuple(m for m in near if start <= m.start < end),
        quotations=tuple(q for q in reading.quotations if q.start < end and q.end > start),
        sentence=reading.source.text[sentence.start : max(sentence.end, end)],
        around=near,
        akin=akin,
    )


_start = attrgetter("start")


def are_akin(one: Account, other: Account, least: float = _AKIN) -> bool:
    """Whether matching found two accounts, which contradict, so alike."""
    slug, start, end = other.citation.key
    return any(score >= least and start <= at < end for at, score in one.akin.get(slug, ()))


def alike(one: Account, other: Account, least: float) -> bool:
    """Whether two accounts are akin, or alike in so many of their words."""
    return are_akin(one, other) or worded_alike(one, other, least)


def worded_alike(one: Account, other: Account, least: float) -> bool:
    """Whether the other account has this share of the shorter one's terms, and three at least.

    Two are enough where both are short and the one has all that the other has. Names alone, with
    but one word of what happened, are no account of it.
    """
    mine, theirs = one.terms, other.terms
    both = mine & theirs
    shared = len(both)
    if shared < _LEAST_SHARED:
        short, long = sorted((len(mine), len(theirs)))
        return shared == short == _LEAST_SHARED - 1 and long <= _SHORT
    if shared / min(len(mine), len(theirs)) < least:
        return False
    return len(both - one.called - other.called) >= _LEAST_TOLD


def same_time(one: Account, other: Account) -> bool:
    """Whether nothing says that two accounts speak of different times."""
    if one.past != other.past:
        return False
    mine, theirs = one.days, other.days
    return not mine or not theirs or any(a.overlaps(b) for a in mine for b in theirs)


def related(one: Account, other: Account) -> bool:
    """Whether two accounts, in whatever claims, likely speak of one matter.

    They share a name (or one has none), are of one time, and no more than weeks apart.
    """
    return share_names(one, other) and same_time(one, other) and days_apart(one, other) <= _DAYS


def share_names(one: Account, other: Account) -> bool:
    """Whether two accounts share a name, or one has none."""
    return not one.names or not other.names or bool(one.names & other.names)


def one_matter(one: Account, other: Account) -> bool:
    """Whether two accounts speak of whom the other speaks of, with nothing opposite.

    Where one begins with nobody's name ("the company", "regulators"), it may be anybody.
    """
    opposed = any(_OPPOSITES[term] in other.terms for term in one.opposable)
    return not opposed and not _led_apart(one, other)


def _led_apart(one: Account, other: Account) -> bool:
    """Whether each of two accounts begins with a name that the other doesn't have."""
    mine, theirs = one.leading, other.leading
    if not mine or not theirs or mine in other.names or theirs in one.names:
        return False
    return all(each.names_by(mine) and each.names_by(theirs) for each in (one, other))


def elsewhere(one: Account, other: Account) -> bool:
    """Whether each of two accounts tells of a place, or a person, that the other doesn't name."""
    return any(
        mine and theirs and mine.isdisjoint(other.names | theirs) and theirs.isdisjoint(one.names)
        for mine, theirs in zip(one.settings, other.settings, strict=True)
    )


def set_apart(one: Account, other: Account) -> bool:
    """Whether words of which kind or which of several something is tell two accounts apart."""
    return bool(_ONE_OF & (one.words ^ other.words)) or _are_two(one, other)


def _are_two(one: Account, other: Account) -> bool:
    """Whether each of two accounts says of which of several, or of which kind, it tells."""
    mine, theirs = one.words - other.words, other.words - one.words
    return any(words & mine and words & theirs for words in (_ONE_OF, _OF_A_KIND))


def of_one_story(one: Account, other: Account, most: int) -> bool:
    """Whether reports at most so many days apart are of one happening, and nothing tells two."""
    apart = _are_two(one, other) if are_akin(one, other) else set_apart(one, other)
    return days_apart(one, other) <= most and related(one, other) and not apart


def days_apart(one: Account, other: Account) -> int:
    """How many days lie at least between two publications; 0 where that isn't known."""
    (first, last), (others_first, others_last) = one.out, other.out
    return max(0, first - others_last, others_first - last)
