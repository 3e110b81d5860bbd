"""What collect and digest note in English, in the language of the interface.

They say why a piece of metadata is believed or refused, how a copy came here, why a line was cut.
Each sentence is listed here once, with holes for the words of the case; a note may join several.
What isn't listed, such as the name of a piece of markup, is shown as it is.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import lru_cache

from explainer.publish.words import Words, message

_NOTES = (
    message("the text contradicts it: %(why)s"),
    message("“%(words)s” (%(day)s) lies ahead in the text"),
    message("“%(words)s” (%(day)s) lies behind in the text"),
    message("“%(words)s” lies ahead in the text"),
    message("“%(words)s” lies behind in the text"),
    message("“%(words)s” (%(day)s) has no year in the text, so it lies less than one back"),
    message("“%(words)s” is %(day)s or after"),
    message("“%(words)s” is %(day)s, less than a week back"),
    message("“%(words)s” is %(day)s, counted from what the other articles date"),
    message("it was out by %(day)s"),
    message("by its stamp it was out on %(day)s or before"),
    message("by its stamp it was out on %(day)s or after"),
    message("the first dated report of this is of %(day)s"),
    message("the topic’s first dated article is of %(day)s"),
    message("shown without https://"),
    message("it opens with what the articles of %(day)s were the first to tell"),
    message("the text calls %(day)s by its date and days of its own week by their names"),
    message("day and month are in the order that fits the days named"),
    message("host %(host)s of the article's address"),
    message("host %(host)s of the link"),
    message("domain %(host)s of a contact address"),
    message("a name beside the date or a role"),
    message("a call to subscribe"),
    message("a link about it"),
    message("a service of it"),
    message("its logo above the title"),
    message("above the title"),
    message("alone on a line"),
    message("an address alone on a line"),
    message("an address with its letters"),
    message("beside the title"),
    message("the page says it of itself"),
    message("another byline is nearer to the article"),
    message("another date is nearer to the article"),
    message("another name is borne out by the page"),
    message("another name is nearer to the article"),
    message("another origin is nearer to the article"),
    message("another title is nearer to the article"),
    message("byline"),
    message("byline of a copied text"),
    message("changed then, so published that day or before"),
    message("copyright line"),
    message("credit"),
    message("credited with the first report"),
    message("date of the post"),
    message("dateline"),
    message("found in the page by htmldate"),
    message("head of the page"),
    message("in the words above the text"),
    message("it follows an article of %(day)s and tells nothing later"),
    message("it follows an article of %(day)s"),
    message("it may name the owner"),
    message("it opens as an article of %(day)s does and tells nothing later"),
    message("the last day that it tells of is %(day)s"),
    message("name of the site"),
    message("names no year"),
    message("no title was found"),
    message("nothing else on the page bears it out"),
    message("posted then"),
    message("sidecar"),
    message("the address holds a day"),
    message("the address holds a month"),
    message("the copied text may be older"),
    message("the day is its dateline’s, the year follows from the other articles"),
    message("the year follows from the other articles"),
    message("the day of a change"),
    message("the page gives its site several names, so none is trusted"),
    message("the page is a copy on a throw-away site"),
    message("the text is not a copy of it"),
    message("the text names itself"),
    message("this is the beginning of the text"),
)

#: How a copy came here.
_WAYS = (message("an unidentified repost"), message("a forum post"))

#: Why lines were cut: `docs/cleaning.md` explains each.
_CUTS = (
    message("title"),
    message("standfirst"),
    message("date stamp"),
    message("site name"),
    message("breadcrumb"),
    message("navigation"),
    message("advertisement"),
    message("newsletter"),
    message("social plug"),
    message("paywall"),
    message("cookie notice"),
    message("terms"),
    message("share buttons"),
    message("rating"),
    message("related links"),
    message("after the article"),
    message("comment form"),
    message("comment"),
    message("quoted comment"),
    message("forum furniture"),
    message("image credit"),
    message("caption"),
    message("copyright"),
    message("contact"),
    message("url"),
    message("tags"),
    message("author bio"),
    message("excerpt link"),
    message("exchange rate"),
    message("spliced spam"),
    message("furniture"),
    message("page furniture"),
    message("infobox"),
    message("not article text"),
    message("editor"),
)

KNOWN = frozenset((*_NOTES, *_WAYS, *_CUTS))
_HOLE = re.compile(r"%\\\((\w+)\\\)s")


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(_HOLE.sub(r"(?P<\1>.+)", re.escape(sentence)))


_SHAPES = tuple((sentence, _pattern(sentence)) for sentence in _NOTES if "%(" in sentence)


def note(text: str, words: Words) -> str:
    """A note on a piece of evidence."""
    return words.clauses([_sentence(part, words) for part in text.split("; ")])


@lru_cache(maxsize=4096)
def _sentence(text: str, words: Words) -> str:
    for sentence, pattern in _SHAPES:
        if found := pattern.fullmatch(text):
            values = {name: _value(name, told, words) for name, told in found.groupdict().items()}
            if values.get("words") == values.get("day"):  # “May 3, 2024” says its day itself.
                sentence = sentence.replace(" (%(day)s)", "")
            return words.text(sentence, **values)
    return words.text(text) if text in KNOWN else text


def _value(name: str, told: str, words: Words) -> str:
    if name == "why":
        return _sentence(told, words)
    with suppress(ValueError):
        return words.day(date.fromisoformat(told)) if name == "day" else told
    return told
