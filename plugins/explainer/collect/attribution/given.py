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
    """aaron abdul abena abigail achieng adaeze adam aditi adrian ahmed aidan aisha akira alan
    alastair albert alec alejandro alessandro alex alexander alexandra alexis alfie alfred ali alice
    alina alison allison amanda amber amelia amir amit amy ana anand anders andre andrea andreas
    andrew andrzej angela angelica angus anil anita anjali ann anna anne annie anthony anton antonio
    anusha arjun arthur arun arvind ashley ashok astrid ayesha barbara beatrice beatriz ben benjamin
    bernard beth bethany betty bilal bill bjorn bob bram brandon brenda brendan brian bridget
    brigitte bruce bryan budi callum cameron camille carl carla carlos carmen carol caroline
    catherine cecilia charlotte chen chidi chinedu chioma chloe chris christian christina christine
    christopher ciara claire clara clare claudia clement colin connor conor craig cynthia damian
    damien dan daniel daniela danielle darren david debbie deborah declan deepak deepika denise
    dennis derek dewi diana diane diego dmitry dominic donald donna dorothy douglas duncan dylan ed
    eddie edith edward eileen elaine eleanor elena elias elise elizabeth ellen ellie eloise elsa
    emeka emil emilia emily emma emmanuel enrique eric erica erik erin esther ethan eugene eva evan
    ewan faisal farah fatima felipe felix femke fergus fernando fiona frances francesca francesco
    francis fred frederick freya gabriel gabriela gareth gary gaurav gavin gemma geoff geoffrey
    george gerald gerard gina giorgio giovanni giulia graham greg gregory greta guillermo gustavo
    hamish hamza hanna hannah hans harish harold harriet harry haruto hasan hassan heather hector
    heidi helen henry herbert hiroshi holly howard hugh hugo iain ian ibrahim ifeoma igor imogen
    imran ines ingrid iqbal irina isaac isabel isabella isla ismail ivan jacek jack jackie jacob
    jacqueline jake jakub jamal james jamie jan jana jane janet janice jared jasmine jason jasper
    javier jean jeff jeffrey jennifer jenny jens jeremy jeroen jerry jessica jill jim joan joanna
    joanne jodie joe joel johan johannes john jonas jonathan joost jordi jorge jose joseph josh
    joshua josie joyce juan judith judy julia julian julie juliette justin kamal kamau karen karim
    karin karl karolina karthik katarzyna kate katherine kathleen kathryn katie kavita keiko keith
    kelly ken kenji kenneth kerry kevin khalid kieran kim kimberly kiran kirsten kirsty klaus kofi
    krzysztof kumar kwame kyle lachlan lakshmi lara larry lars laura lauren laurence lee leila lena
    leo leon leonardo leonie lerato lesley leslie lewis li liam linda lindsay lisa liu liz lorenzo
    lorraine louis louise luca lucas lucia lucinda lucy luis lukas luke lydia lynn maarten madison
    magdalena magnus mahmoud malcolm manish manoj marc marcin marco marcus margaret margot
    marguerite maria mariam marianne marie marina mario marta martha martin mary maryam mathias matt
    matteo matthew matthias maureen maurice maya meera megan mehmet mei melanie melinda melissa mia
    michael michal michelle miguel mikael mike mikhail min ming miranda mohamed mohammad mohammed
    molly monica muhammad muriel nadeem nadia naledi nancy nandini naoko naomi natalia natalie
    natasha nathan neha neil ngozi niall nicholas nick nicola nicolas nicole nigel nikhil nils nina
    nisha njeri noah noor norman nuno odile olga oliver olivia olumide omar oscar oskar otto owen
    pablo pamela patricia patrick paul paula pavel pedro peter petra phil philip philippa pierre
    pieter piotr pooja pradeep prakash praveen priya putri rachel radhika rafael rahul raj rajesh
    rakesh ralf ralph ramesh ramon rashid ravi raymond rebecca reza rhys ricardo richard rizal
    robert roberto robin rodrigo roger rohit roland ron ronald rory rosalind rosie ross roy rupert
    russell ruth ryan sabrina saeed sally salman sam samantha samir samuel sandeep sandra sanjana
    sanjay sanne sara sarah saskia satoshi scott sean sebastian sergei sergio shahid shalini shane
    shannon sharon sheila shirley shreya shweta silvia simon sinead siobhan sipho siti sneha sofia
    sophia sophie soren srinivas stefan stella stephanie stephen steve steven stuart sue sunil
    sunita suresh susan suzanne sven svetlana swati sylvia takashi tamara tanya tara tariq tatiana
    ted teresa terry thabo theo theresa thomas thorsten tim timothy tina tobias todd tom tomas
    tomasz tony tracy trevor tunde tyler ulrich ursula usha usman valentina valerie vanessa varun
    vera veronica victor victoria vidya vijay vikram vinay vincent vincenzo virginia vivek vladimir
    walter wang wanjiru wayne wei wendy werner wilhelm willem william wolfgang wouter xavier yash
    yasmin yoko yuki yusuf yvette yvonne zachary zahra zainab zanele zara zhang zoe zoltan"""
)

#: Words of a person's name.
_LONGEST = 3


def is_namesake(name: str) -> bool:
    """Whether a name begins as people's do, is no longer, and isn't a publication's."""
    said = name.casefold().split()
    return 1 < len(said) <= _LONGEST and said[0] in GIVEN_NAMES and not is_publication(name)
