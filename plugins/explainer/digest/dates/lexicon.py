"""The words that time expressions are made of, each with what it stands for.

A word may play several roles ("second" is an ordinal and a unit); the rules' patterns
say which role they want. Codes follow TIMEX3 (ISO 8601 with the additions of TIDES 2005:
``SP SU FA WI`` for seasons, ``MO AF EV NI`` for parts of a day).
"""

from __future__ import annotations

from explainer.digest.numerals import VALUES


def listed(text: str) -> tuple[str, ...]:
    """The words of a text in order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
#: Months that are also names, verbs or adjectives: alone they need a word that asks for a date.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "august"})

WEEKDAYS = {
    "monday": 1,
    "tuesday": 2,
    "wednesday": 3,
    "thursday": 4,
    "friday": 5,
    "saturday": 6,
    "sunday": 7,
}
SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
WEEKDAY_SETS = {f"{name}s": number for name, number in WEEKDAYS.items()}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
PARTS_ALONE = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

#: Units that a calendar has, by their singular, with the letter that a TIMEX3 period uses.
UNITS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "weekend": "WE",
    "fortnight": "F",
    "millennium": "ML",
}
SHORT_UNITS = {"second": "TS", "minute": "TM", "hour": "TH"}
PLURALS = {
    **{f"{name}s": code for name, code in {**UNITS, **SHORT_UNITS}.items() if name[-1] not in "ym"},
    "days": "D",
    "centuries": "CE",
    "millennia": "ML",
    "min": "TM",
    "mins": "TM",
    "hrs": "TH",
    "secs": "TS",
    "yrs": "Y",
}

NUMBERS = {word: int(value) for word, value in VALUES.items()} | {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        listed(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
            "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth "
            "thirty-first"
        )
    )
    if value
}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
VAGUE = frozenset({"several", "many", "few", "some", "numerous", "couple", "recent", "various"})

SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "biannual": "P6M",
    "biennial": "P2Y",
}
REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
}
DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "2day": 0,
    "tmrw": 1,
    "tmw": 1,
    "2morrow": 1,
    "tomoro": 1,
}

#: Steps from the day of publication, and from the date named last.
STEPS = {
    "last": -1,
    "past": -1,
    "latest": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}
STEPS_ON = {
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "same": 0,
    "that": 0,
    "following": 1,
    "next": 1,
    "subsequent": 1,
    "ensuing": 1,
}

#: Words that ask for a date after them, so that a bare number or "May" can be one.
CUES = words(
    "in since by of from until till during through to and between before after late early mid "
    "around circa about or than for on last next this that each every as starting beginning "
    "summer winter spring autumn fall post pre"
)
#: The ones that hardly stand before a plain number.
TIME_CUES = words("in since until till during before after by from late early mid and")
GIVEN_NAMES = frozenset({"april", "june", "may", "august"})

#: Words that number things: what follows is no year ("Section 1917", "Flight 1549").
NUMBERED = words(
    "section article route highway flight boeing airbus windows office model no nos number "
    "chapter page pages paragraph bill act rule class area room suite building channel agenda "
    "vision resolution directive order title form version apartment unit box interstate "
    "proposition build catch line psalm extension ext lot item formula error code"
)
#: What is counted, measured or paid: "2000 people" is no year, "May 5 percent" no day.
COUNTED = words(
    "people men women children soldiers troops workers employees jobs miles kilometers kilometres "
    "km metres meters feet points percent pounds dollars euros yen units cars homes houses votes "
    "students members tons tonnes barrels shares aircraft planes ships copies inches degrees "
    "acres hectares civilians prisoners police officers others civilian mph kph rpm mhz watts "
    "calories million billion trillion thousand hundred per cents times residents customers "
    "families victims guests passengers demonstrators protesters fighters refugees tanks stores"
)
#: Feasts of one word; how each falls is in `holidays.py`.
HOLIDAYS = ("christmas", "xmas", "halloween", "thanksgiving", "easter")

#: Words that no noun phrase goes on with: after them stands no head that a date describes.
FUNCTION_WORDS = listed(
    "they he she it we i you who which what there here is are was were be been has have had "
    "do does did will would can could may might must should not no and but or so as at with "
    "without when where while because although if than then also even only both all any some "
    "his her its their our my your them him us me"
)
