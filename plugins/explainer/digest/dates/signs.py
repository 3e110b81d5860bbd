"""The signs that a text gives of its own day: what it puts ahead and behind, by tense alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from explainer.digest.dates import lexicon, tense
from explainer.digest.dates.scan import Scan
from explainer.digest.dates.tagger import read_scan
from explainer.digest.dates.tokens import Token
from explainer.model import DateMention, DaySign, Leaning, Quotation, Signs, WeekdaySign


def signs_of(text: str, found: Scan, quotations: Sequence[Quotation] = ()) -> Signs:
    """The signs of a text that is scanned."""
    items, starts = found.tokens.items, found.tokens.starts
    days, weekdays = [], []
    for mention in read_scan(found, None):
        day, _, hour = mention.value.partition("T")
        weekday = day.startswith("XXXX-WXX-") and (mention.rule == "weekday" or hour != "")
        if not weekday and not _names_day(mention):
            continue
        words = text[mention.start : mention.end]
        first, stop = (bisect_left(starts, place) for place in (mention.start, mention.end))
        leaning = tense.leaning(items, first, stop)
        if not weekday:
            quoted = _is_quoted(mention, quotations)
            named = next(filter(None, map(_weekday, items[first : first + 2])), 0)
            days.append(_day_sign(mention, leaning, words, quoted, named))
        elif leaning <= 0 and not tense.is_open_ended(items, first, stop):
            weekdays.append(WeekdaySign(int(day[-1]), words))
    return Signs(tuple(days), tuple(weekdays))


def _names_day(mention: DateMention) -> bool:
    """Whether a mention has a day of the year, perhaps with an hour."""
    day = mention.value.partition("T")[0]
    return mention.granularity in ("day", "time") and len(day) == _LENGTH and day[-5:-3].isdigit()


#: Of "2024-06-20" and "XXXX-06-20".
_LENGTH = 10


def _weekday(token: Token) -> int:
    """The weekday that a token names; 0 for another word."""
    return lexicon.WEEKDAYS.get(token.lower) or lexicon.SHORT_WEEKDAYS.get(token.lower, 0)


def _day_sign(
    mention: DateMention, leaning: Leaning, words: str, quoted: bool, weekday: int
) -> DaySign:
    year, month, day = mention.value.partition("T")[0].split("-")
    known = int(year) if year.isdigit() else 0
    return DaySign(int(month), int(day), known, leaning, words, quoted, weekday)


def _is_quoted(mention: DateMention, quotations: Sequence[Quotation]) -> bool:
    return any(q.start <= mention.start and mention.end <= q.end for q in quotations)
