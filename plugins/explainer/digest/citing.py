"""Citing: groups of passages become drafts of claims, each with what it cites.

The parts of a sentence that belong to one claim are cited together, with the words between them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import count, groupby

from msgspec import Struct

from explainer.digest.matches import Group
from explainer.digest.passages import Passage
from explainer.model import Citation, cite, content_id

_WORDS = re.compile(r"\w+")


class Draft(Struct, frozen=True):
    """A claim before it is known who stands behind it; `citations[0]` founded it."""

    id: str
    citations: tuple[Citation, ...]


class _Cited(Struct, frozen=True):
    """A citation, and what sorts the founding one first: by its words, not its source's name."""

    order: tuple[bool, bool, str, tuple[str, int, int]]
    citation: Citation


def draft_claims(
    passages: Sequence[Passage], group_of: Sequence[Group], batch_of: Sequence[int]
) -> tuple[tuple[Draft, ...], dict[Group, str]]:
    """The drafts in the order in which they were founded, and the id of each group's.

    `batch_of` says with which batch each passage came: one that joins a group later founds nothing.
    """
    cited: defaultdict[Group, list[_Cited]] = defaultdict(list)
    for _, members in groupby(range(len(passages)), lambda i: _sentence(passages[i])):
        for group, run in _runs(members, group_of):
            first, last = passages[run[0]], passages[run[-1]]
            citation = cite(first.source, first.span.start, last.span.end)
            later, part = batch_of[run[0]] != group.batch, not first.stands
            order = later, part, _plain(citation.quote), citation.key
            cited[group].append(_Cited(order, citation))
    drafts: dict[str, Draft] = {}
    worded: Counter[str] = Counter()
    ids: dict[Group, str] = {}
    ordered = {group: sorted(found, key=lambda c: c.order) for group, found in cited.items()}
    for group in sorted(ordered, key=lambda group: (group.batch, ordered[group][0].order)):
        first_cited, *others = (found.citation for found in ordered[group])
        citations = (first_cited, *sorted(others, key=lambda citation: citation.key))
        _, _, words, _ = ordered[group][0].order
        ids[group] = _id(words, drafts, worded[words])
        worded[words] += 1
        drafts[ids[group]] = Draft(ids[group], citations)
    return tuple(drafts.values()), ids


def claim_id(founding: Citation, taken: Container[str] = ()) -> str:
    """The id of a claim: of its founding words, numbered where earlier claims have the same."""
    return _id(_plain(founding.quote), taken)


def _id(words: str, taken: Container[str], known: int = 0) -> str:
    """The first id of these words that isn't taken; so many are known to be."""
    numbered = (content_id("claim", words, *([str(n)] if n else ())) for n in count(known))
    return next(name for name in numbered if name not in taken)


@lru_cache(maxsize=1 << 13)
def _plain(quote: str) -> str:
    """The words of a quote without case and marks."""
    return " ".join(_WORDS.findall(quote.lower()))


def _sentence(passage: Passage) -> tuple[str, int]:
    return passage.source.slug, passage.sentence.index


def _runs(members: Iterator[int], group_of: Sequence[Group]) -> list[tuple[Group, list[int]]]:
    """The clauses of a sentence by claim."""
    return [(group, list(run)) for group, run in groupby(members, lambda i: group_of[i].claim)]
