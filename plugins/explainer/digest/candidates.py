"""Candidates: which passages are worth comparing, and how alike two of them are.

An inverted index over terms. A passage meets those that share its rarest terms, no more of them
than a bound, so that each costs the same however large the topic is. Passages of the same words,
as copies have them, are one wording: looked up, weighed and compared once. Weights follow the
topic as it grows, but are weighed anew only when it has grown by some factor.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, KeysView
from itertools import islice, pairwise

from msgspec import Struct

from explainer.digest.common import COMMON
from explainer.digest.money import OF_SUMS
from explainer.digest.passages import Passage
from explainer.digest.similarity import Letters, LetterScale, Words, WordScale
from explainer.digest.stems import stem
from explainer.digest.utterances import are_shared
from explainer.digest.words import NOT, ROLES

#: Wordings looked up through a new one's terms, how many of them are near to it and how many
#: passages, the latest of each wording, are compared.
_POSTINGS, _NEAR, _CANDIDATES, _LATEST = 250, 24, 12, 4
#: The part of a passage's weight that a candidate must share.
_OVERLAP = 0.15
#: So many members of a group are enough to know it.
_KNOWN = 2
#: Weights are weighed anew when there are so many times the wordings.
_GROWN = 4
#: Passages with fewer words in common than this aren't compared by their letters.
_FEW = 0.15
#: The letters of no more wordings, and the likeness of no more pairs of them, are remembered.
_LETTERS, _SCORES = 1 << 13, 1 << 20
#: Telling terms are those that not more than this part of all wordings have; two must be shared.
_MOST, _TELLING = 0.25, 2
#: How long a thing lasts or is away tells nothing without the figure.
_OF_TIME = frozenset(map(stem, ("minute", "hour", "day", "week", "month", "year")))
#: So many of all pairs of passages may share words as rare as theirs. On the facts of 17 topics no
#: right pair of those that it keeps apart was the only one to tell its fact.
_CHANCE = 1 << 8
#: Names in no more wordings than these tell something.
_FEW_NAMED = 3
#: Passages whose other words agree so far, and whose names don't, are told by one pattern.
_PATTERN, _LEAST_WORDS = 0.6, 3

#: The terms of a passage, and those of them that are names.
_Wording = tuple[tuple[str, ...], frozenset[str]]


class LookedUp(Struct, frozen=True):
    """What was looked up for a batch: the wordings near to each of its new ones, and the earlier
    ones that had to be weighed.
    """

    near: tuple[tuple[int, ...], ...]
    weighed: tuple[int, ...]


class Candidates:
    """The passages of a topic so far, by index, and how alike they are."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        #: The number of each passage's wording; each wording and the passages that have it.
        self._wording: list[int] = []
        self._numbers: dict[_Wording, int] = {}
        self._told: list[_Wording] = []
        self._worded: list[list[int]] = []
        #: The wordings that stood before each and are near to it, the nearest first.
        self._near: dict[int, list[int]] = {}
        self._word_scale, self._letter_scale = WordScale(), LetterScale()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._words: dict[int, Words] = {}
        self._letters: dict[int, Letters] = {}
        self._scores: dict[tuple[int, int], float] = {}
        self._names = _TermsOfNames(self._postings)
        self._first_names: dict[int, str] = {}
        self._weighed = 0
        #: What the batch has brought: its first wording, and the earlier ones weighed for it.
        self._first, self._earlier = 0, list[int]()

    def add(self, batch: tuple[Passage, ...]) -> range:
        """Take in a batch; its indices."""
        first = len(self.passages)
        self._first, self._earlier = len(self._told), []
        self.passages += batch
        for passage in batch:
            wording = passage.terms, passage.names
            number = self._numbers.setdefault(wording, len(self._told))
            self._wording.append(number)
            if number == len(self._told):
                self._tell(wording)
        self._names.clear()
        self._first_names.clear()
        if len(self._told) > _GROWN * self._weighed:
            self._weigh()
        return range(first, len(self.passages))

    def _tell(self, wording: _Wording) -> None:
        """Take in a new wording."""
        terms, names = wording
        self._told.append(wording)
        self._worded.append([])
        self._word_scale.add(terms)
        self._letter_scale.add(terms)
        self._names.add(names)

    def looked_up(self) -> LookedUp:
        """What was looked up for the newest batch."""
        near = (tuple(self._near[number]) for number in range(self._first, len(self._told)))
        return LookedUp(tuple(near), tuple(self._earlier))

    def recall(self, new: range, known: LookedUp) -> None:
        """Take it that the newest batch was looked up as is known."""
        for number, near in enumerate(known.near, self._first):
            self._near[number] = list(near)
            for term in self._words_of(number).weights:
                self._postings[term].append(number)
        for number in known.weighed:
            self._words_of(number)
        for index in new:
            self._worded[self._wording[index]].append(index)

    def before(self, index: int, group: Callable[[int], object]) -> list[tuple[float, int]]:
        """The passages before this one that share most of its rare terms, few of each group, each
        behind its likeness.
        """
        number = self._wording[index]
        near = self._near.get(number)
        if near is None:
            near = self._near[number] = self._look_up(number)
        few = self._few_of_each((number, *near), group)
        found = [(self._alike(number, other), at) for other, at in islice(few, _CANDIDATES)]
        self._worded[number].append(index)
        return found

    def _look_up(self, number: int) -> list[int]:
        """The wordings before this new one that share most of its rare terms."""
        words = self._words_of(number)
        overlap: defaultdict[int, int] = defaultdict(int)
        budget = _POSTINGS
        for count, term in sorted([(len(self._postings[term]), term) for term in words.weights]):
            weight, holders = words.weights[term], self._postings[term]
            for other in holders if count <= budget else holders[: max(budget, 0)]:
                overlap[other] += weight
            budget -= count
            holders.append(number)
        least = _OVERLAP * words.total
        found = sorted([(-value, other) for other, value in overlap.items() if value >= least])
        return [other for _, other in found[:_NEAR]]

    def likeness(self, one: int, two: int) -> float:
        """How alike two passages are: between 0, nothing in common, and 1, the same words."""
        return self._alike(self._wording[one], self._wording[two])

    def _alike(self, one: int, two: int) -> float:
        """How alike two wordings are."""
        key = (one, two) if one < two else (two, one)
        score = self._scores.get(key)
        if score is None:
            score = self._words_of(one).overlap(self._words_of(two)) / 2
            if score >= _FEW / 2:
                score += self._letters_of(one).cosine(self._letters_of(two)) / 2
            if len(self._scores) >= _SCORES:
                self._scores.clear()
            self._scores[key] = score
        return score

    def telling(self, one: int, two: int) -> bool:
        """Whether they share terms that most others don't have, and not only who acts, nor only
        such as any text has. A "not" tells nothing in a mere "did not close".
        """
        most = max(2, len(self._told) * _MOST)
        shared, common = self._terms(one) & self._terms(two), COMMON
        if not self._share_figure(one, two):
            shared, common = shared - _OF_TIME, COMMON | OF_SUMS
        if shared <= common:
            return False
        telling = {term for term in shared if len(self._postings[term]) <= most}
        if any(self._is_rest(index) for index in (one, two)):
            telling.discard(NOT)
        if len(telling) < _TELLING:
            return False
        return bool(telling - ROLES - self.passages[one].names - self.passages[two].names)

    def _is_rest(self, index: int) -> bool:
        """Whether a passage is but a verb, denied, and its subject stands elsewhere."""
        return not self.passages[index].stands and len(self._terms(index)) <= _TELLING

    def _share_figure(self, one: int, two: int) -> bool:
        """Whether two passages give the same figure."""
        mine, theirs = (self.passages[index].particulars.figures for index in (one, two))
        return not mine.isdisjoint(theirs)

    def by_chance(self, one: int, two: int) -> bool:
        """Whether some of all the pairs of passages share words as rare, but for names and such as
        any text has, if each word stood anywhere: the more passages, the more pairs do.

        That both deny something is no chance.
        """
        names = self.passages[one].names | self.passages[two].names
        shared = self._terms(one) & self._terms(two)
        if NOT in shared:
            return False
        often = {name for name in names & shared if len(self._postings[name]) > _FEW_NAMED}
        shared -= COMMON | ROLES | often
        told = len(self._told)
        pairs = told * told // 2
        together = math.prod(len(self._postings[term]) for term in shared)
        anywhere: int = told ** len(shared)
        return pairs * together > _CHANCE * anywhere

    def patterned(self, one: int, two: int) -> bool:
        """Whether they say the same, in the same words, of different names; who tells of an
        utterance may name its speaker or the outlet that has it.
        """
        said = (self.passages[index].particulars.utterances for index in (one, two))
        if are_shared(*said):
            return False
        mine, theirs = self._terms(one), self._terms(two)
        my_names = self._names.among(mine - theirs)
        their_names = self._names.among(theirs - mine)
        if not (my_names and their_names):
            return False
        if self._first_name(one) == self._first_name(two) and (
            my_names == self._longer(one, theirs) or their_names == self._longer(two, mine)
        ):
            return False
        shared = mine & theirs
        both = len(shared) - self._names.among(shared)
        apart = len(mine ^ theirs) - my_names - their_names
        return both >= _LEAST_WORDS and both >= _PATTERN * (both + apart)

    def _longer(self, index: int, others: Container[str]) -> int:
        """How many of a passage's own names but go on with one that both have: "Example Corp"."""
        longer: set[str] = set()
        for before, term in pairwise(self.passages[index].terms):
            goes_on = before in longer or (before in others and self._names[before])
            if goes_on and term not in others and self._names[term]:
                longer.add(term)
        return len(longer)

    def strangers(self, one: int, two: int) -> bool:
        """Whether the first name of each is one that the other doesn't have."""
        first, second = self._first_name(one), self._first_name(two)
        return bool(
            first
            and second
            and first not in self.passages[two].terms
            and second not in self.passages[one].terms
        )

    def _first_name(self, index: int) -> str:
        name = self._first_names.get(index)
        if name is None:
            terms = self.passages[index].terms
            name = self._first_names[index] = next(filter(self._names.__getitem__, terms), "")
        return name

    def _weigh(self) -> None:
        """Weigh all wordings anew, each when it is asked for."""
        self._weighed = len(self._told)
        self._words.clear()
        self._letters.clear()
        self._scores.clear()
        self._word_scale.weigh()
        self._letter_scale.weigh()

    def _terms(self, index: int) -> KeysView[str]:
        return self._words_of(self._wording[index]).weights.keys()

    def _words_of(self, number: int) -> Words:
        words = self._words.get(number)
        if words is None:
            terms, names = self._told[number]
            words = self._words[number] = self._word_scale.weights(terms, names | ROLES)
            self._letter_scale.hold(terms)
            if number < self._first:
                self._earlier.append(number)
        return words

    def _letters_of(self, number: int) -> Letters:
        letters = self._letters.get(number)
        if letters is None:
            if len(self._letters) >= _LETTERS:
                self._letters.clear()
            letters = self._letter_scale.weights(self._told[number][0])
            self._letters[number] = letters
        return letters

    def _few_of_each(
        self, found: Iterable[int], group: Callable[[int], object]
    ) -> Iterator[tuple[int, int]]:
        """The latest of each wording, of each group no more than are needed to know it; each behind
        its wording.
        """
        seen: defaultdict[object, int] = defaultdict(int)
        for number in found:
            for index in self._worded[number][-_LATEST:]:
                known = group(index)
                if seen[known] < _KNOWN:
                    seen[known] += 1
                    yield number, index


class _TermsOfNames(dict[str, bool]):
    """Whether a term is a name: capitalised in most wordings, the heads of passages left out."""

    def __init__(self, postings: defaultdict[str, list[int]]) -> None:
        super().__init__()
        self._postings = postings
        self._named: Counter[str] = Counter()

    def add(self, names: Iterable[str]) -> None:
        """Count the names of one more wording."""
        self._named.update(names)

    def among(self, terms: Iterable[str]) -> int:
        """How many of some terms are names."""
        return sum(map(self.__getitem__, terms))

    def __missing__(self, term: str) -> bool:
        """See whether a term is a name."""
        found = self[term] = 2 * self._named[term] > len(self._postings[term])
        return found
