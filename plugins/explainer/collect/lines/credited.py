"""Pictures' texts that end with whose the picture is."""

from __future__ import annotations

import re

#: What a picture's caption ends with, or its credit begins with.
_CREDITED = re.compile(
    r"(?:[.!?][\"”’]? [(\[]|[(\[][^()\[\]/]{2,40}/)[^()\[\]]{2,50}[)\]]$|\bhide caption$|\bREUTERS/"
    r"|\((?:[Pp]ic|[Pp]hoto|[Ii]mage|[Pp]icture)s?: [^()]{2,50}\)$"
    r"|\bCredit(?::|\.{3})? ?[A-Z][^.?!]{2,50}$"
    r"|[A-Z]\w+ ?/ ?(?:AP|AFP|EPA|Getty Images|(?:[A-Z]\w+ ){1,3}(?:Times|Post|News|Herald))$"
    r"|^(?i:courtesy of|photos?(?:graph)? by|video of|click here)\b"
)


def is_credited(text: str) -> bool:
    """Whether a line ends with whose picture it is the text of."""
    return _CREDITED.search(text) is not None
