"""Nouns: what a number counts, the head of the noun phrase after it.

Without a tagger, the head shows by its plural: in "74,000 wintering birds spend" it is "birds", in
"15,000 bus riders" "riders". Where nothing is plural ("one year", "the $2 billion mission"), the
last word before the phrase ends is taken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explainer.digest.acts import act
from explainer.digest.lexicon import listed
from explainer.digest.stems import stem
from explainer.digest.words import terms

_WORD = re.compile(r"\s?([^\W\d_][\w’'.-]*)")
_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|these|those|our|his|her)\b(?: \d[\d,.]*)?"
    r"|\d[\d,.]*(?= [a-z]))"
)
#: A measure that is joined to its number: "the 40-year-old bridge", "a 900-metre span".
_JOINED = re.compile(
    r"-(year|month|week|day|hour|minute|second|mile|kilometre|kilometer|metre|meter|foot|inch|acre"
    r"|tonne|ton|pound|dollar|euro|rupee|point|magnitude|page|count|seat|member|room|bed|lane|car"
    r"|storey|story|floor|game|match|litre|liter|gallon|megawatt)s?\b"
)
#: Others that a number counts, too: "379 passengers and crew members", not "12 men and 3 women".
_BOTH = re.compile(r" and (?:its |the |their )?(?P<other>crew|staff|women|children)(?: members)?\b")
_LONGEST = 4
_PLURAL = re.compile(
    r"[a-z][a-z-]+(?<![siu'’])s\b|people|men|women|children|police|staff|personnel"
)
#: Whoever is counted is a person: "three patients" may be "three people".
PERSONS = frozenset(
    act(stem(word))
    for word in listed(
        """
        people persons patients participants victims residents villagers civilians citizens
        passengers travellers tourists visitors hikers climbers skiers campers students pupils
        children men women workers employees miners soldiers officers firefighters rescuers
        sailors fishermen pilots migrants guests survivors bodies others suspects
        man woman child
        """
    )
)
#: Groups of people of whom nobody takes one for another, by the first word of each.
CALLINGS = {
    act(stem(word)): row.split()[0]
    for row in (
        "police officers troops soldiers guards deputies marines constables peacekeepers",
        "rescuers firefighters paramedics medics",
        "attackers gunmen militants rebels terrorists insurgents fighters",
        """civilians residents villagers passengers tourists visitors hikers guests patients
        students pupils teachers children bystanders shoppers worshippers pedestrians""",
    )
    for word in row.split()
}
_STOP = listed(
    """
    a an the of its his her their our in on at to for by from with and or as is was were are be
    has have had will would who that which than more less when while after before this these those
    it he she they if so but not no been lost
    """
)


def counted(text: str, at: int) -> tuple[int, str]:
    """The end and the term of the noun that a number before `at` counts; empty where none is."""
    if joined := _JOINED.match(text, at):
        return joined.end(), stem(joined[1])
    of = _OF.match(text, at)
    end, unit = of.end() if of else at, ""
    for _ in range(_LONGEST):
        match = _WORD.match(text, end)
        if not match or match[1].lower() in _STOP or (unit and _verbal(match[1])):
            break
        word = match[1].rstrip(".")
        end = match.start(1) + len(word)
        unit = term(word) or unit
        if word != match[1] or _PLURAL.fullmatch(word):
            break
    if unit and (both := _BOTH.match(text, end)):
        return both.end(), f"{unit} {stem(both['other'])}"
    return end if unit else at, unit


@lru_cache(maxsize=1 << 13)
def term(word: str) -> str:
    """The term of a noun, were it a word of saying elsewhere ("reports")."""
    found = terms(word)
    return found[-1] if found else stem(word.lower()) if _PLURAL.fullmatch(word) else ""


def _verbal(word: str) -> bool:
    """Whether a word rather begins the verb than goes on with the noun."""
    return word.lower().endswith(("ed", "ing", "ly"))
