"""Lines that recur over several pages of one site are that site's furniture.

Never call it with pages of several sites: what recurs over sites is a syndicated paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from explainer.collect.decode import Decoded

#: A line this long (in words) may be a background paragraph that a newsroom uses again, so it
#: must recur on more pages, and on most of them.
_LONG = 12
_PAGES, _LONG_PAGES, _LONG_SHARE = 2, 3, 0.6
#: Two pages that share this much of their long lines are versions of one article.
_VERSION = 0.5


def shared_furniture(pages: Sequence[Decoded]) -> frozenset[str]:
    """The lines that the pages of one site share; none where there is one page only."""
    distinct = _without_versions([_lines(page) for page in pages])
    seen = Counter(line for lines in distinct for line in lines)
    return frozenset(line for line, count in seen.items() if _recurs(line, count, len(distinct)))


def _lines(page: Decoded) -> frozenset[str]:
    return frozenset(" ".join(line.split()) for line in page.text.split("\n")) - {""}


def _recurs(line: str, count: int, pages: int) -> bool:
    if line.count(" ") < _LONG:
        return count >= _PAGES
    return count >= _LONG_PAGES and count >= _LONG_SHARE * pages


def _without_versions(pages: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The pages, of each article only the first version."""
    kept: list[frozenset[str]] = []
    first: dict[str, int] = {}
    for page in pages:
        long = [line for line in page if line.count(" ") >= _LONG]
        shared = Counter(first[line] for line in long if line in first)
        if shared and max(shared.values()) > _VERSION * len(long):
            continue
        for line in long:
            first.setdefault(line, len(kept))
        kept.append(page)
    return kept
