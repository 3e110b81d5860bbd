"""Words as matching sees them: `terms`, the words that carry what a passage reports.

Closed-class words and verbs of saying go: they say nothing about *what* is reported. The rest is
stemmed, an act that news tells with many verbs gets one name, numbers are written one way
("twelve", "a dozen" and "12" are ``12``), and so are the countries that news gives in initials.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from explainer.digest.acts import act, name_cuts
from explainer.digest.demonyms import country
from explainer.digest.lexicon import GROUPS
from explainer.digest.money import written_out
from explainer.digest.numerals import COMPOUNDING, VALUES, figures, halves
from explainer.digest.phrases import in_one_word
from explainer.digest.stems import stem

_ANY_WORD = re.compile(r"\w+")
#: Plain words come first, since most are; letters of ASCII are told fastest.
_WORD = re.compile(
    r"[A-Za-z]{2,}+(?![\w'’])"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*"
)

_CLOSED_CLASS = """
    a about above across after again against all almost already also although am amid among an
    and another any are around as at away back be because been before being below between both
    but by can could despite did do does doing down due during each either else even ever
    every few for from further had has have having he her here hers herself him himself his
    how however i if in including instead into is it its itself just last later least less
    like made make makes making many may me might more moreover most much must my near nearly
    next now of off often on once one only onto or other our out over own per rather same
    several shall she should since so some still such than that the their them themselves then
    there these they this those though through thus to together too toward towards under until
    up upon us very via was we well were what when where whether which while who whom whose
    why will with within would yet you your additionally earlier close aside according
    announced announcing following monday tuesday wednesday thursday friday saturday sunday
    today yesterday tomorrow it's he's she's that's there's we've they've i've i'm we're
    they're s t d ll re ve
"""

#: Negation is content: what isn't so is another fact.
_NEGATION = frozenset(("not", "no", "nor", "neither", "never", "without", "cannot"))
#: Adjectives of what can't be ("unavailable", "unable") are a negation and the adjective.
_UNABLE = re.compile(r"\bun(?=[a-z]*able\b)")
NOT = "not"

#: Verbs of saying (VerbNet say-37.7, tell-37.2): who said it isn't what is said.
_SAYING = """
    say says said saying tell tells told telling state states stated stating announce
    announces announcement report reports reported reporting reportedly add adds added adding
    note notes noted noting mention mentions mentioned mentioning statement statements
    spokesman spokeswoman spokesperson
"""

_NUMBERS = {word: f"{value:g}" for word, value in VALUES.items()} | {"zero": "0", "both": "2"}

#: Countries that news also writes as initials (ISO 3166-1); matched with their case.
_INITIALS = {"US": "usa", "USA": "usa", "UK": "gbr", "EU": "eu", "UN": "un"}
_COUNTRIES = {
    "United States": "USA",
    "United Kingdom": "UK",
    "European Union": "EU",
    "United Nations": "UN",
}
_COUNTRY = re.compile("|".join(_COUNTRIES))

#: Terms of common nouns that stand for whoever acts.
_ACTORS = "administration government department company firm official boss premier"
ROLES = frozenset(map(stem, _ACTORS.split()))


#: Words that carry nothing of what is reported.
_EMPTY = frozenset((_CLOSED_CLASS + _SAYING).split())


def number(word: str) -> str:
    """The digits of a number in figures or in words."""
    return _NUMBERS.get(word.lower(), word)


_MONTHS = """
    january february march april may june july august september october november december
"""
_NO_NAMES = frozenset(map(stem, _MONTHS.split())) | {""}


@lru_cache(maxsize=1 << 16)
def term_of(word: str) -> str:
    """The term that a word stands for; empty where it carries no content.

    A capitalised word may be a name ("Jobs"), so only lower-case words become acts.
    """
    if word[0].isdigit():
        return word.replace(",", "")
    plain = word.replace(".", "")
    if not plain.isascii():
        plain = _unaccented(plain)
    if plain in _INITIALS:
        return _INITIALS[plain]
    low = plain.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if low in _NUMBERS:
        return _NUMBERS[low]
    if low in _NEGATION or low.endswith("n't"):
        return NOT
    if low in _EMPTY:
        return ""
    return act(stem(low)) if word[0].islower() else stem(country(low))


def _unaccented(word: str) -> str:
    """A word without its accents, which many outlets leave out of foreign names."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)) or word


@lru_cache(maxsize=1 << 13)
def terms(text: str) -> tuple[str, ...]:
    """The content of a passage, as terms in the order of the text."""
    return name_cuts(tuple(_terms(text)))


def vocabulary(text: str) -> frozenset[str]:
    """The terms of a text, each once."""
    found: frozenset[str] = frozenset().union(*map(_terms_of_line, text.split("\n")))
    return frozenset(name_cuts(tuple(found)))


@lru_cache(maxsize=1 << 13)
def _terms_of_line(line: str) -> frozenset[str]:
    """The terms of a line; outlets print one agency's paragraphs, so they are remembered."""
    return frozenset(_terms(line))


@lru_cache(maxsize=1 << 11)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters, each once."""
    return frozenset(_ANY_WORD.findall(text.lower()))


def _terms(text: str) -> Iterator[str]:
    """The terms of the words of a text in order, before `name_cuts`."""
    held = words_in(text)
    text = halves(written_out(text))
    if not held.isdisjoint(COMPOUNDING):
        text = figures(text)
    text = in_one_word(_with_initials(text), held)
    if "able" in text:
        text = _UNABLE.sub("not ", text)
    return filter(None, map(term_of, _WORD.findall(text)))


def _with_initials(text: str) -> str:
    """The text with the initials of countries in place of their names."""
    return _COUNTRY.sub(lambda match: _COUNTRIES[match[0]], text) if "Un" in text else text


#: "The Swiss company", "the Basel-based group": of which kind a group is, not who it is.
_KIND_OF = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Ii]ts) [A-Z][\w.]*(?:-based)? (?=(?P<noun>[a-z]+)\b)"
)


#: What is said of somebody before the office: "Ousted President Roe".
_HELD = """
    Accused Appointed Convicted Deposed Disgraced Embattled Exiled Former Incoming Jailed Ousted
    Outgoing Retired Sacked Suspended Veteran
"""
_BEFORE_OFFICE = frozenset(_HELD.split())


def names(text: str) -> frozenset[str]:
    """The terms that are capitalised within a passage, but for months: they say who or where.

    Its first word is one of them where the second is, but for "Ousted President Roe".
    """
    written = _with_initials(text)
    if not GROUPS.isdisjoint(words_in(text)):
        written = _KIND_OF.sub(_without_kind, written)
    words = _WORD.findall(written)
    is_named = len(words) > 1 and words[1][0].isupper() and words[0] not in _BEFORE_OFFICE
    first = 0 if is_named else 1
    return frozenset(term_of(word) for word in words[first:] if word[0].isupper()) - _NO_NAMES


def _without_kind(match: re.Match[str]) -> str:
    return f"{match['article']} " if match["noun"] in GROUPS else match[0]


@lru_cache(maxsize=1 << 16)
def grams(term: str) -> tuple[str, ...]:
    """The three-letter pieces of a padded term, which tie "sanction" to "sanctioned"."""
    padded = f" {term} "
    return tuple(padded[at : at + 3] for at in range(max(len(padded) - 2, 1)))
