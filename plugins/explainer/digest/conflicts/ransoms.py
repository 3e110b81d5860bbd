"""Conflicts of what is paid once, whatever else is told: a ransom, somebody's bail.

"It paid almost $5 million to the hackers" and "the ransom of $4.4 million" stand in sentences with
few words in common. Both name who paid; what somebody asked for or got back is another sum.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.digest.conflicts.accounts import NEARLY, Account, alike, days_apart, same_time
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import holding, pattern
from explainer.digest.conflicts.quantities import MONEY, Known, Quantity, find_quantities
from explainer.model import ConflictKind

_KINDS = r"(?P<kind>ransom|bail)"
_ABOUT = (
    r"(?:(?:a|an|the|its|some|about|around|roughly|nearly|almost|over|more than|at least|up to"
    r"|reported|estimated|total of|worth) )*$"
)
#: "A ransom of | $5 million", "paid a ransom, | $5 million".
_OF = rf"(?i)\b{_KINDS}(?: payment| sum)?(?: of|,| (?:was )?set at| totall?ing| worth) {_ABOUT}"
#: "$5 million | in ransom", "the $5 million | ransom".
_IN = rf"(?i)[ -](?:(?:in|as|for) (?:a |the )?)?{_KINDS}\b"
#: Who are paid a ransom.
_THEM = (
    r"(?:hackers|attackers|cyber ?criminals|criminals|extortionists|blackmailers|kidnappers|pirates"
    r"|ransomware (?:gang|group))"
)
_PAY = r"(?i)\b(?:paid|pays|paying|handed over)"
#: "Paid | $5 million | to the hackers", "paid the hackers | $5 million".
_PAID, _TO_THEM = rf"{_PAY} {_ABOUT}", rf"(?i)[^.;,]{{0,30}}? to (?:[\w-]+ ){{0,4}}?{_THEM}\b"
_PAID_THEM = rf"{_PAY} (?:[a-z]+ ){{0,2}}{_THEM} {_ABOUT}"
#: What isn't, or isn't yet, what was paid.
_OTHER = (
    r"\b(?:demand|ask|request|sought|seek|offer|recover|seiz|claw|return|refund|would|could|may"
    r"|might|usual|average|typical|another|second|previous|earlier)\w*\b"
    r"|\b(?:half|part|share|most|rest) of\b|\b(?:took|take[ns]?|taking|got|get|gets|getting) back\b"
)
#: Days between reports of one payment.
_DAYS = 42


@holding("ransom", "bail", "hackers", "attackers", "criminals", "kidnappers", "pirates")
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says that was paid, by what for."""
    text = account.text
    sums = (q for q in find_quantities(text) if q.known is Known.NUMBER and q.unit in MONEY)
    for found in sums:
        kind = _kind(text, found)
        if kind and not pattern(_OTHER).search(text):
            norm, words = f"{found.low:g} to {found.high:g}", text[found.start : found.end]
            subject = f"{kind} {found.unit}"
            yield Telling(ConflictKind.NUMBER, subject, account, words, norm, found)


def _kind(text: str, found: Quantity) -> str:
    """For what a sum was paid; empty where that isn't told."""
    before = text[: found.start]
    match = pattern(_OF).search(before) or pattern(_IN).match(text, found.end)
    if match:
        return match["kind"].lower()
    is_theirs = pattern(_PAID).search(before) and pattern(_TO_THEM).match(text, found.end)
    if is_theirs or pattern(_PAID_THEM).search(before):
        return "ransom"
    return ""


def differ(one: Telling, other: Telling) -> bool:
    """Whether two sums were paid for one thing by somebody whom both name; what is told in nearly
    the same words is compared as any number is.
    """
    a, b = one.account, other.account
    if a.claim == b.claim or alike(a, b, NEARLY) or days_apart(a, b) > _DAYS:
        return False
    of_two = a.leading and b.leading and a.leading != b.leading
    return not of_two and bool(a.names & b.names) and same_time(a, b)
