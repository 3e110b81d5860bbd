"""How well and how fast sources are matched.

    python -m benchmarks.matching [FACTS] [--sizes 125,250,500,1000]

prints pairs and claims against a topic whose facts were marked by hand (by default the first
topic's, `tests/data/facts.json`; FACTS is another file of that form), all sources at once and by
their days; the threshold that is chosen when each outlet in turn is left out; and the
processor seconds for one topic of growing size.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from benchmarks.corpus import write_corpus
from explainer.collect import read_source
from explainer.digest import matching
from explainer.digest.claims import find_claims
from explainer.digest.lineage import find_lineage
from explainer.digest.publication import settle
from explainer.digest.sentences import read
from explainer.model import Citation, Claim, Reading, Source

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "tests" / "data" / "facts.json"
SOURCES = ROOT / "content" / "topics" / "kaspersky-us-exit" / "sources"
_THRESHOLDS = (0.26, 0.28, 0.30, 0.32, 0.34, 0.36, 0.38, 0.40)


@dataclass(frozen=True)
class Gold:
    """Facts marked by hand in the cleaned texts of some articles."""

    data: dict[str, Any]
    without: str = ""

    def sources(self) -> list[Source]:
        """The articles by the names that the gold gives them."""
        files = {path.name[:3]: read_source(path).sources for path in SOURCES.glob("*.txt")}
        named = self.data["articles"].items()
        return [
            replace(files[file][part], slug=name)
            for name, (file, part) in named
            if name != self.without
        ]

    @cached_property
    def facts(self) -> list[tuple[str, list[tuple[str, int, int]]]]:
        """Each fact with the passages that state it."""
        return [
            (fact["fact"], [(n, a, b) for n, a, b in fact["stated"] if n != self.without])
            for fact in self.data["facts"]
        ]

    def stated(self, citation: Citation) -> set[str]:
        """The facts that a citation states."""
        return {
            fact
            for fact, passages in self.facts
            for name, start, end in passages
            if name == citation.source.slug
            and min(end, citation.end) - max(start, citation.start)
            >= min(0.5 * (end - start), 0.7 * (citation.end - citation.start))
        }

    def root(self, slug: str) -> str:
        """A rewrite counts as what it rewrites."""
        return str(self.data["rewrites"].get(slug, slug))


@dataclass(frozen=True)
class Score:
    """Facts of several outlets, found; claims with a false credit; pairs right and wrong."""

    found: int
    shared: int
    false_credits: int
    right: int
    wrong: int
    pairs: int

    def __str__(self) -> str:
        made = max(self.right + self.wrong, 1)
        return (
            f"{self.found} of {self.shared} facts of several outlets, {self.false_credits} claims "
            f"with a false credit; pairs: precision {self.right / made:.3f}, "
            f"recall {self.right / max(self.pairs, 1):.3f}"
        )


def score(gold: Gold, claims: Iterable[Claim]) -> Score:
    """What matching found of the gold."""
    found: set[str] = set()
    false_credits = right = wrong = 0
    for claim in claims:
        told: dict[str, set[str]] = {}
        for citation in claim.citations:
            for fact in gold.stated(citation):
                told.setdefault(fact, set()).add(gold.root(citation.source.slug))
        found |= {fact for fact, slugs in told.items() if len(slugs) > 1}
        credited = {gold.root(citation.source.slug) for citation in claim.citations}
        false_credits += len(credited) > 1 and credited not in told.values()
        for one, two in combinations(claim.citations, 2):
            if one.source.slug != two.source.slug:
                same = bool(gold.stated(one) & gold.stated(two))
                right, wrong = right + same, wrong + (not same)
    shared = {f for f, told in gold.facts if len({gold.root(name) for name, *_ in told}) > 1}
    pairs = sum(one[0] != two[0] for _, told in gold.facts for one, two in combinations(told, 2))
    return Score(len(found & shared), len(shared), false_credits, right, wrong, pairs)


def claims_of(sources: Iterable[Source]) -> tuple[Claim, ...]:
    """The claims of some sources."""
    readings = settle(tuple(read(source) for source in sources))
    return find_claims(readings, find_lineage(readings)).claims


def quality(gold: Gold) -> Iterator[str]:
    """Scores on the gold topic, and the threshold without each outlet."""
    sources = gold.sources()
    together = [replace(source, batch="all") for source in sources]
    yield f"by their days: {score(gold, claims_of(sources))}"
    yield f"all at once:   {score(gold, claims_of(together))}"
    for name in gold.data["articles"]:
        rest = Gold(gold.data, without=name)
        best = max(_THRESHOLDS, key=lambda value: _worth(rest, value))
        with patch.object(matching, "SAME", best):
            yield f"without {name}: threshold {best:.2f}; on all: {score(gold, claims_of(sources))}"


def _worth(gold: Gold, threshold: float) -> tuple[int, int, float]:
    """No false credit first, then facts found, then nearest to the threshold in use."""
    with patch.object(matching, "SAME", threshold):
        result = score(gold, claims_of(gold.sources()))
    return -result.false_credits, result.found, -abs(threshold - matching.SAME)


def read_corpus(size: int) -> tuple[Reading, ...]:
    """One made-up topic of so many articles, read and dated."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), 1, size)
        files = sorted(Path(folder).rglob("sources/*.txt"))
        sources = [replace(s, slug=path.stem) for path in files for s in read_source(path).sources]
    return settle(tuple(read(source) for source in sources))


def speed(sizes: Iterable[int]) -> Iterator[str]:
    """Processor seconds for one topic of each size, and how they grow."""
    before: tuple[int, float] | None = None
    for size in sizes:
        readings = read_corpus(size)
        start = time.process_time()
        claims = find_claims(readings, find_lineage(readings)).claims
        spent = time.process_time() - start
        grown = math.log(spent / before[1]) / math.log(size / before[0]) if before else math.nan
        memory = getrusage(RUSAGE_SELF).ru_maxrss // 1024
        before = size, spent
        yield (
            f"{size:6} sources {spent:8.2f} s {1000 * spent / size:6.1f} ms each, "
            f"exponent {grown:.2f}, {len(claims)} claims, {memory} MB"
        )


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path, nargs="?", default=FACTS)
    parser.add_argument("--sizes", default="125,250,500,1000")
    given = parser.parse_args()
    for line in quality(Gold(json.loads(given.facts.read_text("utf-8")))):
        print(line)
    for line in speed(int(size) for size in given.sizes.split(",") if size):
        print(line, flush=True)


if __name__ == "__main__":
    main()
