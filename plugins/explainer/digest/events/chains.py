"""What came before a dated event: ``../2017``.

"In 2017 the agency banned it after hackers had stolen files" puts the theft before or in 2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from explainer.digest.events.governing import Dating
from explainer.digest.events.telling import Told
from explainer.model import Citation, Claim, cite
from explainer.when import When

_AFTER = re.compile(r"[\s,](?:just )?after\s+$")


def preceding(undated: Iterable[tuple[Claim, Citation]], told: Iterable[Told]) -> Iterator[Told]:
    """The undated claims that are told as what came before an event of a known year or month."""
    ends: dict[tuple[str, int], Dating] = {
        (dating.citation.source.slug, dating.citation.end): dating
        for one in told
        for dating in one.datings
        if dating.mention.granularity in ("year", "month") and not dating.ahead
    }
    for claim, citation in undated:
        if dating := _before(citation, ends):
            yield Told(claim, dating.when, (dating,))


def _before(citation: Citation, ends: dict[tuple[str, int], Dating]) -> Dating | None:
    """The dating of a clause that comes after "after" and a dated clause of its sentence."""
    text = citation.source.text
    lead = _AFTER.search(text, max(0, citation.start - 16), citation.start)
    earlier = ends.get((citation.source.slug, lead.start())) if lead else None
    if not earlier or not earlier.when.last:
        return None
    whole = cite(citation.source, earlier.citation.start, citation.end)
    return Dating(whole, earlier.mention, When.before(earlier.when))
