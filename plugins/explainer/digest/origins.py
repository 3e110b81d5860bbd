"""Origins: how many independent tellings stand behind a claim. Rather too few than too many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explainer.model import Citation, ClaimOrigin, Lineage, Source


def find_origins(
    citations: Iterable[Citation], lineage: tuple[Lineage, ...], sources: dict[str, Source]
) -> tuple[ClaimOrigin, ...]:
    """The independent origins of a claim; a copy rests on its original's."""
    parents = {link.copy: link.original for link in lineage}
    rests: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for citation in citations:
        root = sources.get(_root(citation.source.slug, parents), citation.source)
        rests["report", root.credited.name if root.credited else ""].add(citation.source.slug)
    return tuple(
        ClaimOrigin(kind, name, tuple(sorted(slugs)))
        for (kind, name), slugs in sorted(rests.items())
    )


def is_derived(citations: Iterable[Citation], lineage: tuple[Lineage, ...]) -> bool:
    """Whether only copies and rewrites have it, not what they were made from."""
    copies = {link.copy for link in lineage}
    return all(citation.source.slug in copies for citation in citations)


def _root(slug: str, parents: dict[str, str]) -> str:
    """What a source was made from in the end."""
    seen = {slug}
    while (parent := parents.get(slug)) and parent not in seen:
        seen.add(parent)
        slug = parent
    return slug
