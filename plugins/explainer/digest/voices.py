"""Voices: whose word a source passes on in a passage, its own or somebody else's.

Outlets that quote one statement, or credit one reporter with the news, have not found it out
apart from one another. A voice is read from the sentence that a passage is in:

- *first report*: the sentence credits somebody with reporting it first;
- *statement*: most of the passage is quoted, or its sentence says who said so, or what shows it
  (`attributions.py`);
- *report*: neither; the outlet tells it in its own name, or in that of another outlet of the
  topic ("the Daily Planet reports", "according to the Daily Planet").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from msgspec import Struct

from explainer.digest.attributions import attributed
from explainer.digest.standalone.saying import speaker_of
from explainer.model import Citation, Reading, Speaker

REPORT, STATEMENT, FIRST_REPORT = "report", "statement", "first report"

_WORD = r"[A-Z][\w.’'-]{0,30}"
_NO_NAME = r"(?!(?:As|According|In|But|And|While|When|He|She|It|They|We|I|You|This|That)\b)"
_NAME = rf"(?P<name>\b{_NO_NAME}{_WORD}(?: (?:of |the )?{_WORD}){{0,4}})"
#: "Jane Doe first reported", "first reported by the Daily Planet", "was first to report".
_CREDIT = (
    re.compile(rf"{_NAME},? (?:was (?:the )?first to report|first (?:reported|revealed|broke))\b"),
    re.compile(rf"\bfirst (?:reported|revealed|published) (?:by|in) (?:the )?{_NAME}"),
    re.compile(rf"\bnews (?:was )?(?:broken|first broke) by (?:the )?{_NAME}"),
)
#: "The Daily Planet reports", "as it writes", "as reported by it", "according to it", …
_RELAYS = (
    re.compile(
        rf"{_NAME} (?:(?:has|had|also|first|later|previously) ){{0,2}}"
        r"(?:report(?:s|ed)|writes|wrote)\b"
    ),
    re.compile(rf"\b(?:[Aa]ccording to|reported (?:by|in)|confirmed to) (?:the )?{_NAME}"),
)
_RELAY_CUES = ("report", "writes", "wrote", "ccording to", "confirmed to")
#: One of these stands in each of them.
_CREDIT_CUES = ("first", "news ")
#: "The owner had been warned" is no saying.
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)$")
#: Who writes for the outlet itself.
_OWN = re.compile(r"(?:my|our) (?:colleagues?|correspondents?|reporters?)\b", re.IGNORECASE)
#: Words that a name is often used without: "BBC News", "the BBC".
_KINDS = (("news",), ("online",), ("com",))
#: The part of a passage that must be quoted.
_MOSTLY = 0.5


class Voice(Struct, frozen=True):
    """Whose word it is; `name` is empty where it is somebody's who isn't named.

    A report has a name where it is another outlet's.
    """

    kind: str
    name: str = ""


class Reader:
    """Reads the voices of one source."""

    def __init__(self, reading: Reading, outlets: Outlets) -> None:
        self._reading = reading
        self._outlets = outlets
        self._starts = [sentence.start for sentence in reading.sentences]

    def voice(self, citation: Citation) -> Voice:
        """Whose word a passage of this source is."""
        text = self._reading.source.text
        at = max(bisect_right(self._starts, citation.start) - 1, 0)
        sentence = self._reading.sentences[at]
        words = text[sentence.start : max(sentence.end, citation.end)]
        if outlet := self._relayed(words):
            return Voice(REPORT, outlet)
        if match := _credit(words):
            return Voice(FIRST_REPORT, match["name"].rstrip("."))
        speaker = self._speaker(citation, sentence.start)
        if speaker and (outlet := self._other(speaker.full)):
            return Voice(REPORT, outlet)
        if speaker and _OWN.match(speaker.full):
            return Voice(REPORT)
        if speaker and not _PASSIVE.search(speaker.full):
            return Voice(STATEMENT, speaker.full)
        who = attributed(words)
        if who and _OWN.match(who):
            return Voice(REPORT)
        if who is not None or self._quoted(citation):
            return Voice(STATEMENT, who or "")
        return Voice(REPORT)

    def _speaker(self, citation: Citation, start: int) -> Speaker | None:
        """Who says a passage by its sentence, or by its own words where several speak there."""
        first = speaker_of(self._reading, start, citation.end)
        own = speaker_of(self._reading, citation.start, citation.end) if first else None
        return own or first

    def _relayed(self, words: str) -> str:
        """The other outlet of the topic whose report a sentence passes on, if it says so."""
        if not any(map(words.__contains__, _RELAY_CUES)):
            return ""
        found = (match for pattern in _RELAYS for match in pattern.finditer(words))
        return next(filter(None, (self._other(match["name"]) for match in found)), "")

    def _other(self, called: str) -> str:
        """The other outlet of the topic that is called so; empty where it is none."""
        credited = self._reading.source.credited
        name = self._outlets.name(called)
        return "" if credited and name == credited.name else name

    def _quoted(self, citation: Citation) -> bool:
        """Whether most of a passage stands in quotation marks."""
        start, end = citation.start, citation.end
        quoted = sum(
            min(q.end, end) - max(q.start, start)
            for q in self._reading.quotations
            if q.start < end and q.end > start
        )
        return quoted >= _MOSTLY * (citation.end - citation.start)


def _credit(words: str) -> re.Match[str] | None:
    """Where a sentence says who was first to report it."""
    if not any(map(words.__contains__, _CREDIT_CUES)):
        return None
    return next(filter(None, (pattern.search(words) for pattern in _CREDIT)), None)


class Outlets:
    """The outlets of a topic by what they are called."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        credited = dict.fromkeys(r.source.credited for r in readings)
        self._names: dict[tuple[str, ...], str] = {}
        for outlet in sorted(filter(None, credited), key=lambda outlet: outlet.name):
            for called in (outlet.name, *outlet.aliases):
                for key in _shortened(_words_of(called)):
                    self._names.setdefault(key, outlet.name)

    @property
    def key(self) -> bytes:
        """Changes with any name."""
        return repr(sorted(self._names.items())).encode()

    def name(self, called: str) -> str:
        """The name of an outlet; empty where it is none of these."""
        return self._names.get(_words_of(called), "")


def _words_of(name: str) -> tuple[str, ...]:
    words = tuple(re.findall(r"\w+", name.lower()))
    return words[1:] if words[:1] == ("the",) else words


def _shortened(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A name as it is and without its last word: "BBC News", "BBC"."""
    short = words[:-1] if words[-1:] in _KINDS else words
    return words, short


class Voices:
    """Reads the voices of a topic's sources, each source's names only when they are asked for."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        outlets = Outlets(readings)
        #: What a voice depends on besides its article.
        self.key = outlets.key
        self._readers: Mapping[str, Reader] = {r.source.slug: Reader(r, outlets) for r in readings}

    def of(self, citation: Citation) -> Voice:
        """Whose word a passage is."""
        return self._readers[citation.source.slug].voice(citation)
