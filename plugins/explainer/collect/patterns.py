"""Patterns that few pages need: each is compiled when the first one does."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A pattern, compiled."""
    return re.compile(words)
