"""Acts: what news tells with many verbs, under one name each.

One outlet lays people off, another cuts their jobs, a third eliminates their positions. A row holds
words that report the same act by the same actor; the first names the act. Rows follow the
verb classes of VerbNet 3.3 (Kipper-Schuler 2005; https://verbs.colorado.edu/verbnet/), which are
given beside them, but are narrower: "buy" and "acquire" are one act, "buy" and "sell" are in
one class. A wrong row credits an outlet with what it didn't say, so a word of many senses stays
out, and so do rows that were no help when measured.

News also tells an act with a noun ("the suspension of four engineers") or with a verb of two words
("stepped down"). Families hold the forms of a verb and its noun that stemming leaves apart, as
CatVar 2.1 lists them (Habash and Dorr, "A Categorial Variation Database for English", NAACL 2003);
phrases are phrasal verbs and idioms that mean one verb (Quirk et al. 1985, 16.2-16).
"""

from __future__ import annotations

import re
from itertools import chain

from explainer.digest.stems import stem

_ROWS = (
    "shut shutter closure",  # stop-55.4
    "fire dismiss sack layoff",  # fire-10.10
    "resign quit",  # resign-10.11
    "ban prohibit outlaw forbid prohibition",  # forbid-64.4
    "buy bought acquire purchase acquisition",  # get-13.5.1
    "begin began begun start commence",  # begin-55.1
    "fall fell fallen drop decline decrease plunge plummet slump tumble",  # calibratable_cos-45.6.1
    "rise rose risen increase climb surge jump soar",  # calibratable_cos-45.6.1
    "deny refute reject",  # say-37.7, of what others say
    "evaluate assess examine",  # assessment-34.1
    "protect safeguard",  # defend-72.3
    "exploit abuse misuse",  # use-105
    "approve authorize authorise",  # allow-64.1
    "arrest detain apprehend",  # obtain-13.5.2, of persons
    # murder-42.1, disappearance-48.2; a toll is told with any of them.
    "kill slay slain die died dead death fatality",
    "connect link",  # tape-22.4
    "postpone delay",  # linger-53.1
    "abandon scrap",  # resign-10.11, of plans
    "punish penalize",  # judgment-33
    "forge falsify",  # create-26.4
    "reduce reduction cut trim",  # calibratable_cos-45.6.1, of what one has
    "stop halt discontinue",  # stop-55.4
    "search raid",  # search-35.2, of police
)
_FAMILIES = (
    "sell sold sale",
    "lose lost",
    "win won",
    "suspend suspension",
    "extend extension",
    "expand expansion",
    "explode explosion",
    "collide collision",
    "invade invasion",
    "admit admission",
    "submit submission",
    "permit permission",
    "produce production",
    "destroy destruction",
    "decide decision",
    "conclude conclusion",
    "seize seizure",
    "steal stole stolen theft",
    "pay paid payment",
    "grow grew grown growth",
    "flee fled",
    "freeze froze frozen",
    "withdraw withdrew withdrawn withdrawal",
    "break broke broken",
    "choose chose chosen",
    "seek sought",
    "fight fought",
    "catch caught",
    "shoot shot",
    "spend spent",
    "drive drove driven",
    "fly flew flown flight",
    "sink sank sunk",
    "speak spoke spoken",
    "write wrote written",
    "overthrow overthrew overthrown",
    "injure injury",
    "fail failure",
    "depart departure",
    "reveal revelation",
    "receive receipt",
    "believe belief",
    "bankrupt bankruptcy",
)
#: Verbs of two words or more, and the verb that they mean.
_PHRASES = (
    ("resign", r"st(?:ep(?:s|ped|ping)?|and(?:s|ing)?|ood) down"),
    ("withdraw", r"(?:pull(?:s|ed|ing)?|back(?:s|ed|ing)?|drop(?:s|ped|ping)?) out"),
    (
        "stop",
        r"end(?:s|ed|ing)?(?= (?:the |its |their |all )?"
        r"(?:development|production|sales|operations|support|service|work)\b)",
    ),
    ("cancel", r"call(?:s|ed|ing)? off"),
    ("postpone", r"put(?:s|ting)? off"),
    ("reject", r"turn(?:s|ed|ing)? down"),
    ("arrest", r"t(?:ake|akes|ook|aken|aking) (?:[\w’']+ ){0,3}?into custody"),
    ("die", r"lo(?:se|ses|st|sing) (?:his|her|their) li(?:fe|ves)"),
    ("missing", r"unaccounted for"),
    ("deny wrongdoing", r"plea?d(?:s|ed|ing)? not guilty"),
    ("deny wrongdoing", r"(?:done|did|do) nothing wrong"),
    ("deny wrongdoing", r"(?:maintain|protest|insist)\w* (?:on )?(?:his|her|their|its) innocence"),
    ("deny wrongdoing", r"(?:is|are|was|were) innocent"),
    (
        "deny wrongdoing",
        r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?) (?:any |all |the |these |those )?"
        r"(?:wrongdoing|charges|allegations|accusations)",
    ),
    ("approve", r"g[ia]v(?:e|es|en|ing) (?:[\w’']+ ){0,3}?(?:green light|go-ahead)"),
)
_PHRASE = re.compile(
    r"\b(?:" + "|".join(f"(?P<p{at}>{words})" for at, (_, words) in enumerate(_PHRASES)) + r")\b"
)
#: Who loses work when it is cut; and the verbs that cut it (remove-10.1, cutting of jobs).
_WORK = "employee worker staff position job post workforce"
_CUTS = "cut eliminate axe slash shed lay let"

_ACT = {stem(word): row.split()[0] for row in (*_ROWS, *_FAMILIES, _WORK) for word in row.split()}
_CUT = frozenset(_ACT.get(stem(word), stem(word)) for word in _CUTS.split())

#: Acts and what undoes them: passages that tell one and the other don't state one fact.
_OPPOSED = (
    ("rise", "fall"),
    ("buy", "sell"),
    ("begin", "end"),
    ("win", "lose"),
    ("profit", "loss"),
    ("gain", "loss"),
    ("approve", "deny"),
    ("open", "shut"),
    ("reopen", "shut"),
    ("hire", "fire"),
    ("upgrad", "downgrad"),
    ("resum", "cancel"),
    ("resum", "halt"),
    ("resum", "suspend"),
)
OPPOSITES: dict[str, frozenset[str]] = {
    act: frozenset(one if two == act else two for one, two in _OPPOSED if act in (one, two))
    for act in dict.fromkeys(chain.from_iterable(_OPPOSED))
}


def in_one_word(text: str) -> str:
    """The text with "stepped down" as "resign"."""
    return _PHRASE.sub(lambda match: _PHRASES[int((match.lastgroup or "p0")[1:])][0], text)


def act(root: str) -> str:
    """The name of the act that a stem tells, else the stem."""
    return _ACT.get(root, root)


def name_cuts(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms with "cut", "eliminate", "lay (off)" named "fire" where they are about work."""
    if "employee" not in terms or _CUT.isdisjoint(terms):
        return terms
    return tuple("fire" if term in _CUT else term for term in terms)
