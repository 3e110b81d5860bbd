"""Things: nouns that news has for one person, thing or event, under one name each.

The lines are synsets of WordNet 3.1 (Miller, "WordNet: A Lexical Database for English", CACM 1995)
in the sense that news uses, British and American words among them (Peters, *The Cambridge Guide to
English Usage*, 2004), and plurals that stemming leaves apart. A line matters only where a topic has
two of its words, so another sense of one of them does no harm there.
"""

from __future__ import annotations

_PLURALS = """
child children kid
foot feet
knife knives
man men
person people
policeman policemen policewoman
thief thieves burglar robber
wife wives
woman women
"""
_PEOPLE = """
ambassador envoy
assailant attacker gunman gunmen shooter hacker intruder
astronaut cosmonaut
athlete sportsman sportswoman
baby infant newborn
boss chief
carer caregiver
client customer
doctor physician
driver motorist
expert specialist
farmer grower
father dad
firefighter fireman firemen
fisherman fishermen fisher
immigrant migrant
investor backer
labourer builder
lawmaker legislator parliamentarian congressman congresswoman
lawyer attorney barrister solicitor
militant extremist
mother mum mom
opponent foe
passenger traveller holidaymaker
pupil schoolchild schoolchildren student
rebel insurgent
resident inhabitant villager townspeople
rival competitor
scientist researcher
shareholder stockholder
soldier troop serviceman servicemen
teenager adolescent teen
tenant renter
tourist visitor
trader shopkeeper retailer
watchdog regulator
"""
_LAW = """
agreement deal pact accord treaty
bribe bribery kickback
fine penalty
illegal unlawful
inquiry investigation investigate
law statute bill
murder homicide
rule judgment judgement verdict
"""
_STATE = """
armistice truce ceasefire
army military
ballot vote
border frontier
candidate nominee contender
city town
hostage captive
nuclear atomic
parliament legislature
poll survey
premier pm
rocket missile
weapon arms firearm gun
"""
_TRADE = """
airline carrier
bank lender
carmaker automaker
factory plant
flat apartment
forecast projection prediction predict
handset smartphone
lease rental
oil crude
petrol gasoline
prize award
retirement pension
revenue turnover
share stock
shop store
subsidy aid
supply shipment
tariff duty
wage salary
warehouse depot
"""
_HARM = """
accident mishap
blackout outage
danger hazard risk
disease illness sick ill sickness sicken unwell
earthquake quake temblor tremor
epidemic outbreak
flood inundate floodwater deluge
heist robbery burglary rob burgle
hurricane typhoon cyclone
landslide mudslide
rain rainfall downpour
rubble debris wreckage
wildfire bushfire blaze
"""
_UNITS = """
kg kilogram kilogramme kilo
km kilometer kilometre
tb terabyte
gb gigabyte
mb megabyte
"""
_REST = """
artefact artifact relic
bicycle bike
car automobile
concert gig
drug medicine medication
film movie
hospital hospitalize infirmary
lesson class
lorry truck
match game fixture
moon lunar
motorbike motorcycle
motorway highway freeway
museum gallery
painting canvas
plane aircraft airplane aeroplane jet jetliner
railway railroad
ship vessel boat
statue sculpture
stadium arena
subway metro
sun solar
university college
vaccine vaccination jab inoculate inoculation immunize immunization
"""

#: The lines, each a list of words.
THINGS = tuple(
    line.split()
    for lines in (_PLURALS, _PEOPLE, _LAW, _STATE, _TRADE, _HARM, _UNITS, _REST)
    for line in lines.strip().splitlines()
)
