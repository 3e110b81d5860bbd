"""How much of a sentence is shown: the part that a claim cites where it is a clause, else all.

A part is widened to its sentence where it has no subject of its own, where it would cut a
quotation, or where little of the sentence is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from explainer.digest.clauses import WHILE
from explainer.digest.standalone.openings import (
    but_says_who,
    cut,
    cut_clause,
    is_fragment,
    lacks_verb,
)
from explainer.model import Reading, Span

_MOST = 0.7
_LONGEST, _LONGEST_DANGLING = 420, 60
#: Marks at the end of a quotation; more is a tag that says who spoke.
_CLOSING = 3

#: What can't end a passage: words that wait for something to follow.
_DANGLING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:and|but|or|nor|which|that|who|while|as|when|where|so|if|because|though"
    r"|although|than|of|to|for|with|by|in|(?<!goes )(?<!going )(?<!went )on|at|from|the|a|an"
    r"|just|only|even|shortly|soon|long|hours|days|weeks|months|years"
    r"|the day|a day|the week|a week|a month|a year))+$",
    re.I,
)
#: How long something lasts, which ends a passage where nothing counts from it: "for four years,".
_LASTS = re.compile(r" (?:hours|days|weeks|months|years)[\s,;:–—-]*$", re.I)
_COUNTS_FROM = re.compile(r"\W*(?:after|before|since|earlier|later|ago|until|till)\b", re.I)
_MARKS = re.compile(r"[\s,;:–—-]+$")
#: After these a passage goes on with a noun phrase, not with a clause.
_GOVERNS = re.compile(
    r"\b(?:following|amid|despite|citing|including|with|without|affecting|causing|from|about|over|to"
    r"|contributing|preventing|freezing|prohibiting|bringing|making|calling|urging|forcing|leaving"
    r"|killing|injuring|giving|operating|displaying|reiterating|mentioning)\s*$",
    re.I,
)
_SUBORDINATE = re.compile(
    r"(?:[\w-]+ (?:hours|days|weeks|months|years) )?"
    r"(?:when|while|if|although|though|because|after|before|since|as|once|until|unless)\b",
    re.I,
)
#: How long after what: "reached the building | 11 minutes after | the alarm sounded".
_MEASURED = re.compile(rf",? (?=\d|one\b|an?\b){WHILE} (?:after|before) ")
#: What holds only where a condition before it does, and what somebody was just doing.
_CONDITION = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|(?:[Ss]o|[Aa]s) long as|[Pp]rovided that|[Ii]n case)\b(?! not\b)"
)
_DOING = re.compile(r"[^,;]{3,40} (?:is|are|was|were) [a-z]{2,}ing\b")
#: Whose word it is, at a sentence's end, is said of all of it.
_TOLD = re.compile(
    r", (?:according to [^,;]+|(?!(?:and|but|which|who|as|when|while) )[^,;“”\"]{2,90}"
    r" (?:said|says|told [^,;]{2,40}))\.?$"
)

#: What the writer says to the reader at a sentence's end: "(let's face it, it had to fall)".
_REMARK = re.compile(
    r"\s+\((?=[^()]*(?:\b(?:let[’']s|(?-i:I|us)|we|our|you|your|of course)\b|[!?]\)))[^()]{20,}\)"
    r"[.!?]?$",
    re.I,
)


class Extent(Struct, frozen=True):
    """Start and end of what is shown, and what that costs in reading."""

    start: int
    end: int
    cost: float


def whole(reading: Reading, start: int, end: int) -> Span:
    """From the start of the sentence at `start` to the end of the one at `end`."""
    starts = reading.sentences
    first = bisect_right(starts, start, key=lambda sentence: sentence.start) - 1
    last = bisect_right(starts, end - 1, key=lambda sentence: sentence.start) - 1
    if first < 0 or last < 0:
        return Span(start, end)
    return Span(min(starts[first].start, start), max(starts[last].end, end))


def widened(reading: Reading, start: int, end: int) -> Extent:
    """The extent in which a cited passage reads best."""
    full = _quotation_whole(reading, whole(reading, start, end))
    length = full.end - full.start
    if length <= _LONGEST and _needs_more(reading, full, start, end):
        extent = trimmed(reading, full.start, full.end)
        return Extent(extent.start, extent.end, extent.cost + 1.2 * (1 - (end - start) / length))
    return part(reading, start, end)


def _quotation_whole(reading: Reading, span: Span) -> Span:
    """A span that ends within a quotation that it opens, up to where that is closed; one that
    begins within a quotation and says who spoke, from where that is opened.
    """
    for quote in reading.quotations:
        opens = span.start < quote.start < span.end < quote.end
        if opens or quote.start < span.start < quote.end < span.end - _CLOSING:
            full = whole(reading, min(span.start, quote.start), max(span.end, quote.end + 1))
            return full if full.end - full.start <= _LONGEST else span
    return span


def part(reading: Reading, start: int, end: int) -> Extent:
    """The extent of a passage that stays a part of its sentence."""
    full = whole(reading, start, end)
    begun = cut_clause(reading.source.text, start, end) if start > full.start else start
    extent = trimmed(reading, begun, end)
    cost = 0.8 * (start > full.start) + 0.4 * (extent.end < full.end - 1)
    if start > full.start and is_fragment(reading.source.text, begun, end):
        cost += 3.0
    if but_says_who(reading.source.text, begun, end):
        cost += 3.0
    if start > full.start and _hangs(reading.source.text, full, start, end):
        cost += 3.0
    if _cuts_quotation(reading, extent.start, extent.end):
        cost += 1.5
    if _belongs(reading.source.text, full, start, end):
        cost += 2.0
    return Extent(extent.start, extent.end, extent.cost + cost)


def _needs_more(reading: Reading, full: Span, start: int, end: int) -> bool:
    text = reading.source.text
    is_most = end - start >= _MOST * (full.end - full.start)
    if is_most or _cuts_quotation(reading, start, end) or _belongs(text, full, start, end):
        return True
    if start == full.start:
        subordinate = _SUBORDINATE.match(text, start, end) and "," not in text[start:end]
        said = is_fragment(text, start, end) or but_says_who(text, start, end)
        return bool(subordinate) or said
    if _hangs(text, full, start, end):
        return True
    governed = _GOVERNS.search(text, full.start, start)
    return bool(governed) or is_fragment(text, cut_clause(text, start, end), end)


def _hangs(text: str, full: Span, start: int, end: int) -> bool:
    """Whether a clause says what holds on a condition that stands before it, or what somebody was
    doing while what stands there happened.
    """
    if _CONDITION.search(text, full.start, start):
        return True
    return text.endswith(" while ", full.start, start) and bool(_DOING.match(text, start, end))


def _belongs(text: str, full: Span, start: int, end: int) -> bool:
    """Whether a clause would lose who told it, or when, or has who told the rest too."""
    if start > full.start:
        return _TOLD.search(text, start, end) is not None
    return bool(_MEASURED.match(text, end, full.end) or _TOLD.search(text, end, full.end))


def _cuts_quotation(reading: Reading, start: int, end: int) -> bool:
    """Whether a passage begins or ends within quoted words."""
    return any(
        quote.start < end and start < quote.end and (quote.start < start - 1 or quote.end > end)
        for quote in reading.quotations
    )


def trimmed(reading: Reading, start: int, end: int) -> Extent:
    """An extent without what ties it to other text, quotation marks in pairs."""
    text = reading.source.text
    begun = cut(text, start, end)
    cost = 0.25 * (begun > start) + 3.0 * lacks_verb(text, begun, end)
    remark = _REMARK.search(text, begun, end)
    begun, end = _balanced(reading, begun, remark.start() if remark else end)
    if text[end - 1 : end] not in ".!?":
        is_long = _LASTS.search(text, begun, end) and not _COUNTS_FROM.match(text, end)
        pattern = _MARKS if is_long else _DANGLING
        dangling = pattern.search(text, max(begun, end - _LONGEST_DANGLING), end)
        end = dangling.start() if dangling else end
    return Extent(begun, max(end, begun + 1), cost)


def _balanced(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Both marks of a quotation whose words lie within, or none at an edge."""
    text = reading.source.text
    for quote in reading.quotations:
        if quote.start > end or quote.end < start:
            continue
        has_first = start < quote.start
        has_last = end > quote.end
        if has_last and not has_first:
            if quote.start == start:
                start -= 1
            elif end - quote.end <= 2:
                end = quote.end
        elif has_first and not has_last:
            if quote.end == end:
                end = min(end + 1, len(text))
            elif quote.start - start <= 2:
                start = quote.start
    return start, end
