"""Denials: whether a clause says that something isn't so, and what."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from explainer.digest.lexicon import listed
from explainer.digest.words import terms, words_in

#: Words that deny in some way, and what words begin with that do: what holds them may well say the
#: same as a denial.
_NEGATIONS = listed("no not none nobody nor neither never cannot without lost lose loses losing")
_DENYING = ("deny", "denied", "denies", "refus", "reject", "ceas", "stop", "halt", "end", "lack")
_AGAINST = (
    r"\bvot(?:ed?|es|ing) against (?:the |its |their )?"
    r"(\w+ing|ratification|approval|acceptance|adoption|confirmation|certification)\b"
)
_NOT = re.compile(rf"n['’]t\b|\b(?:fail|declin)\w* to\b|{_AGAINST}")
#: A denial and the words that it denies. "Not only" and "not … until" deny nothing, nor does what
#: people are told not to do; what they agree not to do, they don't.
_DENIAL = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t) (?!only\b|to\b)(\w+(?: \w+){0,3})"
    r"|\b(?:agreed?|promised?|pledged?|vow(?:ed)?|decided?|chose) not to (\w+)"
    r"|\b[Nn]o (?:reason|need|plans?|intention|wish|desire) (?:to|of) (\w+)"
    rf"|{_AGAINST}"
    r"|\b(?:[Nn]o|without an?y?) (?!longer\b|more\b|less\b|fewer\b|later\b|one\b)(\w+(?: \w+)?)"
    r"|\bden(?:y|ies|ied|ying) (\w+ing(?: \w+){0,2})"
    r"|\bden(?:y|ies|ied|ying) that (?:[\w’'-]+ ){1,4}?(?:had|has|have|did) (\w+(?: \w+)?)"
    r"|\b(?:refus|fail|declin)(?:ed|es|ing|s)? to (\w+(?: \w+)?)"
)
#: What isn't so until then is so after; that nobody ever knew "any before" is a plain denial.
_UNTIL = re.compile(r"\b(?:until|till|unless)\b|\A(?!.*\b(?:any|ever)\b).*\bbefore\b", re.DOTALL)


def denies(words: str, held: Collection[str]) -> bool:
    """Whether a clause denies something in some way; `held` are its words in small letters."""
    return any(map(_is_denial, held)) or _NOT.search(words.lower()) is not None


@lru_cache(maxsize=1 << 14)
def _is_denial(word: str) -> bool:
    """Whether a lower-case word denies in some way, as "no", "refused" and "unable" do."""
    return (
        word in _NEGATIONS
        or word.startswith(_DENYING)
        or (word.startswith("un") and "able" in word)
    )


def told_against(words: str) -> frozenset[str]:
    """The terms of the verbs that deny by themselves, as "stop" does, where nothing else denies."""
    held = words_in(words)
    if not _NEGATIONS.isdisjoint(held) or _NOT.search(words.lower()):
        return frozenset()
    return frozenset(terms(" ".join(word for word in held if word.startswith(_DENYING))))


def denied(words: str) -> tuple[str, ...]:
    """The terms of what a clause says isn't so, by themselves and behind a "not"."""
    if _UNTIL.search(words):
        return ()
    parts = [part for match in _DENIAL.finditer(words) for part in match.groups() if part]
    read = (form for part in parts for form in (part, f"not {part}"))
    found = dict.fromkeys(term for form in read for term in terms(form))
    return tuple(term for term in found if term != "not")
