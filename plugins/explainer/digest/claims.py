"""Claims: what is reported, with every passage that reports it.

A claim is founded by a sentence, or by a clause that can stand for itself where other
sources report that clause. Every sentence ends in a claim. What the parts of a sentence have to do
with one another is kept: a part that nobody else reports stays with the part before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.digest.batches import batches
from explainer.digest.lineage import find_lineage
from explainer.digest.matching import Group, match_passages
from explainer.digest.origins import find_origins, is_derived
from explainer.digest.passages import Passage, find_passages
from explainer.digest.sentences import read
from explainer.model import (
    Citation,
    Claim,
    Lineage,
    Reading,
    Source,
    Suggestion,
    Topic,
    cite,
    content_id,
)

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """The claims of a topic, and the pairs that an editor should look at."""

    claims: tuple[Claim, ...]
    suggestions: tuple[Suggestion, ...] = ()


def match(sources: Iterable[Source]) -> tuple[Claim, ...]:
    """The claims that sources make, each with every passage that makes it."""
    readings = tuple(read(source) for source in sources)
    return find_claims(readings, find_lineage(readings)).claims


def find_claims(
    readings: tuple[Reading, ...], lineage: tuple[Lineage, ...], topic: Topic | None = None
) -> Found:
    """The claims of a topic's readings, sorted by their first citation."""
    ordered = batches(readings)
    passages = [[p for reading in batch for p in find_passages(reading)] for batch in ordered]
    flat = [passage for batch in passages for passage in batch]
    matches = match_passages(tuple(batch) for batch in passages)
    cited = _Citing(flat, matches.group_of).citations()
    sources = {reading.source.slug: reading.source for reading in readings}
    claims = tuple(_claim(citations, lineage, sources) for citations in cited)
    return Found(tuple(sorted(claims, key=lambda claim: claim.citations[0].key)))


def _claim(
    citations: tuple[Citation, ...], lineage: tuple[Lineage, ...], sources: dict[str, Source]
) -> Claim:
    text = citations[0].quote
    return Claim(
        id=content_id("claim", " ".join(_WORDS.findall(text.lower())), citations[0].source.slug),
        text=text,
        citations=citations,
        origins=find_origins(citations, lineage, sources),
        derived_only=is_derived(citations, lineage),
    )


class _Citing:
    """Turns groups of passages into the passages that each claim cites."""

    def __init__(self, passages: list[Passage], group_of: tuple[Group, ...]) -> None:
        self._passages = passages
        self._group_of = group_of

    def citations(self) -> list[tuple[Citation, ...]]:
        """For each claim its citations, the founding one first."""
        sentences: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for index, passage in enumerate(self._passages):
            sentences[passage.source.slug, passage.sentence.index].append(index)
        cited: defaultdict[Group, list[tuple[int, Citation]]] = defaultdict(list)
        for indices in sentences.values():
            for group, run in self._runs(indices):
                source = self._passages[run[0]].source
                start, end = self._passages[run[0]].span.start, self._passages[run[-1]].span.end
                cited[group].append((run[0], cite(source, start, end)))
        return [self._sorted(group, found) for group, found in cited.items()]

    def _runs(self, indices: list[int]) -> list[tuple[Group, list[int]]]:
        """The clauses of a sentence by claim."""
        runs: list[tuple[Group, list[int]]] = []
        for index in indices:
            group = self._group_of[index].claim
            if runs and runs[-1][0] is group:
                runs[-1][1].append(index)
            else:
                runs.append((group, [index]))
        return runs

    def _sorted(self, group: Group, found: list[tuple[int, Citation]]) -> tuple[Citation, ...]:
        """The founding citation first, the others by source and place."""
        return tuple(citation for _, citation in sorted(found, key=lambda f: f[1].key))
