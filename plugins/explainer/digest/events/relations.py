"""Dates that follow from two statements, where the chain between them is explicit.

"The day after it was passed, the governor vetoed the bill" says nothing of a day; another passage
dates the veto, so the bill was passed the day before. "Two days before the raid a
truck left" has its day where another article dates the raid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct

from explainer.digest.events.telling import Told
from explainer.digest.happenings import COUNTS, day_of, relations
from explainer.digest.happenings import Relation as Counted
from explainer.digest.stems import stem
from explainer.digest.words import terms
from explainer.model import Citation, Event, Reading, Source, cite, content_id
from explainer.when import When

#: "the day after the bridge was shut", "two days before the deal was signed", "a day after X quit".
_RELATION = re.compile(
    rf"\b(?P<count>{'|'.join(COUNTS)}) (?P<unit>day|week)s? "
    r"(?P<side>after|before) (?P<subject>(?:[\w.’'-]+ ){1,6}?)(?P<aux>(?:was|were|had been) )?"
    r"(?P<verb>\w+ed|began|took|won|lost|left|quit|came|went|fell|died|shot|struck)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"it", "they", "this", "that", "he", "she"})
#: So far from its report a happening is still called by its noun alone.
_NEWS = timedelta(days=62)
_UNITS = (" day", " week")


class _Relation(Struct, frozen=True):
    """A passage that puts something else a day or so from what its claim tells of."""

    claim: str
    citation: Citation
    match: re.Match[str]


class _Counted(Struct, frozen=True):
    """A passage without a date that counts from a happening."""

    claim: str
    citation: Citation
    relation: Counted


class Relations:
    """The dates that follow, after the batches so far."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._known: dict[str, Reading] = {}
        self._open: list[_Relation] = []
        self._counted: list[_Counted] = []
        self._told: dict[str, Told] = {}
        self._found: dict[str, Event] = {}

    def take(self, told: Iterable[Told], brought: Mapping[str, Iterable[Citation]]) -> None:
        """What a batch dated, and the passages that it brought."""
        fresh = {one.claim.id: one for one in told}
        self._told |= fresh
        self._open += [
            _Relation(key, citation, match)
            for key, cited in brought.items()
            for citation in cited
            if (match := _match(citation.quote))
        ]
        still_open = []
        for relation in self._open:
            # What said nothing yet can only say something by what is fresh.
            candidates = self._told if relation.claim in fresh else fresh
            if event := self._follow(relation, candidates):
                self._found.setdefault(event.id, event)
            else:
                still_open.append(relation)
        self._open = still_open
        self._take_counted(brought)

    def _take_counted(self, brought: Mapping[str, Iterable[Citation]]) -> None:
        """Date what counts from a happening that any article so far gives a day."""
        for key, cited in brought.items():
            for citation in cited:
                source = citation.source
                self._known[source.slug] = self._readings[source.slug]
                if any(unit in citation.quote for unit in _UNITS):
                    found = relations(source.text, citation.start, citation.end)
                    self._counted += [_Counted(key, citation, relation) for relation in found]
        undated = [each for each in self._counted if each.claim not in self._told]
        self._counted = [each for each in undated if not self._count(each)]

    def _count(self, counted: _Counted) -> bool:
        """Whether the day of a passage follows from that of the happening it counts from.

        The articles that date it must agree; the first in order is the one that is cited.
        """
        days: dict[date, Citation] = {}
        for _, reading in sorted(self._known.items()):
            text, noun = reading.source.text, counted.relation.noun
            known = day_of(noun, text, reading.sentences, reading.mentions)
            if known and _is_near(known[0], counted.citation.source):
                days.setdefault(known[0], _sentence_of(reading, known[1].start))
        if len(days) != 1:
            return False
        ((day, basis),) = days.items()
        when = When.day(day + timedelta(days=counted.relation.days))
        both = (counted.citation, basis)
        name = content_id("event", counted.claim, "derived")
        event = Event(name, when.doubtful(), counted.claim, both, "derived", both)
        self._found.setdefault(name, event)
        return True

    def events(self) -> Iterator[Event]:
        """Events dated by a relation to another event, with both passages, marked uncertain."""
        yield from self._found.values()

    def _follow(self, relation: _Relation, candidates: Mapping[str, Told]) -> Event | None:
        """The event that a passage puts a day or so from its own, if both are known."""
        one = self._told.get(relation.claim)
        if not one or not one.when.is_day or not one.when.first:
            return None
        when = When.day(one.when.first + _distance(relation.match))
        basis = next((d.citation for d in one.datings if d.citation != relation.citation), None)
        others = (other for key, other in candidates.items() if key != relation.claim)
        other = _meant(relation, when, others) if basis else None
        if not other or not basis:
            return None
        return Event(
            id=content_id("event", other.claim.id, "derived"),
            when=when.doubtful(),
            claim=other.claim.id,
            citations=(relation.citation, basis),
            basis="derived",
            derived_from=(relation.citation, basis),
        )


def _distance(match: re.Match[str]) -> timedelta:
    """How long after its own event a relation puts the other; negative where that was earlier."""
    steps = COUNTS[match["count"].lower()] * (7 if match["unit"] == "week" else 1)
    return timedelta(days=steps if match["side"].lower() == "before" else -steps)


def _is_near(day: date, source: Source) -> bool:
    """Whether a happening of a day may be the one that a source calls by its noun alone."""
    published = source.published
    out = published and (published.first or published.last)
    return bool(out and abs(day - out) <= _NEWS)


def _sentence_of(reading: Reading, place: int) -> Citation:
    """The sentence at a place of a text."""
    spans = (each for each in reading.sentences if each.start <= place < each.end)
    sentence = next(spans)
    return cite(reading.source, sentence.start, sentence.end)


def _match(quote: str) -> re.Match[str] | None:
    """A relation in a passage; most have no unit of time, which is quick to see."""
    return _RELATION.search(quote) if any(unit in quote for unit in _UNITS) else None


def _meant(relation: _Relation, when: When, told: Iterable[Told]) -> Told | None:
    """The claim that the relation speaks of: of a wider date that holds the day, with its verb.

    A pronoun stands for what the sentence before it names, so that must share a term too.
    """
    verb = stem(relation.match["verb"].lower())
    words = frozenset(terms(_named(relation.match, relation.citation)))
    best: tuple[int, Told] | None = None
    for one in told:
        if one.when.is_day or not one.when.overlaps(when) or one.when.first is None:
            continue
        for dating in one.datings:
            stems = {stem(word) for word in re.findall(r"\w+", dating.citation.quote.lower())}
            shared = len(words & frozenset(terms(dating.citation.quote)))
            if verb in stems and shared and (best is None or shared > best[0]):
                best = shared, one
    return best[1] if best else None


def _named(match: re.Match[str], citation: Citation) -> str:
    """The words for what the relation speaks of: its subject, or what a pronoun refers back to."""
    subject = str(match["subject"]).strip()
    if subject.lower() not in _PRONOUNS:
        return subject
    text, at = citation.source.text, citation.start + match.start()
    end = len(text[:at].rstrip(" .“\"'\n"))
    start = max(text.rfind(". ", 0, end), text.rfind("\n", 0, end)) + 1
    return text[start:at]
