"""Posts of a network for short messages, copied with the names, dates and counters around them.

X and its like print the author's name, the handle, a dot and the day above each post, and the time
below the one that was opened. One author's posts are an article in parts; the first of somebody
else ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from explainer.collect.article import Clue, ClueKind
from explainer.collect.lines.editor import Editor
from explainer.collect.lines.line import Line
from explainer.model import Removed

_HANDLE = re.compile(r"@\w{1,30}(?:@[\w.-]{4,60})?")
#: What stands below the post that was opened, as no other page has it: "4:12 PM · Jul 7, 2025" (X),
#: "Jul 7, 2025, 16:12 · Web · 42 boosts" (Mastodon).
_OPENED = re.compile(
    r"\d{1,2}:\d{2}(?: ?[AP]M)? · \w{3,9}\.? \d{1,2}, \d{4}(?: ·.*)?"
    r"|\w{3,9}\.? \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d{2}(?: ?[AP]M)? · .*",
    re.IGNORECASE,
)
#: Which post of a thread this is, and its counters with their words.
_COUNTER = re.compile(
    r"\d{1,2}/\d{0,2}|[\d.,]+[KM]?|(?:(?:[\d.,]+[KM]? )?(?:views|reposts|quotes|likes|bookmarks"
    r"|replies|followers))|·|(?:show|read) (?:more|replies)|translate post",
    re.IGNORECASE,
)
_AGE = re.compile(r"\d{1,2}[smhd]|\w{3} \d{1,2}", re.IGNORECASE)
#: The number of a post before its words or behind them.
_NUMBER = re.compile(r"^\d{1,2}/\d{0,2} +(?=\S)|(?<=\S) +\d{1,2}/\d{0,2}$")
#: What stands beside the posts.
_BESIDE = ("Relevant people", "What’s happening", "Discover more")


class Feed(Struct, frozen=True):
    """The lines of one author's posts; what stood around them, and the time that tells of it."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...] = ()
    clues: tuple[Clue, ...] = ()


def read_feed(lines: Sequence[Line], editor: Editor) -> Feed:
    """The posts that a page shows; any other page as it is.

    What the editor keeps stays among the lines.
    """
    opened = _opened(lines)
    handles = _handles(lines) if opened else []
    if not opened or not handles:
        return Feed(tuple(lines))
    cut = {at: why for at, why in _cuts(lines, handles).items() if not editor.keeps(lines[at].text)}
    removed = (Removed(lines[at].number, lines[at].text, why) for at, why in cut.items())
    own = (_unnumbered(line) for at, line in enumerate(lines) if at not in cut)
    stamp = Clue(ClueKind.STAMP, opened.text, opened.number)
    return Feed(tuple(own), tuple(removed), (stamp,))


def _opened(lines: Sequence[Line]) -> Line | None:
    """The line below the post that was opened, as only such pages have it."""
    dotted = (line for line in lines if "·" in line.text)
    return next((line for line in dotted if _OPENED.fullmatch(line.text)), None)


def _handles(lines: Sequence[Line]) -> list[int]:
    """The indices of the authors' handles, each below a name."""
    return [at for at, line in enumerate(lines) if at and _HANDLE.fullmatch(line.text)]


def _cuts(lines: Sequence[Line], handles: Sequence[int]) -> dict[int, str]:
    """The indices of what isn't the author's, each with the reason for its cut."""
    end = _end(lines, handles)
    around = dict.fromkeys(_around(lines, handles, end), "forum furniture")
    return around | dict.fromkeys(range(end, len(lines)), "comment")


def _around(lines: Sequence[Line], handles: Sequence[int], end: int) -> Iterator[int]:
    """The indices of what stands around the posts: headers but the first, times and counters."""
    for head in handles[1:]:
        yield from _header(lines, head) if head < end else ()
    for at, line in enumerate(lines[:end]):
        is_counter = at > handles[0] and _COUNTER.fullmatch(line.text)
        if is_counter or _OPENED.fullmatch(line.text):
            yield at


def _end(lines: Sequence[Line], handles: Sequence[int]) -> int:
    """Where the posts of the first author end."""
    author = lines[handles[0]].text
    others = (at - 1 for at in handles if lines[at].text != author)
    beside = (at for at, line in enumerate(lines) if line.text in _BESIDE)
    return min((*others, *beside), default=len(lines))


def _header(lines: Sequence[Line], handle: int) -> Iterator[int]:
    """The indices of a post's header: the name, the handle, a dot, an age or a day."""
    yield from (handle - 1, handle)
    for at in range(handle + 1, min(handle + 3, len(lines))):
        if lines[at].text == "·" or _AGE.fullmatch(lines[at].text):
            yield at


def _unnumbered(line: Line) -> Line:
    """A post without its number in the thread."""
    match = _NUMBER.search(line.text)
    if not match or len(line.pieces) > 1:
        return line
    ((start, end),) = line.pieces
    size = match.end() - match.start()
    piece = (start, end - size) if match.start() else (start + size, end)
    return replace(line, text=_NUMBER.sub("", line.text, count=1), pieces=(piece,))
