"""Candidates: which passages are worth comparing, and how alike two of them are.

An inverted index over terms. A passage meets those that share its rarest terms, no more of them
than a bound, so that each costs the same however large the topic is. Weights follow the topic
as it grows, but are weighed anew only when it has grown by some factor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from explainer.digest.passages import Passage
from explainer.digest.similarity import Letters, LetterScale, Words, WordScale
from explainer.digest.words import ROLES

#: Passages looked up through a passage's terms, and how many of them are compared.
_POSTINGS, _CANDIDATES = 250, 12
#: The part of a passage's weight that a candidate must share.
_OVERLAP = 0.15
#: So many members of a group are enough to know it.
_KNOWN = 2
#: Weights are weighed anew when there are so many times the passages.
_GROWN = 4
#: Passages with fewer words in common than this aren't compared by their letters.
_FEW = 0.15
#: The letters of no more passages than this are remembered.
_REMEMBERED = 1 << 13
#: Telling terms are those that not more than this part of all passages have; two must be shared.
_COMMON, _TELLING = 0.25, 2
#: Passages whose other words agree so far, and whose names don't, are told by one pattern.
_PATTERN, _LEAST_WORDS = 0.6, 3


class Candidates:
    """The passages of a topic so far, by index, and how alike they are."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._word_scale, self._letter_scale = WordScale(), LetterScale()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._words: dict[int, Words] = {}
        self._letters: dict[tuple[str, ...], Letters] = {}
        self._cosines: dict[tuple[Letters, Letters], float] = {}
        self._scores: dict[tuple[int, int], float] = {}
        self._names = _TermsOfNames(self._postings)
        self._first_names: dict[int, str] = {}
        self._weighed = 0

    def add(self, batch: tuple[Passage, ...]) -> range:
        """Take in a batch; its indices."""
        first = len(self.passages)
        self.passages += batch
        for passage in batch:
            self._word_scale.add(passage.terms)
            self._letter_scale.add(passage.terms)
        self._names.add(batch)
        self._first_names.clear()
        self._scores.clear()
        if len(self.passages) > _GROWN * self._weighed:
            self._weigh()
        return range(first, len(self.passages))

    def before(self, index: int, group: Callable[[int], object]) -> list[int]:
        """The passages before this one that share most of its rare terms, few of each group."""
        words = self._words_of(index)
        overlap: defaultdict[int, int] = defaultdict(int)
        budget = _POSTINGS
        for count, term in sorted([(len(self._postings[term]), term) for term in words.weights]):
            weight, holders = words.weights[term], self._postings[term]
            for other in holders if count <= budget else holders[: max(budget, 0)]:
                overlap[other] += weight
            budget -= count
            holders.append(index)
        least = _OVERLAP * words.total
        found = sorted([(-value, other) for other, value in overlap.items() if value >= least])
        return list(islice(_few_of_each(found, group), _CANDIDATES))

    def likeness(self, one: int, two: int) -> float:
        """How alike two passages are: between 0, nothing in common, and 1, the same words."""
        key = (one, two) if one < two else (two, one)
        score = self._scores.get(key)
        if score is None:
            score = self._words_of(one).overlap(self._words_of(two)) / 2
            if score >= _FEW / 2:
                score += self._cosine(*key) / 2
            self._scores[key] = score
        return score

    def telling(self, one: int, two: int) -> bool:
        """Whether they share terms that most others don't have, and not only who acts."""
        common = max(2, len(self.passages) * _COMMON)
        shared = self._words_of(one).weights.keys() & self._words_of(two).weights.keys()
        telling = {term for term in shared if len(self._postings[term]) <= common}
        names = self.passages[one].names, self.passages[two].names
        return len(telling) >= _TELLING and not telling <= ROLES.union(*names)

    def patterned(self, one: int, two: int) -> bool:
        """Whether they say the same, in the same words, of different names."""
        mine, theirs = self._words_of(one).weights.keys(), self._words_of(two).weights.keys()
        my_names = self._names.among(mine - theirs)
        their_names = self._names.among(theirs - mine)
        if not (my_names and their_names):
            return False
        shared = mine & theirs
        both = len(shared) - self._names.among(shared)
        apart = len(mine ^ theirs) - my_names - their_names
        return both >= _LEAST_WORDS and both >= _PATTERN * (both + apart)

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
        """Weigh all passages anew, each when it is asked for."""
        self._weighed = len(self.passages)
        self._words.clear()
        self._forget_letters()
        self._word_scale.weigh()
        self._letter_scale.weigh()

    def _words_of(self, index: int) -> Words:
        words = self._words.get(index)
        if words is None:
            passage = self.passages[index]
            words = self._word_scale.weights(passage.terms, passage.names | ROLES)
            self._words[index] = words
            self._letter_scale.hold(passage.terms)
        return words

    def _cosine(self, low: int, high: int) -> float:
        """How alike the letters of two passages are; found once for copies of the two."""
        pair = self._letters_of(low), self._letters_of(high)
        found = self._cosines.get(pair)
        if found is None:
            found = self._cosines[pair] = pair[0].cosine(pair[1])
        return found

    def _forget_letters(self) -> None:
        self._letters.clear()
        self._cosines.clear()

    def _letters_of(self, index: int) -> Letters:
        terms = self.passages[index].terms
        letters = self._letters.get(terms)
        if letters is None:
            if len(self._letters) >= _REMEMBERED:
                self._forget_letters()
            letters = self._letters[terms] = self._letter_scale.weights(terms)
        return letters


class _TermsOfNames(dict[str, bool]):
    """Whether a term is a name: capitalised in most places, the heads of passages left out."""

    def __init__(self, postings: defaultdict[str, list[int]]) -> None:
        super().__init__()
        self._postings = postings
        self._named: Counter[str] = Counter()

    def add(self, passages: Iterable[Passage]) -> None:
        """Count the names of more passages."""
        self.clear()
        for passage in passages:
            self._named.update(passage.names)

    def among(self, terms: Iterable[str]) -> int:
        """How many of some terms are names."""
        return sum(map(self.__getitem__, terms))

    def __missing__(self, term: str) -> bool:
        """See whether a term is a name."""
        found = self[term] = 2 * self._named[term] > len(self._postings[term])
        return found


def _few_of_each(found: Iterable[tuple[int, int]], group: Callable[[int], object]) -> Iterator[int]:
    """The candidates, of each group no more than are needed to know it."""
    seen: defaultdict[object, int] = defaultdict(int)
    for _, index in found:
        known = group(index)
        if seen[known] < _KNOWN:
            seen[known] += 1
            yield index
