"""Roles: who did a thing and to whom, by the words around its verb."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from explainer.digest.conflicts.doings import ACQUIT, CONVICT, Doing, acts
from explainer.digest.conflicts.patterns import pattern
from explainer.digest.lexicon import GROUPS, PEOPLE, listed
from explainer.digest.nouns import term
from explainer.digest.words import names, terms

_NONE: frozenset[str] = frozenset()
_STOP = (
    "of|to|at|in|on|for|with|from|by|as|over|after|before|when|while|because|and|or|but|that|who"
    r"|which|during|against|into|since|until|within|without|says?|said|\w{3,6}day"
)
#: What follows a verb: "the attackers a ransom".
_OBJECT = (
    rf"(?: (?:the|an?|any|its|his|her|their)\b)?(?: (?!(?:{_STOP}|an?)\b)[\w’'-]+){{0,3}}"
    rf"(?: an?(?: (?!(?:{_STOP})\b)[\w’'-]+){{1,2}})?"
)
_PREPOSITION = rf" (?:{_STOP})\b"
_CLAUSE = r"[;:,.]|\b(?:and|but|that|who|which|when|while|after|before|because|as|by|said|says)\b"
#: Who acts stands behind these.
_OTHERS = (
    r"\b(?:said|says?|told|tells|reported|announced|wrote|according to|den(?:ied|ies) that|while"
    r"|because|although|after|before|when)\b|, (?:and|but)\b|[;:]"
)
_PRONOUN = r"(?: (?:that|he|she|it|they|had|has|have|ever|never|not|did|been|was|were))* ?"
_NO_ROLE = frozenset(map(term, listed("deny refuse decline not no never have report claim")))
#: Verbs that tell an act with other words.
_VERBS = acts("acquit clear deny find go guilty plead reject step turn vote wrongdoing")
_WORD = r"[^\W\d_][\w-]*"


class Roles(Struct, frozen=True):
    """The terms of who did a thing, and of what it was done to.

    `parties` stand before the verb, `things` behind; where it is passive, all are things. `head`
    has the noun that it was done to, `names` the terms that are capitalised.
    """

    parties: frozenset[str]
    things: frozenset[str]
    head: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1 << 12)
def roles_of(text: str, doing: Doing) -> Roles:
    """The roles of a doing of a text."""
    verb, before = text[doing.verb : doing.end], text[: doing.verb]
    behind = pattern(_CLAUSE).search(text, doing.end)
    after = text[doing.end : behind.start() if behind else len(text)]
    subject = _behind(_CLAUSE, before) if doing.passive else _who(before)
    agents = frozenset(terms(subject))
    things = frozenset(terms(after)) | frozenset(terms(verb)) - _VERBS
    if doing.passive:
        things, agents, head = things | agents, _NONE, _head(f" {subject}")
    else:
        of_court = doing.act in (CONVICT, ACQUIT) and " " in verb
        head = _NONE if of_court else _head(_object(text, doing))
    parties, things = agents - _NO_ROLE, things - _NO_ROLE - {doing.act}
    called = names(f"so {verb} {after}") | names(subject) | _opening(subject, text)
    return Roles(parties, things, head, called & (things | parties))


def words_of(text: str, doing: Doing) -> str:
    """The words that tell a doing, with what it was done to."""
    return text[doing.start : doing.end] + ("" if doing.passive else _object(text, doing))


def _object(text: str, doing: Doing) -> str:
    match = pattern(_OBJECT).match(text, doing.end)
    return match[0] if match else ""


def _who(before: str) -> str:
    """The words for who acts, without other clauses, unless they say who that is."""
    told = _behind(_OTHERS, before)
    return before if pattern(_PRONOUN).fullmatch(told) else told


def _behind(ends: str, text: str) -> str:
    """What stands behind the last that ends a clause."""
    *_, last = (0, *(found.end() for found in pattern(ends).finditer(text)))
    return text[last:]


def _opening(subject: str, text: str) -> frozenset[str]:
    """The term of a text's first word, where that stands for who acts and is likely a name."""
    word = pattern(_WORD).match(subject)
    if not word or not text.startswith(subject) or not word[0][0].isupper():
        return _NONE
    low = word[0].lower()
    is_common = low.endswith("s") or low in PEOPLE or low in GROUPS
    return _NONE if is_common else frozenset(terms(word[0]))


def _head(phrase: str) -> frozenset[str]:
    """The noun of a noun phrase, if it has one."""
    end = pattern(_PREPOSITION).search(phrase)
    found = [t for t in terms(phrase[: end.start()] if end else phrase) if t not in _NO_ROLE]
    return frozenset(found[-1:])
