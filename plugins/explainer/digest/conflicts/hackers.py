"""Conflicts of whose hackers attacked: in which country each article says that they are.

An article that names both countries contradicts neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.digest.conflicts.accounts import Account, days_apart, same_time
from explainer.digest.conflicts.causes import is_open
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import cues, given, pattern
from explainer.digest.demonyms import COUNTRIES, country
from explainer.model import ConflictKind

_LAND = r"(?:(?:North|South) )?[A-Z][a-z]+"
_HACKERS = (
    rf"\b(?:(?P<of>{_LAND})(?:-(?:backed|linked|speaking))?(?: state| government)?"
    r" (?:hackers?|(?:hacker|hacking|ransomware) (?:group|gang)|cyber ?spies)"
    rf"|(?:work of|carried out by|came from) an? (?P<gang>{_LAND}) (?:group|gang)"
    r"|[Hh]ackers (?:(?:based|operating|working|sitting) )?(?:in|from|linked to|tied to)"
    rf" (?P<in>{_LAND}))\b"
)
_ATTACK = r"\b(?:[Aa]ttack|[Hh]ack|breach|intrusion|break-in|ransom)"
_THE_ATTACK = r"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:\w+ )?(?:attack|hack|breach|intrusion|break-in)\b"
#: One of these is among the terms of a text that tells of hackers.
_CUES = cues("hacker hackers hacking gang group spies cyberspies")
#: So many days apart two reports may be of one attack.
_DAYS = 14


@given(_CUES)
def tellings(account: Account) -> Iterator[Telling]:
    """In which country a passage says that the hackers of an attack are."""
    if account.past or not pattern(_ATTACK).search(account.text):
        return
    for match in pattern(_HACKERS).finditer(account.text):
        land = _land(match["of"] or match["gang"] or match["in"])
        if land and not is_open(match):
            yield Telling(ConflictKind.FACT, "hackers", account, match[0], land)


def _land(words: str) -> str:
    """The country that words name, as one word; empty where they name none."""
    low = words.lower()
    if low.endswith(("korea", "korean")):
        return low.removesuffix("n")
    found = country(low.rpartition(" ")[2])
    return found if found in COUNTRIES else ""


def differ(one: Telling, other: Telling) -> bool:
    """Whether two countries are those of one attack's hackers, and neither article names both."""
    a, b = one.account, other.account
    if days_apart(a, b) > _DAYS or not same_time(a, b):
        return False
    if _names_land(a, other.norm) or _names_land(b, one.norm):
        return False
    return _is_news(a) and _is_news(b)


def _names_land(account: Account, land: str) -> bool:
    """Whether an article names a country."""
    return land in map(_land, pattern(_LAND).findall(account.citation.source.text))


def _is_news(account: Account) -> bool:
    """Whether a passage speaks of "the attack", or names somebody whom its article's lead names."""
    return bool(pattern(_THE_ATTACK).search(account.text)) or any(
        name in account.lead and account.names_by(name) for name in account.names
    )
