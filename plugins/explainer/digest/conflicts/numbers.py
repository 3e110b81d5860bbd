"""Conflicts of numbers and of how many: counts that can't both be exact, or that one lacks."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.conflicts.aboard import find_aboard
from explainer.digest.conflicts.accounts import (
    LOOSELY,
    NEARLY,
    Account,
    alike,
    are_akin,
    days_apart,
    elsewhere,
    one_matter,
    same_time,
    terms_of,
)
from explainer.digest.conflicts.amounts import find_amounts
from explainer.digest.conflicts.findings import Matter, Telling
from explainer.digest.conflicts.lasting import find_lasting
from explainer.digest.conflicts.measures import MEASURED
from explainer.digest.conflicts.patterns import fitting
from explainer.digest.conflicts.prices import prices
from explainer.digest.conflicts.quantities import MONEY, Known, Quantity, find_quantities
from explainer.digest.conflicts.tolls import find_tolls
from explainer.digest.lexicon import listed
from explainer.digest.nouns import PERSONS, term
from explainer.model import ConflictKind

#: Days between reports after which a number has become another one: prices at once, counts later.
_SAME_DAY, _SAME_STORY = 0, 10
#: Words that set one count of a thing apart from another.
_LONE_MODIFIERS = listed(
    """
    new old more other further additional salaried hourly production female male children adults
    civilian military foreign local domestic international full part short long first second
    """
)
_SUMS = MONEY | {"%"}
_VOLATILE = _SUMS | {"point", "share", "price"}
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
_SOUGHT = re.compile(
    r"\b(?:sought|seek(?:s|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ing|ations?)?"
    r"|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|argu(?:es?|ed|ing) for|want(?:s|ed)?"
    r"|call(?:s|ed|ing)? for|propos(?:es|ed|ing|als?)|fac(?:e|es|ed|ing)"
    r"|could|maximum)\b"
)
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
#: Bounds of reports so many days apart differ by at least and at most so many times.
_BOUNDED, _APART, _TOO_FAR = 1, 1.1, 1.5
#: Parts make up a sum that is so near to another.
_SUM = 0.01
#: Units of what isn't somebody to whom a thing happens.
_UNITS = ("year", "month", "week", "day", "hour", "minut", "mile", "km")
_MEASURES = _VOLATILE | MEASURED | frozenset(_UNITS)
#: Ways of giving a count that differ though both may be true: a reader learns from seeing both.
_COUNTED = {Known.NUMBER, Known.VAGUE}
_UNLIKE = ({Known.ALL, Known.VAGUE}, _COUNTED)

_REFUSED = {Known.NUMBER, Known.UNTOLD}
#: Nouns of whom others call people, as terms.
_FOLK = frozenset(
    map(
        term,
        listed(
            """
            people persons residents inhabitants patients employees workers staff staffers
            passengers travellers participants victims customers users offenders
            """
        ),
    )
)
#: Of whom or what something may be told that happened to them.
_MET = PERSONS | _FOLK | frozenset(map(term, listed("jobs positions roles posts cases lives")))

#: What happens to those who are counted. A number of killed is no number of injured.
_ACTS = {
    "work": r"la(?:y|ying|id) off|layoffs?|let go|(?:cut|eliminat|dismiss|sack|slash)\w*"
    r"|fir(?:ed|ing)|ax(?:ed|ing)|shed(?:ding)?|affect\w*|redundan\w+|jobs? (?:loss|cut)\w*",
    "death": r"kill\w*|d(?:ie|ied|ying)|dead|deaths?|death toll|fatalit\w+|lives",
    "injury": r"injur\w*|hurt|wound\w*|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "arrest": r"arrest\w*|detain\w*|in custody|charged",
    "flight": r"evacuat\w*|displac\w*|flee\w*|fled|stranded",
    "illness": r"infect\w*|sick\w*|\bill\b|cases",
    "sanction": r"sanction\w*|blacklist\w*",
}
_ACT = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _ACTS.items())})\b")


def act_of(text: str) -> str:
    """What happens in a passage to those who are counted; empty where it is nothing known."""
    match = _ACT.search(text.lower())
    return match.lastgroup or "" if match else ""


@lru_cache(maxsize=1 << 14)
def _told(text: str) -> tuple[tuple[ConflictKind, str, str, str, Quantity], ...]:
    """The counts of a text: what kind, of what, in which words, how much."""
    found = []
    quantities = find_quantities(text)
    act = act_of(text) if quantities else ""
    for quantity in quantities:
        norm = quantity.known.value
        if quantity.known is Known.NUMBER:
            norm = f"{quantity.low:g} to {quantity.high:g}"
        told = _subject(quantity.unit, act), text[quantity.start : quantity.end], norm, quantity
        if quantity.known is not Known.ALL:
            found.append((ConflictKind.NUMBER, *told))
        if quantity.known in (Known.ALL, Known.VAGUE):
            found.append((ConflictKind.EXTENT, *told))
    return tuple(found)


def _subject(unit: str, act: str) -> str:
    """What is counted: whoever may be called people is counted as such, and by what they met."""
    whom = "person" if unit in _FOLK else unit
    return f"{act} {whom}".strip() if unit in _MET else whom


@fitting(_told)
def tellings(account: Account) -> Iterator[Telling]:
    """The counts that a passage gives, but for tolls, prices, who was aboard and how long something
    went on, and those that nobody gave.
    """
    taken = {toll.start for toll in find_tolls(account.text)}
    counted = (*find_aboard(account.text), *find_lasting(account.text))
    taken |= {count.start for _, count in counted}
    taken |= {price.quantity.start for price in prices(account) if price.quantity}
    for telling in _tellings(account):
        if telling.quantity is None or telling.quantity.start not in taken:
            yield telling


def _tellings(account: Account) -> Iterator[Telling]:
    for kind, subject, value, norm, quantity in _told(account.text):
        yield Telling(kind, subject, account, value, norm, quantity)


@fitting(_told)
def counts(account: Account) -> Iterator[Telling]:
    """The counts of what happens to somebody, which mean the same wherever they stand."""
    for telling in _tellings(account):
        if telling.kind is ConflictKind.NUMBER and " " in telling.subject:
            yield telling


def clash(one: Telling, other: Telling) -> bool:
    """Whether two counts can't both be all that is known."""
    a, b = one.quantity, other.quantity
    if a is None or b is None:
        return False
    if a.known is b.known is Known.NUMBER:
        return a.contradicts(b) or _bounded_apart(one, other)
    known = {a.known, b.known}
    if known == _COUNTED and any(map(_is_some, (one, other))):
        return False
    return known in (*_UNLIKE, _REFUSED) and not a.fits(b)


def _bounded_apart(one: Telling, other: Telling) -> bool:
    """Whether two reports of one day give bounds below that differ: both may hold, and yet "more
    than 300" isn't what "more than 400" means.
    """
    a, b = one.quantity, other.quantity
    if a is None or b is None or not a.high == b.high == math.inf:
        return False
    low, high = sorted((a.low, b.low))
    return (
        _APART * low <= high <= _TOO_FAR * low
        and days_apart(one.account, other.account) <= _BOUNDED
    )


def _is_some(telling: Telling) -> bool:
    """Whether only some are told of: they may be any number."""
    return telling.value.lower().startswith("some ")


def differ(one: Telling, other: Telling) -> bool:
    """Whether two counts within a claim, or in claims nearly the same, are of one thing."""
    if not same_time(one.account, other.account):
        return False
    if one.is_number and other.is_number:
        return _comparable(one, other)
    kinds = {telling.quantity.known for telling in (one, other) if telling.quantity}
    return kinds == _REFUSED or one.account.claim == other.account.claim


def _comparable(one: Telling, other: Telling) -> bool:
    """Whether two numbers count the same: of one matter, in like words, at one time."""
    a, b = one.account, other.account
    return (
        (days_apart(a, b) <= _lasts(one, other) or bool(a.days and b.days))
        and (alike(a, b, NEARLY) or _are_of_one_deed(one, other))
        and one_matter(a, b)
        and not elsewhere(a, b)
        and _of_one_kind(one, other)
        and _is_added(one) == _is_added(other)
        and {_change(one), _change(other)} != {True, False}
        and _is_got_back(one) == _is_got_back(other)
        and all(_is_its_like(*pair) for pair in ((one, other), (other, one)))
        and _of_one_whole(one, other)
    )


def _lasts(one: Telling, other: Telling) -> int:
    """So many days after one report another one may still mean the same number."""
    a, b = one.account, other.account
    if one.subject.rpartition(" ")[2] not in _VOLATILE:
        return _SAME_STORY
    settled = one.subject in _SUMS and are_akin(a, b)
    traded = any(_TRADED.search(account.sentence) for account in (a, b))
    return _SAME_STORY if settled and not traded else _SAME_DAY


def _is_its_like(one: Telling, other: Telling) -> bool:
    """Whether a number counts what another does rather than something else that its own passage
    counts.
    """
    return _is_filled_alike(one, other) and _is_closest(one, other)


def _are_of_one_deed(one: Telling, other: Telling) -> bool:
    """Whether two numbers are of one claim, or of claims that may be akin, and the words around them
    tell of one thing that is done: "ordered to forfeit".
    """
    a, b = one.account, other.account
    if a.claim != b.claim and not (are_akin(a, b, LOOSELY) and _may_be_one(one, other)):
        return False
    shared = terms_of(_around(one)) & terms_of(_around(other))
    return len(shared - one.account.called - other.account.called) >= _ENOUGH


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Whether two numbers aren't far apart, and neither article gives both."""
    if one.quantity is None or other.quantity is None:
        return False
    low, high = sorted((one.quantity.typical, other.quantity.typical))
    gives_both = _gives(one.account, other.quantity) or _gives(other.account, one.quantity)
    return high <= _FAR * low and not gives_both


def _gives(account: Account, number: Quantity) -> bool:
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
    for mark in (_PART, _RELATIVE, _INSURED, _EARLY, _SOUGHT):
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
    parts = [quantity.typical for quantity in _counted(one.account, other.matter)]
    whole = other.quantity.typical if other.quantity else 0.0
    return len(parts) > 1 and abs(sum(parts) - whole) <= _SUM * whole


def _is_closest(one: Telling, other: Telling) -> bool:
    """Whether of all that a passage counts of a matter nothing is closer to another's count."""
    if one.quantity is None or other.quantity is None:
        return False
    count = other.quantity.typical
    mine = _counted(one.account, other.matter)
    return one.quantity == min(mine, key=lambda quantity: abs(quantity.typical - count))


def _counted(account: Account, matter: Matter) -> list[Quantity]:
    """All that a passage counts of a matter."""
    return [found for kind, subject, *_, found in _told(account.text) if (kind, subject) == matter]


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
    if one.quantity is None or one.subject.rpartition(" ")[2] not in _UNITS:
        return True
    filled = _FILLED.match(one.account.text, one.quantity.end)
    what = terms_of(filled["what"]) if filled else frozenset()
    return not what or bool(what & other.account.terms)


def _hyphened(words: frozenset[str]) -> frozenset[str]:
    """The compounds among some words, which most often say of which kind something is."""
    return frozenset(word for word in words if "-" in word and word[0].isalpha())


def untold(one: Telling, other: Telling) -> bool:
    """Whether one of two counts is what the other says that nobody gave."""
    return (one.norm == Known.UNTOLD) != (other.norm == Known.UNTOLD)
