"""Words that point back to other text (anaphora; Halliday & Hasan, *Cohesion in English*, 1976)."""

from __future__ import annotations

import re

from explainer.digest.standalone.openings import WHEN
from explainer.digest.standalone.tags import dangling_tag
from explainer.model import Claim

#: "It is expected that": no antecedent at all (Quirk et al. 1985, 18.33, extraposition).
EXPLETIVE = re.compile(
    r"it(?: all)? (?:turn(?:s|ed) out|(?:seems|looks|feels|sounds) (?:like|as)\b|doesn['’]t matter)"
    r"|it (?:took|takes|will take|would take)(?: [\w’'-]+){1,7} (?:to|before|until)\b"
    r"|it(?:['’]s| (?:is|was|will be|would be|has been|remains|seems|appears|became|took|takes))"
    r"(?! (?:\w+ )?(?:expected|due|set|likely|scheduled|believed|thought|planned|able|going) to\b)"
    r"(?: \w+){1,3} (?:that|to|whether|how|for|if|when|why|before)\b",
    re.I,
)
#: "This year" is counted from the day of writing.
THIS_TIME = (
    r"(?:this (?:year|month|week|weekend|morning|afternoon|evening|spring|summer|autumn|fall|winter"
    r"|season|quarter|decade|century)|these days)\b"
)
_HEAD = re.compile(
    rf"\W*(?-i:{WHEN})?(?:(?!{EXPLETIVE.pattern})(?:it|its|he|she|his|her|they|their)"
    rf"|(?!{THIS_TIME})(?:this|that|these|those(?! (?:who|\w+ing|\w+ed)\b))"
    r"|both(?! (?:the )?[\w’'-]+(?: [\w’'-]+){0,3} and\b)|neither(?! [^.]{1,60} nor\b)"
    r"|others?|another"
    r"|among (?:them|those)(?! (?:who|\w+ed)\b)"
    r"|all (?:of them|two|three|four|five|six)(?= [a-z]+ed\b"
    r"| (?:was|were|are|is|has|have|had|will|did|die|deny|said|say)\b)"
    r"|(?:some|most|several)(?= (?:was|were|are|is|has|have|had|will|did|said|say)\b"
    r"| [a-z]+ed (?:up|out|to|for|in|on|at|by|with|from|until|the|an?|their)\b)"
    r"|otherwise|(?:by|from|since|until) then|the (?:two|three|pair|latter|former|others?)"
    r"|(?:\w+ ){0,2}[\w,.-]+ of (?:it|them|these|those(?! (?:who|\w+ed|hurt|in|on|at)\b)))\b",
    re.I,
)
_DID_SO = re.compile(
    r"\b(?:did|does|do|done|doing) so\b"
    r"|\b(?:den(?:y|ies|ied)|disput\w+|reject\w*|confirm\w*) (?:this|that|it)"
    r"(?=[.,;!]|$| (?:report|claim|account|charge|a day|on|in|last|yesterday)\b)",
    re.I,
)
#: "Jane Roe said that this would cost jobs": "this" is nothing that the sentence tells itself.
_TOLD_OF_THIS = re.compile(
    r"(?:(?! that | and | but )[^,;:“”\"])+ that this "
    r"(?:is|was|will|would|has|had|may|might|could|can)\b"
)
#: "The company", "the move": a topic has one that it is about.
_KNOWN = re.compile(
    r"\W*the (?:company|firm|group|agency|department|news|move|plan|deal|event)\b"
    r"(?! (?:that|which|who|whose|behind|to|of)\b)",
    re.I,
)
_CAPITAL = re.compile(r"^\[(\w)\]")
#: A name in brackets stands for "this" only by its article.
_SWAPPED = re.compile(r"[“\"]?\[[Tt]he\] ")
#: "Roe promised not to sell it.": short, and its object is a pronoun, maybe with a time behind.
_OBJECT = re.compile(
    r"\b(?:it|this|that|them|there)(?: (?:today|yesterday|earlier|later|(?:on )?[A-Z]\w+day"
    r"|(?:earlier )?(?:this|last) (?:week|month|year)))?[.!]?[”\"]?$"
)
#: "Officials there", where no place is named before.
_THERE = re.compile(
    r"[^A-Z]+ [a-z]{4,} there\b(?! (?:is|are|was|were|will|has|have|had|[a-z]+ be)\b)"
)
#: "The county has 1,500.": of what, is told before.
_UNCOUNTED = re.compile(
    r"\b(?:has|have|had|needs?|sent|gave|lost|sold|bought|took|won)"
    r"(?: (?:about|around|some|only|just|nearly|almost|over|more than|fewer than))?"
    r" (?!(?:19|20)\d\d\b)\d[\d,]*\.?$"
)
_SHORT = 12
_MARKS = '“”"«»'


def points_back(text: str) -> bool:
    """Whether a text opens with words that point back, or says that somebody did so."""
    text = _CAPITAL.sub(r"\1", text)
    opens = _HEAD.match(text) or _TOLD_OF_THIS.match(text)
    return bool(opens or _DID_SO.search(text)) or dangling_tag(text)


def dangles(claim: Claim) -> bool:
    """Whether what is shown points back, if only to what the topic is about."""
    return leans(claim) or _KNOWN.match(claim.shown) is not None


def leans(claim: Claim) -> bool:
    """Whether what is shown can't be understood without what stood before."""
    shown = claim.shown
    is_short = len(shown.split()) <= _SHORT
    objects = is_short and bool(_OBJECT.search(shown) or _UNCOUNTED.search(shown))
    points = points_back(shown) or _SWAPPED.match(shown) or _THERE.match(shown, 1)
    return objects or bool(points) or _is_unsaid(claim)


def _is_unsaid(claim: Claim) -> bool:
    """Whether a claim is but quoted words whose speaker isn't known; those that go on in another
    paragraph end without a mark.
    """
    shown = claim.shown
    goes_on = shown[:1] == "“" and not ("”" in shown or '"' in shown)
    return (
        claim.speaker is None
        and shown[:1] in _MARKS
        and (goes_on or shown.rstrip(" …")[-1:] in _MARKS)
    )
