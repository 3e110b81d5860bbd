"""Quotations in the editor's own prose: each stands in a source, or the editor is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explainer.errors import Problem, Severity
from explainer.model import Citation, Explainer, Source, cite

#: Fewer words in quotation marks are a name or a term more often than somebody's words.
_FEWEST_WORDS = 4

#: What stands within marks, in one paragraph. A straight mark opens where no word ends.
_QUOTATION = re.compile(
    r"“(?P<curly>[^“”]+)”|„(?P<low>[^„“”]+)[“”]|«(?P<angle>[^«»]+)»|(?<!\w)\"(?P<straight>[^\"]+)\""
)
_BLANK_LINE = re.compile(r"\n\s*\n")
#: Where words are left out or replaced: "…", "[...]", "[the firm]".
_GAP = re.compile(r"\[[^\]]*\]|…|\.\.\.")
#: Emphasis of Markdown, which is no part of what is said.
_EMPHASIS = re.compile(r"[*_`]+")
#: Marks that an editor may write otherwise than the article does.
_ALIKE = str.maketrans(
    {mark: f"[{alike}]" for alike in ("'’‘", '"“”', "-–—") for mark in alike}  # "-" is first
)


def prose_quotations(explainer: Explainer) -> tuple[list[Citation], list[Problem]]:
    """The passages that the editor's prose quotes, and a problem for each that no source has."""
    found: list[Citation] = []
    problems: list[Problem] = []
    for quotation in _quotations(explainer.topic.prose):
        cited = next(filter(None, (_passages(s, quotation) for s in explainer.sources)), [])
        found += cited
        if not cited:
            problems.append(_unfounded(explainer.topic.file, quotation))
    return found, problems


def _quotations(prose: str) -> Iterator[str]:
    for paragraph in _BLANK_LINE.split(prose):
        for match in _QUOTATION.finditer(paragraph):
            words = _EMPHASIS.sub("", match[match.lastgroup or 0])
            if len(words.split()) >= _FEWEST_WORDS:
                yield " ".join(words.split())


def _passages(source: Source, quotation: str) -> list[Citation]:
    """Where a source has all parts of a quotation, one behind the other."""
    parts = [part.strip(" .,;:!?") for part in _GAP.split(quotation)]
    spans: list[tuple[int, int]] = [(0, 0)]
    for part in filter(None, parts):
        match = _pattern(part).search(source.text, spans[-1][1])
        if not match:
            return []
        spans.append(match.span())
    return [cite(source, *after) for _, after in pairwise(spans)]


def _pattern(part: str) -> re.Pattern[str]:
    """Finds words whatever space, marks and capitals they are written with."""
    words = (re.escape(word).replace(r"\-", "-").translate(_ALIKE) for word in part.split())
    escaped = r"\s+".join(words)
    return re.compile(rf"(?<!\w){escaped}(?!\w)", re.IGNORECASE)


def _unfounded(file: str, quotation: str) -> Problem:
    begin = quotation if len(quotation) <= 60 else f"{quotation[:59].rpartition(' ')[0]} …"
    message = (
        f"no source says “{begin}”; quote the words as an article has them, "
        "or write them without quotation marks"
    )
    return Problem(file, 0, 0, "unfounded-quotation", Severity.WARNING, message)
