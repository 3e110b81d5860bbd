"""Context: what stood before a passage whose words point back to it.

Where no name could replace what points back, the sentence before is given with the passage, the
least that makes it stand alone (Choi et al., "Decontextualization: Making Sentences Stand-Alone",
TACL 9, 2021).
"""

from __future__ import annotations

from bisect import bisect_right

from explainer.digest.standalone.marks import marks_of
from explainer.digest.standalone.openings import cut
from explainer.digest.standalone.pointing import leans, points_back
from explainer.model import Citation, Claim, Reading, cite

#: Context has so many characters and sentences at most.
_LONGEST, _MOST = 360, 2
_PAIRS = (("“", "”"), ("«", "»"), ("``", "''"))


def context_of(claim: Claim, reading: Reading) -> Citation | None:
    """The sentence before what is shown of a claim, and the one before that where this points back
    as well; ``None`` where nothing is needed or that wouldn't help.
    """
    shown, text = claim.citations[0], reading.source.text
    starts = reading.sentences
    number = bisect_right(starts, shown.start, key=lambda sentence: sentence.start) - 1
    if number < 1 or not leans(claim):
        return None
    own = starts[number]
    if own.start < shown.start != cut(text, own.start, own.end):
        return None
    for first in range(number - 1, max(number - 1 - _MOST, -1), -1):
        passage = cite(reading.source, starts[first].start, starts[number - 1].end)
        if len(passage.quote) > _LONGEST:
            return None
        within, _ = marks_of(reading, passage.start, passage.end)
        if not within and _is_whole(passage.quote) and not points_back(passage.quote):
            return passage
    return None


def _is_whole(text: str) -> bool:
    """Whether no quotation goes beyond a passage."""
    paired = all(text.count(opens) == text.count(closes) for opens, closes in _PAIRS)
    return paired and text.count('"') % 2 == 0
