"""Trigrams: three words in a row outside quotations. Articles that share many are copies."""

from __future__ import annotations

import hashlib
import re

_WORDS = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def find_trigrams(text: str) -> tuple[int, ...]:
    """The trigrams of a text, each once, as numbers that stand for them."""
    words = [word.lower() for word in _WORDS.findall(_QUOTED.sub(" ", text))]
    return tuple(sorted(set(map(_number, words, words[1:], words[2:]))))


def _number(*words: str) -> int:
    """A number of 64 bits for some words: no two of a topic have the same, but by a wild chance."""
    digest = hashlib.blake2b(" ".join(words).encode(), digest_size=8)
    return int.from_bytes(digest.digest(), "big")
