"""Lineage: which article is a copy, an excerpt or a rewrite of which.

Agreement of a copy with its original is no agreement. Words in common outside quotations give a
copy away; an article that was rewritten sentence by sentence shares few of them, but tells the same
things in the same order. Both are asked for, so that two outlets that quote one company's
statement are not taken for a copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from explainer.digest.similarity import Profile, Rarity
from explainer.digest.words import terms
from explainer.model import Lineage, LineageKind, Reading, Span

#: Part of the shorter article's word trigrams that the other has too: in a copy, in a rewrite.
_COPY, _REWRITE = 0.80, 0.10
#: Part of the shorter article's sentences that align in order, and how many must.
_ALIGNED, _LEAST = 0.50, 5
#: Words in common from which two sentences align.
_ALIKE = 0.20
#: A copy has less than this part of the original's length: it is an excerpt.
_EXCERPT = 0.5
#: A trigram ties an article to so many others, the likelier originals first.
_HOLDERS = 8
#: So many originals are looked at for each article.
_LIKELIEST = 3

_WORDS = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class _Article:
    """What lineage looks at: trigrams outside quotations, sentences by their terms."""

    reading: Reading
    trigrams: frozenset[tuple[str, ...]]
    sentences: tuple[Profile, ...]

    @property
    def slug(self) -> str:
        return self.reading.source.slug


def find_lineage(readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """Every copy with its likeliest original, sorted; an original is never later than its copy."""
    ordered = sorted(readings, key=_precedence)
    sentences = [
        [terms(Span(s.start, s.end).of(r.source.text)) for s in r.sentences] for r in ordered
    ]
    rarity = Rarity()
    for found in sentences:
        rarity.add(found)
    articles = [
        _Article(reading, _trigrams(reading.source.text), _profiles(found, rarity))
        for reading, found in zip(ordered, sentences, strict=True)
    ]
    best: dict[str, Lineage] = {}
    for original, copy in _suspects(articles):
        link = _compare(original, copy)
        if link and (copy.slug not in best or link.share > best[copy.slug].share):
            best[copy.slug] = link
    return tuple(best[slug] for slug in sorted(best))


def _precedence(reading: Reading) -> tuple[bool, date, int, str, str]:
    """Sorts the likelier original first: the agency's, the earlier, the longer."""
    source = reading.source
    agency = bool(source.credited and source.credited.agency)
    first = source.published.first if source.published else None
    return not agency, first or date.max, -len(source.text), source.text, source.slug


def _trigrams(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.lower() for word in _WORDS.findall(_QUOTED.sub(" ", text))]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _profiles(sentences: list[tuple[str, ...]], rarity: Rarity) -> tuple[Profile, ...]:
    return tuple(Profile.of(found, rarity) for found in sentences)


def _suspects(articles: list[_Article]) -> Iterator[tuple[_Article, _Article]]:
    """Pairs, the likelier original first, that share enough trigrams."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        shared: defaultdict[int, int] = defaultdict(int)
        for trigram in article.trigrams:
            earlier = holders[trigram]
            for other in earlier:
                shared[other] += 1
            if len(earlier) < _HOLDERS:
                earlier.append(index)
        likeliest = sorted(shared, key=lambda other: (-shared[other], other))
        for other in likeliest[:_LIKELIEST]:
            if shared[other] >= _REWRITE * _shorter(article, articles[other]):
                yield articles[other], article


def _shorter(one: _Article, two: _Article) -> int:
    return max(min(len(one.trigrams), len(two.trigrams)), 1)


def _compare(original: _Article, copy: _Article) -> Lineage | None:
    """How two suspects are related, if they are."""
    contained = len(original.trigrams & copy.trigrams) / _shorter(original, copy)
    if contained >= _COPY:
        shorter = len(copy.trigrams) < _EXCERPT * len(original.trigrams)
        kind = LineageKind.EXCERPT if shorter else LineageKind.COPY
        return Lineage(copy.slug, original.slug, kind, round(contained, 3))
    aligned = _aligned(original.sentences, copy.sentences)
    share = aligned / max(min(len(original.sentences), len(copy.sentences)), 1)
    if contained >= _REWRITE and aligned >= _LEAST and share >= _ALIGNED:
        return Lineage(copy.slug, original.slug, LineageKind.REWRITE, round(share, 3))
    return None


def _aligned(one: tuple[Profile, ...], two: tuple[Profile, ...]) -> int:
    """The most sentences that can be paired, alike, without crossing (a longest common chain)."""
    row = [0] * (len(two) + 1)
    for left in one:
        previous, row = row, [0]
        for at, right in enumerate(two):
            match = previous[at] + (left.overlap(right) >= _ALIKE)
            row.append(max(match, previous[at + 1], row[at]))
    return row[-1]
