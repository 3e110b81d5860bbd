"""Notes on who wrote an article, below its text and without a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import count

_NAME = r"[A-ZÀ-Þ][\w.'’-]+"
_SUBJECT = re.compile(
    rf"(?P<name>{_NAME}(?: [A-ZÀ-Þ][\w.'’-]*){{0,2}}) (?:is|was|has|can|joined|covers|writes"
    r"|reports|works|worked|lives|teaches|leads|runs|holds|serves|studied|studies|started|began)\b"
)
#: What goes on behind the name of who wrote, above the text: a mark, a name, a day, a role.
_GOES_ON = r"(?:$|\W*[,|·•–—-]| (?:and|in|for) |\W+[A-ZÀ-Þ\d])"
#: So many lines above the text may name who wrote, in so many words.
_HEAD, _WORDS = 12, 10


def bios(lines: Sequence[Line], kept: Sequence[bool]) -> tuple[int, ...]:
    """The indices of the last kept lines that tell of somebody whom only a byline names.

    They begin with the whole name; lines below may go on with the first of it.
    """
    body = [at for at, keep in enumerate(kept) if keep]
    below: list[int] = []
    for nth in range(len(body) - 1, 0, -1):
        subject = _SUBJECT.match(lines[body[nth]].text)
        if not subject or not _is_writer(lines[max(body[0] - _HEAD, 0) : body[0]], subject["name"]):
            break
        below.append(body[nth])
        if " " in subject["name"]:
            said = any(subject["name"] in lines[at].text for at in body[:nth])
            return () if said else tuple(below)
    return ()


def _is_writer(head: Sequence[Line], name: str) -> bool:
    """Whether a line above the text begins with a name as bylines do."""
    byline = re.compile(rf"(?i:\W*(?:(?:written )?by\W+)?{re.escape(name)}){_GOES_ON}")
    return any(count(line) <= _WORDS and byline.match(line.text) for line in head)
