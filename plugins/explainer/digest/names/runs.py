"""Runs of capitalised words, which are names or hold one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.digest.lexicon import ORGANISATIONS, TITLES, listed

_CAPITALS = "A-ZÀ-ÖØ-ÞĀŁŠŽİÇ"
_CAPITAL = f"[{_CAPITALS}]"
_TOKEN = rf"(?:i{_CAPITAL}\w+|(?:{_CAPITAL}\.){{2,}}|{_CAPITAL}\w*(?:[-&]\w+)*(?:[’'](?!s\b)\w+)?)"
_TITLE_DOT = (
    r"(?:(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bSen)|(?<=\bRep)|(?<=\bGov)|(?<=\bGen))\.?"
)
_PIECE = re.compile(rf"(?=[i{_CAPITALS}])(?<![\w’']){_TOKEN}")
#: What goes before "and" in names of offices: "Food and Drug Administration".
_FIELDS = (
    "Food Securities Health Trade Oceanic Education Housing Competition Consumer Agriculture Energy"
    " Transport Science Environment Fish Customs Immigration Culture Business Work Pensions"
)
_AND = "|".join(rf"(?<=\b{field})" for field in _FIELDS.split())
_LINK = re.compile(
    rf"(?:{_TITLE_DOT} |(?<=\b[A-Z])\. | & |(?:{_AND}) and (?=[A-Z]\w+ [A-Z])"
    r"| (?:of|for|de|van|der|von|al|bin|du|da|del|di|des|dos|das|della|ibn) (?:the )?)"
)
#: What a person's name in full may begin with, and how many words it has then.
_HONORIFICS = listed("mr mrs ms miss dr sir lord dame prof professor judge sen senator rep gov")
_IN_FULL = 3
#: What may follow the blank that begins a link.
_LINKS = tuple("&ofdvabi")
_MARKS = ("’s", "'s")
#: What only the name of whoever does it stands before: "Roe's said that it will close".
_DOES = re.compile(
    r"[’']s (?:said|says|has|had|was|were|is|will|would|could|announced|confirmed|told|agreed)\b"
)
#: Capitalised for other reasons than being a name.
NO_NAMES = listed(
    """
    the a an this that these those it its he she they we you i his her their our my your there
    here in on at by for from to of with after before as if when while since until because
    although though but and or nor so yet not no also however moreover additionally meanwhile
    earlier later both some many most several few other another such all any each every one two
    three four five six seven eight nine ten what who how why where which whose last next first
    second now then once today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december
    under over among between despite during following starting being according per about against
    former ousted outgoing incoming disgraced embattled
    can could would should is are was were do does did has have had
    """
)


class Run(Struct, frozen=True):
    """Capitalised words in a row; `initial` where a sentence begins with them."""

    start: int
    end: int
    name: str
    initial: bool


def find_runs(text: str) -> Iterator[Run]:
    """Runs of capitalised words; "the Tories of Premier John Doe" are two, "Roe's Bar" is one
    where Roe stands nowhere else.
    """
    runs = tuple(_runs_in(text))
    marked = [run for run in runs if " " not in run.name and text.startswith(_MARKS, run.end)]
    return _with_marks(text, runs, marked) if marked else iter(runs)


def _with_marks(text: str, runs: tuple[Run, ...], marked: list[Run]) -> Iterator[Run]:
    """The runs; those with an "'s" of their own with it, and with what it belongs to."""
    joined = _always_followed(runs, marked)
    own = {run.name for run in marked if _DOES.match(text, run.end)}
    rest = iter(runs)
    for run in rest:
        end = run.end
        if run.name in joined:
            end = next(rest).end
        elif run.name in own and text.startswith(_MARKS, end):
            end += len("’s")
        yield Run(run.start, end, text[run.start : end], run.initial)


def _always_followed(runs: tuple[Run, ...], marked: list[Run]) -> frozenset[str]:
    """The names that stand, more than once, only with an "'s" before one and the same name."""
    often, owning = Counter(run.name for run in runs), Counter(run.name for run in marked)
    begin = {run.start: run.name.partition(" ")[0] for run in runs}
    owned: defaultdict[str, set[str]] = defaultdict(set)
    for run in marked:
        owned[run.name].add(begin.get(run.end + len("’s "), ""))
    return frozenset(
        name
        for name, count in owning.items()
        if often[name] == count > 1 and len(owned[name]) == 1 and "" not in owned[name]
    )


def _runs_in(text: str) -> Iterator[Run]:
    """Runs of capitalised words, as each line has them."""
    at = 0
    for line in text.split("\n"):
        for run in _runs_of(line):
            yield Run(at + run.start, at + run.end, run.name, run.initial)
        at += len(line) + 1


@lru_cache(maxsize=1 << 12)
def _runs_of(line: str) -> tuple[Run, ...]:
    """The runs of a line; outlets print one agency's paragraphs, so they are remembered."""
    return tuple(_find_runs(line))


def _find_runs(text: str) -> Iterator[Run]:
    at, size = 0, len(text)
    while match := _PIECE.search(text, at):
        pieces = [match]
        at = match.end()
        while at < size:
            after = _linked(text, at)
            piece = _PIECE.match(text, after) if after else None
            if not piece or (text[at:after] == " of " and _is_parted(pieces, piece)):
                break
            pieces.append(piece)
            at = piece.end()
        yield from _trimmed(text, pieces)


def _is_parted(pieces: list[re.Match[str]], piece: re.Match[str]) -> bool:
    """Whether "of" parts two names: "the Tories of Premier John Doe", "Dr. Jane Roe of Acme"."""
    is_person = len(pieces) >= _IN_FULL and pieces[0][0].lower() in _HONORIFICS
    return is_person or piece[0].lower() in TITLES


def _linked(text: str, at: int) -> int:
    """Where the next word of a name would begin; 0 where the name ends."""
    blank = text[at] == " "
    may_link = text[at + 1 : at + 2] in _LINKS if blank else text[at] == "."
    link = _LINK.match(text, at) if may_link else None
    if link:
        return link.end()
    return at + 1 if blank else 0


def _trimmed(text: str, pieces: list[re.Match[str]]) -> Iterator[Run]:
    """A run without leading words that aren't part of the name."""
    initial = _begins_sentence(text, pieces[0].start())
    while pieces and _is_no_name(pieces[0][0]):
        pieces, initial = pieces[1:], False
    if initial and len(pieces) > 1 and _is_common(text, pieces):
        pieces, initial = pieces[1:], False
    while pieces and _is_no_name(pieces[-1][0]):
        pieces = pieces[:-1]
    if pieces:
        start, end = pieces[0].start(), pieces[-1].end()
        yield Run(start, end, text[start:end], initial)


def _is_no_name(word: str) -> bool:
    """Whether a word, or what it contracts, has its capital for other reasons: "I’ve"."""
    return word.lower().replace("’", "'").partition("'")[0] in NO_NAMES


def _is_common(text: str, pieces: list[re.Match[str]]) -> bool:
    """Whether the first word of a sentence is no part of the name: "Banning X", "Shares of X"."""
    first = pieces[0][0]
    linked = text[pieces[0].end() : pieces[1].start()].strip() in ("of", "of the", "for", "for the")
    return first.endswith("ing") or (linked and first.lower() not in ORGANISATIONS)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" “\"‘'(«")
    return not before or before[-1] in ".!?:\n—–"
