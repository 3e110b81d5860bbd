"""Which passage of a claim is shown."""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from explainer.digest.batches import batches
from explainer.digest.standalone.backing import Backing
from explainer.digest.standalone.context import context_of
from explainer.digest.standalone.folding import fold
from explainer.digest.standalone.passages import Passage, Passages
from explainer.model import Citation, Claim, Reading, Topic

#: Passages that cost more are rather shown twice, within another claim's.
_READABLE = 3.5


def stand_alone(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
) -> tuple[Claim, ...]:
    """The claims, each shown by the passage that reads best without its surroundings.

    Claims choose in the order in which they were founded, so that later ones change nothing;
    no two show the same words where one of them has others to show, and what another claim shows
    from the same sources is folded into it. What still points back gets its context.
    """
    number = {
        reading.source.slug: index
        for index, batch in enumerate(batches(readings))
        for reading in batch
    }
    passages = Passages(readings, topic.aliases)
    options = {claim.id: _options(claim, passages, number) for claim in claims}
    taken: defaultdict[str, list[Citation]] = defaultdict(list)
    shown: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (_founded(c, number), options[c.id][0].key, c.id)):
        best = _best(options[claim.id], taken)
        taken[best.citation.source.slug].append(best.citation)
        shown[claim.id] = _showing(claim, best)
    by_slug = {reading.source.slug: reading for reading in readings}
    told = fold(tuple(shown[claim.id] for claim in claims), by_slug, number, _named(topic))
    return tuple(
        replace(claim, context=context_of(claim, by_slug[claim.citations[0].source.slug]))
        for claim in told
    )


def _named(topic: Topic) -> frozenset[str]:
    """The ids of the claims that the editor wants to be seen, or corrects."""
    asked = (claim for section in topic.outline for claim in section.claims)
    return frozenset((*topic.decisions.pin, *asked, *(c.claim for c in topic.corrections)))


def _options(claim: Claim, passages: Passages, number: dict[str, int]) -> tuple[Passage, ...]:
    """What may be shown of a claim, from the batch that founded it, the best first."""
    founding = _founded(claim, number)
    cited = (c for c in claim.citations if number[c.source.slug] == founding)
    options = [option for citation in cited for option in passages.options(citation)]
    backing = Backing(option.citation for option in options)
    costly = (
        replace(option, cost=option.cost + backing.cost(option.citation)) for option in options
    )
    return tuple(sorted(costly, key=lambda option: option.key))


def _founded(claim: Claim, number: dict[str, int]) -> int:
    """The number of the batch that founded a claim."""
    return min(number[citation.source.slug] for citation in claim.citations)


def _best(options: tuple[Passage, ...], taken: defaultdict[str, list[Citation]]) -> Passage:
    """The option that reads best, rather one that no other claim shows."""
    for option in options:
        if option.cost <= _READABLE and not _overlaps(
            option.citation, taken[option.citation.source.slug]
        ):
            return option
    return options[0]


def _overlaps(citation: Citation, taken: list[Citation]) -> bool:
    """Whether other claims, which show these of its source, show some of a citation's words."""
    return any(other.start < citation.end and citation.start < other.end for other in taken)


def _showing(claim: Claim, best: Passage) -> Claim:
    """The claim with its best passage first; what that passage holds isn't cited again."""
    first = best.citation
    rest = (c for c in claim.citations if not _within(c, first))
    return replace(
        claim,
        text=first.quote,
        citations=(first, *rest),
        substitutions=best.substitutions,
        speaker=claim.speaker or best.speaker,
        marks=best.marks,
    )


def _within(citation: Citation, other: Citation) -> bool:
    """Whether a citation's words lie, but for their edges, within another's."""
    same = citation.source.slug == other.source.slug
    return same and citation.start < other.end and other.start < citation.end
