"""What the views of one topic look things up in."""

from __future__ import annotations

from copy import copy

from msgspec.structs import replace

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
from explainer.publish.links import numbered, topic_path
from explainer.publish.site import Site
from explainer.publish.views.credit import credit
from explainer.publish.words import Words, words

#: Passages that a claim shows where it stands; a page of its own has the others.
PASSAGES_SHOWN = 20

#: Differences that the explainer shows, one or two more where no page would have the rest, and
#: those that a further page shows.
_DIFFERENCES, _DIFFERENCES_A_PAGE = 10, 40

#: Dates that the explainer lists, a few more where no page would have the rest, and those that a
#: page of all dates lists.
_DATES, _DATES_A_PAGE = 60, 120

#: About how many bytes a claim takes and how many a passage of it, with its note; and how many
#: of them a page of claims has. The first is the explainer itself, which has much else to show;
#: it is the only one while it can be, since feeds lead to claims that don't move.
_CLAIM, _PASSAGE = 450, 600
_WHOLE, _FIRST, _FURTHER = 300_000, 170_000, 220_000


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
        told = tuple(event for event in explainer.events if event.claim in self.claims)
        self.events = _main_events(replace(explainer, events=told))
        self.event_pages = _paged_events(told)
        self._event_page = _further_pages(self.event_pages, self.events)
        self.sources = {source.slug: source for source in explainer.sources}
        self.credits = {source.slug: credit(source, self.words) for source in explainer.sources}
        self.lineage = {lineage.copy: lineage for lineage in explainer.lineage}
        self.anchors = _anchors(told, explainer.conflicts)
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
    def on_one_page(self) -> bool:
        """Whether the explainer shows all claims, dates and differences, so that none moves."""
        all_dates = len(self.events) == len(self.explainer.events)
        return all_dates and len(self.pages) == len(self.conflict_pages) == 1

    def told(self, update: Update) -> tuple[tuple[Change, news.Told], ...]:
        """An update's changes in words: the same on its page, in feeds and in the data."""
        return tuple(zip(update.changes, self._told[update.id], strict=True))

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

    def stands(self, event: Event) -> bool:
        """Whether the claim that an event is told by still stands."""
        claim = self.claims.get(event.claim)
        return claim is not None and claim.status is Status.CURRENT

    def event_path(self, event: str) -> str:
        """The path of the page that lists a date."""
        number = self._event_page.get(event, 0)
        return self.dates_page(number) if number else self.path

    def dates_page(self, number: int) -> str:
        """The path of a page of all dates."""
        return numbered(f"{self.topic.slug}/timeline/index.html", number)

    def telling(self, events: tuple[Event, ...]) -> Desk:
        """The same desk for a page that tells of some of the events only."""
        same = copy(self)
        same.explainer = replace(self.explainer, events=events)
        return same

    def language_of(self, source: Source) -> str:
        """The tag that a passage of a source needs, ``""`` where it needs none."""
        return self.site.foreign(source.language)


def _anchors(events: tuple[Event, ...], conflicts: tuple[Conflict, ...]) -> dict[str, str]:
    """Where the explainer has each event, with those it was told as before, and each conflict."""
    known = (each.id for event in events for each in (event, *event.same))
    found = {key: f"event-{key}" for key in known}
    return found | {conflict.id: f"conflict-{conflict.id}" for conflict in conflicts}


def _disputes(conflicts: tuple[Conflict, ...]) -> dict[str, Conflict]:
    """The conflict of each claim that has one: rather of what was than of how it is worded."""
    kinds = list(ConflictKind)
    ranked = sorted(conflicts, key=lambda conflict: kinds.index(conflict.kind))
    return {claim: conflict for conflict in reversed(ranked) for claim in conflict.claims}


def _further_pages(pages: tuple[tuple[Event, ...], ...], main: tuple[Event, ...]) -> dict[str, int]:
    """The page of all dates for each event that the explainer doesn't list."""
    listed = {event.id for event in main}
    numbered_events = ((event.id, n) for n, page in enumerate(pages, 1) for event in page)
    return {key: number for key, number in numbered_events if key not in listed}


def _paged_conflicts(conflicts: tuple[Conflict, ...]) -> tuple[tuple[Conflict, ...], ...]:
    """The conflicts of the explainer, then those of each further page."""
    if len(conflicts) <= _DIFFERENCES + 2:
        return (conflicts,)
    starts = range(_DIFFERENCES, len(conflicts), _DIFFERENCES_A_PAGE)
    further = (conflicts[start : start + _DIFFERENCES_A_PAGE] for start in starts)
    return (conflicts[:_DIFFERENCES], *further)


def _main_events(explainer: Explainer) -> tuple[Event, ...]:
    """The events that the explainer lists: the key dates, those ahead, then by their claims."""
    if len(explainer.events) <= _DATES + _DATES // 6:
        return explainer.events
    rank = {claim.id: n for n, claim in enumerate(explainer.claims)}

    def weight(event: Event) -> tuple[bool, bool, int, str]:
        first, today = event.when.first, explainer.as_of
        ahead = bool(first and today and first > today)
        return not event.key, not ahead, rank.get(event.claim, len(rank)), event.id

    chosen = {event.id for event in sorted(explainer.events, key=weight)[:_DATES]}
    return tuple(event for event in explainer.events if event.id in chosen)


def _paged_events(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], ...]:
    """All events in the order of time, page by page."""
    order = sorted(events, key=lambda event: (event.when.sort_key, event.id))
    starts = range(0, len(order), _DATES_A_PAGE)
    return tuple(tuple(order[start : start + _DATES_A_PAGE]) for start in starts)


def _paged(explainer: Explainer) -> tuple[frozenset[str], ...]:
    """The claims of each page: those in brief, then in the order of rank."""
    claims = {claim.id: claim for claim in explainer.claims}
    if sum(map(_bytes, explainer.claims)) <= _WHOLE:
        return (frozenset(claims),)
    pages: list[set[str]] = [set()]
    weight = 0
    for claim in dict.fromkeys((*explainer.brief, *claims)):
        if claim not in claims:
            continue
        takes = _bytes(claims[claim])
        if pages[-1] and weight + takes > (_FIRST if len(pages) == 1 else _FURTHER):
            pages.append(set())
            weight = 0
        weight += takes
        pages[-1].add(claim)
    return tuple(frozenset(page) for page in pages)


def _bytes(claim: Claim) -> int:
    return _CLAIM + _PASSAGE * min(len(claim.citations), PASSAGES_SHOWN)
