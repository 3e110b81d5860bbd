"""Moods: whether a clause tells what happened, what is to come or what somebody asks for.

That a thing was asked for or is planned doesn't say that it was done. Sections are those of Quirk
et al. 1985, *A Comprehensive Grammar of the English Language*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.digest.words import terms
from explainer.model import Mood

#: Directives (11.29, 16.31).
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?(?! (?:about|if|whether|why|how|what|when|where|by))|urg(?:e|es|ed|ing)"
    r"|demand(?:s|ed|ing)|call(?:s|ed|ing) (?:on|for)|request(?:s|ed|ing)"
    r"|appeal(?:s|ed|ing) (?:to|for)|petition(?:s|ed|ing))\b"
)
#: The future and what stands for it (4.41-48), and the verb that it is said of.
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|would|won['’]t)|['’]ll"
    r"|\b(?:is|are|was|were) (?:(?:due|set|expected|scheduled|going) )?to"
    r"|\b(?:plan|intend|aim|expect|promise|vow)(?:s|ed|ing)? to)"
    r"(?: (?:not|no longer|never|only|then|also|soon|again|now))*(?: be)? (?P<verb>[a-z]{3,})"
)
#: A verb in the past, but no participle before a noun.
_PAST = re.compile(
    r"\b(?=[a-z])(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bof )(?<!\bwith )"
    r"(?:[a-z]{3,}ed|sold|lost|won"
    r"|paid|broke|chose|fought|caught|shot|spent|drove|flew|sank|wrote|began|fell|rose|bought|left"
    r"|held|met|took|gave|struck)\b"
)
_WAS = re.compile(r"\b(?:was|were|had)\b")
#: What people ought to do may be what they are asked for.
_OUGHT = re.compile(r"\b(?:should|must|ought)\b")


def mood(words: str) -> Mood:
    """Whether a clause tells what somebody asks for, what happened, or something else."""
    if _ASKS.search(words):
        return Mood.ASKED
    if _AHEAD.search(words) or _OUGHT.search(words):
        return Mood.OTHER
    return Mood.PAST if _PAST.search(words) or _WAS.search(words) else Mood.OTHER


def ahead(words: str) -> tuple[str, ...]:
    """The terms of the verbs of what is to come."""
    return _terms(match["verb"] for match in _AHEAD.finditer(words))


def done(words: str) -> tuple[str, ...]:
    """The terms of the verbs in the past, where nothing is to come."""
    return () if _AHEAD.search(words) else _terms(match[0] for match in _PAST.finditer(words))


def _terms(verbs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for verb in verbs for term in terms(verb)))
