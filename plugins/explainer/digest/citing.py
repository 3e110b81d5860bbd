"""Citing: groups of passages become drafts of claims, each with what it cites.

The parts of a sentence that belong to one claim are cited together, with the words between them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from explainer.digest.matching import Group
from explainer.digest.passages import Passage
from explainer.model import Citation, cite, content_id

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it is known who stands behind it; `citations[0]` founded it."""

    id: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation, whether it comes from the batch that founded its claim, and reads alone."""

    citation: Citation
    founds: bool
    stands: bool

    @property
    def order(self) -> tuple[bool, bool, str, tuple[str, int, int]]:
        """Sorts the founding citation first, by its words and not by its source's name."""
        return not self.founds, not self.stands, _plain(self.citation), self.citation.key


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
            founds = batch_of[run[0]] == group.batch
            cited[group].append(_Cited(citation, founds, first.stands))
    drafts: dict[str, Draft] = {}
    ids: dict[Group, str] = {}
    ordered = {group: sorted(found, key=lambda c: c.order) for group, found in cited.items()}
    for group in sorted(ordered, key=lambda group: (group.batch, ordered[group][0].order)):
        first_cited, *others = (found.citation for found in ordered[group])
        citations = (first_cited, *sorted(others, key=lambda citation: citation.key))
        ids[group] = claim_id(first_cited, drafts)
        drafts[ids[group]] = Draft(ids[group], citations)
    return tuple(drafts.values()), ids


def claim_id(founding: Citation, taken: Container[str] = ()) -> str:
    """The id of a claim: of its founding words, numbered where earlier claims have the same."""
    plain = _plain(founding)
    numbered = (content_id("claim", plain, *([str(n)] if n else ())) for n in count())
    return next(name for name in numbered if name not in taken)


def _plain(citation: Citation) -> str:
    """A citation's words without case and marks."""
    return " ".join(_WORDS.findall(citation.quote.lower()))


def _sentence(passage: Passage) -> tuple[str, int]:
    return passage.source.slug, passage.sentence.index


def _runs(members: Iterator[int], group_of: Sequence[Group]) -> list[tuple[Group, list[int]]]:
    """The clauses of a sentence by claim."""
    return [(group, list(run)) for group, run in groupby(members, lambda i: group_of[i].claim)]
