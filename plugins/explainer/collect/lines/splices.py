"""Spliced spam: a phrase that a mark parts from a title or breadcrumb and that is glued into text.

Sites that re-post articles push a phrase of their own into them, where no writer would put it:
without the space that words have between them. Both marks must be there. A clean page has a
site's name beside a ``|`` as well, and its text may say that name, but never glued. A phrase that
stands inside a word is spam wherever else it stands, between spaces too.

Beside ``:`` or ``-`` without the space behind that writers put there, and of one word, a phrase is
spam only where a sentence goes on around it: text that lost its spaces has names glued to stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from explainer.collect.decode import Decoded
from explainer.collect.lines.line import Line
from explainer.collect.lines.paragraphs import Piece, spoken
from explainer.model import Removed

#: Why what was spliced in is cut.
SPLICED = "spliced spam"

_BARS = "|｜丨¦"
_BAR = re.compile(f"[{_BARS}]")
#: A colon or a dash between a word and a title.
_JOINT = r"(?<=[\w.)])[:–-](?=[“\"'‘]?[A-Z])"
_JOINED = re.compile(_JOINT)

#: Titles and breadcrumbs are among the first lines with a bar.
_TITLES = 10
#: Longer lines are no titles.
_LONGEST_TITLE = 300
#: A splice beside a bar has two words and this many characters at least, as site names are shorter;
#: another so many.
_SHORTEST, _SHORTEST_OTHER, _LONGEST = 8, 5, 100
#: Where a phrase can begin inside a glued crumb: after a space, at a capital after a small letter.
_STARTS = re.compile(r"(?<=[ >»›])(?=\w)|(?<=[a-z0-9])(?=[A-Z])|^(?=\w)")
#: Marks of a breadcrumb, whose last crumb may have the phrase glued to it.
_CRUMB = re.compile(r"[>»›/:]")
_WORD = re.compile(r"\w+")
_ENDING_WORDS = (
    "s es d ed er ers ing ings al ally ly y ies ist ists ism ic ical ian ians an ans ation ations"
    " ment ments ness like less ful ship ships hood land lands man men woman women based"
)
_ENDINGS = frozenset(_ENDING_WORDS.split())
#: Spaces in a line of prose, and in the headline after the bar, at the least.
_PROSE, _HEADLINE = 9, 3
#: What no writer leaves out the space after; opening marks may stand before a name.
_CLOSING = ",.;:!?)”’%"
#: What a sentence ends with, and what it goes on behind.
_STOPS, _WITHIN = (".", "!", "?", ":"), (",", ";", "”", ")")
#: A word with no capital but its first letter.
_PLAIN = re.compile(r"[A-Z][a-z’'-]+")
_SMALL_BEFORE = re.compile(r"(?<![\w’'-])[a-z]{2,}$")


class Splice:
    """A phrase that is spliced into the text of a page."""

    def __init__(self, phrase: str, texts: Sequence[str]) -> None:
        bar = f" ?[{_BARS}] ?"
        self.phrase = phrase
        self._pattern = re.compile(
            rf"(?P<lead>{bar})?{re.escape(phrase)}(?(lead)|(?P<bar>{bar}|{_JOINT})?)"
        )
        self._is_sure = _parts_words(phrase, texts)

    def left(self, text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """What the phrase leaves of some pieces of a text."""
        left = _left(text, pieces, self._pattern, is_sure=self._is_sure)
        return _trimmed(text, tuple(left))

    def without(self, text: str) -> str:
        """A line without the phrase."""
        return spoken(text, self.left(text, ((0, len(text)),)))


def find_splice(texts: Sequence[str]) -> Splice | None:
    """What is spliced into the lines of a page, or its blocks; ``None`` on clean pages."""
    phrase = _spliced_phrase(texts)
    return Splice(phrase, texts) if phrase else None


def unspliced(
    decoded: Decoded, lines: Sequence[Line]
) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """The lines without what was spliced into them, and what was cut."""
    splice = find_splice([line.text for line in lines])
    if not splice:
        return tuple(lines), ()
    kept: list[Line] = []
    removed: list[Removed] = []
    for line in lines:
        pieces = splice.left(decoded.text, line.pieces)
        if pieces != line.pieces:
            removed.append(Removed(line.number, splice.phrase, SPLICED))
            line = replace(line, text=spoken(decoded.text, pieces), pieces=pieces)
        if pieces:
            kept.append(line)
    return tuple(kept), tuple(removed)


def _spliced_phrase(texts: Sequence[str]) -> str:
    """The longest phrase beside a mark that is glued into prose; "" on clean pages."""
    prose = [text for text in texts if text.count(" ") >= _PROSE]
    short = [text for text in texts if len(text) <= _LONGEST_TITLE]
    for mark, phrases, is_spliced in (
        (_BAR, _phrases, _is_spliced),
        (_BAR, _names, _is_wedged),
        (_JOINED, _names, _is_wedged),
    ):
        for title in islice(filter(mark.search, short), _TITLES):
            for phrase in phrases(title, mark):
                if is_spliced(phrase, prose) and not _is_part(phrase, title, prose):
                    return phrase
    return ""


def _is_part(phrase: str, title: str, prose: Sequence[str]) -> bool:
    """Whether a phrase and the word behind its hyphen are one word in the prose."""
    word = _WORD.match(title.partition(f"{phrase}-")[2])
    return word is not None and any(
        f"{phrase}{word[0]}".casefold() in text.casefold() for text in prose
    )


def _phrases(title: str, mark: re.Pattern[str]) -> Iterator[str]:
    """What may have been spliced: what stands after a mark; what stands before a headline and its
    mark, and the ends of that, longest first.
    """
    _, *others = (part.strip() for part in mark.split(title))
    yield from filter(_may_be_spliced, (*others, *_prefixes(title, mark)))


def _may_be_spliced(phrase: str) -> bool:
    return _SHORTEST <= len(phrase) <= _LONGEST and " " in phrase


def _names(title: str, mark: re.Pattern[str]) -> Iterator[str]:
    """What stands before a headline and its mark, and the ends of that, be it one word."""
    for phrase in _prefixes(title, mark):
        if _SHORTEST_OTHER <= len(phrase) <= _LONGEST and phrase[0].isupper():
            yield phrase


def _prefixes(title: str, mark: re.Pattern[str]) -> Iterator[str]:
    """What stands before a headline and its mark; in a breadcrumb the ends of that, too."""
    prefix, headline = mark.split(title, maxsplit=1)
    if headline.count(" ") < _HEADLINE:
        return
    prefix = prefix.strip()
    starts = _STARTS.finditer(prefix) if _CRUMB.search(prefix) else re.finditer("^", prefix)
    yield from (prefix[match.start() :] for match in starts)


def _is_spliced(phrase: str, prose: Sequence[str]) -> bool:
    """Whether the phrase is glued wherever the prose has it, and the prose does have it."""
    if _parts_words(phrase, prose):
        return True
    places = _places(phrase, prose, rf"(?<![{_BARS}])(?<![{_BARS}] )", rf"(?! ?[{_BARS}])")
    return all(_glued(*place) for place in places) and any(_goes_on(*place) for place in places)


def _is_wedged(phrase: str, prose: Sequence[str]) -> bool:
    """Whether the phrase is glued wherever the prose has it, and once amid a sentence that goes on;
    a plain word to what no longer word would be made of ("Advisor" in "HomeAdvisor").
    """
    places = _places(phrase, prose, "", rf"(?! ?[{_BARS}]|{_JOINT})")
    fits = _is_apart if _PLAIN.fullmatch(phrase) else _is_amid
    return all(_glued(*place) for place in places) and any(fits(*place) for place in places)


def _places(
    phrase: str, prose: Sequence[str], before: str, behind: str
) -> list[tuple[str, int, int]]:
    """Where a phrase stands between two patterns: the text, the start and the end."""
    pattern = f"{before}{re.escape(phrase)}{behind}"
    holding = (text for text in prose if phrase in text)
    return [(text, *match.span()) for text in holding for match in re.finditer(pattern, text)]


def _is_amid(text: str, start: int, end: int) -> bool:
    """Whether a sentence goes on around a range."""
    return text[end:].lstrip()[:1].islower() and not text[:start].endswith(_STOPS)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a range amid a sentence follows a small word or a comma without the space, or stands
    so before a word that the text has elsewhere.
    """
    if not _is_amid(text, start, end):
        return False
    if word := _WORD.match(text, end):
        return any(f" {word[0]} " in other for other in (text[:start], text[word.end() :]))
    return text[:start].endswith(_WITHIN) or _SMALL_BEFORE.search(text[:start]) is not None


def _parts_words(phrase: str, texts: Sequence[str]) -> bool:
    """Whether the phrase stands inside a word of the texts."""
    holding = [text for text in texts if phrase in text]
    inside = rf"(?<=[^\W\d_]){re.escape(phrase)}(?=[^\W\d_A-Z])"
    return any(re.search(inside, text) for text in holding)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends before the range or goes on behind it: it stands in no list."""
    return text[:start].endswith((".", "!", "?")) or text[end:].lstrip()[:1].islower()


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a space is missing beside the range, and no writer would leave it out.

    On the right, letters may be the phrase's own ending ("gardening" for "garden").
    """
    before = text[:start][-1:]
    if before and (before in _CLOSING or before.isalnum()):
        return True
    word = _WORD.match(text, end)
    return word is not None and word.group().lower() not in _ENDINGS


def _left(
    text: str, pieces: Sequence[Piece], pattern: re.Pattern[str], *, is_sure: bool
) -> Iterator[Piece]:
    """The pieces less what is spliced into them: with its bar, glued, or anyhow if it `is_sure`."""
    for first, last in pieces:
        for match in pattern.finditer(text, first, last):
            start, end = match.span()
            if is_sure or match["lead"] or match["bar"] or _glued(text, start, end):
                if text[first:start].strip():
                    yield first, start
                first = end
        if text[first:last].strip():
            yield first, last


def _trimmed(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without the spaces at the beginning of the first and at the end of the last."""
    if not pieces:
        return ()
    (start, end), *others = pieces
    start += len(text[start:end]) - len(text[start:end].lstrip())
    *others, (first, last) = ((start, end), *others)
    last -= len(text[first:last]) - len(text[first:last].rstrip())
    return (*others, (first, last))
