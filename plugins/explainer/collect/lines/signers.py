"""Lines between a title and its day that say who wrote: names, roles, what pictures them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from explainer.collect.lines.called import is_short

#: What a writer is, and where: "Business reporter", "Europe correspondent, Springfield".
_ROLES = re.compile(r"(?i:correspondent|editor|journalist|reporter|columnist|writer)")
_ROLE = re.compile(
    rf"(?:[\w&’'-]+ ){{0,4}}{_ROLES.pattern}"
    r"(?:(?:,| in) [A-Z][\w .’'-]{1,40})?"
)
#: Who signed, and where from: "Jane Roe in Springfield and John Doe".
_SIGNER = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}"
_IN = r" in [A-Z][\w.'’-]+(?: [A-Z][\w-]+)?"
_PLACED = re.compile(rf"{_SIGNER}{_IN} and {_SIGNER}(?:{_IN})?")
_BELOW_NAME = re.compile(rf"{_ROLES.pattern}|(?i:\bfollow$)")
_WRITES_IN = re.compile(_SIGNER + _IN)
#: So many lines of a few words stand between a title and its day at the most.
_MOST = 4


def signers(below: Sequence[str]) -> int:
    """How many lines below a headline are of who wrote it, above the day: a name, said twice where
    a picture has it too, and a role or a button to follow who has it.
    """
    if below and _WRITES_IN.fullmatch(below[0]):
        return 1
    if not below or not is_short(below[0]):
        return 0
    pairs = pairwise(below[:_MOST])
    return 1 + sum(1 for _ in takewhile(lambda pair: _goes_on(*pair), pairs))


def _goes_on(above: str, text: str) -> bool:
    """Whether a line says a name once more, or what who has it is."""
    return text == above or (is_short(text) and _BELOW_NAME.search(text) is not None)


def is_placed(text: str) -> bool:
    """Whether a line says who signed, and where from."""
    return _PLACED.fullmatch(text) is not None


def is_role(text: str) -> bool:
    """Whether a line says what a writer is."""
    return _ROLE.fullmatch(text) is not None
