"""An article that a mail quotes: each of its lines behind a mark (RFC 3676, 4.5)."""

from __future__ import annotations

import re

from explainer.collect.decode import Decoded
from explainer.collect.lines.rebuilt import Piece, rebuilt
from explainer.model import Removed

_MARK = re.compile(r" *(?:> ?)+")
#: A mail quotes an article where so many lines have the mark, and more than have none.
_LINES = 5


def unquoted(decoded: Decoded) -> tuple[Decoded, tuple[Removed, ...]]:
    """What a mail quotes, and the words around it; any other text as it is."""
    if decoded.text.count("\n>") < _LINES - 1:
        return decoded, ()
    quoted: list[Piece] = []
    around: list[Piece] = []
    start = 0
    for line in decoded.text.split("\n"):
        match = _MARK.match(line)
        own = start + match.end() if match else start
        (quoted if match else around).append((own, start + len(line)))
        start += len(line) + 1
    said = [piece for piece in around if decoded.text[slice(*piece)].strip()]
    if len(quoted) < max(_LINES, len(said)):
        return decoded, ()
    cuts = (Removed(decoded.locate(a)[0], decoded.text[a:b].strip(), "comment") for a, b in said)
    return rebuilt(decoded, [[(piece, "\n") for piece in quoted]]), tuple(cuts)
