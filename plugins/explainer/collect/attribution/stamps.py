"""Dates in stamps: the line of a page, or the piece of its markup, that says when it was out.

A stamp holds a date in one of the forms of the table below and little else; dates in
running text are read by the digest, and are never a publication date.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import chain

from explainer.collect.lines.dated import GLUED
from explainer.when import When

#: Month names of the languages in which stamps are read, by their first letters,
#: January to December (CLDR 45, "wide" and "abbreviated" forms); two languages may share a row.
_MONTHS = (
    ("jan", "ene", "gen", "janv"),
    ("feb", "fév", "fev", "fevr", "févr"),
    ("mar", "mär", "maer", "mrt"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei", "maj"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "aou", "ago", "août"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "dez", "déc", "dic"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

_WORD = r"(?P<word>[^\W\d_]{3,10})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
#: A year at whose end no digit follows; letters or a clock may ("2024Updated", "20245:01 AM"),
#: where a page glues its parts.
_YEAR = r"(?P<year>(?:19|20)\d{2})(?:(?!\d)|(?=\d{1,2}:\d\d))"

#: The forms of a stamp in the order in which they are tried.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2021-03-25, 2021/03/25, 2021.03.25 (ISO 8601-1, 5.2.2.1, and its usual variants)
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        # March 25, 2021 (Chicago Manual of Style 9.35); March 25th 2021
        rf"(?:(?<![^\W\d_])|{GLUED}){_WORD} ?{_DAY},? ?{_YEAR}",
        # 25 March 2021, 25. März 2021, 25 de marzo de 2021, Thu, 25 Mar 2021 (RFC 5322, 3.3)
        rf"(?<!\d){_DAY} ?(?:de |of )?{_WORD},? ?(?:de |del )?{_YEAR}",
        # 25-Mar-2021
        rf"(?<!\d)(?P<day>\d{{1,2}})-{_WORD}-{_YEAR}",
        # 25.03.2021: the day comes first where dots divide (DIN 5008)
        rf"(?<!\d)(?P<day>\d{{1,2}})\.(?P<month>0?\d|1[0-2])\.{_YEAR}",
        # 03.25.2021: no month has the second number
        rf"(?<!\d)(?P<month>0?\d|1[0-2])\.(?P<day>1[3-9]|2\d|3[01])\.{_YEAR}",
        # 03/25/2021 and 25/03/2021: whichever can be; both where both can
        rf"(?<!\d)(?P<either>\d{{1,2}})(?P<mark>[/-])(?P<other>\d{{1,2}})(?P=mark){_YEAR}",
        # 3/25/21 and 25/3/21; 25.03.21
        r"(?<!\d)(?P<either>\d{1,2})/(?P<other>\d{1,2})/(?P<short>\d{2})(?![\d/])",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<short>\d{2})(?![\d.])",
        # 20210325 (ISO 8601-1 basic form), alone
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
        # July 2024
        rf"\b{_WORD},? {_YEAR}",
    )
)
_YEARLESS = (
    re.compile(rf"\b{_WORD} {_DAY}(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2}) (?P<word>[^\W\d_]{3,10})\b"),
)

_UPDATE = re.compile(
    r"\b(?:updated?|modified|revised|last edited|(?:saved|clipped|retrieved|accessed) on"
    r"|aktualisiert|mis à jour)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)})(?:[a-z]*day|\w{{0,2}})\.?,? $", re.I)
_LONGEST_WEEKDAY = len("Wednesday, ") + 1
#: Zones of a country that writes the month first, and of some that write the day first.
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]T|ET|PT|CT)\b")
_OTHERS = re.compile(r"\b(?:BST|CES?T|EES?T|IST|AE[SD]T|NZ[SD]T|SAST|PKT|SGT|HKT)\b")
#: What says, behind the day of a change, that the next one is of publication.
_OUT = re.compile(
    r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato)\b.*", re.IGNORECASE
)
_DECEMBER = 12
_LONGEST = 300


@lru_cache(maxsize=1 << 10)
def read_stamp(text: str) -> When | None:
    """The first date of a stamp, ``None`` where it has none with a year.

    A date that is either of two days spans both and is marked uncertain, unless the stamp says
    one of them again with its month's name.
    """
    if not _DIGIT.search(text):
        return None
    found = [
        (match.start(), when)
        for form in _FORMS
        for match in _first(form, text)
        if (when := _when(match))
    ]
    if not found:
        return None
    first = min(found, key=lambda pair: pair[0])[1]
    ends = (When.day(first.first), When.day(first.last)) if first.first and first.last else ()
    return next((when for _, when in found if when in ends), first)


def _first(form: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    match = form.search(text[:_LONGEST])
    return (match,) if match else ()


def read_yearless(text: str) -> tuple[int, int] | None:
    """Month and day of a stamp such as "March 25" or "25 Mar"."""
    text = text[:_LONGEST]
    for match in chain.from_iterable(form.finditer(text) for form in _YEARLESS):
        month, day = month_number(match["word"]), int(match["day"])
        if month and 1 <= day <= 31:
            return month, day
    return None


def is_update(text: str) -> bool:
    """Whether a stamp says that its (first) day is the one of a change.

    "Updated" behind the day has a time of its own, unless nothing more follows.
    """
    text = text[:_LONGEST]
    if not (said := _UPDATE.search(text)):
        return False
    starts = [match.start() for form in _FORMS for match in _first(form, text) if _when(match)]
    is_behind = bool(starts) and min(starts) < said.start()
    return not (is_behind and _DIGIT.search(text, said.end()))


def stated_day(text: str) -> When | None:
    """The day of publication in a stamp: never that of a change, behind which it may stand."""
    if not is_update(text):
        return read_stamp(text)
    out = _OUT.search(text[:_LONGEST])
    return read_stamp(out[0]) if out and not is_update(out[0]) else None


def month_number(word: str) -> int:
    """1 to 12 for the name of a month, whole or shortened; 0 for another word."""
    low = word.casefold().rstrip(".")
    return _MONTH_OF.get(low[:4], 0) or _MONTH_OF.get(low[:3], 0)


def _when(match: re.Match[str]) -> When | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else _full_year(int(parts["short"]))
    try:
        if parts.get("either"):
            one, other = int(parts["either"]), int(parts["other"])
            if one <= _DECEMBER and _AMERICAN.search(match.string):
                return When.day(date(year, one, other))
            if other <= _DECEMBER and _OTHERS.search(match.string):
                return When.day(date(year, other, one))
            return _either_order(year, one, other, _weekday_before(match))
        month = int(parts["month"]) if parts.get("month") else month_number(parts["word"])
        if not month:
            return None
        if not parts.get("day"):
            return When.month(year, month)
        return When.day(date(year, month, int(parts["day"])))
    except ValueError:
        return None


def _full_year(short: int) -> int:
    """The year of two digits: 69 to 99 are of the last century (POSIX.1-2024, strptime, %y)."""
    return short + (1900 if short >= 69 else 2000)


def _weekday_before(match: re.Match[str]) -> int:
    """The weekday that stands before a date, as in ISO 8601; 0 for none."""
    said = _WEEKDAY.search(match.string, max(0, match.start() - _LONGEST_WEEKDAY), match.start())
    return _WEEKDAYS.index(said["day"].lower()) + 1 if said else 0


def _either_order(year: int, one: int, other: int, weekday: int) -> When | None:
    """A date whose order of day and month isn't said, but maybe its weekday."""
    orders = ((month, day) for month, day in ((one, other), (other, one)) if month <= _DECEMBER)
    days = {date(year, month, day) for month, day in orders}
    days = {day for day in days if day.isoweekday() == weekday} or days
    if not days:
        return None
    return (
        When.between(When.day(min(days)), When.day(max(days)))
        if len(days) == 1
        else (When.between(When.day(min(days)), When.day(max(days))).doubtful())
    )
