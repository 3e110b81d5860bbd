"""Passages, edited so that they stand alone, and how well they do."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from explainer.digest.standalone.antecedents import Antecedents
from explainer.digest.standalone.openings import cut, cut_clause, is_fragment
from explainer.model import Citation, Reading, Sentence, Source, Speaker, Substitution, cite

_TAIL = re.compile(r"[\s,;:–—-]+$")
_MARKS = '“”"«»'


@dataclass(frozen=True, slots=True)
class Passage:
    """A citation as it will be shown. The lower `cost` is, the better it stands alone."""

    citation: Citation
    substitutions: tuple[Substitution, ...]
    cost: float
    speaker: Speaker | None


class Passages:
    """Edits passages of a topic's sources."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        self._readings = {reading.source.slug: reading for reading in readings}
        self._antecedents: dict[str, Antecedents] = {}

    def batch(self, source: Source) -> str:
        """The batch that a source came with."""
        arrived = source.arrived
        return source.batch or (arrived.isoformat() if arrived else "")

    def edit(self, citation: Citation) -> Passage:
        """The passage as it will be shown."""
        reading = self._readings[citation.source.slug]
        text = reading.source.text
        start, end, cost = self._extent(reading, citation.start, citation.end)
        swaps, lacks = self._antecedent(reading).resolve(start, end)
        swaps = _capitalised(text, start, swaps)
        cost += lacks + _length_cost(end - start)
        return Passage(cite(reading.source, start, end), swaps, cost, _speaker(reading, start, end))

    def _antecedent(self, reading: Reading) -> Antecedents:
        slug = reading.source.slug
        if slug not in self._antecedents:
            self._antecedents[slug] = Antecedents(reading)
        return self._antecedents[slug]

    def _extent(self, reading: Reading, start: int, end: int) -> tuple[int, int, float]:
        """Start and end of what is shown of a passage, and what these cost."""
        text = reading.source.text
        sentence = _around(reading, start)
        cost = 0.0
        if sentence and start > sentence.start:
            begun = cut_clause(text, start, end)
            if is_fragment(text, begun, end):
                start, end = sentence.start, max(end, sentence.end)
                cost += 1.5
            else:
                start, cost = begun, cost + 0.5
        begun = cut(text, start, end)
        cost += 0.25 if begun > start else 0.0
        start, end = _balanced(reading, begun, end)
        end = start + len(_TAIL.sub("", text[start:end]))
        return start, end, cost


def _around(reading: Reading, at: int) -> Sentence | None:
    """The sentence at a place."""
    index = bisect_right(reading.sentences, at, key=lambda sentence: sentence.start) - 1
    return reading.sentences[index] if index >= 0 else None


def _balanced(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The passage with both marks of each quotation that it holds an edge of, or neither."""
    text = reading.source.text
    for quotation in reading.quotations:
        if quotation.start > end or quotation.end < start:
            continue
        opens, closes = start < quotation.start, end > quotation.end
        if closes and not opens and quotation.start - start in (0, 1) and text[start - 1 : start]:
            start = quotation.start - 1
        elif closes and not opens and end - quotation.end <= 2:
            end = quotation.end
        elif opens and not closes and quotation.start - start <= 1:
            start = quotation.start
        elif opens and not closes and quotation.end - end <= 2:
            end = quotation.end + 1
    return start, end


def _capitalised(
    text: str, start: int, swaps: tuple[Substitution, ...]
) -> tuple[Substitution, ...]:
    """A capital in brackets where the passage begins with a small letter."""
    if swaps and swaps[0].start == 0:
        first = swaps[0]
        return (Substitution(0, first.end, first.words[:1].upper() + first.words[1:]), *swaps[1:])
    if text[start].islower():
        return (Substitution(0, 1, text[start].upper()), *swaps)
    return swaps


def _length_cost(length: int) -> float:
    """Long passages are harder to read; very short ones say little."""
    return max(0, length - 220) / 120 + max(0, 40 - length) / 20


def _speaker(reading: Reading, start: int, end: int) -> Speaker | None:
    """Who says most of a passage, when it is mostly quoted words with one sure speaker."""
    said = [
        (min(q.end, end) - max(q.start, start), q.speaker)
        for q in reading.quotations
        if q.start < end and q.end > start
    ]
    speakers = {speaker for _, speaker in said}
    if len(speakers) == 1 and sum(length for length, _ in said) * 2 >= end - start:
        return speakers.pop()
    return None
