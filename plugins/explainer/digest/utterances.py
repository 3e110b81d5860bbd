"""Utterances: what a passage quotes at length, word for word.

One utterance is one fact, whoever is said to have heard it; two that have few words in common are
two facts, although the same person said both to the same reporters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

#: Five words or more in quotation marks.
_QUOTED = re.compile(r"[“\"](?P<said>(?:[^\s“”\"]+\s){4,}[^“”\"]+)[”\"]")
_WORD = re.compile(r"[\w’'-]+")
#: A quotation that another outlet cut short shares most of its words with what stands next to each;
#: a lesser part is another's.
_SAME = 0.4

#: Two words in a row.
_Words = tuple[str, str]


class Utterances(Struct, frozen=True):
    """Quotations without commas, in lower case; each two words in a row of them, where a passage
    opens with one or they are most of it.
    """

    said: frozenset[str] = frozenset()
    words: frozenset[_Words] = frozenset()


_NONE = Utterances()


@lru_cache(maxsize=1 << 12)
def utterances(text: str) -> Utterances:
    """What a passage quotes at length."""
    said = frozenset(_bare(match["said"]) for match in _QUOTED.finditer(text))
    if not said:
        return _NONE
    is_most = _QUOTED.match(text) or 2 * sum(map(len, said)) >= len(text)
    words = pairwise(_WORD.findall(" ".join(sorted(said)))) if is_most else ()
    return Utterances(said, frozenset(words))


def are_shared(one: Utterances, two: Utterances) -> bool:
    """Whether two passages quote the same."""
    return not one.said.isdisjoint(two.said)


def are_others(one: Utterances, two: Utterances) -> bool:
    """Whether two passages do little but quote, and not the same."""
    fewer = min(len(one.words), len(two.words))
    return fewer > 0 and len(one.words & two.words) < _SAME * fewer


def _bare(words: str) -> str:
    return words.rstrip(".,").replace(",", "").casefold()
