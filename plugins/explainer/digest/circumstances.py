"""Circumstances: the hour, the score, what part, how many times, before or after what.

Passages that give one circumstance in two ways state two facts: a bridge that closed at 4 a.m.,
at 6 a.m.; won 3-1, 2-1; half of the staff, a third of it; before the vote, after it; more than 50,
fewer than 50; rose by 4 percent, to 4 percent; Doe won 48 percent and Roe 45, Roe won 48 percent;
4 km long, 4 km from the town.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from msgspec import Struct

from explainer.digest.lexicon import listed
from explainer.digest.numerals import VALUES
from explainer.digest.stems import stem
from explainer.digest.words import words_in

#: For each circumstance that a passage gives its values, such as minutes of the day.
Circumstances = Mapping[str, frozenset[float]]

CLOCK, PART, TIMES, MOST, BOUND, CHANGE = "clock", "part", "times", "most", "bound", "change"
_FAR = "extent"
_SCORE, _SHARE = "score", "share"
#: Minutes that two clock times of one event may lie apart: "about 4 a.m." and 4:12 a.m.
_NEAR = 30
#: So far from a share of one thing another may be that share rounded.
_ROUNDED = 1.0
#: Hours as AP and British style write them; hours of a named zone are compared among themselves.
_HOUR = re.compile(
    r"\b(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r" ?(?P<half>[apAP])(?:[mM]\b|\.[mM]\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?! ?[apAP]\.?[mM]))"
    r"(?:\.? (?P<zone>[A-Z]{2,4})\b)?"
)
_OUTCOME = re.compile(
    r"\b(?:w[io]n|wins|lose|lost|loses|beat|beats|beaten|dr[ae]w|defeat\w*|victory|vote[ds]?|passed"
    r"|approved|rejected|rul(?:ed|ing)|split|le[ad]d?|tied|level(?:led)?"
    r"|locked|knotted|finished|ended)\b[^.;\d]{0,40}?"
    r"\b(?P<one>\d{1,3})[-–](?P<two>\d{1,3})\b"
    r"|\b(?P<first>\d{1,3})[-–](?P<last>\d{1,3})"
    r" (?:win|victory|defeat|loss|draw|vote|majority|ruling|lead|deficit|scoreline|stalemate)"
)
_SEVERAL = {"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "ten": 10.0}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_PART_OF = re.compile(
    rf"\b(?:(?:an?|one|(?P<several>two|three))[- ])?(?P<part>{'|'.join(_PARTS)})s? of\b",
    re.IGNORECASE,
)
_MULTIPLES = {"halv": 0.5, "twice": 2.0, "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0}
_MULTIPLE = re.compile(
    rf"\b(?P<word>{'|'.join(_MULTIPLES)})(?:e|ed|es|ing)?\b"
    rf"|\b(?P<count>{'|'.join(_SEVERAL)}|\d+) times\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:(?P<before>before|ahead of|prior to)|after|following)"
    r" (?:(?:the|an?|its|their|his|her|this|that) )?(?P<what>[a-z]{4,})"
)
_BOUND = re.compile(
    r"\b(?:(?P<more>more than|over|above|at least)|(?:fewer|less) than|under|below|at most)"
    r" (?P<than>half|an? third|an? quarter|[$€£]?\d[\d.,]*(?: (?:million|billion|percent))?)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:r[io]se[ns]?|f[ae]ll(?:en|s)?|gr[eo]w[ns]?|(?:increas|decreas|rais)e[ds]?|dropp?(?:ed|s)?"
    r"|lower(?:ed|s)?|cut|up|down)\b[^.;\d]{0,20}?\b(?:(?P<by>by)|to) (?P<much>\d[\d.,]*)"
)
#: Whose share it is: "Globex has offered 20%, Initech 18%".
_SHARE_OF = re.compile(
    r"\b(?P<name>[A-Z][\w&’'-]*) (?:[a-z]+ ){0,5}?(?:from [\d.]+(?: ?%| per ?cent) to )?"
    r"(?P<share>\d{1,3}(?:\.\d+)?)(?: ?%| per ?cent\b)"
)
#: How far, long, wide and high, by the words for each: "4 km from", "a length of 4 km".
_EXTENTS = (
    r"away|from(?! [A-Z][\w ]{2,40} to\b)|off|outside|(?:north|south|east|west)\w* of",
    r"long|in length|length",
    r"wide|across|in (?:width|diameter)|width",
    r"high|tall|into the air|in height|height",
    r"deep|below|in depth|depth",
)
_UNIT = r"(?:kms?|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?|feet|ft|foot|yards?)"
_LENGTH = rf"(?P<{{much}}>\d+(?:[.,]\d+)*|{'|'.join(VALUES)})[ -]?{_UNIT}\b"
_EXTENT = re.compile(
    rf"{_LENGTH.format(much='much')}(?: \([^()]*\)|-)?[ -](?:(?:north|south|east|west)\w* )?"
    rf"(?P<how>{'|'.join(_EXTENTS)})\b"
    rf"|\b(?P<of>length|width|height|depth|diameter) (?:of )?[^.;,\d]{{0,60}}?"
    rf"\b{_LENGTH.format(much='size')}",
    re.IGNORECASE,
)
_MOST = re.compile(r"\b(?:(?P<few>few)|most|the majority) of\b", re.IGNORECASE)
#: What a passage has if it has any of these: a digit, a word.
_NUMBERED = re.compile(r"\d")
_PARTED = frozenset((*_PARTS, *(f"{part}s" for part in _PARTS), "few", "most", "majority"))
_MULTIPLIED = re.compile("wice|oubl|ripl|rebl|uadrupl|alv")
_ORDERED = frozenset(("before", "ahead", "prior", "after", "following"))
_MEASURED = listed(
    """
    km kms kilometre kilometres kilometer kilometers mile miles m metre metres meter meters feet ft
    foot yard yards
    """
)
_BOUNDED = frozenset(("than", "over", "above", "least", "under", "below", "most"))


class Given(Struct, frozen=True):
    """A value of a circumstance, and where a passage gives it.

    `name` is the circumstance and, where there are several of a kind, which (`bound 50`).
    """

    name: str
    value: float
    start: int
    end: int


def circumstances(text: str) -> Circumstances:
    """The circumstances that a passage gives."""
    values: defaultdict[str, set[float]] = defaultdict(set)
    for given in given_in(text):
        values[given.name].add(given.value)
    return {name: frozenset(found) for name, found in values.items()}


def unlike(one: Circumstances, two: Circumstances) -> bool:
    """Whether two passages give a circumstance in no common way."""
    return any(
        all(apart(name, *values) for values in product(one[name], two[name]))
        for name in one.keys() & two.keys()
    )


def apart(name: str, one: float, two: float) -> bool:
    """Whether two values of a circumstance can't be one in other words."""
    if name.startswith(_SHARE):
        return abs(one - two) >= _ROUNDED
    return abs(one - two) > _NEAR if name.startswith(CLOCK) else one != two


@lru_cache(maxsize=1 << 12)
def given_in(text: str) -> tuple[Given, ...]:
    """Each circumstance that a passage gives."""
    return tuple(_read(text, words_in(text)))


def _read(text: str, words: frozenset[str]) -> Iterator[Given]:
    """They are looked for only where a word for them stands."""
    if _NUMBERED.search(text):
        yield from _numbered(text)
    if not _PARTED.isdisjoint(words):
        yield from (_given(PART, _part(match), match) for match in _PART_OF.finditer(text))
        yield from (_given(MOST, match["few"] is None, match) for match in _MOST.finditer(text))
    if "times" in words or _MULTIPLIED.search(text):
        yield from (_given(TIMES, _multiple(match), match) for match in _MULTIPLE.finditer(text))
    if not _MEASURED.isdisjoint(words):
        yield from _extents(text)
    if not _ORDERED.isdisjoint(words):
        for match in _ORDER.finditer(text):
            yield _given(f"order {stem(match['what'])}", match["before"] is None, match)
    if not _BOUNDED.isdisjoint(words):
        for match in _BOUND.finditer(text):
            yield _given(f"{BOUND} {match['than'].lower()}", match["more"] is None, match)


def _extents(text: str) -> Iterator[Given]:
    """Whether a length is how far, how long, wide or high something is."""
    for match in _EXTENT.finditer(text):
        much = (match["much"] or match["size"]).lower()
        number = VALUES.get(much) or float(much.replace(",", ""))
        how = (match["how"] or match["of"]).lower()
        kind = next(at for at, words in enumerate(_EXTENTS) if re.fullmatch(words, how))
        yield _given(f"{_FAR} {number:g}", kind, match)


def _numbered(text: str) -> Iterator[Given]:
    """Hours, scores, shares, and whether a number is how much something changed or what it came
    to.
    """
    for match in _HOUR.finditer(text):
        yield _given(f"{CLOCK} {match['zone'] or ''}".rstrip(), _minutes(match), match)
    yield from (_given(_SCORE, _score(match), match) for match in _OUTCOME.finditer(text))
    if "%" in text or "cent" in text:
        for match in _SHARE_OF.finditer(text):
            yield _given(f"{_SHARE} {match['name'].lower()}", float(match["share"]), match)
    for match in _CHANGE.finditer(text):
        yield _given(f"{CHANGE} {match['much']}", match["by"] is None, match)


def _given(name: str, value: float, match: re.Match[str]) -> Given:
    return Given(name, float(value), match.start(), match.end())


def _minutes(match: re.Match[str]) -> float:
    """Minutes since midnight."""
    if match["hour24"]:
        return float(match["hour24"]) * 60 + float(match["minute24"])
    hour = int(match["hour"]) % 12 + 12 * (match["half"] in "pP")
    return hour * 60.0 + float(match["minute"] or 0)


def _score(match: re.Match[str]) -> float:
    """Both sides of an outcome as one number, the winner's first."""
    sides = (match["one"] or match["first"], match["two"] or match["last"])
    low, high = sorted(map(float, sides))
    return 1000 * high + low


def _part(match: re.Match[str]) -> float:
    """A fraction."""
    several = _SEVERAL[match["several"].lower()] if match["several"] else 1.0
    return several * _PARTS[match["part"].lower()]


def _multiple(match: re.Match[str]) -> float:
    """How many times."""
    if match["word"]:
        return _MULTIPLES[match["word"].lower()]
    count = match["count"].lower()
    return _SEVERAL.get(count) or float(count)
