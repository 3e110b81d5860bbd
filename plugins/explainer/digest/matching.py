"""Matching: which passages of different sources state the same fact.

A fold over the batches. In each batch the new passages look for their candidates among all
that share a rare term. The pairs, best first, join groups in which every member is alike enough
to every other (complete linkage: a chain of half-alike passages never forms one claim).

Two passages may share many words and still tell different things of the same people. So

- a pair is discounted where one of the two has a better partner in the other's source;
- it needs more likeness where its articles share no other fact, or were written at other
  times and the passages name no common figure; more where a passage is about a mere "this";
- it needs little where both tell of the same figure, not only in passing: figures rarely agree by
  chance;
- where it is little alike, the words that it shares must be rarer than chance has it in a topic of
  so many passages;
- it never joins where the particulars contradict, where only names and common words are
  shared, where the same is said of different names, or different things of the same, nor where
  one is a mere noun of its sentence ("the hearing in Springfield") that tells no figure.

A group founded in an earlier batch takes new members, but two such groups never join: what a
reader has seen as two claims stays two, until the editor says otherwise.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, starmap, zip_longest

from explainer.digest.candidates import Candidates
from explainer.digest.matches import Group, Matched, Matches, Pair
from explainer.digest.particulars import contradict
from explainer.digest.passages import Passage
from explainer.digest.shared import share_count, share_counts
from explainer.digest.ties import TIED, apart, fit_in_time, tie
from explainer.digest.wording import are_of_two, is_brief, is_noun, tell_alike

#: From this discounted likeness on, a pair joins; from `GREY` on, an editor is asked. The
#: thresholds of this table were chosen on one topic of six articles and read on 59 Wikinews ones of
#: four subjects; with one outlet left out, .34 or .32 comes out for five of the six
#: (`benchmarks/matching.py`).
SAME, GREY = 0.34, 0.20
#: All members of a group are at least this alike; where the passages that founded two groups are
#: this sure to be the same, it is enough that each is like the founder.
LINKED, SURE = 0.20, 0.58
#: A passage that can't be read alone needs this much; where the other can't either, this much; a
#: brief one this much.
PART, FIRM, BRIEF = 0.40, 0.50, 0.55
#: From here on words are enough, however many other passages have them.
PLAIN = 0.50
#: An article rarely says one thing twice, and then in the same words; a brief part of a sentence in
#: the very same.
SAME_SOURCE = 0.50
#: Articles that share fewer facts than this, of one time or of two, need a pair this much alike; so
#: does a pair of passages each of which begins with a name that the other doesn't have.
NEAR_RELATED, RELATED, ALONE, STRANGE = 2, 3, 0.50, 0.55
#: So alike, passages are one whatever else holds.
VERBATIM = 0.85
#: What a passage about a mere "this" or "it" needs.
VAGUE = 0.65
#: So alike, two passages that contradict may tell of one matter in two ways.
AKIN = 0.25
#: So many members of a group stand for all of them.
_WITNESSES = 6

#: What a pair is made of.
Scored = tuple[float, int, int]
#: A passage by index, and the source of another that it is paired with.
End = tuple[int, str]


def match_passages(
    batches: Iterable[tuple[Passage, ...]], known: Sequence[Matched] = ()
) -> Matches:
    """Group the passages of all batches; indices count through the batches in order.

    What was decided of the first batches may be `known`: it isn't decided again.
    """
    fold = _Fold()
    decided = tuple(starmap(fold.take, zip_longest(batches, known)))
    akin = tuple(chain.from_iterable(matched.akin for matched in decided))
    return Matches(tuple(fold.group_of), tuple(fold.grey.values()), akin, decided)


class _Fold:
    """What is known between two batches."""

    def __init__(self) -> None:
        self.group_of: list[Group] = []
        self.grey: dict[int, Pair] = {}
        self._index = Candidates()
        self._keys: list[tuple[str, int]] = []
        self._related: Counter[tuple[str, str]] = Counter()
        self._joined: list[tuple[int, int]] = []
        #: Two groups of the sizes at which not all of their members agreed.
        self._unlike: set[tuple[Group, Group, int, int]] = set()
        self._batch = -1

    def take(self, batch: tuple[Passage, ...], known: Matched | None = None) -> Matched:
        """Match a batch against itself and all before it, or do as is known of it."""
        self._batch += 1
        new = self._index.add(batch)
        self.group_of += [Group(self._batch, [index]) for index in new]
        self._keys += [passage.key for passage in batch]
        matched = known or self._match(new)
        if known:
            self._recall(new, known)
        self.grey.update((pair.high, pair) for pair in matched.grey)
        self._found(new)
        return matched

    def _recall(self, new: range, known: Matched) -> None:
        """Do again what was decided of a batch."""
        self._index.recall(new, known.looked_up)
        for low, high in known.joined:
            self._join(self.group_of[low], self.group_of[high])

    def _match(self, new: range) -> Matched:
        """Decide on new passages."""
        self._joined = []
        self._unlike.clear()
        pairs = sorted(self._discounted([*self._pairs(new)]), key=self._order)
        likely = [pair for pair in pairs if self._is_likely(pair)]
        self._related = self._relate(pair for pair in likely if pair.score >= SAME)
        refused = likely
        for _ in range(2):  # what couldn't join may do so once its groups have grown
            refused = [pair for pair in refused if not self._settle(pair)]
        grey: dict[int, Pair] = {}
        for pair in chain(refused, (pair for pair in pairs if pair.score < SAME)):
            grey.setdefault(pair.high, pair)
        joined, akin = tuple(self._joined), tuple(self._akin(pairs))
        return Matched(self._index.looked_up(), joined, tuple(grey.values()), akin)

    # Pairs

    def _passage(self, index: int) -> Passage:
        return self._index.passages[index]

    def _slug(self, index: int) -> str:
        return self._keys[index][0]

    def _order(self, pair: Pair) -> tuple[float, tuple[str, int], tuple[str, int]]:
        return -pair.score, self._keys[pair.low], self._keys[pair.high]

    def _pairs(self, new: range) -> Iterator[Scored]:
        """Each new passage with the candidates that stand before it."""
        group = self.group_of.__getitem__
        for high in new:
            for score, low in self._index.before(high, group):
                if score >= GREY:
                    yield score, low, high

    def _discounted(self, pairs: list[Scored]) -> Iterator[Pair]:
        """The pairs, less where a passage has a better partner in the other's source."""
        best: dict[End, float] = {}
        ends = self._ends(pairs)
        for (score, _, _), both in zip(pairs, ends, strict=True):
            for end in both:
                if score > best.get(end, 0.0):
                    best[end] = score
        for (score, low, high), (one, two) in zip(pairs, ends, strict=True):
            discounted = score * math.sqrt(score / max(best[one], best[two]))
            if discounted >= GREY:
                yield Pair(discounted, low, high)

    def _ends(self, pairs: Iterable[Scored]) -> list[tuple[End, End]]:
        """Each passage of each pair with the source of the other."""
        keys = self._keys
        return [((low, keys[high][0]), (high, keys[low][0])) for _, low, high in pairs]

    def _relate(self, pairs: Iterable[Pair]) -> Counter[tuple[str, str]]:
        """How many facts each two articles seem to share, no passage counted twice."""
        related: Counter[tuple[str, str]] = Counter()
        used: set[End] = set()
        for one, two in self._ends(pairs):
            (_, high), (_, low) = one, two
            if low != high and one not in used and two not in used:
                used |= {one, two}
                related[min(low, high), max(low, high)] += 1
        return related

    def _is_sure(self, pair: Pair) -> bool:
        """Whether a pair is as alike as it must be: more where little else ties the two together,
        and no mere noun of a sentence.

        What is quickly asked is asked first.
        """
        one, two = self._passage(pair.low), self._passage(pair.high)
        tied = tie(one, two)
        if tied > SAME and (is_noun(one) or is_noun(two)):
            return False
        if pair.score >= VERBATIM:
            return True
        if pair.score < (VAGUE if one.vague or two.vague else self._least(one, two, tied)):
            return False
        if tied == TIED:
            return True
        return not self._is_by_chance(pair, tied) and fit_in_time(one, two, pair.score)

    def _is_by_chance(self, pair: Pair, tied: float) -> bool:
        """Whether two passages of other things may share what they do: common words, no name."""
        score, low, high = pair
        if score < PLAIN and tied > SAME and self._index.by_chance(low, high):
            return True
        return score < STRANGE and self._index.strangers(low, high)

    def _is_likely(self, pair: Pair) -> bool:
        """Whether a pair may be one fact, as alike as it is."""
        return pair.score >= SAME or pair.score >= tie(
            self._passage(pair.low), self._passage(pair.high)
        )

    def _least(self, one: Passage, two: Passage, tied: float) -> float:
        """The likeness that two passages need by what ties them, by what their articles share, and
        by their form.
        """
        if tied < SAME:
            return tied
        low, high = sorted((one.source.slug, two.source.slug))
        enough = RELATED if apart(one.source, two.source) else NEAR_RELATED
        lonely = low != high and self._related[low, high] < enough
        brief = (one.within or two.within) and is_brief(one, two)
        counted = (lonely or brief) and share_count(one.particulars, two.particulars)
        least = ALONE if lonely and not counted else SAME
        if brief and not counted:
            return max(least, BRIEF)
        return least if one.stands and two.stands else max(least, PART)

    def _akin(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs of two articles that may tell of one matter in two ways."""
        for pair in pairs:
            score, low, high = pair
            if score < AKIN or self.group_of[low] is self.group_of[high]:
                continue
            one, two = self._passage(low), self._passage(high)
            if one.source.slug != two.source.slug and contradict(one.particulars, two.particulars):
                yield pair

    # Groups

    def _settle(self, pair: Pair) -> bool:
        """Join the two groups of a pair if they may; whether they are one now."""
        _, low, high = pair
        one, two = self.group_of[low], self.group_of[high]
        if one is two:
            return True
        if one.batch != self._batch and two.batch != self._batch:
            return False
        if not (self._may_join(one, two) and self._is_sure(pair) and self._are_alike(one, two)):
            return False
        self._join(one, two)
        self._joined.append((low, high))
        return True

    def _may_join(self, one: Group, two: Group) -> bool:
        """Whether two groups support their claims by what both tell."""
        return self._same_fact(one, two) and self._same_fact(two, one)

    def _are_alike(self, one: Group, two: Group) -> bool:
        """Whether every member of one is alike enough to every member of the other.

        Where the passages that founded them are surely the same, to the older of these alone.
        """
        is_older = (one.batch, -len(one.members)) <= (two.batch, -len(two.members))
        older, later = (one, two) if is_older else (two, one)
        known, joining = older.members[:_WITNESSES], later.members[:_WITNESSES]
        groups = (older, later, len(older.members), len(later.members))
        if groups in self._unlike:
            return False
        if self._index.likeness(known[0], joining[0]) >= SURE:
            known = known[:1]
        agree = all(self._agree(low, high) for low in known for high in joining)
        if not agree:
            self._unlike.add(groups)
        return agree

    def _same_fact(self, group: Group, other: Group) -> bool:
        """Whether `other` supports the claim by the fact that its other sources support it by.

        A source that supports the claim already may support another part of it as well.
        """
        claim = group.claim
        if claim.via is None or claim.via is group:
            return True
        return all(self._slug(index) in claim.sources for index in other.members)

    def _agree(self, low: int, high: int) -> bool:
        """Whether two passages may be members of one group."""
        one, two = self._passage(low), self._passage(high)
        hosted = self.group_of[low].host or self.group_of[high].host
        least = PART if hosted else LINKED
        if one.source.slug == two.source.slug:
            is_part = is_brief(one, two) and not (one.stands and two.stands)
            least = VERBATIM if is_part else SAME_SOURCE
        if self._index.likeness(low, high) < least or contradict(one.particulars, two.particulars):
            return False
        if one.words == two.words:
            return True
        if are_of_two(one, two) and self._index.likeness(low, high) < VERBATIM:
            return False
        if self._index.patterned(low, high):
            return False
        tied = tie(one, two) == TIED
        if not tell_alike(one, two):
            return tied and share_counts(one.particulars, two.particulars)
        return tied or self._index.telling(low, high)

    def _join(self, one: Group, two: Group) -> None:
        """Make two groups one, the one that was founded first."""
        if two.batch < one.batch:
            one, two = two, one
        one.claim.via = one.claim.via or one
        one.claim.sources |= {self._slug(index) for index in (one.members[0], *two.members)}
        one.members += two.members
        for index in two.members:
            self.group_of[index] = one

    # Claims

    def _found(self, new: range) -> None:
        """Say which of the new groups are claims; the others belong to the sentence around them."""
        fresh = dict.fromkeys(
            self.group_of[i] for i in new if self.group_of[i].batch == self._batch
        )
        weak = [g for g in fresh if not any(self._passage(i).stands for i in g.members)]
        for group in weak:
            if len(group.members) > 1 and not (self._firm(group) and self._anchor(group)):
                for index in group.members:
                    self.group_of[index] = Group(self._batch, [index])
        for index in new:
            group = self.group_of[index]
            alone = group.batch == self._batch and group.members == [index]
            if alone and not self._passage(index).stands:
                group.host = self.group_of[index - 1].claim

    def _firm(self, group: Group) -> bool:
        """Whether all members are alike enough without a passage that can be read alone."""
        return all(self._index.likeness(*pair) >= FIRM for pair in combinations(group.members, 2))

    def _anchor(self, group: Group) -> bool:
        """Found a group by a whole sentence whose first clause nobody else states."""
        for index in sorted(group.members, key=lambda index: self._passage(index).key):
            opening = self._opening(index)
            if self.group_of[opening].members == [opening]:
                self.group_of[opening] = group
                return True
        return False

    def _opening(self, index: int) -> int:
        """The first clause of the sentence that a passage is in."""
        sentence = self._passage(index).sentence
        while index and self._passage(index).span.start != sentence.start:
            index -= 1
        return index
