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
    "short-weekday": tuple(lex.SHORT_WEEKDAYS),
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
    "hour": _DAY,
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
    "holiday": lex.HOLIDAYS,
    "decade-word": tuple(lex.DECADES),
    "dash": ("-", "–", "—"),
    "quarter-name": ("q1", "q2", "q3", "q4"),
    "joint": ("-", "–", "—", "to", "and", "through", "or", "until"),
    "span-word": (
        *("last", "past", "next", "previous", "first", "coming", "following", "final"),
        *("preceding", "recent", "prior", "opening", "closing"),
    ),
    "kind-of": (
        *("more", "straight", "consecutive", "full", "trading", "working", "business", "calendar"),
        *("whole", "long", "successive", "additional", "further", "other", "school", "solid"),
        *("short", "fiscal", "financial", "extra"),
    ),
    "throughout": ("over", "within", "during", "in", "throughout"),
    "nearest": ("last", "next", "this", "past", "coming", "following", "previous", "upcoming"),
    "owner": ("its", "their", "our", "his", "her", "the"),
    "clock-zone": (
        *("utc", "gmt", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "cet", "cest", "bst"),
        *("ist", "local", "eastern", "pacific"),
    ),
    "named-weekday": ("black", "good", "ash", "cyber", "super", "easter", "palm", "bloody"),
    "closes": (
        *("end", "ended", "ending", "ends", "finish", "finished", "finishing"),
        *("close", "closed", "closing", "started", "starting", "opened"),
    ),
    "takes": (
        "for",
        "in",
        "over",
        "took",
        "within",
        "last",
        "takes",
        "take",
        "after",
        "lasted",
        "spent",
    ),
    "named-day": ("boxing", "labor", "labour", "memorial", "independence", "veterans", "armistice"),
    "season-cue": ("in", "since", "by", "until", "during", "early", "late", "mid", "every", "each"),
    "said": ("said", "says", "told", "asked", "added", "replied"),
    # No pattern asks for these; that they are known sets them apart from nouns (~word).
    "function": lex.FUNCTION_WORDS,
    "scale": ("hundred", "thousand", "dozen"),
    "apostrophe": ("'", "’"),
    "each": ("every", "each", "per"),
}

#: Phrases that several patterns share, written in braces there.
PHRASES = {
    "{of-year}": (
        "( ','? 'of'? year | 'of'|'in' 'the'? step 'year' | 'of' 'the'? step-on 'year' )"
    ),
    "{any-year}": (
        "( ','? 'of'|'in'? year | ','? 'of'? ~short "
        "| 'of'|'in'? 'the'? step 'year' | 'of' 'the'? step-on 'year' )"
    ),
    "{bounds}": (
        "'beginning'|'start'|'end'|'middle'|'turn'|'close'|'rest'|'remainder'|'dawn'|'outset'"
    ),
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
