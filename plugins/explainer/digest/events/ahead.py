"""Ahead: what was still to come when its source was out."""

from __future__ import annotations

from explainer.digest.moods import is_planned
from explainer.model import Citation, DateMention
from explainer.when import When


def is_ahead(citation: Citation, when: When) -> bool:
    """Whether the date lay ahead when the source was written."""
    known = citation.source.written
    end = when.first or when.last
    return bool(known and end and end > known)


def is_to_come_that_day(citation: Citation, mention: DateMention, when: When) -> bool:
    """Whether the source tells what is to come on the day on which it was out."""
    published = citation.source.published
    if not (published and published.is_day and when.is_day and published.first == when.first):
        return False
    return is_planned(citation.source.text[citation.start : mention.start])
