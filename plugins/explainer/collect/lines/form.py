"""Forms that lines have: patterns, tried no further than they can fit."""

from __future__ import annotations

import re
from collections.abc import Callable

#: Whether a text has a form.
Form = Callable[[str], bool]


def form(*patterns: str) -> Form:
    """Whether a text has one of the forms, in capitals or not.

    All branches of a pattern that begins with ``^`` must: it is tried at the beginning alone.
    """
    begun = re.compile("|".join(one for one in patterns if one[0] == "^"), re.IGNORECASE)
    other = re.compile("|".join(one for one in patterns if one[0] != "^"), re.IGNORECASE)
    if not other.pattern:
        return lambda text: begun.match(text) is not None
    if not begun.pattern:
        return lambda text: other.search(text) is not None
    return lambda text: begun.match(text) is not None or other.search(text) is not None
