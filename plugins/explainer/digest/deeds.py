"""Deeds: who does what to whom, where two names stand around one act.

Two passages with the same words may tell of opposite deeds: "Acme sued Globex", "Globex sued Acme".
Only acts that can't be mutual count (VerbNet 3.3 lists "meet" and "merge" as such, 36.3 and 22.1).
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

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
    acts = [at for at, term in enumerate(terms) if term in _ONE_SIDED]
    if not acts:
        return frozenset()
    passive = _PASSIVE.search(text) is not None
    found: set[Deed] = set()
    for at in acts:
        before, after = terms[max(at - 1, 0) : at], terms[at + 1 : at + 2]
        for one, other in zip(before, after, strict=False):
            if (at == 1 or one in names) and other in names:
                found.add((other, terms[at], one) if passive else (one, terms[at], other))
    return frozenset(found)


def undone(deeds: frozenset[Deed]) -> frozenset[Deed]:
    """The same, done the other way round."""
    return frozenset((whom, what, who) for who, what, whom in deeds)
