"""Origins: how many independent tellings stand behind a claim. Rather too few than too many.

Each source counts for one voice: of the reporter whom it credits, else of the speaker whom it
quotes, else its own. A copy counts for its original; where the original doesn't have it, for
any origin that the claim has otherwise. Statements by one speaker are one origin, and so is a
statement by nobody named with the only other one. All publishers that aren't named are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from explainer.digest.voices import FIRST_REPORT, REPORT, STATEMENT, Voice, Voices
from explainer.model import Citation, ClaimOrigin, Lineage, Source

#: The voice that counts where a source's passages have several.
_RANK = {FIRST_REPORT: 0, STATEMENT: 1, REPORT: 2}
#: What a statement's origin is called where no source says whose it is.
_NOBODY = "somebody not named"
_UNNAMED = "an outlet that isn’t named"


class Origins:
    """Counts the origins of a topic's claims."""

    def __init__(
        self, sources: Iterable[Source], lineage: tuple[Lineage, ...], voices: Voices
    ) -> None:
        self._sources = {source.slug: source for source in sources}
        self._parents = {link.copy: link.original for link in lineage}
        self._voices = voices

    def of(self, citations: tuple[Citation, ...]) -> tuple[ClaimOrigin, ...]:
        """The independent origins of a claim."""
        spoken = self._spoken(citations)
        own = {slug: voice for slug, voice in spoken.items() if self._root(slug) == slug}
        counted = (own or spoken).values()
        names = {kind: _called(counted, kind) for kind in (FIRST_REPORT, STATEMENT)}
        rests: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for slug in sorted(own or spoken):
            rests[self._key(slug, spoken[slug], names)].add(slug)
        for slug in sorted(spoken.keys() - own.keys() if own else ()):
            root = self._root(slug)
            key = next((key for key, slugs in sorted(rests.items()) if root in slugs), None)
            rests[key or min(rests, key=lambda key: (_RANK[key[0]], key))].add(slug)
        return tuple(
            ClaimOrigin(kind, name, tuple(sorted(slugs)))
            for (kind, name), slugs in sorted(rests.items())
        )

    def derived(self, citations: Iterable[Citation]) -> bool:
        """Whether only copies and rewrites have a claim, not what they were made from."""
        slugs = {citation.source.slug for citation in citations}
        return slugs <= self._parents.keys() and slugs.isdisjoint(map(self._root, slugs))

    def _spoken(self, citations: Iterable[Citation]) -> Mapping[str, Voice]:
        """The voice that counts of each source."""
        spoken: dict[str, Voice] = {}
        for citation in citations:
            slug, voice = citation.source.slug, self._voices.of(citation)
            best = spoken.setdefault(slug, voice)
            spoken[slug] = min(best, voice, key=lambda v: (_RANK[v.kind], v.name == "", v.name))
        return spoken

    def _key(
        self, slug: str, voice: Voice, names: Mapping[str, Mapping[str, str]]
    ) -> tuple[str, str]:
        """What an origin is known by."""
        if voice.kind in names:
            return voice.kind, names[voice.kind][voice.name]
        source = self._sources[self._root(slug)]
        return REPORT, source.credited.name if source.credited else _UNNAMED

    def _root(self, slug: str) -> str:
        """What a source was made from in the end."""
        seen = {slug}
        while (parent := self._parents.get(slug)) and parent not in seen:
            seen.add(parent)
            slug = parent
        return slug


def _called(voices: Iterable[Voice], kind: str) -> Mapping[str, str]:
    """For each name in voices of a kind what its origin is called: the shortest that shares a word.

    "Jane Doe" is "Reporter Jane Doe"; who isn't named is the only one who is, if there is but one.
    """
    known: dict[str, str] = {}
    for name in sorted({v.name for v in voices if v.kind == kind and v.name}, key=_length):
        same = (known[other] for other in known if not _tokens(other).isdisjoint(_tokens(name)))
        known[name] = next(same, name)
    only = set(known.values())
    known[""] = only.pop() if len(only) == 1 else _NOBODY
    return known


def _length(name: str) -> tuple[int, str]:
    return len(name), name


def _tokens(name: str) -> set[str]:
    return {word for word in name.split() if word[:1].isupper()}
