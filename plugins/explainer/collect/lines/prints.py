"""What a browser prints at the edges of each page: "3/12/25, 9:41 AM  Title", "https://… 1/3"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.line import Line
from explainer.model import Removed

_FOOTER = re.compile(r"(?:https?://|about:|file:)\S+ (?P<page>\d{1,3})/(?P<pages>\d{1,3})")
_HEADER = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: .+)?", re.IGNORECASE
)


def unprinted(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """The lines without the edges of printed pages; pages without a footer weren't printed."""
    footers = [line for line in lines if line.text[-1].isdigit() and _is_footer(line.text)]
    if not footers:
        return tuple(lines), ()
    edges = [*footers, *(line for line in lines if _HEADER.fullmatch(line.text))]
    numbers = {line.number for line in edges}
    cuts = (Removed(line.number, line.text, "page furniture") for line in edges)
    return tuple(line for line in lines if line.number not in numbers), tuple(cuts)


def _is_footer(text: str) -> bool:
    """Whether a line is an address and which page of how many this is."""
    match = _FOOTER.fullmatch(text)
    return match is not None and 1 <= int(match["page"]) <= int(match["pages"])
