"""What pronouns and descriptions at the head of a passage stand for, where that is clear.

The rules are the safe part of Lappin & Leass, "An algorithm for pronominal anaphora
resolution" (Computational Linguistics 20, 1994): the subject of the sentence, then of the one
before; one candidate of the right kind or none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from explainer.digest.lexicon import GROUPS
from explainer.digest.names import Entity, Names, find_names, strip_titles
from explainer.digest.standalone.openings import is_verb
from explainer.model import Reading, Substitution

_PRONOUN = re.compile(r"(it|its|he|she|his|her|they|their)\b(?:[’']s\b)?", re.I)
#: "It is the successor to": what a thing is or has, not what a group does.
_IS_THING = re.compile(
    r"its?(?: also)? (?:is|was|are|were|comes?|features?|contains?|includes?|runs?|costs?|uses?)\b",
    re.I,
)
_THE_GROUP = re.compile(
    rf"\bthe (?:[\w’-]+ )?(?:{'|'.join(sorted(GROUPS))})\b(?! (?:of|for|in|that|which)\b)", re.I
)
_THAT_THIS = re.compile(r"\bthat (?:this|it|they|these|that)\b(?! week| month| year)")
_DEMONSTRATIVE = re.compile(r"(?:this|that|these|those|such)\b", re.I)
#: "This move", but not "this imperils": after a singular a word in -s is rather a verb.
_THIS_NOUN = re.compile(r"(?:(this|that) (?!\w*[^\Wsui]s\b)|(these|those) )([a-z]\w+)", re.I)
_THE_NEWS = re.compile(r"the (?:news|move|decision|announcement|deal|plan|event|incident)\b", re.I)


class Antecedents:
    """The antecedents of one source."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.source.text
        self.starts = [sentence.start for sentence in reading.sentences]

    @cached_property
    def names(self) -> Names:
        """The source's names; read only where a passage needs them."""
        return find_names(self.text)

    def resolve(self, start: int, end: int) -> tuple[tuple[Substitution, ...], float]:
        """Bracketed antecedents for a passage, and what it still lacks (0: stands alone)."""
        swaps: list[Substitution] = []
        cost = 0.0
        at = _first_word(self.text, start, end)
        if match := _PRONOUN.match(self.text, at, end):
            swap, cost = self._pronoun(match, start)
            swaps += swap
        elif (match := _THIS_NOUN.match(self.text, at, end)) and not is_verb(match[3]):
            word = "The" if match[0][0].isupper() else "the"
            stop = at + match[0].index(" ")
            swaps.append(Substitution(at - start, stop - start, word))
            cost = 2.0
        elif _DEMONSTRATIVE.match(self.text, at, end):
            cost = 4.0
        elif _THE_NEWS.match(self.text, at, end):
            cost = 0.5
        if _THAT_THIS.search(self.text, start, end):
            cost += 2.0
        if not swaps:
            swap, lacks = self._described(start, end)
            swaps += swap
            cost += lacks
        return tuple(swaps), cost

    def _pronoun(self, match: re.Match[str], start: int) -> tuple[list[Substitution], float]:
        """The name for a leading pronoun."""
        word = match[1].lower()
        entity = self._subject(match.start(), person=word in ("he", "she", "his", "her"))
        if entity is None or word in ("they", "their"):
            return [], 4.0
        name = self._shown(entity, match.start(), capital=match[1][0].isupper())
        if word in ("its", "his", "her"):
            name += "’s"
        elif match.end() > match.end(1):
            return [], 4.0
        end = match.end(1) + (5 if self.text.startswith(" also ", match.end(1)) else 0)
        return [Substitution(match.start() - start, end - start, name)], 1.0

    def _described(self, start: int, end: int) -> tuple[list[Substitution], float]:
        """The name for the first "the company" that no name of the passage explains."""
        lacks = 0.0
        for match in _THE_GROUP.finditer(self.text, start, end):
            words = match[0].split(" ")
            if words[-1][0].isupper() or "’" in words[1]:
                continue
            leads = match.start() == start
            entity = self.names.called(words[-1], match.start())
            if entity is None:
                lacks = max(lacks, 1.0 if leads else 0.3)
            elif entity not in self.names.between(start, match.start() if leads else end):
                return [self._swapped(match, entity, start)], 1.0
        return [], lacks

    def _swapped(self, match: re.Match[str], entity: Entity, start: int) -> Substitution:
        """The name in place of a description, with its possessive, "also" left out."""
        name = self._shown(entity, match.start(), capital=match[0][0].isupper())
        end = match.end()
        if self.text.startswith(("’s", "'s"), end):
            name, end = f"{name}’s", end + 2
        elif self.text.startswith(" also ", end):
            end += 5
        return Substitution(match.start() - start, end - start, name)

    def _subject(self, at: int, person: bool) -> Entity | None:
        """The subject of the sentence at a place, else of the one before, if it is of the kind."""
        number = max(bisect_right(self.starts, at) - 1, 0)
        for index in (number, number - 1):
            if index < 0:
                break
            start = self.starts[index]
            stop = at if index == number else self.starts[number]
            found = self._candidates(start, stop, person)
            sure = person or not _IS_THING.match(self.text, at)
            if len(found) == 1 or (found and sure and self._leads(found, start)):
                return found[0]
            if found:
                return None
            if not person and (match := _THE_GROUP.match(self.text, start, stop)):
                return self.names.called(match[0].rpartition(" ")[2], start)
        return None

    def _candidates(self, start: int, stop: int, person: bool) -> list[Entity]:
        """The entities of a stretch that the pronoun can mean."""
        named = self.names.between(start, stop)
        return [entity for entity in named if entity.person == person and not entity.place]

    def _leads(self, found: list[Entity], start: int) -> bool:
        """Whether the first of several entities is the subject, and what the article is about."""
        first = found[0]
        rivals = max(entity.count for entity in found[1:])
        begins = first in self.names.between(start, start + 4 + len(first.full))
        return begins and (first.count > rivals or (first.person and first.count == rivals))

    def _shown(self, entity: Entity, at: int, capital: bool) -> str:
        """A name as it stands in brackets."""
        if entity.person:
            return strip_titles(entity.full)
        if entity.article:
            return f"{'The' if capital else 'the'} {entity.usual}"
        return entity.usual


def _first_word(text: str, start: int, end: int) -> int:
    """Where the first word of a passage is, behind an opening mark."""
    while start < end and text[start] in "“\"‘'«(":
        start += 1
    return start
