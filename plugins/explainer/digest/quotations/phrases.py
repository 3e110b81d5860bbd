"""Where the phrases that name speakers begin and end."""

from __future__ import annotations

import re

from explainer.digest.lexicon import CUE, PEOPLE, TITLES, listed

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]+(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){1,3}"
#: Where a subject ends when one reads back from its verb.
BOUNDARY = re.compile(
    r"[,;:—–()“”\"«»]|(?<!\w)-(?!\w)"
    r"|\b(?:and|but|or|that|while|when|because|after|before|as|which|who|if|since|whether|though)\b"
)
AFTER_NAME = re.compile(
    r"[,;:—–()“”\"«»?!]|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Sgt|Col))"
    r"(?<!\b(?:Prof|Capt))\.|\b(?:in|on|at|to|after|before|during|when|while|as|that|who|which|and|but"
    r"|by|with|about|from|through|via|late|early|yesterday|today|adding|issued|told|was|is|has|had"
    r"|of the)\b"
)
#: A middle name's initial, which may be taken for the end of a sentence.
INITIAL = re.compile(r" [A-Z]\.$")
ACCORDING = re.compile(r"\baccording to ")
SOURCE = re.compile(r"\b(?:from|by) ")
JOINT = re.compile(r"(?:\s|,|and|or|but|that|a|an|the|its|it|was|were|is|as|to|for|of|with)*")
#: ", X" behind a description, and "X, a description" before a verb.
NAMED = re.compile(rf"(?: of the [\w’' -]{{2,40}}(?=, ))?,? (?:and )?({_NAME})(?=[,.;“\"]|$)")
NAMED_BEFORE = re.compile(rf"[a-z], ({_NAME}),$")
APPOSITION = re.compile(rf"[“\"”,\s]*({_NAME}), (?:an? |the )?[a-z][^,“”\"]{{2,80}},?")
#: Words that say who speaks are so many at most; where "said" is among the first of them, much may
#: be told of the speaker behind it.
_TAG, _LONG_TAG, _BEFORE_CUE = 12, 32, 4
#: Small words that titles of works have too.
_IN_TITLES = listed("a an the of in on at by for to from with and or as")
#: Begins a clause of its own: the verb of saying in it isn't about the words before it.
CONJUNCTION = re.compile(
    r"(?:while|whereas|but|and|or|as|when|who|which|where|after|before|although|though|because|if)\b"
)
#: When somebody speaks is no part of who does: "two senators on Wednesday".
_WHEN = re.compile(
    r" (?:(?:on|late|early|earlier|last) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|yesterday|today|earlier|this (?:week|month|year))(?: (?:morning|afternoon|evening|night))?$",
    re.I,
)
#: Nor is what a sentence opens with: "In August a lawyer", "But officials", "On Monday Jane Roe".
_OPENING = re.compile(
    r"^(?:(?:but|and|so|yet|still|later|then|earlier|meanwhile|now|also|however|instead) )?"
    r"(?:(?:in|on|at|by|during|after|since|this|last|next) (?:[\w.’'-]+ ){1,3}?"
    r"(?=(?:an?|the|his|her|its|their|one|some|several|two|three) )"
    r"|(?:(?:on|in|late|early|last) )+(?:[a-z]+day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)(?: \d{1,2})?(?:,? \d{4})? )?",
    re.I,
)
CAPITAL = re.compile(r"\b[A-Z]")


def is_speech(inner: str) -> bool:
    """Whether quoted words can be somebody's, not a term or the title of a work."""
    words = inner.split()
    small = [word for word in words[1:] if word[0].islower()]
    return len(words) > 1 and bool(set(small) - _IN_TITLES)


def is_tag(between: str) -> bool:
    """Whether the words between two quotations only say who speaks, and who that is."""
    cue = CUE.search(between)
    if cue is None:
        return False
    is_first = len(between[: cue.start()].split()) <= _BEFORE_CUE
    return len(between.split()) <= (_LONG_TAG if is_first else _TAG)


def without_apposition(head: str) -> str:
    """`X, who does this,` without what the commas enclose."""
    start = head[:-1].rfind(",", max(0, len(head) - 100))
    return head[:start] if start >= 0 else head[:-1]


def cut(phrase: str, keep: bool = False) -> str:
    """A noun phrase up to where it ends."""
    phrase = phrase.strip()
    match = re.search(r"[,;:.?!—–(“\"]", phrase) if keep else AFTER_NAME.search(phrase)
    return phrase[: match.start()].strip() if match else phrase


def ends_in_description(phrase: str) -> bool:
    """Whether a phrase says what somebody is and leaves the name to follow."""
    return phrase.rpartition(" ")[2].lower() in PEOPLE | TITLES


def core(phrase: str) -> str:
    """A phrase without the day at its end, and without what a sentence opens with before it."""
    return _OPENING.sub("", _WHEN.sub("", phrase))


def bare(phrase: str) -> str:
    """A phrase without its article, or a pronoun in its place."""
    return re.sub(r"^(?:the|a|an|his|her|its|their) ", "", phrase, flags=re.I)
