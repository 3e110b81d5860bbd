"""Words as matching sees them: stems, one name for each fact that news tells with many verbs.

`terms` turns a passage into the words that carry its content. Three things happen to a word:

- closed-class words and verbs of saying go: they say nothing about *what* is reported;
- the rest is stemmed (Snowball English, Porter 2001, https://snowballstem.org/);
- stems that news uses for one act get one name, the row's first word. Rows follow the verb
  classes of VerbNet 3 (Kipper-Schuler 2005), which build on Levin (1993), and hold only verbs
  that report the same act of the same actor: "acquire" and "buy", never "buy" and "sell".

Numbers are terms too, written one way: "twelve", "a dozen" and "12" are ``12``.
"""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")

_CLOSED_CLASS = """
    a about above across after again against all almost already also although am amid among an
    and another any are around as at away back be because been before being below between both
    but by can could despite did do does doing down due during each either else even ever
    every few for from further had has have having he her here hers herself him himself his
    how however i if in including instead into is it its itself just last later least less
    like made make makes making many may me might more moreover most much must my near nearly
    neither next nor not now of off often on once one only onto or other our out over own per
    rather same several shall she should since so some still such than that the their them
    themselves then there these they this those though through thus to together too toward
    towards under until up upon us very via was we well were what when where whether which
    while who whom whose why will with within without would yet you your additionally earlier
    close aside according announced announcing following monday tuesday wednesday thursday
    friday saturday sunday today yesterday tomorrow it's he's she's that's there's won't don't
    doesn't didn't isn't aren't wasn't weren't can't couldn't wouldn't shouldn't hasn't
    haven't hadn't we've they've i've i'm we're they're s t d ll re ve
"""

#: Verbs of saying (VerbNet say-37.7, tell-37.2): who said it isn't what is said.
_SAYING = """
    say says said saying tell tells told telling state states stated stating announce
    announces announcement report reports reported reporting reportedly add adds added adding
    note notes noted noting mention mentions mentioned mentioning statement statements
    spokesman spokeswoman spokesperson
"""

#: One name for an act: the first word of each row names it. The comment gives the VerbNet class.
_SAME_ACT = (
    "shut shutter cease close leave exit withdraw wind quit",  # stop-55.4, leave-51.2, escape-51.1
    "fire dismiss sack layoff",  # fire-10.10
    "ban prohibit outlaw forbid bar",  # forbid-64.4
    "buy acquire purchase",  # get-13.5.1
    "kill slay",  # murder-42.1
    "begin start commence launch",  # begin-55.1
    "fall drop decline decrease plunge plummet slump tumble",  # calibratable_cos-45.6.1
    "rise increase climb surge jump gain soar",  # calibratable_cos-45.6.1
    "deny refute reject dispute",  # say-37.7, negative assertions
    "assess evaluate examine",  # estimate-34.2, assessment-34.1
    "protect safeguard defend",  # defend-72.3
    "exploit abuse misuse",  # use-105
    "approve authorize authorise",  # allow-64.1
    "arrest detain apprehend",  # steal-10.5, of persons
    "resign",  # resign-10.11
    "employee worker staff position job post",  # who loses work when jobs are cut
)

#: A verb and the noun it governs, close together, that make an act of the table above.
_CUTTING = frozenset(("cut", "eliminate", "axe", "slash", "shed", "let", "lay"))

_COUNTED = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty
"""
_NUMBERS = {word: str(value) for value, word in enumerate(_COUNTED.split())}
_NUMBERS |= {"dozen": "12", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}

#: Countries that news also writes as initials (ISO 3166-1); matched with their case.
_INITIALS = {"US": "usa", "USA": "usa", "UK": "gbr", "EU": "eu", "UN": "un"}
_COUNTRIES = {
    ("united", "states"): "usa",
    ("united", "kingdom"): "gbr",
    ("european", "union"): "eu",
    ("united", "nations"): "un",
}

#: Words that carry nothing of what is reported.
_EMPTY = frozenset((_CLOSED_CLASS + _SAYING).split())

_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case word."""
    return str(_STEMMER.stemWord(word))


_ACTS = {stem(word): row.split()[0] for row in _SAME_ACT for word in row.split()}


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> str:
    """The term that a word stands for; empty where it carries no content."""
    plain = word.replace(".", "") if not word[0].isdigit() else word.rstrip(".")
    if plain in _INITIALS:
        return _INITIALS[plain]
    low = plain.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low[0].isdigit():
        return low.replace(",", "")
    if low in _NUMBERS:
        return _NUMBERS[low]
    if low in _EMPTY:
        return ""
    root = stem(low)
    return _ACTS.get(root, root)


def terms(text: str) -> tuple[str, ...]:
    """The content of a passage, as terms in the order of the text."""
    words = _WORD.findall(text)
    found: list[str] = []
    skip = False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if skip:
            skip = False
            continue
        country = _COUNTRIES.get((word.lower(), following.lower()))
        skip = country is not None
        term = country or _term(word)
        if term:
            found.append(term)
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def grams(term: str) -> tuple[str, ...]:
    """The 3- to 5-letter pieces of a padded term, which tie "sanction" to "sanctioned"."""
    padded = f" {term} "
    return tuple(
        padded[at : at + size] for size in (3, 4, 5) for at in range(max(len(padded) - size + 1, 0))
    ) or (padded,)
