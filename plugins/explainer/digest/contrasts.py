"""Contrasts: words of one field that name different things, such as the two houses of a parliament.

In sentences that are otherwise the same, two words of a field make two facts ("the Senate passed
the bill", "the House passed the bill"), where most other words are one outlet's for another's
("obtaining approval", "winning approval"). A row is a field (co-hyponyms; Cruse, *Lexical
Semantics*, 1986, chapter 6, on incompatibles); none of its words may stand for another.
"""

from __future__ import annotations

from collections.abc import Iterable

from explainer.digest.acts import act
from explainer.digest.stems import stem

_STATE = (
    "senate house",
    "upper lower",
    "republicans democrats",
    "president premier governor mayor king queen chancellor",
    "council committee",
    "finance justice health interior education transport agriculture environment defence",
    "introduced signed vetoed",
    "union employer company",
    "inflation unemployment",
    "exports imports",
    "income property inheritance",
)
_LAW = (
    "prosecution defence",
    "plaintiffs defendants",
    "victim suspect",
    "appeals supreme",
    "trial inquiry",
    "fraud perjury murder manslaughter assault rape theft bribery arson espionage treason",
    "civil criminal",
    "temporary permanent",
    "landlord tenant",
    "buyer seller",
    "lender borrower",
    "creditors debtors",
)
_PEOPLE = (
    "adults children infants",
    "pilot copilot",
    "driver passenger pedestrian cyclist",
    "doctor nurse patient",
    "teacher pupil",
    "director guard",
    "uncle brother sister cousin son daughter nephew niece",
    "employees customers shareholders",
)
_PLACES = (
    "kitchen attic basement cellar bedroom garage",
    "hotel hospital school church museum station",
    "warehouse factory office",
    "left right",
    "domestic international",
    "arrivals departures",
    "inbound outbound",
    "indoor outdoor",
    "upstream downstream",
    "public private",
    "schools shops restaurants",
)
_THINGS = (
    "lorry bus car train tram van motorcycle bicycle",
    "plane helicopter drone balloon",
    "phone tablet laptop headset",
    "windows macos linux android ios",
    "red blue green yellow black white",
    "gold silver bronze",
    "wheat maize rice barley",
    "coal gas oil",
    "solar wind nuclear",
    "diesel petrol electric hybrid",
    "beef pork chicken",
    "dog cat horse",
    "kidney lung liver heart",
    "spring summer autumn winter",
    "morning afternoon evening",
    "singles doubles",
    "built repaired demolished",
    "leave stay",
    "new used",
    "landed crashed",
    "reached missed left",
    "adjourned opened resumed",
    "promised urged refused offered threatened",
    "called cancelled",
)

#: The fields, each with its words.
FIELDS = tuple(map(str.split, (*_STATE, *_LAW, *_PEOPLE, *_PLACES, *_THINGS)))

#: For each term the fields that it is of.
_FIELDS_OF: dict[str, set[int]] = {}
for _field, _words in enumerate(FIELDS):
    for _word in _words:
        _FIELDS_OF.setdefault(act(stem(_word)), set()).add(_field)

#: The terms that stand in some contrast.
CONTRASTED = frozenset(_FIELDS_OF)


def in_contrast(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether one of some terms and one of others are of one field."""
    fields = {field for term in theirs for field in _FIELDS_OF.get(term, ())}
    return any(not fields.isdisjoint(_FIELDS_OF.get(term, ())) for term in mine)
