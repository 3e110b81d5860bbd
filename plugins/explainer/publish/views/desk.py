"""What the views of one topic look things up in."""

from __future__ import annotations

from datetime import date

from explainer.model import (
    Change,
    Claim,
    Conflict,
    ConflictKind,
    Event,
    Explainer,
    Source,
    Status,
    Update,
    voices,
)
from explainer.publish import news
from explainer.publish.excerpt import Excerpts
from explainer.publish.links import topic_path
from explainer.publish.site import Site
from explainer.publish.views.credit import credit
from explainer.publish.views.layout import Layout
from explainer.publish.words import Words, words


class Desk:
    """One topic on its way to its pages."""

    def __init__(self, explainer: Explainer, site: Site) -> None:
        self.explainer = explainer
        self.topic = explainer.topic
        self.site = site
        self.words: Words = words(site.language)
        self.excerpts = Excerpts(explainer, site)
        self.claims: dict[str, Claim] = {claim.id: claim for claim in explainer.claims}
        self.voices = {claim.id: voices(claim.sources) for claim in explainer.claims}
        self.layout = Layout(explainer)
        self.sources = {source.slug: source for source in explainer.sources}
        self.credits = {source.slug: credit(source, self.words) for source in explainer.sources}
        self.lineage = {lineage.copy: lineage for lineage in explainer.lineage}
        self.disputes = _disputes(explainer.conflicts)
        self.titles = {
            update.id: news.title(update, self.excerpts, self.words) for update in explainer.updates
        }
        self._told = {
            update.id: tuple(news.told(c, self.excerpts, self.words) for c in update.changes)
            for update in explainer.updates
        }

    @property
    def path(self) -> str:
        """The explainer's path."""
        return topic_path(self.topic.slug)

    @property
    def changed_on(self) -> date | None:
        """The day of the newest update or correction."""
        days = [update.on for update in self.explainer.updates]
        days += [correction.on for correction in self.topic.corrections]
        return max(days, default=self.explainer.as_of)

    def told(self, update: Update) -> tuple[tuple[Change, news.Told], ...]:
        """An update's changes in words: the same on its page, in feeds and in the data."""
        return tuple(zip(update.changes, self._told[update.id], strict=True))

    def stands(self, event: Event) -> bool:
        """Whether the claim that an event is told by still stands."""
        claim = self.claims.get(event.claim)
        return claim is not None and claim.status is Status.CURRENT

    def language_of(self, source: Source) -> str:
        """The tag that a passage of a source needs, ``""`` where it needs none."""
        return self.site.foreign(source.language)


def _disputes(conflicts: tuple[Conflict, ...]) -> dict[str, Conflict]:
    """The conflict of each claim that has one: rather of what was than of how it is worded."""
    kinds = list(ConflictKind)
    ranked = sorted(conflicts, key=lambda conflict: kinds.index(conflict.kind))
    return {claim: conflict for conflict in reversed(ranked) for claim in conflict.claims}
