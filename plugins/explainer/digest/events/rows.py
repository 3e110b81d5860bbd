"""The rows of the timeline, as they are founded, joined and dated more precisely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from explainer.digest.events.governing import Dating
from explainer.digest.events.merging import Group, Likeness
from explainer.digest.events.telling import Told
from explainer.model import Citation, Event, Telling, content_id
from explainer.when import When


class _Row(Struct, eq=False):
    """An event: the ids of its claims, the one shown first, what was told of it so far, and the
    rows that turned out to be the same.
    """

    id: str
    claims: Group
    when: When
    tellings: list[Telling] = field(default_factory=list)
    same: list[_Row] = field(default_factory=list)


class Rows:
    """All events that claims tell of, after the batches so far."""

    def __init__(self) -> None:
        self._row_of: dict[str, _Row] = {}
        self._told: dict[str, Told] = {}
        self._names: set[str] = set()
        self._by_date: defaultdict[str, list[_Row]] = defaultdict(list)
        self._likeness = Likeness()

    def take(self, told: Iterable[Told]) -> None:
        """The claims that a batch dated, in the order in which they were founded."""
        changed = {one.claim.id: one for one in told}
        self._told |= changed
        moved = self._redate(changed)
        dates: defaultdict[str, list[str]] = defaultdict(list)
        for key, one in changed.items():
            row = self._row_of.get(key)
            dates[row.when.edtf if row else one.when.edtf].append(key)
        founded = [row for edtf, keys in dates.items() for row in self._place(edtf, keys)]
        for row in (*moved, *founded):
            row.tellings.append(Telling(row.when, self._citations(row)))

    def events(self) -> Iterator[Event]:
        """The events, as they are known by now."""
        for rows in self._by_date.values():
            yield from map(self._event, rows)

    def _event(self, row: _Row) -> Event:
        return Event(
            id=row.id,
            when=row.when,
            claim=row.claims[0],
            citations=self._citations(row),
            announced=all(dating.ahead for dating in self._datings(row)),
            tellings=tuple(row.tellings),
            same=tuple(map(self._event, row.same)),
        )

    def _redate(self, changed: dict[str, Told]) -> list[_Row]:
        """Give rows the date of the claim they show; give those whose date is another now.

        Claims that don't fit the date of their row leave it, and are added to what changed.
        """
        rows = {id(row): row for key in changed if (row := self._row_of.get(key))}.values()
        moved = []
        for row in rows:
            when = self._told[row.claims[0]].when
            if when.edtf != row.when.edtf:
                self._by_date[row.when.edtf].remove(row)
                self._by_date[when.edtf].append(row)
                row.when = when
                moved.append(row)
            fit = tuple(key for key in row.claims if self._told[key].when.overlaps(when))
            for key in row.claims:
                if key not in fit:
                    del self._row_of[key]
                    changed.setdefault(key, self._told[key])
            row.claims = fit
        return moved

    def _place(self, edtf: str, changed: list[str]) -> list[_Row]:
        """Put claims that are new to a date into its rows, and join rows whose claims are alike by
        now; give the rows that are new.
        """
        there = {key: row for row in self._by_date[edtf] for key in row.claims}
        groups = [*(row.claims for row in self._by_date[edtf])]
        groups += [(key,) for key in changed if key not in there]
        if len(groups) > 1:
            told = self._told
            self._likeness.compare([told[key] for key in changed], [told[key] for key in there])
            groups = [*self._likeness.join(groups)]
        new = []
        for group in groups:
            rows = list(dict.fromkeys(there[key] for key in group if key in there))
            if not rows:
                new.append(self._found(group))
            else:
                self._widen(rows[0], rows[1:], group)
        return new

    def _widen(self, row: _Row, same: list[_Row], group: Group) -> None:
        """More claims, and rows that are the same, for a row that is there."""
        row.claims += tuple(key for key in group if key not in row.claims)
        row.same += same
        for each in same:
            self._by_date[each.when.edtf].remove(each)
        self._row_of |= dict.fromkeys(group, row)

    def _found(self, group: Group) -> _Row:
        """A row of claims in the order in which they came up.

        The first gives the id, so that it stays; the one whose own words have the date is shown.
        """
        shown = next((key for key in group if self._told[key].dates_itself), group[0])
        when, name = self._told[shown].when, content_id("event", group[0])
        while name in self._names:  # a claim that left the row that it founded
            name = content_id(name, when.edtf)
        self._names.add(name)
        row = _Row(name, (shown, *(key for key in group if key != shown)), when)
        self._row_of |= dict.fromkeys(group, row)
        self._by_date[when.edtf].append(row)
        return row

    def _datings(self, row: _Row) -> Iterator[Dating]:
        """What dates a row: the datings of its claims, the shown claim's first."""
        for key in row.claims:
            yield from self._told[key].datings

    def _citations(self, row: _Row) -> tuple[Citation, ...]:
        return tuple(dict.fromkeys(dating.citation for dating in self._datings(row)))
