"""Phrases of an article's own text that tell whose text it is.

An outlet names itself where it says whom somebody spoke to: "in a statement to Example Post".
On its own that proves nothing, since articles also quote what was told to others.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from explainer.collect.publications import OWNERS
from explainer.collect.words import words

#: Texts are searched up to here; a name's words have at most so many letters. Both, and looking
#: back from the verb for the name before it, keep the search linear in hostile texts.
_LONGEST_TEXT = 100_000
_LOOK_BACK = 160
_PART = r"[A-Z][\w&'’]{0,40}"

#: A name: up to four capitalised words, dots inside ("Ars Technica", "Example.org").
_NAME = rf"(?P<name>(?:[Tt]he )?{_PART}(?:\.[a-z]{{2,4}}\b)?(?:[ -]{_PART}){{0,3}})"
_NAME_BEFORE = re.compile(rf"(?<!\w){_NAME} $")
_PERSON = r"[A-Z][\w.'’-]{0,40}(?: [A-Z][\w.'’-]{0,40}){0,4}"
_PERSON_BEFORE = re.compile(rf"(?<![\w.])(?P<name>{_PERSON}) $")

_SPOKEN_TO = re.compile(
    r"\b(?:(?:statement|statements|e-?mail|emails|comments?|interview|letter|response|message)"
    r"(?: (?:sent|given|issued|provided|shared|emailed|made))? (?:to|with)"
    r"|told|tells|informed|reached out to|confirmed to|speaking to|spoke (?:to|with)"
    rf"|shared with|emailed to|provided to|seen by|obtained by|reviewed by) {_NAME}"
)
_ASKED = "(?:reached out|contacted|asked|approached|seen|learned|learnt)"
#: No edge of a word is asked for at its beginning, which takes thrice as long: a name and a blank
#: stand there.
_ASKING = re.compile(rf"(?:has {_ASKED}|have {_ASKED}|reached out to|contacted|approached)\b")
_FIRST = re.compile(
    r"\b(?:was the )?first "
    rf"(?:reported(?: (?:by|in) (?P<by>(?:the )?{_PERSON}))?|broke|to report)\b"
)
#: One of these stands wherever somebody was first; each is soon looked for.
_REPORTED = ("first reported", "first broke", "first to report")
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|®(?= ?(?:19|20)\d\d)|\b[Cc]opyrights?)(?: ?(?:©|\([cC]\)|@|[Cc]opyright))?[ ,]*"
    r"(?:(?:19|20)\d{2}(?: ?[-–] ?(?:19|20)\d{2})?)?(?: ?(?:©|\([cC]\)|[|.–-](?= ))| [|–-])?[ ,]*"
    r"(?:[Bb]y )?"
    r"(?P<name>(?![Cc]opyright|Crown|Notice|Policy|Information|Law|Act\b|All\b|ALL\b|Powered|Designed"
    r"|Developed|Built|Made|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
    r"(?:\d{1,4}(?=[A-Z])|[a-z]{2,5} (?=[A-Z][a-z]+[A-Z]))?[A-Z][\w&.'’-]*"
    r"(?: (?:of|de|the|[A-Z&][\w&.'’-]*|\d{1,2}(?= [A-Z]))){0,5})"
)
_RESERVED = re.compile(
    r"(?P<name>[A-Z][\w&.'’ ]{2,50}?) ?[-–—|·.,:]+ ?(?:\d{4} ?)?(?i:todos los derechos reservados"
    r"|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati"
    r"|todos os direitos reservados|all rights reserved)"
)
#: "Example Post Ltd © 2025": the sign behind the name, nothing behind the year.
_HELD = re.compile(
    r"(?P<name>(?:\d{1,4}(?=[A-Z]))?[A-Z][\w&.'’ ]{2,50}?),? ?(?:©|\([cC]\)) ?(?:[Cc]opyright )?"
    r"(?:19|20)\d\d\W*(?i:all rights reserved)?\W*$"
)
#: For whom a company holds the rights: "© 2024 Example Television Inc. on behalf of KXYZ-TV".
_BEHALF = re.compile(r"\bon behalf of (?:the )?(?P<name>[A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,4})")
_DOMAIN = re.compile(
    r"(?:@|https?://|\bwww\.)(?P<host>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})"
)
_NOT_OUTLETS = words(
    """congress parliament court police reporters journalists investors lawmakers us u.s
    customers employees staff senate house president state department ministry he she they it we
    i the"""
)
_RIGHTS = re.compile(
    r"\s*(?:(?:All|ALL RIGHTS|Privacy|Legal|Terms)\b.*|Copyright.*|Corp\.?|Inc\.?"
    r"|(?:FZ[- ])?LLC|(?:Pty\.? |Pvt\.? )?(?:Ltd\.?|Limited)|P[Ll][Cc]|GmbH|AG|S\.?A\.?"
    r"|L\.?P\.?|S\.?à r\.?l\.?|Media Group)\.?$"
)
#: The next link of a footer, glued to the holder where the page was copied as one line.
_GLUED = re.compile(
    r"(?<=[a-z])(?:About|Accessibility|Contact|Cookies?|Data [Pp]r(?:ivacy|otection)|Imprint|Legal"
    r"|Privacy|Terms)(?![a-z]).*"
)


#: How a copyright line begins, or what it says, that is of a whole page.
_WHOLE = re.compile(
    r"\W*(?:(?:19|20)\d\d )?(?:©|\(c\)|(?:all contents? )?copyrights?\b|all rights|all contents? ©)"
    r"|.*\breserved\b",
    re.IGNORECASE,
)
_BOARDS = words("board fellows president rector regents trustees university")
_COMPANY = re.compile(
    r"(?:,? [\w&]+){0,3},? ?(?:®|™)?,? ?(?:Inc|LLC|Ltd|Limited|P[Ll][Cc]|GmbH|AG|S\.?A|Corp|Co|LP"
    r"|L\.P|Pty|Pvt|B\.?V|Company|Holdings|Media Group|FZ-LLC|SAS)\b"
)


class Phrase(Struct, frozen=True):
    """A name and the words that it was read from; `start` is their offset in the text."""

    name: str
    words: str
    start: int


@lru_cache(maxsize=2)
def self_references(text: str) -> tuple[Phrase, ...]:
    """Whom the article says that people spoke to, in the order of the text."""
    text = text[:_LONGEST_TEXT]
    found = [
        Phrase(_trim(match["name"]), match.group().strip(), match.start())
        for match in _SPOKEN_TO.finditer(text)
    ]
    found += (phrase for match in _ASKING.finditer(text) for phrase in _before(text, match))
    told = (one for one in found if one.name.split()[-1].casefold() not in _NOT_OUTLETS)
    return tuple(sorted(told, key=lambda phrase: phrase.start))


def first_reports(text: str) -> tuple[Phrase, ...]:
    """Who is credited with having reported first."""
    text = text[:_LONGEST_TEXT]
    found: list[Phrase] = []
    if not any(map(text.__contains__, _REPORTED)):
        return ()
    for match in _FIRST.finditer(text):
        if match["by"]:
            found.append(Phrase(match["by"].rstrip("."), match.group(), match.start()))
        else:
            found += _before(text, match, _PERSON_BEFORE)
    return tuple(found)


def _before(
    text: str, match: re.Match[str], name: re.Pattern[str] = _NAME_BEFORE
) -> tuple[Phrase, ...]:
    """The name that stands right before a verb."""
    start = max(0, match.start() - _LOOK_BACK)
    found = name.search(text[start : match.start()])
    if not found:
        return ()
    at = start + found.start("name")
    return (Phrase(_trim(found["name"]), text[at : match.end()], at),)


def copyright_holder(line: str) -> str:
    """The name in a copyright line, ``""`` where there is none."""
    said = _GLUED.sub("", line[:300])
    match = _COPYRIGHT.search(said) or _RESERVED.match(said) or _HELD.match(said)
    match = (_BEHALF.search(said, match.end()) or match) if match else None
    name = match["name"].partition(". ")[0] if match else ""
    while (bare := _RIGHTS.sub("", name).rstrip(" .")) != name:
        name = bare
    return name


def is_owner(line: str, holder: str) -> bool:
    """Whether a copyright line may be of somebody else than the site.

    It names a company, which may own several outlets, or is only of a part of the page.
    """
    said = holder.casefold().split()
    return (
        not _WHOLE.match(line[:300])
        or said[-1].rstrip(".") in OWNERS
        or not _BOARDS.isdisjoint(said)
        or _COMPANY.match(line[:300], line.find(holder) + len(holder)) is not None
    )


def is_company(name: str) -> bool:
    """Whether a name ends as companies' do that own outlets: "Example Media"."""
    *rest, last = name.casefold().split()
    return bool(rest) and last.rstrip(".") in OWNERS


def hosts_in(line: str) -> tuple[str, ...]:
    """The hosts of mail addresses and of sites in a line."""
    return tuple(match["host"].lower() for match in _DOMAIN.finditer(line[:1000]))


def host_in(line: str) -> str:
    """The host of the first address (mail or web) in a line."""
    match = _DOMAIN.search(line[:1000])
    return match["host"].lower() if match else ""


def _trim(name: str) -> str:
    """A name without what follows it by accident: a possessive, a weekday."""
    words = name.split()
    while len(words) > 1 and words[-1] in _TAILS:
        words.pop()
    last = words[-1]
    for ending in ("'s", "’s"):
        last = last.removesuffix(ending)
    return " ".join([*words[:-1], last])


_TAILS = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday In On At He She They It The"
)
