"""What the model leaves that a page's order tells: tails after a heading, captions, image texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from explainer.collect.lines.cues import Cue
from explainer.collect.lines.dated import is_stamp, is_timed
from explainer.collect.lines.line import Line

_SENTENCE_END = re.compile(r"[.!?…:,][\"”’')\]]{0,3}$")
#: A mark and what may close behind it.
_ENDING = 4
_FULL_STOP = re.compile(r"[.!?][\"”’')\]]{0,3}$")
#: A link to one article, which stands within a text as often as below it.
_INLINE = re.compile(
    r":\s*\S|^\W*(?:also )?(?:read|see)\b.*:$|^\W*(?:read|see) (?:more|next)\W+\w", re.IGNORECASE
)
#: Kinds of lines that an article ends at, where nothing but a little more prose follows.
_ENDINGS = frozenset({"related links", "comment form", "paywall"})
#: Headings below a press release.
_RELEASED = re.compile(
    r"(?:notes? (?:to|for) editors?|forward[- ]looking statements?|safe harbou?r(?: statement)?"
    r"|(?:media|press|investor)(?: relations)? (?:contacts?|enquiries|inquiries))\W*$",
    re.IGNORECASE,
)
#: Lines that only press releases have, below what they say of their sender.
_IS_RELEASE = re.compile(
    rf"SOURCE:? \S.{{1,60}}$|{_RELEASED.pattern}|\W*ends\W*$|#{{2,4}}$|(?:media )?contacts?:",
    re.IGNORECASE,
)
#: A heading of references, and what a reference has: a day or a year, an address.
_REFERENCES = re.compile(r"(?:sources|references|quellen|références|fuentes)\W*$", re.IGNORECASE)
_CITED = re.compile(r".{10,}(?:\b(?:19|20)\d\d\b|https?://)")
#: What heads a summary in headlines between title and text.
_SUMMED = re.compile(r"(?:in (?:short|brief)|(?:story )?highlights|at a glance)\W*", re.IGNORECASE)
#: What a site prints above a picture's credit or text.
_LABEL = re.compile(r"(?:image|media|photo|picture|video) caption\W*$", re.IGNORECASE)
#: The time that an entry of a live page begins with.
_ENTRY = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})? \S")
#: A line of prose has this many words; an article this many words before its tail ...
_PROSE, _ENOUGH = 12, 40
#: A sentence between lines of the body, as short as they come.
_SHORT_SENTENCE = 5
#: ... and after the heading comes at most this share of them, or this one with little prose in it.
_LITTLE, _LINKS = 0.25, 0.6
_ABOUT = re.compile(r"About (\w[^.?!]{2,60})$")
#: So many titles may stand below a heading within a text.
_TITLES = 4
#: Headings of one link amid the text.
_MORE = re.compile(
    r"(?:more (?:on|about) this(?: story)?|related(?: (?:story|article))?|read also"
    r"|mehr zum thema|lesen sie auch|(?:à )?lire aussi|(?:lea|leer) también|más información"
    r"|leggi anche)\W*$",
    re.IGNORECASE,
)
#: What screen readers say above the item of a list.
_ITEM = re.compile(r"list \d+ of \d+$")
_NUMBERED = re.compile(r"\W*\d+\W")
#: Words of a pull quote, and how many lines away its paragraph stands.
_QUOTED, _NEAR = range(5, 36), 8
_QUOTES = "“”\"‘’'«» ."
#: Words of an image's text above the first line of prose, and of a caption above its credit.
_IMAGE_TEXT, _CAPTION = 3, 15
#: The symbol of a share beside its price, no words of a text.
_TICKER = re.compile(r"\(?(?:[A-Z]{2,8}: ?)?[A-Z]{2,5}(?:\.[A-Z]{1,2})?\)?")


def trimmed(lines: Sequence[Line], kept: Sequence[bool], named: Sequence[Cue | None]) -> list[bool]:
    """The kept lines less those that only look like body by themselves."""
    left = _with_prose(lines, _unnamed(lines, kept, named), named)
    prose = [keep and _is_prose(line) for keep, line in zip(left, lines, strict=True)]
    end = _end(lines, left, prose, named)
    first = prose.index(True) if any(prose) else 0
    return [
        keep
        and not (named[index] and index < first)
        and index < end
        and not _is_caption(lines, named, index, first)
        and not _is_said_again(lines, prose, index)
        for index, keep in enumerate(left)
    ]


def _unnamed(
    lines: Sequence[Line], kept: Sequence[bool], named: Sequence[Cue | None]
) -> list[bool]:
    """The kept lines less those that a cue, a heading above or their own form tells apart."""
    left = [
        keep and not (cue and cue.always) and not is_timed(line.text)
        for line, keep, cue in zip(lines, kept, named, strict=True)
    ]
    for index in (*_linked(lines, named), *_indexed(lines)):
        left[index] = False
    for index in _named_last(left, named):
        left[index] = False
    return left


def _with_prose(
    lines: Sequence[Line], kept: Sequence[bool], named: Sequence[Cue | None]
) -> list[bool]:
    """The kept lines, the sentences between them, and the prose right above and below.

    The furniture around it makes its scores too low. On pages of a hundred news sites that nothing
    was learnt from, five in six of such paragraphs are body, and the lede is often among them.
    """
    if True not in kept:
        return list(kept)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    above = _run(lines, named, range(first - 1, -1, -1))
    below = _run(lines, named, range(last + 1, len(lines)))
    between = range(first - above, last + below + 1)
    return [
        keep or (at in between and not cue and _is_sentence(line))
        for at, (line, keep, cue) in enumerate(zip(lines, kept, named, strict=True))
    ]


def _run(lines: Sequence[Line], named: Sequence[Cue | None], at: Iterable[int]) -> int:
    """How many of the lines at these indices are prose, before the first that isn't."""
    return sum(1 for _ in takewhile(lambda index: not named[index] and _is_prose(lines[index]), at))


def _named_last(kept: Sequence[bool], named: Sequence[Cue | None]) -> Iterator[int]:
    """The indices of the kept lines at the end that their cues name."""
    for index in reversed(range(len(kept))):
        if kept[index]:
            if not named[index]:
                return
            yield index


def _indexed(lines: Sequence[Line]) -> Iterator[int]:
    """The indices of the lines of a live page's index: times with headings, one below another."""
    is_entry = [
        bool(_ENTRY.match(line.text)) and not _ends_with(_SENTENCE_END, line.text) for line in lines
    ]
    for at, entry in enumerate(is_entry):
        if entry and any(is_entry[max(at - 1, 0) : at] + is_entry[at + 1 : at + 2]):
            yield at


def _linked(lines: Sequence[Line], named: Sequence[Cue | None]) -> Iterator[int]:
    """The indices of titles below a heading like "Read also:" that stands within a text."""
    for heading, (line, cue) in enumerate(zip(lines, named, strict=True)):
        if _ITEM.match(line.text) and _is_bare(lines, heading + 1):
            yield heading + 1
        if not cue or cue.reason != "related links":
            continue
        if _MORE.match(line.text) and _is_link_between(lines, heading + 1):
            yield heading + 1
        elif line.text.endswith(":") and _INLINE.search(line.text):
            for index in range(heading + 1, min(heading + 1 + _TITLES, len(lines))):
                if _ends_with(_SENTENCE_END, lines[index].text):
                    break
                yield index


def _is_bare(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is there that ends no sentence."""
    return at < len(lines) and not _ends_with(_SENTENCE_END, lines[at].text)


def _is_link_between(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a headline with prose below it."""
    if at + 1 >= len(lines) or _NUMBERED.match(lines[at].text):
        return False
    return not _ends_with(_SENTENCE_END, lines[at].text) and _is_prose(lines[at + 1])


def _end(
    lines: Sequence[Line],
    kept: Sequence[bool],
    prose: Sequence[bool],
    named: Sequence[Cue | None],
) -> int:
    """The index of the heading that the tail begins with; the number of lines without one."""
    below = sum(_words(line) for line, keep in zip(lines, kept, strict=True) if keep)
    prose_below = sum(_words(line) for line, keep in zip(lines, prose, strict=True) if keep)
    marks = (at for at, line in enumerate(lines) if _IS_RELEASE.match(line.text))
    before, release = 0, max(marks, default=0)
    for index, cue in enumerate(named):
        if kept[index] and not _is_released(lines[index].text):
            before += _words(lines[index])
            below -= _words(lines[index])
            prose_below -= _words(lines[index]) * prose[index]
            continue
        if not _ends(lines, index, cue):
            continue
        little = below <= (_LINKS if index < release else _LITTLE) * before
        links = below <= _LINKS * before and prose_below <= _LITTLE * before
        if before >= _ENOUGH and (little or links):
            return index
    return len(lines)


def _is_released(text: str) -> bool:
    """Whether a line reads as a heading of what follows a text, though it may be kept."""
    return any(heading.match(text) for heading in (_ABOUT, _RELEASED, _REFERENCES))


def _ends(lines: Sequence[Line], index: int, cue: Cue | None) -> bool:
    """Whether a line heads what an article ends at: links, comments, who the publisher is.

    Those that no cue names stand below press releases, whose own text may be short, and reports.
    """
    text = lines[index].text
    if _RELEASED.match(text):
        return True
    if _REFERENCES.match(text):
        return index + 1 < len(lines) and _CITED.match(lines[index + 1].text) is not None
    if about := _ABOUT.match(text):
        return index + 1 < len(lines) and lines[index + 1].text.startswith(about[1])
    return cue is not None and cue.reason in _ENDINGS and not _INLINE.search(text)


def _is_said_again(lines: Sequence[Line], prose: Sequence[bool], index: int) -> bool:
    """Whether a line is a pull quote, or the name under one: a paragraph beside it says it too."""
    if prose[index] and lines[index].text[0] not in _QUOTES:
        return False
    quote = index if _words(lines[index]) in _QUOTED else index - 1
    return (
        quote >= 0
        and _words(lines[quote]) in _QUOTED
        and all(_is_repeated(lines, prose, at) for at in {index, quote})
    )


def _is_repeated(lines: Sequence[Line], prose: Sequence[bool], index: int) -> bool:
    """Whether a longer paragraph near a line has all of its words."""
    said = lines[index].text.strip(_QUOTES)
    near = range(max(index - _NEAR, 0), min(index + _NEAR + 1, len(lines)))
    size = len(lines[index].text)
    return any(prose[at] and size < len(lines[at].text) and said in lines[at].text for at in near)


def _words(line: Line) -> int:
    return line.text.count(" ") + 1


def _ends_with(ending: re.Pattern[str], text: str) -> bool:
    """Whether a text ends so; only its last characters are looked at."""
    return ending.search(text, max(len(text) - _ENDING, 0)) is not None


def _is_sentence(line: Line) -> bool:
    return _words(line) >= _SHORT_SENTENCE and _ends_with(_FULL_STOP, line.text)


def _is_prose(line: Line) -> bool:
    return _words(line) >= _PROSE and _ends_with(_SENTENCE_END, line.text)


def _is_summed(above: Sequence[Line]) -> bool:
    """Whether the heading of a summary stands above."""
    return any(_SUMMED.fullmatch(line.text) for line in above)


def _is_caption(lines: Sequence[Line], named: Sequence[Cue | None], index: int, first: int) -> bool:
    """Whether a line is an image's text: far too short above the prose, or above a credit."""
    line = lines[index]
    is_labelled = index > 0 and _LABEL.match(lines[index - 1].text) is not None
    if is_labelled or (index < first and is_stamp(line.text)):
        return True
    if _ends_with(_SENTENCE_END, line.text):
        return False
    above = named[index - 1] if index else None
    if _TICKER.fullmatch(line.text) or (above and above.reason == "page furniture"):
        return True
    if index < first and (_words(line) <= _IMAGE_TEXT or _is_summed(lines[:index])):
        return True
    below = named[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.reason == "image credit" and _words(line) <= _CAPTION
