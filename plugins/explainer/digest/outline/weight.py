"""How much a claim matters: by independent origins, then by how central it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from explainer.digest.moods import find_verbs
from explainer.digest.outline.cues import FILLER
from explainer.digest.outline.overdue import is_over
from explainer.digest.standalone.pointing import dangles
from explainer.digest.verbs import FINITE
from explainer.digest.words import names, terms
from explainer.model import Citation, Claim, Reading, Source, Topic

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_FEWEST = 5
#: "Residents inspect a house in Springfield on Monday, days after the storm": what a picture shows.
_DAYS_AFTER = re.compile(
    r"(?P<main>[^“”]*?), (?:\w+ ){0,2}(?:hours?|days?|weeks?|months?) (?:after|before)\b"
)
_PRESENT = re.compile(r"\b[a-z]+[^\Ws]s\b")
#: The days of some articles, of which one may have none.
Days = frozenset[date | None]


def _opening(reading: Reading) -> int:
    """Where the first sentence of a source ends."""
    return reading.sentences[0].end if reading.sentences else 0


def _day(source: Source) -> date | None:
    """The day that a source brings news of: of several, the first on which it may have been out."""
    published = source.published
    return (published and (published.first or published.last)) or source.arrived


def _language(source: Source) -> str:
    """The language of a source, wherever it is spoken (BCP 47, 2.2.1)."""
    return source.language.partition("-")[0]


class Weights:
    """Weighs the claims of a topic."""

    def __init__(
        self, claims: tuple[Claim, ...], readings: tuple[Reading, ...], topic: Topic
    ) -> None:
        self._topic = topic
        self._languages = Counter(_language(reading.source) for reading in readings)
        self._sources = max(len(readings), 1)
        self._spread = Counter(term for reading in readings for term in reading.vocabulary)
        self._lengths = {reading.source.slug: len(reading.source.text) or 1 for reading in readings}
        self._openings = {r.source.slug: _opening(r) for r in readings}
        days = tuple(filter(None, (_day(r.source) for r in readings)))
        self._newest, self._oldest = max(days, default=None), min(days, default=None)
        self._now = topic.as_of or self._newest
        self._mentions = {reading.source.slug: reading.mentions for reading in readings}
        titles = tuple(r.source.title for r in readings if r.source.title)
        self._titles = common_terms(titles) | frozenset(terms(topic.title))
        self._weights = {claim.id: self._weigh(claim) for claim in claims}

    def of(self, claim: Claim) -> float:
        """The weight; pinned claims weigh most, in the editor's order."""
        return self._weights[claim.id]

    def prominent(self, claim: Claim) -> bool:
        """Whether a claim may be printed where everybody reads it."""
        if self._is_foreign(claim.citations[0].source):
            return False
        return not FILLER.search(claim.text.lower()) and not _is_no_statement(claim)

    def _is_foreign(self, source: Source) -> bool:
        """Whether a source is in another language than most of the topic are."""
        return 2 * self._languages[_language(source)] < self._languages.total()

    def lead(self, claim: Claim) -> int:
        """How many sources open with the claim: what they think is the news."""
        return sum(1 for _ in self._led_by(claim))

    def lead_days(self, claim: Claim) -> Days:
        """The days of the articles that open with the claim."""
        return frozenset(_day(citation.source) for citation in self._led_by(claim))

    def is_latest(self, claim: Claim) -> bool:
        """Whether one of the newest articles opens with a claim."""
        return self._newest in self.lead_days(claim)

    def is_first(self, claim: Claim) -> bool:
        """Whether one of the first articles opens with a claim: what the topic began with."""
        return self._oldest in self.lead_days(claim)

    def is_over(self, claim: Claim) -> bool:
        """Whether what a claim says is to come has had its day."""
        return self._now is not None and is_over(claim, self._mentions, self._now)

    def is_past_plan(self, claim: Claim) -> bool:
        """Whether a claim tells what was to come, no aside behind a semicolon, that has had its
        day.
        """
        told, _, _ = claim.text.partition(";")
        return self.is_over(claim) and bool(find_verbs(told).ahead)

    def _led_by(self, claim: Claim) -> Iterator[Citation]:
        """The first citation of each source that opens with the claim."""
        for citation in _first_ones(claim):
            if citation.start < self._openings[citation.source.slug]:
                yield citation

    def outlets(self, claim: Claim) -> int:
        """How many outlets report a claim."""
        return len({c.source.credited or c.source.slug for c in claim.citations})

    def origins(self, claim: Claim) -> int:
        """How many independent origins a claim has, as far as they are counted."""
        return len(claim.origins) or self.outlets(claim)

    def _weigh(self, claim: Claim) -> float:
        pinned = self._topic.decisions.pin
        if claim.id in pinned:
            return 1000.0 - pinned.index(claim.id)
        if not self.prominent(claim):
            return -1.0
        words = frozenset(terms(claim.text))
        return (
            2.0 * min(self.origins(claim), 6)
            + 0.5 * min(self.outlets(claim), 6)
            + 1.5 * min(self.lead(claim), 4)
            + 1.5 * self.is_latest(claim)
            + 3.0 * self._central(words)
            + 2.0 * self._titled(words)
            + 1.0 * self._early(claim)
            - 1.5 * _unfinished(claim)
            - 1.5 * dangles(claim)
            - 1.0 * self._overtaken(claim)
            - 1.0 * _is_general(claim)
        )

    def _overtaken(self, claim: Claim) -> bool:
        """Whether a claim tells what is to come, and the newest articles don't."""
        days = (_day(citation.source) for citation in claim.citations)
        return bool(find_verbs(claim.text).ahead) and self._newest not in days

    def _titled(self, words: frozenset[str]) -> float:
        """The share of the words of the titles, the topic's first, that a claim has, 0..1."""
        return len(self._titles & words) / max(len(self._titles), 1)

    def _central(self, words: frozenset[str]) -> float:
        """The mean share of the sources that use a claim's words, 0..1."""
        return sum(self._spread[word] for word in words) / self._sources / max(len(words), 1)

    def _early(self, claim: Claim) -> float:
        """How near to the top of its article the claim stands at best, 0..1."""
        return max(1 - c.start / self._lengths[c.source.slug] for c in claim.citations)


def _first_ones(claim: Claim) -> tuple[Citation, ...]:
    """The first citation of each source."""
    found: dict[str, Citation] = {}
    for citation in claim.citations:
        found.setdefault(citation.source.slug, citation)
    return tuple(found.values())


def _is_no_statement(claim: Claim) -> bool:
    """Whether a claim is but an address, a caption or a headline's rest: a few words, no end."""
    ended = claim.text[-1:] in '.!?”"’)'
    is_rest = not ended and len(claim.text.split()) < _FEWEST
    return is_rest or _ADDRESS.match(claim.text) is not None or _is_caption(claim.text)


def _is_caption(text: str) -> bool:
    """Whether nothing is told but what something came days after."""
    match = _DAYS_AFTER.match(text)
    if match is None:
        return False
    return not (FINITE.search(match["main"]) or _PRESENT.search(match["main"]))


def _unfinished(claim: Claim) -> bool:
    """Whether a claim is shown as a part of a sentence only."""
    return (claim.shown[:1] == "[" and claim.text[:1].islower()) or claim.text[-1:] not in '.!?”"’'


def _is_general(claim: Claim) -> bool:
    """Whether a claim names nobody and counts nothing: what always holds is no news."""
    return not names(claim.text) and not any(char.isdigit() for char in claim.text)


def common_terms(texts: tuple[str, ...]) -> frozenset[str]:
    """The terms that more than one of the texts has; all of them where there is one text."""
    spread = Counter(term for text in texts for term in set(terms(text)))
    least = 2 if len(texts) > 1 else 1
    return frozenset(term for term, count in spread.items() if count >= least)
