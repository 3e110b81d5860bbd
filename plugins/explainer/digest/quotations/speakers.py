"""Quotations with the speakers that are sure.

A speaker is taken only where a verb of saying stands next to the quoted words and its
subject is somebody who can speak. Everything else stays unattributed: for direct
speech this finds most speakers at high precision, for indirect speech it wouldn't.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from explainer.digest.lexicon import (
    ADVERB,
    AUXILIARIES,
    CUE,
    DOCUMENTS,
    GROUPS,
    PEOPLE,
    PRONOUNS,
    WORD,
)
from explainer.digest.names import Names, find_names
from explainer.digest.quotations.marks import Quoted, find_quoted
from explainer.digest.quotations.phrases import (
    ACCORDING,
    APPOSITION,
    BOUNDARY,
    CAPITAL,
    CONJUNCTION,
    INITIAL,
    JOINT,
    NAMED,
    NAMED_BEFORE,
    SOURCE,
    bare,
    core,
    cut,
    ends_in_description,
    is_speech,
    is_tag,
    without_apposition,
)
from explainer.digest.verbs import FINITE
from explainer.model import Entity, Quotation, Reading, Sentence, Speaker

_ADVERB = re.compile(ADVERB)
_LONGEST_SUBJECT = 9
_FARTHEST_CUE = 14
#: Sentences before the last in which who may be meant was named.
_LATELY = 2


def find_quotations(
    text: str, sentences: tuple[Sentence, ...], names: Names | None = None
) -> tuple[Quotation, ...]:
    """All quotations of a text, each with its speaker where that is sure.

    The text's `names` are found where they aren't given.
    """
    quoted = find_quoted(text)
    if not quoted:
        return ()
    finder = _Finder(text, sentences, quoted, names or find_names(text))
    speakers = _spread(quoted, [finder.speaker(index) for index in range(len(quoted))])
    return tuple(
        Quotation(piece.inner.start, piece.inner.end, speaker)
        for piece, speaker in zip(quoted, speakers, strict=True)
    )


def _spread(quoted: tuple[Quoted, ...], speakers: list[Speaker | None]) -> list[Speaker | None]:
    """Give all pieces of a quotation that runs over paragraphs the one speaker found."""
    for index, piece in enumerate(quoted[:-1]):
        if piece.continues and speakers[index + 1] is None:
            speakers[index + 1] = speakers[index]
    for index in range(len(quoted) - 2, -1, -1):
        if quoted[index].continues and speakers[index] is None:
            speakers[index] = speakers[index + 1]
    return speakers


def subject_speaker(phrase: str, reading: Reading, at: int) -> Speaker | None:
    """The speaker that the subject of a verb of saying names, where it is clear."""
    finder = _Finder(reading.source.text, reading.sentences, (), Names.of(reading))
    return finder.named(phrase, at)


class _Finder:
    """Finds the speaker of one quoted piece after another; remembers the ones before."""

    def __init__(
        self,
        text: str,
        sentences: tuple[Sentence, ...],
        quoted: tuple[Quoted, ...],
        names: Names,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.quoted = quoted
        self.names = names
        self.found: list[Speaker | None] = []

    def speaker(self, index: int) -> Speaker | None:
        """The speaker of a piece; to be called in order."""
        piece = self.quoted[index]
        inner = piece.inner.of(self.text)
        found = None
        if is_speech(inner):
            found = self._after(index) or self._before(index) or self._inherited(index)
        self.found.append(found)
        return found

    def _bounds(self, piece: Quoted) -> tuple[int, int]:
        """Start and end of the sentence (or sentences) around a piece."""
        first = max(bisect_right(self.starts, piece.outer.start) - 1, 0)
        last = max(bisect_right(self.starts, max(piece.outer.end - 1, 0)) - 1, 0)
        if not self.sentences:
            return piece.outer.start, piece.outer.end
        start = min(self.sentences[first].start, piece.outer.start)
        end = max(self.sentences[last].end, piece.outer.end)
        follower = self.sentences[last + 1] if last + 1 < len(self.sentences) else None
        ended = self.text[piece.inner.end - 1 : piece.inner.end]
        asked = ended in "?!" and follower is not None and self.text[follower.start].islower()
        if follower and (asked or INITIAL.search(self.text, end - 3, end)):
            end = follower.end
        return start, end

    def _after(self, index: int) -> Speaker | None:
        """`"...," X said`, `"...," said X`, `"..." ..., according to X`."""
        piece = self.quoted[index]
        start, end = piece.outer.end, self._bounds(piece)[1]
        if index + 1 < len(self.quoted):
            end = min(end, self.quoted[index + 1].outer.start)
        if start >= end:
            return None
        closed = self.text[piece.inner.end - 1] in ",?!—-" or self.text[start] == ","
        if closed and (cue := CUE.search(self.text, start, end)):
            subject = self.text[start : cue.start()].strip(" ,")
            if not subject:
                return self._following(cue.end(), end)
            if len(subject.split()) <= _LONGEST_SUBJECT + 6 and not CONJUNCTION.match(subject):
                return self._subject(start, cue.start(), start)
        return self._parenthetical(start, end)

    def _following(self, start: int, end: int) -> Speaker | None:
        """`said X`, `said the company's chief executive, X`."""
        phrase = cut(self.text[start:end])
        at = self.text.find(phrase, start) + len(phrase)
        described = phrase and (phrase[0].islower() or ends_in_description(phrase))
        if described and (match := NAMED.match(self.text, at, end)):
            return self.named(match[1].rstrip("."), start) or self.named(phrase, start)
        return self.named(phrase, start)

    def _parenthetical(self, start: int, end: int) -> Speaker | None:
        """`..., X said.` and `according to X` later in the sentence."""
        if match := ACCORDING.search(self.text, start, end):
            return self.named(cut(self.text[match.end() : end], keep=True), start)
        return None

    def _before(self, index: int) -> Speaker | None:
        """`X said: "..."`, `X said that it was "..."`."""
        piece = self.quoted[index]
        start = self._bounds(piece)[0]
        if start == piece.outer.start:
            return self._introduced(piece)
        cues = list(CUE.finditer(self.text, start, piece.outer.start))
        if not cues:
            return None
        cue = cues[-1]
        gap = self.text[cue.end() : piece.outer.start]
        if len(gap.split()) > _FARTHEST_CUE or ";" in gap:
            return None
        if index and self.quoted[index - 1].outer.end > cue.end():
            between = self.text[self.quoted[index - 1].outer.end : piece.outer.start]
            if CAPITAL.search(between):
                return None
        return self._subject(start, cue.start(), start)

    def _introduced(self, piece: Quoted) -> Speaker | None:
        """A quotation after a colon that ends the sentence before it."""
        before = self.text[: piece.outer.start].rstrip()[-1:]
        if before != ":":
            return None
        number = max(bisect_right(self.starts, piece.outer.start - 1) - 1, 0)
        sentence = self.sentences[number]
        cues = list(CUE.finditer(self.text, sentence.start, piece.outer.start))
        return self._subject(sentence.start, cues[-1].start(), sentence.start) if cues else None

    def _inherited(self, index: int) -> Speaker | None:
        """`"...," X said. "..."` and `X called it "..." and "..."`."""
        if not index or self.found[-1] is None:
            return None
        piece, before = self.quoted[index], self.quoted[index - 1]
        between = self.text[before.outer.end : piece.outer.start]
        if "\n" in between:
            return None
        if JOINT.fullmatch(between):
            return self.found[-1]
        follows = self._bounds(piece)[0] == piece.outer.start
        one_sentence = bisect_left(self.starts, before.outer.end) == bisect_left(
            self.starts, piece.outer.start
        )
        return self.found[-1] if follows and one_sentence and is_tag(between) else None

    def _subject(self, start: int, cue: int, at: int) -> Speaker | None:
        """The subject that ends just before a verb of saying."""
        head = self.text[start:cue].rstrip()
        if match := APPOSITION.fullmatch(head):
            return self.named(match[1], at)
        words = head.split(" ")
        while words and (words[-1].lower() in AUXILIARIES or _ADVERB.fullmatch(words[-1])):
            words.pop()
        head = " ".join(words)
        if match := NAMED_BEFORE.search(head):
            return self.named(match[1], at)
        if head.endswith(","):
            head = without_apposition(head)
        bounds = [match.end() for match in BOUNDARY.finditer(head)]
        subject = head[bounds[-1] :] if bounds else head
        return self.named(subject.strip(), at)

    def named(self, phrase: str, at: int) -> Speaker | None:
        """The speaker that a noun phrase means, if it is one and it is clear who."""
        phrase = core(phrase)
        words = WORD.findall(phrase)
        if not words or len(words) > _LONGEST_SUBJECT:
            return None
        lowered = {word.lower().rstrip(".") for word in words}
        if len(words) == 1 and lowered <= PRONOUNS:
            return self._pronoun(phrase, at)
        if lowered & DOCUMENTS:
            maker = SOURCE.search(phrase)
            return self.named(phrase[maker.end() :], at) if maker else None
        full = self._full(phrase, words, lowered, at)
        return Speaker(phrase, full) if full else None

    def _full(self, phrase: str, words: list[str], lowered: set[str], at: int) -> str | None:
        """The fullest form of a phrase: a person's, a description's, a name's."""
        if person := self._person(phrase):
            return person
        if lowered & PEOPLE:
            return bare(phrase)
        if words[0].lower() == "the" and words[-1].lower() in GROUPS:
            return self._described(words, at)
        entity = self.names.resolve(bare(phrase))
        return entity.full if entity else None

    def _person(self, phrase: str) -> str | None:
        entity = self.names.resolve(phrase)
        return entity.full if entity and entity.person else None

    def _described(self, words: list[str], at: int) -> str | None:
        """ "The Moscow company", "the Commerce Department"."""
        proper = [word for word in words[1:] if word[0].isupper()]
        if len(proper) == len(words) - 1:
            return " ".join(proper)
        entity = self.names.called(words[-1], at)
        return entity.full if entity else None

    def _pronoun(self, pronoun: str, at: int) -> Speaker | None:
        """He or she, where one person is named nearby; it, where one group speaks."""
        number = max(bisect_right(self.starts, at) - 2, 0)
        nearby = self.names.between(self.starts[number] if self.starts else 0, at)
        if pronoun.lower() in ("he", "she"):
            fitting = [entity for entity in nearby if entity.person]
            if len(fitting) == 1 and self._is_rivalled(fitting[0], number, at):
                return None
        elif pronoun.lower() == "it":
            fitting = [e for e in nearby if not (e.person or GROUPS.isdisjoint(e.heads))]
        else:
            return None
        return Speaker(pronoun, fitting[0].full) if len(fitting) == 1 else None

    def _is_rivalled(self, person: Entity, number: int, at: int) -> bool:
        """Whether a sentence only mentions somebody, behind its verb, and others were named just
        before: "five died, including Jane Roe".
        """
        start = self.starts[number]
        verb = FINITE.search(self.text, start, at)
        if verb is None or person in self.names.between(start, verb.start()):
            return False
        before = self.names.between(self.starts[max(0, number - _LATELY)], start)
        return any(other.person and other != person for other in before)
