"""Who says what a passage shows, where that is certain."""

from __future__ import annotations

import re

from explainer.digest.lexicon import SAYING
from explainer.digest.quotations.phrases import is_tag
from explainer.digest.quotations.speakers import subject_speaker
from explainer.model import Reading, Speaker

_VERBS = sorted(SAYING - {"called", "calls", "calling", "continued", "posted", "say"})
_LEADING = re.compile(
    rf"(?P<who>[A-Z][^,;:()“”\"\n]{{1,80}}?)"
    r" (?:(?:has|had|have|also|since|vehemently|consistently|initially) ){0,3}"
    rf"(?:{'|'.join(v for v in _VERBS if not v.endswith('ing'))})\b"
)
_TRAILING = re.compile(
    r", (?P<who>[^,;:()“”\"\n]{2,60}?) (?:said|says|stated|added|announced)"
    r"(?: (?:in|on|late|early|at) [^,;\n]{2,60})?[.,]?$"
)


def speaker_of(reading: Reading, start: int, end: int) -> Speaker | None:
    """The one speaker of most of a passage: of its quotations, else the subject of its "said"."""
    text = reading.source.text
    said = [
        (min(q.end, end) - max(q.start, start), q.speaker)
        for q in reading.quotations
        if q.start < end and q.end > start
    ]
    speakers = {speaker.full for _, speaker in said if speaker}
    if said and len(speakers) == 1:
        quoted = sum(size for size, _ in said)
        if quoted * 2 >= end - start or _is_tagged(reading, start, end):
            return next(speaker for _, speaker in said if speaker)
    match = _LEADING.match(text, start, end) or _TRAILING.search(text, start, end)
    return subject_speaker(match["who"], reading, start) if match else None


def _is_tagged(reading: Reading, start: int, end: int) -> bool:
    """Whether a passage is a quotation and who spoke, told at length, and no more."""
    first = next((q for q in reading.quotations if q.start - 1 <= start < q.end), None)
    return first is not None and is_tag(reading.source.text[first.end : end])
