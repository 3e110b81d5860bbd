"""Stamps: lines, or the parts of lines, that say when a page was published or changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Names of months by how they begin, in the languages whose stamps are read (`stamps.py`).
MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|f[ée]v|mär|avr|abr|mai|juil|aoû|okt|dez|déc"
    r"|dic|ene|gen|mag|giu|lug|set|ott|out|ago)[^\W\d_]{0,7}"
)
#: How long ago, which some pages say twice without a space between: "2h ago2 hours ago".
_AGO = r"\d{1,3} ?(?:second|minute|min|hour|hr|day|week|month|year|[hdw])s? ago"
#: Behind what word a page may leave out the space before a day: "PublishedJUN 4 2024".
GLUED = r"(?<=published)|(?<=updated)|(?<=posted)"
#: What can begin at a digit and what at a letter stand apart, which makes it three times as fast.
DATE = re.compile(
    rf"(?:\b|{GLUED})(?:(?=\d)(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?[ -](?:de )?{MONTH}\.?,?[ -](?:de )?\d{{2,4}}\b"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.+Z-]{5,20})?\b"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b"
    rf"|\d{{1,2}} {MONTH} at \d{{1,2}}[:.]\d\d\b"
    rf"|{_AGO}(?:{_AGO})?(?:\b|(?=(?-i:[A-Z]))))"
    rf"|(?=[jfmasondegl]){MONTH}\.? {{1,2}}\d{{1,2}}"
    r"(?:(?:st|nd|rd|th)?,? {1,2}(?:\d{4}|['’]\d\d)(?:\b|(?=\d{1,2}:\d\d))"
    r"|(?= at \d|,? \d{1,2}:\d\d\b)|$)"
    r"|an? (?:minute|hour|day|week|month|year) ago\b"
    r"|(?:yesterday|today) at \d)",
    re.IGNORECASE,
)
_LONGEST_STAMP = 160
#: Words beside a date in a line that is a stamp and nothing more.
_STAMP_REST = 3
#: What parts a name, an outlet and a date in one line, and into how many.
_MARK, _MOST_PARTS = re.compile(r"\s*[·•|]\s*"), 4
#: What else a stamp says: a clock, a zone, a weekday, "Published:", "Updated".
STAMP_WORDS = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?"
    r"|\b(?:utc|gmt)[+-]\d{1,2}\b|(?:\b|(?<=:\d\d))(?:utc|gmt|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|bst|ist|cest|cet|a[sd]t|n[sd]t|hst|jst"
    r"|kst|sgt|hkt|pkt|wat|eat|sast|ae[sd]t|awst|nz[sd]t)\b|\+\d{2}:?\d{2}"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:first |last |originally )?(?:published|updated|posted|modified|edited|created|added"
    r"|date|time|released?|start(?:ed)?)\b|\b(?:on|at|of|in|am|pm)\b|\b\d+ min(?:ute)?s? read\b"
    r"|\bpost subject ?:.*"
    r"|\b(?:veröffentlicht|aktualisiert|stand|uhr|um|publié|mis à jour|le|à|publicado|actualizado"
    r"|el|pubblicato|aggiornato|il|atualizado)\b",
    re.IGNORECASE,
)
#: Verbs of sentences, what they say where the sentence is of the page, and labels of clocks.
_TOLD = re.compile(r"\b(?:was|were|is|are|has|have|had|will|been)\b", re.IGNORECASE)
_OUT = re.compile(
    r"\b(?:published|posted|updated|modified|edited|uploaded|written|filed|aired|appeared|released"
    r"|printed|issued|created|added)\b",
    re.IGNORECASE,
)
#: From when or until when something holds: "ineligibility commencing on 25 December 2021".
_FROM_THEN = re.compile(
    r"\b(?:commencing|starting|beginning|effective|ending|until|since|expiring)"
    r" (?:(?:on|from|as of) )?(?=\d|[A-Z][a-z]{2,8}\.? \d)",
    re.IGNORECASE,
)
#: Where a post is filed, behind its day: "Posted on March 25, 2021 in Roads & Bridges".
_FILED = re.compile(
    r"^(?P<posted>\W*(?:posted|published|filed)\b(?: on)?\s+)(?:to|in|under):? [\w &,/-]{2,40}$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\W*(?:(?:current|local|server) ?(?:date ?)?(?:time|date)|expir(?:es?|ation|y)"
    r"|registered|joined|join date|member since)\b",
    re.IGNORECASE,
)


def stamps(texts: Sequence[str], numbered: Sequence[bool]) -> list[str | None]:
    """For each line its `stamp_rest`; `numbered` are those with a digit, as most dates have one."""
    return [
        stamp_rest(text) if has_digit or "ago" in text.lower() else None
        for text, has_digit in zip(texts, numbered, strict=True)
    ]


def stamp_rest(text: str) -> str | None:
    """What a line says besides a date and the words of a stamp; ``None`` without a date."""
    return _beside(text) if len(text) <= _LONGEST_STAMP and DATE.search(text) else None


def is_stamp(text: str) -> bool:
    """Whether a line is a date and a few words at most."""
    return is_little(stamp_rest(text))


def is_little(rest: str | None) -> bool:
    """Whether a date stands in a line, and so little beside it that it is a stamp."""
    if rest is None:
        return False
    parts = _MARK.split(rest)
    return len(parts) <= _MOST_PARTS and not any(part.count(" ") >= _STAMP_REST for part in parts)


def is_of_another_day(text: str) -> bool:
    """Whether a line with a date says that of an event ("The act was signed on May 3, 1935"), or is
    the clock of a page ("Current time: 23 Sep 2011"), so that it is no stamp of its own.
    """
    told = (_TOLD.search(text) and not _OUT.search(text)) or _FROM_THEN.search(text)
    return bool(told or _CLOCK.match(text))


def is_timed(text: str) -> bool:
    """Whether a line is a stamp with a time of day, "ago" or "Updated", and says nothing else.

    A date alone may head a part of the text.
    """
    return len(text) <= _TIMED_LONGEST and bool(_TIMED.search(text)) and not _beside(text)


_TIMED_LONGEST = 80
_TIMED = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b| ?[a-z]{3,4}\b)|\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b"
    r"|\bago\b|\b(?:updated|published|posted|modified)\b",
    re.IGNORECASE,
)


def _beside(text: str) -> str:
    """What a line says besides dates and the words of stamps."""
    rest = _FILED.sub(r"\g<posted>", DATE.sub(" ", text))
    rest = " ".join(STAMP_WORDS.sub(" ", rest).split())
    return rest.strip(" \t,.:;|•·-–—/()[]#@»")
