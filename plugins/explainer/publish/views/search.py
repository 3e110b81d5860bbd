"""The index of the site: its topics and its outlets, by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from explainer.publish.links import SEARCH, Place, numbered, outlet_path
from explainer.publish.site import Site
from explainer.publish.views.card import TopicCard
from explainer.publish.views.frame import Frame, Link, frame
from explainer.publish.views.paging import page_links
from explainer.publish.words import Words, words

ENTRIES_A_PAGE = 500


class Entry(Struct, frozen=True):
    """A line of the index."""

    label: str
    href: str
    lang: str
    kind: str
    detail: str


class Letter(Struct, frozen=True):
    """The entries that begin with a letter."""

    label: str
    entries: tuple[Entry, ...]


class SearchView(Struct, frozen=True):
    """A page of the index."""

    frame: Frame
    heading: str
    letters: tuple[Letter, ...]
    pages: tuple[Link, ...]


def search_views(cards: tuple[TopicCard, ...], site: Site) -> Iterator[SearchView]:
    """The index, on as many pages as it takes."""
    say = words(site.language)
    lines = sorted(
        _lines(cards, say), key=lambda line: (_letter(line[0]), line[0].casefold(), line)
    )
    last = max(1, -(-len(lines) // ENTRIES_A_PAGE))
    heading = say.text("Index of topics and outlets")
    paths = [numbered(SEARCH, number) for number in range(1, last + 1)]
    for at, path in enumerate(paths):
        place = Place(path)
        here = lines[at * ENTRIES_A_PAGE : (at + 1) * ENTRIES_A_PAGE]
        entries = (
            Entry(label, place.to(target), site.foreign(lang), kind, detail)
            for label, target, lang, kind, detail in here
        )
        yield SearchView(
            frame(path, site, heading, f"{heading}: {site.name}"),
            heading,
            _letters(entries),
            page_links(say, place, paths),
        )


def _lines(cards: tuple[TopicCard, ...], say: Words) -> Iterator[tuple[str, str, str, str, str]]:
    """Label, path, language, kind and detail of each entry."""
    outlets: dict[str, tuple[str, int]] = {}
    for card in cards:
        yield card.title, card.path, card.language, say.text("Topic"), card.question
        for outlet in card.outlets:
            name, topics = outlets.get(outlet.slug, (outlet.name, 0))
            outlets[outlet.slug] = name, topics + 1
    for slug, (name, topics) in outlets.items():
        detail = say.count("%(n)s topic", "%(n)s topics", topics)
        yield name, outlet_path(slug), say.language, say.text("Outlet"), detail


def _letters(entries: Iterable[Entry]) -> tuple[Letter, ...]:
    groups = groupby(entries, key=lambda entry: _letter(entry.label))
    return tuple(Letter(label, tuple(group)) for label, group in groups)


def _letter(label: str) -> str:
    """The letter that an entry stands under, without accents; “#” for anything else."""
    first = unicodedata.normalize("NFKD", label.strip()[:1])[:1].upper()
    return first if first.isalpha() else "#"
