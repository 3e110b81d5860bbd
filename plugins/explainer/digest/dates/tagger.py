"""Runs the rules over a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from explainer.digest.dates.context import Context
from explainer.digest.dates.grammar import Rule
from explainer.digest.dates.hit import Hit
from explainer.digest.dates.rules import COMPILED, VOCABULARY
from explainer.digest.dates.tokens import Tokens, cut
from explainer.digest.dates.values import granularity_of, when_of
from explainer.model import DateMention
from explainer.when import When


def find_dates(text: str, anchor: date | None) -> list[DateMention]:
    """The time expressions of a text in its order, none overlapping another.

    `anchor` is the day that the text was published: what "yesterday" counts from. Without it
    such expressions are found too, but no day follows from them (`when` is ``None``).
    """
    tokens = cut(text, VOCABULARY)
    context = Context(anchor, narrative=_is_narrative(tokens, anchor))
    return list(_read(tokens, context))


def _read(tokens: Tokens, context: Context) -> Iterator[DateMention]:
    """The mentions, first come first served."""
    free = 0
    for rule, match in _matches(tokens):
        if match.start() < free:
            continue
        for first, stop, value in _values(rule, Hit(tokens, match), context):
            yield _mention(tokens, rule, first, stop, value)
            free = stop
            if rule.type in ("DATE", "TIME"):
                context.note(value)


def _matches(tokens: Tokens) -> list[tuple[Rule, re.Match[str]]]:
    """All matches of all rules: by start, the longest first, then by the order of the table."""
    found = [
        (match.start(), -match.end(), order, compiled.rule, match)
        for order, compiled in enumerate(COMPILED)
        for match in compiled.regex.finditer(tokens.classes)
    ]
    found.sort(key=lambda row: row[:3])
    return [(rule, match) for *_, rule, match in found]


def _values(rule: Rule, hit: Hit, context: Context) -> list[tuple[int, int, str]]:
    """What the rule's reader makes of the match, as ranges of tokens and values."""
    try:
        read = rule.read(hit, context)
    except (ValueError, OverflowError):  # 31 June, or beyond the calendar
        return []
    if isinstance(read, tuple):
        return [(first, stop, value) for first, stop, value in read if value]
    return [(hit.first, hit.stop, read)] if read else []


def _mention(tokens: Tokens, rule: Rule, first: int, stop: int, value: str) -> DateMention:
    return DateMention(
        start=tokens.items[first].start,
        end=tokens.items[stop - 1].end,
        type=rule.type,
        value=value,
        when=when_of(value),
        granularity=granularity_of(value),
        rule=rule.name,
    )


def _is_narrative(tokens: Tokens, anchor: date | None) -> bool:
    """Whether the text tells of times long past: years, mostly old ones, and no "yesterday"."""
    if not anchor:
        return False
    years = sorted(
        int(token.number)
        for token, shape in zip(tokens.items, tokens.classes, strict=True)
        if shape == VOCABULARY["~year"] and 1000 < token.number <= anchor.year
    )
    deictic = sum(token.lower in ("yesterday", "today", "tomorrow") for token in tokens.items)
    return (
        len(years) >= 4 and years[len(years) // 2] <= anchor.year - 3 and deictic * 10 <= len(years)
    )


def find_dates_between(text: str, first: date | None, last: date | None) -> list[DateMention]:
    """`find_dates` where publication is only known to lie between two days.

    What both ends make the same is kept. Where they differ, the date is what they span, marked
    uncertain, as long as both are as precise; else it stays open.
    """
    if first == last:
        return find_dates(text, first)
    early, late = find_dates(text, first), find_dates(text, last)
    found = {(mention.start, mention.end): mention for mention in late}
    return [_widened(mention, found.get((mention.start, mention.end))) for mention in early]


def _widened(early: DateMention, late: DateMention | None) -> DateMention:
    """One mention of two that were counted from two days of publication."""
    if not late or early.value == late.value:
        return early
    when = None
    if early.when and late.when and early.granularity == late.granularity:
        ends = sorted((early.when, late.when), key=lambda end: end.sort_key)
        when = When.between(*ends).doubtful()
    return replace(early, value=_shared(early.value, late.value), when=when)


def _shared(first: str, second: str) -> str:
    """A value with an X wherever two values differ: 2024-07-1X."""
    if len(first) != len(second):
        return "XXXX-XX-XX"
    return "".join(a if a == b else "X" for a, b in zip(first, second, strict=True))
