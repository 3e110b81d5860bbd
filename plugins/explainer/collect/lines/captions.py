"""Pictures' texts that the model takes for body: above the text, below a label, beside a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import count, ends_sentence, is_sentence
from explainer.collect.lines.summaries import is_summary_in_headlines
from explainer.collect.lines.survey import Survey

#: Whose a picture is, alone in brackets.
_CREDITED = re.compile(r"\( ?[A-Z][\w&'’-]*(?:,? (?:of |the )?[A-Z][\w&.'’-]*){1,6} ?\)")
#: Whose a picture is, behind its text: "(Jane Roe / Example Post)", "Jane Roe/Example Post".
_SIGNED = re.compile(
    r".{10,400}[.!?][\"”’]? \(?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2} ?/ ?[A-Z][\w.&'’ -]{2,40}\)?"
)
#: What stands behind a picture's text that the page says again: "(Jane Roe/AP)", "Credit...".
_WHOSE = re.compile(
    r"\W{0,3}(?:\([^()]{2,60}\)|\[[^\[\]]{2,60}\]|(?i:credit|photo|image)\b.{2,80})\W*"
)
#: What a site prints above a picture's credit or text.
_LABEL = re.compile(r"(?:image|media|photo|picture|video) caption\W*$", re.IGNORECASE)
#: Lines around a picture's text in which it stands with its credit.
_BESIDE = 3
#: Words of an image's text.
_CAPTION = 15
#: The symbol of a share beside its price, no words of a text.
_TICKER = re.compile(r"\(?(?:[A-Z]{2,8}: ?)?[A-Z]{2,5}(?:\.[A-Z]{1,2})?\)?")
#: The time that an entry of a live page begins with.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)


def _is_summed(above: Sequence[Line]) -> bool:
    """Whether the heading of a summary stands above."""
    return any(is_summary_in_headlines(line.text) for line in above)


def is_caption(page: Survey, index: int, first: int) -> bool:
    """Whether a line is an image's text, or heads the first line of prose and is none of it."""
    return (index < first and _is_above(page, index)) or _is_pictured(page, index)


def _is_above(page: Survey, index: int) -> bool:
    """Whether a line above the first prose is a stamp, an image's text, or says that one follows.

    A short line below the time of a live page's entry is the entry's heading.
    """
    lines, line = page.lines, page.lines[index]
    if page.is_stamp(index):
        return True
    if ends_sentence(line.text):
        return line.text[-1] == ":" and not is_sentence(lines[index + 1])
    is_entry = index > 0 and _CLOCK.fullmatch(lines[index - 1].text) is not None
    return not is_entry and (count(line) <= _CAPTION or _is_summed(lines[:index]))


def _is_pictured(page: Survey, index: int) -> bool:
    """Whether a line stands below the label of a picture, or above its credit."""
    lines, named, text = page.lines, page.cues, page.texts[index]
    above = named[index - 1] if index else None
    below = named[index + 1] if index + 1 < len(lines) else None
    if _CREDITED.fullmatch(text) or ("/" in text and _SIGNED.fullmatch(text)):
        return True
    if index and _LABEL.match(page.texts[index - 1]):
        return True
    if _is_credited_beside(page, index):
        return True
    if ends_sentence(text):
        return False
    if text in page.texts[max(index - 1, 0) : index] or text in page.texts[index + 1 : index + 2]:
        return True  # said for who sees the picture and for who hears the page
    is_credited = below is not None and below.reason == "image credit"
    is_turned = above is not None and above.reason == "page furniture"
    is_short = count(lines[index]) <= _CAPTION
    return is_turned or (is_credited and is_short) or _TICKER.fullmatch(text) is not None


def _is_credited_beside(page: Survey, index: int) -> bool:
    """Whether a line and one beside it are a picture's text, one of them with whose it is."""
    text = page.texts[index]
    near = range(max(index - _BESIDE, 0), min(index + _BESIDE + 1, len(page.lines)))
    pairs = (sorted((text, page.texts[at]), key=len) for at in near if at != index)
    return any(
        long.startswith(short)
        and short.count(" ") >= _BESIDE
        and _WHOSE.fullmatch(long, len(short)) is not None
        for short, long in pairs
    )
