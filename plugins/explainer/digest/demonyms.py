"""Demonyms: what news calls the people of a country and what comes from it, by its name.

Names as the Unicode CLDR's territories give them, in English; demonyms as in the CIA World
Factbook's field "Nationality". Those that also name something else ("Polish", "Turkey") keep to
their capital: only capitalised words are names.
"""

from __future__ import annotations

_COUNTRIES = """
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
argentina argentine argentinian argentines
armenia armenian armenians
australia australian australians
austria austrian austrians
azerbaijan azerbaijani
bangladesh bangladeshi
belarus belarusian
belgium belgian belgians
bolivia bolivian
bosnia bosnian
brazil brazilian brazilians
bulgaria bulgarian
cambodia cambodian
cameroon cameroonian
canada canadian canadians
chile chilean
china chinese
colombia colombian
croatia croatian
cuba cuban
cyprus cypriot
denmark danish danes dane
ecuador ecuadorian
egypt egyptian egyptians
estonia estonian
ethiopia ethiopian
europe european europeans
finland finnish finns
france french
georgia georgian
germany german germans
ghana ghanaian
greece greek greeks
haiti haitian
hungary hungarian
iceland icelandic icelanders
india indian indians
indonesia indonesian indonesians
iran iranian iranians
iraq iraqi iraqis
ireland irish
israel israeli israelis
italy italian italians
jamaica jamaican
japan japanese
jordan jordanian
kazakhstan kazakh
kenya kenyan kenyans
kosovo kosovan kosovar
kuwait kuwaiti
latvia latvian
lebanon lebanese
libya libyan
lithuania lithuanian
luxembourg luxembourgish
malaysia malaysian malaysians
mexico mexican mexicans
moldova moldovan
mongolia mongolian
morocco moroccan
myanmar burmese
nepal nepali nepalese
netherlands dutch
nigeria nigerian nigerians
norway norwegian norwegians
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian
peru peruvian
philippines philippine filipino filipinos
poland polish poles
portugal portuguese
qatar qatari
romania romanian
russia russian russians
rwanda rwandan
scotland scottish scots
senegal senegalese
serbia serbian
singapore singaporean
slovakia slovak
slovenia slovenian
somalia somali
spain spanish spaniards
sudan sudanese
sweden swedish swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
tanzania tanzanian
thailand thai
tunisia tunisian
turkey turkish turks türkiye
uganda ugandan
ukraine ukrainian ukrainians
venezuela venezuelan
vietnam vietnamese
wales welsh
yemen yemeni
zambia zambian
zimbabwe zimbabwean
"""

_COUNTRY = {word: line.split()[0] for line in _COUNTRIES.splitlines() for word in line.split()}
_COUNTRY |= {"american": "usa", "british": "gbr", "briton": "gbr", "britain": "gbr"}
#: All countries, each under one name.
COUNTRIES = frozenset(_COUNTRY.values())


def country(word: str) -> str:
    """The country that a lower-case word is of, else the word."""
    return _COUNTRY.get(word, word)
