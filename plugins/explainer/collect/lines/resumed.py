"""Where a text goes on below links to other articles: it says so, or a paragraph stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from explainer.collect.lines.heading import content
from explainer.collect.lines.links import titles_below
from explainer.collect.lines.prose import is_prose
from explainer.collect.lines.survey import Survey

#: What a site says where it interrupts a text.
_GOES_ON = re.compile(r"(?:story|article|text) continues below\b", re.IGNORECASE)
#: What may end a text behind its last sentence, or alone: an agency's name, initials.
_SIGNED = re.compile(r"[.!?][\"”’]? (?:[A-Z]{2,5}|\([\w./-]{2,12}\))$")
_INITIALS = re.compile(r"[.!?][\"”’]? [A-Z]{2,5}$")
_ALONE = re.compile(r"\([\w./-]{2,12}\)$")
#: The headings of links, and offers to pay.
_LINKS = ("related links", "paywall")
#: A paragraph below links that is of the same text has so many of its words.
_SHARED = 2


def resumes(page: Survey, kept: Sequence[bool], heading: int) -> bool:
    """Whether the text that a heading of links interrupts goes on below its titles.

    One or two paragraphs that speak of the same things stand there, then what ends a page: a list
    of articles with what each begins with goes on with a title.
    """
    cue = page.cues[heading]
    if cue is None or cue.reason not in _LINKS:
        return False
    rest = range(heading + 1, len(page.lines))
    if any(kept[at] and _GOES_ON.search(page.texts[at - 1]) for at in rest):
        return True
    at = end = titles_below(page.lines, heading).stop
    while end < len(page.lines) and _is_text(page, end):
        end += 1
    is_kept = end > at and kept[at]
    return is_kept and _is_closed(page, end) and _is_told_of(page, kept, heading, at)


def _is_closed(page: Survey, end: int) -> bool:
    """Whether a line stands below a text's last one, or that was signed."""
    if end >= len(page.lines) or page.cues[end] is not None:
        return True
    return signs_off(page.texts[end - 1]) or _ALONE.match(page.texts[end]) is not None


def _is_text(page: Survey, at: int) -> bool:
    """Whether a line is a paragraph, whoever signed it, and says all that it has to say."""
    text = page.texts[at]
    is_said = is_prose(page.lines[at]) or signs_off(text)
    return is_said and page.cues[at] is None and not text.endswith(("…", "..."))


def has_initials(text: str) -> bool:
    """Whether a line ends with initials behind its last sentence, as no picture's text does."""
    return _INITIALS.search(text) is not None


def signs_off(text: str) -> bool:
    """Whether a line ends with who wrote it, in initials, behind its last sentence."""
    return _SIGNED.search(text) is not None


def _is_told_of(page: Survey, kept: Sequence[bool], heading: int, at: int) -> bool:
    """Whether a paragraph has words of the text above a heading."""
    above = " ".join(compress(page.texts[:heading], kept))
    return len(content(page.texts[at]) & content(above)) >= _SHARED
