"""Trigrams: three words in a row outside quotations. Articles that share many are copies."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

_WORDS = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
#: A polynomial over the numbers of words, its terms modulo a Mersenne prime (Karp and Rabin 1987):
#: two trigrams of a topic have the same number, which fits 63 bits, only by a wild chance.
_FACTOR, _MODULUS = 0x9E3779B97F4A7C15, (1 << 61) - 1


def find_trigrams(text: str) -> tuple[int, ...]:
    """The trigrams of a text, each once, as numbers that stand for them."""
    words = [*map(_terms, _WORDS.findall(_QUOTED.sub(" ", text)))]
    rows = zip(words, words[1:], words[2:], strict=False)
    return tuple(sorted({one[0] + two[1] + three[2] for one, two, three in rows}))


@lru_cache(maxsize=1 << 16)
def _terms(word: str) -> tuple[int, int, int]:
    """The terms of the polynomial that a word is as the first, second and third of a trigram; the
    same in any case and every process.
    """
    digest = hashlib.blake2b(word.lower().encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big")
    second = number * _FACTOR % _MODULUS
    return second * _FACTOR % _MODULUS, second, number % _MODULUS
