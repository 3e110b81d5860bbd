"""The timeline as a picture: what happened in scale, above the days it was reported.

All geometry is worked out here, so that the template only writes it down. The axis keeps one
scale; a long empty stretch is cut out and marked as a break. The list under the picture is
its text alternative, so nothing in it is for the list alone or for the picture alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from explainer.model import Explainer
from explainer.publish.words import Words
from explainer.when import When, days_between

_WIDTH, _MARGIN, _BREAK = 720.0, 34.0, 26.0
_ROW, _LABEL_ROWS, _STACK, _BAR = 15.0, 5, 15.0, 12.0
#: How far a piece of the axis reaches beyond its first and its last day.
_OVERHANG = 8
#: Width of a letter of the labels, at their size; on the generous side.
_LETTER = 6.3
#: The axis is cut where nothing happens for so many days and for this share of the whole.
_LONG_GAP, _LARGE_SHARE = 45, 0.12
_LONG_SPAN = 62
#: How far the words stand from the line between what is known and what is ahead.
_BESIDE = 4
#: Room for the name of a month.
_MARK = 60
#: Fewer dates than this make no picture.
_FEW = 3


class Dot(Struct, frozen=True):
    """An event. A date that isn't one day is a bar of `width`; `ahead` is drawn hollow."""

    x: float
    y: float
    radius: float
    width: float
    ahead: bool
    words: str


class Label(Struct, frozen=True):
    """A date over its dots; a line leads down from it to `foot`."""

    x: float
    y: float
    foot: float
    anchor: str
    text: str


class Tick(Struct, frozen=True):
    """Reports of one day, below the axis."""

    x: float
    height: float
    words: str


class Stretch(Struct, frozen=True):
    """A piece of the axis from `x` to `end`."""

    x: float
    end: float


class Mark(Struct, frozen=True):
    """A month or year that begins at `x`."""

    x: float
    text: str


class Now(Struct, frozen=True):
    """Where what is known ends and what is ahead begins; its words begin or end at `label`."""

    x: float
    label: float
    anchor: str
    text: str


class Picture(Struct, frozen=True):
    """The whole drawing, in units of its own."""

    width: float
    height: float
    axis: float
    title: str
    description: str
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    ticks: tuple[Tick, ...]
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    now: Now | None


class _Scale(Struct, frozen=True):
    """Maps days to places: pieces of the axis, each with its first and last day and its place."""

    pieces: tuple[tuple[date, date, float], ...]
    step: float

    def x(self, day: date) -> float:
        """The place of a day; days in a cut-out stretch fall on its edge."""
        place = self.pieces[0][2]
        for first, last, start in self.pieces:
            if day >= first:
                place = start + days_between(first, min(day, last)) * self.step
        return round(place, 1)


class _Happening(Struct, frozen=True):
    """What the picture needs of an event."""

    when: When
    first: date
    last: date
    weight: int
    ahead: bool
    due: bool


def draw(explainer: Explainer, words: Words) -> Picture | None:
    """The picture of a topic's events; none where there is too little to see."""
    happenings = _happenings(explainer)
    if len({item.when.edtf for item in happenings}) < _FEW:
        return None
    reports = _reports(explainer)
    scale = _scale(sorted(_days(happenings, explainer) | reports.keys()))
    labels, rows = _labels(happenings, scale, words)
    tallest = max(Counter(item.when.edtf for item in happenings).values())
    axis = 14 + rows * _ROW + min(tallest, 6) * _STACK
    return Picture(
        width=_WIDTH,
        height=axis + 58,
        axis=axis,
        title=words.text("Timeline"),
        description=_description(happenings, words),
        dots=_dots(happenings, scale, axis, words),
        labels=labels,
        ticks=_ticks(reports, scale, words),
        stretches=tuple(_stretch(start, scale.x(last)) for _, last, start in scale.pieces),
        marks=_marks(scale, words),
        now=_now(explainer, scale, words),
    )


def _reports(explainer: Explainer) -> Counter[date]:
    """How many articles came out on each day that is known."""
    published = (source.published for source in explainer.sources)
    return Counter(when.first for when in published if when and when.is_day and when.first)


def _days(happenings: Iterable[_Happening], explainer: Explainer) -> set[date]:
    """The days that the picture must reach: those of events, and the topic's today."""
    days = {day for item in happenings for day in (item.first, item.last)}
    return days | {explainer.as_of} if explainer.as_of else days


def _ticks(reports: Counter[date], scale: _Scale, words: Words) -> tuple[Tick, ...]:
    """A tick for each day on which articles came out, the higher the more did."""
    return tuple(
        Tick(scale.x(day), 4.0 + 3 * min(reports[day], 5), words.day(day))
        for day in sorted(reports)
    )


def _stretch(start: float, end: float) -> Stretch:
    return Stretch(round(start - _OVERHANG, 1), round(end + _OVERHANG, 1))


def _happenings(explainer: Explainer) -> tuple[_Happening, ...]:
    """The events in order; an open date stands at its known end."""
    origins = {claim.id: max(1, len(claim.origins)) for claim in explainer.claims}
    found = []
    for event in sorted(explainer.events, key=lambda event: (event.when.sort_key, event.id)):
        first = event.when.sort_key[0]
        last = event.when.last or first
        # What spans months is drawn where it begins: its length is in its label.
        last = last if days_between(first, last) <= _LONG_SPAN else first
        ahead = bool(explainer.as_of and first > explainer.as_of)
        weight = origins.get(event.claim, 1)
        found.append(_Happening(event.when, first, last, weight, ahead, event.announced))
    return tuple(found)


def _place(item: _Happening) -> tuple[date, int, str]:
    return item.when.sort_key


def _scale(days: list[date]) -> _Scale:
    """One scale for all pieces of the axis, which is cut at the long gaps."""
    whole = max(1, days_between(days[0], days[-1]))
    least = max(_LONG_GAP, int(whole * _LARGE_SHARE))
    pieces = [[days[0], days[0]]]
    for day in days:
        if days_between(pieces[-1][1], day) > least:
            pieces.append([day, day])
        pieces[-1][1] = day
    pad = timedelta(days=1)
    length = sum(days_between(first, last + pad) for first, last in pieces)
    room = _WIDTH - 2 * _MARGIN - _BREAK * 2 * (len(pieces) - 1)
    step, place, placed = max(room, 100.0) / max(1, length), _MARGIN, []
    for first, last in pieces:
        placed.append((first, last, round(place, 1)))
        place += days_between(first, last + pad) * step + 2 * _BREAK
    return _Scale(tuple(placed), step)


def _marks(scale: _Scale, words: Words) -> tuple[Mark, ...]:
    """The months along the axis, as many as there is room for; each piece begins with one."""
    marks: list[Mark] = []
    for first, last, _ in scale.pieces:
        marks.append(Mark(scale.x(first), words.month(first)))
        for day in _month_starts(first, last):
            if scale.x(day) - marks[-1].x > _MARK:
                marks.append(Mark(scale.x(day), words.month(day)))
    return tuple(marks)


def _month_starts(first: date, last: date) -> Iterator[date]:
    """The first days of the months between two days."""
    day = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day <= last:
        yield day
        day = (day + timedelta(days=32)).replace(day=1)


def _dots(
    happenings: Iterable[_Happening], scale: _Scale, axis: float, words: Words
) -> tuple[Dot, ...]:
    """The events over the axis, those of one date one above the other."""
    stacked: Counter[str] = Counter()
    dots = []
    for item in happenings:
        level = min(stacked[item.when.edtf], 5)
        stacked[item.when.edtf] += 1
        width = 0.0 if item.when.is_day else max(_BAR, scale.x(item.last) - scale.x(item.first))
        dots.append(
            Dot(
                x=scale.x(item.first),
                y=axis - 9 - level * _STACK,
                radius=2.5 + 1.0 * min(item.weight, 4),
                width=round(width, 1),
                ahead=item.ahead,
                words=words.moment(item.when, item.due).label,
            )
        )
    return tuple(dots)


def _labels(
    happenings: tuple[_Happening, ...], scale: _Scale, words: Words
) -> tuple[tuple[Label, ...], int]:
    """The dates over the dots, each in the lowest row that is free, and how many rows.

    Where no row is, the date that fewer origins have goes without a label.
    """
    weights: Counter[When] = Counter()
    places: dict[When, float] = {}
    for item in happenings:
        weights[item.when] += item.weight
        places[item.when] = scale.x(item.first)
    placed: list[_Placed] = []
    due = {item.when for item in happenings if item.due}
    for when in sorted(weights, key=lambda when: (-weights[when], not when.first, when.sort_key)):
        text = words.short(when, when in due)
        spots = (_spot(places[when], text, row) for row in range(_LABEL_ROWS))
        free = next((spot for spot in spots if not any(map(spot.touches, placed))), None)
        placed += [free] if free else []
    rows = max((spot.row for spot in placed), default=0) + 1
    ordered = sorted(placed, key=lambda spot: (spot.x, spot.row))
    return tuple(spot.label(rows) for spot in ordered), rows


class _Placed(Struct, frozen=True):
    """A label in a row (0 is the lowest) and what it covers."""

    row: int
    x: float
    left: float
    right: float
    anchor: str
    text: str

    def touches(self, other: _Placed) -> bool:
        """Whether two labels overlap, or the line down from one runs through the other."""
        if self.row == other.row:
            return self.left < other.right + 5 and other.left < self.right + 5
        low, high = sorted((self, other), key=lambda spot: spot.row)
        return low.left - 2 < high.x < low.right + 2

    def label(self, rows: int) -> Label:
        """The label, with the lowest of so many rows at the bottom."""
        y = 12 + (rows - 1 - self.row) * _ROW
        return Label(self.x, y, y + 3, self.anchor, self.text)


def _spot(x: float, text: str, row: int) -> _Placed:
    """A label in a row, anchored so that it stays in the picture."""
    width = len(text) * _LETTER
    if x - width / 2 < 2:
        return _Placed(row, x, x, x + width, "start", text)
    if x + width / 2 > _WIDTH - 2:
        return _Placed(row, x, x - width, x, "end", text)
    return _Placed(row, x, x - width / 2, x + width / 2, "middle", text)


def _now(explainer: Explainer, scale: _Scale, words: Words) -> Now | None:
    """The line between what is known and what is ahead."""
    if not explainer.as_of:
        return None
    x, day = scale.x(explainer.as_of), words.short(When.day(explainer.as_of))
    text = words.text("as of %(date)s", date=day)
    if x + _BESIDE + len(text) * _LETTER > _WIDTH:
        return Now(x, x - _BESIDE, "end", text)
    return Now(x, x + _BESIDE, "start", text)


def _description(happenings: tuple[_Happening, ...], words: Words) -> str:
    """What a reader who doesn't see the picture learns from it."""
    ends = (min(happenings, key=_place), max(happenings, key=_place))
    first, last = (words.moment(item.when, item.due).label for item in ends)
    count = words.count("%(n)s event", "%(n)s events", len(happenings))
    return words.text(
        "%(count)s, from %(first)s to %(last)s, listed below. Larger marks have more independent "
        "origins, hollow ones lie ahead, and strokes under the line are days of reports.",
        count=count,
        first=first,
        last=last,
    )
