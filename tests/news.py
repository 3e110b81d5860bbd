"""Short pieces of news for tests of what is made of them."""

from __future__ import annotations

from pathlib import Path

from markdown_it.utils import read_fixture_file

from explainer.digest.sentences import read
from explainer.model import Claim, Outlet, Reading, Source, Span, Topic, When, cite

CASES = Path(__file__).parent / "cases"
TOPIC = Topic(slug="a-topic", title="")


def cases(name: str) -> list[tuple[str, str, str]]:
    """Title, input and expected output of each case of a table."""
    return [
        (f"{line}: {title}", text.rstrip("\n"), expected.rstrip("\n"))
        for line, title, text, expected in read_fixture_file(CASES / f"{name}.md")
    ]


def source(
    text: str, outlet: str = "Daily", published: str = "2024-07-16", **fields: str
) -> Source:
    """A source with a text of paragraphs."""
    spans, at = [], 0
    for paragraph in text.split("\n\n"):
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    slug = outlet.lower().replace(" ", "-")
    return Source(
        slug=slug,
        file=f"{slug}.txt",
        title=fields.get("title", ""),
        text=text,
        paragraphs=tuple(spans),
        outlet=Outlet(slug, outlet),
        published=When.parse(published),
    )


def reading(text: str, outlet: str = "Daily", published: str = "2024-07-16") -> Reading:
    """A source, read."""
    return read(source(text, outlet, published))


def claim(name: str, *readings: Reading) -> Claim:
    """One claim that cites the first sentence of each reading."""
    citations = tuple(
        cite(reading.source, reading.sentences[0].start, reading.sentences[0].end)
        for reading in readings
    )
    return Claim(id=name, text=citations[0].quote, citations=citations)
