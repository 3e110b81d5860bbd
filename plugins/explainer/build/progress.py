"""Tells how far a long build is: a live bar on a terminal, plain lines elsewhere.

Nothing is shown before two seconds have passed: a quick build stays quiet.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO, TypeVar

T = TypeVar("T")

QUIET_SECONDS = 2.0
PLAIN_EVERY_SECONDS = 10.0


@dataclass(slots=True)
class Progress:
    """Counts steps of named stages, shows them, and remembers how long each item took."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    started: float = field(default_factory=time.monotonic)
    timings: list[tuple[str, str, float]] = field(default_factory=list)

    def track(self, stage: str, items: Iterable[T], total: int) -> Iterator[T]:
        """Pass the items on and show how many of `total` are done."""
        with self._meter(stage, total) as meter:
            for count, item in enumerate(items, start=1):
                meter(count)
                yield item

    def note(self, stage: str, name: str, seconds: float) -> None:
        """Remember what an item cost, for `slowest`."""
        self.timings.append((stage, name, seconds))

    def slowest(self, count: int) -> list[tuple[str, str, float]]:
        """The items that took the longest, as (stage, name, seconds)."""
        return sorted(self.timings, key=lambda timing: -timing[2])[:count]

    @contextmanager
    def _meter(self, stage: str, total: int) -> Iterator[_Meter]:
        meter = _Bar(self, stage, total) if self.stream.isatty() else _Lines(self, stage, total)
        try:
            yield meter
        finally:
            meter.finish()


class _Meter:
    """Takes the count of what is done; shows it when it is time to."""

    def __init__(self, progress: Progress, stage: str, total: int) -> None:
        self.progress, self.stage, self.total = progress, stage, total
        self.shown = progress.started + QUIET_SECONDS - PLAIN_EVERY_SECONDS

    def __call__(self, count: int) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        """Leave the stream as a next line expects it."""


class _Lines(_Meter):
    """A plain line every ten seconds, for logs."""

    def __call__(self, count: int) -> None:
        now = time.monotonic()
        if now - self.shown >= PLAIN_EVERY_SECONDS:
            self.shown = now
            print(f"{self.stage}: {count} of {self.total}", file=self.progress.stream, flush=True)


class _Bar(_Meter):
    """Rich's bar, loaded only when there is something to show."""

    def __init__(self, progress: Progress, stage: str, total: int) -> None:
        super().__init__(progress, stage, total)
        self.advance: Callable[[int], None] | None = None
        self.stop: Callable[[], None] | None = None

    def __call__(self, count: int) -> None:
        if self.advance is None and time.monotonic() - self.progress.started > QUIET_SECONDS:
            self._start()
        if self.advance is not None:
            self.advance(count)

    def finish(self) -> None:
        if self.stop is not None:
            self.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        bar = RichProgress(console=Console(file=self.progress.stream), transient=True)
        task = bar.add_task(self.stage, total=self.total)
        bar.start()
        self.advance = lambda count: bar.update(task, completed=count)
        self.stop = bar.stop
