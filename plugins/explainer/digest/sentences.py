"""Sentences of a source, with exact offsets; datelines are left out.

`nupunkt` (MIT) finds the boundaries; each paragraph is split by itself, so a heading or an
item of a list without a full stop ends where its paragraph ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import whitespace

from msgspec.structs import replace
from nupunkt import sent_spans

from explainer.digest.clauses import find_clauses
from explainer.digest.content import clause_of
from explainer.digest.dates import mentions_of, scan, signs_of
from explainer.digest.lexicon import listed
from explainer.digest.names import find_names
from explainer.digest.quotations import find_quotations
from explainer.digest.trigrams import find_trigrams
from explainer.digest.words import vocabulary
from explainer.model import Clause, Reading, Sentence, Source, Span

#: "NEW YORK (AP) —", "LONDON, July 3 (Reuters) -", "PARIS —": a place where a subject would stand
#: (AP Stylebook, "datelines"); only an agency's lets it be in small letters, as "New Delhi:" does.
#: Beside a firm and its ticker stands a link, "Initech (INTC) - Get Report". An outlet's name may
#: stand alone, "(Example) –", "(EXN)A ferry".
_DATELINE = re.compile(
    r"\([A-Z][\w.&’' /-]{1,30}\) ?[-–—―]+ |\([A-Z]{2,6}(?: [A-Z]\w+)?\)(?=[A-Z“\"])|"
    r"[A-Z][\w.’' /-]{1,40}(?:, [\w.’' ]{2,30}){0,2} ?\([\w. /]{2,30}\) ?[-–—―:]+ (?!Get\b)"
    r"|[A-Z][A-Z.’' /-]{1,40}(?:, [\w.’' ]{2,30}){0,2}(?: ?[–—―] | -{1,2} )"
)
#: What the library takes for an abbreviation although it is a word: "by the end of the month. A …".
#: A name ends its sentence before any capital, too, an address before a common opening: "on Example
#: Blvd. Tuesday".
_MISSED_END = re.compile(
    r"(?<![\w.’'-])(?:(?:[a-z]{4,}|(?!Blvd)[A-Z][a-z]{3,}|[A-Z]{3,})\. (?=[A-Z“\"])"
    r"|Blvd\. (?=(?:The|An?|It|In|He|She|They|We|But|On|At|This|That|And|For) ))"
)
#: And the end of quoted words before a sentence of the article's own, where nobody is said to speak
#: them: "… be free." Roe is pregnant.
_QUOTED_END = re.compile(
    r"(?<=[a-z])[.!?][\"”] (?=[A-Z])"
    r"(?!(?:[\w’'.-]+,? ){1,5}?(?:said|says|told|tells|added|adds|wrote|writes|tweeted|posted|asked"
    r"|replied|shouted|wondered|cried|noted|explained|recalled|continued|concluded|argued|stated"
    r"|warned|insisted|declared|joked|testified|read|reads)\b)"
)
#: Where it takes initials within a sentence for its end: "the D.N.C. allegations".
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}\s*$")
#: And the country's before a title, behind a name or quoted words: "Doe, U.S. Ambassador to Spain".
_APPOSED = re.compile(r",[”\"’']? (?:U\.S|U\.K|U\.N|E\.U)\.\s*$")
#: And one rank before another: "Lt. Gov. Jane Roe".
_RANKED = re.compile(r"\b(?:Lt|Maj|Brig|Vice|Rear|Asst|Dep)\.\s*$")
_RANK = re.compile(r"(?:Gov|Gen|Col|Cmdr|Cdr|Maj|Adm|Sgt|Chief|Dir|Atty)\b")
#: Who asked or shouted what stands in quotation marks before.
_ASKED = re.compile(
    r"(?:(?:[A-Z][\w’'.-]+ ){1,4}|(?:[Hh]e|[Ss]he|[Tt]hey) )"
    r"(?:asked|said|wrote|added|told|tweeted|posted|shouted|wondered|cried|replied)\b"
)
_MARKS = ('"', "“")
_ASKING = ('?"', "?”", '!"', "!”")
#: Where it takes a unit before a word in small letters for an end: "10-lb. cans"; the first word
#: of what is quoted: “EST. 86R”; and what has no vowel, so is no word: "Use/Frz. By Jul 11".
_MEASURED = re.compile(
    r"\d[ -]?(?:lbs?|oz|ft|sq|gal|qt|pt|pkg|ct|in|yd|mi|hrs?|min|sec)\.\s*$", re.IGNORECASE
)
_MARKED = re.compile(r"[“\"'‘][A-Z]{2,5}\.\s*$")
_VOWELLESS = re.compile(r"\b(?!Ltd|Pvt|Mrs|Drs|Sgt|Hwy)[A-Z][bcdfghjklmnpqrstvwxz]{2,4}\.\s*$")
#: The rest of what is shouted within a sentence: “"No borders! No wall!" as they marched”.
_SHOUTED = re.compile(r'(?:[^"”!?.]{1,30}[!?] ?){1,4}["”] (?=[a-z])')
#: Abbreviations, in capitals of three letters and more, else of four; most are titles, states and
#: firms (AP Stylebook).
_ABBREVIATIONS = listed(
    """
    approx assn assoc atty ave brig bros calif capt cmdr col colo comdr conn cont corp dept depts
    det elec esq gen gov govt hon hons inc incl intl jan lt ltd ltda maj mass messrs mich minn misc
    miss mrs okla penn plc prof profs rep reps rev sen sens sept sgt spec subj supt temp tenn thurs
    tues univ wash ariz
    """
)
#: What is left before a sentence where the one before ended within marks.
_LEFT = whitespace + "\u00a0:;,"
#: A caption or a summary may stand before the paragraph with the dateline.
_LEAD_PARAGRAPHS = 3
_COLON_DATELINE = re.compile(
    r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?: (?=[A-Z])"
)


def read(source: Source) -> Reading:
    """The sentences of a source with their clauses, its names, quotations and dates."""
    sentences = split_sentences(source)
    names = find_names(source.text)
    quotations = find_quotations(source.text, sentences, names)
    found = scan(source.text)
    return Reading(
        source,
        sentences,
        quotations,
        mentions=mentions_of(source, found),
        signs=signs_of(source.text, found, quotations),
        entities=names.entities,
        names=names.mentions,
        vocabulary=tuple(sorted(vocabulary(source.text))),
        trigrams=find_trigrams(source.text),
    )


def split_sentences(source: Source) -> tuple[Sentence, ...]:
    """All sentences of a source in order."""
    return tuple(
        Sentence(index, span.start, span.end, _clauses(source.text, span))
        for index, span in enumerate(_spans(source))
    )


def _clauses(text: str, sentence: Span) -> tuple[Clause, ...]:
    """The clauses of a sentence, where they stand in a text."""
    at = sentence.start
    return tuple(
        replace(clause, start=at + clause.start, end=at + clause.end)
        for clause in _clauses_of(sentence.of(text))
    )


@lru_cache(maxsize=1 << 13)
def _clauses_of(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence; the first can always be read alone.

    Outlets print one agency's sentences, so they are remembered.
    """
    whole = Span(0, len(sentence))
    return tuple(
        clause_of(sentence, span, first=not span.start, quoted=_is_open(sentence[: span.start]))
        for span in find_clauses(sentence, whole) or (whole,)
    )


def _is_open(words: str) -> bool:
    """Whether a quotation that begins in some words doesn't end in them."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _spans(source: Source) -> Iterator[Span]:
    """Each sentence's span, blanks at its ends and the dateline left out."""
    for number, paragraph in enumerate(source.paragraphs):
        text = paragraph.of(source.text)
        leads = number < _LEAD_PARAGRAPHS
        skip = dateline_length(text, source.dateline, opens=not number) if leads else 0
        at = paragraph.start + skip
        for span in _spans_of(text[skip:]):
            yield Span(at + span.start, at + span.end)


@lru_cache(maxsize=1 << 13)
def _spans_of(paragraph: str) -> tuple[Span, ...]:
    """The spans of a paragraph's sentences, remembered as their clauses are."""
    spans = []
    for start, end in _ends(paragraph):
        piece = paragraph[start:end]
        first, last = len(piece) - len(piece.lstrip(_LEFT)), len(piece.rstrip())
        if first < last:
            spans.append(Span(start + first, start + last))
    return tuple(spans)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph start and end."""
    for start, end in _whole(text, sent_spans(text)):
        for at in _missed(text, start, end):
            yield start, at
            start = at
        yield start, end


def _missed(text: str, start: int, end: int) -> list[int]:
    """The ends of sentences within what the library takes for one."""
    found = []
    if text.find(". ", start, end - 1) >= 0:
        found += [
            match.end()
            for match in _MISSED_END.finditer(text, start, end)
            if match[0][:-2].lower() not in _ABBREVIATIONS
        ]
    if text.startswith(_MARKS, start):
        found += [match.end() for match in _QUOTED_END.finditer(text, start, end)]
    return sorted(at for at in found if at < end)


def _whole(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences that the library finds, one that it cuts in two put together again."""
    whole: tuple[int, int] | None = None
    for start, end in spans:
        if whole and not _is_cut(text[whole[0] : start], text, start):
            yield whole
            whole = None
        whole = (whole[0] if whole else start, end)
    if whole:
        yield whole


def _is_cut(before: str, text: str, at: int) -> bool:
    """Whether a sentence doesn't end with the words before a place, but goes on there."""
    ended = before.rstrip()
    if ended[-2:-1].isupper() and _INITIALS.search(before):
        return text[at].islower() or _APPOSED.search(before) is not None
    if _is_cut_by_a_stop(before, text, at):
        return True
    if ended.endswith(_ASKING) and _ASKED.match(text, at):
        return True
    shouts = ended.endswith(("!", "?")) and before[0] not in '“"'
    return shouts and _is_open(before) and _SHOUTED.match(text, at) is not None


def _is_cut_by_a_stop(before: str, text: str, at: int) -> bool:
    """Whether the stop before a place shortens a word: a rank, a measure, "No. 5"."""
    if _RANK.match(text, at) and _RANKED.search(before):
        return True
    if text[at].islower() and _MEASURED.search(before):
        return True
    if _VOWELLESS.search(before):
        return True
    return text[at].isdigit() and _MARKED.search(before) is not None


def dateline_length(text: str, dateline: str = "", *, opens: bool = True) -> int:
    """How many characters of a leading paragraph are its dateline and the blank after.

    Only where the paragraph `opens` the article, a place before a colon is one, too.
    """
    if dateline and text.startswith(dateline):
        rest = text[len(dateline) :]
        return len(dateline) + len(rest) - len(rest.lstrip(" -–—―:"))
    match = _DATELINE.match(text) or (_COLON_DATELINE.match(text) if opens else None)
    return match.end() if match else 0
