"""Phrases that news is told with: names and accounts joined, things counted, words quoted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from explainer.model import Account, Tally
from explainer.publish.words import Words

#: A quoted claim in a title ends, at a word, before it is longer than this.
TITLE_QUOTE = 90

#: Words that have one of these aren't put into quotation marks once more.
QUOTATION_MARKS = '“”"„«»'


def listed(names: Sequence[str], words: Words, most: int = 3) -> str:
    """ "A", "A and B", "A, B and C"; beyond `most`, "A, B and 4 others"."""
    if len(names) > most:
        rest = len(names) - most + 1
        others = number("%(n)s other", "%(n)s others", rest, words)
        names = [*names[: most - 1], others]
    *first, last = names
    if not first:
        return last
    start = first[0]
    for name in first[1:]:
        start = words.text("%(names)s, %(name)s", names=start, name=name)
    return words.text("%(names)s and %(name)s", names=start, name=last)


def outlets_listed(outlets: Sequence[str], words: Words, most: int = 3) -> str:
    """The names of outlets, joined; "" is one that isn't named."""
    unnamed = words.text("an outlet that isn’t named")
    return listed([name or unnamed for name in outlets], words, most)


def verb(one: str, many: str, outlets: Sequence[str], words: Words, **values: object) -> str:
    """A message whose verb agrees with its ``%(outlets)s``."""
    named = outlets_listed(outlets, words)
    return words.count(one, many, len(outlets), outlets=named, **values)


def number(one: str, many: str, counted: int, words: Words) -> str:
    """A message in the right plural, its number without separators."""
    return words.count(one, many, counted, n=counted)


def either(accounts: Sequence[str], words: Words) -> str:
    """ "“ten” or “twelve” or 2 others"."""
    told = accounts[0]
    for account in accounts[1:]:
        told = words.text("%(accounts)s or %(account)s", accounts=told, account=account)
    return told


def attributed(accounts: Sequence[Account], words: Words) -> str:
    """ "“fewer than 50” (A) or “several” (B and C)"."""
    told = [
        words.text(
            "%(account)s (%(outlets)s)",
            account=quoted(account.value),
            outlets=outlets_listed(account.outlets, words),
        )
        for account in accounts
    ]
    return either(told, words)


@lru_cache(maxsize=1024)
def counts(tally: Tally, words: Words) -> str:
    """ "3 outlets, 2 origins"."""
    outlets = number("%(n)s outlet", "%(n)s outlets", tally.outlets, words)
    origins = number("%(n)s origin", "%(n)s origins", tally.origins, words)
    return words.text("%(outlets)s, %(origins)s", outlets=outlets, origins=origins)


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def quoted(text: str, most: int = 0) -> str:
    """The text in quotation marks, unless it has its own; cut at a word where `most` says."""
    if most and len(text) > most:
        text = _cut(text, most).rstrip(" ,;:—–-") + " …"
    return text if any(mark in text for mark in QUOTATION_MARKS) else f"“{text}”"


def _cut(text: str, most: int) -> str:
    """The start of a text, up to a word; without words in brackets that it would tear."""
    start = text[: text.rfind(" ", 0, most) + 1 or most]
    torn = start.rfind("[") if start.rfind("[") > start.rfind("]") else 0
    return start[:torn] if torn > 0 else start
