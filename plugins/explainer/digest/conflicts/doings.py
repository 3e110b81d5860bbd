"""Doings: what a text tells as done or as not done.

Read without a parser: a verb of a list and the words right before it. Where it is open whether it
was done (what is planned, asked for or alleged; "only", "not yet"), nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from explainer.digest.acts import act
from explainer.digest.conflicts.patterns import pattern
from explainer.digest.lexicon import listed
from explainer.digest.moods import PAST
from explainer.digest.stems import stem
from explainer.digest.words import term_of


def acts(words: str) -> frozenset[str]:
    """The terms of the acts that some verbs name."""
    return frozenset(act(stem(word)) for word in listed(words))


DONE, NOT_DONE, DISMISSED = "done", "not done", "dismissed"
ACCEPT, ACQUIT, APPROVE, CONVICT, PLEAD = "accept", "acquit", "approve", "convict", "plead"
RESIGN, _DISMISS, _PLEAD_NOT, _REJECT = "resign", "dismiss", "plead_not", "reject"
#: What news tells as done or not done, and few do over and over.
_ACTS = acts(
    """
    accept agree alter apologize approve arrest attack attend board brake bribe check clean close
    confess convict copy cross delete deliver deploy destroy enter examine fabricate fake fix flee
    hack harm hide hire hit inspect install intervene invite kidnap leak lock manipulate meet
    mislead open order pay plagiarize poison publish record recall release remove repair replace
    resign sabotage sell send settle shoot shut sign smoke sound steal strike surrender sue switch
    tamper test touch train use vaccinate visit vote withdraw work
    """
)
#: Acts told in several words, or with verbs that deny others.
_PHRASES = {
    _DISMISS: r"fired|sacked|dismissed|ousted|forced out",
    RESIGN: r"st(?:ep|epped|and|ood) (?:down|aside)|quit",
    ACQUIT: r"found (?:[\w’',-]+ ){0,6}?not guilty|cleared (?:[\w’'-]+ ){0,4}?of|acquitted",
    PLEAD: r"ple(?:aded|d) guilty",
    _PLEAD_NOT: r"ple(?:aded|d) not guilty",
    CONVICT: r"found (?:[\w’',-]+ ){0,6}?guilty",
    _REJECT: r"rejected|(?:turned|voted) down",
    "sound": r"(?:go|gone|went) off",
}
_PHRASE = "|".join(rf"(?P<{name}>{words})" for name, words in _PHRASES.items())
#: One of these stands in a text that has such a phrase.
_PHRASED = (
    *("fired", "sacked", "dismissed", "ousted", "forced out", " down", " aside", "quit", "guilty"),
    *("cleared", "acquitted", "rejected", " off"),
)
_WORD = r"[a-z]{3,}"
#: What some acts say of others.
_SAYS = {
    ACQUIT: ((CONVICT, NOT_DONE),),
    _REJECT: ((APPROVE, NOT_DONE), (ACCEPT, NOT_DONE)),
    _DISMISS: ((RESIGN, DISMISSED),),
    _PLEAD_NOT: ((PLEAD, NOT_DONE),),
}
_TOLD = _ACTS | {PLEAD} | _SAYS.keys()
#: One of these is among the terms of a text that has any of those verbs.
CUES = _ACTS | acts("acquit clear deny fire force go overthrow plead wrongdoing")

_GOES_ON = (
    r"(?: (?!(?:and|but|or|if|whether|who|which|after|before|while|when|will|would)\b)[\w’'-]+)"
)
_LY = r"(?!only|immediate|initial|previous|recent)\w+ly"
#: What stands before an act that wasn't done.
_NOT = (
    r"(?:\b(?:(?:did|do|does|has|have|had|was|were) )?(?:not|never)"
    r"|\b(?:did|do|does|has|have|had|was|were)n['’]t)"
    rf"(?: (?:ever|been|be|have|had|{_LY}))* $"
    rf"|\bden(?:y|ies|ied|ying){_GOES_ON}{{0,7}}(?<! to) $"
    r"|\b(?:refus|declin)(?:e|ed|es|ing) to(?: be)? $"
    r"|\b[Nn]o (?:[\w’-]+ ){1,3}?(?:was|were|has been|have been|had been) $"
)
_NOTS = ("not ", "never ", "n't ", "n’t ", "deny", "deni", "refus", "declin", "no ", "No ")
_WAS = r"\b(?:was|were|been|being) (?:\w+ly )?$"
_BE = ("be", "been", "being")
_ALSO_PAST = listed("quit went stood shut shot stolen pled")
#: Behind these words stands a participle or a noun.
_NO_VERB = listed("his her their this that in on by for")
#: Behind these words of its clause it is open whether it was done, and behind words that begin so.
_OPEN = listed(
    """
    will would could can may might should must shall if whether how why what until unless allegedly
    supposedly suspected charged charges plan plans planned planning hope hopes hoped hoping likely
    yet only even report reports rumor rumors rumour rumours claim claims allegation allegations
    not never nobody none neither nor hardly barely t
    """
)
_OPEN_STEMS = ("accus", "ask", "urg", "demand", "want", "expect")
_INFINITIVE = ("to", "having")
#: Before these words it was done in part, or later.
_IN_PART = listed(
    """
    only because until unless before fully enough anymore again further immediately yet partly
    """
)
_IN_PART_PHRASES = (
    *(" in full ", " in time ", " on time ", " all of ", " half of ", " most of ", " some of "),
    *(" to some ", " any more ", " for now ", " for free "),
)
#: So many characters are read before a verb, of its own clause, and behind it.
_FAR, _CLAUSE, _NEAR = 90, 40, 60
_WORDS = re.compile(r"\w+")


class Doing(Struct, frozen=True):
    """An act and whether it was done.

    It is told from `start`, with the words that deny it or make it `passive`; its verb stands from
    `verb` to `end`.
    """

    act: str
    norm: str
    start: int
    verb: int
    end: int
    passive: bool


@lru_cache(maxsize=1 << 12)
def find_doings(text: str) -> tuple[Doing, ...]:
    """All doings of a passage."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[Doing]:
    for verb, match in _verbs(text):
        before = text[max(0, match.start() - _FAR) : match.start()]
        denial = pattern(_NOT).search(before) if any(map(before.__contains__, _NOTS)) else None
        was = pattern(_WAS).search(before)
        if not (denial or _is_past(match, before, was is not None)):
            continue
        behind = _WORDS.findall(text[match.end() : match.end() + _NEAR])
        if _is_open(before[: denial.start()] if denial else before) or _is_in_part(behind):
            continue
        cue = denial or was
        start = match.start() - (len(cue[0]) if cue else 0)
        passive = bool(was) or _names_agent(behind) or _is_passive(denial)
        for what, norm in _said(verb, denied=denial is not None, passive=passive):
            yield Doing(what, norm, start, match.start(), match.end(), passive)


def _verbs(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The acts that a text names, and where."""
    phrased = any(map(text.__contains__, _PHRASED))
    words = f"(?:{_PHRASE}|{_WORD})" if phrased else _WORD
    for match in pattern(rf"\b{words}\b").finditer(text):
        verb = match.lastgroup or term_of(match[0])
        if verb in _TOLD:
            yield verb, match


def _said(verb: str, *, denied: bool, passive: bool) -> Iterator[tuple[str, str]]:
    """What a verb says of which acts; nothing where it denies what would be a denial."""
    if denied:
        yield from () if verb in _SAYS else ((verb, NOT_DONE),)
    elif verb != _DISMISS or passive:
        yield from _SAYS.get(verb, ((verb, DONE),))


def _is_past(match: re.Match[str], before: str, was: bool) -> bool:
    """Whether a verb tells what happened, and is no participle before a noun."""
    if was:
        return not match[0].endswith("ing")
    past = PAST.match(match.string, match.start()) or match[0].split()[0] in _ALSO_PAST
    return bool(past) and _last(before) not in _NO_VERB


def _is_open(before: str) -> bool:
    """Whether what stands before a verb leaves it open whether it was done."""
    clause = before.replace(";", ",").rpartition(",")[2]
    words = _WORDS.findall(clause, clause.rfind(" ", 0, max(0, len(clause) - _CLAUSE)) + 1)
    if not _OPEN.isdisjoint(words) or "no one" in clause:
        return True
    if any(word.startswith(_OPEN_STEMS) for word in words):
        return True
    while words and words[-1] in (*_BE, "have"):
        words.pop()
    return bool(words) and words[-1] in _INFINITIVE


def _is_in_part(behind: list[str]) -> bool:
    """Whether the words behind a verb say that it was done in part, or later."""
    if not _IN_PART.isdisjoint(behind):
        return True
    joined = f" {' '.join(behind)} "
    return any(map(joined.__contains__, _IN_PART_PHRASES))


def _names_agent(behind: list[str]) -> bool:
    """Whether what follows a verb is "by" somebody."""
    return "by" in behind[: 2 if behind and behind[0].endswith("ly") else 1]


def _is_passive(denial: re.Match[str] | None) -> bool:
    """Whether what denies a verb makes it passive: "weren't", "denied being"."""
    words = denial[0].split() if denial else [""]
    return words[-1] in _BE or words[0].startswith(("was", "were"))


def _last(before: str) -> str:
    return before.split()[-1] if before.strip() else ""
