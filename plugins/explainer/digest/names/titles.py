"""Titles before names."""

from __future__ import annotations

from functools import lru_cache

from explainer.digest.lexicon import ORGANISATIONS, PEOPLE, TITLES


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


def is_office(name: str) -> bool:
    """Whether a name is but a title, "the Chief Minister", "Vice President of Example": no "it".

    Its words between may be any: "Chief Information Security Officer".
    """
    words = name.lower().split()
    return strip_titles(name).startswith("of ") or {words[0], words[-1]} <= TITLES | PEOPLE


def holds_office(name: str) -> bool:
    """Whether a person's name has another one before the title: "Example CEO Jane Roe"."""
    return strip_titles(name) != name and name.partition(" ")[0].strip(".").lower() not in TITLES
