"""Claims: what is reported, with every passage that reports it.

A claim is founded by a sentence, or by a clause that can stand for itself where other
sources report that clause. Every sentence ends in a claim. What the parts of a sentence have to do
with one another is kept: a part that nobody else reports stays with the part before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct, field

from explainer.digest.acronyms import Acronyms
from explainer.digest.batches import batches
from explainer.digest.citing import Draft, draft_claims
from explainer.digest.decisions import decide, undecided
from explainer.digest.lineage import trace
from explainer.digest.matches import Group, Matched, Matches
from explainer.digest.matching import match_passages
from explainer.digest.origins import Counted, Origins
from explainer.digest.particulars import contradict
from explainer.digest.passages import Passage, PassageKey, Passages
from explainer.digest.publication import settle
from explainer.digest.recalled import NOTHING, Recalled, batch_keys, recall
from explainer.digest.sentences import read
from explainer.digest.voices import Voices
from explainer.model import Claim, Decisions, Lineage, Reading, Source, Suggestion, Topic

#: For each passage those that may tell of its matter in another way, and how alike they are.
Akin = Mapping[PassageKey, Mapping[PassageKey, float]]
#: An editor is asked about so many pairs at most, the likeliest first.
_MOST_SUGGESTIONS = 40


class Found(Struct, frozen=True):
    """The claims of a topic, the passages that tell of the matter of others in another way, the
    pairs that an editor should look at, the ids that the editor gives and no claim has; what
    matching decided of each batch and what was counted for each claim, by their keys.
    """

    claims: tuple[Claim, ...]
    akin: Akin = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()
    undecided: tuple[str, ...] = ()
    decided: Mapping[bytes, Matched] = field(default_factory=dict)
    counted: Mapping[bytes, Counted] = field(default_factory=dict)


def match(sources: Iterable[Source]) -> tuple[Claim, ...]:
    """The claims that sources make, each with every passage that makes it."""
    traced = trace(settle(tuple(read(source) for source in sources)))
    return find_claims(traced.readings, traced.lineage).claims


def find_claims(
    readings: tuple[Reading, ...],
    lineage: tuple[Lineage, ...],
    topic: Topic | None = None,
    known: Mapping[bytes, Matched] = NOTHING,
    counted: Mapping[bytes, Counted] = NOTHING,
) -> Found:
    """The claims of a topic's readings, by their first citation, and what may be claims in one.

    What matching is `known` to have decided of the first batches isn't decided again, nor is what
    was `counted` for a claim counted.
    """
    ordered = batches(readings)
    named = topic.aliases if topic else ()
    keys = tuple(batch_keys(ordered, named))
    passages = tuple(_passages(ordered, named))
    flat = tuple(passage for batch in passages for passage in batch)
    matches = match_passages(passages, recall(keys, known))
    batch_of = tuple(number for number, batch in enumerate(passages) for _ in batch)
    drafts, ids = draft_claims(flat, matches.group_of, batch_of)
    kept = decide(drafts, topic.decisions if topic else Decisions())
    origins, recalled = Origins(ordered, lineage, Voices(readings)), Recalled(counted)
    claims = sorted((_claim(draft, origins, recalled) for draft in kept), key=lambda c: c.id)
    return Found(
        tuple(sorted(claims, key=lambda claim: claim.citations[0].key)),
        _akin(flat, matches),
        _suggestions(flat, matches, ids, {draft.id for draft in kept}),
        undecided(drafts, topic) if topic else (),
        dict(zip(keys, matches.decided, strict=True)),
        recalled.found,
    )


def _passages(
    ordered: Iterable[tuple[Reading, ...]], named: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[Passage, ...]]:
    """The passages of each batch, with one name for what the editor, or an acronym, says is one."""
    acronyms, found = Acronyms(named), Passages()
    for batch in ordered:
        found.aliases = acronyms.learn(batch)
        yield tuple(chain.from_iterable(map(found.of, batch)))


def _akin(passages: tuple[Passage, ...], matches: Matches) -> Akin:
    """For each passage those that may tell of its matter in another way."""
    found: defaultdict[PassageKey, dict[PassageKey, float]] = defaultdict(dict)
    for score, low, high in matches.akin:
        one, two = passages[low].key, passages[high].key
        found[one][two] = found[two][one] = score
    return found


def _claim(draft: Draft, origins: Origins, recalled: Recalled[Counted]) -> Claim:
    cited = draft.citations
    counted = recalled.of(origins.key(cited), lambda: origins.count(cited))
    return Claim(
        id=draft.id,
        text=cited[0].quote,
        citations=cited,
        origins=counted.origins,
        derived_only=counted.derived,
    )


def _suggestions(
    passages: tuple[Passage, ...],
    matches: Matches,
    ids: Mapping[Group, str],
    kept: set[str],
) -> tuple[Suggestion, ...]:
    """The pairs of claims in the grey zone, the likeliest first."""
    scores: dict[tuple[str, str], float] = {}
    for pair in matches.grey:
        one, two = passages[pair.low], passages[pair.high]
        if one.source.slug == two.source.slug:
            continue
        first, second = sorted(ids[matches.group_of[i].claim] for i in (pair.low, pair.high))
        if first == second or not {first, second} <= kept:
            continue
        known = scores.get((first, second), 0)
        if pair.score > known and not contradict(one.particulars, two.particulars):
            scores[first, second] = pair.score
    ranked = sorted(scores, key=lambda ids: (-scores[ids], ids))
    return tuple(Suggestion(*ids, round(scores[ids], 3)) for ids in ranked[:_MOST_SUGGESTIONS])
