"""How passages are worded: as a mere noun, briefly, in somebody's words."""

from __future__ import annotations

import re

from explainer.digest.callings import may_be_one
from explainer.digest.passages import Passage
from explainer.digest.verbs import is_finite

#: How what is no mere noun begins: a sentence with a capital, a part of one with a participle or a
#: relative.
_VERBAL = re.compile(r"(?:[A-Z]|(?:\w+(?:ing|ed)|which|who|whose|where|that)\b)")
#: A predicate of fewer terms tells too little to be compared.
_LEAST_SAID = 2
#: A part of a sentence with fewer terms is brief.
_ENOUGH_SAID = 5


def is_noun(passage: Passage) -> bool:
    """Whether a passage is but a noun of its sentence, and a brief one: "injuries and a death"."""
    if passage.stands or passage.predicate or len(set(passage.terms)) >= _ENOUGH_SAID:
        return False
    if _VERBAL.match(passage.words):
        return False
    return not is_finite(passage.words, 0, len(passage.words))


def are_of_two(one: Passage, two: Passage) -> bool:
    """Whether two passages are quoted words of two speakers."""
    return bool(one.speaker and two.speaker and not may_be_one(one.speaker, two.speaker))


def is_brief(one: Passage, two: Passage) -> bool:
    """Whether one of two passages says little."""
    return min(len(set(one.terms)), len(set(two.terms))) < _ENOUGH_SAID


def tell_alike(one: Passage, two: Passage) -> bool:
    """Whether what each sentence says of its subject, if that is clear, is part of the other."""
    said = one.predicate, two.predicate
    if not (one.stands and two.stands) or min(map(len, said)) < _LEAST_SAID:
        return True
    return not (said[0].isdisjoint(two.terms) or said[1].isdisjoint(one.terms))
