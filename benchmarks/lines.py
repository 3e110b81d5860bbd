"""Score and speed of cleaning: ``python -m benchmarks.lines [PAGES.jsonl.gz]``.

With labelled pages (`benchmarks.scraped`) it reports the word-F1 of whole pages by `clean`, for
each rendering; remember that the shipped numbers were learnt from those pages, so held-out figures
come from ``benchmarks.train_lines --measure``. Without, it cleans the tests' articles for speed.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scraped import RENDERINGS, Labelled, read_pages
from explainer.collect.clean import clean
from explainer.collect.decode import UnreadableError, decode

ARTICLES = Path(__file__).parents[1] / "tests" / "articles"
SECONDS = 10.0


def word_f1(kept: Sequence[str], wanted: Sequence[str]) -> float:
    """F1 of two texts as bags of words."""
    one, other = Counter(kept), Counter(wanted)
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def page_f1(labelled: Sequence[Labelled]) -> float:
    """Word-F1 of what `clean` keeps of a page."""
    wanted = [word for text, label in labelled if label for word in text.split()]
    try:
        articles = clean(decode("\n".join(text for text, _ in labelled).encode()))
    except UnreadableError:
        return 0.0
    kept = [word for one in articles for part in one.paragraphs for word in part.text.split()]
    return word_f1(kept, wanted)


def score(path: Path) -> None:
    """Print the mean word-F1 for each rendering."""
    pages = [page for page in read_pages(path) if page.kind == "article"]
    for rendering in RENDERINGS:
        started = time.process_time()
        mean = sum(page_f1(rendering(page)) for page in pages) / len(pages)
        rate = len(pages) / (time.process_time() - started)
        print(f"{rendering.__name__:10} word-F1 {mean:.4f}  {rate:6.0f} pages a second")


def speed() -> None:
    """Print how many of the tests' articles are cleaned in a second of one core."""
    files = [path.read_bytes() for path in sorted(ARTICLES.glob("*.txt"))]
    for data in files:
        clean(decode(data))
    started, count = time.process_time(), 0
    while time.process_time() - started < SECONDS:
        for data in files:
            clean(decode(data))
        count += len(files)
    print(f"{count / (time.process_time() - started):.0f} articles a second and core")


def main() -> None:
    """Score where pages are given; measure the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path, nargs="?")
    options = parser.parse_args()
    if options.pages:
        score(options.pages)
    speed()


if __name__ == "__main__":
    main()
