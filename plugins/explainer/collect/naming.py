"""One outlet under one name, however its articles' pages write it."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from explainer.model import Outlet, Source


def under_one_name(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of a topic, in which all outlets of one slug are one: "The Courier", which a page
    calls "COURIER".
    """
    chosen = _chosen(Counter(outlet for source in sources for outlet in _outlets(source)))
    return tuple(_renamed(source, chosen) for source in sources)


def _outlets(source: Source) -> tuple[Outlet, ...]:
    found = (source.outlet, source.origin and source.origin.outlet)
    return tuple(outlet for outlet in found if outlet)


def _chosen(count: Counter[Outlet]) -> dict[str, Outlet]:
    """The best of each slug's: rather the editor's, who alone says more than a name and an address;
    one not in capitals, with an address, that most have.
    """

    def rank(outlet: Outlet) -> tuple[bool, bool, bool, int, str, str]:
        is_bare = outlet == Outlet(outlet.slug, outlet.name, outlet.home)
        name, times = outlet.name, count[outlet]
        return is_bare, name.isupper(), not outlet.home, -times, name, repr(outlet)

    return {outlet.slug: outlet for outlet in sorted(count, key=rank, reverse=True)}


def _renamed(source: Source, chosen: dict[str, Outlet]) -> Source:
    outlet, origin = source.outlet, source.origin
    own = chosen[outlet.slug] if outlet else None
    other = replace(origin, outlet=chosen[origin.outlet.slug]) if origin else None
    if own == outlet and other == origin:
        return source
    return replace(source, outlet=own, origin=other)
