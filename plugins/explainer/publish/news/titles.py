"""An update in one sentence, the news first: a title for a list, a feed, a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import (
    Added,
    Change,
    Copied,
    Corrected,
    Corroborated,
    Dated,
    Disputed,
    Fact,
    Reported,
    Retracted,
    Settled,
    Tally,
    Update,
)
from explainer.publish.contrast import told_apart
from explainer.publish.excerpt import Excerpts
from explainer.publish.news.summary import summary
from explainer.publish.news.wording import (
    TITLE_QUOTE,
    counts,
    either,
    number,
    outlets_listed,
    quoted,
    sentence,
    shortened,
    verb,
)
from explainer.publish.views.credit import credit_line
from explainer.publish.words import Words

#: Shorter words tell little.
_WORD = re.compile(r"\w{4,}")
#: Accounts that a title names, and the length that each is cut to.
_ACCOUNTS, _ACCOUNT = 3, 40
#: To be what an article begins with counts as much as so many words of its title.
_LEADS = 2


class _Claims(Struct, frozen=True):
    """Claims that gained alike: who brought them, and the words and count of the most important one
    that may be quoted; no words where none may.
    """

    outlets: tuple[str, ...]
    number: int
    quote: str
    now: Tally


def title(update: Update, excerpts: Excerpts, words: Words) -> str:
    """What an update changed, as a person would write it; counted, where none of its news may be
    quoted.
    """
    if corrected := update.facts(Corrected):
        right = shortened(corrected[0].right.rstrip("."), TITLE_QUOTE)
        return words.text("Correction: %(right)s", right=right)
    if len(update.facts(Retracted)) + len(update.facts(Settled)):
        return sentence(_notice(update, words))
    changes = [change for change in update.changes if not _is_cut(change, excerpts)]
    if len(changes) < len(update.changes):
        if not any(isinstance(change.fact, Reported) for change in changes):
            return summary(update.changes, words)
        update = replace(update, changes=tuple(_quotable(update, excerpts)))
    return sentence(_opening(update, words) if update.opening else _arrival(update, words))


def _is_cut(change: Change, excerpts: Excerpts) -> bool:
    return any(excerpts.of(citation).cut for citation in change.citations[:1])


def _quotable(update: Update, excerpts: Excerpts) -> Iterator[Change]:
    """The changes: what may not be quoted without its words, such differences not at all."""
    for change in update.changes:
        if not _is_cut(change, excerpts):
            yield change
        elif not isinstance(change.fact, Disputed):
            yield replace(change, quote="")


def _opening(update: Update, words: Words) -> str:
    """The first batch: what is reported, and by how many."""
    outlets, new = _articles_by(update), _new(update)
    if not new:
        return words.text("First articles from %(outlets)s", outlets=outlets_listed(outlets, words))
    if new.number == 1:
        return _reports(new, words)
    by = (
        outlets_listed(outlets, words, 2)
        if len(outlets) < 3
        else number("%(n)s outlet", "%(n)s outlets", len(outlets), words)
    )
    return words.text("First reports from %(outlets)s: %(quote)s", outlets=by, quote=new.quote)


def _arrival(update: Update, words: Words) -> str:
    """A later batch: where accounts now differ, what it adds, what it confirms."""
    new = _new(update)
    disputes = sorted(update.facts(Disputed), key=_manifold)
    news = [_dispute(fact, words) for fact in disputes[:1]]
    if new:
        news.append(_adds(new, words) if news else _news(new, words))
    news += _confirming(update, words)
    parts = news or _dating(update, words) or _carrying(update, words) or _nothing(update, words)
    return words.clauses(parts[:2])


def _confirming(update: Update, words: Words) -> list[str]:
    """ "A confirms: “…”; now 3 outlets, 2 origins"; beside other news how many claims A confirms,
    without its name where the other news is its own.
    """
    confirmed, new = _confirmed(update), _new(update)
    if not confirmed:
        return []
    if confirmed.number == 1 and confirmed.quote and not new and not update.facts(Disputed):
        first = verb(
            "%(outlets)s confirms: %(quote)s",
            "%(outlets)s confirm: %(quote)s",
            confirmed.outlets,
            words,
            quote=confirmed.quote,
        )
        return [first, words.text("now %(counts)s", counts=counts(confirmed.now, words))]
    if new and set(new.outlets) == set(confirmed.outlets):
        return [number("%(n)s claim confirmed", "%(n)s claims confirmed", confirmed.number, words)]
    return [
        verb(
            "%(outlets)s confirms %(claims)s",
            "%(outlets)s confirm %(claims)s",
            confirmed.outlets,
            words,
            claims=number("%(n)s claim", "%(n)s claims", confirmed.number, words),
        )
    ]


def _news(new: _Claims, words: Words) -> str:
    """ "A reports: “…”", and how many claims more."""
    if new.number == 1:
        return _reports(new, words)
    more = number("%(n)s more claim", "%(n)s more claims", new.number - 1, words)
    return words.text("%(news)s and %(more)s", news=_reports(new, words), more=more)


def _adds(new: _Claims, words: Words) -> str:
    """ "A adds 2 claims": beside other news, which would make a title of two quotations."""
    return verb(
        "%(outlets)s adds %(claims)s",
        "%(outlets)s add %(claims)s",
        new.outlets,
        words,
        claims=number("%(n)s claim", "%(n)s claims", new.number, words),
    )


def _manifold(fact: Disputed) -> tuple[bool, int]:
    """Sorts differences whose accounts can't all be true to the front, then those of few."""
    return not fact.exact, len(fact.accounts)


def _dispute(fact: Disputed, words: Words) -> str:
    """ "accounts differ: “40” or “50”", the first few of them; where they differ in extent,
    certainty or wording, that they are told differently.
    """
    told = [quoted(account.value, _ACCOUNT) for account in fact.accounts]
    if len(set(told)) < len(told):
        values = [account.value for account in fact.accounts]
        told = [quoted(value) for value in told_apart(values, _ACCOUNT)]
    if len(told) > _ACCOUNTS:
        rest = len(told) - _ACCOUNTS + 1
        told = [*told[: _ACCOUNTS - 1], number("%(n)s other", "%(n)s others", rest, words)]
    accounts = either(told, words)
    if not fact.exact:
        return words.text("told differently: %(accounts)s", accounts=accounts)
    return words.text("accounts differ: %(accounts)s", accounts=accounts)


def _dating(update: Update, words: Words) -> list[str]:
    days = update.facts(Dated)
    if len(days) > 1:
        return [
            number(
                "%(n)s new date on the timeline",
                "%(n)s new dates on the timeline",
                len(days),
                words,
            )
        ]
    return [
        words.text(
            "a date for the timeline: %(date)s", date=words.moment(day.when, day.ahead).label
        )
        for day in days
    ]


def _carrying(update: Update, words: Words) -> list[str]:
    carried = _carried(update)
    if not carried:
        return []
    if carried.number == 1 and carried.quote:
        first = verb(
            "%(outlets)s also carries: %(quote)s",
            "%(outlets)s also carry: %(quote)s",
            carried.outlets,
            words,
            quote=carried.quote,
        )
    else:
        first = verb(
            "%(outlets)s also carries %(claims)s",
            "%(outlets)s also carry %(claims)s",
            carried.outlets,
            words,
            claims=number("%(n)s claim", "%(n)s claims", carried.number, words),
        )
    return [first, words.text("no new origin")]


def _nothing(update: Update, words: Words) -> list[str]:
    """A batch that adds no claim and no outlet to one."""
    outlets = _articles_by(update)
    if update.facts(Added):
        return [
            verb(
                "%(outlets)s adds nothing new to what was known",
                "%(outlets)s add nothing new to what was known",
                outlets,
                words,
            )
        ]
    copies = verb(
        "%(outlets)s copies what was known", "%(outlets)s copy what was known", outlets, words
    )
    return [copies, words.text("no new origin")]


def _notice(update: Update, words: Words) -> str:
    """What the editor withdrew or settled."""
    gone, settled = update.facts(Retracted), len(update.facts(Settled))
    parts = []
    if len(gone) == 1:
        source = gone[0].source
        parts.append(
            words.text(
                "withdrawn: %(title)s (%(outlet)s)",
                title=quoted(source.title, TITLE_QUOTE),
                outlet=credit_line(source, words),
            )
        )
    elif gone:
        parts.append(
            number("%(n)s article withdrawn", "%(n)s articles withdrawn", len(gone), words)
        )
    if settled:
        parts.append(number("%(n)s conflict settled", "%(n)s conflicts settled", settled, words))
    return words.clauses(parts)


def _reports(claims: _Claims, words: Words) -> str:
    """Who reports the most important of some claims, and its words."""
    return verb(
        "%(outlets)s reports: %(quote)s",
        "%(outlets)s report: %(quote)s",
        claims.outlets,
        words,
        quote=claims.quote,
    )


def _new(update: Update) -> _Claims | None:
    return _gathered(update, lambda fact: isinstance(fact, Reported))


def _confirmed(update: Update) -> _Claims | None:
    return _gathered(update, lambda fact: isinstance(fact, Corroborated) and fact.confirms)


def _carried(update: Update) -> _Claims | None:
    return _gathered(update, lambda fact: isinstance(fact, Corroborated) and not fact.confirms)


def _gathered(update: Update, among: Callable[[Fact], bool]) -> _Claims | None:
    """The claims of some changes together, one of them quoted, rather one that needs no context."""
    told = [
        (change, change.fact)
        for change in update.changes
        if isinstance(change.fact, Reported | Corroborated) and among(change.fact)
    ]
    if not told:
        return None
    names = dict.fromkeys(name for _, fact in told for name in fact.outlets)
    quotable = [(change, fact) for change, fact in told if change.quote]
    clear = [(change, fact) for change, fact in quotable if not change.leaning] or quotable
    first = (clear or told)[0][1].now
    equal = [change for change, fact in clear if fact.now == first]
    quote = quoted(_headline(equal, update).quote.rstrip("."), TITLE_QUOTE) if equal else ""
    return _Claims(_named_first(names), len(told), quote, first)


def _headline(changes: list[Change], update: Update) -> Change:
    """Of changes that are equally important, the one that the titles of the update's articles have
    most words of, or that begins one of these articles.
    """
    facts = (change.fact for change in update.changes)
    titles = [fact.source.title for fact in facts if isinstance(fact, Added | Copied)]
    said = _words(" ".join(titles))
    return max(
        changes,
        key=lambda change: len(_words(change.quote) & said) + _LEADS * _is_lede(change),
    )


def _is_lede(change: Change) -> bool:
    """Whether an article begins with what a change is about."""
    return any(c.start < c.source.paragraphs[0].end for c in change.citations)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _articles_by(update: Update) -> tuple[str, ...]:
    """Whose articles an update brings."""
    facts = (change.fact for change in update.changes)
    credited = (fact.source.credited for fact in facts if isinstance(fact, Added | Copied))
    return _named_first(dict.fromkeys(outlet.name if outlet else "" for outlet in credited))


def _named_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: not name))
