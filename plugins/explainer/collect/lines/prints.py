"""What a browser prints at the edges of each page: "3/12/25, 9:41 AM  Title", "https://… 1/3".

Others print the title first, and "Page 1 of 3".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from explainer.collect.lines.line import Line
from explainer.model import Removed

_FOOTER = re.compile(
    r"(?:https?://|about:|file:)\S+ +(?:page )?(?P<page>\d{1,3})(?:/| of )(?P<pages>\d{1,3})",
    re.IGNORECASE,
)
_NOW = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
_HEADER = re.compile(rf"{_NOW}(?: .+)?", re.IGNORECASE)
_TITLED = re.compile(rf".+ {_NOW}", re.IGNORECASE)


def unprinted(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """The lines without the edges of printed pages; pages without a footer weren't printed."""
    footers = [line for line in lines if line.text[-1].isdigit() and _is_footer(line.text)]
    if not footers:
        return tuple(lines), ()
    titled = Counter(line.text for line in lines if _TITLED.fullmatch(line.text))
    heads = (line for line in lines if _HEADER.fullmatch(line.text) or titled[line.text] > 1)
    edges = [*footers, *heads]
    numbers = {line.number for line in edges}
    cuts = (Removed(line.number, line.text, "page furniture") for line in edges)
    return tuple(line for line in lines if line.number not in numbers), tuple(cuts)


def _is_footer(text: str) -> bool:
    """Whether a line is an address and which page of how many this is."""
    match = _FOOTER.fullmatch(text)
    return match is not None and 1 <= int(match["page"]) <= int(match["pages"])
