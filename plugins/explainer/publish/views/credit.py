"""Who a source is from, in words."""

from __future__ import annotations

from msgspec import Struct

from explainer.model import Source
from explainer.publish.views.frame import clipped
from explainer.publish.words import Words

_TITLE = 45


class Credit(Struct, frozen=True):
    """Who a source is from, as a note says it: the outlet's name, and after that how its text came
    there, when, and that it is withdrawn; then as a line, and as a part of a sentence.
    """

    outlet: str
    about: str
    full: str
    line: str


def credit(source: Source, words: Words) -> Credit:
    """Who a source is from."""
    return Credit(
        outlet_name(source, words),
        _about(source, words),
        full_credit(source, words),
        credit_line(source, words),
    )


def outlet_name(source: Source, words: Words) -> str:
    """The outlet whose reporting this is; of one that isn't named, where it reports from."""
    if source.credited:
        return source.credited.name
    place = reported_from(source)
    if place:
        return words.text("Publisher not named (%(place)s)", place=place)
    return words.text("Publisher not named")


def reported_from(source: Source) -> str:
    """The place that the article's dateline names, which is the note on how it was read."""
    places = (item.note for item in source.evidence if item.field == "dateline")
    return next((place for place in places if place and place in source.dateline), "")


def outlet_via(source: Source, words: Words) -> str:
    """How a copy came here: “via an unidentified repost”; ``""`` for an outlet's own article."""
    via = _carrier(source, words)
    return words.text("via %(carrier)s", carrier=via) if via else ""


def full_credit(source: Source, words: Words) -> str:
    """The outlet and how its article came here, on one line."""
    via = outlet_via(source, words)
    name = outlet_name(source, words)
    return f"{name}, {via}" if via else name


def credit_line(source: Source, words: Words) -> str:
    """Who published this, within a sentence: “Example Wire (via a repost)”."""
    if not source.credited:
        return words.text("an outlet that isn’t named")
    via = _carrier(source, words)
    name = source.credited.name
    return words.text("%(outlet)s (via %(carrier)s)", outlet=name, carrier=via) if via else name


def dated_credit(source: Source, words: Words) -> str:
    """The outlet, how its article came here and when it was out, on one line."""
    credit = words.isolated(full_credit(source, words))
    date = words.moment(source.published).label if source.published else ""
    return f"{credit}, {date}" if date else credit


def origin_chain(source: Source, words: Words) -> tuple[str, ...]:
    """Whose text it is, and who carried it on, in that order; one name for an own article."""
    if source.origin is None:
        return (outlet_name(source, words),)
    carrier = source.outlet.name if source.outlet else ""
    steps = (source.origin.outlet.name, carrier, words.text(source.origin.via))
    chain = tuple(dict.fromkeys(step for step in steps if step))
    return chain if len(chain) > 1 else (*chain, words.text("publisher not named"))


def _about(source: Source, words: Words) -> str:
    nameless = source.title and not source.credited and not reported_from(source)
    title = f"“{clipped(source.title, _TITLE)}”" if nameless else ""
    date = words.moment(source.published).label if source.published else ""
    gone = words.text("withdrawn") if source.withdrawn else ""
    parts = (outlet_via(source, words), title, date, gone)
    return "".join(f", {part}" for part in parts if part)


def _carrier(source: Source, words: Words) -> str:
    """Who or what carried a copy here, ``""`` where it came from its own outlet."""
    if source.origin is None:
        return ""
    if source.origin.via:
        return words.text(source.origin.via)
    return source.outlet.name if source.outlet and source.outlet != source.origin.outlet else ""
