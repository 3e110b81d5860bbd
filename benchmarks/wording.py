"""How outlets word the same report, and what their pages wrap around it."""

from __future__ import annotations

import re
from datetime import date

from benchmarks.dice import Key, chance, pick, roll
from benchmarks.stories import name

_SWAPS = {
    "announced": ("said", "confirmed", "disclosed"), "company": ("firm", "group"),
    "firm": ("company", "group"), "approximately": ("about", "roughly"),
    "about": ("around", "some"), "manufacturer": ("maker", "producer"),
    "percent": ("per cent", "percent"), "plans": ("intends", "aims"), "purchase": ("buy",),
    "dropped": ("fell", "slid"), "fell": ("dropped", "sank"), "rose": ("climbed", "gained"),
    "largest": ("biggest",), "currently": ("at present", "now"), "released": ("published",),
    "cut": ("shed", "cut"), "new": ("new", "latest"), "over": ("more than",),
    "due to": ("because of",), "ongoing": ("continuing",), "several": ("a number of",),
    "allow": ("let", "permit"), "required": ("needed",),
    "report": ("report", "account"), "financial": ("financial", "economic"),
    "recent": ("latest",),
    "including": ("among them",), "following": ("after",), "although": ("though",),
    "expected": ("expected", "forecast"), "reach": ("hit",), "launched": ("began", "introduced"),
    "intends": ("plans",), "agreed": ("settled",), "decline": ("fall",), "deal": ("pact",),
    "dramatically": ("sharply",), "sharply": ("steeply",), "around": ("across",),
}  # fmt: skip
_SWAP = re.compile(r"\b(?:" + "|".join(_SWAPS) + r")\b")
_TAIL = re.compile(r", (?:which|who|including|according to|although|with|amid)\b[^“”]{8,}\.$")
_PERCENT = re.compile(r"(?<=\d)%")
_AMOUNT = re.compile(r"(?<![\w.,])[1-9]\d{1,2}(?![\w.,])")
_ENDINGS = (", officials said.", ", the company said.", ", according to a statement.", ".", ".")
_MENUS = (
    "Skip to main content", "Home | World | Business | Technology | Opinion", "Subscribe Log in",
    "Menu Search", "Sections", "Home > Business", "Advertisement", "Sign in to your account",
)  # fmt: skip
_CONSENT = (
    "We use cookies to give you the best experience on our website. Accept all Manage settings",
    "This site uses cookies. By continuing to browse you agree to our privacy policy.",
    "We and our partners store and access information on your device. Accept Reject",
)
_BREAKS = (
    "Advertisement",
    "Story continues below",
    "Related: {}",
    "READ MORE: {}",
    "Also read: {}",
)
_FOOTS = (
    "Share this article", "Facebook Twitter WhatsApp Email", "Sign up for our daily newsletter",
    "Most read", "You may also like", "Comments (14)", "Follow us on social media",
    "Tags: business, markets", "Print this page", "More from Business",
)  # fmt: skip
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.",
           "Nov.", "Dec.")  # fmt: skip


def reword(sentence: str, *key: Key) -> str:
    """The sentence as another outlet would put it: quotations stay, the rest may change a little.

    One in twenty-five states another number, as hurried reports do.
    """
    if "“" in sentence:
        return sentence
    if chance(30, "tail", *key):
        sentence = _TAIL.sub(".", sentence)
    sentence = _SWAP.sub(lambda m: _swapped(m.group(), *key), sentence)
    if chance(50, "percent", *key):
        sentence = _PERCENT.sub(" percent", sentence)
    if chance(4, "number", *key):
        sentence = _AMOUNT.sub(lambda m: str(int(m.group()) + 1 + roll(9, *key)), sentence, count=1)
    if chance(15, "ending", *key) and sentence.endswith("."):
        sentence = sentence[:-1] + pick(_ENDINGS, "which", *key)
    return sentence


def retitle(title: str, *key: Key) -> str:
    """The title as another outlet would put it."""
    return _SWAP.sub(lambda m: _swapped(m.group(), *key), title)


def outlet_name(number: int) -> str:
    """The name of an outlet; none of them exists."""
    kind = pick(("Courier", "Herald", "Monitor", "Ledger", "Post", "Wire Watch"), "kind", number)
    return f"{name('outlet', number)} {kind}"


def dressed(title: str, body: list[str], day: date, others: list[str], *key: Key) -> str:
    """An article as it is copied from its page: head, byline, body, and everything around it."""
    outlet = outlet_name(int(key[0]))
    lines = [pick(_MENUS, place, *key) for place in range(1 + roll(3, "menus", *key))]
    lines += [title, "", *_byline(outlet, day, *key), ""]
    middle = 1 + roll(max(1, len(body) - 1), "middle", *key)
    for place, paragraph in enumerate(body):
        if place == middle and chance(60, "break", *key):
            lines += [pick(_BREAKS, *key).format(pick(others, "related", *key)), ""]
        lines += [paragraph, ""]
    lines += [pick(_FOOTS, place, *key) for place in range(2 + roll(4, "feet", *key))]
    lines += [retitle(other, *key) for other in others[: roll(4, "others", *key)]]
    if chance(50, "consent", *key):
        lines.append(pick(_CONSENT, *key))
    return "\n".join([*lines, f"© {day.year} {outlet}. All rights reserved.", ""])


def _byline(outlet: str, day: date, *key: Key) -> list[str]:
    author = f"By {name('first', *key)} {name('last', *key)}"
    styles = (
        [author, f"Published {day:%B} {day.day}, {day.year}"],
        [f"{author} | {_MONTHS[day.month - 1]} {day.day}, {day.year}"],
        [outlet, f"{day.day} {day:%B} {day.year}"],
        [f"Date:{day.isoformat()} 10:{10 + roll(50, *key)}:00", author],
    )
    return pick(styles, "byline", *key)


def _swapped(word: str, *key: Key) -> str:
    return pick(_SWAPS[word], word, *key) if chance(55, "swap", word, *key) else word
