"""Passages: the clauses of a topic's sources, the pieces that matching puts together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.digest.aliases import Aliases
from explainer.digest.particulars import Particulars, find_particulars
from explainer.digest.words import ROLES, names, terms
from explainer.model import Reading, Sentence, Source, Span

#: A clause that isn't the first of its sentence stands for itself where it opens with a subject ...
_SUBJECT = re.compile(
    r"(?:[“\"'‘]?[A-Z]|\d|(?:the|a|an|some|many|several|both|most|all|two|three|few|no)\s)"
)
#: ... and goes on with a finite verb (a participle is followed by "by").
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|won|"
    r"said|says|told|took|gave|made|began|came|went|left|found|held|met|rose|fell|stole|sold|"
    r"bought|paid|lost|sent|shot|struck|hit|cut|[a-z]{3,}ed(?! by\b))\b"
)
_VAGUE = re.compile(r"(?:This|That|These|Those|It) (?:is|are|was|were)\b")
#: After these stands what happened as a noun.
_NOMINAL = ("following ", "despite ", "amid ")
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 5
_NO_ALIASES = Aliases()


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause of one sentence of one source, and the terms that carry its content.

    `names` are those of them that are capitalised.
    `stands` says whether it can be read alone: a claim is founded by a passage that does. `vague`
    marks one that is about a "this" of the sentence before.
    """

    source: Source
    sentence: Sentence
    span: Span
    terms: tuple[str, ...]
    names: frozenset[str]
    particulars: Particulars
    stands: bool
    vague: bool

    @property
    def actors(self) -> frozenset[str]:
        """The terms that say who or where, not what."""
        return self.names | ROLES

    @property
    def key(self) -> tuple[str, int]:
        """Sorts and identifies the passage."""
        return self.source.slug, self.span.start


def find_passages(reading: Reading, aliases: Aliases = _NO_ALIASES) -> Iterator[Passage]:
    """All passages of a source in order."""
    text = reading.source.text
    for sentence in reading.sentences:
        for span in sentence.clauses or (Span(sentence.start, sentence.end),):
            words = aliases.unify(span.of(text))
            found = terms(words)
            particulars = find_particulars(text, span, reading.mentions, found)
            yield Passage(
                reading.source,
                sentence,
                span,
                found,
                names(words),
                particulars,
                stands=span.start == sentence.start or _stands(text, span),
                vague=_VAGUE.match(text, span.start) is not None,
            )


def _stands(text: str, span: Span) -> bool:
    """Whether a clause from within a sentence has a subject and a finite verb of its own."""
    words = span.of(text)
    if text.endswith(_NOMINAL, 0, span.start) or len(_WORD.findall(words)) < _LEAST_WORDS:
        return False
    subject = _SUBJECT.match(words)
    return subject is not None and _FINITE.search(words, subject.end()) is not None
