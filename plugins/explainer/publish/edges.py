"""Edges: what a passage that is shown as it stands needs before and behind it.

Marks of the quotation in which it begins or ends, so that nobody's words pass for the outlet's,
and dots where its sentence began before it or goes on behind it.
"""

from __future__ import annotations

import re

_PAIRS = (("“", "”"), ("«", "»"))
_SENTENCE_END = re.compile(r"[.!?…][”»\"’')\]]*$")
_DOTS = "…"


def opening(text: str, start: int) -> str:
    """What stands before a passage that begins at a place of an article's text."""
    lead = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    mark, _ = _quoting(lead)
    begins = not lead or _SENTENCE_END.search(lead) or (mark and lead.endswith(mark))
    return mark if begins else f"{_DOTS} {mark}"


def closing(text: str, end: int) -> str:
    """What stands behind a passage that ends at a place of an article's text."""
    told = text[text.rfind("\n", 0, end) + 1 : end]
    _, mark = _quoting(told)
    if _SENTENCE_END.search(told) or text[end : end + 1] in ("", "\n"):
        return mark
    return f".{mark}" if text[end] == "." else f"{mark} {_DOTS}"


def _quoting(told: str) -> tuple[str, str]:
    """The marks of the quotation in which some words of a paragraph end, if they end in one."""
    for opens, closes in _PAIRS:
        if told.rfind(opens) > told.rfind(closes):
            return opens, closes
    return ('"', '"') if told.count('"') % 2 else ("", "")
