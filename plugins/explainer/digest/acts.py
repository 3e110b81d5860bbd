"""Acts: what news tells with many verbs, under one name each.

One outlet lays people off, another cuts their jobs, a third eliminates their positions. A row holds
words that report the same act by the same actor; the first names the act. Rows follow the
verb classes of VerbNet 3.3 (Kipper-Schuler 2005; https://verbs.colorado.edu/verbnet/), which are
given beside them, but are narrower: "buy" and "acquire" are one act, "buy" and "sell" are in
one class. They go through what news is about, courts to sport. A row matters only where a topic has
two of its words; a wrong one credits an outlet with what it didn't say, so what any text says stays
out.

News also tells an act with a noun ("the suspension of four engineers"). Families hold the forms of
a verb and its noun that stemming leaves apart, as CatVar 2.1 lists them (Habash and Dorr, "A
Categorial Variation Database for English", NAACL 2003).
"""

from __future__ import annotations

from collections import defaultdict

from explainer.digest.stems import stem
from explainer.digest.things import THINGS

_ROWS = (
    "shut shutter closure",  # stop-55.4
    "fire dismiss sack layoff redundancy redundant",  # fire-10.10
    "resign quit resignation",  # resign-10.11
    "ban prohibit outlaw forbid forbade forbidden prohibition bar",  # forbid-64.4
    "buy bought acquire purchase acquisition takeover buyout",  # get-13.5.1
    "begin began begun start commence",  # begin-55.1
    "fall fell fallen drop decline decrease plunge plummet slump tumble",  # calibratable_cos-45.6.1
    "rise rose risen increase climb surge jump soar",  # calibratable_cos-45.6.1
    "deny refute reject rebuff",  # say-37.7, of what others say
    "evaluate assess examine vet",  # assessment-34.1
    "protect safeguard",  # defend-72.3
    "exploit abuse misuse",  # use-105
    "approve authorize authorise approval ratify ratification",  # allow-64.1
    "arrest detain apprehend",  # obtain-13.5.2, of persons
    # murder-42.1, disappearance-48.2; a toll is told with any of them.
    "kill slay slain die died dead death fatality deadly lethal",
    "connect link",  # tape-22.4
    "postpone delay defer adjourn reschedule",  # linger-53.1
    "cancel abandon scrap ditch",  # resign-10.11, of plans
    "punish penalize",  # judgment-33
    "forge falsify counterfeit fake",  # create-26.4
    "reduce reduction cut trim",  # calibratable_cos-45.6.1, of what one has
    "stop halt discontinue cease standstill",  # stop-55.4
    "search raid",  # search-35.2, of police
    "overturn reverse quash annul void",  # judgment, undone by a higher court
    "revoke rescind repeal",  # judgment, undone by who made it
    "seek sought demand",  # order-60.1, long-32.2
    "talk negotiate negotiation",  # meet-36.3
    "sue suing lawsuit suit litigation",  # of one at law
    "jail imprison",
    "defeat beat beaten",  # subjugate-42.3
    "injure injury hurt wound",  # hurt-40.8.3
    "accuse allege allegation accusation",  # judgment-33
    "charge indict indictment",  # judgment-33, at law
    "acquit exonerate acquittal",  # judgment-33
    "convict conviction guilty",  # judgment-33
    "testify testimony",
    "deport expel expulsion deportation",  # remove-10.1, of persons
    "kidnap abduct abduction",  # steal-10.5, of persons
    "embezzle misappropriate embezzlement",  # steal-10.5
    "swindle defraud fraud scam",  # cheat-10.6
    "seize seizure confiscate",  # steal-10.5, of what police take
    "violate violation infringe infringement flout",
    "restrict restriction curb",  # limit-76
    "limit cap ceiling",  # limit-76
    "block thwart veto",  # forbid-64.4
    "permit permission allow",  # allow-64.1
    "admit admission acknowledge concede confess",  # say-37.7
    "warn warning alert",  # advise-37.9
    "notify inform notification",  # advise-37.9
    "apologize apology sorry",  # judgment-33
    "criticize criticism slam condemn denounce lambaste",  # judgment-33
    "praise hail laud commend applaud",  # judgment-33
    "support back endorse endorsement",  # admire-31.2
    "promise pledge vow",  # promise-37.13
    "threaten threat",
    "resume restart reopen resumption",  # begin-55.1, again
    "build built construct construction erect",  # build-26.1
    "hit struck",  # hit-18.1, of what befalls
    "explode explosion blast detonate",
    "collide collision crash smash",  # bump-18.4
    "collapse crumble",
    "contaminate contamination pollute pollution taint",  # fill-9.8
    "hire recruit",  # hire-13.5.3
    "appoint appointment nominate",  # appoint-29.1
    "overthrow overthrew overthrown oust topple depose",  # remove-10.1, of who rules
    "merge merger combine combination amalgamate",  # mix-22.1
    "repay reimburse refund",  # of money had
    "borrow lend lent loan",
    "strike walkout stoppage picket",  # of work
    "protest protester demonstrate demonstration demonstrator rally march",
    "reveal revelation disclose disclosure unveil",
    "release freed liberate",  # of persons
    "manufacture produce production",
    "recycle reuse",
    "file lodge submit submission",  # of papers
    "help assist assistance",
    "divert reroute",
    "enroll enrol enrolment enrollment",
    "vanish disappear disappearance",
    "exceed surpass",
)
_FAMILIES = (
    "sell sold sale",
    "lose lost",
    "suspend suspension pause",
    "extend extension",
    "expand expansion",
    "invade invasion",
    "destroy destruction raze demolish demolition",
    "decide decision",
    "conclude conclusion",
    "steal stole stolen theft loot",
    "pay paid payment",
    "grow grew grown growth",
    "flee fled",
    "freeze froze frozen",
    "withdraw withdrew withdrawn withdrawal pullout",
    "break broke broken",
    "choose chose chosen choice",
    "fight fought",
    "catch caught",
    "shoot shot",
    "spend spent",
    "drive drove driven",
    "fly flew flown flight",
    "sink sank sunk",
    "speak spoke spoken",
    "write wrote written",
    "fail failure",
    "forfeit forfeiture",
    "depart departure",
    "receive receipt",
    "believe belief",
    "bankrupt bankruptcy insolvent insolvency",
    "win won victory triumph",
    "evacuate evacuation",
    "elect election",
    "infect infection",
    "erupt eruption",
    "derail derailment",
    "evict eviction",
    "extradite extradition",
    "discover discovery",
    "rescue rescuer",
    "diagnose diagnosis",
    "inaugurate inauguration sworn",
    "deploy deployment",
    "encrypt encryption",
    "amend amendment",
    "settle settlement",
    "give gave given",
    "take took taken",
    "come came",
    "go went gone",
    "see saw seen",
    "know knew known",
    "hold held",
    "leave left",
    "bring brought",
    "think thought",
    "keep kept",
    "lead led",
    "send sent",
    "find found",
    "feel felt",
    "hear heard",
    "stand stood",
    "uphold upheld",
    "mean meant",
    "meet met",
    "become became",
    "teach taught",
    "hide hid hidden",
    "shake shook shaken",
    "throw threw thrown",
    "draw drew drawn",
    "tear tore torn",
    "swim swam swum",
    "eat ate eaten",
    "drink drank drunk",
    "ride rode ridden",
    "sweep swept",
    "lay laid",
    "wear wore worn",
    "blow blew blown",
    "shrink shrank shrunk",
    "undergo underwent undergone",
    "dig dug",
    "hang hung",
    "prove proven proof",
    "born birth",
    "dry dried drought",
)
#: Who loses work when it is cut; and the verbs that cut it (remove-10.1, cutting of jobs).
_WORK = "employee worker staff position job post workforce headcount personnel"
_CUTS = "cut eliminate axe slash shed lay let"

#: All rows; no word is in two of them.
ROWS = (*map(str.split, (*_ROWS, *_FAMILIES, _WORK)), *THINGS)

_ACT = {stem(word): row[0] for row in ROWS for word in row}
_CUT = frozenset(_ACT.get(stem(word), stem(word)) for word in _CUTS.split())

#: Acts and what undoes them, fates, directions: passages that tell one and the other don't state
#: one fact. Each row: a term, and what is opposed to it.
_OPPOSED = """
    rise fall reduce lower unchang
    fall unchang
    reduce rais unchang
    rais lower
    buy sell
    begin end collapse
    continu suspend stop end collapse
    resume cancel shut stop suspend
    win lose seek
    lose surviv
    search find
    profit loss revenue
    gain loss
    man woman
    mother father
    male femal
    arrest question release
    accuse convict acquit
    charge convict acquit
    convict acquit innoc
    plead juri
    approve deny block revoke
    permit block
    uphold overturn block
    deny accept support confirm admit grant hear
    lift order impos declar
    support oppos criticize
    praise criticize
    open shut close
    hire fire lay
    creat fire reduce
    resign fire
    upgrad downgrad
    fail succeed pass
    enter leave
    senior junior
    kill surviv aliv injure rescue
    injure unharm unhurt
    destroy undamag intact
    strengthen weaken
    expand shrink
    extend shorten
    flee return
    withdraw send
    postpone cancel
    north south
    northern southern
    east west
    eastern western
    eastbound westbound
    northbound southbound
    highest lowest
    largest smallest
    longest shortest
    oldest youngest
    best worst
"""


def _opposites() -> dict[str, frozenset[str]]:
    """Each term of the rows with those that are opposed to it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for term, *others in map(str.split, _OPPOSED.strip().splitlines()):
        for other in others:
            found[term].add(other)
            found[other].add(term)
    return {term: frozenset(others) for term, others in found.items()}


OPPOSITES = _opposites()


def act(root: str) -> str:
    """The name of the act that a stem tells, else the stem."""
    return _ACT.get(root, root)


def name_cuts(terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms with "cut", "eliminate", "lay (off)" named "fire" where they are about work."""
    if "employee" not in terms or _CUT.isdisjoint(terms):
        return terms
    return tuple("fire" if term in _CUT else term for term in terms)
