"""Flat pages: a whole page in one line, as it stands where line breaks were lost on the way.

The line is cut at the ends of sentences, and in its head around what stood on lines of its own:
behind the last button of a menu, before a byline, behind it and behind the stamp.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nupunkt import sent_spans

from explainer.collect.patterns import pattern

#: A page of so few lines, one of them this long, is flat; shorter ones may be a paragraph.
_LINES, _LONG = 2, 800
#: So far from its beginning is a page's head.
_HEAD = 600
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_STAMP = (
    rf"(?:(?:Published|Posted|Updated|Last updated)(?: on)?:? )?"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[apAP]\.?[mM]\.?)?(?: (?:[A-Z]{2,4}\b|GMT[+-]\d+))?)?"
)
_BYLINE = rf"\bBy (?:[A-Z][\w.'’-]+ ){{2,4}}?(?=\W{{0,3}}{_STAMP})"
#: A stamp stands in no sentence.
_DATED = (
    r"(?<!,)(?<!\bon)(?<!\bin)(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bsince)(?<!\buntil)"
    r"(?<!\bfrom)(?<!\bfor)(?<!\bbefore)(?<!\bafter)(?<!\band)(?<!\bthe)"
    rf" {_STAMP}(?=\W{{1,3}}[A-Z\d])"
)
_BUTTON = (
    r"\b(?:Subscribe|Newsletters?|Sign [Ii]n|Sign [Uu]p|Log [Ii]n|Login|Menu|Search|Donate"
    r"|Skip to (?:main )?content|Advertisement|Share)(?= [A-Z“\"‘])"
)


def is_flat(texts: Sequence[str]) -> bool:
    """Whether a page is one line, or one beside a mere label, with a head in it; a lone paragraph,
    however long, has none.
    """
    if not 0 < len(texts) <= _LINES:
        return False
    longest = max(texts, key=len)
    return len(longest) >= _LONG and any(True for _ in _head_cuts(longest))


def pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a flat page began and ended, without the spaces between them."""
    cuts = sorted({*_head_cuts(text), *(end for _, end in sent_spans(text))})
    start = 0
    for end in cuts:
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield start + lead, start + len(piece.rstrip())
        start = end


def _head_cuts(text: str) -> Iterator[int]:
    """Where the head of a flat page was cut."""
    byline = pattern(_BYLINE).search(text, 0, _HEAD)
    stamp = pattern(_DATED).search(text, byline.end() - 1 if byline else 0, _HEAD)
    if byline:
        yield byline.start()
        yield byline.end()
    if stamp:
        yield stamp.start()
        yield stamp.end()
    told = min((match.start() for match in (byline, stamp) if match), default=0)
    for button in (*pattern(_BUTTON).finditer(text, 0, told),)[-1:]:
        yield button.end()
