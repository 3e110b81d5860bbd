"""Settles when each source of a topic was out."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.digest.dates import mentions_of
from explainer.digest.dates.values import when_of
from explainer.digest.happenings import with_happenings
from explainer.digest.publication.almanac import Almanac, basis_of, votes_of
from explainer.digest.publication.case import YEARLESS, Case, News, ledes_of
from explainer.digest.publication.contradiction import contradicted
from explainer.digest.publication.inference import by_yearless, inferred
from explainer.digest.publication.orders import in_order
from explainer.model import Basis, DateMention, Reading


def settle(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings with their publication dates settled, and their mentions filled.

    Every source is judged by the votes of all others, so their order doesn't matter.
    """
    cases = [Case(reading) for reading in in_order(readings)]
    votes = [vote for case in cases for vote in votes_of(case.source, case.signs)]
    almanac, ledes = Almanac(votes), ledes_of(cases)
    judged = [replace(case, refused=contradicted(case, almanac, ledes)) for case in cases]
    lost = {case.source.slug for case in judged if case.refused}
    trusted = Almanac(vote for vote in votes if vote.slug not in lost or vote.weight > 1)
    news = News.of(judged, trusted)
    return tuple(_settled(case, news) for case in judged)


def _settled(case: Case, news: News) -> Reading:
    """The reading with its date and mentions."""
    source, mentions = case.source, case.reading.mentions
    if case.day is None and basis_of(source) is not Basis.SIDECAR:
        said = by_yearless(case, news.days)
        if said and said.published and said.published.is_day:
            source = said
        else:
            told = replace(case.reading, source=said or source)
            source = inferred(replace(case, reading=told), news)
    if source.published != case.source.published:
        mentions = mentions_of(source)
    filled = tuple(_with_year(mention, case, news) for mention in mentions)
    named = with_happenings(source.text, case.reading.sentences, filled)
    return replace(case.reading, source=source, mentions=named)


def _with_year(mention: DateMention, case: Case, news: News) -> DateMention:
    """A day without a year, where the source's own date gave none: in the topic's year for it.

    A year that follows from nothing but the middle of the topic is uncertain.
    """
    match = YEARLESS.fullmatch(mention.value)
    if not match:
        return mention
    key = int(match[1]), int(match[2])
    sign = next((sign for sign in case.signs.days if sign.key == key), None)
    voted = news.almanac.year(key)
    year = voted or (news.year(case, sign) if sign else 0)
    when = when_of(f"{year}{mention.value[4:]}") if year else None
    if not when:
        return mention
    sure = voted or news.told_last(case)
    return replace(mention, value=when.edtf, when=when if sure else when.doubtful())
