"""What archives put above the pages that they keep: the Wayback Machine's banner, archive.today's.

Their days are those of the copy, and their names no site's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from explainer.collect.lines.line import Line
from explainer.model import Removed

#: The last line of a banner of the Wayback Machine; a word on archive.today's.
_WAYBACK = re.compile(r"The Wayback Machine - https?://web\.archive\.org/web/\d{4,14}")
_TODAY = re.compile(
    r"archive\.(?:today|ph|is|li|md|fo|vn)|webpage capture|saved from|(?:no other )?snapshots?"
    r"|all snapshots\b.{0,80}|redirected from|via|history|←prior next→|history ?←prior ?next→"
    r"|webpage|screenshot|share|download \.?zip|report bug or abuse|buy me a coffee"
    r"|https?://\S+|\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2} UTC)?",
    re.IGNORECASE,
)
#: Either begins among so many lines, and the second has so many lines at the least.
_REACH, _LEAST = 40, 4


def unarchived(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """The lines of the page that an archive keeps; any other page as it is."""
    end = _end(lines)
    cuts = (Removed(line.number, line.text, "page furniture") for line in lines[:end])
    return tuple(lines[end:]), tuple(cuts)


def _end(lines: Sequence[Line]) -> int:
    """How many lines the banner has; 0 without one."""
    head = [line.text for line in islice(lines, _REACH)]
    named = [at for at, text in enumerate(head) if "archive." in text]
    wayback = (at + 1 for at in named if _WAYBACK.match(head[at]))
    size = sum(1 for _ in takewhile(_TODAY.fullmatch, head)) if named else 0
    is_banner = size >= _LEAST and named[0] < size
    return next(wayback, size if is_banner else 0)
