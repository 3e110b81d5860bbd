"""Days of copies: of those stamped long after their originals, and of those without a day.

What is copied says "on Monday" of its original's Monday. Where the page's day lies weeks after
that, it is the day of a re-post; the text was out within the week that its weekdays allow.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from explainer.digest.dates import mentions_of
from explainer.digest.publication.bounds import Bounds, with_weekdays
from explainer.digest.publication.ledes import LATE, tells_of
from explainer.model import Basis, Evidence, Lineage, LineageKind, Reading, Source

#: Articles that tell all that their originals do.
_WHOLE = (LineageKind.COPY, LineageKind.REWRITE)


def follow(readings: tuple[Reading, ...], lineage: Iterable[Lineage]) -> tuple[Reading, ...]:
    """The readings, the day of each copy without one, or with a late one that tells nothing late,
    settled by its original's.
    """
    days = {reading.source.slug: _day(reading.source) for reading in readings}
    originals = {link.copy: days[link.original] for link in lineage if link.kind in _WHOLE}
    return tuple(_followed(reading, originals.get(reading.source.slug)) for reading in readings)


def _day(source: Source) -> date | None:
    return source.published.first if source.published and source.published.is_day else None


def _followed(reading: Reading, original: date | None) -> Reading:
    """A reading with the day of its original, where it has none that can be its own."""
    stamp = _day(reading.source)
    if not original or (stamp is None) != (reading.source.published is None):
        return reading
    if stamp and (stamp <= original + LATE or not tells_of(reading, original)):
        return reading
    why = f"it follows an article of {original}"
    why += " and tells nothing later" if stamp else ""
    bounds = with_weekdays(Bounds(original, why=(why,)), reading.signs, original)
    return _dated(reading, bounds, why) if bounds.closed or not stamp else reading


def _dated(reading: Reading, bounds: Bounds, why: str) -> Reading:
    """A reading whose article was out between some days."""
    source, when = reading.source, bounds.when
    if not when:
        return reading
    evidence = tuple(
        replace(e, refused=True, note=why) if e.field == "published" and not e.refused else e
        for e in source.evidence
    )
    found = Evidence("published", when.edtf, Basis.INFERRED, note="; ".join(bounds.why))
    source = replace(source, published=when, evidence=(*evidence, found))
    return replace(reading, source=source, mentions=mentions_of(source))
