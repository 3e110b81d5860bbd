"""Clauses: the parts of a sentence that state a fact of their own.

News packs several facts into a sentence: "X will close its plant and lay off 50 people after
the government banned its product, citing safety." The parts match what other outlets say
each in a sentence of its own, so they are matched one by one.

Clauses are found by their joints, without a parser. A joint is a place where a clause opens
and nothing else can (the rows of `_JOINTS`; sections are those of Quirk et al. 1985, *A
Comprehensive Grammar of the English Language*). A piece with too few words to state anything
stays with the next one. The clauses of a sentence don't overlap; a conjunction between two of
them belongs to neither, a participle or a relative pronoun to the clause that it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.digest.case import in_small
from explainer.digest.verbs import is_finite
from explainer.model import Span

_PERIOD = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|this|that|the day|all|being"
)
_NUMBER = (
    r"\d+(?:[–-]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many"
    r"|a few|a couple of"
)
#: Verbs in forms that rarely follow "and" as nouns do: the second half of a compound predicate.
_VERBS = """
    announced accused added agreed approved argued arrested asked be began begin blamed bought
    called caused charged closed confirmed continued could cut demanded denied did eliminate ended
    expects fell fired found
    gave had has have hire hopes injured is issued joined keep killed launched lay leave left lost
    may might moved must noted note opened ordered ousted paid pay planned plans posted
    promised provide raised rejected released remained resigned rose said sell served seized sent
    shed should shot shut signed slash sold started stop stopped sue sued suspended take testified
    told took urged vowed wants warned was were will won would
"""

_JUST = r"just|only|about|around|some|nearly|almost|barely|over|(?:more|less|fewer) than|at least"
#: How long before or after: "days", "about two hours", "just a few weeks", "a month".
WHILE = (
    r"(?:(?:just|only|about|some|around|nearly|almost|shortly"
    r"|(?:a little |well )?(?:more than|less than|over|under)) )?"
    rf"(?:(?:(?:{_NUMBER}) )?(?:seconds|moments|minutes|hours|days|weeks|months|years|decades)"
    r"|(?:an?|one) (?:hour|day|week|month|year))"
)

#: Each row: where a clause opens. What the row consumes is no part of either clause.
_JOINTS = (
    r";\s+",
    # A dash, but for one from a number to another.
    r" ?(?:—|–(?!(?<=\d–)\d)) ?(?=\w)",
    # Subordinators, and prepositions that nominalised clauses follow (14.11, 15.24-48).
    rf",? (?:and |but )?(?:(?:{WHILE} )?(?:after|before)"
    r"|because|although|though|whereas|while|following|despite|amid) "
    rf"(?!(?:(?:{_JUST}) )?\d|(?:{_PERIOD})\b)",
    # Supplementive participle clauses (15.60).
    r", (?!(?:during|including|according|being|king|morning|evening|beijing)\b)"
    r"(?=[a-z]{2,}ing )",
    r"(?<! as) (?=(?:citing|affecting|saying that|adding that|stating that) )",
    # Nonrestrictive relative clauses (17.22).
    r", (?=(?:which|who|whose|where) )",
    # Coordination of clauses (13.47-52).
    r", (?:but|so|yet|and) (?=\w)(?!\w+ (?:and|or)\b)(?!\w+[,.])",
    # Not "all but certain", "nothing but trouble".
    r"(?<! all)(?<!nothing)(?<!anything)(?<!no one) but (?=[a-z])",
    r",? and (?=that )",
    r" and, (?=\w)",
    rf"(?<! can)(?<! will)(?<! has)(?<! had) (?:and|or) (?=(?:{'|'.join(_VERBS.split())})\b)",
)
#: Matched in small letters, which is twice as fast as to ignore case.
_JOINT = re.compile(rf"(?=[ ,;—–])(?:{'|'.join(_JOINTS)})")
_WORDS = re.compile(r"\w+")
_COUNT = re.compile(rf"\b(?:{_NUMBER})\b")
_LEAST_WORDS = 3
#: So many words behind a relative clause, or of one without a figure, say too little alone.
_FEW_WORDS = 4
_ON = r"(?P<comma>, )(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says) )"
#: A relative clause within its sentence, up to where that goes on (17.22).
_RESUMED = re.compile(rf"(?:which|who|whose|where) [^,]+{_ON}")
_RESUMED_IN = re.compile(rf", {_RESUMED.pattern}")
#: The same where it goes on with a verb of any form: "Pictures of the yard, which burnt, show".
_MAY_BE_VERB = (
    r"(?!(?:and|or|but|nor|so|yet|as|while|when|where|which|who|after|before|because|although"
    r"|though|if|since|until|in|on|at|by|for|from|with|to|of|including|not)\b|\w+(?:ing|ly)\b)"
    "[a-z]+ "
)
_ANY_ON = re.compile(rf"(?:which|who|whose|where) [^,]+, {_MAY_BE_VERB}")
#: What may be a noun, up to there: "the plant, shut after [the ban], is to reopen".
_GONE_ON = re.compile(rf"(?!which|who|whose|where)[^,—–]{{1,60}}{_ON}")
#: "John Doe, a former captain": a name and who it is (17.65), or who is with it.
_APPOSITION = re.compile(
    r"[A-Z][^,]*, (?:an?|the|its|his|her|their|(?:in conjunction|along|together) with|as well as) "
    r"[^,]*"
)
_AND = re.compile(r", and ")
#: One more subject up to the verb of both: "and 86% of the others, prefer".
_ONE_MORE = re.compile(rf"[^,;—–]{{3,60}}(?=, {_MAY_BE_VERB})")
#: "The union of Rail, Air" before ", and Sea Workers": several names in a name, or in a row.
_NAMES = re.compile(r"[^;—]*, [A-Z][\w’-]*(?: [A-Z][\w’-]*)?")
#: "As the leader of research, product": who does several things, before what they do.
_AS = re.compile(r"As [^;—]*, [^;—]*")
#: "17 illnesses, and one death", "and partners who found": how what has no verb of its own goes on.
_COUNTED = re.compile(rf"(?:{_NUMBER}) ")
_RELATIVE = re.compile(r" (?:who|which|that) (?=[a-z])")
_VERB = re.compile(rf"(?:{'|'.join(_VERBS.split())}|\w+(?:ed|ing|s))\b")
_DASH = re.compile(r" ?[—–] ?")
#: A parenthesis between dashes, behind which the verb comes: "the money — 3 million — was taken".
_ASIDE = re.compile(
    r" ?[—–] ?[^—–;]{2,160}?[—–] ?(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might"
    r"|must|should|did|does|do|said|says)\b)"
)
_PARTICIPLE = re.compile(r"[a-z]{2,}ing ")
#: "The damaged plane": nothing but a noun, whatever stands before it.
_NOUN = re.compile(r"(?:the|an?|its|their) (?:\w+ed )?(?:(?!\w+ed\b)[\w-]+ ?){1,3}", re.I)
#: "In the United States": where or when what follows is so.
_ADVERBIAL = re.compile(
    r"(?:in|on|at|for|from|to|of|by|with|within|under|among|during|like|unlike|as of|as for) [^,]*",
    re.I,
)
#: What goes on behind a dash or an "after": "the suit comes", "he has strongly", "was drawn well".
_GOES_ON = re.compile(
    r".*\b(?:comes?|came|(?:has|have|had|is|are|was|were|will|would|can|could|may|might)"
    r"(?: (?:not|also|and|[–—-]+|\w+ly))*|well|shortly"
    r"|(?:is|are|was|were|been) (?:prompted|triggered|sparked|spurred))",
    re.I | re.S,
)
#: How the last word of such a piece ends.
_LAST = (
    *("come", "comes", "came", "has", "have", "had", "is", "are", "was", "were", "will", "would"),
    *("can", "could", "may", "might", "not", "also", "and", "ly", "well"),
    *("prompted", "triggered", "sparked", "spurred"),
)
_LEADING_IN = ("said", "says", "added", "stated", "announced", "reported")
_COMES = re.compile(r"(?:(?:this|that|it)|(?:the|this|that) \w+) (?:all )?(?:comes?|came)", re.I)


def find_clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence in order; the whole sentence where it has but one."""
    pieces: list[Span] = []
    for piece in _pieces(text, sentence):
        if pieces and not (_states(text, pieces[-1]) and _is_over(text, pieces[-1], piece)):
            pieces[-1] = Span(pieces[-1].start, piece.end)
        else:
            pieces.append(piece)
    if len(pieces) > 1 and not _states(text, pieces[-1]):
        last = pieces.pop()
        pieces[-1] = Span(pieces[-1].start, last.end)
    return tuple(pieces)


def _states(text: str, piece: Span) -> bool:
    """Whether a piece has words enough to state something, and isn't a mere "this comes" or an
    adverbial.
    """
    words = _WORDS.findall(text, piece.start, piece.end)
    if len(words) < _LEAST_WORDS or _COMES.fullmatch(text, piece.start, piece.end):
        return False
    may_go_on = words[-1].lower().endswith(_LAST)
    if may_go_on and _GOES_ON.fullmatch(text, piece.start, piece.end):
        return False
    return not (_is_adverbial(text, piece) or _leads_in(text, piece, words))


def _leads_in(text: str, piece: Span, words: list[str]) -> bool:
    """Whether a piece but says who says what follows: "In a blog post, the board said that"."""
    said = words[-2] if words[-1] == "that" else words[-1]
    if said not in _LEADING_IN:
        return False
    return not is_finite(text, piece.start, text.rindex(said, piece.start, piece.end))


def _is_over(text: str, piece: Span, following: Span) -> bool:
    """Whether a clause is over before the next: not "John Doe, a captain, and Jane Roe", nor "The
    firm, which employs 300" in "The firm, which employs 300, is closing".
    """
    if _is_subject(text, piece, following) or _is_attached(text, piece, following):
        return False
    if _ANY_ON.match(text, following.start) and not _has_verb(text, piece):
        return False
    if _says_little_of(text, piece, following):
        return False
    dashed = _DASH.fullmatch(text, piece.end, following.start)
    if dashed and _is_adverbial(text, following):
        return False
    if not _AND.fullmatch(text, piece.end, following.start):
        return True
    if _goes_on_counting(text, following) or _lists(text, piece, following):
        return False
    if _is_one_more(text, piece, following):
        return False
    apposition = _APPOSITION.fullmatch(text, piece.start, piece.end)
    return apposition is None or is_finite(text, piece.start, piece.end)


def _lists(text: str, piece: Span, following: Span) -> bool:
    """Whether a piece but names several: "As the leader of research, product"."""
    opening = _AS.fullmatch(text, piece.start, piece.end)
    names = text[following.start].isupper() and _NAMES.fullmatch(text, piece.start, piece.end)
    return bool(opening or names) and not is_finite(text, piece.start, piece.end)


def _is_one_more(text: str, piece: Span, following: Span) -> bool:
    """Whether two pieces end and begin with the subjects of one verb: "that most, and some too,
    prefer".
    """
    more = _ONE_MORE.match(text, following.start, following.end)
    if not more or is_finite(text, *more.span()):
        return False
    return not _has_verb(text, piece)


def _has_verb(text: str, piece: Span) -> bool:
    """Whether what a piece tells, behind a "said that", has its verb."""
    said = text.rfind(" that ", piece.start, piece.end)
    return is_finite(text, max(said, piece.start), piece.end)


def _goes_on_counting(text: str, piece: Span) -> bool:
    """Whether a piece behind "and" is one more of a list, with no verb but a relative clause's."""
    relative = _RELATIVE.search(text, piece.start, piece.end)
    if not (relative or _COUNTED.match(text, piece.start)) or _VERB.match(text, piece.start):
        return False
    return not is_finite(text, piece.start, relative.start() if relative else piece.end)


def _is_adverbial(text: str, piece: Span) -> bool:
    """Whether a piece but says where, when or why, without a verb."""
    adverbial = _ADVERBIAL.fullmatch(text, piece.start, piece.end)
    return adverbial is not None and not is_finite(text, piece.start, piece.end)


def _is_subject(text: str, piece: Span, following: Span) -> bool:
    """Whether a piece without a verb is what a relative clause, and then its sentence, is about."""
    relative = _RESUMED.match(text, following.start)
    resumed = relative is not None and relative.start("comma") == following.end
    return resumed and not _has_verb(text, piece)


def _says_little_of(text: str, piece: Span, following: Span) -> bool:
    """Whether few words end what a relative clause stands in, or are that clause: "The search,
    which …, has ended", "Jane Roe, who runs it, has …".
    """
    relative = _RESUMED_IN.search(text, piece.start, following.end)
    if not relative or relative.end() != following.start:
        return False
    told = relative.group()
    is_brief = len(_WORDS.findall(told)) <= _FEW_WORDS and not _COUNT.search(told)
    is_last = len(_WORDS.findall(text, following.start, following.end)) <= _FEW_WORDS
    return (is_brief or is_last) and not is_finite(text, piece.start, relative.start())


def _is_attached(text: str, piece: Span, following: Span) -> bool:
    """Whether a participle tells of what a piece but names: "The plane, carrying 171, landed"."""
    is_participle = _PARTICIPLE.match(text, following.start, following.end) is not None
    return is_participle and _NOUN.fullmatch(text, piece.start, piece.end) is not None


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """The stretches between the joints."""
    start = sentence.start
    for joint in _joints(text, sentence):
        if joint.start > start:
            yield from _resumed(text, Span(start, joint.start))
            start = joint.end
    yield from _resumed(text, Span(start, sentence.end))


def _joints(text: str, sentence: Span) -> Iterator[Span]:
    """Where clauses open; not before what is a mere noun, behind which the sentence goes on, nor
    in a parenthesis of a clause.
    """
    asides = [aside.span() for aside in _ASIDE.finditer(text, sentence.start, sentence.end)]
    for joint in _JOINT.finditer(in_small(text), sentence.start, sentence.end):
        if any(start <= joint.start() < end for start, end in asides):
            continue
        noun = _GONE_ON.match(text, joint.end(), sentence.end)
        if noun and not is_finite(text, noun.start(), noun.start("comma")):
            yield Span(noun.start("comma"), noun.end())
        else:
            yield Span(joint.start(), joint.end())


def _resumed(text: str, piece: Span) -> Iterator[Span]:
    """A relative clause, and what its sentence goes on with: "who …, is to speak"."""
    end = _RESUMED.match(text, piece.start, piece.end)
    if end:
        yield Span(piece.start, end.start("comma"))
        yield Span(end.end(), piece.end)
    else:
        yield piece
