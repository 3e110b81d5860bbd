"""Milestones: what befalls somebody once, as a rule: an arrest, a dismissal, a verdict, a death.

Articles on one topic that tell one of them of one name tell of one happening, in whatever words:
"The board has fired its celebrity CEO, Jane Roe", "Roe was ousted". What happened and whom it
befell tells such events apart best (Cybulska & Vossen, "Using a sledgehammer to crack a nut?
Lexical diversity and event coreference resolution", LREC 2014).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from explainer.digest.acts import act
from explainer.digest.lexicon import PEOPLE, TITLES, listed
from explainer.digest.phrases import in_one_word
from explainer.digest.stems import stem
from explainer.digest.words import words_in

#: What happens, and whom it befalls.
Milestone = tuple[str, str]


def _acts(words: str) -> dict[str, str]:
    return {act(stem(word)): act(stem(word)) for word in words.split()}


#: Acts that somebody does, and those that befall their object, each with its name; who is ousted
#: is dismissed.
_OWN = _acts("resign retire abdicate collapse sink implode")
_BEFALLING = _acts(
    "arrest convict acquit sentence indict jail extradite deport kidnap pardon suspend impeach fire"
    " appoint rescue execute assassinate expel shut seize buy"
) | dict.fromkeys(_acts("oust"), act(stem("fire")))
_ACTS = _OWN | _BEFALLING
#: Pasts without an ending, and what phrases are read as (`phrases.py`).
_IRREGULAR = listed("shut bought sank sunk overthrew resign fire")
#: How a name is shortened from then on: "Example Bank (EXB)".
_SHORT = re.compile(r" \([A-Z]{2,6}\)")
_WORD = re.compile(r"[\w’'-]+")
_BE = frozenset(("was", "were", "is", "are", "be", "been", "being", "got", "gets"))
#: Behind these, so many words before, nothing has befallen anybody yet, or at all.
_UNREAL = listed(
    """
    will would may might could should can must to not never if unless whether nobody no without
    before reportedly allegedly almost nearly
    """
)
_PREPOSITIONS = listed(
    "about after against amid as at before by during for from in into of on over since to upon with"
)
#: What a sentence goes on with behind a name.
_BEHIND = _PREPOSITIONS | listed(
    """
    and but or so because when while who whose which that following citing saying last this late
    early earlier today yesterday again two three
    """
)
#: How far before a verb "will" or "was" stands, and a name before or after it, in words.
_BEFORE, _BE_BEFORE, _FAR = 4, 3, 9
_NO_NAMES = TITLES | PEOPLE | listed("the he she it they who both some many others this that those")


def find_milestones(text: str, terms: Sequence[str]) -> frozenset[Milestone]:
    """What a clause tells to have befallen whom; `terms` are its own."""
    if _ACTS.keys().isdisjoint(terms):
        return frozenset()
    words = _WORD.findall(_SHORT.sub("", in_one_word(text, words_in(text))))
    return frozenset(_told(words))


def _told(words: list[str]) -> Iterator[Milestone]:
    for at, word in enumerate(words):
        what = _act_of(word)
        before = [word.lower() for word in words[max(0, at - _BEFORE) : at]]
        if not what or not _UNREAL.isdisjoint(before):
            continue
        is_undergone = what in _OWN or not _BE.isdisjoint(before[-_BE_BEFORE:])
        name = _name_before(words[:at]) if is_undergone else _name_after(words[at + 1 :])
        if name and not (name == words[0] and _is_many(words, at)):
            yield _ACTS[what], stem(name.lower())


def _is_many(words: list[str], at: int) -> bool:
    """Whether the first word of a clause is no name but something of which there are several:
    "Shots were fired".
    """
    between = words[1:at]
    return "were" in between or (words[0].endswith("s") and "was" not in between)


@lru_cache(maxsize=1 << 14)
def _act_of(word: str) -> str:
    """The act that a verb in the past tells; empty for any other word."""
    if not (word.islower() and (word.endswith("ed") or word in _IRREGULAR)):
        return ""
    what = act(stem(word))
    return what if what in _ACTS else ""


def _name_before(words: list[str]) -> str:
    """The last word of the name nearest before a verb; none where it but owns what is named last:
    "Roe's deputy was arrested".
    """
    name = next(filter(_is_name, reversed(words[-_FAR:])), "")
    return "" if name.endswith(("’s", "'s")) else name


def _name_after(words: list[str]) -> str:
    """The last word of the first name behind a verb: "its co-founder and CEO, Jane Roe"; none where
    it only stands before a noun or behind a preposition.
    """
    name = ""
    for word in words[:_FAR]:
        if _is_name(word):
            name = word
        elif name:
            return name if word.lower() in _BEHIND else ""
        elif word in _PREPOSITIONS:
            return ""
    return name


def _is_name(word: str) -> bool:
    """Whether a word may be a name: neither an office nor a pronoun."""
    bare = word.removesuffix("’s").removesuffix("'s")
    return bare[:1].isupper() and bare.lower() not in _NO_NAMES
