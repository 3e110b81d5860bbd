"""What pronouns and descriptions at the head of a passage stand for, where that is clear.

The rules are the safe part of Lappin & Leass, "An algorithm for pronominal anaphora
resolution" (Computational Linguistics 20, 1994): the subject of the sentence, then of the one
before; one candidate of the right kind or none.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from explainer.digest.lexicon import COMPANIES, GROUPS
from explainer.digest.names import Names, kind_of, may_be, strip_titles
from explainer.digest.names.titles import holds_office, is_office
from explainer.digest.standalone.groups import (
    BARE,
    is_bare,
    is_led_by_another,
    is_of_a_group,
    qualifies,
    tells_apart,
)
from explainer.digest.standalone.openings import first_word
from explainer.digest.standalone.pointing import EXPLETIVE, THIS_TIME
from explainer.digest.standalone.tags import tag, tagged_speaker
from explainer.digest.verbs import FINITE, is_verb
from explainer.model import Entity, Reading, Substitution

_PRONOUN = re.compile(r"(it|its|he|she|his|her|they|their)\b(?:[’']s\b)?", re.I)
#: Within a passage it stands for somebody named before, else for nobody known.
_HIM, _UNKNOWN = re.compile(r" him\b"), 1.0
#: Forms of one pronoun.
_KINDS = {"its": "it", "his": "he", "her": "she", "their": "they"}
_KINDS |= {pronoun: pronoun for pronoun in _KINDS.values()}
#: What shows that a sentence tells of somebody else than who is meant.
_OTHERS = {
    "he": re.compile(r"\b(?:she|her|herself|(?-i:Ms|Mrs|Miss|Mme))\b", re.I),
    "she": re.compile(r"\b(?:he|him|himself|(?-i:Mr))\b", re.I),
}
#: Somebody of whom quoted words tell isn't who says them.
_TOLD_OF = {
    "he": re.compile(r"\b(?:he|him|his|himself)\b", re.I),
    "she": re.compile(r"\b(?:she|her|herself)\b", re.I),
}
#: Between a subject and its verb.
_ADVERBS = re.compile(r" (?:\w+ly |also |then |once )*")
#: "The environmental group Globex" has its name with it.
_THE_GROUP = re.compile(
    rf"\bthe (?:[\w’-]+ )?(?:{'|'.join(sorted(GROUPS))})\b"
    r"(?! (?:of|for|in|that|which)\b)(?! (?-i:[A-Z]))",
    re.I,
)
#: A sentence that begins with somebody who isn't named, or with when and somebody like that.
_DESCRIBED = re.compile(
    r"(?:(?:In|On|At|By|During|Last|Earlier|Later|Before|After|Since)\b[^,.]{1,40}, )?"
    r"(?i:the|an?|two|three|several|some|most|its|their) (?=[a-z])"
)
#: "…, the country's geological agency said."
_TOLD_BY = re.compile(
    rf", (?:(?:the|its|an?) |[\w ]+['’]s )[^,]*?\b(?P<group>{'|'.join(sorted(GROUPS))}) sa(?:id|ys)"
    r"[.”\"]*\s*$"
)
#: What stands before the name of an outlet that was told, or that tells.
_HEARD = re.compile(
    r"\b(?:according to|(?:told|tells|telling)|(?:statement|e-?mail|letter|interview) (?:to|with)"
    r"|spoke (?:to|with))"
)
#: How often what an article is about is named for each time that another one is, if that one is
#: named in passing (the case table).
_OUTWEIGHS = 3
_BE = "was|were|is|are|has|had|have|will|can|could|would|may"
_THAT_THIS = re.compile(r"\bthat (?:this|it|they|these|that)\b(?! week| month| year)")
_DEMONSTRATIVE = re.compile(
    rf"(?!{THIS_TIME})(?:this|that|these|those(?! (?:who|\w+ing|\w+ed)\b)|such)\b", re.I
)
#: "This move", but not "this imperils": after a singular a word in -s is rather a verb. Nor "that
#: cost Initech a million" or "those who bought".
_THIS_NOUN = re.compile(
    rf"(?!{THIS_TIME})(?:(this|that) (?!\w*[^\Wsui]s\b)|(these|those) (?!\w+(?:ing|ed)\b))"
    r"(?!(?:it|its|he|she|they|their|we|you|there|nobody|nothing|the|an?|his|her|cost|meant|let"
    r"|hurt|gave|sent|drove|raised|who|whose|with|without|in|on|at|of|from|to|for|by|not|already"
    r"|still|also|now|most|least|close|near|affected|involved|left|responsible)\b)"
    r"([a-z]\w+)",
    re.I,
)
_THE_NEWS = re.compile(r"the (?:news|move|decision|announcement|deal|plan|event|incident)\b", re.I)


class Antecedents:
    """The antecedents of one source."""

    def __init__(self, reading: Reading, aliases: tuple[tuple[str, ...], ...] = ()) -> None:
        self._reading = reading
        self.text = reading.source.text
        self.names = Names.of(reading)
        self._aliases = aliases
        self.starts = [sentence.start for sentence in reading.sentences]

    def resolve(self, start: int, end: int) -> tuple[tuple[Substitution, ...], float]:
        """Bracketed antecedents for a passage, and what it still lacks (0: stands alone)."""
        swaps: list[Substitution] = []
        cost = 0.0
        at = first_word(self.text, start, end)
        if match := _PRONOUN.match(self.text, at, end):
            swap, cost = self._pronoun(match, start, end)
            swaps += swap
        elif (match := _THIS_NOUN.match(self.text, at, end)) and not is_verb(match[3]):
            if self._is_quoted(at):
                return (), 4.0
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
        cost += _UNKNOWN * (not swaps and self._is_of_nobody(at, end))
        if match := tag(self._reading, start, end):
            swap, lacks = self._tagged(match, start)
            swaps += swap
            cost += lacks
        if not swaps and (alias := self._aliased(start, end)):
            return (alias,), cost + 1.0
        if not swaps:
            swap, lacks = self._described(start, end)
            swaps += swap
            cost += lacks
        return tuple(swaps), cost

    def _pronoun(
        self, match: re.Match[str], start: int, end: int
    ) -> tuple[list[Substitution], float]:
        """The name for a leading pronoun, as a subject none that the passage goes on to name."""
        word = match[1].lower()
        if EXPLETIVE.match(self.text, match.start()):
            return [], 0.0
        entity = None if self._is_quoted(match.start()) else self._antecedent(match)
        if entity is None or word in ("they", "their"):
            return [], 4.0
        if word in _KINDS.values() and entity in self.names.between(match.end(), end):
            return [], 4.0
        name = self._shown(entity, capital=match[1][0].isupper())
        if word in ("its", "his", "her"):
            name += "’s"
        elif match.end() > match.end(1):
            return [], 4.0
        stop = match.end(1) + (5 if self.text.startswith(" also ", match.end(1)) else 0)
        return [Substitution(match.start() - start, stop - start, name)], 1.0

    def _is_of_nobody(self, start: int, end: int) -> bool:
        """Whether a passage has a "him" and names nobody before."""
        match = _HIM.search(self.text, start, end)
        if not match or self._is_quoted(match.start()):
            return False
        return not any(entity.person for entity in self.names.between(start, match.start()))

    def _is_quoted(self, at: int) -> bool:
        """Whether a place is within quoted words, whose "he" is another than who says them."""
        return any(quote.start <= at < quote.end for quote in self._reading.quotations)

    def _tagged(self, match: re.Match[str], start: int) -> tuple[list[Substitution], float]:
        """The name for the pronoun of a "..., he said"."""
        name = tagged_speaker(self._reading, match, self.names)
        if not name:
            return [], 2.0
        return [Substitution(match.start("who") - start, match.end("who") - start, name)], 0.5

    def _described(self, start: int, end: int) -> tuple[list[Substitution], float]:
        """The name for the first "the company" that no name of the passage explains."""
        lacks = 0.0
        for match in _THE_GROUP.finditer(self.text, start, end):
            words = match[0].split(" ")
            if words[-1][0].isupper() or not is_bare(words):
                continue
            leads = match.start() == start and len(words) == BARE
            entity = self.names.called(words[-1], match.start())
            if entity is None:
                lacks = max(lacks, 1.0 if leads else 0.3)
            elif tells_apart(words, entity) or self._is_rivalled(entity, match, start):
                continue
            elif entity not in self.names.between(start, end):
                return [self._swapped(match, entity, start)], 1.0
            elif leads:
                lacks = max(lacks, 1.0)
        return [], lacks

    def _is_rivalled(self, entity: Entity, match: re.Match[str], start: int) -> bool:
        """Whether the passage names another that may be "the company" before it, and not this one,
        or the sentence before is about another company.

        Somebody's office names one: "Example CEO Jane Roe".
        """
        at, kind = match.start(), kind_of(match[0].rpartition(" ")[2])
        first = self._sentence_before(start)
        is_led = is_led_by_another(self.text, first, start, entity.usual)
        if kind is COMPANIES and is_led and not self.names.between(first, first + 1):
            return True
        named = self._candidates(start, at, person=False)
        if entity in named:
            return False
        before = self._named_before(start) if kind is COMPANIES else []
        rivals = named if entity in before else named + before[:1]
        weighty = [rival for rival in rivals if rival.count * _OUTWEIGHS > entity.count]
        held = any(holds_office(e.full) for e in self._candidates(start, at, person=True))
        return held or any(may_be(rival, kind) for rival in weighty)

    def _named_before(self, start: int) -> list[Entity]:
        """What the sentence before the one of a place names, and what stands before it in this."""
        return self._candidates(self._sentence_before(start), start, person=False)

    def _sentence_before(self, start: int) -> int:
        """Where the sentence before the one of a place begins; its own where it is the first."""
        return self.starts[max(bisect_right(self.starts, start) - 2, 0)]

    def _aliased(self, start: int, end: int) -> Substitution | None:
        """The first name of the editor's group for a description that stands in it."""
        passage = self.text[start:end].lower()
        for name, *others in self._aliases:
            forms = [form.lower() for form in others if form[:1].islower()]
            at = min((found for form in forms if (found := passage.find(form)) >= 0), default=-1)
            if at < 0 or name.lower() in passage:
                continue
            form = next(form for form in forms if passage.startswith(form, at))
            article = 0 if form.startswith("the ") or not passage[:at].endswith("the ") else 4
            return self._placed(start + at - article, start + at + len(form), name, start)
        return None

    def _swapped(self, match: re.Match[str], entity: Entity, start: int) -> Substitution:
        """The name of an entity in place of a description."""
        name = self._shown(entity, capital=match[0][0].isupper())
        return self._placed(match.start(), match.end(), name, start)

    def _placed(self, at: int, end: int, name: str, start: int) -> Substitution:
        """A name in place of a stretch, with its possessive, "also" left out."""
        if self.text.startswith(("’s", "'s"), end):
            name, end = f"{name}’s", end + 2
        elif self.text.startswith(" also ", end):
            end += 5
        return Substitution(at - start, end - start, name)

    def _antecedent(self, match: re.Match[str]) -> Entity | None:
        """What a pronoun means: what the same one at the head of the sentence before means, else
        a subject.
        """
        kind = _KINDS[match[1].lower()]
        if kind in _OTHERS and self._is_of_another(match.start(), _OTHERS[kind]):
            return None
        if kind in _TOLD_OF and self._is_told_of(match.start(), _TOLD_OF[kind]):
            return None
        number = bisect_right(self.starts, match.start()) - 1
        before = _PRONOUN.match(self.text, self.starts[number - 1]) if number > 0 else None
        if before is None or EXPLETIVE.match(self.text, before.start()):
            return self._subject(match.start(), person=kind in ("he", "she"))
        if kind != _KINDS[before[1].lower()]:
            return None
        fits = kind != "it" or is_of_a_group(self.text, match.start())
        return self._antecedent(before) if fits else None

    def _is_of_another(self, at: int, other: re.Pattern[str]) -> bool:
        """Whether the sentence before tells of a "her" where one tells of a "he", or has a subject
        of whom nothing tells that it is somebody: "Before Mayor Roe, Jim Doe held".
        """
        number = bisect_right(self.starts, at) - 1
        if number < 1:
            return False
        start, stop = self.starts[number - 1], self.starts[number]
        if other.search(self.text, start, stop):
            return True
        verb = FINITE.search(self.text, start, stop)
        named = self.names.between(start, verb.start()) if verb else ()
        subject = named[-1] if len(named) > 1 else None
        if verb is None or subject is None or subject.person or subject.place or subject.heads:
            return False
        name = self.text.rfind(subject.usual, start, verb.start())
        return _ADVERBS.fullmatch(self.text, name + len(subject.usual), verb.start()) is not None

    def _is_told_of(self, at: int, pronoun: re.Pattern[str]) -> bool:
        """Whether quoted words in the sentence before tell of a "he" where one is told of: "“He
        fled,” Roe said. His car was found."
        """
        number = bisect_right(self.starts, at) - 1
        if number < 1:
            return False
        start, stop = self.starts[number - 1], self.starts[number]
        told = (q for q in self._reading.quotations if start <= q.start and q.end <= stop)
        return any(pronoun.search(self.text, quote.start, quote.end) for quote in told)

    def _subject(self, at: int, person: bool) -> Entity | None:
        """The subject of the sentence at a place, else of the one before, if it is of the kind."""
        number = max(bisect_right(self.starts, at) - 1, 0)
        start = self.starts[number]
        if not person and (match := self._nearer_group(start, at)):
            return self._group(match)
        if found := self._candidates(start, at, person):
            leads = len(found) == 1 or self._leads(found, start)
            return found[0] if leads and (person or self._acts(found[0], start, at, at)) else None
        return self._subject_before(number, at, person) if number else None

    def _nearer_group(self, start: int, at: int) -> re.Match[str] | None:
        """The group that a sentence begins with, or tells of behind its opening: "In response to
        Example's claims, the company said that it".
        """
        match = None
        for match in _THE_GROUP.finditer(self.text, start, at):
            if match.start() == start:
                return match
        is_subject = match and self.text.startswith(", ", match.start() - len(", "))
        return match if is_subject else None

    def _subject_before(self, number: int, at: int, person: bool) -> Entity | None:
        """The subject of the sentence before one, if what the pronoun at a place tells fits it."""
        start, stop = self.starts[number - 1], self.starts[number]
        found = self._candidates(start, stop, person)
        if not person and self._is_told(found, start, stop):
            return None
        if found:
            if person:
                found += [e for e in self.names.between(start, stop) if self._befalls(e, start)]
            leads = len(found) == 1 or self._leads(found, start)
            return found[0] if leads and (person or self._acts(found[0], start, stop, at)) else None
        match = None if person else _THE_GROUP.match(self.text, start, stop)
        return self._group(match) if match else None

    def _group(self, match: re.Match[str]) -> Entity | None:
        """The group that a description at the head of a sentence means."""
        return self.names.called(match[0].rpartition(" ")[2], match.start())

    def _acts(self, entity: Entity, start: int, stop: int, at: int) -> bool:
        """Whether a group that a sentence names, not as what others act on, is "it" after it."""
        described = _DESCRIBED.match(self.text, start, stop)
        verb = FINITE.search(self.text, described.end(), stop) if described else None
        if verb and entity not in self.names.between(start, verb.start()):
            return False
        if is_led_by_another(self.text, start, stop, entity.usual):
            return False
        return not qualifies(self.text, entity.usual, start, stop) and is_of_a_group(self.text, at)

    def _is_told(self, found: list[Entity], start: int, stop: int) -> bool:
        """Whether a sentence is told by a group that isn't the one that it names."""
        match = _TOLD_BY.search(self.text, start, stop)
        if not match:
            return False
        group = self.names.called(match["group"], stop)
        return group not in found[:1] and (group is not None or match["group"] not in COMPANIES)

    def _candidates(self, start: int, stop: int, person: bool) -> list[Entity]:
        """The entities of a stretch that the pronoun can mean."""
        named = [e for e in self.names.between(start, stop) if not self._is_source(e, start, stop)]
        fitting = [entity for entity in named if entity.person == person and not entity.place]
        fitting = [e for e in fitting if person or not self._modifies(e, start, stop)]
        return [entity for entity in fitting if person or not is_office(entity.full)]

    def _is_source(self, entity: Entity, start: int, stop: int) -> bool:
        """Whether a name stands only as whose word it is, "according to Example Post", or as who
        was told.
        """
        text = self.text[start:stop]
        if text.count(entity.usual) != 1 or not _HEARD.search(text):
            return False
        pattern = rf"{_HEARD.pattern} (?:the )?{re.escape(entity.usual)}\b"
        return re.search(pattern, text) is not None

    def _befalls(self, entity: Entity, start: int) -> bool:
        """Whether somebody does something to a name of several words of which nothing tells what it
        is of, at first behind a place: "A judge sentenced Jane Roe".
        """
        if entity.person or entity.place or entity.heads or " " not in entity.full:
            return False
        at = self.text.find(entity.full, start)
        words = self.text[start : max(at, start)].split()[-2:]
        doing = words[-1:] if words and words[-1].islower() else words[:1]  # "met Mayor Roe"
        return any(word == "by" or word.endswith("ed") or is_verb(word) for word in doing)

    def _modifies(self, entity: Entity, start: int, stop: int) -> bool:
        """Whether a name stands only before a noun, as in "the Springfield hoard was found"."""
        text = self.text[start:stop]
        if f"he {entity.usual}" not in text:
            return False
        pattern = rf"\b[Tt]he {re.escape(entity.usual)}\b(?P<noun> [a-z]+(?<!s) (?:\w+ed|{_BE})\b)?"
        said = [match["noun"] for match in re.finditer(pattern, text)]
        return bool(said) and all(said)

    def _leads(self, found: list[Entity], start: int) -> bool:
        """Whether the first of several entities is the subject, and what the article is about."""
        first = found[0]
        rivals = max(entity.count for entity in found[1:])
        begins = first in self.names.between(start, start + 4 + len(first.full))
        return begins and first.count > rivals

    def _shown(self, entity: Entity, capital: bool) -> str:
        """A name as it stands in brackets."""
        if entity.person:
            return strip_titles(entity.full)
        if entity.article:
            return f"{'The' if capital else 'the'} {entity.usual}"
        return entity.usual
