"""Links to other articles amid a text: a heading, some titles, and the text goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from explainer.collect.lines.cues import Cue
from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import ends_sentence, is_prose

#: So many titles may stand below a heading, which has so many characters at the most.
_TITLES, _LONGEST = 4, 40
#: Headings of a few links amid the text, and of what else stands between paragraphs.
_MORE = re.compile(
    r"(?:more (?:on|about) this(?: story)?|related(?: (?:stor(?:y|ies)|articles?))?"
    r"|read (?:also|more)|also read|most (?:read|popular)|recommended(?: (?:for you|stories))?"
    r"|discover more|people are also reading|editor['’]?s['’]? picks?"
    r"|podcast|video|watch(?: now)?|listen(?: now)?"
    r"|newsletter|ad|sponsored(?: content)?|promoted|mehr zum thema|lesen sie auch"
    r"|(?:à )?lire aussi|(?:lea|leer) también|más información|leggi anche|leia (?:também|mais)"
    r"|lees ook|läs (?:också|även)|les også|læs også|czytaj też)\W*$",
    re.IGNORECASE,
)
#: A link to one article, which stands within a text as often as below it.
_INLINE = re.compile(
    r":\s*\S|^\W*(?:also )?(?:read|see)\b.*:$|^\W*(?:read|see) (?:more|next)\W+\w"
    r"|^\W*(?:also )?(?:read|see|watch)(?: also)? ?[|–—-] ?\w",
    re.IGNORECASE,
)
#: The heading of a poll, its buttons, and the lines between them at the most.
_POLL = re.compile(r"(?:poll|quiz|umfrage|sondage|encuesta|sondaggio|enquete)\W*$", re.IGNORECASE)
_VOTE = re.compile(
    r"(?:vote|submit|(?:see|view|show) results|abstimmen|voter|votar|vota)\W*$", re.IGNORECASE
)
_ANSWERS = 12
#: What screen readers say above the item of a list.
_ITEM = re.compile(r"list \d+ of \d+$")
_LIST_END, _LIST = re.compile(r"end of list\W*$", re.IGNORECASE), 20
_NUMBERED = re.compile(r"\W*\d+\W")


def is_inline(text: str) -> bool:
    """Whether a line is one link, or leads on to one."""
    return _INLINE.search(text) is not None


def polled(lines: Sequence[Line]) -> Iterator[int]:
    """The indices of a poll's lines, from its heading to its button."""
    for heading, line in enumerate(lines):
        if len(line.text) <= _LONGEST and _POLL.match(line.text):
            last = heading + 1 + _ANSWERS
            buttons = (
                at for at in range(heading, min(last, len(lines))) if _VOTE.match(lines[at].text)
            )
            yield from range(heading, max(buttons, default=heading - 1) + 1)


def linked(lines: Sequence[Line], named: Sequence[Cue | None]) -> Iterator[int]:
    """The indices of headings like "Read also:" within a text, and of the titles below them."""
    for heading, (line, cue) in enumerate(zip(lines, named, strict=True)):
        if cue and cue.reason == "related links" and line.text.endswith(":"):
            yield from _titles(lines, heading) if is_inline(line.text) else ()
        elif len(line.text) > _LONGEST:
            continue
        elif _ITEM.match(line.text):
            yield from _titles(lines, heading)[:1]
        elif _MORE.match(line.text):
            titles = _titles(lines, heading)
            yield from (heading, *titles) if _is_followed(lines, titles) else ()


def is_amid(lines: Sequence[Line], heading: int) -> bool:
    """Whether a heading and its titles stand between paragraphs: no title of a list has two."""
    below = range(heading + 1, min(heading + 1 + _LIST, len(lines)))
    ends = (at + 1 for at in below if _LIST_END.match(lines[at].text))
    after = next(ends, _titles(lines, heading).stop)
    return _MORE.match(lines[heading].text) is not None and all(
        at < len(lines) and is_prose(lines[at]) for at in (after, after + 1)
    )


def _titles(lines: Sequence[Line], heading: int) -> range:
    """The indices of the lines below a heading that end no sentence, as many as titles may be."""
    below = islice(lines, heading + 1, heading + 1 + _TITLES)
    count = sum(1 for _ in takewhile(lambda line: not ends_sentence(line.text), below))
    return range(heading + 1, heading + 1 + count)


def _is_followed(lines: Sequence[Line], titles: range) -> bool:
    """Whether the text goes on below a heading's titles, which are no ranking."""
    end = titles.stop
    is_ranking = any(_NUMBERED.match(lines[at].text) for at in titles)
    return bool(titles) and not is_ranking and end < len(lines) and is_prose(lines[end])
