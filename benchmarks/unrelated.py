"""How often articles that have nothing to do with each other seem to share a claim.

    python -m benchmarks.unrelated scraped_lines.jsonl.gz [--topics 10]

takes labelled pages (`benchmarks/scraped.py`), six to a topic, and counts the claims that cite more
than one of them: all are false. With `--common` it prints the terms of
`explainer/digest/common.py` instead.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.scraped import Page, read_pages
from explainer.digest.passages import find_passages
from explainer.digest.sentences import read
from explainer.model import Claim, Source, Span
from explainer.pipeline import build

_ARTICLES = 6
#: Terms that this part of the articles has are common.
_COMMON = 0.25


def shared_claims(pages: list[Page]) -> list[Claim]:
    """The claims of several sources in a topic of these pages."""
    with tempfile.TemporaryDirectory() as folder:
        topic = Path(folder, "topic")
        (topic / "sources").mkdir(parents=True)
        (topic / "topic.md").write_text("---\ntitle: Pages\n---\n", encoding="utf-8")
        for number, page in enumerate(pages):
            text = "\n".join(line for line, _ in page.lines)
            (topic / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")
        return [claim for claim in build(topic).claims if len(claim.sources) > 1]


def common_terms(pages: list[Page]) -> list[str]:
    """The terms, names left out, that many of the pages have in their text."""
    having: Counter[str] = Counter()
    for page in pages:
        text = "\n\n".join(line.strip() for line, label in page.lines if label)
        reading = read(Source("page", "page.txt", "", text, (Span(0, len(text)),)))
        having.update({term for p in find_passages(reading) for term in {*p.terms} - p.names})
    return sorted(t for t, count in having.items() if t.isalpha() and count >= _COMMON * len(pages))


def main() -> None:
    """Print what the pages hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--topics", type=int, default=10)
    parser.add_argument("--common", action="store_true")
    asked = parser.parse_args()
    pages = [page for page in read_pages(asked.pages) if page.kind == "article"]
    if asked.common:
        print(*common_terms(pages))
        return
    random.Random(1).shuffle(pages)
    starts = range(0, asked.topics * _ARTICLES, _ARTICLES)
    claims = [claim for at in starts for claim in shared_claims(pages[at : at + _ARTICLES])]
    for claim in claims:
        print(*(" ".join(citation.quote.split()) for citation in claim.citations), sep=" | ")
    print(f"{asked.topics} topics of unrelated articles: {len(claims)} claims of several")


if __name__ == "__main__":
    main()
