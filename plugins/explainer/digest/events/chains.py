"""Dates that follow from two statements, where the chain between them is explicit.

"The day after it was announced, the Treasury imposed sanctions" says nothing of a day; another
passage dates the sanctions, so the announcement was the day before. And "in 2017 the
agency banned it after hackers had stolen files" puts the theft before or in 2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from explainer.digest.events.governing import Dating
from explainer.digest.stems import stem
from explainer.digest.words import terms
from explainer.model import Citation, Claim, Event, Reading, cite, content_id
from explainer.when import When


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, the date of what it tells of, and the passages that give it."""

    claim: Claim
    when: When
    datings: tuple[Dating, ...]


#: "the day after it was announced", "two days before the deal was signed", "a day after X quit".
_RELATION = re.compile(
    r"\b(?P<count>the|a|one|two|three|four|five|six|seven) (?P<unit>day|week)s? "
    r"(?P<side>after|before) (?P<subject>(?:[\w.’'-]+ ){1,6}?)(?P<aux>(?:was|were|had been) )?"
    r"(?P<verb>\w+ed|began|took|won|lost|left|quit|came|went|fell|died|shot|struck)\b",
    re.IGNORECASE,
)
_COUNTS = {"the": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AFTER = re.compile(r"[\s,](?:just )?after\s+$")
_PRONOUNS = frozenset({"it", "they", "this", "that", "he", "she"})


def derived(told: list[Told], readings: dict[str, Reading]) -> Iterator[Event]:
    """Events dated by a relation to another event, with both passages, marked uncertain."""
    seen: set[str] = set()
    for one in told:
        for citation in one.claim.citations:
            event = _from_relation(one, citation, told)
            if event and event.id not in seen:
                seen.add(event.id)
                yield event


def _from_relation(one: Told, citation: Citation, told: list[Told]) -> Event | None:
    """The event that a passage puts a day or so from its own, if both are known."""
    match = _RELATION.search(citation.quote)
    if not match or not one.when.is_day or not one.when.first:
        return None
    steps = _COUNTS.get(match["count"].lower(), 7) * (7 if match["unit"] == "week" else 1)
    days = timedelta(days=steps if match["side"].lower() == "before" else -steps)
    when = When.day(one.when.first + days)
    other = _meant(match, citation, when, [o for o in told if o.claim.id != one.claim.id])
    basis = next((d.citation for d in one.datings if d.citation != citation), None)
    if not other or not basis:
        return None
    return Event(
        id=content_id("event", other.claim.id, "derived"),
        when=when.doubtful(),
        claim=other.claim.id,
        citations=(citation, basis),
        basis="derived",
        derived_from=(citation, basis),
        announced=False,
    )


def _meant(
    match: re.Match[str], citation: Citation, when: When, told: Iterable[Told]
) -> Told | None:
    """The claim that the relation speaks of: of a wider date that holds the day, with its verb.

    A pronoun stands for what the sentence before it names, so that must share a term too.
    """
    verb = stem(match["verb"].lower())
    words = frozenset(terms(_named(match, citation)))
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


def preceding(
    claims: Iterable[Claim], told: list[Told], readings: dict[str, Reading]
) -> list[Told]:
    """Undated claims told as what came before an event of a known year or month: ``../2017``."""
    dated = {one.claim.id for one in told}
    ends: dict[tuple[str, int], Dating] = {
        (dating.citation.source.slug, dating.citation.end): dating
        for one in told
        for dating in one.datings
        if dating.mention.granularity in ("year", "month") and not dating.ahead
    }
    found = []
    for claim in claims:
        dating = None if claim.id in dated else _before(claim.citations[0], ends)
        if dating and len(claim.citations) == 1:
            found.append(Told(claim, dating.when, (dating,)))
    return found


def _before(citation: Citation, ends: dict[tuple[str, int], Dating]) -> Dating | None:
    """The dating of a clause that comes after "after" and a dated clause of its sentence."""
    text = citation.source.text
    lead = _AFTER.search(text, max(0, citation.start - 16), citation.start)
    earlier = ends.get((citation.source.slug, lead.start())) if lead else None
    if not earlier or not earlier.when.last:
        return None
    whole = cite(citation.source, earlier.citation.start, citation.end)
    return Dating(whole, earlier.mention, When.before(earlier.when))
