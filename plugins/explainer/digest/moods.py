"""Moods: whether a clause tells what happened, what is to come or what somebody asks for.

That a thing was asked for or is planned doesn't say that it was done. Sections are those of Quirk
et al. 1985, *A Comprehensive Grammar of the English Language*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explainer.digest.verbs import FINITE
from explainer.digest.words import terms
from explainer.model import Mood

_ANALYSTS = "(?i:analysts|economists|forecasters|investors|pollsters)"
#: Directives (11.29, 16.31), and what those expect whose trade it is.
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?(?! (?:about|if|whether|why|how|what|when|where|by))|urg(?:e|es|ed|ing)"
    r"|wants|demand(?:s|ed|ing)|call(?:s|ed|ing) (?:on|for)|request(?:s|ed|ing)"
    r"|appeal(?:s|ed|ing) (?:to|for)|petition(?:s|ed|ing)"
    rf"|{_ANALYSTS} (?:had |have )?(?:expect|forecast|predict|project)\w*"
    rf"|expected by {_ANALYSTS})\b"
)
_ITS = r"(?: (?:an?|the|its|his|her|their))?"
#: A verb; "make" says nothing without its object: "make landfall", "make a decision".
_VERB = rf"(?P<verb>(?:make{_ITS} )?(?:go|[a-z]{{3,}}))"
#: The future and what stands for it (4.41-48), and the verb that it is said of.
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|would|won['’]t|may|might|could)|['’]ll"
    r"|\b(?:is|are|was|were) (?:(?:due|set|expected|scheduled|going) )?to"
    r"|\b(?:has|have|had|is|are|was|were) yet to"
    r"|\b(?:(?:plan|intend|aim|expect|vow|threaten)(?:s|n?ed|n?ing)?|likely"
    r"|(?:promis|hop|pledg|agree|offer)(?:es?|ed|ing|d|s)?) to"
    r"|\b(?:expect|predict|forecast|want)(?:s|ed|ing)? (?:[\w’'-]+ ){1,4}?to)"
    rf"(?: (?:not|no longer|never|only|then|also|soon|again|now))*(?: be)? {_VERB}"
)
#: What that is for: "will travel to Springfield on Tuesday to join workers".
_IN_ORDER_TO = re.compile(rf"[^,;:“”\"]*?\bto (?!(?:the|its|their|his|her)\b){_VERB}")
#: Words of which it has one.
_COMING = frozenset(("to", "will", "shall", "would", "won", "ll", "may", "might", "could"))
#: A verb in the past, but no participle before a noun.
PAST = re.compile(
    r"\b(?=[a-z])(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bof )(?<!\bwith )"
    rf"(?:(?:made|completed|finali[sz]ed){_ITS}(?: \$[\d.]+ [a-z]+)? [a-z]+"
    r"|[a-z]{3,}ed|sold|lost|won"
    r"|paid|broke|chose|fought|caught|shot|spent|drove|flew|sank|wrote|began|fell|rose|bought|left"
    r"|held|met|took|gave|struck|built|sent|found|brought|sought|drew|withdrew|grew"
    r"|threw|stole|froze|ran|swept|dealt|fed|fled|hid|lent|made|kept|led|went|came|became|stood|heard"
    r"|tore|laid|swore|blew|ate|forbade|overthrew|rode|sat|spoke|underwent|upheld"
    r"|(?:beat|cast|cut|hit|put|set|shed|shut|split|spread)"
    r"(?= (?:an?|the|its|his|her|their|all|off|up|[A-Z\d])))\b"
)
_WAS = frozenset(("was", "were", "had"))
#: What a court may do yet: "faces up to 20 years", "carries a maximum fine of".
_AT_STAKE = re.compile(
    r"\b(?:fac(?:es?|ed|ing)|carr(?:y|ies|ied)|punishable)\b[^.;]{0,40}?"
    r"\b(?:(?P<fine>fines?)|years?|months|life|prison|jail|death)\b"
)
#: What people ought to do may be what they are asked for.
_OUGHT = frozenset(("should", "must", "ought"))
_WORD = re.compile(r"\w+")


class Verbs(NamedTuple):
    """What a clause tells: what somebody asks for, what happened or something else; the terms of
    its verbs of what is to come, and where there are none of those in the past.
    """

    mood: Mood
    ahead: tuple[str, ...]
    done: tuple[str, ...]


def find_verbs(words: str) -> Verbs:
    """The mood of a clause and the verbs that tell it."""
    held = frozenset(_WORD.findall(words))
    coming = (*_at_stake(words), *(() if held.isdisjoint(_COMING) else _coming(words)))
    past = () if coming else PAST.findall(words)
    if _ASKS.search(words):
        mood = Mood.ASKED
    elif coming or not held.isdisjoint(_OUGHT):
        mood = Mood.OTHER
    else:
        mood = Mood.PAST if past or not held.isdisjoint(_WAS) else Mood.OTHER
    return Verbs(mood, _terms(coming), _terms(past))


def _at_stake(words: str) -> Iterator[str]:
    """The verb of what a court may do yet to somebody."""
    if match := _AT_STAKE.search(words):
        yield "fined" if match["fine"] else "sentenced"


def _coming(words: str) -> Iterator[str]:
    """The verbs of what is to come, and of what that is for: who "would like to thank" does so."""
    for match in _AHEAD.finditer(words):
        yield match["verb"]
        purpose = _IN_ORDER_TO.match(words, match.end())
        if purpose and match["verb"] != "like":
            yield purpose["verb"]


def is_planned(words: str) -> bool:
    """Whether what stands behind some words is of what is to come: "will leave on", not "plans to
    leave, he said on".
    """
    ahead = max((match.end() for match in _AHEAD.finditer(words)), default=0)
    return bool(ahead) and FINITE.search(words, ahead) is None


def _terms(verbs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for verb in verbs for term in terms(verb)))
