"""One change in words: what is said of it, whose words it is about, how the count changed."""

from __future__ import annotations

from functools import singledispatch

from msgspec import Struct

from explainer.model import (
    Added,
    Change,
    Copied,
    Corrected,
    Corroborated,
    Dated,
    Disputed,
    LineageKind,
    Reported,
    Retracted,
    Settled,
    Weakened,
)
from explainer.publish.excerpt import Excerpts, framed
from explainer.publish.news.wording import (
    attributed,
    counts,
    number,
    outlets_listed,
    quoted,
    sentence,
    verb,
)
from explainer.publish.views.credit import credit_line
from explainer.publish.words import Words, message

_COPIES = {
    LineageKind.COPY: message("a copy of the article by %(outlet)s"),
    LineageKind.EXCERPT: message("an excerpt from the article by %(outlet)s"),
    LineageKind.REWRITE: message("a rewrite of the article by %(outlet)s"),
    LineageKind.SHARED: message("an article that shares text with the one by %(outlet)s"),
}


class Told(Struct, frozen=True):
    """A change in words. `text` says it without the articles' words, which are in `quote`; `before`
    are those that the quote leans on.
    """

    text: str
    quote: str
    was: str
    now: str
    before: str = ""


class _Said(Struct, frozen=True):
    text: str
    was: str = ""
    now: str = ""


def told(change: Change, excerpts: Excerpts, words: Words) -> Told:
    """A change, with as many of the articles' words as may be shown."""
    tell = _say(change.fact, words)
    quote, before = _quote(change, excerpts, words), excerpts.before(change.context)
    return Told(
        sentence(tell.text), quote, tell.was, tell.now, before if quote == change.quote else ""
    )


def _quote(change: Change, excerpts: Excerpts, words: Words) -> str:
    shown = [(citation, excerpts.of(citation)) for citation in change.citations]
    if not any(excerpt.cut for _, excerpt in shown):
        fact = change.fact
        if isinstance(fact, Disputed | Settled):
            return attributed(fact.accounts, words)
        return change.quote
    if isinstance(change.fact, Reported | Corroborated):
        return next(filter(None, (framed(*pair) for pair in shown)), "")
    return ""


@singledispatch
def _say(fact: object, words: Words) -> _Said:
    raise TypeError(f"no words for {fact!r} in {words.language}")


@_say.register
def _(fact: Reported, words: Words) -> _Said:
    text = verb("%(outlets)s reports", "%(outlets)s report", fact.outlets, words)
    return _Said(text, now=counts(fact.now, words))


@_say.register
def _(fact: Corroborated, words: Words) -> _Said:
    text = (
        verb("%(outlets)s confirms", "%(outlets)s confirm", fact.outlets, words)
        if fact.confirms
        else verb("%(outlets)s also carries", "%(outlets)s also carry", fact.outlets, words)
    )
    return _Said(text, counts(fact.was, words), counts(fact.now, words))


@_say.register
def _(fact: Weakened, words: Words) -> _Said:
    was = counts(fact.was, words)
    if fact.now.outlets:
        return _Said(words.text("Fewer outlets stand behind this"), was, counts(fact.now, words))
    return _Said(words.text("No outlet stands behind this now"), was, words.text("no outlet"))


@_say.register
def _(fact: Disputed, words: Words) -> _Said:
    names = tuple(dict.fromkeys(name for account in fact.accounts for name in account.outlets))
    outlets = outlets_listed(sorted(names, key=lambda name: not name), words)
    known, now = fact.before, len(fact.accounts)
    return _Said(
        words.text("The accounts of %(outlets)s differ", outlets=outlets)
        if names[1:]
        else words.text("Accounts differ"),
        number("%(n)s account", "%(n)s accounts", known, words) if known > 1 else "",
        number("%(n)s account", "%(n)s accounts", now, words),
    )


@_say.register
def _(fact: Settled, words: Words) -> _Said:
    if fact.reason:
        return _Said(words.text("Settled: %(reason)s", reason=fact.reason))
    return _Said(words.text("Settled"))


@_say.register
def _(fact: Dated, words: Words) -> _Said:
    day = words.moment(fact.when, fact.ahead).label
    if fact.before:
        was = words.moment(fact.before).label
        return _Said(words.text("dated more precisely"), was, day)
    if not fact.ahead:
        return _Said(day, now=day)
    if fact.when.first:
        return _Said(words.text("announced for %(date)s", date=day), now=day)
    return _Said(words.text("announced: %(date)s", date=day), now=day)


@_say.register
def _(fact: Added, words: Words) -> _Said:
    return _Said(_repeating(_article(fact, words), fact.repeats, words))


@_say.register
def _(fact: Copied, words: Words) -> _Said:
    outlet = fact.original.credited
    original = outlets_listed((outlet.name if outlet else "",), words)
    text = words.text(
        "%(article)s: %(copy)s; adds no new origin",
        article=_article(fact, words),
        copy=words.text(_COPIES[fact.how], outlet=original),
    )
    return _Said(_repeating(text, fact.repeats, words))


@_say.register
def _(fact: Retracted, words: Words) -> _Said:
    text = words.text("%(article)s, is withdrawn", article=_article(fact, words))
    reason = fact.source.withdrawn.reason if fact.source.withdrawn else ""
    return _Said(words.text("%(news)s: %(reason)s", news=text, reason=reason) if reason else text)


@_say.register
def _(fact: Corrected, words: Words) -> _Said:
    return _Said(words.text("Corrected"), fact.wrong, fact.right)


def _article(fact: Added | Copied | Retracted, words: Words) -> str:
    return words.text(
        "%(title)s, %(outlet)s",
        title=quoted(fact.source.title),
        outlet=credit_line(fact.source, words),
    )


def _repeating(text: str, passages: int, words: Words) -> str:
    if not passages:
        return text
    again = number(
        "repeats %(n)s passage of what was known",
        "repeats %(n)s passages of what was known",
        passages,
        words,
    )
    return words.clauses((text, again))
