"""Pictures' texts that the model takes for body: above the text, below a label, beside a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.lines.blocks import block_of
from explainer.collect.lines.credited import is_credited
from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import FULL_STOPS, count, ends_sentence, ends_with, is_sentence
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
#: ... or a name, behind a whole sentence of so many words at the least that it says again.
_NAMED = re.compile(
    r" ?(?:(?:PHOTO|Photo|Photograph|Image) (?:BY|by) |Photograph: )?[A-Z][^.!?]{1,50}"
)
_SAID = 6
#: A sentence with whose a picture is behind it: "... mid-leap. Obtained by Harbour Post".
_TRAILED = re.compile(
    r".{20,}[.!?][\"”’]? ?(?:(?:[Oo]btained|[Cc]ourtesy|[Pp]rovided|[Ss]upplied) (?:by|of) )?"
    r"(?=.*[a-z])[A-Z][\w&'’-]*(?: (?:of|the|and|for|[A-Z][\w&'’-]*)){1,6}$"
)
#: An agency behind a sentence, and characters of a dateline.
_AGENCY, _DATELINE = re.compile(r"[.!?] \(([A-Z]\w+)\)$"), 80
#: Words of such a sentence at the most.
_CAPTIONED = 40
#: ... and of one that stands above a credit.
_BRIEF = 11
#: What a site prints above a picture's credit or text.
_LABEL = re.compile(r"(?:image|media|photo|picture|video) caption\W*$", re.IGNORECASE)
#: Lines around a picture's text in which it stands with its credit.
_BESIDE = 3
#: A line of more than a few words that stands twice stands again so near.
_AGAIN = 3
#: Words of an image's text.
_CAPTION = 15
#: The symbol of a share beside its price, no words of a text.
_TICKER = re.compile(r"\(?(?:[A-Z]{2,8}: ?)?[A-Z]{2,5}(?:\.[A-Z]{1,2})?\)?")
#: The time that an entry of a live page begins with.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)


def _is_summed(above: Sequence[Line]) -> bool:
    """Whether the heading of a summary stands above."""
    return any(is_summary_in_headlines(line.text) for line in above)


def is_caption(page: Survey, kept: Sequence[bool], index: int, first: int) -> bool:
    """Whether a line is an image's text, or heads the first line of prose and is none of it."""
    if (index < first and _is_above(page, index)) or _is_pictured(page, index):
        return True
    if _is_of_agency(page, kept, index):
        return True
    return _is_trailed(page, kept, index) or (
        index <= first + 1 and _is_above_credit(page, kept, index)
    )


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
    reach = _AGAIN if text.count(" ") >= _BESIDE else 1
    around = (
        *page.texts[max(index - reach, 0) : index],
        *page.texts[index + 1 : index + 1 + reach],
    )
    if text in around:
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
        and (_WHOSE.fullmatch(long, len(short)) is not None or _is_named(short, long))
        for short, long in pairs
    )


def _is_named(short: str, long: str) -> bool:
    """Whether a line is another one, a sentence, with a name behind it."""
    is_said = short.count(" ") >= _SAID and ends_with(short, FULL_STOPS)
    return is_said and _NAMED.fullmatch(long, len(short)) is not None


def _is_trailed(page: Survey, kept: Sequence[bool], index: int) -> bool:
    """Whether a line is a sentence with a name behind it, in a block with what is no body."""
    lines, text = page.lines, page.texts[index]
    if count(lines[index]) > _CAPTIONED or not _TRAILED.fullmatch(text):
        return False
    is_below = index > 0 and not kept[index - 1] and not lines[index].before
    is_above = index + 1 < len(lines) and not kept[index + 1] and not lines[index + 1].before
    return is_below or is_above


def _is_above_credit(page: Survey, kept: Sequence[bool], index: int) -> bool:
    """Whether a short sentence, or one that is said twice, stands right above a picture's credit
    and a blank line parts it from the text.
    """
    block = block_of(page, index)
    twins = [at for at in (index - 1, index + 1) if at in block and _is_same(page, index, at)]
    below = max(index, *twins) + 1 if twins else index + 1
    is_short = count(page.lines[index]) <= (_CAPTIONED if twins else _BRIEF)
    return is_short and below in block and not kept[below] and _is_credit(page, below)


def _is_of_agency(page: Survey, kept: Sequence[bool], index: int) -> bool:
    """Whether a line ends with the agency of the dateline, and isn't the last of the text."""
    name = _AGENCY.search(page.texts[index])
    if name is None or True not in kept[index + 1 :]:
        return False
    return any(f"({name[1]}) " in text[:_DATELINE] for text in page.texts[:index])


def _is_same(page: Survey, index: int, at: int) -> bool:
    return page.texts[index] == page.texts[at]


def _is_credit(page: Survey, at: int) -> bool:
    """Whether a line is a picture's credit, or a text with one."""
    cue = page.cues[at]
    is_named = cue is not None and cue.reason == "image credit"
    return is_named or is_credited(page.texts[at])
