"""Titles before names."""

from __future__ import annotations

from functools import lru_cache

from explainer.digest.lexicon import ORGANISATIONS, TITLES


@lru_cache(maxsize=1 << 14)
def strip_titles(name: str) -> str:
    """A person's name without the titles before it; other names as they are."""
    words = name.split(" ")
    last = max((i for i, word in enumerate(words) if word.strip(".").lower() in TITLES), default=-1)
    rest = words[last + 1 :]
    if not rest or any(word.lower().rstrip(".") in ORGANISATIONS for word in rest):
        return name
    return " ".join(rest)


def is_organisation(word: str) -> bool:
    """Whether a word, as part of a name, makes that an organisation's."""
    return word.lower().rstrip(".") in ORGANISATIONS
