"""Who and what an article names: entities, their forms, what later mentions call them.

Without any list of names: runs of capitalised words, joined by their last word (a person)
or their first (an organisation), and by the common nouns that stand in apposition
("cybersecurity firm X", "X, a maker of ..."). News names in full at first mention and
shortens afterwards (The Associated Press Stylebook, "second reference"), so a short form
belongs to the full form that stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from explainer.digest.quotations.cues import GROUPS, KINDS, ORGANISATIONS, PEOPLE, TITLES

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀŁŠŽİÇ]"
_TOKEN = rf"(?:i{_CAPITAL}\w+|(?:{_CAPITAL}\.){{2,}}|{_CAPITAL}\w*(?:[-&]\w+)*(?:[’'](?!s\b)\w+)?)"
_TITLE_DOT = (
    r"(?:(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bSen)|(?<=\bRep)|(?<=\bGov)|(?<=\bGen))\.?"
)
_PIECE = re.compile(rf"(?<![\w’'])(?:{_TOKEN})")
_LINK = re.compile(
    rf"(?:{_TITLE_DOT} | (?:of|for|de|van|der|von|al|bin|du|da|del|di) (?:the )?| & )"
)
#: Countries by their initials, and who or what is of a country: never whom a pronoun means.
_COUNTRY = re.compile(
    r"(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|U\.?N\.?|\w{2,}(?:ican|ian|ese|ish)s?|.*-based)"
)

#: Capitalised for other reasons than being a name.
NO_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "it",
        "its",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "there",
        "here",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "of",
        "with",
        "after",
        "before",
        "as",
        "if",
        "when",
        "while",
        "since",
        "until",
        "because",
        "although",
        "though",
        "but",
        "and",
        "or",
        "nor",
        "so",
        "yet",
        "not",
        "no",
        "also",
        "however",
        "moreover",
        "additionally",
        "meanwhile",
        "earlier",
        "later",
        "both",
        "some",
        "many",
        "most",
        "several",
        "few",
        "other",
        "another",
        "such",
        "all",
        "any",
        "each",
        "every",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "what",
        "who",
        "how",
        "why",
        "where",
        "which",
        "whose",
        "last",
        "next",
        "first",
        "second",
        "now",
        "then",
        "today",
        "yesterday",
        "tomorrow",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "under",
        "over",
        "among",
        "between",
        "despite",
        "during",
        "following",
        "starting",
        "being",
        "according",
        "per",
        "about",
        "against",
    ]
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands."""

    start: int
    end: int
    entity: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something named. `full` is the fullest form, `usual` the commonest one.

    `heads` are the common nouns that the text calls it by; `article` tells whether "the" stands
    before the name, `place` whether it is where things happen.
    """

    full: str
    usual: str
    person: bool
    heads: frozenset[str]
    count: int
    place: bool = False
    article: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of a text and their mentions in order."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def resolve(self, name: str, before: int | None = None) -> Entity | None:
        """The entity that a name (its title may differ) means at a place of the text."""
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
        groups = [entity for entity in self.entities if not entity.person and not entity.place]
        fitting = [entity for entity in groups if entity.heads & kind]
        if kind is KINDS[0]:
            # Any group may be a company: the one that the article is about, or none.
            fitting = _leading([e for e in groups if not e.heads or e.heads & kind])
        elif len(fitting) > 1:
            near = self.between(max(0, before - 400), before)
            recent = [entity for entity in near if entity in fitting]
            fitting = recent if len(recent) == 1 else []
        return fitting[0] if len(fitting) == 1 else None


def kind_of(noun: str) -> frozenset[str]:
    """The nouns that may stand for the same entity as this one."""
    noun = noun.lower()
    return next((kind for kind in KINDS if noun in kind), frozenset((noun,)))


@lru_cache(maxsize=1 << 14)
def strip_titles(name: str) -> str:
    """A person's name without the titles before it; other names as they are."""
    words = name.split(" ")
    last = max((i for i, word in enumerate(words) if word.strip(".").lower() in TITLES), default=-1)
    rest = words[last + 1 :]
    if not rest or any(word.lower().rstrip(".") in ORGANISATIONS for word in rest):
        return name
    return " ".join(rest)


def _leading(entities: list[Entity]) -> list[Entity]:
    """The entity that an article is about, if it is clear: named most often by far.

    Where the text itself calls it by such a noun, more often than the others is enough.
    """
    ranked = sorted(entities, key=lambda entity: -entity.count)
    rival = ranked[1].count if len(ranked) > 1 else 0
    if ranked and ranked[0].count > rival * (1 if ranked[0].heads else 2):
        return ranked[:1] if ranked[0].heads or ranked[0].count > 1 else []
    return []


def find_names(text: str) -> Names:
    """All names of a text, joined to entities."""
    runs = tuple(_runs(text))
    inside = Counter(run.name for run in runs if not run.initial)
    kept = [run for run in runs if run.name in inside or not run.initial or " " in run.name]
    return _joined(text, kept)


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    name: str
    initial: bool


def _runs(text: str):  # type: ignore[no-untyped-def]
    """Runs of capitalised words."""
    at, size = 0, len(text)
    while match := _PIECE.search(text, at):
        pieces = [match]
        at = match.end()
        while at < size:
            link = _LINK.match(text, at)
            after = link.end() if link else at + 1 if text[at] == " " else -1
            piece = _PIECE.match(text, after) if after > 0 else None
            if not piece:
                break
            pieces.append(piece)
            at = piece.end()
        yield from _trimmed(text, pieces)


def _trimmed(text: str, pieces: list[re.Match[str]]):  # type: ignore[no-untyped-def]
    """A run without leading words that aren't part of the name."""
    initial = _begins_sentence(text, pieces[0].start())
    while pieces and pieces[0][0].lower() in NO_NAMES:
        pieces, initial = pieces[1:], False
    if initial and len(pieces) > 1 and pieces[0][0].endswith("ing"):
        pieces, initial = pieces[1:], False
    while pieces and pieces[-1][0].lower() in NO_NAMES:
        pieces = pieces[:-1]
    if pieces:
        start, end = pieces[0].start(), pieces[-1].end()
        yield _Run(start, end, text[start:end], initial)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" “\"‘'(«")
    return not before or before[-1] in ".!?:\n—–"


def _joined(text: str, runs: list[_Run]) -> Names:
    """Runs as mentions of entities."""
    fulls: list[str] = []
    forms: list[Counter[str]] = []
    shorts: dict[str, int] = {}
    by_name: dict[str, int] = {}
    mentions = []
    for run in runs:
        index = _known(run.name, by_name, shorts)
        if index is None:
            index = len(fulls)
            fulls.append(run.name)
            forms.append(Counter())
        bare = strip_titles(run.name)
        by_name.setdefault(run.name, index)
        by_name.setdefault(bare, index)
        if len(run.name) > len(fulls[index]):
            fulls[index] = run.name
        if short := _short(bare):
            shorts.setdefault(short, index)
        forms[index][bare] += 1
        mentions.append(Mention(run.start, run.end, index))
    heads = _heads(text, mentions, len(fulls))
    places, articles, people = _surroundings(text, mentions, len(fulls))
    entities = tuple(
        _entity(
            full,
            forms[i],
            heads[i],
            _is_somebody(full, forms[i], people[i]),
            places[i],
            articles[i],
        )
        for i, full in enumerate(fulls)
    )
    return Names(entities, tuple(mentions))


def _entity(
    full: str,
    forms: Counter[str],
    heads: frozenset[str],
    acts: bool,
    places: int,
    articles: int,
) -> Entity:
    usual = max(forms, key=lambda form: (forms[form], -len(form), form))
    count = forms.total()
    titled = strip_titles(full) != full
    person = titled or bool(heads & PEOPLE and not heads & GROUPS) or acts
    place = not person and not heads & GROUPS and places * 3 >= count
    place = place or bool(_COUNTRY.fullmatch(usual))
    return Entity(full, usual, person, heads, count, place, articles * 2 > count)


def _is_somebody(full: str, forms: Counter[str], acts: int) -> bool:
    """Whether an untitled name is a person's: of two or more words, shortened or acting so."""
    words = full.split(" ")
    shortened = len(words) > 1 and words[-1] in forms
    return 2 <= len(words) <= 4 and _could_be_person(full) and (shortened or acts > 0)


def _surroundings(
    text: str, mentions: list[Mention], count: int
) -> tuple[list[int], list[int], list[int]]:
    """How often each entity stands after a preposition of place, after "the", as a person."""
    places, articles, people = [0] * count, [0] * count, [0] * count
    for mention in mentions:
        before = text[max(0, mention.start - 12) : mention.start].lower()
        articles[mention.entity] += before.endswith("the ")
        places[mention.entity] += before.removesuffix("the ").endswith(
            (" in ", "\nin ", " across ")
        )
        people[mention.entity] += bool(_OF_PEOPLE.match(text, mention.end))
    return places, articles, people


def _known(name: str, by_name: dict[str, int], shorts: dict[str, int]) -> int | None:
    """The entity that a name belongs to, by what stood before it."""
    bare = strip_titles(name)
    for form in (name, bare):
        if form in by_name:
            return by_name[form]
    if " " not in bare:
        return shorts.get(bare)
    first, _, rest = bare.partition(" ")
    if rest.lower() in ORGANISATIONS and not _COUNTRY.fullmatch(first):
        return by_name.get(first)
    return None


def _short(name: str) -> str:
    """What a name is shortened to later: a person's last word, a company's first."""
    words = name.split(" ")
    if len(words) > 1 and all(word.lower().rstrip(".") in ORGANISATIONS for word in words[1:]):
        return "" if _COUNTRY.fullmatch(words[0]) or words[0].lower() in TITLES else words[0]
    return words[-1] if 2 <= len(words) <= 4 and _could_be_person(name) else ""


def _could_be_person(name: str) -> bool:
    return not any(word.lower().rstrip(".") in ORGANISATIONS for word in name.split(" "))


_OF_PEOPLE = re.compile(r", \d\d[,.]|,? who\b| (?:tweeted|was born|testified|told reporters)\b")
_BEFORE = re.compile(r"([\w-]+) $")
_AFTER = re.compile(
    r"(?:, | is | was )(?:an?|the) ((?:[\w’'-]+ ){0,6}?[\w-]+)(?=[,.]| (?:that|which|who|based|of|for|in|with)\b)"
)


def _heads(text: str, mentions: list[Mention], count: int) -> list[frozenset[str]]:
    """For each entity the common nouns that stand beside its names."""
    found: list[set[str]] = [set() for _ in range(count)]
    for mention in mentions:
        nouns = found[mention.entity]
        before = _BEFORE.search(text, max(0, mention.start - 24), mention.start)
        words = text[mention.start : mention.end].lower().split(" ")
        nouns.update(word for word in (words[0], words[-1]) if word in GROUPS and len(words) > 1)
        if before and before[1].lower() in GROUPS | PEOPLE:
            nouns.add(before[1].lower())
        after = _AFTER.match(text, mention.end, mention.end + 90)
        if after and (noun := after[1].rpartition(" ")[2].lower()) in GROUPS | PEOPLE:
            nouns.add(noun)
    return [frozenset(nouns) for nouns in found]
