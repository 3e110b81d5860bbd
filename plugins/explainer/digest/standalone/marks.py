"""Quotation marks that stand outside a passage which begins or ends within quoted words."""

from __future__ import annotations

from explainer.model import Reading

#: The mark that closes what another one opens.
_CLOSING = {"“": "”", "„": "“", "«": "»", "»": "«", "‹": "›", '"': '"', "‘": "’", "'": "'"}


def marks_of(reading: Reading, start: int, end: int) -> tuple[str, str]:
    """What opens the quotation that a passage begins in, and what closes the one that it ends in;
    empty where it does neither.
    """
    opening = closing = ""
    for quote in reading.quotations:
        mark = reading.source.text[quote.start - 1 : quote.start]
        if mark in _CLOSING and quote.start <= start < quote.end:
            opening = mark
        if mark in _CLOSING and quote.start < end <= quote.end:
            closing = _CLOSING[mark]
    return opening, closing
