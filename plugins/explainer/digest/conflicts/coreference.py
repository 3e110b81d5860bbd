"""Coreference of numbers: whether two of them count one thing, so that they can contradict.

Passages that tell the same in nearly the same words count one thing, unless a word tells a part
from the whole, one kind from another, what was asked for from what was done. Passages that may be
akin do so where the words around the numbers agree as well.
"""

from __future__ import annotations

import re

from explainer.digest.conflicts.accounts import (
    LOOSELY,
    NEARLY,
    Account,
    alike,
    are_akin,
    days_apart,
    elsewhere,
    one_matter,
    terms_of,
)
from explainer.digest.conflicts.amounts import find_amounts
from explainer.digest.conflicts.counts import SUMS, UNITS, VOLATILE, counted
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.quantities import MONEY, Known, Quantity, find_quantities
from explainer.digest.lexicon import listed
from explainer.when import When

#: Days between reports after which a number has become another one: prices at once, counts later.
_SAME_DAY, _SAME_STORY = 0, 10
#: Words that set one count of a thing apart from another.
_LONE_MODIFIERS = listed(
    """
    new old more other further additional salaried hourly production female male children adults
    civilian military foreign local domestic international full part short long first second
    """
)
#: What is worth another sum each day.
_TRADED = re.compile(
    r"\b(?:shares?|stocks?|price[ds]?|index|barrels?|ounces?|trad(?:ed|ing|es?)|market value"
    r"|capitali[sz]ation|exchange rate|currency)\b",
    re.I,
)
#: A part of what others give in whole.
_PART = re.compile(
    r"\b(?:part|share|portion|half|third|rest|remainder|unit|division|arm|stake) (?:of|in)\b"
    r"|[$€£][\d.,]+\w*(?: [mb]illion)? of (?:the|its|that|his|her|their)\b"
)
#: Somebody beside whom another account tells of.
_RELATIVE = re.compile(
    r"['’]s (?:brother|sister|wife|husband|son|daughter|father|mother|cousin|girlfriend|boyfriend"
    r"|deputy|lawyer|predecessor|successor|rival)\b"
)
_INSURED = re.compile(r"\b(?:un)?insured\b")
#: A count that a later one takes the place of.
_EARLY = re.compile(
    r"\b(?:unofficial|preliminary|provisional|partial|initial|early) "
    r"(?:\w+ )?(?:results?|counts?|tall(?:y|ies)|returns|figures|estimates?|data)\b",
    re.I,
)
#: What somebody asks for or may get is no other account of what was decided.
SOUGHT = re.compile(
    r"\b(?:sought|seek(?:s|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ing|ations?)?"
    r"|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|argu(?:es?|ed|ing) for|want(?:s|ed)?"
    r"|call(?:s|ed|ing)? for|propos(?:es|ed|ing|als?)|fac(?:e|es|ed|ing)"
    r"|could|maximum)\b"
)
#: What leads to the day of a count.
_AS_OF = re.compile(r"(?: [a-z]+)? (?:by|as of|as at|on|until) (?:late |early )?")
#: What comes on top of another: "an extra $100 million".
_ADDED = re.compile(r"\b(?:an?other|(?:an?|the) (?:extra|additional|further)) $", re.I)
#: What is got back of a sum is no other account of that sum.
_GOT_BACK = re.compile(
    r"\b(?:recover|recoup|reclaim|retriev|reimburs|refund|repa(?:y|id)|repossess|seiz|confiscat)\w*"
    r"|\b(?:got|gets?|getting|gotten|gave|gives?|given|paid|won|clawed) back\b"
)
#: How many there are isn't how many come or go: "had 500 shops", "closed 90 shops".
_THERE_ARE = re.compile(r"\b(?:ha(?:s|d|ve)|runs?|ran|operate[sd]?|owns?|owned) (?:\w+ ){0,2}$")
_COME_OR_GO = re.compile(
    r"\b(?:open|clos|shut|s(?:ell|old)|b(?:uy|ought)|add|cut|lost|los[ei])\w* (?:[\w-]+ ){0,3}$"
)
#: What is counted within a stretch of something is a part of it: "in the second half".
_STRETCH = re.compile(
    r"\b(?:in|inside|within|during) (?:(?:just|under|over|about|only|less than|more than) )*"
    r"(?:(?:the|a|an|her|his|their|its) )?(?:(?:first|second|third|fourth|final|last|opening"
    r"|closing) (?:half|quarter|period|set|innings|round|leg|game|minutes?|hours?|weeks?)"
    r"|(?:\d+|[a-z]+) (?:seconds|minutes))\b",
    re.I,
)
#: What a span of time is filled with: "three years of supervision", "10 years' probation".
_FILLED = re.compile(
    r"(?:['’]s?|s['’])? (?:of )?(?P<what>(?:(?!(?:after|before|in|at|for|on|by|with|to|from|and|or"
    r"|when|following|ago|old|later|earlier|if|unless|as|than|while|he|she|they|it)\b)"
    r"[a-z-]+ ?){1,3})"
)
#: The words before and after a number that tell what it is of, and how many of them two accounts
#: of one claim share, names left out.
_BEFORE, _AFTER, _ENOUGH = 6, 3, 2
#: Countries whose money is called dollars, and their sites: "$" is theirs.
_DOLLARS = re.compile(
    r"(?P<ca>\bCanad\w+|\w\.ca\b)|(?P<au>\bAustral\w+|\w\.au\b)|(?P<nz>\bNew Zealand|\w\.nz\b)"
    r"|(?P<hk>\bHong Kong|\w\.hk\b)|(?P<sg>\bSingapor\w+|\w\.sg\b)|(?P<tw>\bTaiwan|\w\.tw\b)"
)
#: So many times as many may be all of which others are a kind.
_FAR = 2
#: Parts make up a sum that is so near to another.
_SUM = 0.01


def count_one_thing(one: Telling, other: Telling) -> bool:
    """Whether two numbers count the same: of one matter, in like words, at one time."""
    a, b = one.account, other.account
    return (
        (days_apart(a, b) <= _lasts(one, other) or bool(a.days and b.days))
        and (alike(a, b, NEARLY) or _are_of_one_deed(one, other))
        and one_matter(a, b)
        and not elsewhere(a, b)
        and not _dated_apart(one, other)
        and _of_one_kind(one, other)
        and _is_added(one) == _is_added(other)
        and {_change(one), _change(other)} != {True, False}
        and _is_got_back(one) == _is_got_back(other)
        and all(_is_its_like(*pair) for pair in ((one, other), (other, one)))
        and _of_one_whole(one, other)
    )


def _dated_apart(one: Telling, other: Telling) -> bool:
    """Whether each of two numbers is one by a day of its own: "85 by Thursday", "101 by Friday"."""
    mine, theirs = _as_of(one), _as_of(other)
    return mine is not None and theirs is not None and not mine.overlaps(theirs)


def _as_of(telling: Telling) -> When | None:
    """The day as of which a number is told; ``None`` where none stands behind it."""
    account, number = telling.account, telling.quantity
    behind = number and _AS_OF.match(account.text, number.end)
    at = account.citation.start + behind.end() if behind else -1
    return next((m.when for m in account.mentions if m.when and m.start == at), None)


def _lasts(one: Telling, other: Telling) -> int:
    """So many days after one report another one may still mean the same number."""
    a, b = one.account, other.account
    if one.subject.rpartition(" ")[2] not in VOLATILE:
        return _SAME_STORY
    if not (one.subject in SUMS and are_akin(a, b)):
        return _SAME_DAY
    traded = any(_TRADED.search(account.sentence) for account in (a, b))
    return _SAME_DAY if traded else _SAME_STORY


def _is_its_like(one: Telling, other: Telling) -> bool:
    """Whether a number counts what another does rather than something else that its own passage
    counts.
    """
    return _is_filled_alike(one, other) and _is_closest(one, other)


def _are_of_one_deed(one: Telling, other: Telling) -> bool:
    """Whether two numbers are of one claim, or of claims that may be akin, and the words around
    them tell of one thing that is done: "ordered to forfeit".
    """
    a, b = one.account, other.account
    if a.claim == b.claim and _are_left_over(one, other):
        return True
    if a.claim != b.claim and not (are_akin(a, b, LOOSELY) and _may_be_one(one, other)):
        return False
    shared = terms_of(_around(one)) & terms_of(_around(other))
    return len(shared - one.account.called - other.account.called) >= _ENOUGH


def _are_left_over(one: Telling, other: Telling) -> bool:
    """Whether two numbers are the only ones that two passages on one fact don't have in common."""
    mine, theirs = (_numbers(each.account.text) for each in (one, other))
    left = [q for q in mine if not any(map(q.fits, theirs))]
    others = [q for q in theirs if not any(map(q.fits, mine))]
    return len(mine) > 1 and [one.quantity] == left and [other.quantity] == others


def _numbers(text: str) -> list[Quantity]:
    """All that a text counts."""
    return [found for found in find_quantities(text) if found.known is Known.NUMBER]


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Whether two numbers aren't far apart, and neither article gives both."""
    if one.quantity is None or other.quantity is None:
        return False
    low, high = sorted((one.quantity.typical, other.quantity.typical))
    gives_both = is_given(one.account, other.quantity) or is_given(other.account, one.quantity)
    return high <= _FAR * low and not gives_both


def is_given(account: Account, number: Quantity) -> bool:
    """Whether an article gives a number anywhere."""
    given = find_quantities(account.citation.source.text)
    return any(found.unit == number.unit and found.fits(number) for found in given)


def _around(telling: Telling) -> str:
    """The words around a number."""
    if telling.quantity is None:
        return ""
    text = telling.account.text
    before = text[: telling.quantity.start].split()[-_BEFORE:]
    return " ".join((*before, *text[telling.quantity.end :].split()[:_AFTER]))


def _of_one_whole(one: Telling, other: Telling) -> bool:
    """Whether neither tells a part of what the other tells, a first count or other dollars."""
    texts = one.account.text, other.account.text
    for mark in (_PART, _RELATIVE, _INSURED, _EARLY, SOUGHT):
        if bool(mark.search(texts[0])) != bool(mark.search(texts[1])):
            return False
    if _stretch(texts[0]) != _stretch(texts[1]):
        return False
    if _adds_up(one, other) or _adds_up(other, one):
        return False
    return not one.subject.endswith("$") or _dollars(one) == _dollars(other)


def _stretch(text: str) -> str:
    """Within what stretch of something a passage counts; empty where in all of it."""
    match = _STRETCH.search(text)
    return match[0].lower() if match else ""


def _dollars(telling: Telling) -> set[str | None]:
    """The countries with dollars of their own that a sentence names."""
    return {match.lastgroup for match in _DOLLARS.finditer(telling.account.sentence)}


def _adds_up(one: Telling, other: Telling) -> bool:
    """Whether all that a passage counts of a matter makes up what another counts."""
    parts = [quantity.typical for quantity in counted(one.account, other.matter)]
    whole = other.quantity.typical if other.quantity else 0.0
    return len(parts) > 1 and abs(sum(parts) - whole) <= _SUM * whole


def _is_closest(one: Telling, other: Telling) -> bool:
    """Whether of all that a passage counts of a matter nothing is closer to another's count."""
    if one.quantity is None or other.quantity is None:
        return False
    count = other.quantity.typical
    mine = counted(one.account, other.matter)
    return one.quantity == min(mine, key=lambda quantity: abs(quantity.typical - count))


def _of_one_kind(one: Telling, other: Telling) -> bool:
    """Whether nothing before the units tells them apart: long-haul jets, short-haul jets."""
    first, second = (frozenset(_unit_of(telling).lower().split()[:-1]) for telling in (one, other))
    marks = _LONE_MODIFIERS & (first ^ second)
    if marks or _hyphened(first) ^ _hyphened(second):
        return False
    return not (_is_some_of(one, other) or _is_some_of(other, one))


def _is_some_of(one: Telling, other: Telling) -> bool:
    """Whether one counts far fewer, and of which kind they are: "11 tank cars" of "38 cars"."""
    if not one.quantity or not other.quantity or _FAR * one.quantity.high >= other.quantity.low:
        return False
    kind, plain = _unit_of(one), _unit_of(other)
    return kind.endswith(f" {plain}") and kind[0].islower()


def _unit_of(telling: Telling) -> str:
    """The words behind a number: "tank cars"."""
    end = max((amount.end for amount in find_amounts(telling.value)), default=0)
    return telling.value[end:].strip()


def _is_added(telling: Telling) -> bool:
    """Whether a number is said to come on top of another."""
    at = telling.quantity.start if telling.quantity else 0
    return _ADDED.search(telling.account.text, max(0, at - 16), at) is not None


def _change(telling: Telling) -> bool | None:
    """Whether a number is of what comes or goes, and not of what there is; ``None`` where neither
    is said.
    """
    text, at = telling.account.text, telling.quantity.start if telling.quantity else 0
    if _COME_OR_GO.search(text, 0, at):
        return True
    return False if _THERE_ARE.search(text, 0, at) else None


def _is_got_back(telling: Telling) -> bool:
    """Whether a number is a sum that the words around it say somebody got back."""
    is_sum = telling.subject in MONEY
    return is_sum and _GOT_BACK.search(_around(telling)) is not None


def _is_filled_alike(one: Telling, other: Telling) -> bool:
    """Whether what a span of time is filled with ("three years of supervision"), if anything is
    said to fill it, is something that another account speaks of too.
    """
    if one.quantity is None or one.subject.rpartition(" ")[2] not in UNITS:
        return True
    filled = _FILLED.match(one.account.text, one.quantity.end)
    what = terms_of(filled["what"]) if filled else frozenset()
    return not what or bool(what & other.account.terms)


def _hyphened(words: frozenset[str]) -> frozenset[str]:
    """The compounds among some words, which most often say of which kind something is."""
    return frozenset(word for word in words if "-" in word and word[0].isalpha())
