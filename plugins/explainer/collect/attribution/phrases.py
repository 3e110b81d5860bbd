"""Phrases of an article's own text that tell whose text it is.

An outlet names itself where it says whom somebody spoke to: "in a statement to Example Post".
On its own that proves nothing, since articles also quote what was told to others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explainer.collect.words import words

#: A name: up to four capitalised words, dots inside ("Ars Technica", "Example.org").
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&'’]*(?:\.[a-z]{2,4}\b)?(?:[ -][A-Z][\w&'’]*){0,3})"

_SELF = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:statement|statements|e-?mail|emails|comments?|interview|letter|response|message)"
        rf"(?: (?:sent|given|issued|provided|shared|emailed|made))? (?:to|with) {_NAME}",
        rf"\b(?:told|tells|informed|reached out to|confirmed to|speaking to|spoke (?:to|with)|"
        rf"shared with|emailed to|provided to|seen by|obtained by|reviewed by) {_NAME}",
        rf"\b{_NAME} (?:has|have) (?:reached out|contacted|asked|approached|seen|learned|learnt)\b",
        rf"\b{_NAME} (?:reached out to|contacted|approached) ",
    )
)
_FIRST = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}) (?:was the )?"
    r"first (?:reported|broke|to report)\b"
    r"|\bfirst reported (?:by|in) (?P<by>(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\b[Cc]opyright)(?: ?(?:©|\([cC]\)))?[ ,]*"
    r"(?:(?:19|20)\d{2}(?: ?[-–] ?(?:19|20)\d{2})?)?[ ,]*"
    r"(?P<name>[A-Z][\w&.'’-]*(?: (?:of|de|the|[A-Z&][\w&.'’-]*)){0,5})"
)
_DOMAIN = re.compile(
    r"(?:@|https?://|\bwww\.)(?P<host>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})"
)
_NOT_OUTLETS = words(
    """congress parliament court police reporters journalists investors lawmakers us u.s
    customers employees staff senate house president state department ministry he she they it we
    i the"""
)
_RIGHTS = re.compile(r"\s*(?:All [Rr]ights?.*|Inc\.?|LLC|Ltd\.?|Limited|GmbH|Media Group)\.?$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name and the words that it was read from; `start` is their offset in the text."""

    name: str
    words: str
    start: int


def self_references(text: str) -> tuple[Phrase, ...]:
    """Whom the article says that people spoke to, in the order of the text."""
    found = [
        Phrase(_trim(match["name"]), match.group().strip(), match.start())
        for pattern in _SELF
        for match in pattern.finditer(text)
        if match["name"].split()[-1].casefold() not in _NOT_OUTLETS
    ]
    return tuple(sorted(found, key=lambda phrase: phrase.start))


def first_reports(text: str) -> tuple[Phrase, ...]:
    """Who is credited with having reported first."""
    return tuple(
        Phrase((match["name"] or match["by"]).rstrip("."), match.group(), match.start())
        for match in _FIRST.finditer(text)
    )


def copyright_holder(line: str) -> str:
    """The name in a copyright line, ``""`` where there is none."""
    match = _COPYRIGHT.search(line[:300])
    return _RIGHTS.sub("", match["name"].partition(". ")[0]).rstrip(" .") if match else ""


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
