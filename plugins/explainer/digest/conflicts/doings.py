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
_VERB = re.compile(
    "|".join(rf"\b(?P<{name}>{words})\b" for name, words in _PHRASES.items()) + r"|\b[a-z]{3,}\b"
)
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
_NOT = re.compile(
    r"(?:\b(?:(?:did|do|does|has|have|had|was|were) )?(?:not|never)"
    r"|\b(?:did|do|does|has|have|had|was|were)n['’]t)"
    rf"(?: (?:ever|been|be|have|had|{_LY}))* $"
    rf"|\bden(?:y|ies|ied|ying){_GOES_ON}{{0,7}}(?<! to) $"
    r"|\b(?:refus|declin)(?:e|ed|es|ing) to(?: be)? $"
    r"|\b[Nn]o (?:[\w’-]+ ){1,3}?(?:was|were|has been|have been|had been) $"
)
_NOTS = ("not ", "never ", "n't ", "n’t ", "den", "refus", "declin", "no ", "No ")
_WAS = re.compile(r"\b(?:was|were|been|being) (?:\w+ly )?$")
_BY = re.compile(r" (?:\w+ly )?by ")
_NO_VERB = re.compile(r"\b(?:his|her|their|this|that|in|on|by|for) $")
_ALSO_PAST = listed("quit went stood shut shot stolen pled")
#: Before these words it is open whether it was done.
_OPEN = re.compile(
    r"(?:\b(?:will|would|could|can|may|might|should|must|shall|if|whether|how|why|what|until|unless"
    r"|allegedly|supposedly|accus\w+|suspected|charged|charges|ask\w*|urg\w+|demand\w*|want\w*"
    r"|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|expect\w*|likely|yet|only|even|reports?|rumou?rs?"
    r"|claims?|allegations?|not|never|nobody|none|neither|nor|no one|hardly|barely)|n['’]t)"
    r"\b[^,;]{0,40}$|\b(?:to|having)(?: be| been| have| have been)? $"
)
#: Behind these words it was done in part, or later.
_IN_PART = re.compile(
    r"\b(?:only|because|until|unless|before|in full|fully|in time|on time|all of|half of|most of"
    r"|enough|any ?more|again|further|for now|for free|immediately|yet|partly|to some|some of)\b"
)
_FAR, _NEAR = 90, 60


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
    for match in _VERB.finditer(text):
        verb = match.lastgroup or term_of(match[0])
        if verb not in _TOLD:
            continue
        before = text[max(0, match.start() - _FAR) : match.start()]
        denial = _NOT.search(before) if any(map(before.__contains__, _NOTS)) else None
        cue = denial or _WAS.search(before)
        if not (denial or _is_past(text, before, match)) or _is_open(text, before, denial, match):
            continue
        start = match.start() - (len(cue[0]) if cue else 0)
        passive = bool(_WAS.search(before) or _BY.match(text, match.end()) or _is_passive(denial))
        for what, norm in _said(verb, denied=denial is not None, passive=passive):
            yield Doing(what, norm, start, match.start(), match.end(), passive)


def _said(verb: str, *, denied: bool, passive: bool) -> Iterator[tuple[str, str]]:
    """What a verb says of which acts; nothing where it denies what would be a denial."""
    if denied:
        yield from () if verb in _SAYS else ((verb, NOT_DONE),)
    elif verb != _DISMISS or passive:
        yield from _SAYS.get(verb, ((verb, DONE),))


def _is_past(text: str, before: str, match: re.Match[str]) -> bool:
    """Whether a verb tells what happened, and is no participle before a noun."""
    if _WAS.search(before):
        return not match[0].endswith("ing")
    past = PAST.match(text, match.start()) or match[0].split()[0] in _ALSO_PAST
    return bool(past) and not _NO_VERB.search(before)


def _is_open(text: str, before: str, denial: re.Match[str] | None, match: re.Match[str]) -> bool:
    """Whether a verb doesn't say that it was done, nor that it wasn't."""
    around = before[: denial.start()] if denial else before
    behind = text[match.end() : match.end() + _NEAR]
    return bool(_OPEN.search(around) or _IN_PART.search(behind))


def _is_passive(denial: re.Match[str] | None) -> bool:
    """Whether what denies a verb makes it passive: "weren't", "denied being"."""
    words = denial[0].split() if denial else [""]
    return words[-1] in ("been", "being", "be") or words[0].startswith(("was", "were"))
