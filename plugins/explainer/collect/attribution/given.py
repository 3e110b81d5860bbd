"""Common given names, for names of people that nothing but a name tells apart.

A line "Jane Roe" beside a date is a person, "Harbour View" may be the site: without "By", a role or
an outlet only the first word decides. The table holds names that stand among the most frequent of
their countries' statistics (US Social Security Administration, Office for National Statistics,
Gesellschaft für deutsche Sprache) and common Indian, Arabic, East Asian, Spanish, French, Italian
and Slavic ones in their English spelling. Names that are words as well ("Mark", "Rose") begin other
lines, too, and aren't here.
"""

from __future__ import annotations

from explainer.collect.publications import is_publication
from explainer.collect.words import words

GIVEN_NAMES = words(
    """aaron abdul abigail adam aditi adrian ahmed aisha alan albert alejandro alessandro alex
    alexander alexandra ali alice alison allison amanda amber amelia amir amit amy ana anand
    andrea andreas andrew angela angelica anil anita anjali ann anna anne annie anthony antonio
    anusha arjun arthur arun ashley ashok barbara ben benjamin beth bethany betty bill bob brandon
    brenda brian bruce bryan carl carla carlos carol caroline catherine charlotte chen chloe chris
    christian christina christine christopher claire claudia colin connor craig cynthia dan daniel
    daniela danielle david deborah deepak deepika denise dennis diana diane diego dmitry donald
    donna dorothy douglas dylan ed eddie edward eileen eleanor elena elizabeth ellen emily emma
    eric erica erin ethan eva evan fatima fiona frances francesca francesco francis fred gary
    george gerald giovanni giulia greg gregory guillermo hannah hans harold harry hasan hassan
    heather helen henry hiroshi holly howard hugh ian ibrahim igor ingrid irina isaac isabel
    isabella ivan jack jacob jacqueline jake james jamie jan jane janet jason javier jean jeff
    jeffrey jennifer jenny jeremy jerry jessica jim joan joanna joe joel johannes john jonathan
    jordi jorge jose joseph josh joshua juan judith judy julia julian julie juliette justin karen
    karin karl kate katherine kathleen kathryn katie kavita keith kelly ken kenji kenneth kevin
    khalid kim kimberly kiran klaus kumar kyle lara larry lars laura lauren laurence lee leila
    lena leo leonardo lewis li linda lisa liu liz lorenzo louis louise luca lucas lucia lucy luis
    luke lydia madison magdalena mahmoud manish manoj marc marco marcus margaret maria mariam
    marie mario marta martha martin mary maryam matt matteo matthew maya meera megan mei melanie
    melissa michael michelle miguel mike mikhail min ming mohamed mohammad mohammed molly monica
    muhammad nancy naomi natalia natalie natasha nathan neha neil nicholas nick nicola nicolas
    nicole nigel nikhil nina nisha noah noor olga oliver olivia omar oscar pablo pamela patricia
    patrick paul paula pedro peter philip pierre pooja pradeep prakash praveen priya rachel rahul
    raj rajesh rakesh ralph ramesh ravi rebecca ricardo richard robert roberto robin rodrigo roger
    rohit ron ronald rory rupert ruth ryan sabrina sally sam samantha samir samuel sandeep sandra
    sanjay sara sarah scott sean sebastian sergei shannon sharon shreya shweta simon sneha sofia
    sophia sophie stefan stella stephanie stephen steve steven stuart sue sunil sunita suresh
    susan suzanne sven tamara tanya tara tariq ted teresa thomas tim timothy tina todd tom tony
    tracy tyler usha valentina vanessa veronica victor victoria vijay vikram vinay vincent
    virginia vivek vladimir walter wang wei wendy wilhelm william wolfgang xavier yasmin yuki
    yusuf zachary zainab zhang zoe"""
)

#: Words of a person's name.
_LONGEST = 3


def is_namesake(name: str) -> bool:
    """Whether a name begins as people's do, is no longer, and isn't a publication's."""
    said = name.casefold().split()
    return 1 < len(said) <= _LONGEST and said[0] in GIVEN_NAMES and not is_publication(name)
