"""Passages, edited so that they stand alone, and how well they do."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.digest.standalone.antecedents import Antecedents
from explainer.digest.standalone.days import named_days
from explainer.digest.standalone.extent import Extent, part, widened
from explainer.digest.standalone.marks import marks_of
from explainer.digest.standalone.saying import speaker_of
from explainer.model import Citation, Reading, Speaker, Substitution, cite

#: What a passage with words that run into each other costs: "a statement:I am", "the end.She".
_GARBLED = 1.5
#: What is spelt with a small letter wherever it stands: "iTunes", "r/news".
_COINED = re.compile(r"[a-z]+[A-Z/]")
_RUN_TOGETHER = re.compile(
    r"[a-z]{2}[:;,?!](?!//)[A-Za-z]|(?<![\w.@/])[a-z]{3,}\.[A-Z][a-z]+(?![\w./])"
)


class Passage(Struct, frozen=True):
    """A citation as it will be shown. The lower `cost` is, the better it stands alone."""

    citation: Citation
    substitutions: tuple[Substitution, ...]
    cost: float
    speaker: Speaker | None
    marks: tuple[str, str]

    @property
    def key(self) -> tuple[float, tuple[str, int, int]]:
        """Sorts passages, the best first."""
        return self.cost, self.citation.key


class Passages:
    """Edits passages of a topic's sources."""

    def __init__(
        self, readings: tuple[Reading, ...], aliases: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        self._aliases = aliases
        self._readings = {reading.source.slug: reading for reading in readings}
        self._antecedents: dict[str, Antecedents] = {}

    def options(self, citation: Citation) -> tuple[Passage, ...]:
        """The ways to show a passage: at its best, and as the part that is cited."""
        reading = self._readings[citation.source.slug]
        wide = widened(reading, citation.start, citation.end)
        narrow = part(reading, citation.start, citation.end)
        if (narrow.start, narrow.end) == (wide.start, wide.end):
            return (self._edit(reading, wide),)
        return self._edit(reading, wide), self._edit(reading, narrow)

    def _edit(self, reading: Reading, extent: Extent) -> Passage:
        """The extent with its antecedents and days named."""
        start, end = extent.start, extent.end
        antecedents = self._antecedents.get(reading.source.slug)
        if antecedents is None:
            antecedents = self._antecedents[reading.source.slug] = Antecedents(
                reading, self._aliases
            )
        swaps, lacks = antecedents.resolve(start, end)
        swaps = _merged(swaps, named_days(reading, start, end))
        return Passage(
            cite(reading.source, start, end),
            _capitalised(reading.source.text, start, swaps),
            extent.cost
            + lacks
            + _length_cost(end - start)
            + _repost_cost(reading)
            + _garble_cost(reading.source.text[start:end]),
            speaker_of(reading, start, end),
            marks_of(reading, start, end),
        )


def _merged(
    swaps: tuple[Substitution, ...], others: tuple[Substitution, ...]
) -> tuple[Substitution, ...]:
    """Substitutions in order, those of the second kind only where they don't overlap."""
    free = [o for o in others if all(o.end <= s.start or s.end <= o.start for s in swaps)]
    return tuple(sorted((*swaps, *free), key=lambda swap: swap.start))


def _capitalised(
    text: str, start: int, swaps: tuple[Substitution, ...]
) -> tuple[Substitution, ...]:
    """A capital in brackets where the passage begins with a small letter."""
    if swaps and swaps[0].start == 0:
        first = swaps[0]
        if _COINED.match(first.words):
            return swaps
        return (Substitution(0, first.end, first.words[:1].upper() + first.words[1:]), *swaps[1:])
    if text[start].islower() and not _COINED.match(text, start):
        return (Substitution(0, 1, text[start].upper()), *swaps)
    return swaps


def _length_cost(length: int) -> float:
    """Long passages are harder to read; very short ones say little."""
    return max(0, length - 240) / 120 + max(0, 60 - length) / 30


def _garble_cost(text: str) -> float:
    """Words that run into each other show that a page lost something between them."""
    return _GARBLED if _RUN_TOGETHER.search(text) else 0.0


def _repost_cost(reading: Reading) -> float:
    """Where outlets tell the same, the words of one that is named are shown."""
    return 0.0 if reading.source.credited else 0.4
