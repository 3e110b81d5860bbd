"""The rows of the timeline, as they are founded, joined and dated better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from explainer.digest.events.governing import Dating
from explainer.digest.events.merging import Content, content_of, join
from explainer.digest.events.telling import Told
from explainer.model import Citation, Event, Telling, content_id
from explainer.when import When


@dataclass(slots=True)
class _Row:
    """An event: the ids of its claims, the one shown first, and what was told of it so far."""

    id: str
    claims: tuple[str, ...]
    when: When
    tellings: list[Telling] = field(default_factory=list)


class Rows:
    """All events that claims tell of, after the batches so far."""

    def __init__(self) -> None:
        self._rows: dict[str, _Row] = {}
        self._row_of: dict[str, _Row] = {}
        self._told: dict[str, Told] = {}
        self._contents: dict[str, Content] = {}
        self._by_date: defaultdict[str, list[_Row]] = defaultdict(list)

    def take(self, told: Iterable[Told]) -> None:
        """The claims that a batch dated, in the order in which they were founded."""
        changed = {one.claim.id: one for one in told}
        self._told |= changed
        for key in changed:
            self._contents.pop(key, None)
        touched = self._redate(changed)
        fresh: defaultdict[str, list[str]] = defaultdict(list)
        for key, one in changed.items():
            if key not in self._row_of:
                fresh[one.when.edtf].append(key)
        for edtf, keys in fresh.items():
            touched += self._place(edtf, keys)
        for row in touched:
            row.tellings.append(Telling(row.when, self._citations(row)))

    def events(self) -> Iterator[Event]:
        """The events, as they are known by now."""
        for row in self._rows.values():
            yield Event(
                id=row.id,
                when=row.when,
                claim=row.claims[0],
                citations=self._citations(row),
                announced=all(dating.ahead for dating in self._datings(row)),
                tellings=tuple(row.tellings),
            )

    def _redate(self, changed: dict[str, Told]) -> list[_Row]:
        """The rows whose date is known otherwise now; claims that don't fit theirs leave it."""
        moved = []
        for key, one in changed.items():
            row = self._row_of.get(key)
            if row and row.claims[0] == key and row.when.edtf != one.when.edtf:
                self._by_date[row.when.edtf].remove(row)
                self._by_date[one.when.edtf].append(row)
                row.when = one.when
                moved.append(row)
        for row in {row.id: row for key in changed if (row := self._row_of.get(key))}.values():
            fit = tuple(key for key in row.claims if self._told[key].when.overlaps(row.when))
            for key in set(row.claims) - set(fit):
                del self._row_of[key]
                changed.setdefault(key, self._told[key])
            row.claims = fit
        return moved

    def _place(self, edtf: str, fresh: list[str]) -> list[_Row]:
        """Put claims that are new to a date into rows of that date; give the rows that are new."""
        there = {row.claims: row for row in self._by_date[edtf]}
        contents = self._about([*fresh, *(key for claims in there for key in claims)])
        new = []
        for claims, joining in join(fresh, there, contents):
            ordered = tuple(key for key in fresh if key in joining)
            row = there.get(claims)
            if row:
                row.claims += ordered
            else:
                row = self._found(ordered)
                new.append(row)
            self._row_of |= dict.fromkeys(row.claims, row)
        return new

    def _about(self, keys: list[str]) -> dict[str, Content]:
        """What claims are about; nothing is asked of a claim alone on its date."""
        if len(keys) > 1:
            missing = (key for key in keys if key not in self._contents)
            self._contents |= {key: content_of(self._told[key]) for key in missing}
        return self._contents

    def _found(self, group: tuple[str, ...]) -> _Row:
        """A row of claims in the order in which they came up.

        The first gives the id, so that it stays; the one whose own words have the date is shown.
        """
        shown = next((key for key in group if self._told[key].dates_itself), group[0])
        when, name = self._told[shown].when, content_id("event", group[0])
        while name in self._rows:  # a claim that left the row that it founded
            name = content_id(name, when.edtf)
        claims = (shown, *(key for key in group if key != shown))
        row = self._rows[name] = _Row(name, claims, when)
        self._by_date[when.edtf].append(row)
        return row

    def _datings(self, row: _Row) -> Iterator[Dating]:
        """What dates a row: the datings of its claims, the shown claim's first."""
        for key in row.claims:
            yield from self._told[key].datings

    def _citations(self, row: _Row) -> tuple[Citation, ...]:
        return tuple(dict.fromkeys(dating.citation for dating in self._datings(row)))
