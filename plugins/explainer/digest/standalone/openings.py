"""How a passage may begin: what ties it to the text before it is cut off.

Connectives are those of Halliday & Hasan, *Cohesion in English* (1976), chapter 5, as far as
news uses them at the head of a sentence. What is cut is left out of the citation, so what is
shown stays verbatim; a capital that is then missing stands in brackets, as editors write it.
"""

from __future__ import annotations

import re

from explainer.digest.verbs import FINITE, is_finite

#: Cut where a comma follows, so that "Earlier this year" and "Still life" stay.
_WITH_COMMA = (
    "however|moreover|additionally|furthermore|in addition|also|meanwhile|nevertheless|nonetheless"
    "|still|thus|therefore|consequently|besides|similarly|likewise|instead|indeed|earlier|later"
    "|then|yet|for example|for instance|in fact|as a result|on the other hand|at the same time"
    "|in contrast|by contrast|separately|elsewhere|finally|further|first|firstly|second|secondly"
    "|third|in turn|after that|since then|of course|in other words|that said|in response"
    "|as such|accordingly|subsequently|afterwards|afterward|at the time|previously|in particular"
    "|more recently|interestingly|notably|importantly|alternatively|otherwise|to that end|plus"
    "|at that time|at this point|in the meantime|again|conversely|simultaneously|overall|so"
)
_WITHOUT_COMMA = "and|but|or|yet|plus|moreover|additionally|furthermore|meanwhile"

_CONNECTIVE = re.compile(
    rf"(?:(?:{_WITH_COMMA}),\s+|(?:{_WITHOUT_COMMA})\s+|also\s+(?=\w+ing\b)|however\s+(?=it\b|he\b|she\b|they\b|the\b|a\b|in\b)|–\s+|—\s*)",
    re.I,
)

#: What an outlet calls a piece of its text, before a colon.
_LABELS = (
    "Background|Be smart|Between the lines|Big picture|Bottom line|By the numbers"
    "|Catch up(?: quick)?|Context|Details|Driving the news|Flashback|Go deeper|How it works"
    "|In brief|Key takeaways?|Of note|Quick take|Reality check|State of play"
    "|The (?:backstory|big picture|bottom line|details|intrigue|latest|other side)"
    "|What(?:['’]s| is) (?:new|next)|What they['’]re saying|What to know"
    "|Why (?:it|this) matters|Worth noting|Zoom (?:in|out)"
)
_HOUR = r"(?: (?:at )?\d[^:]*(?::\d\d[^:]*)?)?"
_LABEL = re.compile(
    rf"(?:(?i:breaking(?: news)?|just in|developing|updated?){_HOUR}|{_LABELS})\s?: +"
    "(?=[“\"‘']?[A-Z0-9])"
)

#: "Despite these denials, ...": an adjunct that points back, up to its comma.
_POINTS_BACK = re.compile(
    r"(?:despite|in|after|before|with|following|because of|due to|during|under|on|at|by|to|for"
    r"|from|as|amid|given|since|until|in spite of|in light of|in addition to|apart from|as part of"
    r"|as a result of|in response to|later|earlier)"
    r" (?:(?:this|that|these|those|such)(?! (?:year|month|week|day|morning|afternoon|evening|spring"
    r"|summer|autumn|fall|winter|decade|quarter|century|season)\b)|the latter|the former|the same"
    r"|doing so|which)"
    r"(?: [\w’'-]+){0,5}, ",
    re.I,
)

#: "This comes after X did Y": what counts is that X did Y.
_COMES_AFTER = re.compile(
    r"(?:this|that|it|the (?:move|news|decision|announcement|ruling|report|step|action|revelation))"
    r" (?:comes|came|follows|followed)(?: (?:just|only|several|a few|[\w-]+))?"
    r"(?: (?:hours?|days?|weeks?|months?|years?))?"
    r" (?:after|as|when|because|while|following) (?!an?\b)",
    re.I,
)
#: The number of an item of a list, but "1. FC Example" is a name.
_ITEM = re.compile(r"(?<![^\n])\d{1,2}[.)] (?=[“\"‘']?[A-Z])(?!(?:FC|SC|SV|Liga|Division)\b)")
#: What is cut wherever it stands.
_TIES = (_ITEM, _LABEL, _CONNECTIVE, _POINTS_BACK)
_CLAUSE_WORD = re.compile(
    r"(?:that|which|who|and|but|while|whereas|where|because|although|though)\s+"
)

#: When or where something was, before whom it is about: "In 2023, it sold".
WHEN = r"(?:After|At|By|During|For|In|Last|On|Since|Until|Within)\b[^,.“”\"]{1,60}, "
_WHEN = re.compile(rf"{WHEN}(?=(?:it|he|she|they|its|his|her|their)\b)")

#: "The move came" waits for what it came after.
_WAITS = re.compile(r"(?:[\w’'-]+ ){1,4}(?:comes?|came|follows|followed)[\s,.]*", re.I)

#: "The government arguing that it is unsafe.": what somebody says, in no sentence.
_NO_SENTENCE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w-]+ ){1,2}"
    r"(?:arguing|saying|claiming|alleging|insisting|warning|stating)\b"
)

#: Somebody and what a relative clause says of him, before the sentence says what he does.
_TOLD_OF = re.compile(r"(?P<who>[^,;:—–]+), (?:which|who|whose|where) [^,;:—–]+")

#: A passage from the middle of a sentence that begins so has no subject of its own.
_NO_SUBJECT = re.compile(
    r"(?:to|of|in|on|at|by|for|from|with|without|as|into|over|under|between|among|about|against"
    r"|through|during|than|like|is|are|was|were|be|been|has|have|had|will|would|can|could|may"
    r"|might|must|should|did|does|do|not|\w+ing|[a-z]+ed|said|says|lay|cut|eliminate|sell|use"
    r"|provide|make|take|give|start|begin|end|shut|close|found|made|told|gave|took|announce)\b"
)


def cut(text: str, start: int, end: int) -> int:
    """Where a passage begins once everything that ties it to what stands before is cut."""
    while True:
        found = (pattern.match(text, start, end) for pattern in _TIES)
        match = next(filter(None, found), None)
        if not match and (after := _COMES_AFTER.match(text, start, end)):
            match = after if FINITE.search(text, after.end(), end) else None
        if not match or match.end() >= end:
            return start
        start = match.end()


def cut_clause(text: str, start: int, end: int) -> int:
    """The same for a passage that begins inside a sentence."""
    match = _CLAUSE_WORD.match(text, start, end)
    return cut(text, match.end() if match else start, end)


def is_fragment(text: str, start: int, end: int) -> bool:
    """Whether a passage is no clause with a subject and a finite verb."""
    waits = _NO_SUBJECT.match(text, start, end) or _WAITS.fullmatch(text, start, end)
    return bool(waits) or lacks_verb(text, start, end) or not is_finite(text, start, end)


def but_says_who(text: str, start: int, end: int) -> bool:
    """Whether a passage is somebody and a relative clause: "Initech, which sells boats"."""
    told = _TOLD_OF.fullmatch(text, start, end)
    return told is not None and not is_finite(text, *told.span("who"))


def lacks_verb(text: str, start: int, end: int) -> bool:
    """Whether a passage has a participle of saying for its verb."""
    return _NO_SENTENCE.match(text, start, end) is not None


def first_word(text: str, start: int, end: int) -> int:
    """Where the first word of a passage is, behind an opening mark; behind when something was, the
    pronoun that follows.
    """
    while start < end and text[start] in "“\"‘'«(":
        start += 1
    lead = _WHEN.match(text, start, end)
    return lead.end() if lead else start
