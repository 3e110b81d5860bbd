"""Deeds: who does what to whom, where two names stand around one act.

Two passages with the same words may tell of opposite deeds: "Acme sued Globex", "Globex sued Acme".
Only acts that can't be mutual count (VerbNet 3.3 lists "meet" and "merge" as such, 36.3 and 22.1).
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from explainer.digest.acts import act
from explainer.digest.lexicon import listed
from explainer.digest.stems import stem

#: Who acts, the act, whom it is done to.
Deed = tuple[str, str, str]

_ONE_SIDED = frozenset(
    act(stem(word))
    for word in listed(
        """
        accuse acquire arrest ask attack ban bomb buy criticize defeat defend fine fire fund hack
        hire invade kill lend own owe pay praise raid sanction sell shoot sue support supply
        threaten urge warn
        """
    )
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b[^,;]{0,60}\bby\b")


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
