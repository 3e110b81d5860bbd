"""Lineage: which article is a copy, an excerpt or a rewrite of which.

Agreement of a copy with its original is no agreement. Words in common outside quotations give a
copy away; an article that was rewritten sentence by sentence shares few of them, but tells the same
things in the same order. Both are asked for, so that two outlets that quote one company's
statement are not taken for a copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from explainer.digest.similarity import Profile, Rarity
from explainer.digest.words import terms
from explainer.model import Lineage, LineageKind, Reading, Span

#: Part of the shorter article's word trigrams that the longer has too.
_COPY, _REWRITE = 0.80, 0.10
#: Part of the shorter article's sentences that align in order, and how many must.
_ALIGNED, _LEAST = 0.50, 5
#: Likeness from which two sentences align.
_ALIKE = 0.22
#: Trigrams that more articles have than this are phrases, not traces of copying.
_COMMON = 12

_WORDS = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class _Article:
    """What lineage looks at: trigrams outside quotations, sentences as terms."""

    reading: Reading
    trigrams: frozenset[tuple[str, ...]]
    sentences: tuple[tuple[str, ...], ...]

    @property
    def slug(self) -> str:
        return self.reading.source.slug


def find_lineage(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """Every copy with its original, sorted."""
    articles = [_article(r) for r in sorted(readings, key=lambda r: r.source.slug)]
    rarity = Rarity()
    for article in articles:
        rarity.add(article.sentences)
    found = (_compare(one, two, rarity) for one, two in _suspects(articles))
    return tuple(sorted((f for f in found if f), key=lambda f: (f.copy, f.original)))


def _article(reading: Reading) -> _Article:
    text = reading.source.text
    words = [w.lower() for w in _WORDS.findall(_QUOTED.sub(" \n ", text))]
    trigrams = frozenset(zip(words, words[1:], words[2:], strict=False))
    sentences = tuple(terms(Span(s.start, s.end).of(text)) for s in reading.sentences)
    return _Article(reading, trigrams, sentences)


def _suspects(articles: list[_Article]) -> list[tuple[_Article, _Article]]:
    """Pairs that share enough of their rare trigrams."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        for trigram in article.trigrams:
            holders[trigram].append(index)
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for indices in holders.values():
        if len(indices) <= _COMMON:
            for pair in combinations(indices, 2):
                shared[pair] += 1
    return [
        (articles[one], articles[two])
        for (one, two), count in sorted(shared.items())
        if count >= _REWRITE * _shorter(articles[one], articles[two])
    ]


def _shorter(one: _Article, two: _Article) -> int:
    return max(min(len(one.trigrams), len(two.trigrams)), 1)


def _compare(one: _Article, two: _Article, rarity: Rarity) -> Lineage | None:
    """How two suspects are related, if they are."""
    contained = len(one.trigrams & two.trigrams) / _shorter(one, two)
    original, copy = sorted((one, two), key=_precedence)
    if contained >= _COPY:
        longer = len(original.trigrams) > 2 * len(copy.trigrams)
        kind = LineageKind.EXCERPT if longer else LineageKind.COPY
        return Lineage(copy.slug, original.slug, kind, round(contained, 3))
    aligned = _aligned(one, two, rarity)
    share = aligned / max(min(len(one.sentences), len(two.sentences)), 1)
    if contained >= _REWRITE and aligned >= _LEAST and share >= _ALIGNED:
        return Lineage(copy.slug, original.slug, LineageKind.REWRITE, round(share, 3))
    return None


def _precedence(article: _Article) -> tuple[bool, str, int, str]:
    """Sorts the likelier original first: the agency's, the earlier, the longer."""
    source = article.reading.source
    agency = bool(source.credited and source.credited.agency)
    day = str(source.published.first or "9") if source.published else "9"
    return not agency, day, -len(source.text), source.slug


def _aligned(one: _Article, two: _Article, rarity: Rarity) -> int:
    """The most sentences that can be paired, alike, without crossing (a longest common chain)."""
    mine = [Profile(sentence, rarity) for sentence in one.sentences]
    theirs = [Profile(sentence, rarity) for sentence in two.sentences]
    row = [0] * (len(theirs) + 1)
    for left in mine:
        previous, row = row, [0]
        for at, right in enumerate(theirs):
            match = previous[at] + (left.likeness(right) >= _ALIKE)
            row.append(max(match, previous[at + 1], row[at]))
    return row[-1]
