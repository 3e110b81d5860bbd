"""Verbs: whether words hold a finite one, by the forms of the common ones."""

from __future__ import annotations

import re

#: Auxiliaries, regular pasts and the commonest irregular ones, a few presents.
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|shall|should|does|do"
    r"|did|says?|said|\w{3,}ed|died|tied|began|took|gave|made|found|went|came|left|fell|rose|won"
    r"|lost|met|cut|put|set|sold|bought|sent|held|kept|led|paid|told|wrote|became|broke|brought"
    r"|built|shut|ran|saw|spent|stood|struck|hit|got|grew|knew|showed|drew|chose|forced|caused|lay"
    r"|leaves|plans|wants|faces|remains|claims|n[’']t)\b"
)
_PARTICIPLE = re.compile(r" (?:with|by|in|on|to|at|from|as|under)\b")


def is_verb(word: str) -> bool:
    """Whether a word is a finite verb of the common ones."""
    return bool(FINITE.fullmatch(word))


def is_finite(text: str, start: int, end: int) -> bool:
    """Whether a passage holds a finite verb; "associated with" and names ("Ahmed") are none."""
    return any(
        match[0].islower()
        and not (match[0].endswith("ed") and _PARTICIPLE.match(text, match.end(), end))
        for match in FINITE.finditer(text, start, end)
    )
