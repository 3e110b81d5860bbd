"""Folding: a claim that another shows in full, from the same sources, becomes a part of it.

Outlets that share a sentence of two parts make two claims, one of which may be shown by the whole
sentence. As long as no source tells the other part alone, that part adds nothing for a reader. Once
one does, both claims stand; what the part's earlier sources brought was told with the whole.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import chain

from msgspec.structs import replace

from explainer.model import Citation, Claim, Reading, Source, cite

#: Of the passages of a source that are shown, so many before a citation may hold it.
_NEAR = 4


def fold(
    claims: tuple[Claim, ...],
    readings: Mapping[str, Reading],
    batch_of: Mapping[str, int],
    named: Collection[str] = (),
) -> tuple[Claim, ...]:
    """The claims without those that others show, unless the editor named these."""
    shelf: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    kept: dict[str, Claim] = {}
    parts: defaultdict[str, list[Citation]] = defaultdict(list)
    for claim in sorted(claims, key=_size):
        hosts = (kept[name] for name in _holding(claim, shelf))
        ways = ((host, _brought(claim, host, batch_of)) for host in hosts)
        host, brought = next(filter(all, ways), (claim, ()))
        if brought and claim.id not in named:
            parts[host.id] += brought
            untold = tuple(dict.fromkeys(citation.source.slug for citation in brought))
            claim = replace(claim, untold=untold)
        else:
            slug, start, end = claim.citations[0].key
            insort(shelf[slug], (start, end, claim.id))
        kept[claim.id] = claim
    standing = (kept[claim.id] for claim in claims)
    return tuple(
        _with(claim, parts[claim.id], readings)
        for claim in standing
        if len(claim.untold) < len(claim.sources)
    )


def _size(claim: Claim) -> tuple[int, str]:
    """Sorts what shows most first: that stays as it is, whatever comes later."""
    return -len(claim.text), claim.id


def _holding(claim: Claim, shelf: Mapping[str, list[tuple[int, int, str]]]) -> list[str]:
    """The ids of the claims that show a passage of this one."""
    found: dict[str, None] = {}
    for citation in claim.citations:
        slug, start, end = citation.key
        shown = shelf.get(slug, [])
        place = bisect_right(shown, start, key=lambda span: span[0])
        near = shown[max(0, place - _NEAR) : place]
        found.update((name, None) for _, last, name in near if end <= last)
    return list(found)


def _brought(claim: Claim, host: Claim, batch_of: Mapping[str, int]) -> tuple[Citation, ...]:
    """The citations of a claim from before the first batch in which it has a source of its own.

    None, where the claims were not founded by the same sources.
    """
    mine, others = _founding(claim.sources, batch_of), _founding(host.sources, batch_of)
    told = {source.slug for source in host.sources}
    own = [batch_of[s.slug] for s in claim.sources if s.slug not in told]
    if mine != others:
        return ()
    return tuple(c for c in claim.citations if not own or batch_of[c.source.slug] < min(own))


def _founding(sources: tuple[Source, ...], batch_of: Mapping[str, int]) -> set[str]:
    """The sources of the first batch."""
    first = min(batch_of[source.slug] for source in sources)
    return {source.slug for source in sources if batch_of[source.slug] == first}


def _with(claim: Claim, parts: list[Citation], readings: Mapping[str, Reading]) -> Claim:
    """The claim with the passages of its parts; those of one sentence are cited together."""
    if not parts:
        return claim
    shown, *others = claim.citations
    cited: dict[tuple[str, int], Citation] = {}
    for citation in chain(others, parts):
        place = _sentence(citation, readings)
        cited[place] = _joined(cited.get(place, citation), citation)
    rest = (citation for citation in cited.values() if not _within(citation, shown))
    return replace(claim, citations=(shown, *sorted(rest, key=lambda c: c.key)))


def _sentence(citation: Citation, readings: Mapping[str, Reading]) -> tuple[str, int]:
    """The sentence that a citation begins in."""
    sentences = readings[citation.source.slug].sentences
    return citation.source.slug, bisect_right(sentences, citation.start, key=lambda s: s.start)


def _within(citation: Citation, other: Citation) -> bool:
    slug, start, end = citation.key
    return slug == other.source.slug and other.start <= start and end <= other.end


def _joined(one: Citation, two: Citation) -> Citation:
    return cite(one.source, min(one.start, two.start), max(one.end, two.end))
