"""Whether a forum post is a person's own words or an article pasted into it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.collect.addresses import is_web_address
from explainer.collect.article import ClueKind
from explainer.collect.lines.cues import name
from explainer.collect.lines.line import Line
from explainer.collect.lines.prose import count

#: An article has this many words, in this many lines of prose.
_WORDS, _PROSE_LINES = 60, 2
_PROSE = 12
#: Marks of a pasted article that must be there beside the length.
_MARKS = 2
#: One word in so many is "I" or "you" in what people write to each other; news has far fewer.
_TALK = 40
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|you|your|lol|imo|btw)\b")
_TO_OTHERS = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|our|us|you|your|any(?:one|body)|every(?:one|body)"
    r"|somebody|guys|folks)\b|\?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_DATELINE = re.compile(r"^[A-Z][A-Za-z.,’' ]{2,40}(?: ?\([A-Za-z ]{2,20}\))? ?(?:[-–—]|:) ?\S")
_SAID = re.compile(r"\b(?:said|says|told|announced|according to|reported|confirmed)\b")
_WORD = re.compile(r"\w+")
#: So many lines of a post are looked at for a word that an article follows.
_FIRST = 3
#: What a member says who hands on the words of others.
_HANDED_ON = re.compile(
    r"\b(?:past(?:e|ed|ing)|cop(?:y|ied|ying)|quot(?:e|es|ed|ing)|excerpts?|paywall\w*|full text"
    r"|(?:text|article|summary|part|bit)s? below)\b",
    re.IGNORECASE,
)

#: What posts put before each paragraph of another's that they quote.
_QUOTE = ">"

_KINDS = (ClueKind.URL, ClueKind.CREDIT, ClueKind.BYLINE, ClueKind.EXCERPT)


def is_pasted(lines: Sequence[Line]) -> bool:
    """Whether the lines of a post are an article from elsewhere."""
    prose = [line.text for line in lines if line.text.count(" ") >= _PROSE]
    text = " ".join(prose)
    if len(prose) < _PROSE_LINES or len(_WORD.findall(text)) < _WORDS:
        return False
    own = _QUOTED.sub(" ", text)
    if len(_FIRST_PERSON.findall(own)) * _TALK > len(_WORD.findall(own)):
        return False
    marks = (
        len(_marks(lines))
        + _has_headline(lines[lead_in(lines) :])
        + bool(_DATELINE.match(prose[0]))
    )
    return marks + bool(_SAID.search(own)) >= _MARKS and marks > 0


def is_talk(lines: Sequence[Line]) -> bool:
    """Whether the lines of a post are a person's own words to the others, and nobody's report."""
    return is_to_others(" ".join(line.text for line in lines)) and not _marks(lines)


def is_to_others(text: str) -> bool:
    """Whether a text is somebody's words to others that report nothing."""
    own = _QUOTED.sub(" ", text)
    return bool(_TO_OTHERS.search(own)) and not _SAID.search(own)


def lead_in(lines: Sequence[Line]) -> int:
    """How many lines say only that an article follows ("Here it is:"), below its address or not."""
    at = next((at for at, line in enumerate(lines) if not is_web_address(line.text)), len(lines))
    said = lines[at].text if at + 1 < len(lines) else ""
    return at + 1 if said.endswith(":") and said.count(" ") < _PROSE else 0


def handing_on(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The line at the head of a post, if there is one, that says that an article's words follow."""
    said = (line for line in lines[:_FIRST] if line.text.endswith(":"))
    return tuple(line for line in said if _HANDED_ON.search(line.text))[:1]


def around_quotes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The member's own lines in a post most of which quotes what the thread is about."""
    own = tuple(line for line in lines if line.bullet != _QUOTE)
    quoted = (line for line in lines if line.bullet == _QUOTE)
    return own if sum(map(count, quoted)) > max(sum(map(count, own)), _PROSE) else ()


def _marks(lines: Sequence[Line]) -> set[ClueKind]:
    """What tells that the words are somebody else's: an address, a byline, a credit."""
    cues = filter(None, (name(line.text) for line in lines))
    return {cue.clue for cue in cues if cue.clue in _KINDS}


def _has_headline(lines: Sequence[Line]) -> bool:
    """Whether the post begins with a headline: no full stop, and prose after it."""
    first = lines[0].text
    return 3 <= len(_WORD.findall(first)) <= 30 and not first.endswith((".", "?", "!", ":", ","))
