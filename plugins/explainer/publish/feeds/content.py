"""An update in full, as HTML that any feed reader may show.

Nothing of an article is taken as markup: every word is escaped, and only the elements written
here occur. Every link is absolute, as far as the site knows its address.
"""

from __future__ import annotations

from html import escape
from itertools import groupby, islice

from explainer.model import Change, ChangeKind, Citation, Update
from explainer.publish.address import address
from explainer.publish.links import source_path, topic_path, update_path
from explainer.publish.news import Told
from explainer.publish.news.wording import QUOTATION_MARKS
from explainer.publish.views.desk import Desk
from explainer.publish.views.note import passage_id
from explainer.publish.words import message

#: Changes of one kind that an entry lists; a link leads to the others.
_MOST = 10
#: Passages that a change cites in a feed; its page has all.
_MOST_CITED = 5

_HEADINGS = {
    ChangeKind.DISPUTED: message("Accounts differ"),
    ChangeKind.CORROBORATED: message("More stands behind it"),
    ChangeKind.CLAIM: message("New claims"),
    ChangeKind.EVENT: message("Dates"),
    ChangeKind.SOURCE: message("Articles added"),
    ChangeKind.COPY: message("Copies"),
    ChangeKind.WITHDRAWN: message("Withdrawn"),
    ChangeKind.SETTLED: message("Settled"),
    ChangeKind.CORRECTED: message("Corrected"),
}

#: Changes that say nothing without the words that they are about.
_QUOTING = (ChangeKind.CLAIM, ChangeKind.CORROBORATED, ChangeKind.EVENT)

#: A change, and it in words.
_Told = tuple[Change, Told]


def content(desk: Desk, update: Update) -> str:
    """The update's changes by kind, each with its passages, and where to read on."""
    topic = desk.topic
    home = _link(address(desk.site, topic_path(topic.slug)), topic.title)
    groups = groupby(_by_kind(desk, update), key=lambda told: told[0].kind)
    body = "".join(_section(desk, update, kind, tuple(group)) for kind, group in groups)
    return f"<p>{home}</p>{body}"


def _by_kind(desk: Desk, update: Update) -> list[_Told]:
    order = list(dict.fromkeys(change.kind for change in update.changes))
    return sorted(desk.told(update), key=lambda told: order.index(told[0].kind))


def _section(desk: Desk, update: Update, kind: ChangeKind, told: tuple[_Told, ...]) -> str:
    shown = [each for each in told if not _is_wordless(*each)][:_MOST]
    items = "".join(f"<li>{_item(desk, *each)}</li>" for each in shown)
    rest = len(told) - len(shown)
    if rest > 0:
        page = address(desk.site, update_path(desk.topic.slug, update.id))
        more = (
            desk.words.text("%(n)s more", n=rest)
            if shown
            else desk.words.text("%(n)s, in words that may not be quoted here", n=rest)
        )
        items += f"<li>{_link(page, more)}</li>"
    return f"<h3>{desk.words.text(_HEADINGS[kind])}</h3><ul>{items}</ul>"


def _is_wordless(change: Change, told: Told) -> bool:
    """Whether a change is about words none of which may be quoted: who reports them says little."""
    return bool(change.quote) and not told.quote and change.kind in _QUOTING


def _item(desk: Desk, change: Change, told: Told) -> str:
    """What is said, in whose words, how the count changed, and the passages."""
    where, quote = _page(desk, change), told.before + told.quote
    parts = [_linked(where, told.text)]
    if quote:
        mark = "{}" if any(mark in quote for mark in QUOTATION_MARKS) else "<q>{}</q>"
        parts = [escape(told.text) + ":", mark.format(_linked(where, quote))]
    if told.was:
        arrow = desk.words.text("→")
        parts.append(f"(<del>{escape(told.was)}</del> {arrow} <ins>{escape(told.now)}</ins>)")
    cited = {citation.source.slug: citation for citation in reversed(change.citations)}
    firsts = islice(reversed(cited.values()), _MOST_CITED)
    return " ".join([*parts, *(_reference(desk, citation) for citation in firsts)])


def _page(desk: Desk, change: Change) -> str:
    """The place on the site that a change is about, "" where it has none that stays: what fills
    several pages may move from one to another.
    """
    subject = change.subject
    if subject in desk.sources:
        return address(desk.site, source_path(desk.topic.slug, subject))
    if not desk.layout.is_one_page:
        return ""
    if subject in desk.claims:
        return address(desk.site, desk.path, f"claim-{subject}")
    anchor = desk.layout.anchors.get(subject)
    return address(desk.site, desk.path, anchor) if anchor else ""


def _linked(href: str, words: str) -> str:
    return _link(href, words) if href else escape(words)


def _reference(desk: Desk, citation: Citation) -> str:
    """The outlet's name, leading to the passage on its source page."""
    path = source_path(desk.topic.slug, citation.source.slug)
    anchor = passage_id(citation) if desk.excerpts.shows(citation) else ""
    credit = desk.credits[citation.source.slug].line
    return f"[{_link(address(desk.site, path, anchor), credit)}]"


def _link(href: str, words: str) -> str:
    return f'<a href="{escape(href)}">{escape(words)}</a>'
