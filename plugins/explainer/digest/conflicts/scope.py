"""Conflicts of extent: what exactly is banned, ends or is at risk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.digest.conflicts.accounts import Account, days_apart, related, share_names
from explainer.digest.conflicts.findings import Telling
from explainer.digest.conflicts.patterns import holding, pattern
from explainer.digest.stems import stem
from explainer.digest.words import terms
from explainer.model import ConflictKind

#: What a rule can be about. A ban on one of these is not a ban on another.
_DEALINGS = {
    "use": r"us(?:e|es|ed|ing|age)",
    "sale": r"sales?|sell(?:s|ing)?|sold",
    "import": r"imports?|importing|importation",
    "export": r"exports?|exporting",
    "making": r"production|producing|manufactur\w+",
    "advertising": r"advertis\w+|marketing",
    "ownership": r"ownership|owning|possess\w+",
    "travel": r"travel\w*|entry|entering",
    "support": r"updates?|support|maintenance",
}
_DEALING = "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _DEALINGS.items())
_RULE = (
    r"(?i)\b(?:bans?|banned|banning|prohibit(?:s|ed|ing|ion)?|outlaw(?:s|ed|ing)?"
    r"|restrict(?:s|ed|ing|ions?)?|barred|barring|forbids?|forbidding|forbidden|block(?:ed|ing)?)\b"
    rf"(?:(?: [\w’'.-]+){{0,3}} by(?: the)?(?: [\w’'.-]+){{1,3}}?)?"
    rf"(?: (?!sell|sale|us(?:e|ing)\b)[\w’'.-]+){{0,5}}? (?:{_DEALING})"
)
_FREE = (
    rf"(?i)\b(?:continue|keep|still|free to|allowed to|permitted to)(?: to)? (?:{_DEALING})"
    r"(?: [\w’'.-]+){0,5} (?:(?:will not|won[’']t) be penali[sz]ed|(?:is|are) allowed|remains legal"
    r"|is not banned)\b"
)
_ENDS = (
    r"(?i)\b(?:no longer|not|won[’']t|can[’']t|cannot|never)\b(?: be)?"
    r"(?: able| allowed| permitted)?(?: to)?"
    rf"(?: [\w’'.-]+){{0,5}}? (?:{_DEALING})"
)
#: Pieces of the words without which no pattern here matches.
_RULES = (
    *("ban", "prohibit", "outlaw", "restrict", "barr", "forbid", "block"),
    *("penali", "llowed", "legal"),
)
_RISKS = ("risk", "threat", "danger")
_MORE = re.compile(r" or(?: [\w-]+){1,2}")
_AT_RISK = r"(?i)\b(?:risks?|threats?|dangers?) to (?:the |its |our )?((?:[\w.’'-]+ ?){1,4})"
_RATHER = r"(?i)\b(?:rather than|instead of) ((?:[\w’'-]+ ?){1,6})"
_RATHERS = ("rather than", "instead of")
#: "The recall covers only sedans", "the recall takes in all models": what, how far, which things.
_REACH = (
    r"\b(?P<what>[a-z]{3,})(?: (?:that |which )?(?:was |is )?(?:announced|ordered|issued|imposed)"
    r"[^,;.]{0,30}?)? (?:(?:only|just) )?(?:covers?|covered|takes in|took in|appl(?:ies|ied) to"
    r"|affects?|affected|concerns?|extends to|includes?|is for|is limited to|was limited to)"
    r" (?P<far>only|just|all|every|any)(?: of)? (?P<things>(?:[\w-]+ ?){1,6})"
)
_ONLY = ("only", "just")
_FAR = ("only ", "just ", "all ", "every ", "any ")
#: One of these stands in what ends.
_NO_MORE = ("no longer", "not", "n’t", "n't", "never")
_DAYS = 42
_PARTIES, _INITIALS = 2, 3
_ALLOWED = "allowed"
_COUNTRIES = frozenset(("usa", "gbr", "eu", "un"))
_DEALING_WORDS = {name: rf"(?i)\b(?:{words})\b" for name, words in _DEALINGS.items()}


@holding(*_RISKS)
def tellings(account: Account) -> Iterator[Telling]:
    """What a passage says that is at risk."""
    if match := pattern(_AT_RISK).search(account.text):
        words = [word for word in terms(match[1]) if word not in _COUNTRIES]
        if words:
            norm = " ".join(words[:2])
            yield Telling(ConflictKind.EXTENT, "risk", account, match[0].strip(" ."), norm)


def clash(one: Telling, other: Telling) -> bool:
    """Whether two passages name quite different things: at risk, or left undone."""
    return not set(one.norm.split()) & set(other.norm.split())


def differ(one: Telling, other: Telling) -> bool:
    """Whether two warnings are one.

    It is one warning within a claim, or where the sentences name the same two: who warns of whom.
    """
    a, b = one.account, other.account
    return a.claim == b.claim or (len(_proper(a) & _proper(b)) >= _PARTIES and related(a, b))


def _proper(account: Account) -> frozenset[str]:
    """The names of a sentence that aren't a country's initials."""
    return frozenset(name for name in account.names if not name.isupper() or len(name) > _INITIALS)


@holding(*_FAR)
def reaches(account: Account) -> Iterator[Telling]:
    """What a passage says that something covers: only these, or all."""
    if match := pattern(_REACH).search(account.text):
        norm = "only" if match["far"] in _ONLY else "all"
        subject, value = f"reach of {stem(match['what'])}", match[0].strip()
        yield Telling(ConflictKind.EXTENT, subject, account, value, norm)


def reaches_differ(one: Telling, other: Telling) -> bool:
    """Whether "only these" and "all" are said of one thing, and "all" isn't "all of these"."""
    a, b = one.account, other.account
    things = (frozenset(terms(_things(telling.value))) for telling in (one, other))
    return share_names(a, b) and days_apart(a, b) <= _DAYS and frozenset.isdisjoint(*things)


def _things(value: str) -> str:
    match = pattern(_REACH).search(value)
    return str(match["things"]) if match else ""


@holding(*_RATHERS)
def contrasts(account: Account) -> Iterator[Telling]:
    """What a passage says that something was done rather than."""
    match = pattern(_RATHER).search(account.text)
    if match and (norm := " ".join(terms(match[1]))):
        yield Telling(ConflictKind.EXTENT, "contrast", account, match[0].strip(" ."), norm)


def of_one_claim(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one claim."""
    return one.account.claim == other.account.claim


@holding(*_RULES)
def rules(account: Account) -> Iterator[Telling]:
    """What a passage says that a ban covers, or that it leaves free."""
    if account.past:
        return
    for match in pattern(_RULE).finditer(account.text):
        yield Telling(ConflictKind.EXTENT, "ban", account, match[0], match.lastgroup or "")
    for match in pattern(_FREE).finditer(account.text):
        norm = f"{match.lastgroup} {_ALLOWED}"
        yield Telling(ConflictKind.EXTENT, "ban", account, match[0], norm)


def rules_clash(one: Telling, other: Telling) -> bool:
    """Whether bans cover different things, or one of two covers what the other leaves free."""
    same = one.norm.split()[0] == other.norm.split()[0]
    return same or _ALLOWED not in one.norm + other.norm


@holding(*_NO_MORE)
def endings(account: Account) -> Iterator[Telling]:
    """What a passage with a day says that can't be done any more from then on."""
    days = {m.when.edtf: None for m in account.around if m.when and m.when.is_day}
    for match in pattern(_ENDS).finditer(account.text) if days else ():
        more = _MORE.match(account.text, match.end())
        reach = account.text[match.start() : more.end() if more else match.end()]
        dealings = sorted(
            name for name, word in _DEALING_WORDS.items() if pattern(word).search(reach)
        )
        for day in days:
            subject = f"ends {day}"
            yield Telling(ConflictKind.EXTENT, subject, account, reach, " ".join(dealings))
