"""Which page of a topic shows which claim, difference and date, so that no page grows too large."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.model import Claim, Conflict, Event, Explainer
from explainer.publish.links import numbered, topic_path

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


class Layout:
    """A topic's pages and where everything stands on them.

    `claims` are the ids of each page of claims, `conflicts` those of each page of differences; the
    first of both is the explainer itself. `events` are the dates that the explainer lists, in the
    order of the topic, `dates` all of them in the order of time, page by page.
    `anchors` are those that the explainer has for events and conflicts, by their ids.
    """

    def __init__(self, explainer: Explainer) -> None:
        self._topic = explainer.topic.slug
        known = {claim.id for claim in explainer.claims}
        told = tuple(event for event in explainer.events if event.claim in known)
        self.claims = _paged_claims(explainer)
        self.conflicts = _paged_conflicts(explainer.conflicts)
        self.events = _main_events(replace(explainer, events=told))
        self.dates = _paged_events(told)
        self._page_of_claim = {claim: n for n, page in enumerate(self.claims, 1) for claim in page}
        self._page_of_conflict = {
            conflict.id: n for n, page in enumerate(self.conflicts) for conflict in page
        }
        self._page_of_event = _further_pages(self.dates, self.events)
        self.anchors = _anchors(told, explainer.conflicts)

    @property
    def explainer(self) -> str:
        """The explainer's path."""
        return topic_path(self._topic)

    @property
    def has_all_dates(self) -> bool:
        """Whether the explainer lists every date."""
        return len(self.events) == sum(map(len, self.dates))

    @property
    def is_one_page(self) -> bool:
        """Whether the explainer shows all claims, dates and differences, so that none moves."""
        return self.has_all_dates and len(self.claims) == len(self.conflicts) == 1

    def claims_page(self, number: int) -> str:
        """The path of a page of claims; the first is the explainer itself."""
        further = f"{self._topic}/claims/index.html"
        return numbered(further, number) if number > 1 else self.explainer

    def dates_page(self, number: int) -> str:
        """The path of a page of all dates."""
        return numbered(f"{self._topic}/timeline/index.html", number)

    def differences_page(self, number: int) -> str:
        """The path of a page of differences; the explainer, which names each of them, is 0."""
        further = f"{self._topic}/differences/index.html"
        return numbered(further, number) if number else self.explainer

    def cite_page(self, number: int) -> str:
        """The path of a page that says how to cite the claims of a page of claims."""
        return numbered(f"{self._topic}/cite/index.html", number)

    def claim(self, claim: str) -> str:
        """The path of the page that a claim stands on."""
        return self.claims_page(self._page_of_claim.get(claim, 1))

    def conflict(self, conflict: str) -> str:
        """The path of the page that shows a conflict."""
        return self.differences_page(self._page_of_conflict.get(conflict, 0))

    def event(self, event: str) -> str:
        """The path of the page that lists a date."""
        number = self._page_of_event.get(event, 0)
        return self.dates_page(number) if number else self.explainer

    def reference(self, claim: str) -> str:
        """The path of the page that says how to cite a claim."""
        return self.cite_page(self._page_of_claim.get(claim, 1))

    def passages(self, claim: str) -> str:
        """The path of the page with all passages of a claim."""
        return f"{self._topic}/claims/{claim}/index.html"


def _paged_claims(explainer: Explainer) -> tuple[frozenset[str], ...]:
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


def _further_pages(pages: tuple[tuple[Event, ...], ...], main: tuple[Event, ...]) -> dict[str, int]:
    """The page of all dates for each event that the explainer doesn't list."""
    listed = {event.id for event in main}
    numbered_events = ((event.id, n) for n, page in enumerate(pages, 1) for event in page)
    return {key: number for key, number in numbered_events if key not in listed}


def _anchors(events: tuple[Event, ...], conflicts: tuple[Conflict, ...]) -> dict[str, str]:
    """Where the explainer has each event, with those it was told as before, and each conflict."""
    known = (each.id for event in events for each in (event, *event.same))
    found = {key: f"event-{key}" for key in known}
    return found | {conflict.id: f"conflict-{conflict.id}" for conflict in conflicts}
