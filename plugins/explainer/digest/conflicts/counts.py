"""Counts: how many of whom or what a passage tells of, and what happened to them."""

from __future__ import annotations

import re
from functools import lru_cache

from explainer.digest.conflicts.accounts import Account
from explainer.digest.conflicts.findings import Matter
from explainer.digest.conflicts.measures import MEASURED
from explainer.digest.conflicts.quantities import MONEY, Known, Quantity, find_quantities
from explainer.digest.lexicon import listed
from explainer.digest.nouns import PERSONS, term
from explainer.model import ConflictKind

#: Units of sums and of shares of something; of what may be another number on the next day.
SUMS = MONEY | {"%"}
VOLATILE = SUMS | {"point", "share", "price"}
#: Units of what isn't somebody to whom a thing happens.
UNITS = ("year", "month", "week", "day", "hour", "minut", "mile", "km")
_MEASURES = VOLATILE | MEASURED | frozenset(UNITS)
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
    r"|fir(?:ed|ing)|(?<=to )fire|ax(?:ed|ing)|shed(?:ding)?|affect\w*|redundan\w+"
    r"|jobs? (?:loss|cut)\w*",
    "death": r"kill\w*|d(?:ie|ied|ying)|dead|deaths?|death toll|fatalit\w+|lives",
    "injury": r"injur\w*|hurt|wound\w*|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "arrest": r"arrest\w*|detain\w*|in custody|charged",
    "flight": r"evacuat\w*|displac\w*|flee\w*|fled|stranded",
    "illness": r"infect\w*|sick\w*|\bill\b|cases",
    "sanction": r"sanction\w*|blacklist\w*",
}
_ACT = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _ACTS.items())})\b")


def _act_of(text: str) -> str:
    """What happens in a passage to those who are counted; empty where it is nothing known."""
    match = _ACT.search(text.lower())
    return match.lastgroup or "" if match else ""


@lru_cache(maxsize=1 << 14)
def told(text: str) -> tuple[tuple[ConflictKind, str, str, str, Quantity], ...]:
    """The counts of a text: what kind, of what, in which words, how much."""
    found = []
    quantities = find_quantities(text)
    act = _act_of(text) if quantities else ""
    for quantity in quantities:
        norm = quantity.known.value
        if quantity.known is Known.NUMBER:
            norm = f"{quantity.low:g} to {quantity.high:g}"
        count = _subject(quantity.unit, act), text[quantity.start : quantity.end], norm, quantity
        if quantity.known is not Known.ALL:
            found.append((ConflictKind.NUMBER, *count))
        if quantity.known in (Known.ALL, Known.VAGUE):
            found.append((ConflictKind.EXTENT, *count))
    return tuple(found)


def _subject(unit: str, act: str) -> str:
    """What is counted: whoever may be called people is counted as such, and by what they met."""
    whom = "person" if unit in _FOLK else unit
    return f"{act} {whom}".strip() if unit in _MET else whom


def counted(account: Account, matter: Matter) -> list[Quantity]:
    """All that a passage counts of a matter."""
    return [found for kind, subject, *_, found in told(account.text) if (kind, subject) == matter]
