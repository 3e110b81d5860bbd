"""Score and speed of cleaning: ``python -m benchmarks.lines [PAGES.jsonl.gz]``.

With labelled pages (`benchmarks.scraped`) it reports the word-F1 of whole pages by `clean`, for
each rendering; remember that the shipped numbers were learnt from those pages, so held-out figures
come from ``benchmarks.train_lines --measure``. It measures the speed on the same pages, without
them on the tests' articles.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from benchmarks.scraped import MEASURED, Labelled, as_is, read_pages
from explainer.build.garbage import collect_seldom
from explainer.collect.clean import clean
from explainer.collect.decode import UnreadableError, decode

ARTICLES = Path(__file__).parents[1] / "tests" / "articles"
SECONDS = 10.0
_WORD, _SHORT = re.compile(r"\w+"), 2


def word_f1(kept: Sequence[str], wanted: Sequence[str]) -> float:
    """F1 of two texts as bags of words."""
    one, other = Counter(kept), Counter(wanted)
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def page_f1(labelled: Sequence[Labelled]) -> float:
    """Word-F1 of what `clean` keeps of a page."""
    wanted = [word for text, label in labelled if label for word in text.split()]
    try:
        articles = clean(decode(_text(labelled)))
    except UnreadableError:
        return 0.0
    kept = [word for one in articles for part in one.paragraphs for word in part.text.split()]
    return word_f1(kept, wanted)


def score(path: Path) -> None:
    """Print the mean word-F1 for each rendering."""
    pages = [page for page in read_pages(path) if page.kind == "article"]
    for rendering in MEASURED:
        mean = sum(page_f1(rendering(page)) for page in pages) / len(pages)
        print(f"{rendering.__name__:10} word-F1 {mean:.4f}")
    speed([_text(as_is(page)) for page in pages])


def _text(labelled: Sequence[Labelled]) -> bytes:
    return "\n".join(text for text, _ in labelled).encode()


def speed(pages: Sequence[bytes]) -> None:
    """Print pages for each second of a processor, and how many times a page's words are counted.

    Seconds differ between machines and hours; the ratio to counting words hardly does. Python looks
    for garbage as seldom as in a build.
    """
    collect_seldom()
    cleaned = counted = 0.0
    rounds = 0
    while cleaned < SECONDS:
        for data in pages:
            start = time.process_time()
            words_of(data)
            between = time.process_time()
            with suppress(UnreadableError):
                clean(decode(data))
            cleaned += time.process_time() - between
            counted += between - start
        rounds += 1
    size = sum(map(len, pages)) / len(pages) / 1000
    print(
        f"{len(pages) * rounds / cleaned:.0f} pages of {size:.1f} kB each second of a processor; "
        f"a page costs {cleaned / counted:.1f} times what counting its words does"
    )


def words_of(data: bytes) -> Counter[str]:
    """How often a page has each word: the yardstick."""
    found: Counter[str] = Counter()
    for line in data.decode(errors="replace").split("\n"):
        found.update(word.lower() for word in _WORD.findall(line) if len(word) > _SHORT)
    return found


def main() -> None:
    """Score where pages are given; measure the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path, nargs="?")
    options = parser.parse_args()
    if options.pages:
        score(options.pages)
    else:
        speed([path.read_bytes() for path in sorted(ARTICLES.glob("*.txt"))])


if __name__ == "__main__":
    main()
