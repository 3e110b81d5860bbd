"""Phrases: acts that news tells in several words, as the one verb that they mean.

They are phrasal verbs and idioms (Quirk et al. 1985, 16.2-16), and what a court or a parliament
does in set words. Each stands beside a piece of text without which it isn't there: most clauses
have none of these, and then no pattern is tried.
"""

from __future__ import annotations

import re

_PHRASES = (
    ("resign", " down", r"st(?:ep(?:s|ped|ping)?|and(?:s|ing)?|ood) down"),
    ("withdraw", " out", r"(?:pull(?:s|ed|ing)?|back(?:s|ed|ing)?|drop(?:s|ped|ping)?) out"),
    (
        "stop",
        "end",
        r"end(?:s|ed|ing)?(?= (?:the |its |their |all )?"
        r"(?:development|production|sales|operations|support|service|work)\b)",
    ),
    ("cancel", " off", r"call(?:s|ed|ing)? off"),
    ("postpone", " off", r"put(?:s|ting)? off"),
    ("launch", " off", r"(?:lift|blast)(?:s|ed|ing)? off"),
    ("launch", "rocket", r"rocket(?:s|ed|ing)? away"),
    ("bankrupt", " bust", r"(?:go|goes|went|gone|going) bust"),
    ("silent", " contact", r"los(?:e|es|t|ing) contact(?: with)?"),
    (
        "appeal",
        " to",
        r"t(?:ake|akes|ook|aking) (?:the|its|their|his|her) (?:case|fight|battle) to",
    ),
    ("reduce", "lower", r"lower(?:s|ed|ing)"),
    (
        "rise",
        "rais",
        r"rais(?:e|es|ed|ing)"
        r"(?= (?:[\w’']+ ){0,3}(?:rates?|prices?|tax(?:es)?|wages|fares?|fees?|tariffs?)\b)",
    ),
    ("rise", " hik", r"(?:(?<=rate )|(?<=price )|(?<=tax ))hik(?:e|es|ed|ing)"),
    (
        "jail",
        "sentenc",
        r"sentenc(?:e|es|ed|ing) to(?= (?:[\w-]+ ){1,6}?(?:prison|jail|imprisonment)\b)",
    ),
    ("acquit", "not guilty", r"f(?:ind|inds|ound) (?:[\w’']+ ){0,2}?not guilty"),
    ("convict", " guilty", r"f(?:ind|inds|ound) (?:[\w’']+ ){0,2}?guilty"),
    (
        "acquit",
        "clear",
        r"clear(?:s|ed|ing) (?:[\w’']+ ){0,2}?of"
        r"(?= (?:all |the |any )?(?:charges?|murder|fraud)\b)",
    ),
    (
        "approve",
        "pass",
        r"pass(?:es|ed|ing)?"
        r"(?= (?:the|an?|its) (?:[\w-]+ ){0,3}?(?:bill|law|legislation|budget|resolution)\b)",
    ),
    ("approve", "green light", r"g[ia]v(?:e|es|en|ing) (?:[\w’']+ ){0,3}?green light"),
    ("approve", "go-ahead", r"g[ia]v(?:e|es|en|ing) (?:[\w’']+ ){0,3}?go-ahead"),
    ("reject", " down", r"turn(?:s|ed|ing)? down"),
    ("arrest", "custody", r"t(?:ake|akes|ook|aken|aking) (?:[\w’']+ ){0,3}?into custody"),
    ("die", " li", r"lo(?:se|ses|st|sing) (?:his|her|their) li(?:fe|ves)"),
    ("missing", "unaccounted", r"unaccounted for"),
    ("deny wrongdoing", "not guilty", r"plea?d(?:s|ed|ing)? not guilty"),
    ("deny wrongdoing", "nothing wrong", r"(?:done|did|do) nothing wrong"),
    (
        "deny wrongdoing",
        "innocence",
        r"(?:maintain|protest|insist)\w* (?:on )?(?:his|her|their|its) innocence",
    ),
    ("deny wrongdoing", "innocent", r"(?:is|are|was|were) innocent"),
    (
        "deny wrongdoing",
        "den",
        r"den(?:y|ies|ied|ying) (?:any |all |the |these |those )?"
        r"(?:wrongdoing|charges|allegations|accusations)",
    ),
    (
        "deny wrongdoing",
        "reject",
        r"reject(?:s|ed|ing)? (?:any |all |the |these |those )?"
        r"(?:wrongdoing|charges|allegations|accusations)",
    ),
)
_PATTERNS = tuple((verb, cue, re.compile(rf"\b(?:{words})\b")) for verb, cue, words in _PHRASES)


def in_one_word(text: str) -> str:
    """The text with "stepped down" as "resign"."""
    for verb, cue, pattern in _PATTERNS:
        if cue in text:
            text = pattern.sub(verb, text)
    return text
