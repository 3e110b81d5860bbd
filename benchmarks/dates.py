"""How well and how fast dates are read, on news that people marked: ``invoke bench dates``.

The measures are those of TempEval-3 (UzZaman et al. 2013, section 4.1): a mention counts where
it overlaps a marked one, its value where it equals the marked value; F1 over all mentions. "DATE"
are the mentions that mean a year, a month or a day (times are cut to their day).

The corpus is NewsReader MEANTIME (Minard et al., LREC 2016; CC BY 4.0), Wikinews text (CC BY 2.5).
Another corpus of the same form can be named: ``python -m benchmarks.dates FILE``, a JSON list of
documents with `text`, `dct` (the day they were published) and `gold` (`start`, `end`, `type`,
`value`).
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from explainer.digest.dates import find_dates

CORPUS = Path(__file__).parent.parent / "tests" / "data" / "meantime.json"
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LENGTHS = {"year": 4, "month": 7, "day": 10}


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked expression."""

    start: int
    end: int
    type: str
    value: str

    @property
    def calendar(self) -> str:
        """The year, month or day that it means, a time cut to its day; "" for all else."""
        value = self.value.partition("T")[0] if self.value[:4].isdigit() else self.value
        return value if _CALENDAR.fullmatch(value) else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text, when it was published, and what people marked in it."""

    text: str
    published: date
    gold: tuple[Marked, ...]


Right = Callable[[Marked, Marked], bool]


def load(raw: Sequence[dict[str, Any]]) -> tuple[Document, ...]:
    """The documents of a corpus as it is stored."""
    return tuple(
        Document(
            document["text"],
            _day(document["dct"]),
            tuple(
                Marked(gold["start"], gold["end"], gold["type"], gold["value"] or "")
                for gold in document["gold"]
            ),
        )
        for document in raw
    )


def _day(text: str) -> date:
    """A day, year first or (as one document has it) month first."""
    if text[2] == "-":
        month, day, year = text.split("-")
        return date(int(year), int(month), int(day))
    return date.fromisoformat(text)


def predict(document: Document) -> tuple[Marked, ...]:
    """What the tagger marks."""
    return tuple(
        Marked(m.start, m.end, m.type.value, m.value)
        for m in find_dates(document.text, document.published)
    )


def scores(documents: Sequence[Document]) -> dict[str, float]:
    """F1 of each measure, 0 to 1."""
    pairs = [(document.gold, predict(document)) for document in documents]
    measured = {"found": _f1(pairs, lambda gold, found: True)}
    measured["value"] = _f1(pairs, lambda gold, found: gold.value == found.value)
    dates = [
        (
            tuple(g for g in gold if g.type == "DATE" and g.calendar == g.value),
            tuple(f for f in found if f.calendar),
        )
        for gold, found in pairs
    ]
    measured["DATE found"] = _f1(dates, lambda gold, found: True)
    measured["DATE value"] = _f1(dates, _same_days)
    for name, length in _LENGTHS.items():
        chosen = [
            tuple(tuple(m for m in side if len(m.calendar) == length) for side in pair)
            for pair in dates
        ]
        measured[f"{name} value"] = _f1([(pair[0], pair[1]) for pair in chosen], _same_days)
    return measured


def _same_days(gold: Marked, found: Marked) -> bool:
    return gold.calendar == found.calendar


def _f1(pairs: Sequence[tuple[tuple[Marked, ...], tuple[Marked, ...]]], right: Right) -> float:
    """F1 of the mentions that overlap a marked one and are right."""
    marked = sum(len(gold) for gold, _ in pairs)
    found = sum(len(predicted) for _, predicted in pairs)
    correct = sum(
        right(gold[i], predicted[j])
        for gold, predicted in pairs
        for i, j in _matches(gold, predicted)
    )
    return 2 * correct / (marked + found) if marked + found else 0.0


def _matches(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[int, int]]:
    """Pairs that overlap, each mention in one at most, the same spans and the longest first."""
    overlaps = sorted(
        (
            ((g.start, g.end) != (f.start, f.end), max(g.start, f.start) - min(g.end, f.end), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g.start < f.end and f.start < g.end
        ),
    )
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for *_, i, j in overlaps:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            chosen.append((i, j))
    return chosen


def seconds_a_thousand(documents: Sequence[Document]) -> float:
    """CPU seconds for a thousand sentences, of about 22 words each, best of five rounds."""
    words = sum(len(document.text.split()) for document in documents)
    best = 1e9
    for _ in range(5):
        started = time.process_time()
        for document in documents:
            find_dates(document.text, document.published)
        best = min(best, time.process_time() - started)
    return best * 1000 / (words / 22)


def main(path: Path = CORPUS) -> None:
    """Print scores and speed."""
    documents = load(json.loads(path.read_text("utf-8")))
    print(
        f"{path.name}: {len(documents)} documents,"
        f" {sum(len(document.gold) for document in documents)} expressions"
    )
    for name, reached in scores(documents).items():
        print(f"  {name:12} F1 {100 * reached:5.1f}")
    print(f"  {'speed':12} {seconds_a_thousand(documents):.3f} CPU s for 1,000 sentences")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
