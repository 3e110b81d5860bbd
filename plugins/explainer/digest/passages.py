"""Passages: the clauses of a topic's sources, the pieces that matching puts together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import attrgetter

from msgspec import Struct

from explainer.digest.aliases import Aliases
from explainer.digest.content import clause_of
from explainer.digest.dated import Dates
from explainer.digest.happenings import DAYLESS
from explainer.digest.particulars import Particulars
from explainer.model import Clause, Reading, Sentence, Source

#: The slug of a passage's source, and where it starts.
PassageKey = tuple[str, int]

_NO_ALIASES = Aliases()
_start = attrgetter("start")
#: What a sentence ends with; a label without an end and a name have no more words than these.
_ENDS = ".!?:”\"’'»)"
_LONGEST_LABEL, _LONGEST_NAME = 6, 3
#: Words in marks that are no sentence.
_IN_MARKS = re.compile(r"[“\"‘'][^“”\"‘.!?,;:]*[\w)][”\"’']")
#: Words of more letters have a capital in a headline.
_LONGEST_SMALL = 4
#: What only says that somebody's words or a list follow, or whose a picture is: "Its chief Jane Roe
#: says of the deal:", "The first plants to close are:", "Passengers should take these steps:",
#: "(Photo: Example News)".
_INTRODUCES = re.compile(
    r"^[^“”\"]{3,120}\b(?:(?:says|writes|adds|explains|comments)"
    r"|(?:said|says|wrote|writes|commented|comments) (?:of|about|on) [^“”\".]{2,60}"
    r"|(?:said|says|wrote|writes|added) in (?:an?|the|his|her|its|their)"
    r" (?:(?! that (?:it|he|she|they|the|its|an?)\b)[^“”\":.]){2,80}):$"
    r"|^[^“”\":]{3,120}\b(?:is|are|was|were|includes?|included|as follows):$"
    r"|^[^“”\".:]{0,90}\bthese (?:\w+ ){0,2}(?:steps|measures|precautions|details|instructions)"
    r"(?:, according to [^“”\".:]{3,50}|, [^“”\".:]{3,40} (?:said|says))?:$"
    r"|^\((?i:sources?|photos?|images?|pictures?|credits?|videos?)(?::| by| courtesy)"
    r" [^()]{2,60}\)\.?$"
)
#: Words of a heading, at the most.
_HEADING = 12
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|did|died|won|lost|\w{2,}ed|said)\b|['’]"
)
#: How what leads on to somebody's words may begin: "In the words of Jane Roe:".
_OPENERS = ("In ", "From ", "As ", "With ", "On ")
#: An item of a list of goods: how many or how much, and the code of a trade item, which has 8 to
#: 14 digits (GS1 General Specifications, 2.1).
_GOODS = re.compile(r"\d.*\b(?:\d{8,14}|\d(?:[ -]?\d{5}){2}[ -]?\d)\b|.*\bUPCs?\b[ :#]*\d")
#: What says what it will tell, or leads the reader on to a list or a picture, and nothing else.
_LEADS_ON = re.compile(
    r"(?-i:Here(?:['’]s| is| are)\b[^:.]{0,90}:$)"
    r"|(?-i:Here(?:['’]s| is| are)|Below (?:is|are)|Read on for|What follows is)"
    r" (?:what|how|why|everything|all|a (?:look|(?:full |complete )?list|timeline|summary|recap"
    r"|breakdown|guide)\b|the latest|(?:the |some |\w+ )?(?:key |main )?(?:things|takeaways|facts"
    r"|points|details|updates|developments)\b|\d+ (?:\w+ )?updates\b)(?: [\w’'-]+){0,12}[.:]$"
    r"|(?:see|view|find|check|read)\b[^,.]{0,90}\bhere\W*$|(?:read|see|check out|try|watch) our\b"
    r"|click here to\b|[^.?]*\b(?-i:CLICK HERE)\b"
    r"|you (?:can|may) (?:also )?(?:see|view|find|read|check)\b[^.]{0,90}\bhere\b"
    r"|(?:good (?:morning|afternoon|evening)|hello|hi)\b[^.!?“”\"]{0,40}[.!]$"
    r"|quotes? attributable to\b[^.]{0,80}:$"
    r"|(?:(?:the|a) )?(?:full|complete|entire) (?:\w+ )?list of\b[^.]{3,80}:$"
    r"|the following\b[^.:]{3,80}:",
    re.IGNORECASE,
)
#: What tells of a picture that stood there: "In this photo from Jan. 3, ", "Jane Roe, left, and".
_OF_PICTURE = re.compile(
    r"^In this (?:(?:\w+ )?(?:file|undated|handout|aerial) (?:photo|image|picture|frame)"
    r"|(?:\w+ )?(?:photo(?:graph)?|image|picture)"
    r"(?:,| (?:from|taken|provided|released|made|supplied|obtained)\b))"
    r"|[A-Z][\w.’'-]+, (?:(?:second|third|fourth) from )?(?:the )?"
    r"(?:left|right|cent(?:er|re)|middle), "
)
#: One of these stands in each.
_PICTURED = ("In this", "left,", "right,", "center,", "centre,", "middle,")
#: What names what a picture shows, where and when, without a verb: "A general view of the port on
#: Wednesday.", "Cars at the port in Springfield, Norland, June 5, 2026."
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
_SHOWN = re.compile(
    r"^An? (?:(?:general|aerial|satellite|file|undated|handout|combination|drone) )?"
    r"(?:view|picture|image|photo|photograph) (?:of|from)\b"
    rf"(?=.*(?:{_DAY}|{_MONTH}|, (?:top|above|bottom|left|right)\b))"
    rf"|(?<!\bon )(?<=, ){_MONTH}, \d{{4}}\.?$"
)
#: Of itself an article tells when it was changed, not what happened.
_OF_ITSELF = re.compile(
    r"\b(?:this|the original) (?:article|story|post) (?:(?:has been|was|will be) (?:updated|amended"
    r"|corrected|changed|edited|revised)|originally|incorrectly|previously|mis\w+ed)\b"
    r"|\b(?:earlier|previous|original) versions? of (?:this|the) (?:article|story|post|report)\b"
    r"|^this is an? (?:\w+ly )?(?:updated|revised|edited|shortened|expanded|translated) version\b"
    r"|^(?:update|correction|clarification)s?\b[^:“”\"]{0,60}: ?"
    r"(?:added|adds|adding|updated|updates|corrects|corrected|clarif\w+)\b"
    r"|^this version (?:(?:has been|was) )?(?:correct|updat|restor|amend|fix)e?[sd]\b",
    re.IGNORECASE,
)
#: One of these stands in such a note.
_ITSELF = ("article", "story", "post", "report", " version", "update", "correct", "clarif")
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|writes|added|asked|recalled|statement|speech|words)\b"
)
#: What the writer says of himself: a page of claims has nobody whom "I" would stand for.
_WRITER = re.compile(
    r"(?:(?:and|but|so|now|still|personally|frankly),? )?"
    r"(?:i(?:['’](?:m|ve|d|ll)\b| (?=[a-z]))|my (?=[a-z]))",
    re.IGNORECASE,
)


class Passage(Struct, frozen=True):
    """One clause of one sentence of one source, and the terms that carry its content.

    `names` are those of them that are capitalised; `predicate` what is said of the subject, none
    where that is unclear.
    `stands` says whether it can be read alone: a claim is founded by a passage that does. `vague`
    marks one that is about a "this" of the sentence before. `speaker` is whose quoted words most of
    it is, "" where it is nobody's or that is unclear.
    """

    source: Source
    sentence: Sentence
    span: Clause
    terms: tuple[str, ...]
    names: frozenset[str]
    predicate: frozenset[str]
    particulars: Particulars
    stands: bool
    vague: bool
    speaker: str = ""

    @property
    def within(self) -> bool:
        """Whether a sentence begins with another clause."""
        return self.span.start != self.sentence.start

    @property
    def words(self) -> str:
        """What it says, but for the mark at its end."""
        return self.span.of(self.source.text).rstrip(_ENDS)

    @property
    def key(self) -> PassageKey:
        """Sorts and identifies the passage."""
        return self.source.slug, self.span.start


def find_passages(reading: Reading, aliases: Aliases = _NO_ALIASES) -> Iterator[Passage]:
    """The passages of a source."""
    return Passages(aliases).of(reading)


class Passages:
    """Finds the passages of a topic's sources; the particulars of equal words only once.

    `aliases` are the names that are one; more may be known for later sources.
    """

    def __init__(self, aliases: Aliases = _NO_ALIASES) -> None:
        self.aliases = aliases
        self._told: dict[tuple[str, Dates], Particulars] = {}

    def of(self, reading: Reading) -> Iterator[Passage]:
        """All passages of a source in order, but for headings, for what states nothing, and for
        notes on the article itself, each to the end of its paragraph.
        """
        source = reading.source
        headings = frozenset(_headings(source))
        noted = 0
        for sentence in reading.sentences:
            words = source.text[sentence.start : sentence.end]
            if any(map(words.lower().__contains__, _ITSELF)) and _OF_ITSELF.search(words):
                ends = (p.end for p in source.paragraphs if sentence.start < p.end)
                noted = next(ends, sentence.end)
            is_out = sentence.start < noted or sentence.start in headings
            if not is_out and _states(words) and not _is_of_writer(reading, sentence):
                for clause in sentence.clauses:
                    yield self._passage(reading, sentence, clause)

    def _passage(self, reading: Reading, sentence: Sentence, own: Clause) -> Passage:
        text = reading.source.text
        words = self.aliases.unify(own.of(text))
        clause = _unified(own, text, words)
        return Passage(
            reading.source,
            sentence,
            own,
            clause.terms,
            frozenset(clause.names),
            frozenset(clause.predicate),
            self._particulars(clause, words, _dates(reading, own)),
            clause.stands,
            clause.vague,
            _speaker(reading, own),
        )

    def _particulars(self, clause: Clause, words: str, dates: Dates) -> Particulars:
        """Those of a clause, which follow from its words and the dates in them."""
        told = self._told.get((words, dates))
        if told is None:
            told = self._told[words, dates] = Particulars.of(clause, words, dates)
        return told


def _speaker(reading: Reading, clause: Clause) -> str:
    """Whose quoted words most of a clause is."""
    quotations = reading.quotations
    first = max(bisect_left(quotations, clause.start, key=_start) - 1, 0)
    for quoted in islice(quotations, first, None):
        if quoted.start >= clause.end:
            break
        common = min(quoted.end, clause.end) - max(quoted.start, clause.start)
        if quoted.speaker and 2 * common > clause.end - clause.start:
            return quoted.speaker.full
    return ""


def _is_of_writer(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins with an "I" in no quotation, nor in a paragraph that says whose
    words it may be: some pages lose the marks of quotations.
    """
    text = reading.source.text
    said = _WRITER.match(text, sentence.start, sentence.end)
    if not said or any(q.start <= said.end() <= q.end for q in reading.quotations):
        return False
    start, end = text.rfind("\n", 0, sentence.start) + 1, text.find("\n", sentence.end)
    return _SAID.search(text, start, end if end > 0 else len(text)) is None


def _headings(source: Source) -> Iterator[int]:
    """Where the headings of a text begin: a few words with no end, between paragraphs with one."""
    texts = [span.of(source.text) for span in source.paragraphs]
    ended = [True, *map(_is_ended, texts)]
    for span, text, before, own, after in zip(
        source.paragraphs, texts, ended, ended[1:], ended[2:], strict=False
    ):
        if before and after and not own and text.count(" ") < _HEADING and ". " not in text:
            yield span.start


def _is_headline(words: str) -> bool:
    """Whether words without an end are set as a headline, and state nothing: "Top 10 Cities of the
    World".
    """
    said = [word for word in words.split() if len(word) > _LONGEST_SMALL]
    return all(not word[0].islower() for word in said) and not _FINITE.search(words)


def _is_ended(text: str) -> bool:
    """Whether a paragraph ends as a sentence does: not a few words in marks, “No end in sight”."""
    return text[-1:] in _ENDS and not _IN_MARKS.fullmatch(text)


@lru_cache(maxsize=1 << 13)
def _states(words: str) -> bool:
    """Whether a sentence states anything: not a question, a label ("Sort by: Best"), a name, an
    item of a list of goods, a caption, nor that something follows or is found elsewhere.
    """
    if words.endswith("?") or _LEADS_ON.match(words) or _is_of_goods(words):
        return False
    count = len(words.split())
    if words[-1:] not in _ENDS:
        return count > _LONGEST_LABEL and not _is_headline(words)
    if words[-1] == ":" and words.startswith(_OPENERS) and not _FINITE.search(words):
        return False
    if _INTRODUCES.search(words) or _is_caption(words):
        return False
    return count > _LONGEST_NAME or _FINITE.search(words) is not None


def _is_of_goods(words: str) -> bool:
    """Whether words are an item of a list of goods, without a verb."""
    return _GOODS.match(words) is not None and _FINITE.search(words) is None


def _is_caption(words: str) -> bool:
    """Whether a sentence says what a picture shows."""
    if any(map(words.__contains__, _PICTURED)) and _OF_PICTURE.search(words):
        return True
    return _SHOWN.search(words) is not None and not _FINITE.search(words)


def _unified(clause: Clause, text: str, words: str) -> Clause:
    """A clause as it compares, in words that have one name for one thing."""
    if words == clause.of(text):
        return clause
    return clause_of(text, clause, first=clause.stands, words=words)


def _dates(reading: Reading, clause: Clause) -> Dates:
    """The dates in a clause, each with its words; an hour alone is of no day."""
    mentions, text = reading.mentions, reading.source.text
    first = bisect_left(mentions, clause.start, key=_start)
    last = bisect_left(mentions, clause.end, lo=first, key=_start)
    dated = ((m.when, text[m.start : m.end]) for m in mentions[first:last] if m.when)
    return tuple((when, words) for when, words in dated if not DAYLESS.fullmatch(words))
