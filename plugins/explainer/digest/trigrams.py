"""Trigrams: three words in a row outside quotations. Articles that share many are copies."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

_WORDS = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
#: A polynomial over the numbers of words, modulo a Mersenne prime (Karp and Rabin 1987): two
#: trigrams of a topic have the same number only by a wild chance.
_FACTOR, _MODULUS = 0x9E3779B97F4A7C15, (1 << 61) - 1


def find_trigrams(text: str) -> tuple[int, ...]:
    """The trigrams of a text, each once, as numbers that stand for them."""
    numbers = [*map(_number, _WORDS.findall(_QUOTED.sub(" ", text)))]
    rows = zip(numbers, numbers[1:], numbers[2:], strict=False)
    return tuple(sorted({((a * _FACTOR + b) * _FACTOR + c) % _MODULUS for a, b, c in rows}))


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    """A number of 64 bits for a word in any case, the same in every process."""
    return int.from_bytes(hashlib.blake2b(word.lower().encode(), digest_size=8).digest(), "big")
