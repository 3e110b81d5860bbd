"""Runs the rules over a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import compress

from msgspec.structs import replace

from explainer.digest.dates import lexicon
from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import Rule
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.rules import VOCABULARY
from explainer.digest.dates.scan import Scan, scan
from explainer.digest.dates.tense import is_stop
from explainer.digest.dates.tokens import Tokens
from explainer.digest.dates.values import granularity_of, when_of
from explainer.model import DateMention, MentionType, Source
from explainer.when import When


def find_dates(text: str, anchor: date | None) -> list[DateMention]:
    """The time expressions of a text in its order, none overlapping another.

    `anchor` is the day that the text was published: what "yesterday" counts from. Without it
    such expressions are found too, but no day follows from them (`when` is ``None``).
    """
    return read_scan(scan(text), anchor)


def read_scan(found: Scan, anchor: date | None) -> list[DateMention]:
    """`find_dates` of a text that is scanned already."""
    return list(_read(found, _context(found.tokens, anchor)))


def _read(found: Scan, context: Context) -> Iterator[DateMention]:
    """The mentions, first come first served."""
    free, tokens = 0, found.tokens
    for origin, (rule, match) in found.matches:
        if origin + match.start() < free:
            continue
        for first, stop, value in _values(rule, Hit(tokens, origin, match), context):
            if value:
                start = (
                    _with_modifier(tokens, first, free) if rule.type is MentionType.DATE else first
                )
                yield _mention(tokens, rule, start, stop, value)
                if rule.name == "year" and _opens_sentence(tokens, first):
                    context.opening = int(value), stop
                if rule.type in _CALENDAR and not _is_aside(tokens, rule, first, context):
                    context.note(value.rstrip("?"))
            free = stop


_CALENDAR = (MentionType.DATE, MentionType.TIME)
_ASIDES = frozenset({"since", "the", "a", "of", "than", "until"})


def _opens_sentence(tokens: Tokens, first: int) -> bool:
    """Whether the token follows an "In" that opens a sentence."""
    if not first or tokens.items[first - 1].text != "In":
        return False
    return first == 1 or is_stop(tokens.items[first - 2])


def _is_aside(tokens: Tokens, rule: Rule, first: int, context: Context) -> bool:
    """Whether a year in a story names something ("the 1929 crash") and doesn't move the story."""
    before = tokens.items[first - 1].lower if first else ""
    return context.narrative and rule.name == "year" and before in _ASIDES


def _values(rule: Rule, hit: Hit, context: Context) -> list[tuple[int, int, str]]:
    """What the rule's reader makes of the match, as ranges of tokens and values."""
    try:
        read = rule.read(hit, context)
    except (ValueError, OverflowError):  # 31 June, or beyond the calendar
        return [(hit.first, hit.stop, "")]
    if isinstance(read, tuple):
        return [(first, stop, value) for first, stop, value in read if value]
    return [(hit.first, hit.stop, read)] if read else []


def _mention(tokens: Tokens, rule: Rule, first: int, stop: int, value: str) -> DateMention:
    plain = value.rstrip("?")
    when = when_of(plain)
    return DateMention(
        start=tokens.starts[first],
        end=tokens.end(stop - 1),
        type=rule.type,
        value=plain,
        when=when.doubtful() if when and plain != value else when,
        granularity="time" if rule.type is MentionType.TIME else granularity_of(plain),
        rule=rule.name,
    )


def _context(tokens: Tokens, anchor: date | None) -> Context:
    """What the dates of a text hang on at its start.

    A text is an account of times long past where it names years, mostly old ones, and hardly
    counts from its own day. Its dates without a year start from the first year that it names.
    """
    if anchor is None:
        return Context(None)
    dated = compress(tokens.items, map(_YEAR.__eq__, tokens.classes))
    years = [int(token.number) for token in dated if token.number <= anchor.year]
    if _is_story(years, tokens, anchor):
        return Context(anchor, narrative=True, last=f"{years[0]:04}")
    return Context(anchor)


def _is_story(years: list[int], tokens: Tokens, anchor: date) -> bool:
    """Whether years long past make up nearly all that the text says of time."""
    if len(years) < _ENOUGH_YEARS or sorted(years)[len(years) // 2] > anchor.year - 3:
        return False
    present = sum(token.lower in _PRESENT_WORDS for token in tokens.items)
    return (present + sum(year >= anchor.year - 1 for year in years)) * 10 <= len(years)


_YEAR = VOCABULARY["~year"]
_ENOUGH_YEARS = 3
#: Days and weeks that may lie anywhere within more than this are not known.
_LONGEST_SPAN = timedelta(days=31)
_WEEK = timedelta(weeks=1)
_SHORT = frozenset({"day", "time", "week"})
_PRESENT_WORDS = {*lexicon.DAYS, *lexicon.WEEKDAYS, "tonight", "will"}
_EARLY_LATE = frozenset({"early", "late", "mid", "earlier", "later"})
_BOUNDS = lexicon.words("beginning start end middle turn close dawn outset")


def _with_modifier(tokens: Tokens, first: int, free: int) -> int:
    """Where a mention starts with the "early", "mid-" or "the end of" before it.

    They belong to the expression (TIMEX3 ``mod``) and leave its value as it is.
    """
    words = [token.lower for token in tokens.items[max(free, first - 3) : first]]
    if words[-1:] == ["-"] and words[-2:-1] and words[-2] in _EARLY_LATE:
        return first - 2
    if words[-1:] and words[-1] in _EARLY_LATE:
        return first - 1
    if words[-1:] == ["of"] and words[-2:-1] and words[-2] in _BOUNDS:
        return first - (3 if words[0] == "the" and len(words) == 3 else 2)
    return first


def read_scan_published(found: Scan, published: When | None) -> tuple[DateMention, ...]:
    """`read_scan` where publication is known as precisely as a `When` says it.

    "By Monday" is taken for Monday; from "Monday or later" no day follows.
    """
    first, last = (published.first, published.last) if published else (None, None)
    return tuple(_read_between(found, first or last, last) if last else read_scan(found, None))


def mentions_of(source: Source, found: Scan | None = None) -> tuple[DateMention, ...]:
    """The dates of a source's text, counted from its publication; what `found` is its scan.

    A page of Friday that says that it was changed on Saturday and tells what was said "Saturday"
    means that day.
    """
    found = found or scan(source.text)
    mentions = read_scan_published(found, source.published)
    out, written = source.published, source.written
    if not out or not out.is_day or not out.first or written == out.first:
        return mentions
    later = {(m.start, m.end): m for m in read_scan(found, written)}
    return tuple(_since(m, later.get((m.start, m.end)), out.first) for m in mentions)


def _since(early: DateMention, late: DateMention | None, out: date) -> DateMention:
    """Of two weekdays the later, if it isn't before the day on which an article was out."""
    first, then = (one.when.first if one and one.when else None for one in (early, late))
    if not late or not first or not then or then - first != _WEEK:
        return early
    return late if then > out else early


def _read_between(found: Scan, first: date | None, last: date | None) -> list[DateMention]:
    """`read_scan` where publication is only known to lie between two days.

    What both ends make the same is kept. Where they differ, the date is what they span, marked
    uncertain, as long as both are as precise and that is at most a month; else it stays open.
    """
    if first == last:
        return read_scan(found, first)
    early, late = read_scan(found, first), read_scan(found, last)
    others = {(mention.start, mention.end): mention for mention in late}
    return [_widened(mention, others.get((mention.start, mention.end))) for mention in early]


def _widened(early: DateMention, late: DateMention | None) -> DateMention:
    """One mention of two that were counted from two days of publication."""
    if not late or early.value == late.value:
        return early
    when = None
    if early.when and late.when and early.granularity == late.granularity:
        ends = sorted((early.when, late.when), key=lambda end: end.sort_key)
        span = When.between(*ends)
        is_short = span.first and span.last and span.last - span.first <= _LONGEST_SPAN
        when = span.doubtful() if is_short or early.granularity not in _SHORT else None
    return replace(early, value=_shared(early.value, late.value), when=when)


def _shared(first: str, second: str) -> str:
    """A value with an X wherever two values differ: 2021-03-2X."""
    if len(first) != len(second):
        return "XXXX-XX-XX"
    return "".join(a if a == b else "X" for a, b in zip(first, second, strict=True))
