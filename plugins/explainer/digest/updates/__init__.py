"""What changed when: a topic's updates, replayed from what it amounts to now.

Nothing is stored. The sources are taken in their batches, in order of day; the claims,
events and conflicts already know which sources they rest on, so what each batch changed
follows from the end state. Each update looks only at what had arrived by then: a later
source can't change it, and replaying costs one walk over the citations.

`moments` says what happened when, `ledger` what each moment changed, `changes` puts that into
facts. How they read is for `publish.news` to say, in the site's language.
"""

from __future__ import annotations

from explainer.digest.updates.ledger import Ledger
from explainer.digest.updates.moments import Arrival, moments
from explainer.model import Explainer, Update, content_id

__all__ = ["replay"]


def replay(explainer: Explainer) -> tuple[Update, ...]:
    """Every update of a topic, oldest first. Ids depend on the topic and the batch alone."""
    ledger = Ledger.of(explainer)
    return tuple(
        Update(
            id=content_id(explainer.topic.slug, moment.key),
            on=moment.on,
            changes=changes,
            batch=moment.batch,
            opening=isinstance(moment, Arrival) and moment.first,
        )
        for moment in moments(explainer)
        if (changes := ledger.take(moment))
    )
