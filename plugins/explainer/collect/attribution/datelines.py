"""Datelines: "CITY (AP) —", "CITY, March 25 (Reuters) -", "Mumbai:", and what they tell.

Forms after the AP Stylebook ("datelines") and the Reuters Handbook of Journalism
("datelines"); slashes are those of TASS and PR Newswire, the colon that of the Indian press.
"""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.collect.attribution.places import CITIES
from explainer.collect.attribution.stamps import month_number, read_stamp, read_yearless
from explainer.collect.outlets import known
from explainer.collect.words import words
from explainer.model import Outlet
from explainer.when import When

_LONGEST = 120
#: "(dpa/MIA)": the wires of one dateline.
_MOST_WIRES = 3
#: Words without a capital inside the names of places.
_SMALL = words("al and da de del do el es la le of sur the upon")
#: Marks between the words of a place; AFP and ANI put its country in brackets.
_BETWEEN = str.maketrans(",/()[]&", "       ")

#: Where the dateline may end: a wire in brackets or slashes, then a dash; or a dash or colon alone.
_WIRE = re.compile(r"\((?P<round>[^()\n]{2,40})\)|/(?P<slash>[^/\n]{2,40})/")
_END = re.compile(r"\s*(?:[—–―−]|--?(?=\s)|--|:(?=\s)|\.(?=\s)|…)?\s*")
#: A day in brackets: "PARIS (March 25, 2021)".
_DATED = re.compile(r"\s*\(([A-Z][a-z]+\.? \d[^()]*)\)\s*$")
#: A dateline that lost its marks: "PARIS AP The ministry said".
_BARE = re.compile(r"(?P<city>[A-Z]{3,}(?: [A-Z]{3,}){0,2}) (?P<wire>[A-Z][A-Za-z]{1,8}) (?=[A-Z])")
_DASH = re.compile(r"\s[—–―−-]{1,2}\s|(?<=\w)[—–―]\s?|:\s")

#: Words in capitals that open a text before a dash or colon and are no places.
_LABELS = words(
    """alert analysis announcement audio background breaking briefing bulletin column comment
    commentary correction corrected editorial exclusive explainer fact factbox feature file
    gallery headline important info insight interview just in letter live news note notice
    opinion photo photos podcast poll preview profile question quote read report review special
    spoiler sponsored summary tip tldr update updated urgent video warning watch"""
)


class Dateline(Struct, frozen=True):
    """A dateline as it stands at the start of a paragraph.

    `text` is verbatim, without the space that follows it. `wire` is the name in brackets,
    `agency` the agency behind it where it is one; `when` its date, `yearless` month and day of one.
    """

    text: str
    place: str
    wire: str = ""
    agency: Outlet | None = None
    when: When | None = None
    yearless: tuple[int, int] | None = None


def read_dateline(paragraph: str, outlets: tuple[Outlet, ...]) -> Dateline | None:
    """The dateline that a paragraph opens with, ``None`` where it opens with its first words."""
    head = paragraph[:_LONGEST]
    return _with_wire(head, outlets) or _without_wire(head) or _bare(head, outlets)


def _with_wire(head: str, outlets: tuple[Outlet, ...]) -> Dateline | None:
    """The dateline with a wire; of two names in brackets the first may be the country's."""
    found = (_up_to(match, head, outlets) for match in _WIRE.finditer(head))
    return next(filter(None, found), None)


def _up_to(match: re.Match[str], head: str, outlets: tuple[Outlet, ...]) -> Dateline | None:
    """The dateline whose wire is what a match found."""
    wire = (match["round"] or match["slash"]).strip()
    names = (wire, *wire.split("/")[:_MOST_WIRES])
    found = next(filter(None, (known(name, outlets) for name in names)), None)
    agency = found if found and (found.agency or found in outlets) else None
    is_first, end = not head[: match.start()].strip(), _END.match(head, match.end())
    if end is None or not _opens(head, end.end()):
        return None
    place, when, yearless = _place_and_day(head[: match.start()])
    if not (agency or (_is_initials(wire) and (is_first or end.group().strip()))):
        return None
    if not (is_first or _is_before_wire(place, bool(when or yearless), agency)):
        return None
    return Dateline(head[: end.end()].rstrip(), place, wire, agency, when, yearless)


def _without_wire(head: str) -> Dateline | None:
    for match in _DASH.finditer(head):
        place, when, yearless = _place_and_day(head[: match.start()])
        if _is_place(place, dated=bool(when or yearless)) and _opens(head, match.end()):
            return Dateline(head[: match.end()].rstrip(), place, when=when, yearless=yearless)
        return None
    return None


def _bare(head: str, outlets: tuple[Outlet, ...]) -> Dateline | None:
    """The dateline of a known city and agency without any marks."""
    match = _BARE.match(head)
    found = known(match["wire"], outlets) if match else None
    if not match or not found or not found.agency or match["city"].casefold() not in CITIES:
        return None
    return Dateline(match.group().rstrip(), match["city"], match["wire"], found)


def _place_and_day(text: str) -> tuple[str, When | None, tuple[int, int] | None]:
    """A dateline's place without its date, and the date with or without a year."""
    parts = [part.strip(" .") for part in _DATED.sub(r",\1", text).split(",")]
    for index, part in enumerate(parts):
        first, _, rest = part.partition(" ")
        if (month_number(first) and rest[:1].isdigit()) or part[:1].isdigit():
            day = ", ".join(parts[index:])
            return ", ".join(parts[:index]), read_stamp(day), read_yearless(day)
    return text.strip(" .,-–—"), None, None


def _is_before_wire(place: str, dated: bool, agency: Outlet | None) -> bool:
    """Whether the words before a wire's name can be a place, or before an agency's but a day."""
    if not place:
        return agency is not None
    return _is_name(place) and (agency is not None or dated or _is_place(place, dated=dated))


def _is_place(place: str, *, dated: bool) -> bool:
    """Whether words before a dash or colon are a place: known, in capitals, or with a day."""
    if not place or not _is_name(place):
        return False
    city = place.partition(",")[0].partition("/")[0].strip()
    if city.casefold() in CITIES:
        return city[0].isupper()
    shouted = city.isupper() and len(city) > 5 and not city.isdigit()
    return (shouted or dated) and not set(city.casefold().split()) & _LABELS


def _is_name(place: str) -> bool:
    """Whether words read as the name of a place: few, capitalised, with no sentence in them."""
    parts = place.translate(_BETWEEN).split()
    if not 1 <= len(parts) <= 7 or any(char in place for char in '?!;"“”'):
        return False
    return (
        all(part[0].isupper() or part.casefold() in _SMALL for part in parts)
        and parts[0][0].isupper()
    )


def _is_initials(wire: str) -> bool:
    return wire.isupper() and wire.isalpha() and len(wire) <= 6


def _opens(head: str, at: int) -> bool:
    """Whether a sentence opens at an offset."""
    first = head[at : at + 1]
    return bool(first) and not first.islower() and not first.isspace()
