"""Phrases: acts that news tells in several words, as the one verb that they mean.

They are phrasal verbs and idioms (Quirk et al. 1985, 16.2-16), and what a court or a parliament
does in set words. Each has words beside it, in small letters, one of which it must hold: most
clauses have none of these, and then no pattern is tried.
"""

from __future__ import annotations

import re
from functools import cache

#: "The firm did not say whether it paid" tells nothing of whether it paid, nor does "it is unclear
#: whether", "what it paid is not known".
UNTOLD = "untold"
_NOT = r"(?:(?:(?:is|are|was|were) )?not|(?:is|are|was|were|has|have)n['’]t)"
_ASKS = r"(?:what|why|how|who|whom|whose|where|when|whether|if)\b"
_PHRASES = (
    (
        UNTOLD,
        "not t declined declines declining refused refuses refusing",
        r"(?:(?:did|does|do|has|have|had|would|could|was|were|is|are)(?: not|n['’]t)"
        r"|(?:declin|refus)(?:ed|es|ing) to)(?: \w+ly| yet)?(?: been)? "
        r"(?:say|said|tell|told|comment|disclose|reveal|specify|discuss|release|announce"
        r"|made public)(?:e?d)?",
    ),
    (
        UNTOLD,
        "unclear unknown clear known know confirmed",
        rf"(?:(?:unclear|unknown|{_NOT}(?: \w+ly| yet| at once)* (?:clear|known))"
        rf"(?: \w+ly| yet| at once)?|(?:do|does|did)(?: not|n['’]t)(?: yet)? know)(?= {_ASKS})"
        rf"|(?:unclear|unknown|{_NOT}(?: \w+ly| yet| been)* (?:clear|known|confirmed))"
        r"(?=[.\s]*$)",
    ),
    ("resign", "down", r"st(?:ep(?:s|ped|ping)?|and(?:s|ing)?|ood) down"),
    (
        "fired",
        "removed",
        r"removed (?:from|as) (?:(?:his|her|their|the) )?"
        r"(?:position|post|office|role|job|ceo|CEO|chief executive|chair(?:wo)?man|president)",
    ),
    ("was fired", "out", r"(?:was|is) out(?=,? (?:as\b|effective|immediately))"),
    (
        "proceed",
        "ahead",
        r"(?:go(?:es|ing|ne)?|went|(?:press|push)(?:es|ed|ing)?|mov(?:e|es|ed|ing)) ahead",
    ),
    (
        "revoke",
        "authorization authorisation approval",
        r"revok(?:e|es|ed|ing) (?:the |its |their |an? |all )?(?:authori[sz]ation|approval)s?",
    ),
    ("withdraw", "out", r"(?:pull(?:s|ed|ing)?|back(?:s|ed|ing)?|drop(?:s|ped|ping)?) out"),
    (
        "stop",
        "end ends ended ending",
        r"end(?:s|ed|ing)?(?= (?:the |its |their |all )?"
        r"(?:development|production|sales|operations|support|service|work)\b)",
    ),
    (
        "shut",
        "close closes closed closing",
        r"(?=clos)(?:"
        r"clos(?:e|es|ed|ing)(?= (?:down|(?:its|their|the|an?|all|some|\d+) (?:[\w-]+ ){0,3}?"
        r"(?:plant|factor|school|shop|store|branch|office|border|airport|airspace|road|bridge|mine"
        r"|site|hospital|museum|station|port|restaurant)(?:e?s|y|ies)?)\b)"
        r"|(?<=(?:is|re|as|be|en) )closed(?! (?:to|off)\b)"
        r"|(?:(?<=will )|(?<=ould )|(?<=n['’]t )|(?<=not )|(?<= to ))close"
        r"(?! (?:to|in|up|an? (?:deal|gap)|the (?:deal|gap|door)|ranks)\b)"
        r"|(?<=(?:is|re) )closing(?! (?:to|in|up|on)\b))",
    ),
    ("occur", "place", r"t(?:ake|akes|ook|aken|aking) place"),
    ("continue", "go goes", r"go(?:es)? on(?=[.,;]|$)"),
    ("cancel", "off", r"call(?:s|ed|ing)? off"),
    ("postpone", "off", r"put(?:s|ting)? off"),
    ("launch", "off", r"(?:lift|blast)(?:s|ed|ing)? off"),
    ("launch", "away", r"rocket(?:s|ed|ing)? away"),
    ("bankrupt", "bust", r"(?:go|goes|went|gone|going) bust"),
    ("silent", "contact", r"los(?:e|es|t|ing) contact(?: with)?"),
    (
        "appeal",
        "case fight battle",
        r"t(?:ake|akes|ook|aking) (?:the|its|their|his|her) (?:case|fight|battle) to",
    ),
    ("reduce", "lowers lowered lowering", r"lower(?:s|ed|ing)"),
    (
        "rise",
        "raise raises raised raising",
        r"rais(?:e|es|ed|ing)"
        r"(?= (?:[\w’']+ ){0,3}(?:rates?|prices?|tax(?:es)?|wages|fares?|fees?|tariffs?)\b)",
    ),
    ("rise", "hike hikes hiked hiking", r"(?:(?<=rate )|(?<=price )|(?<=tax ))hik(?:e|es|ed|ing)"),
    (
        "jail",
        "sentence sentences sentenced sentencing",
        r"sentenc(?:e|es|ed|ing) to(?= (?:[\w-]+ ){1,6}?(?:prison|jail|imprisonment)\b)",
    ),
    ("acquitted \\g<who>", "guilty", r"f(?:ind|inds|ound) (?P<who>(?:[\w’'.-]+ ){0,6}?)not guilty"),
    ("convicted \\g<who>", "guilty", r"f(?:ind|inds|ound) (?P<who>(?:[\w’'.-]+ ){0,6}?)guilty"),
    (
        "acquit",
        "clear clears cleared clearing",
        r"clear(?:s|ed|ing) (?:[\w’']+ ){0,2}?of"
        r"(?= (?:all |the |any )?(?:charges?|murder|fraud)\b)",
    ),
    (
        "approve",
        "pass passes passed passing",
        r"pass(?:es|ed|ing)?"
        r"(?= (?:the|an?|its) (?:[\w-]+ ){0,3}?(?:bill|law|legislation|budget|resolution)\b)",
    ),
    ("approve", "green", r"g[ia]v(?:e|es|en|ing) (?:[\w’']+ ){0,3}?green light"),
    ("approve", "ahead", r"g[ia]v(?:e|es|en|ing) (?:[\w’']+ ){0,3}?go-ahead"),
    ("reject", "down", r"turn(?:s|ed|ing)? down"),
    ("arrest", "custody", r"t(?:ake|akes|ook|aken|aking) (?:[\w’']+ ){0,3}?into custody"),
    ("die", "life lives", r"lo(?:se|ses|st|sing) (?:his|her|their) li(?:fe|ves)"),
    ("missing", "unaccounted", r"unaccounted for"),
    ("deny wrongdoing", "guilty", r"plea?d(?:s|ed|ing)? not guilty"),
    ("deny wrongdoing", "wrong", r"(?:done|did|do) nothing wrong"),
    (
        "deny wrongdoing",
        "innocence",
        r"(?:maintain|protest|insist)\w* (?:on )?(?:his|her|their|its) innocence",
    ),
    ("deny wrongdoing", "innocent", r"(?:is|are|was|were) innocent"),
    (
        "deny wrongdoing",
        "wrongdoing charges allegations accusations",
        r"den(?:y|ies|ied|ying) (?:any |all |the |these |those )?"
        r"(?:wrongdoing|charges|allegations|accusations)",
    ),
    (
        "deny wrongdoing",
        "wrongdoing charges allegations accusations",
        r"reject(?:s|ed|ing)? (?:any |all |the |these |those )?"
        r"(?:wrongdoing|charges|allegations|accusations)",
    ),
    ("resign", "aside", r"st(?:ep(?:s|ped|ping)?|and(?:s|ing)?|ood) aside"),
    ("resign", "post posts", r"le(?:ave|aves|ft|aving) (?:his|her|their) posts?"),
    ("protest", "streets", r"t(?:ake|akes|ook|aken|aking) to the streets"),
    ("strike", "job", r"walk(?:s|ed|ing)? off the job"),
    ("strike", "tools", r"down(?:s|ed|ing) tools"),
    ("strike", "industrial", r"industrial action"),
    ("strike", "picket", r"(?:hit |on )?the picket lines?"),
    (
        "illegal",
        "law laws",
        r"br(?:eak|eaks|oke|oken|eaking) (?:the |its own )?(?:[\w-]+ ){0,2}?laws?\b",
    ),
    ("illegal", "law", r"against the law"),
    ("overturn", "down", r"str(?:ikes?|uck|iking) down"),
    (
        "reach",
        "deal agreement accord pact truce ceasefire",
        r"str(?:ikes?|uck|iking)"
        r"(?= (?:an?|the) (?:[\w-]+ ){0,2}?(?:deal|agreement|accord|pact|truce|ceasefire)\b)",
    ),
    ("investigation", "probe probes probed probing", r"prob(?:e|es|ed|ing)(?= into\b)"),
    ("investigation", "look looks looked looking", r"look(?:s|ed|ing)? into"),
    (
        "withdraw",
        "drop drops dropped dropping",
        r"drop(?:s|ped|ping)?"
        r"(?= (?:the |his |her |its |their |all |an? )?(?:[\w-]+ ){0,2}?"
        r"(?:case|charges?|lawsuits?|suit|appeal|bid|claim|complaint|offer)\b)",
    ),
    (
        "cancel",
        "drop drops dropped dropping",
        r"drop(?:s|ped|ping)?"
        r"(?= (?:the |his |her |its |their |all |an? )?(?:[\w-]+ ){0,2}?(?:plans?|deal|merger)\b)",
    ),
    ("cancel", "plug", r"pull(?:s|ed|ing)? the plug(?: on)?"),
    ("cancel", "up", r"g[ia]v(?:e|es|en|ing) up on"),
    ("repay", "back", r"(?:g[ia]v(?:e|es|en|ing)|pa(?:y|ys|id|ying)) back"),
    ("postpone", "back", r"(?:put(?:s|ting)?|push(?:es|ed|ing)?) back"),
    ("collapse", "way", r"g[ia]v(?:e|es|en|ing) way(?! to\b)"),
    ("collapse", "cave caves caved caving", r"cav(?:e|es|ed|ing) in"),
    (
        "blackout",
        "power",
        r"[Pp]ower (?:cuts?|outages?|failures?|blackouts?)|without power|loss of power",
    ),
    (
        "blackout",
        "electricity",
        r"[Ee]lectricity (?:cuts?|outages?|failures?)|without electricity",
    ),
    ("evacuate", "leave", r"(?:order|forc|told|ask)(?:ed)? to leave"),
    (
        "rescue",
        "pull pulls pulled pulling",
        r"pull(?:s|ed|ing)?(?= (?:[\w-]+ ){0,4}?(?:from|out of) (?:the )?(?:[\w-]+ )?"
        r"(?:rubble|water|wreckage|debris|sea|river|ruins|sunken)\b)",
    ),
    ("recall", "shelves", r"pull(?:s|ed|ing)? (?:from|off) (?:the )?shelves"),
    ("recall", "sale", r"withdr[ae]wn? from sale"),
    ("premier", "minister", r"[Pp]rime [Mm]inister"),
    ("chief", "executive", r"[Cc]hief [Ee]xecutive(?: [Oo]fficer)?"),
    ("chief", "ceo", r"CEO"),
    (
        "cfo",
        "financial finance",
        r"[Cc]hief [Ff]inancial [Oo]fficer|[Ff]inance (?:director|chief)",
    ),
    ("kill", "lives", r"claim(?:s|ed|ing)?(?= (?:[\w-]+ ){1,4}?lives\b)"),
    ("die", "away", r"pass(?:es|ed|ing)? away"),
    ("sue", "court", r"t(?:ake|akes|ook|aken|aking) (?:[\w’']+ ){1,3}?to court"),
    ("sue", "court", r"(?:go(?:es|ing)?|went) to court"),
    ("sue", "legal", r"legal (?:action|challenge|proceedings)"),
    (
        "appeal",
        "challenge challenges challenged challenging",
        r"challeng(?:e|es|ed|ing)(?= (?:the |this |that |its |his |her )?(?:[\w’-]+ ){0,2}?"
        r"(?:ruling|verdict|decision|judge?ment|conviction|sentence)\b)",
    ),
    ("jail", "prison jail", r"sen[dt](?:ing|s)? (?:[\w’']+ ){0,2}?to (?:prison|jail)"),
    ("jail", "bars", r"behind bars"),
    ("conduct", "out", r"carr(?:y|ies|ied|ying) out"),
    ("discover", "out", r"f(?:ind|inds|ound|inding) out"),
    ("steal", "off away", r"(?:m(?:ake|akes|ade|aking) (?:off|away)|walk(?:s|ed|ing)? off) with"),
    ("sick", "ill", r"(?:fall(?:s|ing|en)?|fell|taken) ill"),
    ("carmaker", "maker carmaker automaker", r"(?:[Cc]ar|[Aa]uto)[ -]?maker"),
    ("carmaker", "industry", r"(?:car|auto|automotive) industry"),
    ("rise", "up", r"(?:go(?:es|ing|ne)?|went) up(?= (?:by|to|from|\d))"),
    ("fall", "down", r"(?:go(?:es|ing|ne)?|went) down(?= (?:by|to|from|\d))"),
    ("approve", "through", r"vot(?:e|es|ed|ing) through"),
    ("approve", "off", r"sign(?:s|ed|ing)? off(?: on)?"),
    ("approve", "favor favour", r"vot(?:e|es|ed|ing) in favou?r of"),
    ("abroad", "overseas", r"overseas"),
    ("mph", "mile miles", r"miles?(?:[ -]per[ -]| an )hour"),
    (
        "kph",
        "km kmh kilometer kilometers kilometre kilometres",
        r"(?:km|kilomet(?:er|re)s?)(?:[ -]per[ -]| an |/)h(?:our)?|kmh",
    ),
    ("50 percent", "half", r"[Hh]alf(?= (?:of|the|its|their|all|his|her)\b)"),
    ("25 percent", "quarter", r"(?:[Aa]|[Oo]ne) quarter of"),
    ("75 percent", "quarters", r"[Tt]hree[ -]quarters(?: of)?"),
    ("33 percent", "third", r"(?:[Aa]|[Oo]ne)[ -]third of"),
    ("67 percent", "thirds", r"[Tt]wo[ -]thirds(?: of)?"),
    ("33 percent", "three", r"[Oo]ne in three"),
    ("25 percent", "four", r"[Oo]ne in four"),
    ("20 percent", "five", r"[Oo]ne in five"),
    ("20 percent", "fifth", r"(?:[Aa]|[Oo]ne)[ -]fifth of"),
    ("10 percent", "tenth", r"(?:[Aa]|[Oo]ne)[ -]tenth of"),
    ("10 percent", "ten", r"[Oo]ne in ten"),
)


def _by_word() -> dict[str, list[int]]:
    """The rows of the table that a word may belong to."""
    rows: dict[str, list[int]] = {}
    for row, (_, words, _) in enumerate(_PHRASES):
        for word in words.split():
            rows.setdefault(word, []).append(row)
    return rows


_ROWS = _by_word()
_WORDS = frozenset(_ROWS)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A pattern, compiled where one of its words is first met."""
    return re.compile(rf"\b(?:{phrase})\b")


def in_one_word(text: str, held: frozenset[str]) -> str:
    """The text with "stepped down" as "resign"; `held` are its words in lower case."""
    for row in sorted({row for word in held & _WORDS for row in _ROWS[word]}):
        verb, _, phrase = _PHRASES[row]
        text = _pattern(phrase).sub(verb, text)
    return text
