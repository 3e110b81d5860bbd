"""The head of a mail that was pasted with its text (RFC 5322, 3.6), and what stands above it.

A forwarded mail has a head for each time that it was sent on; the last is the article's. What was
written above that is between those who sent it on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from explainer.collect.article import Clue, ClueKind
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.line import Line
from explainer.model import Removed

#: Fields of a head, in the languages of common mail programs.
_FIELD = re.compile(
    r"\*?(?:(?P<subject>subject|betreff|objet|asunto|oggetto|assunto)"
    r"|(?P<day>date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato)"
    r"|(?P<sender>from|von|de|da)|to|b?cc|reply-to|an|à|para|a|list-\w+) ?:\*?"
    r" +(?P<value>\S.*)",
    re.IGNORECASE,
)
#: What mail programs put before the subject of what is sent on; some mails have no more.
_FORWARDED = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|enc) ?: *)+", re.IGNORECASE)
_REACH = 60
#: Lines of a head, at the least.
_LEAST = 3


class Letter(Struct, frozen=True):
    """The lines below a mail's head; what was cut above them, what it tells, and its subject."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...] = ()
    clues: tuple[Clue, ...] = ()
    subject: Clue | None = None


def read_letter(lines: Sequence[Line], editor: Editor) -> Letter:
    """The text of a mail; any other text as it is. What the editor keeps stays among the lines."""
    texts = (line.text for line in islice(lines, _REACH))
    fields = [_FIELD.fullmatch(text) if ":" in text else None for text in texts]
    first, end = _last_head(fields)
    if not end:
        return Letter(tuple(lines))
    above, rest = lines[:end], lines[end:]
    kept = [line for line in above if editor.keeps(line.text)]
    removed = tuple(
        Removed(line.number, line.text, "page furniture" if at >= first else "comment")
        for at, line in enumerate(above)
        if line not in kept
    )
    pairs = zip(lines[first:end], fields[first:end], strict=True)
    head = [(line, match) for line, match in pairs if match]
    return Letter((*kept, *rest), removed, _days(head), _subject(head))


def _days(head: Sequence[tuple[Line, re.Match[str]]]) -> tuple[Clue, ...]:
    """When a head says that its mail was sent."""
    return tuple(
        Clue(ClueKind.STAMP, line.text, line.number) for line, match in head if match["day"]
    )


def _subject(head: Sequence[tuple[Line, re.Match[str]]]) -> Clue | None:
    """What a head says that its mail is about."""
    for line, match in head:
        if match["subject"]:
            said = _FORWARDED.sub("", match["value"], count=1)
            return Clue(ClueKind.TITLE, said, line.number) if said else None
    return None


def _last_head(fields: Sequence[re.Match[str] | None]) -> tuple[int, int]:
    """Where the last head begins and ends: fields in a row, a sender and a subject among them."""
    found, first = (0, 0), 0
    for at, match in enumerate((*fields, None)):
        if match:
            continue
        run = [one for one in fields[first:at] if one]
        is_head = any(one["sender"] for one in run) and any(one["subject"] for one in run)
        if len(run) >= _LEAST and is_head:
            found = (first, at)
        first = at + 1
    return found
