"""Content: what a clause states, as far as its own words tell, for matching to compare.

A clause that isn't the first of its sentence can be read alone where it opens with a subject and
goes on with a finite verb.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from msgspec.structs import replace

from explainer.digest.acts import act
from explainer.digest.denying import denied, denies
from explainer.digest.money import written_out
from explainer.digest.moods import find_verbs
from explainer.digest.nouns import CALLINGS, PERSONS, counted
from explainer.digest.numerals import COMPOUNDING, NUMERALS, VALUES, figures, halves
from explainer.digest.stems import stem
from explainer.digest.words import names, number, terms, words_in
from explainer.model import Clause, Span

_SUBJECT = re.compile(
    r"(?:[“\"'‘]?[A-Z]|\d|(?:the|a|an|some|many|several|both|most|all|two|three|few|no)\s)"
)
#: A participle is followed by "by", what may be a noun, "a power cut", by "that", and what tells of
#: a thing by where or when, and a "which": "the plan outlined in May, which".
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|won|"
    r"said|says|told|took|gave|made|began|came|went|left|found|held|met|rose|fell|stole|sold|"
    r"bought|paid|lost|sent|struck|represents|includes|covers|affects|employs|owns|means|remains|"
    r"(?<!to )(?:remain|lack)|"
    r"wants|expects|faces|(?:shot|hit|cut|runs|plans|needs|controls)(?! (?:that|which|who)\b)|"
    r"[a-z]{3,}ed(?! by\b)(?! (?:in|on|at|under|from) [^,]{1,60}, (?:which|who|whose)\b))\b"
)
#: Who was first to report a thing is one matter, whatever the thing is called.
_FIRST = re.compile(r"\bfirst (?:reported|revealed|broke|to report)\b")
#: "Red No. 3" denies nothing.
_NUMBERED = re.compile(r"\b[Nn]os?\. ?(?=\d)")
#: Whose word it is, said before or after all that is told: no part of it.
_NAME = r"(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,4}"
_CREDIT = re.compile(
    rf"^(?:As {_NAME} (?:has |had )?(?:first |previously )?report(?:s|ed)|According to {_NAME}),? "
    rf"|, {_NAME} report(?:s|ed)\.?$"
    rf"|, sa(?:id|ys) {_NAME}(?:(?:,| of| for| from) [^;“”\"]+)?$"
    r"|, (?:according to [^,;]+"
    r"|(?!(?:and|but|or|so|which|who|that|as|when|while) )[^,;“”\"]{2,90} sa(?:id|ys)"
    r"(?: (?:on )?\w+day| in a statement| at a (?:news|press) conference)?)\.?$"
)
#: Who may not be named, "speaking on condition of anonymity": nothing that is told.
_UNNAMED = re.compile(
    r"(?:(?:,? who)? ?\b(?:spoke|speaking)(?: to [^,;]{2,40})?)? on (?:the )?condition"
    r" (?:of anonymity|(?:of not being|(?:that )?they not be) (?:named|identified))\b"
)
#: Who says the words in marks, before or after them: "..., manager Jane Roe said in a statement".
_SAYS = (
    r"(?:said|says|told|added|adds|noted|notes|wrote|tweeted|asked|insisted|warned|explained|argued"
    r"|stated|replied|continued|concluded|announced)\b"
)
_TELLER = re.compile(
    rf"^[^“”\";]{{2,120}} {_SAYS}[^“”\";]{{0,40}}[,:] (?=[“\"])"
    r"|(?<=[”\"]),? (?:(?!(?:and|but|which|who|as|when|while|after) )[^“”\";]{2,110} )?"
    rf"{_SAYS}[^“”\";]*$"
)
#: Quoted words fewer than these don't tell without it.
_LEAST_QUOTED = 4
#: "The first time that it has punished": the verb is the relative clause's, unless another follows.
_RELATIVE = re.compile(r"\b(?:that|which|who|whom)\b")
#: What a "this" of the sentence before is, or what somebody says to it.
_VAGUE = re.compile(
    r"(?:This|That|These|Those|It) (?:is|are|was|were)\b"
    r"|(?:This|That|These|Those) (?:will|would|could|may|might|means?|meant|makes?|made|has|have)\b"
    r"|[^,;]* (?:disput|den[iy]|reject|confirm|contradict|contest|welcom|oppos)\w*"
    r" (?:this|that|it)\.?$"
)
#: After these stands what happened as a noun.
_NOMINAL = ("following ", "despite ", "amid ")
_BACKGROUND = (*_NOMINAL, "after ", "before ", "since ")
#: Values by what they count.
Counts = tuple[tuple[str, tuple[float, ...]], ...]
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 5
#: So far behind a clause stands what shows that its verb is a participle: ", which".
_AHEAD = 8

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SCALES |= {"lakh": 1e5, "crore": 1e7}
_COUNT = "|".join(("both", *VALUES))
_NUMBER = re.compile(
    r"\b(?<![a-z]-)(?=[\dA-Zbefnost])(?:(?P<name>[A-Z][\w&]*(?: |-(?=\d)))\b)?"
    rf"(?P<value>\d++(?:,\d\d\d)*+(?:\.\d++)?+(?![kK]\b)|(?i:{_COUNT})\b)"
    rf"(?:[ -](?P<scale>{'|'.join(_SCALES)})\b)?(?P<share> percent\b)?"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
#: "A passenger in the car died": one person, however told.
_ONE = re.compile(
    r"(?:A|An) (?P<who>(?:[\w-]+ ){1,3})[^,;]{0,60}?"
    r"\b(?:died|(?:was|has been|had been) (?:killed|injured|hurt|arrested|charged|shot))\b"
)
#: Which one of several: "the third man", "the 2nd-largest".
_NTHS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(_NTHS)}|\d+(?=(?:st|nd|rd|th)\b))(?:[a-z]{{2}})?"
    r"[ -](?!of\b)(?P<noun>[a-z]+)"
)
_MOSTS = (
    *("highest", "lowest", "largest", "biggest", "smallest", "oldest", "youngest", "longest"),
    *("tallest", "deadliest", "busiest", "richest", "strongest", "worst"),
)
_MOST = re.compile(rf"(?<![\w-])(?:{'|'.join(_MOSTS)})\b")
_PLACED = frozenset((*_NTHS, *_MOSTS))
#: A day of a month, with or without its year; a year. Read as words where no stage dated them.
_DATE = re.compile(
    rf"\b(?=[\dADFJMNOS])(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?:, (?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})(?: (?P<year2>\d{{4}}))?"
    r"|(?:19|20)\d\d\b(?![,.]\d))"
)
#: What counts nothing: dates and times of day.
_UNCOUNTED = re.compile(rf"{_DATE.pattern}|\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b\.?")
#: Who weren't any.
_NOBODY = re.compile(r"\b[Nn](?:obody|o[ -]one)\b")
_NONE_OF = re.compile(r"\b[Nn]one of (?:(?:the|its|their|these|those) )?(?:\d[\d,]* )?")
_NOUGHT = frozenset(("nobody", "no", "none"))
#: How strong a quake is, in the order in which a count is read.
_MAGNITUDE = re.compile(r"\b[Mm]agnitude(?: of |[ -])(\d+(?:\.\d+)?)\b|(\d)[ -]magnitude\b")
#: Whoever a toll counts is a person.
_TOLL = re.compile(r"\btoll\b|\bnumber of (?:dead|deaths|victims|fatalities|people killed)\b")
_TOLLS = frozenset(("toll", "number"))
#: Without a digit a clause names no date; with neither it counts nothing.
_DIGIT, _SPELT = re.compile(r"\d"), NUMERALS | {"both", "none", "nobody", "no"}
#: The same in another unit: "12 kilometers (7.4 miles)", "50 million crowns ($4.9 million)".
_CONVERTED = re.compile(r"(?<=\w) \([^\d()]{0,12}\d[^()]{0,30}\)")
#: A count that stands for others near it: "more than 70", where 70 is round.
_ROUNDED = re.compile(
    r"\b(?:more than|over|at least|nearly|almost|about|around|roughly|some|up to|fewer than"
    r"|less than) $",
    re.IGNORECASE,
)
_ROUND = 20
#: So far before a number stands what says how it is meant.
_BEFORE = 30
PERSON = act(stem("person"))
#: So many deaths, fatalities or killed are so many people.
_DEATH = act(stem("death"))
#: What a thing costs that is told of in passing: "the $1.5 billion mission", "their 3-pound meal".
_OWN = re.compile(r"\b(?:the|an?|its|their|his|her|this|that)(?: \w+)? $", re.IGNORECASE)
#: A model's name, as "737 MAX 9" is, counts nothing.
_MODEL = re.compile(r"\b\d{3}(?: |-)([A-Z][\w-]*) \d{1,2}\b")
#: All of which some are told of: "of the 65 planes in its fleet, 18 …", "18 of 65 planes".
_OF_ALL = re.compile(rf"\b[Oo]f (?:the|its|their) $|(?:\d|\b(?i:{_COUNT})) (?:out )?of $")
_PRICE = re.compile(
    r"[ -](?:dollar|euro|pound|rupee|crown|franc)s?(?:-(?:an?|per)-[a-z]+ [A-Za-z]|[ -]"
    r"(?!(?:an?|the|and|or|but|for|in|to|of|on|at|by|from|as|per|each|over|under|with|into|more|less"
    r"|than|that|which|who|when|while|after|if|is|was|were|are|had|has|would|will|last|this|next"
    r"|worth|annually)\b)[a-z])"
)
#: What somebody's age and a quake's strength say of whom or which it is: "the 38-year-old".
_TRAIT = re.compile(
    r"-year-olds?\b|-magnitude (?:earth)?quakes?\b|-magnitude (?:tremor|temblor|aftershock)s?\b"
)
#: Who is counted without a noun: "killing more than 2,500".
_HARMED = re.compile(
    r"\b(?:kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing))"
    r"(?: (?:more than|at least|as many as|up to|over|nearly|almost|about|around|some))? $"
)
#: Marks the number in a name ("Airbus 380"), a count of nothing; one that is converted; one that is
#: rounded; one that is told in passing; one that only says whom or which is meant.
NAMED, CONVERTED, ROUNDED, PASSING, TRAIT = "#", "~", "≈", "°", "¤"
#: Marks which one of several something is, no count of them.
NTH = NAMED + "nth "
#: Marks who is counted, by their calling.
WHO = NAMED + "who "
#: What a share counts.
SHARE = "%"


def clause_of(
    text: str, span: Span, *, first: bool = True, quoted: bool = False, words: str = ""
) -> Clause:
    """The clause at a place of a text; `first` tells whether its sentence begins with it.

    One that begins within a quotation can't be read alone: its speaker is told elsewhere.

    `words` are read in place of its own, for what it says in another's names.
    """
    own = span.of(text)
    stands = first or (not quoted and _stands(text, span))
    said = _said(own, words or own)
    return replace(
        said,
        start=span.start,
        end=span.end,
        stands=stands,
        vague=said.vague or (not stands and _is_background(text, span)),
    )


@lru_cache(maxsize=1 << 13)
def _said(own: str, words: str) -> Clause:
    """What a clause says by its own words, wherever it stands; much news says the same again."""
    own, words = (_NUMBERED.sub("number ", each) for each in (own, words))
    words = _CREDIT.sub("", words)
    words = _without_teller(_UNNAMED.sub("", words) if "condition" in words else words)
    named = names(words)
    held = words_in(own)
    in_figures = _DIGIT.search(own) is not None
    negative = denies(own, held)
    verbs = find_verbs(words)
    return Clause(
        0,
        len(own),
        terms=terms(words),
        names=tuple(sorted(named)),
        predicate=tuple(sorted(_predicate(words) - named)),
        counts=_all_counts(own, held, in_figures=in_figures),
        days=tuple(sorted(set(map(_day, _DATE.finditer(own))))) if in_figures else (),
        denied=denied(own) if negative else (),
        negative=negative,
        vague=_VAGUE.match(own) is not None,
        mood=verbs.mood,
        ahead=verbs.ahead,
        done=verbs.done,
    )


def _without_teller(words: str) -> str:
    """Words without who says those in marks, if these are enough to tell something."""
    if '"' not in words and "”" not in words:
        return words
    told = _TELLER.sub("", words)
    return told if told.count(" ") >= _LEAST_QUOTED - 1 else words


def _is_background(text: str, span: Span) -> bool:
    """Whether a clause but says after or amid what a thing happened, and tells of that."""
    follows = text.endswith(_BACKGROUND, 0, span.start)
    return follows and _RELATIVE.search(span.of(text)) is not None


def _finite(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The finite verbs of a clause; what stands behind it may show that one is a participle."""
    found = _FINITE.finditer(text, start, min(len(text), end + _AHEAD))
    return takewhile(lambda match: match.end() <= end, found)


def _stands(text: str, span: Span) -> bool:
    """Whether a clause from within a sentence has a subject and a finite verb of its own."""
    words = span.of(text)
    if text.endswith(_NOMINAL, 0, span.start) or len(_WORD.findall(words)) < _LEAST_WORDS:
        return False
    subject = _SUBJECT.match(text, span.start)
    verbs = tuple(_finite(text, subject.end(), span.end)) if subject else ()
    if not (subject and verbs):
        return False
    relative = _RELATIVE.search(text, subject.end(), verbs[0].start())
    return relative is None or any(two.start() - one.end() > 1 for one, two in pairwise(verbs))


def _predicate(words: str) -> frozenset[str]:
    """The terms from the finite verb of a clause on."""
    is_first = "first " in words and _FIRST.search(words)
    verb = None if is_first else _FINITE.search(words)
    return frozenset(terms(words[verb.start() :]) if verb else ())


def _all_counts(words: str, held: frozenset[str], *, in_figures: bool) -> Counts:
    """What a clause counts and which one of several it speaks of; `held` are its words, each once
    in lower case.
    """
    counts: Counts = ()
    if in_figures or not _SPELT.isdisjoint(held):
        undated = _UNCOUNTED.sub(" ; ", words) if in_figures else words
        counts += _counts(undated if held.isdisjoint(COMPOUNDING) else figures(undated), held)
    if in_figures or not _PLACED.isdisjoint(held):
        counts += _places(words, held)
    return tuple(sorted(_one_person(counts, words)))


def _counts(words: str, held: frozenset[str]) -> Counts:
    """Values by what they count: a share, a unit, the name that a number belongs to."""
    found: defaultdict[str, set[float]] = defaultdict(set)
    words = _in_numbers(words, held)
    toll = None if _TOLLS.isdisjoint(held) else _TOLL.search(words)
    converted = tuple(_CONVERTED.finditer(words)) if "(" in words else ()
    for match in _NUMBER.finditer(words):
        value = float(number(match["value"]).replace(",", "")) * _SCALES.get(match["scale"], 1)
        for kind in _kinds(words, match, toll):
            mark = "" if kind.startswith(WHO) else _said_as(words, match, value, converted)
            found[mark + kind].add(value)
    return tuple((kind, tuple(sorted(values))) for kind, values in sorted(found.items()))


def _in_numbers(words: str, held: frozenset[str]) -> str:
    """The words with halves, sums, magnitudes and nobody in numbers."""
    words = _MODEL.sub(r"\1", halves(written_out(words)))
    if "magnitude" in held:
        words = _MAGNITUDE.sub(r"\1\2-magnitude", words)
    if not _NOUGHT.isdisjoint(held):
        words = _NONE_OF.sub("0 ", _NOBODY.sub("0 people", words))
    return words


def _kinds(words: str, match: re.Match[str], toll: re.Match[str] | None) -> Iterator[str]:
    """What a number counts, people by their calling as well; nothing where that is unclear."""
    name = match["name"] or ""
    is_code = name.endswith("-")
    kind = SHARE if match["share"] else "" if is_code else counted(words, match.end())[1]
    if kind in CALLINGS:
        yield WHO + CALLINGS[kind]
    if kind in PERSONS or kind == _DEATH:
        yield PERSON
    elif kind:
        yield kind
    elif not is_code and _is_of_harmed(words, match, toll):
        yield PERSON
    elif belonging := "".join(terms(name.rstrip("-"))):
        yield NAMED + belonging


def _is_of_harmed(words: str, match: re.Match[str], toll: re.Match[str] | None) -> bool:
    """Whether a number with no noun stands behind a toll, or behind what befell somebody."""
    at = match.start("value")
    is_toll = toll is not None and toll.end() < match.start()
    return is_toll or _HARMED.search(words, max(0, at - _BEFORE), at) is not None


def _one_person(counts: Counts, words: str) -> Counts:
    """The counts, with the one person whose fate a clause tells, if it counts no others."""
    match = _ONE.match(words)
    if not match or any(kind.endswith(PERSON) for kind, _ in counts):
        return counts
    is_person = any(act(stem(word)) in PERSONS for word in match["who"].lower().split())
    return (*counts, (PERSON, (1.0,))) if is_person else counts


def _places(words: str, held: frozenset[str]) -> Counts:
    """Which of several things or persons a clause speaks of, by what they are."""
    most = () if held.isdisjoint(_MOSTS) else _MOST.findall(words)
    found = {NTH + term: (1.0,) for term in map(stem, most)}
    for match in _NTH.finditer(words):
        nth, noun = match["nth"], stem(match["noun"])
        place = float(nth) if nth.isdigit() else _NTHS.index(nth) + 1.0
        found[NTH + (PERSON if noun in PERSONS else noun)] = (place,)
    return tuple(found.items())


def _said_as(
    words: str, match: re.Match[str], value: float, converted: tuple[re.Match[str], ...]
) -> str:
    """The mark of a number that is converted, rounded or told in passing; empty for others."""
    at = match.start("value")
    near = max(0, at - _BEFORE)
    if any(own.start() < at < own.end() for own in converted):
        return CONVERTED
    if value >= _ROUND and value % 10 == 0 and _ROUNDED.search(words, near, at):
        return ROUNDED
    if _PRICE.match(words, match.end()) and _OWN.search(words, near, at):
        return PASSING
    if _TRAIT.match(words, match.end()):
        return TRAIT
    if _OF_ALL.search(words, near, at):
        return PASSING
    return ""


def _day(match: re.Match[str]) -> str:
    """A date as it compares: "jun 20" with no year, a year alone."""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return f"{month[:3].lower()} {int(day)}" if month else match[0]
