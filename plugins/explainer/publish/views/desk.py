"""What the views of one topic look things up in."""

from __future__ import annotations

from explainer.model import Claim, Conflict, Explainer, Source, voices
from explainer.publish.excerpt import Excerpts
from explainer.publish.links import numbered, topic_path
from explainer.publish.site import Site
from explainer.publish.words import Words, words

#: Passages that a claim shows where it stands; a page of its own has the others.
PASSAGES_SHOWN = 20

#: Differences that the explainer shows, one or two more where no page would have the rest, and
#: those that a further page shows.
_DIFFERENCES, _DIFFERENCES_A_PAGE = 10, 40

#: About how many bytes a claim takes and how many a passage of it, with its note; and how many
#: of them a page of claims has. The first is the explainer itself, which has much else to show.
_CLAIM, _PASSAGE = 450, 600
_FIRST, _FURTHER = 170_000, 220_000


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
        self.pages = _paged(explainer)
        self._page_of = {claim: n for n, page in enumerate(self.pages, 1) for claim in page}
        self.conflict_pages = _paged_conflicts(explainer.conflicts)
        self._conflict_page = {
            conflict.id: n for n, page in enumerate(self.conflict_pages) for conflict in page
        }
        self.sources = {source.slug: source for source in explainer.sources}
        self.lineage = {lineage.copy: lineage for lineage in explainer.lineage}
        self.anchors = {
            **{event.id: f"event-{event.id}" for event in explainer.events},
            **{conflict.id: f"conflict-{conflict.id}" for conflict in explainer.conflicts},
        }
        self.disputes: dict[str, Conflict] = {}
        for conflict in explainer.conflicts:
            for claim in conflict.claims:
                self.disputes.setdefault(claim, conflict)

    @property
    def path(self) -> str:
        """The explainer's path."""
        return topic_path(self.topic.slug)

    def claim_page(self, number: int) -> str:
        """The path of a page of claims; the first is the explainer itself."""
        return (
            self.path if number == 1 else numbered(f"{self.topic.slug}/claims/index.html", number)
        )

    def cite_path(self, claim: str = "") -> str:
        """The path of the page that says how to cite a claim, or the explainer."""
        return numbered(f"{self.topic.slug}/cite/index.html", self._page_of.get(claim, 1))

    def passages_path(self, claim: str) -> str:
        """The path of the page with all passages of a claim."""
        return f"{self.topic.slug}/claims/{claim}/index.html"

    def claim_path(self, claim: str) -> str:
        """The path of the page that a claim stands on."""
        return self.claim_page(self._page_of.get(claim, 1))

    def conflict_path(self, conflict: str) -> str:
        """The path of the page that shows a conflict; the explainer names each of them."""
        number = self._conflict_page.get(conflict, 0)
        return (
            numbered(f"{self.topic.slug}/differences/index.html", number) if number else self.path
        )

    def foreign(self, language: str) -> str:
        """A language's tag where it isn't the interface's own, else ``""``."""
        return "" if language == self.site.language else language

    def language_of(self, source: Source) -> str:
        """The tag that a passage of a source needs."""
        return self.foreign(source.language)


def _paged_conflicts(conflicts: tuple[Conflict, ...]) -> tuple[tuple[Conflict, ...], ...]:
    """The conflicts of the explainer, then those of each further page."""
    if len(conflicts) <= _DIFFERENCES + 2:
        return (conflicts,)
    starts = range(_DIFFERENCES, len(conflicts), _DIFFERENCES_A_PAGE)
    further = (conflicts[start : start + _DIFFERENCES_A_PAGE] for start in starts)
    return (conflicts[:_DIFFERENCES], *further)


def _paged(explainer: Explainer) -> tuple[frozenset[str], ...]:
    """The claims of each page: those in brief, then in the order of rank."""
    claims = {claim.id: claim for claim in explainer.claims}
    pages: list[set[str]] = [set()]
    weight = 0
    for claim in dict.fromkeys((*explainer.brief, *claims)):
        if claim not in claims:
            continue
        takes = _CLAIM + _PASSAGE * min(len(claims[claim].citations), PASSAGES_SHOWN)
        if pages[-1] and weight + takes > (_FIRST if len(pages) == 1 else _FURTHER):
            pages.append(set())
            weight = 0
        weight += takes
        pages[-1].add(claim)
    return tuple(frozenset(page) for page in pages)
