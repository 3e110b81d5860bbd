"""Which claims are dated, and by which mention."""

from __future__ import annotations

from datetime import date

from explainer.model import Citation, Claim, DateMention, Event, Reading, Span, content_id

_DATED = frozenset({"day", "time", "week", "month", "quarter", "season", "year"})


def find_events(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], as_of: date | None
) -> tuple[Event, ...]:
    """The dated happenings that claims tell of, by date."""
    by_slug = {reading.source.slug: reading for reading in readings}
    events = [event for claim in claims if (event := _event(claim, by_slug, as_of))]
    return tuple(sorted(events, key=lambda event: (event.when.sort_key, event.id)))


def _event(claim: Claim, readings: dict[str, Reading], as_of: date | None) -> Event | None:
    dated = [
        (citation, mention)
        for citation in claim.citations
        if (mention := governing(readings[citation.source.slug], citation))
    ]
    if not dated:
        return None
    when = min(
        (mention.when for _, mention in dated if mention.when), key=lambda w: w.sort_key[::-1]
    )
    return Event(
        id=content_id("event", claim.id),
        when=when,
        claim=claim.id,
        citations=tuple(citation for citation, _ in dated),
        announced=bool(as_of and when.first and when.first > as_of),
    )


def governing(reading: Reading, citation: Citation) -> DateMention | None:
    """The mention that dates a passage, if one does."""
    for mention in reading.mentions:
        inside = citation.start <= mention.start and mention.end <= citation.end
        if inside and mention.when and mention.granularity in _DATED:
            return mention
    return None


def in_quotation(reading: Reading, span: Span) -> bool:
    """Whether a span lies within quoted words."""
    return any(quote.start <= span.start and span.end <= quote.end for quote in reading.quotations)
