"""Acts: what news tells with many verbs, under one name each.

One outlet lays people off, another cuts their jobs, a third eliminates their positions. A row holds
words that report the same act by the same actor; the first names the act. Rows follow the
verb classes of VerbNet 3.3 (Kipper-Schuler 2005; https://verbs.colorado.edu/verbnet/), which are
given beside them, but are narrower: "buy" and "acquire" are one act, "buy" and "sell" are in
one class. A wrong row credits an outlet with what it didn't say, so a word of many senses stays
out, and so do rows that were no help when measured.

News also tells an act with a noun ("the suspension of four engineers"). Families hold the forms of
a verb and its noun that stemming leaves apart, as CatVar 2.1 lists them (Habash and Dorr, "A
Categorial Variation Database for English", NAACL 2003).
"""

from __future__ import annotations

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
    "overturn reverse quash annul",  # judgment, undone by a higher court
    "seek sought demand",  # order-60.1, long-32.2
    "talk negotiate negotiation",  # meet-36.3
    "sue suing lawsuit suit",  # of one at law
    "jail imprison",
    "defeat beat beaten",  # subjugate-42.3
    "injure injury hurt wound",  # hurt-40.8.3
)
_FAMILIES = (
    "sell sold sale",
    "lose lost",
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
    "destroy destruction raze",
    "convict conviction",
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
    "fail failure",
    "depart departure",
    "reveal revelation",
    "receive receipt",
    "believe belief",
    "bankrupt bankruptcy insolvent insolvency",
    "win won victory",
    "evacuate evacuation",
    "elect election",
)
#: Nouns for one thing (synsets of WordNet 3.1), British and American ones among them (Peters 2004).
_NOUNS = (
    "agreement deal pact accord",
    "plane aircraft airplane aeroplane jet jetliner",
    "ship vessel",
    "lorry truck",
    "railway railroad",
    "motorway highway freeway",
    "petrol gasoline",
    "wildfire bushfire blaze",
    "fisherman fishermen fisher",
    "passenger traveller holidaymaker",
    "lawyer attorney",
    "lawmaker legislator",
    "doctor physician",
    "film movie",
    "rebel insurgent",
    "inquiry investigation investigate",
)
#: Who loses work when it is cut; and the verbs that cut it (remove-10.1, cutting of jobs).
_WORK = "employee worker staff position job post workforce"
_CUTS = "cut eliminate axe slash shed lay let"

_ACT = {
    stem(word): row.split()[0]
    for row in (*_ROWS, *_FAMILIES, *_NOUNS, _WORK)
    for word in row.split()
}
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


def act(root: str) -> str:
    """The name of the act that a stem tells, else the stem."""
    return _ACT.get(root, root)


def name_cuts(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms with "cut", "eliminate", "lay (off)" named "fire" where they are about work."""
    if "employee" not in terms or _CUT.isdisjoint(terms):
        return terms
    return tuple("fire" if term in _CUT else term for term in terms)
