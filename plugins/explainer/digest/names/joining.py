"""Names joined to entities, and what the text says of each."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from msgspec import Struct, field

from explainer.digest.demonyms import COUNTRIES, country
from explainer.digest.lexicon import GROUPS, ORGANISATIONS, PEOPLE, TITLES
from explainer.digest.names.entities import Names
from explainer.digest.names.runs import Run, find_runs
from explainer.digest.names.titles import is_organisation, strip_titles
from explainer.model import Entity, NameMention

#: Countries by their initials, and who or what is of a country: never whom a pronoun means.
_COUNTRY = re.compile(
    r"(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|U\.?N\.?|\w{2,}(?:ican|ian|ese|ish)s?|.*-based)"
)
#: "Democratic leaders", "Conservative voters" name a party by what it is, not by its name.
_OF_A_PARTY = re.compile(r"\w+(?:ic|ive|ist|ican|ian|al) (?=[a-z])")
_HERE = (" in ", "\nin ", " across ")
_OFFICE = r"(?:founder|CEO|CFO|COO|president|chairman|chairwoman|director|spokes\w+)"
_OF_PEOPLE = re.compile(
    r", \d\d[,.]|,? who\b| (?:tweeted|was born|testified|told reporters)\b"
    rf"|, (?!which |whose |with )(?:[\w.&’'-]+ ){{0,5}}?(?:co-)?{_OFFICE}"
    rf"(?: and (?:[\w-]+ ){{0,3}}?{_OFFICE})?,"
)
_HEADS, _OPENING, _GOES_ON = GROUPS | PEOPLE, "(“\"‘'«[/", (",", " ")
_AFTER = re.compile(
    r"(?:, | is | was )(?:an?|the) ((?:[\w’'-]+ ){0,6}?[\w-]+)"
    r"(?=[,.]| (?:that|which|who|based|of|for|in|into|with|across|on|at)\b)"
)


class _Profile(Struct):
    """What is known so far of an entity."""

    full: str
    forms: Counter[str] = field(default_factory=Counter)
    heads: set[str] = field(default_factory=set)
    places: int = 0
    articles: int = 0
    people: int = 0

    def describe(self, noun: str) -> None:
        """Note a noun beside the name, if it says what people or groups are."""
        if noun in _HEADS:
            self.heads.add(noun)

    def entity(self) -> Entity:
        """The entity that this amounts to."""
        usual = self.full
        if self.forms and (len(self.forms) > 1 or usual not in self.forms):
            usual = max(self.forms, key=lambda form: (self.forms[form], -len(form), form))
        count = self.forms.total()
        person = self._is_person()
        group = bool(self.heads & GROUPS)
        place = not person and not group and self.places * 3 >= count
        return Entity(
            full=self.full,
            usual=usual,
            person=person,
            heads=tuple(sorted(self.heads)),
            count=count,
            place=place or (not person and _is_country(usual)),
            article=self.articles * 2 >= count,
        )

    def _is_person(self) -> bool:
        """Whether it is somebody: by a title, a description, a surname alone, an age."""
        bare = strip_titles(self.full)
        if bare.startswith("of "):  # an office, "Vice President of Example Corp"
            return False
        if bare != self.full or (self.heads & PEOPLE and not self.heads & GROUPS):
            return True
        words = self.full.split(" ")
        if self.heads & GROUPS and not self.people and _is_country(words[0]):
            return False
        shortened = words[-1] in self.forms or self.people > 0
        return 2 <= len(words) <= 4 and shortened and not any(map(is_organisation, words))


def find_names(text: str) -> Names:
    """All names of a text, joined to entities."""
    runs = tuple(find_runs(text))
    inside = {run.name for run in runs if not run.initial}
    joining = _Joining(text)
    for run in runs:
        if not run.initial or " " in run.name or run.name in inside or joining.knows(run.name):
            joining.add(run)
    return joining.names()


class _Joining:
    """Takes the names of a text in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._profiles: list[_Profile] = []
        self._by_name: dict[str, int] = {}
        self._shorts: dict[str, int] = {}
        self._mentions: list[NameMention] = []

    def knows(self, name: str) -> bool:
        """Whether a name, or what it is short for, stood before."""
        return name in self._shorts or name in self._by_name

    def add(self, run: Run) -> None:
        """Join a name to the entity that it belongs to, or to a new one."""
        bare = strip_titles(run.name)
        index = self._known(run.name, bare)
        if index is None:
            index = len(self._profiles)
            self._profiles.append(_Profile(run.name))
        profile = self._profiles[index]
        self._by_name.setdefault(run.name, index)
        self._by_name.setdefault(bare, index)
        if short := _short(bare):
            self._shorts.setdefault(short, index)
        if len(run.name) > len(profile.full):
            profile.full = run.name
        if bare == run.name == profile.full or not _OF_A_PARTY.match(self._text, run.start):
            profile.forms[bare] += 1
        self._look_around(run, profile)
        self._mentions.append(NameMention(run.start, run.end, index))

    def names(self) -> Names:
        """All entities with their mentions."""
        entities = tuple(profile.entity() for profile in self._profiles)
        return Names(entities, tuple(self._mentions))

    def _known(self, name: str, bare: str) -> int | None:
        """The entity that a name belongs to, by what stood before it."""
        for form in (name, bare):
            if form in self._by_name:
                return self._by_name[form]
        if " " not in bare:
            return self._shorts.get(bare)
        first, _, rest = bare.partition(" ")
        if rest.lower() in ORGANISATIONS and not _is_country(first):
            return self._by_name.get(first)
        return None

    def _look_around(self, run: Run, profile: _Profile) -> None:
        """Note what stands beside a name: nouns, articles, prepositions of place."""
        text = self._text
        low = text[max(0, run.start - 24) : run.start].lower()
        profile.articles += low.endswith("the ")
        profile.places += low.removesuffix("the ").endswith(_HERE)
        if " " in run.name:
            words = run.name.lower().split(" ")
            profile.heads |= GROUPS.intersection((words[0], words[-1]))
        if low[-1:] == " " and (before := low.split()):
            profile.describe(before[-1].lstrip(_OPENING))
        if text[run.end : run.end + 1] in _GOES_ON:
            profile.people += _OF_PEOPLE.match(text, run.end) is not None
            if after := _AFTER.match(text, run.end):
                profile.describe(after[1].rpartition(" ")[2].lower())


@lru_cache(maxsize=1 << 14)
def _is_country(name: str) -> bool:
    """Whether a name is a country's, or its initials, or of a country."""
    return _COUNTRY.fullmatch(name) is not None or country(name.lower()) in COUNTRIES


@lru_cache(maxsize=1 << 14)
def _short(name: str) -> str:
    """What a name is shortened to later: a person's last word, a company's first."""
    words = name.split(" ")
    if len(words) > 1 and all(map(is_organisation, words[1:])):
        return "" if _is_country(words[0]) or words[0].lower() in TITLES else words[0]
    return words[-1] if 2 <= len(words) <= 4 and not any(map(is_organisation, words)) else ""
