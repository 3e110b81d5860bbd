"""Words that show who speaks: verbs of saying, people, groups, documents. Data, not rules.

The verbs are those that news style guides and quotation corpora list for reported
speech (Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 16.31,
factual public verbs; Pareti, *A Database of Attribution Relations*, LREC 2012, whose
counts show that a handful of verbs covers nearly all direct quotations).
"""

from __future__ import annotations

import re


def listed(words: str) -> frozenset[str]:
    """A list of words, written as text."""
    return frozenset(words.split())


#: Verbs that introduce someone's words, in the forms that news uses them in.
SAYING = listed(
    """
    said says say saying told tells telling stated states stating added adds adding announced
    announces announcing argued argues arguing claimed claims claiming wrote writes writing
    tweeted posted replied replies answered explained explains explaining noted notes noting
    warned warns warning insisted insists declared declares commented comments confirmed
    confirms confirming denied denies denying asserted asserts asserting acknowledged admitted
    admits conceded continued concluded suggested remarked observed recalled responded stressed
    emphasized emphasised reiterated maintained alleged described describes describing called
    calls calling accused boasted complained urged demanded predicted promised pledged vowed
    quipped joked testified asked revealed disclosed
    """
)

#: What stands between a subject and its verb of saying.
AUXILIARIES = listed(
    """
    has have had also then later earlier again further repeatedly initially recently previously
    reportedly allegedly simply since once even still now already just is was were are be been
    """
)

#: How or when somebody says something: "quickly", "previously"; not nouns that end so.
ADVERB = r"(?!(?:family|assembly|ally|bully|monopoly|daily|weekly|monthly|quarterly)\b)[a-z]+ly"

#: A person by what he or she does. With a name or an article these are speakers.
PEOPLE = listed(
    """
    spokesman spokeswoman spokesperson spokesmen spokespeople representative representatives
    official officials officer officers journalist reporter editor author analyst analysts
    economist economists expert experts researcher researchers professor scientist scientists
    director directors manager managers executive executives chief head leader leaders founder
    planner engineer engineers authors owner
    co-founder cofounder chairman chairwoman chair president vice-president minister ministers
    secretary governor mayor senator senators lawmaker lawmakers congressman congresswoman judge
    prosecutor prosecutors lawyer lawyers attorney attorneys witness witnesses police resident
    residents investigator investigators ambassador diplomat diplomats general colonel captain
    sheriff commissioner coach player pilot doctor doctors critic critics activist activists man
    woman ceo cfo cto coo king queen prince princess pope trader traders investor investors
    strategist adviser advisor aide aides boss owner co-owner deputy premier chancellor family
    families relatives parents
    """
)

#: Groups that speak, by the nouns that later sentences call them by.
GROUPS = listed(
    """
    company firm giant maker carmaker automaker manufacturer airline carrier bank lender group
    corporation corp business vendor provider developer supplier publisher retailer startup
    conglomerate brand operator broadcaster agency department ministry office bureau authority
    authorities commission committee council court government administration union party
    organization organisation association federation foundation institute university school
    hospital club team network newspaper magazine website service alliance coalition court board
    parliament senate congress house army navy force forces charity watchdog regulator exchange
    studio label airliner planemaker airframer builder producer chain store
    """
)

#: Things that carry words: their speaker is whoever they are from.
DOCUMENTS = listed(
    """
    statement release report letter memo filing email e-mail message post announcement interview
    document notice tweet blog article press
    """
)

#: Nouns that stand for one another in later mentions, a row each.
COMPANIES = listed(
    """
    company firm giant maker carmaker automaker manufacturer airline carrier bank lender group
    corporation corp business vendor provider developer supplier publisher retailer startup
    conglomerate brand operator broadcaster airliner planemaker airframer builder producer chain
    studio label
    """
)
#: Those of them that say what a company does, a row each.
TRADES = tuple(
    listed(row)
    for row in (
        "airline carrier airliner",
        "bank lender",
        "carmaker automaker",
        "planemaker airframer",
        "retailer chain",
        "broadcaster",
        "publisher",
    )
)
AGENCIES = listed(
    """
    agency department ministry office bureau authority regulator watchdog
    """
)
GOVERNMENTS = frozenset(["government", "administration"])
LEADERS = frozenset(["president", "leader", "premier", "chancellor", "minister"])

KINDS = (COMPANIES, AGENCIES, GOVERNMENTS, LEADERS)

#: Capitalised words that come before a person's name.
TITLES = listed(
    """
    mr mrs ms miss dr sir lord lady dame prof professor president vice minister prime
    secretary senator sen rep representative governor gov mayor judge justice general gen
    colonel col captain capt lt sgt major admiral adm lieutenant brigadier chief ceo cfo cto
    coo chairman chairwoman chair director king queen prince princess pope spokesman
    spokeswoman spokesperson journalist reporter analyst editor founder co-founder
    commissioner ambassador chancellor premier officer executive deputy attorney congressman
    congresswoman sheriff coach detective rev reverend bishop cardinal
    """
)

#: Capitalised last words of organisations' names.
ORGANISATIONS = GROUPS | listed(
    """
    inc ltd llc plc ag sa gmbh corp co lab labs limited holdings systems technologies motors
    industries air airlines airways lines airbus press times post news reuters treasury reserve
    court commission bank fund trust union league
    """
)

PRONOUNS = frozenset(["he", "she", "it", "they"])

WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*\.?")
CUE = re.compile(rf"\b(?:{'|'.join(sorted(SAYING))})\b")
