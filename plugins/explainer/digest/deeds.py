"""Deeds: who does what to whom, where two names stand around one act, and who alone did something.

Two passages with the same words may tell of opposite deeds: "Acme sued Globex", "Globex sued Acme".
Only acts that can't be mutual count (VerbNet 3.3 lists "meet" and "merge" as such, 36.3 and 22.1).
They may also tell what two did, each for himself: "Acme grounded its jets", "The Norland Aviation
Office grounded all jets". What somebody says two may say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from explainer.digest.acts import act
from explainer.digest.lexicon import SAYING, listed
from explainer.digest.moods import PAST
from explainer.digest.stems import stem
from explainer.digest.words import terms

#: Who acts, the act, whom it is done to.
Deed = tuple[str, str, str]
#: The terms of the name of who alone did something; none where that isn't clear.
Doer = tuple[str, ...]

_ONE_SIDED = frozenset(
    act(stem(word))
    for word in listed(
        """
        accuse acquire arrest ask attack ban blame bomb buy criticize defeat defend endorse expel
        fine fire fund hack hire invade kill lend own owe oust overtake pay praise raid recognise
        recognize replace sanction sell shoot sue succeed supply support threaten urge warn
        """
    )
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b[^,;]{0,60}\bby\b")

#: A name that a verb follows: "Acme has now grounded".
_DOER = re.compile(
    r"(?:[Tt]he )?(?P<who>[A-Z][\w.&’'-]*(?: (?:(?:of|and|for|the) ){0,2}[A-Z][\w.&’'-]*){0,5}"
    r"(?: \([A-Z]{2,8}\))?) (?:(?:has|have|had) )?(?:(?:now|also|already|then|[a-z]+ly) )?"
    r"(?P<verb>[a-z]{3,})(?! by\b)"
)
#: A name of so many letters may be short for one of several words.
_LONGEST_SHORT = 6
#: Names that are so much alike are spellings of one: "Kiev", "Kyiv".
_SAME_NAME = 0.6


def find_deeds(text: str, terms: Sequence[str], names: Container[str]) -> frozenset[Deed]:
    """The deeds of a clause by its terms in order; the first of them may be a name, too."""
    if _ONE_SIDED.isdisjoint(terms):
        return frozenset()
    found = frozenset(
        (one, what, other)
        for at, (one, what, other) in enumerate(zip(terms, terms[1:], terms[2:], strict=False))
        if what in _ONE_SIDED and other in names and (at == 0 or one in names)
    )
    return undone(found) if found and _PASSIVE.search(text) else found


@lru_cache(maxsize=1 << 12)
def undone(deeds: frozenset[Deed]) -> frozenset[Deed]:
    """The same, done the other way round."""
    return frozenset((whom, what, who) for who, what, whom in deeds)


def find_doer(words: str, names: Container[str]) -> Doer:
    """Who did what a passage tells, where it begins with a name and the verb that it belongs to."""
    match = _DOER.match(words)
    if match is None or match["verb"] in SAYING or not PAST.match(words, match.start("verb")):
        return ()
    return tuple(term for term in terms(match["who"]) if term in names)


def are_two(one: tuple[Doer, Container[str]], two: tuple[Doer, Container[str]]) -> bool:
    """Whether two did something of whom neither is named where the other is; each with all terms
    there.
    """
    (mine, my_terms), (theirs, their_terms) = one, two
    if not (mine and theirs):
        return False
    if any(term in their_terms for term in mine) or any(term in my_terms for term in theirs):
        return False
    return not (_is_short_for(mine, theirs) or _is_short_for(theirs, mine))


def _is_short_for(short: Collection[str], name: Collection[str]) -> bool:
    """Whether a name may be made of another's initials, or of its beginning: "NAO", "Fed"."""
    letters = "".join(short)
    if len(short) > 1 or len(letters) > _LONGEST_SHORT:
        return False
    initials = {term[0] for term in name}
    return initials <= set(letters) or any(term.startswith(letters) for term in name)


def are_named_apart(one: Collection[str], two: Collection[str]) -> bool:
    """Whether names that only one of two passages has are hardly the same, written otherwise."""
    mine, theirs = sorted(one), sorted(two)
    if not (mine and theirs) or _is_short_for(mine, theirs) or _is_short_for(theirs, mine):
        return False
    one_name, other = "".join(mine), "".join(theirs)
    if _is_spelt_in(one_name, other) or _is_spelt_in(other, one_name):
        return False
    return SequenceMatcher(None, one_name, other).ratio() < _SAME_NAME


def _is_spelt_in(one: str, two: str) -> bool:
    """Whether a name's letters stand in another in their order, as "vw" does in "volkswagen"."""
    letters = iter(two)
    return one[0] == two[0] and all(letter in letters for letter in one)
