"""Stems of English words (Snowball; Porter 2001, https://snowballstem.org/), remembered."""

from __future__ import annotations

from functools import lru_cache

from snowballstemmer import stemmer

_STEMMER = stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word."""
    return str(_STEMMER.stemWord(word))
