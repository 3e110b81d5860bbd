"""The roles that patterns speak of, and what a filled role stands for."""

from __future__ import annotations

from explainer.digest.dates import lexicon as lex

_DAY = ("~1-12", "~13-31")
_COUNT = (*_DAY, "~number", "~decimal", "~year", *lex.NUMBERS)

#: Each role, and the words and shapes that can fill it.
ROLES: dict[str, tuple[str, ...]] = {
    "month": tuple(lex.MONTHS),
    "sure-month": tuple(lex.MONTHS.keys() - lex.DOUBTFUL_MONTHS),
    "weekday": tuple(lex.WEEKDAYS),
    "any-weekday": (*lex.WEEKDAYS, *lex.SHORT_WEEKDAYS),
    "weekdays": tuple(lex.WEEKDAY_SETS),
    "season": tuple(lex.SEASONS),
    "part": tuple(lex.PARTS),
    "part-alone": tuple(lex.PARTS_ALONE),
    "unit": tuple(lex.UNITS),
    "any-unit": (*lex.UNITS, "minute", "hour", "second"),
    "units": tuple(lex.PLURALS),
    "number": (*_DAY, "~number"),
    "day": _DAY,
    "dayth": ("~ordinal", *lex.ORDINALS),
    "ordinal": ("~ordinal", "final", "last", "opening", *lex.ORDINALS),
    "hour": ("~1-12", "~13-31"),
    "count": _COUNT,
    "small": tuple(lex.NUMBERS),
    "year": ("~year",),
    "vague": tuple(lex.VAGUE),
    "sets": tuple(lex.SETS),
    "reference": tuple(lex.REFERENCES),
    "day-word": tuple(lex.DAYS),
    "step": tuple(lex.STEPS),
    "step-on": tuple(lex.STEPS_ON),
    "cue": tuple(lex.CUES),
    "numbered": tuple(lex.NUMBERED),
    "counted": (*lex.COUNTED, "%", "~decimal"),
    "holiday": tuple(lex.HOLIDAYS),
    "decade-word": tuple(lex.DECADES),
    "dash": ("-", "–", "—"),
    "quarter-name": ("q1", "q2", "q3", "q4"),
    "scale": ("hundred", "thousand", "dozen"),
    "apostrophe": ("'", "’"),
    "each": ("every", "each", "per"),
    "det": ("the", "a", "an", "this", "that", "its", "their", "his", "her", "our"),
}

#: Phrases that several patterns share, written in braces there.
PHRASES = {
    "{of-year}": "( ','? 'of'? year | 'of'|'in' 'the'? step 'year' | 'of' 'the'? step-on 'year' )",
    "{which-year}": "( 'of'|'in'? 'the'? step 'year' | 'of' 'the'? step-on 'year' )",
    "{bounds}": "'beginning'|'start'|'end'|'middle'|'turn'|'close'|'rest'|'remainder'|'dawn'|'outset'",
}


def month_number(word: str) -> int:
    """1 to 12."""
    return lex.MONTHS[word]


def weekday_number(word: str) -> int:
    """1 for Monday to 7 for Sunday, of names in full, short or in the plural."""
    for table in (lex.WEEKDAYS, lex.SHORT_WEEKDAYS, lex.WEEKDAY_SETS):
        if word in table:
            return table[word]
    raise KeyError(word)


def unit_code(word: str) -> str:
    """The letter of a unit: D, W, M …; TH, TM, TS for hours, minutes, seconds."""
    for table in (lex.UNITS, lex.SHORT_UNITS, lex.PLURALS):
        if word in table:
            return table[word]
    raise KeyError(word)
