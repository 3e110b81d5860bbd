"""The interface's words: messages, plurals, lists and dates in the site's language.

Messages live in gettext catalogues (`catalogue/<language>/LC_MESSAGES/messages.po`); English is
in the code. Dates and lists follow the Unicode CLDR through Babel, and are never made more
precise than their `When`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.when import When

if TYPE_CHECKING:
    from babel import Locale

_CATALOGUE = Path(__file__).with_name("catalogue")


def message(text: str) -> str:
    """Mark a message that is translated where it is shown."""
    return text


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message and its plural that are translated where they are shown."""
    return one, many


_SEASONS = (
    message("Spring %(year)s"),
    message("Summer %(year)s"),
    message("Autumn %(year)s"),
    message("Winter %(year)s"),
)


class Moment(Struct, frozen=True):
    """A date as it is shown. `datetime` is for `<time>`, empty where HTML has no notation.

    `note` says what the label leaves open: that the day isn't known, that the date is inferred.
    """

    label: str
    datetime: str
    edtf: str
    note: str = ""


class Words:
    """The words of one language."""

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self.translations = translations
        self._moments: dict[tuple[str, bool], Moment] = {}

    @property
    def translated(self) -> bool:
        """Whether there is a catalogue; else the words are English ones."""
        return isinstance(self.translations, GNUTranslations)

    def text(self, message: str, **values: object) -> str:
        """A message, its ``%(name)s`` filled in."""
        found = self.translations.gettext(message)
        return found % values if values else found

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """A message in the right plural; ``%(n)s`` is the number."""
        found = self.translations.ngettext(one, many, number)
        return found % {"n": f"{number:,}" if self.language == "en" else number, **values}

    def listed(self, names: tuple[str, ...]) -> str:
        """“A, B and C”."""
        return _listed(names, self.language)

    def isolated(self, name: str) -> str:
        """A name that keeps its own direction, and tears nothing around it, where this language is
        written from right to left (Unicode UAX #9, 2.4).
        """
        return f"\u2068{name}\u2069" if right_to_left(self.language) else name

    def clauses(self, parts: Sequence[str]) -> str:
        """Parts of a sentence, one after the other: “A; B”."""
        told = parts[0]
        for part in parts[1:]:
            told = self.text("%(first)s; %(second)s", first=told, second=part)
        return told

    def day(self, day: date) -> str:
        """A day in full."""
        return _day(day, self.language)

    def short(self, when: When, due: bool = False) -> str:
        """A date in few letters, for a picture: "Jul 20", "Jun 2024", "2017"."""
        day = when.first or when.last
        if when.edtf.startswith("../"):
            end = When.parse(when.edtf.removeprefix("../"))
            return self._until(self.short(end), due, end.is_day)
        plain = when.edtf.rstrip("?~%").partition("/")[0]
        if day is None or len(plain) < 7:
            return plain
        if len(plain) == 10:
            return _skeleton(day, "MMMd", self.language)
        return self._part_of_year(plain, day) if plain[5] > "1" else self.month(day)

    def month(self, day: date) -> str:
        """The month of a day, in few letters, with its year."""
        return _skeleton(day, "yMMM", self.language)

    def moment_of(self, day: date) -> Moment:
        """A known day."""
        return Moment(self.day(day), day.isoformat(), day.isoformat())

    def moment(self, when: When, due: bool = False) -> Moment:
        """A date, as precise as it is known. An open start is "before", or "by" where it is due."""
        key = when.edtf, due
        if key not in self._moments:
            self._moments[key] = self._moment(when, due)
        return self._moments[key]

    def _moment(self, when: When, due: bool) -> Moment:
        plain = when.edtf.rstrip("?~%")
        label = self._when(When.parse(plain), due)
        if when.uncertain and when.first and when.last and "/" in plain:
            start, _, end = plain.partition("/")
            label = self.text(
                "between %(start)s and %(end)s",
                start=self._period(start, when.first),
                end=self._period(end, When.parse(end).first),
            )
        elif when.edtf.endswith("~"):
            label = self.text("around %(date)s", date=label)
        elif when.uncertain:
            label = self.text("probably %(date)s", date=label)
        return Moment(label, plain if _is_html(plain) else "", when.edtf)

    def _when(self, when: When, due: bool) -> str:
        if "/" not in when.edtf:
            return self._period(when.edtf, when.first)
        start, _, end = when.edtf.partition("/")
        if when.first is None:
            until = When.parse(end)
            return self._until(self._period(end, until.first), due, until.is_day)
        if when.last is None:
            return self.text("%(date)s or later", date=self._period(start, when.first))
        if len(start) == len(end) == 10:
            return _interval(when.first, when.last, self.language)
        return self.text(
            "%(start)s to %(end)s",
            start=self._period(start, when.first),
            end=self._period(end, When.parse(end).first),
        )

    def _until(self, end: str, due: bool, is_day: bool) -> str:
        if is_day:
            return self.text("by %(date)s", date=end)
        if due:
            return self.text("by the end of %(date)s", date=end)
        return self.text("%(date)s or earlier", date=end)

    def _period(self, edtf: str, first: date | None) -> str:
        plain = edtf.rstrip("?~%")
        if first is None:
            return plain
        if len(plain) == 10:
            return self.day(When.parse(plain).first or first)
        if len(plain) == 7:
            return self._part_of_year(plain, When.parse(plain).first or first)
        return self._years(plain)

    def _part_of_year(self, edtf: str, first: date) -> str:
        code = int(edtf[5:])
        if 21 <= code <= 24:
            return self.text(_SEASONS[code - 21], year=edtf[:4])
        return _skeleton(first, "yQQQ" if code > 12 else "yMMMM", self.language)

    def _years(self, plain: str) -> str:
        if plain.endswith("XX"):
            return self.text("the %(year)ss", year=f"{plain[:2]}00")
        if plain.endswith("X"):
            return self.text("the %(year)ss", year=f"{plain[:3]}0")
        return plain


@lru_cache(maxsize=8)
def words(language: str) -> Words:
    """The words of a language, or of its main language, or English ones."""
    for name in (language, language.partition("-")[0]):
        file = _CATALOGUE / name.replace("-", "_") / "LC_MESSAGES" / "messages.po"
        if file.is_file():
            return Words(language, _compiled(file))
    return Words(language, NullTranslations())


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, English first."""
    return ("en", *sorted(path.parts[-3] for path in _CATALOGUE.glob("*/*/messages.po")))


@lru_cache(maxsize=64)
def right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language != "en" and _locale(language).text_direction == "rtl"


def _compiled(file: Path) -> GNUTranslations:
    """A catalogue, compiled in memory, so that no binary file is kept."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with file.open("rb") as lines:
        catalogue = read_po(lines)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


@lru_cache(maxsize=4096)
def _day(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale(language))


@lru_cache(maxsize=1024)
def _skeleton(day: date, skeleton: str, language: str) -> str:
    from babel.dates import format_skeleton

    return format_skeleton(skeleton, day, locale=_locale(language))


@lru_cache(maxsize=1024)
def _interval(first: date, last: date, language: str) -> str:
    from babel.dates import format_interval

    return format_interval(first, last, "yMMMd", locale=_locale(language))


@lru_cache(maxsize=1024)
def _listed(names: tuple[str, ...], language: str) -> str:
    from babel.lists import format_list

    return format_list(names, locale=_locale(language))


def _is_html(edtf: str) -> bool:
    """Whether `<time datetime>` has this notation: a day, a month or a year (HTML, 4.5.14)."""
    if "/" in edtf or "X" in edtf:
        return False
    return not (len(edtf) == 7 and int(edtf[5:]) > 12)
