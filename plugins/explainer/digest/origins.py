"""Origins: how many independent tellings stand behind a claim. Rather too few than too many.

Each source counts for one voice: of the reporter or the outlet whom it credits, else of the
speaker whom it quotes, else its own. Of one publisher several count once, unless others have what
they tell from elsewhere. A copy counts for its original; where the original doesn't
have it, for any origin that the claim has otherwise. Statements by one speaker are one origin;
whoever isn't named may be one who is. All publishers that aren't named are one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from explainer.digest.callings import may_be_one
from explainer.digest.recalled import passage_key
from explainer.digest.voices import FIRST_REPORT, REPORT, STATEMENT, Voice, Voices
from explainer.model import Citation, ClaimOrigin, Lineage, LineageKind, Reading

#: What an origin is known by: its kind and a name.
Key = tuple[str, str]
#: The voice that counts where a source's passages have several.
_RANK = {FIRST_REPORT: 0, STATEMENT: 1, REPORT: 2}
#: What a statement's origin is called where no source says whose it is.
_NOBODY = "somebody not named"
_UNNAMED = "an outlet that isn’t named"


class Counted(NamedTuple):
    """The independent origins of a claim; `derived` says that only copies and rewrites have it."""

    origins: tuple[ClaimOrigin, ...]
    derived: bool


class Origins:
    """Counts the origins of a topic's claims, batch by batch: what was one origin stays one, and
    what were two stay two, whatever later sources say.
    """

    def __init__(
        self,
        batches: tuple[tuple[Reading, ...], ...],
        lineage: tuple[Lineage, ...],
        voices: Voices,
    ) -> None:
        came = [(number, r.source) for number, batch in enumerate(batches) for r in batch]
        self._sources = {source.slug: source for _, source in came}
        self._batch_of = {source.slug: number for number, source in came}
        self._parents = {
            link.copy: link.original for link in lineage if link.kind is not LineageKind.SHARED
        }
        # An agency's text may come after its copy: what was counted for the copy stays there.
        late = [link for link in lineage if self._comes_late(link)]
        self._followed = {
            **{link.original: link.copy for link in late},
            **{link.copy: link.original for link in lineage if link not in late},
        }
        self._voices = voices
        self._contexts: dict[str, bytes] = {}

    def key(self, citations: tuple[Citation, ...]) -> bytes:
        """A key of all that the origins of a claim depend on."""
        whole = hashlib.blake2b(self._voices.key, digest_size=16)
        for citation in citations:
            slug = citation.source.slug
            if slug not in self._contexts:
                self._contexts[slug] = self._context(slug)
            whole.update(self._contexts[slug] + passage_key(citation))
        return whole.digest()

    def _context(self, slug: str) -> bytes:
        """What the topic says of a source: when it came, what it copies, whose that is."""
        root = self._root(slug)
        credited = self._sources[root].credited
        name = credited.name if credited else None
        copied = slug in self._parents and _root(slug, self._parents)
        return repr((self._batch_of[slug], root, name, copied)).encode()

    def count(self, citations: tuple[Citation, ...]) -> Counted:
        """Count the origins of a claim."""
        return Counted(self._origins(citations), self._derived(citations))

    def _origins(self, citations: tuple[Citation, ...]) -> tuple[ClaimOrigin, ...]:
        spoken = self._spoken(citations)
        rests: defaultdict[Key, set[str]] = defaultdict(set)
        homes: dict[str, Key] = {}
        names = {kind: _Callings() for kind in (FIRST_REPORT, STATEMENT)}
        ordered = sorted(spoken, key=lambda slug: (self._batch_of[slug], slug))
        for _, batch in groupby(ordered, key=self._batch_of.__getitem__):
            came = tuple(batch)
            own = tuple(slug for slug in came if self._follows(slug, spoken) == slug)
            founding = own if own or rests else came
            for kind, called in names.items():
                called.learn(spoken[slug].name for slug in founding if spoken[slug].kind == kind)
            for slug in sorted(founding, key=lambda slug: -_RANK[spoken[slug].kind]):
                key, outlet = self._key(slug, spoken[slug], names), self._publisher(slug)
                if key not in rests:
                    key = homes.setdefault(outlet, key)
                rests[key].add(slug)
            for slug in sorted(set(came) - set(founding)):
                rests[self._copied(slug, spoken, names, rests)].add(slug)
        return tuple(
            ClaimOrigin(key[0], _shown(key, names), tuple(sorted(rests[key])))
            for key in sorted(rests)
        )

    def _copied(
        self,
        slug: str,
        spoken: Mapping[str, Voice],
        names: Mapping[str, _Callings],
        rests: Mapping[Key, set[str]],
    ) -> Key:
        """The origin that a copy counts for: its original's, else any that the claim has."""
        root, own = self._follows(slug, spoken), self._key(slug, spoken[slug], names)
        first = min(rests, key=lambda key: (_RANK[key[0]], key))
        return next(
            (key for key, slugs in sorted(rests.items()) if root in slugs),
            own if own in rests else first,
        )

    def _derived(self, citations: Iterable[Citation]) -> bool:
        """Whether only copies and rewrites have a claim, not what they were made from."""
        slugs = {citation.source.slug for citation in citations}
        roots = {_root(slug, self._parents) for slug in slugs}
        return slugs <= self._parents.keys() and slugs.isdisjoint(roots)

    def _comes_late(self, link: Lineage) -> bool:
        return self._batch_of[link.original] > self._batch_of[link.copy]

    def _spoken(self, citations: Iterable[Citation]) -> Mapping[str, Voice]:
        """The voice that counts of each source."""
        spoken: dict[str, Voice] = {}
        for citation in citations:
            slug, voice = citation.source.slug, self._voices.of(citation)
            spoken[slug] = min(spoken[slug], voice, key=_rank) if slug in spoken else voice
        return spoken

    def _key(self, slug: str, voice: Voice, names: Mapping[str, _Callings]) -> Key:
        """What an origin is known by."""
        if voice.kind in names:
            return voice.kind, names[voice.kind].key(voice.name)
        if voice.name:
            return REPORT, voice.name
        return REPORT, self._publisher(slug)

    def _publisher(self, slug: str) -> str:
        """Who is behind a source: whoever is behind what it was made from."""
        return self._outlet(self._root(slug)) or _UNNAMED

    def _follows(self, slug: str, spoken: Mapping[str, Voice]) -> str:
        """The source that one takes a claim from: what it copies or whose report it passes on."""
        voice = spoken[slug]
        relayed = voice.name if voice.kind == REPORT else ""
        told = (other for other in sorted(spoken) if self._outlet(other) == relayed)
        return next(told, "") or self._root(slug) if relayed else self._root(slug)

    def _outlet(self, slug: str) -> str:
        credited = self._sources[slug].credited
        return credited.name if credited else ""

    def _root(self, slug: str) -> str:
        """The first source that came of those that a source was made from."""
        return _root(slug, self._followed)


class _Callings:
    """Which names of one kind of voice mean the same origin: those that share a name with it.

    "Reporter Jane Doe" is "Jane Doe", and "the judge" Judge Jane Doe; somebody who isn't named may
    be anybody who is.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def learn(self, names: Iterable[str]) -> None:
        """A batch brings names. Where nobody was named yet, one who is takes that place."""
        found, nobody_named = set(names), self._known.keys() == {""}
        fresh = sorted(found - self._known.keys() - {""}, key=_length)
        for name in fresh:
            same = (self._known[other] for other in self._known if may_be_one(other, name))
            self._known[name] = next(same, name)
        if "" in found and "" not in self._known:
            self._known[""] = min(self._known.values(), key=_length, default=_NOBODY)
        elif nobody_named and len({self._known[name] for name in fresh}) == 1:
            self._known.update(dict.fromkeys(fresh, _NOBODY))

    def key(self, name: str) -> str:
        """What the origin behind a name is known by, for good."""
        return self._known.get(name) or _NOBODY

    def shown(self, key: str) -> str:
        """What the origin is called: the shortest name that it has."""
        named = [name for name, known in self._known.items() if known == key and name]
        return min(named, key=_length, default=key)


def _rank(voice: Voice) -> tuple[int, bool, str]:
    """Sorts the voice first that counts of a source."""
    return _RANK[voice.kind], voice.name == "", voice.name


def _shown(key: Key, names: Mapping[str, _Callings]) -> str:
    """What an origin is called."""
    kind, name = key
    return names[kind].shown(name) if kind in names else name


def _root(slug: str, parents: Mapping[str, str]) -> str:
    """What a source was made from in the end."""
    seen = {slug}
    while (parent := parents.get(slug)) and parent not in seen:
        seen.add(parent)
        slug = parent
    return slug


def _length(name: str) -> tuple[int, str]:
    return len(name), name
