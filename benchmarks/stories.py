"""Stories to report: Wikinews texts, each retold with other names, numbers and days.

The 59 texts are too few for ten thousand articles, so a story is one of them with every name,
number and date replaced, the same way throughout the story; the names that a subject turns on
are replaced the same way throughout a topic. So topics share no fact, and within a topic,
what differs between two stories of one origin is what differs between real stories: who, how
much, when. The sentences remain those that a newsroom wrote.
"""

from __future__ import annotations

import calendar
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from benchmarks.dice import pick, roll

WIKINEWS = Path(__file__).parent.parent / "tests" / "data" / "meantime.json"

_MONTHS = tuple(calendar.month_name)[1:]
_DAYS = tuple(calendar.day_name)
_KEPT = frozenset(
    (
        "US",
        "UK",
        "EU",
        "USA",
        "UTC",
        "CEO",
        "USD",
        "AU",
        "I",
        "Mr",
        "U",
        "S",
        "United",
        "States",
        "Kingdom",
    )
)
_COUNTRIES = (
    "France", "Germany", "Spain", "Japan", "Canada", "Australia", "Italy", "Brazil", "Norway",
    "Kenya", "Chile", "Poland", "Vietnam", "Peru", "Morocco", "Sweden",
)  # fmt: skip
_PEOPLES = (
    "French", "German", "Spanish", "Japanese", "Canadian", "Australian", "Italian", "Brazilian",
    "Norwegian", "Kenyan", "Chilean", "Polish", "Vietnamese", "Peruvian", "Moroccan", "Swedish",
)  # fmt: skip
#: Words that a story may swap for each other, so that its trade differs from the next one's.
_TRADES = (
    ("car", "truck", "tram", "tractor", "boat", "bicycle", "turbine", "lift"),
    ("cars", "trucks", "trams", "tractors", "boats", "bicycles", "turbines", "lifts"),
    ("automobile", "railway", "shipping", "bicycle", "elevator", "furniture", "textile", "steel"),
    ("aircraft", "ferries", "trains", "helicopters", "gliders", "barges", "coaches", "drones"),
    ("airline", "railway", "ferry", "haulage", "cruise", "courier", "coach", "freight"),
    ("software", "hardware", "firmware", "database", "billing", "mapping", "payroll", "booking"),
    ("music", "film", "radio", "theatre", "book", "game", "sports", "fashion"),
    ("plants", "mills", "yards", "mines", "refineries", "kitchens", "depots", "labs"),
    ("tanker", "patrol", "cargo", "rescue", "survey", "weather", "training", "radar"),
    ("stock", "bond", "grain", "copper", "carbon", "cotton", "power", "timber"),
    ("bankruptcy", "merger", "strike", "recall", "audit", "boycott", "cartel", "fraud"),
    ("trademark", "patent", "pension", "copyright", "safety", "customs", "zoning", "licence"),
)
_TRADE = {word: group for group in _TRADES for word in group}
_SYLLABLES = (
    "ba", "cor", "dal", "el", "fen", "gar", "hol", "im", "jor", "kel", "lum", "mar", "nor", "os",
    "pel", "quin", "ros", "sel", "tam", "ur", "vel", "wes", "yar", "zan", "bri", "dro", "tis",
)  # fmt: skip
_TOKEN = re.compile(r"\d+[:/][\d/:]+|[A-Za-z]*\d[A-Za-z\d]*(?:[.,]\d+)*|[A-Za-z]+")
_NUMBER = re.compile(r"[\d.,]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Text:
    """A Wikinews article: its title, its sentences, the day it was published."""

    title: str
    sentences: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, as the first report of it would tell it."""

    title: str
    sentences: tuple[str, ...]
    day: date


@lru_cache(maxsize=1)
def subjects() -> tuple[tuple[Text, ...], ...]:
    """The Wikinews texts, grouped by what they are about."""
    texts = [_text(item) for item in json.loads(WIKINEWS.read_text(encoding="utf-8"))]
    groups: dict[str, list[Text]] = {}
    for text in texts:
        groups.setdefault(_subject(text), []).append(text)
    return tuple(tuple(groups[name]) for name in sorted(groups))


def story(topic: int, number: int, day: date) -> Story:
    """The story of that number in a topic, as it happened on a day."""
    texts = subjects()[topic % len(subjects())]
    text = texts[number % len(texts)]
    retell = _Retelling(topic, number, text, day)
    return Story(retell(text.title), tuple(map(retell, text.sentences)), day)


def name(*key: str | int) -> str:
    """An invented name."""
    count = 2 + roll(2, "length", *key)
    return "".join(pick(_SYLLABLES, place, *key) for place in range(count)).capitalize()


class _Retelling:
    """Replaces names, numbers and dates in the text of one story."""

    def __init__(self, topic: int, number: int, text: Text, day: date) -> None:
        self.topic, self.number, self.day = topic, number, day
        self.months = (day.year - text.day.year) * 12 + day.month - text.day.month
        self.lasting = _lasting(subjects()[topic % len(subjects())])

    def __call__(self, sentence: str) -> str:
        return _TOKEN.sub(self._replaced, sentence)

    def _replaced(self, match: re.Match[str]) -> str:
        word = match.group()
        if _NUMBER.fullmatch(word):
            return self._number(match)
        if word in _MONTHS:
            return _MONTHS[(_MONTHS.index(word) + self.months) % 12]
        if word in _DAYS:
            return _DAYS[(self.day.weekday() - _DAYS.index(word) % 3) % 7]
        return self._word(word)

    def _word(self, word: str) -> str:
        for group in (_COUNTRIES, _PEOPLES):
            if word in group:
                return group[(group.index(word) + self.topic) % len(group)]
        if word in _TRADE:
            return pick(_TRADE[word], "trade", self.topic, self.number, _TRADE[word][0])
        if word[0].isdigit() or word in _KEPT or word not in _names():
            return word
        scope = 0 if word in self.lasting else self.number + 1
        new = name(self.topic, scope, word)
        return new[: len(word)].upper() if word.isupper() else new

    def _number(self, match: re.Match[str]) -> str:
        word = match.group()
        if _YEAR.fullmatch(word):
            return str(int(word) + self.months // 12)
        if not word.replace(",", "").replace(".", "").isdigit():
            return word
        if match.string[: match.start()].rstrip().endswith(_MONTHS):
            return str(1 + roll(28, "day", self.topic, self.number, word))
        return "".join(
            self._digit(char, place, word) if char.isdigit() else char
            for place, char in enumerate(word)
        )

    def _digit(self, char: str, place: int, word: str) -> str:
        if char == "0":
            return char
        return str(1 + roll(9, "digit", self.topic, self.number, word, place))


def _text(item: Mapping[str, str]) -> Text:
    title, *rest = (" ".join(part.split()) for part in item["text"].split("\n\n") if part.strip())
    sentences = (_tidy(sentence) for sentence in rest)
    kept = tuple(sentence for sentence in sentences if sentence[0].isupper() or sentence[0] == "“")
    return Text(_tidy(title).rstrip("."), kept, _day(item["dct"]))


def _tidy(sentence: str) -> str:
    """Typographic quotation marks, each closed; no spaces before punctuation."""
    sentence = sentence.replace("``", "“").replace(" - ", "-").replace("` ", "‘")
    sentence = re.sub(r"(?<!\d)''", "”", sentence)
    if sentence.count("“") > sentence.count("”"):
        sentence += "”"
    return sentence


def _day(stamp: str) -> date:
    parts = [int(part) for part in stamp.split("-")]
    return date(*parts) if parts[0] > 31 else date(parts[2], parts[1], parts[0])


def _subject(text: Text) -> str:
    words = " ".join((text.title, *text.sentences))
    marks = {"planes": "Airbus|Boeing", "phones": "Apple", "cars": "Ford|Chrysler|General Motors"}
    found = (subject for subject, mark in marks.items() if re.search(mark, words))
    return next(found, "markets")


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Words that the texts write with a capital inside a sentence, and never without."""
    plain: set[str] = set()
    capital: set[str] = set()
    for text in (text for group in subjects() for text in group):
        for sentence in (text.title, *text.sentences):
            for place, token in enumerate(_TOKEN.findall(sentence)):
                if token.islower():
                    plain.add(token)
                elif place and not token.isdigit():
                    capital.add(token)
    return frozenset(word for word in capital if word.lower() not in plain)


@lru_cache(maxsize=8)
def _lasting(texts: tuple[Text, ...]) -> frozenset[str]:
    """The names that a subject turns on: those in at least a fifth of its texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(_TOKEN.findall(" ".join(text.sentences))) & _names())
    return frozenset(word for word, count in counts.items() if count * 5 >= len(texts))
