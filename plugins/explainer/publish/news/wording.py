"""Phrases that news is told with: names and accounts joined, things counted, words quoted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from explainer.model import Account, Tally
from explainer.publish.words import Words

#: A quoted claim in a title ends, at a word, before it is longer than this.
TITLE_QUOTE = 90

#: Words that have one of these aren't put into the same marks once more.
QUOTATION_MARKS = '“”"„«»'

#: Marks that open a quotation, each with those that may close it, the last one preferably.
_CLOSING = {'"': '"', "“": "”", "„": "”“", "«": "»"}


def listed(names: Sequence[str], words: Words, most: int = 3) -> str:
    """ "A", "A and B", "A, B and C"; beyond `most`, "A, B and 4 others"."""
    if len(names) > most:
        rest = len(names) - most + 1
        others = number("%(n)s other", "%(n)s others", rest, words)
        names = [*names[: most - 1], others]
    *first, last = names
    if not first:
        return last
    return words.text("%(names)s and %(name)s", names=_enumerated(first, words), name=last)


def _enumerated(names: Sequence[str], words: Words) -> str:
    told = names[0]
    for name in names[1:]:
        told = words.text("%(names)s, %(name)s", names=told, name=name)
    return told


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
    """ "“ten”, “twelve” or 2 others"."""
    *first, last = accounts
    if not first:
        return last
    return words.text(
        "%(accounts)s or %(account)s", accounts=_enumerated(first, words), account=last
    )


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


def shortened(text: str, most: int) -> str:
    """The text, cut at a word where it is longer than `most`; a quotation that is cut is closed."""
    if len(text) <= most:
        return text
    start = _cut(text, most).rstrip(" ,;:—–-") + " …"
    return start + _unclosed(start)


def quoted(text: str, most: int = 0) -> str:
    """The text in quotation marks, in single ones around others, in none where it is a quotation;
    shortened where `most` says.
    """
    text = shortened(text, most) if most else text
    if not any(mark in text for mark in QUOTATION_MARKS):
        return f"“{text}”"
    return text if _is_quotation(text) else f"‘{text}’"


def _unclosed(text: str) -> str:
    """The mark that closes the quotation which the text ends in; "" outside of one."""
    closing, before = "", ""
    for character in text:
        if closing:
            closing = "" if character in closing else closing
        elif not before.isalnum():  # Behind a figure it is a sign for inches or seconds.
            closing = _CLOSING.get(character, "")
        before = character
    return closing[-1:]


def _is_quotation(text: str) -> bool:
    """Whether all of a text, but for a point at its end, stands within one pair of marks."""
    inner = text.rstrip(".")
    within = all(_unclosed(inner[:end]) for end in range(1, len(inner)))
    return within and len(inner) > 1 and not _unclosed(inner)


def _cut(text: str, most: int) -> str:
    """The start of a text, up to a word; without words in brackets that it would tear."""
    start = text[: text.rfind(" ", 0, most) + 1 or most]
    torn = start.rfind("[") if start.rfind("[") > start.rfind("]") else 0
    return start[:torn] if torn > 0 else start
