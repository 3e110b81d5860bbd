"""Which lines of a page are the article's body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.cues import name
from explainer.collect.lines.line import Line

_SENTENCE_END = re.compile(r"[.!?…,][,.\"”’')\]]{0,3}$")


def body_lines(lines: Sequence[Line]) -> tuple[bool, ...]:
    """For each line whether it is body."""
    kept = [line.text.count(" ") >= 7 and bool(_SENTENCE_END.search(line.text)) for line in lines]
    prose = 0
    for index, line in enumerate(lines):
        prose += kept[index]
        cue = name(line.text) if prose > 2 else None
        if cue and cue.reason == "related links":
            return (*kept[:index], *(False for _ in lines[index:]))
    return tuple(kept)
