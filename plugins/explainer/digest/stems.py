"""Stems of English words (Snowball; Porter 2001, https://snowballstem.org/), remembered.

British and American spellings have one stem (Peters, *The Cambridge Guide to English Usage*, 2004,
under -ise/-ize, -our/-or, -re/-er, -ce/-se). The rules may change words that have but one spelling;
that does no harm, since a stem is never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

_STEMMER = Stemmer("english")
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})([iy])s(?=(?:e|es|ed|ers?|ing|ations?|ational)$)"), r"\1z"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|ers?|ful|ite|ites|hoods?)?$)"), "or"),
    (re.compile(r"(?<=[a-z][bt])re(?=s?$)"), "er"),
    (re.compile(r"^((?:def|off|lic|pret)en)c(?=es?$)"), r"\1s"),
    (re.compile(r"^programme(?=s?$)"), "program"),
    (re.compile(r"^aluminium$"), "aluminum"),
)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word."""
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return str(_STEMMER.stemWord(word))
