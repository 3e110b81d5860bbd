"""Tells how far a long build is: a live bar on a terminal, plain lines elsewhere.

Nothing is shown before two seconds have passed: a quick build stays quiet.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TextIO, TypeVar

from msgspec import Struct, field

T = TypeVar("T")

#: Takes the count of what is done.
Show = Callable[[int], None]

QUIET_SECONDS = 2.0
PLAIN_EVERY_SECONDS = 10.0


class Progress(Struct):
    """Counts steps of named stages, shows them, and remembers how long each item took."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    started: float = field(default_factory=time.monotonic)
    timings: list[tuple[str, str, float]] = field(default_factory=list)

    def track(self, stage: str, items: Iterable[T], total: int) -> Iterator[T]:
        """Pass the items on and show how many of `total` are done."""
        meter = _bar if self.stream.isatty() else _lines
        with meter(self, stage, total) as show:
            for count, item in enumerate(items, start=1):
                show(count)
                yield item

    def note(self, stage: str, name: str, seconds: float) -> None:
        """Remember what an item cost by the clock, for `slowest`."""
        self.timings.append((stage, name, seconds))

    def slowest(self, count: int) -> list[tuple[str, str, float]]:
        """The items that took the longest, as (stage, name, seconds)."""
        return sorted(self.timings, key=lambda timing: -timing[2])[:count]


@contextmanager
def _lines(progress: Progress, stage: str, total: int) -> Iterator[Show]:
    """A plain line every ten seconds, for logs."""
    shown = progress.started + QUIET_SECONDS - PLAIN_EVERY_SECONDS

    def show(count: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown >= PLAIN_EVERY_SECONDS:
            shown = now
            print(f"{stage}: {count} of {total}", file=progress.stream, flush=True)

    yield show


@contextmanager
def _bar(progress: Progress, stage: str, total: int) -> Iterator[Show]:
    """A live bar, once there is something to show."""
    with ExitStack() as stack:
        advance: Show | None = None

        def show(count: int) -> None:
            nonlocal advance
            if advance is None and time.monotonic() - progress.started > QUIET_SECONDS:
                advance = stack.enter_context(_rich(progress.stream, stage, total))
            if advance is not None:
                advance(count)

        yield show


@contextmanager
def _rich(stream: TextIO, stage: str, total: int) -> Iterator[Show]:
    """Rich's bar; the library is loaded only here."""
    from rich.console import Console
    from rich.progress import Progress as RichProgress

    with RichProgress(console=Console(file=stream), transient=True) as bar:
        task = bar.add_task(stage, total=total)
        yield lambda count: bar.update(task, completed=count)
