"""Passages: the clauses of a topic's sources, the pieces that matching puts together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.digest.words import terms
from explainer.model import Reading, Sentence, Source, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause of one sentence of one source, and the terms that carry its content."""

    source: Source
    sentence: Sentence
    span: Span
    terms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, int]:
        """Sorts and identifies the passage."""
        return self.source.slug, self.span.start

    @property
    def text(self) -> str:
        """The words of the source."""
        return self.span.of(self.source.text)


def find_passages(reading: Reading) -> Iterator[Passage]:
    """All passages of a source in order."""
    source = reading.source
    for sentence in reading.sentences:
        for span in sentence.clauses or (Span(sentence.start, sentence.end),):
            yield Passage(source, sentence, span, terms(span.of(source.text)))
