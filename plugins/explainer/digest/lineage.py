"""Lineage: which article is a copy, an excerpt or a rewrite of which, or shares its source.

Agreement of a copy with its original is no agreement. Words in common outside quotations give a
copy away; an article that was rewritten sentence by sentence shares few of them, but tells the same
things in the same order. Both are asked for, so that two outlets that quote one company's
statement are not taken for a copy. Where one of the articles begins with what was announced to
everybody, nobody can tell whether the later one was made from the earlier or from that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from heapq import nsmallest
from itertools import chain, starmap, zip_longest

from msgspec import Struct
from msgspec.structs import replace

from explainer.digest.batches import batches
from explainer.digest.publication import follow
from explainer.digest.recalled import NOTHING, batch_keys, recall
from explainer.digest.similarity import Words, WordScale
from explainer.model import Lineage, LineageKind, Reading

#: Part of the shorter article's word trigrams that the other has too: in a copy, in a rewrite.
#: Two outlets of their own that report one ruling had .11, a loose paraphrase .15, others .27.
_COPY, _CLOSE, _REWRITE = 0.80, 0.25, 0.13
#: ... and from which a text with so many to a sentence is a rewrite: those that a program spins may
#: have no full stops.
_MOSTLY, _ENDLESS = 0.5, 60
#: Part of the shorter article's sentences that align in order, and how many must; fewer where
#: the articles have so many words in common that they are close.
_ALIGNED, _LEAST, _LEAST_CLOSE = 0.50, 5, 3
#: So many sentences that align in order, so large a part of the shorter article, are a rewrite in
#: whatever words. Six rewrites in wholly other words had .68 to .88 and 13 at least; of all others
#: on 83 topics, two accounts of one match had the most, 9 and .60.
_MANY, _NEARLY_ALL = 10, 0.65
#: Words in common from which two sentences align.
_ALIKE = 0.20
#: A copy has less than this part of the original's length: it is an excerpt.
_EXCERPT = 0.5
#: Words of what is announced to everybody, and the sentences at the head that may have them.
_ANNOUNCED = re.compile(
    r"\bannounced\b|\b(?:press|news|media) release\b|\bin a (?:statement|notice|release)\b"
    r"|\bissued an? (?:notice|statement|recall)\b"
)
_LEDE = 2
#: A trigram ties an article to so many others, the likelier originals first.
_HOLDERS = 8
#: So many originals are looked at for each article, if they share so many of its trigrams.
_LIKELIEST, _SOME = 3, 0.015
#: Sentences are weighed anew when there are so many times as many.
_GROWN = 1.25


class _Article(Struct, frozen=True):
    """What lineage looks at: trigrams outside quotations, sentences by their terms."""

    reading: Reading
    trigrams: frozenset[int]
    sentences: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, reading: Reading) -> _Article:
        """A reading as lineage looks at it."""
        sentences = tuple(
            tuple(term for clause in sentence.clauses for term in clause.terms)
            for sentence in reading.sentences
        )
        return cls(reading, frozenset(reading.trigrams), sentences)

    @property
    def slug(self) -> str:
        return self.reading.source.slug

    def credits(self, other: _Article) -> bool:
        """Whether this says of what it tells that the other's outlet reports it."""
        outlet, text = other.reading.source.credited, self.reading.source.text
        if not outlet or not outlet.name or outlet.name not in text:
            return False
        name = re.escape(outlet.name)
        said = rf"\b{name}\b (?:\w+ )?report(?:s|ed)\b|\b(?i:according to|by) (?:the )?{name}\b"
        return re.search(said, text) is not None

    @property
    def announced(self) -> bool:
        """Whether this begins with what somebody announced, as others may print it, too."""
        lede = self.reading.sentences[:_LEDE]
        text = self.reading.source.text
        return bool(lede) and _ANNOUNCED.search(text, lede[0].start, lede[-1].end) is not None

    @property
    def agency(self) -> bool:
        """Whether this is an agency's own text."""
        return bool((outlet := self.reading.source.credited) and outlet.agency)


class Compared(Struct, frozen=True):
    """What was decided of a batch: the copies, in the order in which they were found, and the
    articles, by slug, whose sentences had to be weighed.
    """

    copies: tuple[Lineage, ...]
    weighed: tuple[str, ...]


class Traced(Struct, frozen=True):
    """The readings, late stamps of copies put right by their originals; every copy with its
    likeliest original; what was decided of each batch, by its key.
    """

    readings: tuple[Reading, ...]
    lineage: tuple[Lineage, ...]
    decided: Mapping[bytes, Compared]


def trace(readings: tuple[Reading, ...], known: Mapping[bytes, Compared] = NOTHING) -> Traced:
    """Find every copy. What is `known` of the first batches isn't decided again."""
    first = _trace(readings, known)
    followed = follow(readings, first.lineage)
    if followed == readings:
        return first
    second = _trace(followed, {**known, **first.decided})
    return replace(second, decided={**first.decided, **second.decided})


def find_lineage(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """Every copy with its likeliest original, sorted."""
    return _trace(readings, NOTHING).lineage


def _trace(readings: tuple[Reading, ...], known: Mapping[bytes, Compared]) -> Traced:
    fold = _Fold()
    ordered = batches(readings)
    keys = tuple(batch_keys(ordered))
    decided = tuple(starmap(fold.take, zip_longest(ordered, recall(keys, known))))
    lineage = tuple(fold.best[slug] for slug in sorted(fold.best))
    return Traced(readings, lineage, dict(zip(keys, decided, strict=True)))


class _Fold:
    """What is known between two batches: of each copy the likeliest original.

    An original came with the copy's batch or before it, so that what is found once holds whatever
    comes later. Only an agency's text is the original of what came before it, too, and that of an
    outlet which the copy credits.
    """

    def __init__(self) -> None:
        self.best: dict[str, Lineage] = {}
        self._shelf, self._weighed = _Shelf(), _Weighed()

    def take(self, batch: tuple[Reading, ...], known: Compared | None = None) -> Compared:
        """Compare the articles of a batch with all before them, or do as is known of it."""
        came = [_Article.of(reading) for reading in sorted(batch, key=_precedence)]
        self._weighed.add(sentence for article in came for sentence in article.sentences)
        if known:
            self._recall(came, known)
            return known
        copies = [link for article in came for link in self._compare(article)]
        return Compared(tuple(copies), self._weighed.asked())

    def _recall(self, came: list[_Article], known: Compared) -> None:
        """Do again what was decided of a batch."""
        for article in came:
            self._shelf.put(article)
        for slug in known.weighed:
            self._weighed.of(self._shelf[slug])
        self.best.update((link.copy, link) for link in known.copies)

    def _compare(self, article: _Article) -> Iterator[Lineage]:
        """What an article has to do with those before it, as far as nothing likelier is known."""
        for earlier in self._shelf.suspects(article):
            late = (article.agency and not earlier.agency) or earlier.credits(article)
            pair = (article, earlier) if late else (earlier, article)
            link = self._settled(_compare(*pair, self._weighed))
            known = self.best.get(link.copy) if link else None
            if link and (known is None or (not late and link.share > known.share)):
                self.best[link.copy] = link
                yield link
        self._shelf.put(article)

    def _settled(self, link: Lineage | None) -> Lineage | None:
        """A link; to what shares its text with others it is no surer than they are."""
        known = self.best.get(link.original) if link else None
        is_shared = known is not None and known.kind is LineageKind.SHARED
        if link and is_shared and link.kind is LineageKind.REWRITE:
            return replace(link, kind=LineageKind.SHARED)
        return link


class _Sentences:
    """An article's sentences, weighed."""

    def __init__(self, words: tuple[Words, ...]) -> None:
        self.words = words
        self._alike: dict[Words, list[int]] = {}

    @cached_property
    def _holders(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Where each term stands, and what it weighs there."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, sentence in enumerate(self.words):
            for term, weight in sentence.weights.items():
                found[term].append((at, weight))
        return found

    def alike(self, other: Words) -> list[int]:
        """Those that are alike to one of another article, in order."""
        if other not in self._alike:
            self._alike[other] = self._find_alike(other)
        return self._alike[other]

    def _find_alike(self, other: Words) -> list[int]:
        common = [0] * len(self.words)
        for term, weight in other.weights.items():
            for at, mine in self._holders.get(term, ()):
                common[at] += weight + mine
        return [
            at
            for at, weight in enumerate(common)
            if weight and weight / (self.words[at].total + other.total) >= _ALIKE
        ]


class _Weighed:
    """The articles' sentences, weighed; equal ones once, and all anew when there are many more."""

    def __init__(self) -> None:
        self._scale = WordScale()
        self._words: dict[tuple[str, ...], Words] = {}
        self._made: dict[str, _Sentences] = {}
        self._asked: list[str] = []
        self._known = self._weighed = 0

    def add(self, sentences: Iterable[tuple[str, ...]]) -> None:
        """Count the sentences of a batch."""
        self._asked = []
        for sentence in sentences:
            self._scale.add(sentence)
            self._known += 1
        if self._known > _GROWN * self._weighed:
            self._weighed = self._known
            self._scale.weigh()
            self._words.clear()
            self._made.clear()

    def of(self, article: _Article) -> _Sentences:
        """The sentences of an article."""
        made = self._made.get(article.slug)
        if made is None:
            made = _Sentences(tuple(map(self._words_of, article.sentences)))
            self._made[article.slug] = made
            self._asked.append(article.slug)
        return made

    def asked(self) -> tuple[str, ...]:
        """The articles whose sentences were weighed since the last batch was counted."""
        return tuple(self._asked)

    def _words_of(self, sentence: tuple[str, ...]) -> Words:
        words = self._words.get(sentence)
        if words is None:
            words = self._words[sentence] = self._scale.weights(sentence)
        return words


class _Shelf:
    """The articles so far, found by what they share with a new one."""

    def __init__(self) -> None:
        self._articles: list[_Article] = []
        self._by_slug: dict[str, _Article] = {}
        self._holders: defaultdict[int, list[int]] = defaultdict(list)

    def suspects(self, article: _Article) -> Iterator[_Article]:
        """The few that share the most trigrams with an article, and enough."""
        held = filter(None, map(self._holders.get, article.trigrams))
        shared = Counter(chain.from_iterable(held))
        ranked = [(-count, index) for index, count in shared.items()]
        for _, index in nsmallest(_LIKELIEST, ranked):
            if shared[index] >= _SOME * _shorter(article, self._articles[index]):
                yield self._articles[index]

    def put(self, article: _Article) -> None:
        """Keep an article for those that come later."""
        for trigram in article.trigrams:
            holders = self._holders[trigram]
            if len(holders) < _HOLDERS:
                holders.append(len(self._articles))
        self._articles.append(article)
        self._by_slug[article.slug] = article

    def __getitem__(self, slug: str) -> _Article:
        """The article of a slug."""
        return self._by_slug[slug]


def _precedence(reading: Reading) -> tuple[bool, date, int, str, str]:
    """Sorts the likelier original of a batch first: the agency's, the earlier, the longer."""
    source = reading.source
    agency = bool(source.credited and source.credited.agency)
    first = source.published.first if source.published else None
    return not agency, first or date.max, -len(source.text), source.text, source.slug


def _shorter(one: _Article, two: _Article) -> int:
    return max(min(len(one.trigrams), len(two.trigrams)), 1)


def _compare(original: _Article, copy: _Article, weighed: _Weighed) -> Lineage | None:
    """How two suspects are related, if they are."""
    contained = len(original.trigrams & copy.trigrams) / _shorter(original, copy)
    if contained >= _COPY:
        shorter = len(copy.trigrams) < _EXCERPT * len(original.trigrams)
        kind = LineageKind.EXCERPT if shorter else LineageKind.COPY
        return Lineage(copy.slug, original.slug, kind, round(contained, 3))
    aligned = _aligned(weighed.of(original), weighed.of(copy))
    share = aligned / max(min(len(original.sentences), len(copy.sentences)), 1)
    least = _LEAST_CLOSE if contained >= _CLOSE else _LEAST
    endless = len(copy.trigrams) >= _ENDLESS * max(len(copy.sentences), 1)
    spun = contained >= _MOSTLY and endless
    retold = aligned >= _MANY and share >= _NEARLY_ALL
    if spun or retold or (contained >= _REWRITE and aligned >= least and share >= _ALIGNED):
        announced = original.announced or copy.announced
        is_its_own = original.agency or copy.credits(original) or not announced
        kind = LineageKind.REWRITE if is_its_own else LineageKind.SHARED
        return Lineage(
            copy.slug, original.slug, kind, round(share if share >= _ALIGNED else contained, 3)
        )
    return None


def _aligned(one: _Sentences, two: _Sentences) -> int:
    """The most sentences that can be paired, alike, without crossing (a longest common chain).

    `ends` holds for each length of a chain the earliest sentence that one can end with.
    """
    ends: list[int] = []
    for left in one.words:
        for at in reversed(two.alike(left)):
            place = bisect_left(ends, at)
            ends[place : place + 1] = [at]
    return len(ends)
