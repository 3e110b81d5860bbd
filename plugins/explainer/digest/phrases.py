"""Phrases: acts that news tells in several words, as the one verb that they mean.

They are phrasal verbs and idioms (Quirk et al. 1985, 16.2-16), and what a court or a parliament
does in set words. Each stands beside a piece of text without which it isn't there: most clauses
have none of these, and then no pattern is tried.
"""

from __future__ import annotations

import re
from functools import cache

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
    ("resign", " aside", r"st(?:ep(?:s|ped|ping)?|and(?:s|ing)?|ood) aside"),
    ("resign", " post", r"le(?:ave|aves|ft|aving) (?:his|her|their) posts?"),
    ("protest", " street", r"t(?:ake|akes|ook|aken|aking) to the streets"),
    ("strike", "off the job", r"walk(?:s|ed|ing)? off the job"),
    ("strike", " tools", r"down(?:s|ed|ing) tools"),
    ("strike", "industrial action", r"industrial action"),
    ("strike", "picket line", r"(?:hit |on )?the picket lines?"),
    (
        "illegal",
        " law",
        r"br(?:eak|eaks|oke|oken|eaking) (?:the |its own )?(?:[\w-]+ ){0,2}?laws?\b",
    ),
    ("illegal", " law", r"against the law"),
    ("overturn", " down", r"str(?:ikes?|uck|iking) down"),
    (
        "reach",
        " str",
        r"str(?:ikes?|uck|iking)"
        r"(?= (?:an?|the) (?:[\w-]+ ){0,2}?(?:deal|agreement|accord|pact|truce|ceasefire)\b)",
    ),
    ("investigation", "prob", r"prob(?:e|es|ed|ing)(?= into\b)"),
    ("investigation", "look", r"look(?:s|ed|ing)? into"),
    (
        "withdraw",
        "drop",
        r"drop(?:s|ped|ping)?"
        r"(?= (?:the |his |her |its |their |all |an? )?(?:[\w-]+ ){0,2}?"
        r"(?:case|charges?|lawsuits?|suit|appeal|bid|claim|complaint|offer)\b)",
    ),
    (
        "cancel",
        "drop",
        r"drop(?:s|ped|ping)?"
        r"(?= (?:the |his |her |its |their |all |an? )?(?:[\w-]+ ){0,2}?(?:plans?|deal|merger)\b)",
    ),
    ("cancel", " plug", r"pull(?:s|ed|ing)? the plug(?: on)?"),
    ("cancel", " up on", r"g[ia]v(?:e|es|en|ing) up on"),
    ("repay", " back", r"(?:g[ia]v(?:e|es|en|ing)|pa(?:y|ys|id|ying)) back"),
    ("postpone", " back", r"(?:put(?:s|ting)?|push(?:es|ed|ing)?) back"),
    ("collapse", " way", r"g[ia]v(?:e|es|en|ing) way(?! to\b)"),
    ("collapse", " in", r"cav(?:e|es|ed|ing) in"),
    (
        "blackout",
        "ower",
        r"[Pp]ower (?:cuts?|outages?|failures?|blackouts?)|without power|loss of power",
    ),
    ("blackout", "lectricity", r"[Ee]lectricity (?:cuts?|outages?|failures?)|without electricity"),
    ("evacuate", " leave", r"(?:order|forc|told|ask)(?:ed)? to leave"),
    (
        "rescue",
        "pull",
        r"pull(?:s|ed|ing)?(?= (?:[\w-]+ ){0,4}?(?:from|out of) (?:the )?(?:[\w-]+ )?"
        r"(?:rubble|water|wreckage|debris|sea|river|ruins|sunken)\b)",
    ),
    ("recall", "shel", r"pull(?:s|ed|ing)? (?:from|off) (?:the )?shelves"),
    ("recall", " sale", r"withdr[ae]wn? from sale"),
    ("premier", "inister", r"[Pp]rime [Mm]inister"),
    ("chief", "hief", r"[Cc]hief [Ee]xecutive(?: [Oo]fficer)?"),
    ("chief", "CEO", r"CEO"),
    ("financier", "inanc", r"[Cc]hief [Ff]inancial [Oo]fficer|[Ff]inance (?:director|chief)"),
    ("kill", " lives", r"claim(?:s|ed|ing)?(?= (?:[\w-]+ ){1,4}?lives\b)"),
    ("die", " away", r"pass(?:es|ed|ing)? away"),
    ("sue", " court", r"t(?:ake|akes|ook|aken|aking) (?:[\w’']+ ){1,3}?to court"),
    ("sue", " court", r"(?:go(?:es|ing)?|went) to court"),
    ("sue", "legal", r"legal (?:action|challenge|proceedings)"),
    (
        "appeal",
        "challeng",
        r"challeng(?:e|es|ed|ing)(?= (?:the |this |that |its |his |her )?(?:[\w’-]+ ){0,2}?"
        r"(?:ruling|verdict|decision|judge?ment|conviction|sentence)\b)",
    ),
    ("jail", " to ", r"sen[dt](?:ing|s)? (?:[\w’']+ ){0,2}?to (?:prison|jail)"),
    ("jail", " bars", r"behind bars"),
    ("conduct", " out", r"carr(?:y|ies|ied|ying) out"),
    ("discover", " out", r"f(?:ind|inds|ound|inding) out"),
    ("steal", " with", r"(?:m(?:ake|akes|ade|aking) (?:off|away)|walk(?:s|ed|ing)? off) with"),
    ("sick", " ill", r"(?:fall(?:s|ing|en)?|fell|taken) ill"),
    ("carmaker", "maker", r"(?:[Cc]ar|[Aa]uto)[ -]?maker"),
    ("carmaker", " industry", r"(?:car|auto|automotive) industry"),
    ("rise", " up", r"(?:go(?:es|ing|ne)?|went) up(?= (?:by|to|from|\d))"),
    ("fall", " down", r"(?:go(?:es|ing|ne)?|went) down(?= (?:by|to|from|\d))"),
    ("approve", " through", r"vot(?:e|es|ed|ing) through"),
    ("approve", "ign", r"sign(?:s|ed|ing)? off(?: on)?"),
    ("approve", " favo", r"vot(?:e|es|ed|ing) in favou?r of"),
    ("abroad", "over", r"overseas"),
    ("50 percent", "alf", r"[Hh]alf(?= (?:of|the|its|their|all|his|her)\b)"),
    ("25 percent", "quarter", r"(?:[Aa]|[Oo]ne) quarter of"),
    ("75 percent", "quarters", r"[Tt]hree[ -]quarters(?: of)?"),
    ("33 percent", "third", r"(?:[Aa]|[Oo]ne)[ -]third of"),
    ("67 percent", "thirds", r"[Tt]wo[ -]thirds(?: of)?"),
    ("33 percent", "ne in three", r"[Oo]ne in three"),
    ("25 percent", "ne in four", r"[Oo]ne in four"),
    ("20 percent", "ne in five", r"[Oo]ne in five"),
    ("20 percent", "fifth", r"(?:[Aa]|[Oo]ne)[ -]fifth of"),
    ("10 percent", "tenth", r"(?:[Aa]|[Oo]ne)[ -]tenth of"),
    ("10 percent", "ne in ten", r"[Oo]ne in ten"),
)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """A pattern, compiled where its piece of text is first met."""
    return re.compile(rf"\b(?:{words})\b")


def in_one_word(text: str) -> str:
    """The text with "stepped down" as "resign"."""
    for verb, cue, words in _PHRASES:
        if cue in text:
            text = _pattern(words).sub(verb, text)
    return text
