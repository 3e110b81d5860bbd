"""Days that only an article's date explains, named: "on [Thursday, March 25, 2021]".

Only expressions that mean one day, month or year for sure, outside quotations.
"""

from __future__ import annotations

import re

from explainer.model import DateMention, Reading, Substitution, When
from explainer.when import MONTHS

_WEEKDAY = re.compile(
    r"(?:(?:last|this|next|on) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I
)
_DEICTIC = re.compile(
    r"today|yesterday|tomorrow|(?:(?P<part>early|late) )?(?:last|next) (?:month|year)", re.I
)
#: "This morning", "last night": the part and the day that it is of.
_PART_OF_DAY = re.compile(
    r"(?:this|last|yesterday|tomorrow) (?P<part>morning|afternoon|evening|night)"
    r"|(?P<night>tonight)",
    re.I,
)
#: A weekday in an hour, "6 a.m. on Tuesday"; not where the day of its month stands with it.
_TIMED = re.compile(rf"(?P<day>{_WEEKDAY.pattern})(?!,? [A-Z\d])", re.I)
#: "On Thursday (20 October)" says which.
_IN_BRACKETS = re.compile(r" \((?:\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)[^()]{0,16}\)")
_ON = re.compile(
    r"\b(?:on|as of|until|since|by|before|after|from|of|late|early|last|this|next) $", re.I
)


#: The day itself, behind the word for it: "today, 16 November,".
_NAMED_AGAIN = re.compile(r", (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})\b")


def named_days(reading: Reading, start: int, end: int) -> tuple[Substitution, ...]:
    """Substitutions that name the days of a passage."""
    if not reading.source.language.startswith("en"):
        return ()
    found = []
    for mention in reading.mentions:
        inside = start <= mention.start and mention.end <= end
        if not inside or _quoted(reading, mention):
            continue
        if words := _words(reading, mention):
            stop = mention.end - (reading.source.text[mention.end - 1] == ".")
            found.append(Substitution(mention.start - start, stop - start, words))
        elif timed := _timed(reading, mention):
            day = f"{timed['day']}, {american(mention.when)}" if mention.when else ""
            found.append(Substitution(timed.start() - start, timed.end() - start, day))
    return tuple(found)


def _timed(reading: Reading, mention: DateMention) -> re.Match[str] | None:
    """The weekday of an hour whose day is known."""
    when = mention.when
    if mention.granularity != "time" or when is None or when.uncertain or not when.is_day:
        return None
    return _TIMED.search(reading.source.text, mention.start, mention.end)


def _quoted(reading: Reading, mention: DateMention) -> bool:
    return any(quote.start <= mention.start < quote.end for quote in reading.quotations)


def _words(reading: Reading, mention: DateMention) -> str:
    """The expression with its date, or nothing where the words say enough or too little."""
    text, when = reading.source.text, mention.when
    said = text[mention.start : mention.end].rstrip(".")
    if when is None or when.uncertain or text[mention.end : mention.end + 2] in ("’s", "'s"):
        return ""
    if _IN_BRACKETS.match(text, mention.end) or _NAMED_AGAIN.match(text, mention.end):
        return ""
    if _WEEKDAY.fullmatch(said):
        return f"{said}, {american(when)}" if when.is_day else ""
    is_governed = bool(_ON.search(text, max(0, mention.start - 8), mention.start))
    if part := _PART_OF_DAY.fullmatch(said):
        named = f"on the {(part['part'] or 'night').lower()} of {american(when)}"
        return named if when.is_day and not is_governed else ""
    return _deictic(said, when, is_governed)


def _deictic(said: str, when: When, is_governed: bool) -> str:
    """The date of "today", "last month" and the like, behind a preposition if none governs it."""
    is_period = said.lower().endswith(("month", "year"))
    deictic = _DEICTIC.fullmatch(said)
    name = american(when) if deictic and (when.is_day or is_period) else ""
    if name and deictic and deictic["part"]:
        return f"{deictic['part'].lower()} in {name}"
    return name if not name or is_governed else f"{'on' if when.is_day else 'in'} {name}"


def american(when: When) -> str:
    """A day, a month or a year as American English writes it; nothing for other periods."""
    if when.first is None or when.last is None:
        return ""
    year, month = when.first.year, MONTHS[when.first.month - 1]
    if when.is_day:
        return f"{month} {when.first.day}, {year}"
    if re.fullmatch(r"\d{4}-(?:0\d|1[0-2])", when.edtf):
        return f"{month} {year}"
    return str(year) if re.fullmatch(r"\d{4}", when.edtf) else ""
