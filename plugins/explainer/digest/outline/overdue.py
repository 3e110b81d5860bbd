"""What was to come, on a day that is over or soon, long ago: it is no longer ahead.

Where no day is named, nobody can tell; but what is still to come newer articles tell again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from explainer.digest.moods import is_planned
from explainer.digest.outline.cues import any_of
from explainer.model import Citation, Claim, DateMention

#: The mentions of dates of each source, by its slug.
Mentions = Mapping[str, tuple[DateMention, ...]]

#: What is near without a day, and how long that is ahead at most.
_NEAR: tuple[tuple[re.Pattern[str], timedelta], ...] = (
    (any_of(r"(?:next|coming) (?:few )?hours|later (?:today|tonight)"), timedelta(days=2)),
    (any_of(r"(?<!as )soon|shortly|temporarily"), timedelta(days=3)),
    (any_of(r"(?:next|coming) (?:few )?days"), timedelta(days=7)),
    (any_of(r"(?:next|coming) (?:few )?weeks"), timedelta(days=30)),
)
#: For so long what isn't said to be near passes for ahead, unless it is told again.
_UNTIL_TOLD_AGAIN = timedelta(days=7)


def is_over(claim: Claim, mentions: Mentions, now: date) -> bool:
    """Whether all days that a claim puts ahead of its articles are over; where it names none,
    whether what was near for the newest of them must be, or that one is old.
    """
    ends = [day for citation in claim.citations for day in _days_ahead(citation, mentions)]
    if ends:
        return max(ends) < now
    told = max(filter(None, map(_out, claim.citations)), default=now)
    return told + min(_spans(claim.text.lower()), default=_UNTIL_TOLD_AGAIN) < now


def _days_ahead(citation: Citation, mentions: Mentions) -> Iterator[date]:
    """The last days of what a passage dates later than its article is, or plans for its day."""
    out = _out(citation)
    for mention in _within(citation, mentions.get(citation.source.slug, ())):
        end = mention.when.last if mention.when else None
        if end and out and (end > out or (end == out and _is_planned(citation, mention))):
            yield end


def _is_planned(citation: Citation, mention: DateMention) -> bool:
    """Whether a day is that of what is to come."""
    return is_planned(citation.source.text[citation.start : mention.start])


def _within(citation: Citation, mentions: Iterable[DateMention]) -> Iterator[DateMention]:
    """The mentions that stand in a passage."""
    for mention in mentions:
        if citation.start <= mention.start and mention.end <= citation.end:
            yield mention


def _spans(text: str) -> Iterator[timedelta]:
    """How long what a text calls near may be ahead."""
    for near, span in _NEAR:
        if near.search(text):
            yield span


def _out(citation: Citation) -> date | None:
    """The last day on which a passage's article may have been out."""
    published = citation.source.published
    return published.last if published else None
