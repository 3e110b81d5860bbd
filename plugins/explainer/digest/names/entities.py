"""Entities and what words mean them."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from explainer.digest.lexicon import AGENCIES, COMPANIES, GOVERNMENTS, KINDS, TRADES, listed
from explainer.digest.names.titles import strip_titles
from explainer.model import Entity, NameMention, Reading

#: Words of agencies' names that no later mention calls them by.
_OF_AGENCIES = frozenset(("center", "centers", "centre", "centres", "administration", "board"))
#: Names in initials of what companies make or use, not of companies.
_TECHNOLOGIES = listed(
    """
    AI API APIs AR CPU CPUs CRM DNA EV EVs GPS GPU GPUs HR IoT IT IP LED LLM LLMs ML OS PC PCs RNA
    SEO TV UX VPN VPNs VR
    """
)
#: Characters within which a name is near.
_NEAR = 400


class Names(Struct, frozen=True):
    """The entities of a text and their mentions in order."""

    entities: tuple[Entity, ...]
    mentions: tuple[NameMention, ...]

    @classmethod
    def of(cls, reading: Reading) -> Names:
        """Those of a source."""
        return cls(reading.entities, reading.names)

    def resolve(self, name: str) -> Entity | None:
        """The entity that a name means; its title may differ."""
        wanted = strip_titles(name)
        for mention in self.mentions:
            entity = self.entities[mention.entity]
            if wanted == strip_titles(entity.full) or wanted == entity.usual:
                return entity
        for entity in self.entities:
            if entity.person and strip_titles(entity.full).endswith(f" {wanted}"):
                return entity
        return None

    def between(self, start: int, end: int) -> tuple[Entity, ...]:
        """The entities mentioned in a range, each once, in order of mention."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        found: dict[int, None] = {}
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            found.setdefault(mention.entity)
        return tuple(self.entities[index] for index in found)

    def called(self, noun: str, before: int) -> Entity | None:
        """What "the `noun`" means at a place: the one entity of that kind, if it is clear."""
        kind = kind_of(noun)
        fitting = [entity for entity in self.entities if may_be(entity, kind)]
        if kind is COMPANIES:
            # The one that the article is about, or none.
            found = _leading(_of_trade(fitting, noun.lower()))
        else:
            is_one = len(fitting) == 1 and not _is_example(fitting[0], noun)
            found = fitting if is_one else self._named_near(fitting, before)
        if len(found) != 1 or (kind is AGENCIES and self._is_outrun(found[0], before)):
            return None
        return found[0]

    def _is_outrun(self, entity: Entity, before: int) -> bool:
        """Whether between an entity and a place another is named that may be an agency as well."""
        end = bisect_left(self.mentions, before, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[:end]):
            named = self.entities[mention.entity]
            if named == entity:
                return False
            if _may_be_agency(named):
                return True
        return False

    def _named_near(self, entities: list[Entity], before: int) -> list[Entity]:
        """Those of some entities that are named shortly before a place."""
        near = self.between(max(0, before - _NEAR), before)
        return [entity for entity in near if entity in entities]


def kind_of(noun: str) -> frozenset[str]:
    """The nouns that may stand for the same entity as this one."""
    noun = noun.lower()
    return next((kind for kind in KINDS if noun in kind), frozenset((noun,)))


def may_be(entity: Entity, kind: frozenset[str]) -> bool:
    """Whether nouns of a kind can stand for an entity: any group may be a company."""
    if entity.person or entity.place:
        return False
    unknown = kind is COMPANIES and not entity.heads and entity.usual not in _TECHNOLOGIES
    return unknown or not kind.isdisjoint(entity.heads)


def _may_be_agency(entity: Entity) -> bool:
    """Whether an entity of no known kind is called as agencies are: "CDC", "Centers for …"."""
    if entity.person or entity.place or entity.heads:
        return False
    words = entity.full.lower().split()
    return entity.usual.isupper() or not _OF_AGENCIES.isdisjoint(words)


def _is_example(entity: Entity, noun: str) -> bool:
    """Whether the text named something once, in passing: neither an authority nor one that has
    the noun in its name.
    """
    if entity.count > 1 or kind_of(noun) in (AGENCIES, GOVERNMENTS):
        return False
    return noun.lower() not in entity.full.lower().split()


def _of_trade(entities: list[Entity], noun: str) -> list[Entity]:
    """The companies that a noun such as "airline" may mean: none that is only called otherwise."""
    trade = next((trade for trade in TRADES if noun in trade), None)
    if not trade:
        return entities
    return [one for one in entities if not one.heads or not trade.isdisjoint(one.heads)]


def _leading(entities: list[Entity]) -> list[Entity]:
    """The entity that an article is about, if it is clear: named most often by far.

    Where the text itself calls it by such a noun, more often than the others is enough.
    """
    ranked = sorted(entities, key=lambda entity: -entity.count)
    rival = ranked[1].count if len(ranked) > 1 else 0
    if ranked and ranked[0].count > rival * (1 if ranked[0].heads else 2):
        return ranked[:1] if ranked[0].heads or ranked[0].count > 1 else []
    return []
