"""Attributions: whose word a sentence passes on in the outlet's own words.

"According to police, …", "…, court papers show", "Jane Roe, the mayor, said that …": what two
outlets have from one of these they haven't found out apart from one another, so it is better to
take too much for somebody's word than too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.digest.lexicon import ADVERB, DOCUMENTS, GROUPS, listed
from explainer.digest.quotations.phrases import bare, core
from explainer.digest.verbs import is_finite

#: Verbs with which somebody says something, wherever they stand; others do so behind it only, or
#: with a "that": "Initech added 300 jobs", "the storm claimed lives".
_SAY = (
    "said|says|say|stated|told|tells|wrote|writes|announced|announces|confirmed|confirms|denied"
    "|denies|argued|argues|warned|warns|insisted|insists|explained|explains|noted|reported"
    "|acknowledged|conceded|(?:is|are|was|were) quoted (?:as|by)"
    "|(?:claimed|claims|alleged|alleges|admitted|admits|estimated|estimates|added|adds|reports"
    "|revealed|disclosed) that|posted (?:on|in|to) (?:X|social|Twitter|Facebook|Instagram|T[a-z]+)"
)
_SAY_BEHIND = f"{_SAY}|added|adds|reports|estimated|estimates|claimed|claims"
_SHOW = "shows?|showed|suggests?|suggested|indicates?|indicated|found|finds?|puts?|concluded"
#: What is on record, and shows it.
_RECORDS = DOCUMENTS | listed(
    """
    data figures records papers document documents filing filings footage video videos images
    audit emails study research review survey poll polls inquiry investigation census statistics
    """
)
_ALSO = rf"(?:(?:has|have|had|also|later|since|{ADVERB}) ){{0,3}}"
_WHO = r"(?P<who>[^,;:()“”\"\n]{2,60}?)"
_WHAT = r"(?:, [^,;:“”\"\n]{2,80},)?"
#: "On Monday", "In a post on X": what a sentence opens with.
_OPENING = r"(?:(?:In|On|At|By|After|During|Earlier|Later|Last|Citing)\b[^,;:“”\"\n]{2,60}, )?"
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,;:()“”\"\n]{2,60}?)(?=[,;:()]|\.?$)")
#: "Jane Roe, the mayor, said".
_APPOSITIVE = re.compile(rf"{_OPENING}{_WHO}, [^,;:“”\"\n]{{2,80}}, {_ALSO}(?:{_SAY})\b")
_LEADING = re.compile(rf"{_OPENING}{_WHO} {_ALSO}(?:{_SAY})\b")
#: "…, it said", "…, two people told the Daily Planet", "…, Jane Roe, the mayor, said".
_BEHIND = re.compile(
    rf",[”\"]? {_WHO}{_WHAT} {_ALSO}(?:{_SAY_BEHIND})\b(?: [^,;:“”\"\n]{{2,60}})?\.?$"
)
#: "…, said Mayor Jane Roe".
_INVERTED = re.compile(
    r", (?:said|says|wrote|added|announced) (?P<who>(?:[A-Z]|(?:the|an?) )[^,;:()“”\"\n]{1,60}?)"
    r"(?=[,;:()]|\.?$)"
)
_RECORD = re.compile(rf"(?:^{_OPENING}|, ){_WHO}{_WHAT} {_ALSO}(?:{_SHOW})\b")
#: "It has been reported", "has not yet confirmed", "as we reported", "the confirmed toll".
_NOBODY = re.compile(
    r"(?:as|and|but|or|which|who|that|when|while|where|if|to|not|never|once|then|so|than|has|have"
    r"|had|is|are|was|were|be|been)\b"
    r"|(?:.*\b)?(?:and|or|but|be|been|being|is|are|was|were|not|never|yet|to|of|all|the|an?|its"
    r"|their|his|her|some|other|few|more|now|then|\d+)$",
    re.IGNORECASE,
)
#: Who tells is unclear: "In it Roe tells them", "he told reporters".
_UNCLEAR = re.compile(
    r"(?:he|she|it|they|we|i)$|(?:after|before|hours|days|in|at|on|by|with|for|from|further|claim)\b"
    r"|.*[$€£]",
    re.IGNORECASE,
)
#: Somebody speaks for others, whatever he does: "its spokesman called it a joke".
_BY_SPOKESMEN = re.compile(
    r"\b(?:in|to) (?:a|an|its|his|her|their) (?:\w+ )?statement\b|\bspokes\w+\b"
)
_WORD = re.compile(r"[a-z]+")
#: What joins clauses, and what a group is, before its name: "cable maker Initech".
_DESCRIBED = re.compile(
    r"^(?:(?:although|though|whereas|because|since) )?"
    rf"(?:(?:[\w’-]+ ){{0,4}}(?:{'|'.join(sorted(GROUPS))}) (?=[A-Z]))?"
)


def attributed(words: str) -> str | None:
    """Whose word a sentence is, as it names them, "" where that is unclear; ``None`` where it
    is nobody's.
    """
    nobody = "" if _BY_SPOKESMEN.search(words) else None
    return next(map(_called, filter(_may_tell, _tellers(words))), nobody)


def _tellers(words: str) -> Iterator[str]:
    """What may say who tells a sentence, the surest first."""
    found = (
        _ACCORDING.search(words),
        _APPOSITIVE.match(words),
        _LEADING.match(words),
        _BEHIND.search(words),
        _INVERTED.search(words),
    )
    yield from (match["who"] for match in found if match)
    for match in _RECORD.finditer(words):
        if not _RECORDS.isdisjoint(_WORD.findall(match["who"].lower())):
            yield match["who"]


def _may_tell(who: str) -> bool:
    """Whether words may say who tells: no verb, nor what joins clauses."""
    return _NOBODY.match(who) is None and not is_finite(who, 0, len(who))


def _called(who: str) -> str:
    """What somebody is called; empty where that is unclear."""
    name = _DESCRIBED.sub("", bare(core(who.strip())))
    return "" if _UNCLEAR.match(name) else name
