"""The mention that dates a passage: the one that its main verb hangs on, if there is one.

A date within somebody's quoted words, in a name, a comparison, or a clause that isn't the
passage's own says nothing of when the passage's news happened. Each refusal is a row of a table.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter

from msgspec import Struct

from explainer.digest.events.ahead import is_ahead, is_to_come_that_day
from explainer.digest.happenings import DAYLESS, HAPPENING
from explainer.model import Citation, DateMention, Reading
from explainer.when import When

_COARSE = frozenset({"year", "season", "quarter"})
_DATED = frozenset({"day", "time", "week", "month"}) | _COARSE
#: Values of days that nothing dates.
_OPEN_DAY = ("XXXX-W", "XXXX-X")
#: How many characters around a mention decide; bounds the patterns' work.
_REACH = 240
#: How many the words just before it have.
_NEAR = 60

_LIGHT = re.compile(
    r"(?:this|it|that|the (?:move|news|decision|announcement|step|statement|action|ruling|report))"
    r" (?:comes?|came|follow\w*) (?:just )?$",
    re.IGNORECASE,
)
_SUBORDINATOR = re.compile(
    r"[\s,—–](?:following|after|before|because|despite|amid|although|though|whereas|while|unless"
    r"|if|when|where|which|who|whose|whom|since|citing)\s",
    re.IGNORECASE,
)
_RELATIVES = frozenset({"which", "who", "whose", "whom"})
_APART = re.compile(
    r", (?:born|founded|created|launched|formed|established|elected|named|built|based)\b[^,]*$"
)
#: A phrase between a subject and its verb: "The crown, the best known of …, has been found".
_ASIDE = re.compile(
    r", (?!(?:on|in|at|by|from|for|during|since|late|early|last|next|this|after|before) )[^,]+$"
)
_VERB = re.compile(
    r", (?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|did|does|do"
    r"|said|says|told|\w+ed)\b"
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|tweeted|wrote|confirmed|added|according to)"
    r"(?: \w+){0,3} (?:on |late |early )?$"
)
#: A case is as good as when it is reported.
_CASES_REPORTED = re.compile(
    r"\b(?:cases?|illness(?:es)?|infections?|deaths?|injur(?:y|ies)|patients?|symptoms|fires?"
    r"|outages?|thefts?|crimes?) (?:was|were|(?:have|has|had) been) (?:first )?reported"
    r"(?: \w+){0,3} (?:on |late |early |between )?$"
)
#: "The deaths of ten hikers in an eruption", "a ferry that burned off the coast": nouns of
#: happenings behind a preposition, and clauses that say which thing is meant.
_IN_PASSING = re.compile(
    r"\b(?:in|of|over|after|following|for|about|during|at|from|with) "
    rf"(?:an?|the|his|her|its|their|last|two|three) (?:[\w-]+ ){{0,2}}?{HAPPENING} $"
    r"|\b(?:that|which|who) (?:(?:had|has|have|was|were) )?\w+ed\b[^,;]*$"
    r"|\b(?:in|of|at|from|with|by) (?:an?|the|his|her|its|their) (?:[\w-]+ ){1,2}?\w+ed (?:on )?$"
)
#: What stands before and between the ends of a range: "from May … until", "between May … and".
_JOINT = re.compile(
    r".*…(?:\s*[-–—]\s*| (?:to|through) )|.*\bfrom …(?: until | till )|.*\bbetween … and ",
    re.S | re.I,
)
_RANGE = re.compile(r" ?(?:to|through|until|till|and|[-–—]) ?(?:the )?")
#: Something may have happened on one of the days between two.
_BETWEEN = re.compile(r"\bbetween (?:the )?\Z", re.I)
#: "The rest of the week" is how long something lasts.
_REST = re.compile(r"the (?:rest|remainder) of", re.IGNORECASE)
#: "The end of the year" is December.
_END = re.compile(r"(?:the )?(end|start|beginning) of ", re.IGNORECASE)
#: Which games or fair is meant: "the team event at Springfield 2022".
_EDITION = re.compile(
    r"\b(?!(?:In|Since|By|During|Until|Till|From|Before|After|Around|Through|For|Of|Between|And|Early"
    r"|Late|Mid|About|Circa|Or|To|On|The)\b)[A-Z][a-z]+ $"
)
_MONTH = timedelta(days=31)
_SO_FAR = _COARSE | {"month", "week"}
_HAS = re.compile(r"\b(?:has|have) (?!to\b)[^,;]*$")
_BY = re.compile(r"\b(?:by|before|no later than) (?:the )?$", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore (?:the )?$", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|would|could|may|might|to be|set to|plans? to|expected|scheduled)\b")

_OWNS = ("'s ", "’s ")
_TO_COME = (
    r"\b(?:will|won[’']t|may|might|could|would|(?:is|are) (?:(?:not|widely) )?"
    r"(?:expected|set|due|likely|unlikely|going)|plans? to|hopes? to|vow(?:s|ed) to)\b"
)
#: What will become of something that a day only names: "Friday's fire will cost", "to appeal the
#: June verdict".
_BECOMES = re.compile(rf"['’]s (?:[\w-]+ ){{1,3}}?{_TO_COME}", re.I)
_TO_BE_DONE = re.compile(rf"{_TO_COME}[^,;.]*?(?P<which>\b(?:the|an?|its|\w+['’]s) )?$", re.I)

#: What, just before and just after a mention, keeps it from dating the passage; for which
#: granularities, or for all.
_REFUSALS: tuple[tuple[str, str, frozenset[str]], ...] = (
    # A state's bounds and comparisons: "the highest since 1983", "than last year".
    (r"\b(?:since|until|till|through|than|versus|vs\.?|like) (?:at least |the )?$", "", _DATED),
    # When something won't have happened: "a hearing isn't expected before January".
    (r"(?:\b(?:not|unlikely|no|none|nobody)|n['’]t)\b[^,;.]*\bbefore (?:the )?$", "", _DATED),
    (r"\b(?:compared (?:with|to)\b|(?:up|down) from [\d$€£])[^,.;]*$", "", _DATED),
    # What nobody thinks will be: "I don't see that changing tomorrow".
    (r"(?:n['’]t|\b(?:not|never)) (?:see|think|expect|believe)\b[^.;]*$", "", _DATED),
    # What goes on: "the airport remained closed on Thursday".
    (r"\b(?:remain(?:s|ed|ing)?|stay(?:s|ed)|(?:is|are|was|were) still)\b[^,;.]*$", "", _DATED),
    # What somebody's paper says, whenever it was made: "the charges filed on Wednesday say".
    (
        r"\b\w+ed (?:on |late |early )*$",
        r" (?:says?|said|shows?|showed|alleges?|alleged|claims?)\b",
        _DATED,
    ),
    # A standing, whatever comes yet: "the biggest deal so far this year".
    (r"\bso far $", "", _COARSE),
    # A habit: "spend the winter there".
    (r"\bspends? (?:the )?$", "", _COARSE),
    # A condition and what was planned but never happened: "if it isn't sold by May, it closes".
    (r"^(?:even )?(?:if|unless|although|though) [^,]*$", "", _DATED),
    (
        r"\b(?:was|were) (?:to|due|set|supposed|scheduled|expected)\b[^.]*$",
        r"[^.;]*\b(?:but|put off|called off|postponed|cancell?ed|delayed|skipped)\b",
        _DATED,
    ),
    (r"\bhad been (?:due|set|supposed|scheduled|expected|planned|meant)\b[^.]*$", "", _DATED),
    # Which wages, bills, figures: "their October wages", "not paid for October".
    (
        r"(?:^|\W)(?:the|its|their|his|her|our) $",
        r" (?:wages?|salar(?:y|ies)|pay|rents?|bills?|figures|sales|data)\b",
        frozenset({"month"}),
    ),
    (
        r"\b(?:paid|pay|wages|salary|salaries|rent|bills?|figures|sales|data) for $",
        "",
        _COARSE | {"month"},
    ),
    # What was counted, not when: "in the three months to June 30".
    (
        r"\b(?:months|weeks|quarters?|year|half),? "
        r"(?:to|through|(?:(?:that|which) )?end(?:s|ed|ing)?(?: on| in)?) $",
        "",
        _DATED,
    ),
    # Which things are meant: "cars built between 2019 and 2022", "repaired after July".
    (
        r"(?<!was )(?<!were )(?<!been )(?<!are )\b(?:built|made|manufactured|produced|registered"
        r"|issued|repaired) (?:[\w-]+ ){0,4}?(?:between|after|before) (?:the )?$"
        r"|\b(?:findings|reports?|study|papers?|figures|survey|documents?|letters?)"
        r" (?:published|released|issued) (?:in|last) $",
        "",
        _COARSE | {"month"},
    ),
    # Which happening is meant: "a fine for the fire in August that killed two".
    (
        r"\b(?:for|over|after|of|about|from|with|by|following|in) (?:an?|the|its|his|her|their) "
        r"(?:[\w-]+ ){1,3}(?:in|on|of) $",
        r" (?:that|which|who) (?:(?:had|has|have|was|were) )?\w+ed\b",
        _DATED,
    ),
    # The setting of a statement: "opening the fair last week, she said that".
    (r"^(?!during|following|starting|beginning)\w+ing [^,]*$", r"[^,]*,", _COARSE | {"month"}),
    (r"\w from (?:the )?$", r"(?! (?:to|until|through) )", _COARSE),
    (r"\w (?:over|of|for|on) (?:the )?$", "", _COARSE),
    # "For the third quarter, it reported sales last month".
    (r"^For (?:the )?$", r"[^.]*\b(?:last|this) (?:week|month)\b", _COARSE),
    # A name or a description: "the 2008 crisis", "this year's budget", "the Sept. 11 attacks".
    (r"\b(?:the|a|an|its|their|his|her|our|this|that|\w+['’]s) $", r" [a-z]", frozenset({"year"})),
    (r"", r"['’]s\b", _COARSE | {"month"}),
    # Another thing, which a day names: "before Saturday's final", "above Monday's first count".
    (
        r"\b(?:before|after|following|from|over|above|below|beyond) (?:the )?$",
        r"['’]s\b",
        _DATED,
    ),
    (r". the $", r" [a-z]+", frozenset({"day"})),
    # "By the latest report (September 12 at 1 p.m.)".
    (r"\b(?:report|update|figure|count|toll|bulletin)s?\b[^().]*\($", "", _DATED),
    (r"\([^)]*$", r"[^(]*\)", _COARSE),
)
_COMPILED = {
    granularity: tuple(
        (re.compile(before, re.IGNORECASE), re.compile(after))
        for before, after, granularities in _REFUSALS
        if granularity in granularities
    )
    for granularity in sorted(_DATED)
}


class Dating(Struct, frozen=True):
    """A passage and the date that it gives its news; `ahead` when that lay ahead of its source,
    `lasts` when the news took from the first of its days to the last.
    """

    citation: Citation
    mention: DateMention
    when: When
    ahead: bool = False
    lasts: bool = False


def dating_of(reading: Reading, citation: Citation) -> Dating | None:
    """The date of a passage's news. A day of the news itself goes before the day of its report."""
    start = bisect_left(reading.mentions, citation.start, key=_start)
    stop = bisect_left(reading.mentions, citation.end, start, key=_start)
    if start == stop:
        return None
    inside = [m for m in reading.mentions[start:stop] if m.end <= citation.end]
    fit = [mention for mention in inside if _dates(reading, citation, mention)]
    if not fit:
        return None
    mention = min(fit, key=lambda one: _aside(citation, one, inside)) if fit[1:] else fit[0]
    if not mention.when or _is_overruled(citation, mention, inside):
        return None
    lasting = _lasting(citation, mention, mention.when, inside)
    when = lasting or _when(citation, mention, mention.when)
    lasts = lasting is not None and not _BETWEEN.search(
        citation.source.text[max(0, mention.start - _NEAR) : mention.start]
    )
    ahead = is_ahead(citation, when) or is_to_come_that_day(citation, mention, when)
    return Dating(citation, mention, when, ahead, lasts)


_start = attrgetter("start")


def _aside(citation: Citation, mention: DateMention, others: list[DateMention]) -> int:
    """How little a mention is the news': the day of a report, that of what is named in passing.

    What is named in passing has one date: "a man who fell in March died on Saturday".
    """
    text, least = citation.source.text, max(citation.start, mention.start - _NEAR)
    passing = _IN_PASSING.search(text[least : mention.start])
    dated = (o for o in others if o.granularity in _DATED and o.end <= mention.start)
    if passing and not any(
        least + passing.start() <= other.start
        and not _RANGE.fullmatch(text, other.end, mention.start)
        for other in dated
    ):
        return 2
    before = text[least : mention.start]
    return 1 if _REPORTED.search(before) and not _CASES_REPORTED.search(before) else 0


def _is_overruled(citation: Citation, mention: DateMention, others: list[DateMention]) -> bool:
    """Whether the news has a day of its own that nothing dates: "on Monday" of an undated text."""
    open_days = [o for o in others if not o.when and o.value.startswith(_OPEN_DAY)]
    aside = _aside(citation, mention, others) if open_days else 0
    return aside > 1 and any(_aside(citation, other, others) < aside for other in open_days)


def _dates(reading: Reading, citation: Citation, mention: DateMention) -> bool:
    """Whether a mention may date the passage it stands in."""
    if not mention.when or mention.granularity not in _DATED:
        return False
    text = citation.source.text
    words = text[mention.start : mention.end]
    if _is_no_day(mention, words) or _REST.match(text, mention.start):
        return False
    if _is_so_far(citation, mention, words) or _is_quoted(reading, citation, mention):
        return False
    is_numbered = mention.granularity == "year" and words[4:5].isdigit()
    start = mention.start + 4 * is_numbered
    before = text[max(citation.start, mention.start - _REACH) : start]
    after = text[mention.end : min(citation.end, mention.end + _REACH)]
    if not is_ahead(citation, mention.when) and _is_named_by(before, after):
        return False
    is_edition = words.isdigit() and _EDITION.search(before[-_NEAR:])
    return not (is_edition or _is_refused(mention.granularity, before, after))


@lru_cache(maxsize=1 << 12)
def _is_named_by(before: str, after: str) -> bool:
    """Whether a mention between some words only names what something will become of."""
    owns = after.startswith(_OWNS)
    if owns and _BECOMES.match(after):
        return True
    found = _TO_BE_DONE.search(before)
    return found is not None and (owns or bool(found["which"] and re.match(" [a-z]", after)))


@lru_cache(maxsize=1 << 12)
def _is_refused(granularity: str, before: str, after: str) -> bool:
    """Whether the words around a mention keep it from dating the passage."""
    near = before if len(before) <= _NEAR else f"…{before[-_NEAR:]}"
    refusals = _COMPILED[granularity]
    if any(behind.match(after) and ahead.search(near) for ahead, behind in refusals):
        return True
    return _is_elsewhere(before, after)


def _is_no_day(mention: DateMention, words: str) -> bool:
    """Whether a mention is an hour alone, or says which: "third-quarter figures"."""
    if mention.granularity == "time":
        return DAYLESS.fullmatch(words) is not None
    return mention.granularity == "quarter" and "-" in words


def _is_quoted(reading: Reading, citation: Citation, mention: DateMention) -> bool:
    """Whether the mention is in quoted words that the passage doesn't begin with."""
    first = bisect_right(reading.quotations, citation.start + 2, key=_start)
    last = bisect_right(reading.quotations, mention.start, first, key=_start)
    return any(mention.end <= quote.end for quote in reading.quotations[first:last])


def _is_elsewhere(before: str, after: str) -> bool:
    """Whether the mention stands in a clause of its own, beside the passage's main one."""
    if after.startswith(",") and _APART.search(before):
        return True
    if _VERB.match(after) and _ASIDE.search(before):
        return True
    found = None
    for match in _SUBORDINATOR.finditer(before):
        found = match
    if not found or found.end() == len(before) or _LIGHT.search(before[: found.start() + 1]):
        return False
    subject = len(before[: found.start()].split())
    is_main = subject > 1 or (subject and found[0].strip(" ,—–").lower() in _RELATIVES)
    return ", " not in before[found.end() :] and bool(is_main)


def _lasting(
    citation: Citation, mention: DateMention, when: When, others: list[DateMention]
) -> When | None:
    """The days from the mention to the next one, where the words say that it took all of them."""
    text = citation.source.text
    before = text[max(citation.start, mention.start - _NEAR) : mention.start]
    for other in others:
        joint = text[mention.end : other.start] if other.start >= mention.end else ""
        if other.when and _JOINT.fullmatch(f"{before}…{joint}"):
            return _between(when, other.when)
    return None


def _when(citation: Citation, mention: DateMention, when: When) -> When:
    """The mention's days, up to it after "by"; of a week what has passed of it.

    What was done before an hour of a day was done on that day.
    """
    before = citation.source.text[max(citation.start, mention.start - _REACH) : mention.start]
    published = citation.source.published
    if _BY.search(before) and when.last and mention.granularity != "time":
        return _until_then(citation, when, _BEFORE.search(before) is not None)
    if (bound := _END.match(citation.source.text, mention.start)) and when.last:
        return _bound(when, bound[1].lower() == "end")
    if mention.granularity == "week" and published and published.last and not _WILL.search(before):
        return _until(when, published.last)
    return when


def _bound(when: When, is_end: bool) -> When:
    """The last month of a year or a quarter at its end, the first at its beginning."""
    day = when.last if is_end else when.first
    is_long = when.first and when.last and when.last - when.first > _MONTH
    return When.parse(f"{day:%Y-%m}") if day and is_long and not when.uncertain else when


def _until_then(citation: Citation, when: When, is_before: bool) -> When:
    """Up to a date: "before" a day or what is to come up to the day before it; "by" what is over
    up to its last day.
    """
    is_to_come = is_ahead(citation, when)
    if is_before and when.first and (when.is_day or is_to_come):
        return When.before(When.day(when.first - timedelta(days=1)))
    if not is_before and when.last and not is_to_come:
        return When.before(When.day(when.last))
    return When.before(when)


def _between(first: When, last: When) -> When | None:
    """From one to the other, where they come in this order."""
    ordered = first.first and last.last and first.first <= last.last
    return When.between(first, last) if ordered else None


def _until(week: When, published: date) -> When:
    """What has passed of a week when its news was out."""
    if week.first and week.last and week.first <= published < week.last and not week.uncertain:
        return When.between(When.day(week.first), When.day(published))
    return week


def _is_so_far(citation: Citation, mention: DateMention, words: str) -> bool:
    """Whether the words tell how far a period has come: "has lost half its value this year"."""
    if mention.granularity not in _SO_FAR or not words.lower().startswith("this "):
        return False
    before = citation.source.text[max(citation.start, mention.start - _REACH) : mention.start]
    return _HAS.search(before) is not None
