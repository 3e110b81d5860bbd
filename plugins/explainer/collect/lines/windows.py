"""The title of a window, which pages are copied with: a headline and the name of its site."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explainer.collect.lines.survey import Survey

#: What parts them.
_MARK = re.compile(r" [|–—-] (?=[^|–—-]{2,40}$)")


def windowed(page: Survey, scores: Mapping[int, float]) -> int:
    """The index of a line that looks like a title and that a line above has before a site's name;
    -1 where none is.
    """
    titles = [at for at, score in scores.items() if score > 0]
    told = {page.texts[at]: at for at in reversed(titles)}
    for at, text in enumerate(page.texts[: max(titles, default=0)]):
        mark = _MARK.search(text)
        below = told.get(text[: mark.start()], -1) if mark else -1
        if below > at:
            return below
    return -1
