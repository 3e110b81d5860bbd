"""Folding: a claim that another tells anyway becomes a part of it.

Outlets that share a sentence of two parts make two claims, one of which may be shown by the whole
sentence. As long as no source tells the other part alone, that part adds nothing for a reader. Nor
does a sentence that one source has, where a claim of several cites most of it. Once another source
tells the part, both claims stand; what its earlier sources brought was told with the other.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from msgspec.structs import replace

from explainer.model import Citation, Claim, Reading, Source, cite

#: Of the passages of a source that are shown, so many before a citation may hold it.
_NEAR = 4
#: From here on it is most of what a claim shows that another cites.
_MOST = 0.7
_MARKS = dict.fromkeys(map(ord, ',“”"'))

_Parts = defaultdict[str, list[Citation]]


def fold(
    claims: tuple[Claim, ...],
    readings: Mapping[str, Reading],
    batch_of: Mapping[str, int],
    named: Collection[str] = (),
) -> tuple[Claim, ...]:
    """The claims without those that others tell, unless the editor named these."""
    parts: _Parts = defaultdict(list)
    kept = _shown_by_others(claims, batch_of, named, parts)
    kept = _cited_by_others(kept, batch_of, named, parts)
    return tuple(
        _with(claim, parts[claim.id], readings)
        for claim in (kept[claim.id] for claim in claims)
        if len(claim.untold) < len(claim.sources)
    )


def _shown_by_others(
    claims: tuple[Claim, ...], batch_of: Mapping[str, int], named: Collection[str], parts: _Parts
) -> dict[str, Claim]:
    """The claims by id, after those were folded that another of the same sources shows."""
    shelf: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    kept: dict[str, Claim] = {}
    for claim in sorted(claims, key=_size):
        hosts = (kept[name] for name in _holding(claim, shelf))
        ways = ((host, _brought(claim, host, batch_of)) for host in hosts)
        host, brought = next(filter(all, ways), (claim, ()))
        if brought and claim.id not in named:
            claim = _folded(claim, host, brought, parts)
        else:
            slug, start, end = claim.citations[0].key
            insort(shelf[slug], (start, end, claim.id))
        kept[claim.id] = claim
    return kept


def _cited_by_others(
    kept: Mapping[str, Claim], batch_of: Mapping[str, int], named: Collection[str], parts: _Parts
) -> dict[str, Claim]:
    """The claims by id, after those of one source were folded that another mostly cites.

    Claims that were founded first go first: what they become, later ones don't change.
    """
    folded = dict(kept)
    citing = _by_source(kept.values())
    for claim in sorted(
        kept.values(), key=lambda c: (_first_batch(c.sources, batch_of), *_size(c))
    ):
        founding = _founding(claim.sources, batch_of)
        if claim.untold or len(founding) > 1 or claim.id in named:
            continue
        near = citing[claim.citations[0].source.slug].items()
        able = (folded[name] for name, cited in near if _tells(folded[name], cited, claim))
        hosts = (host for host in able if _had_others(host, claim, batch_of) and not host.untold)
        host = min(hosts, key=_size, default=None)
        if host:
            folded[claim.id] = _folded(claim, host, _untold(claim, host, batch_of), parts)
    return folded


def _by_source(claims: Iterable[Claim]) -> Mapping[str, _Parts]:
    """The passages of each source that claims cite, by the id of the claim."""
    found: defaultdict[str, _Parts] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for citation in claim.citations:
            found[citation.source.slug][claim.id].append(citation)
    return found


def _tells(host: Claim, cited: Iterable[Citation], claim: Claim) -> bool:
    """Whether passages that a claim cites are most of what another shows, or a part where it has
    the other's very words.
    """
    _, start, end = claim.citations[0].key
    common = sum(max(0, min(c.end, end) - max(c.start, start)) for c in cited)
    return common >= _MOST * (end - start) or (common > 0 and _bare(claim.text) in _bare(host.text))


def _bare(text: str) -> str:
    """A text without its quotation marks and commas."""
    return text.translate(_MARKS)


def _had_others(host: Claim, claim: Claim, batch_of: Mapping[str, int]) -> bool:
    """Whether a claim had more than one source when the other's came."""
    then = batch_of[claim.citations[0].source.slug]
    return sum(batch_of[source.slug] <= then for source in host.sources) > 1


def _folded(claim: Claim, host: Claim, brought: tuple[Citation, ...], parts: _Parts) -> Claim:
    """The claim after these of its citations became parts of another."""
    parts[host.id] += brought
    return replace(claim, untold=tuple(dict.fromkeys(c.source.slug for c in brought)))


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
    """What a claim brings to another, if both were founded by the same sources."""
    same = _founding(claim.sources, batch_of) == _founding(host.sources, batch_of)
    return _untold(claim, host, batch_of) if same else ()


def _untold(claim: Claim, host: Claim, batch_of: Mapping[str, int]) -> tuple[Citation, ...]:
    """The citations of a claim from before the first batch in which it has a source of its own."""
    told = {source.slug for source in host.sources}
    own = [batch_of[s.slug] for s in claim.sources if s.slug not in told]
    return tuple(c for c in claim.citations if not own or batch_of[c.source.slug] < min(own))


def _first_batch(sources: tuple[Source, ...], batch_of: Mapping[str, int]) -> int:
    return min(batch_of[source.slug] for source in sources)


def _founding(sources: tuple[Source, ...], batch_of: Mapping[str, int]) -> set[str]:
    """The sources of the first batch."""
    first = _first_batch(sources, batch_of)
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
