"""Progress: quiet while a build is quick, plain lines in logs, a bar on a terminal."""

from __future__ import annotations

import io
import time

from explainer.build.progress import Progress

LONG_AGO = 1000.0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, ago: float) -> str:
    progress = Progress(stream, time.monotonic() - ago)
    assert [0, 1, 2] == list(progress.track("reading", range(3), 3))
    return stream.getvalue()


def test_a_quick_build_says_nothing() -> None:
    progress = Progress(stream := io.StringIO(), time.monotonic() + LONG_AGO)
    assert [0, 1, 2] == list(progress.track("reading", range(3), 3))
    assert "" == stream.getvalue()


def test_a_log_gets_a_line_now_and_then() -> None:
    assert "reading: 1 of 3\n" == told(io.StringIO(), LONG_AGO)


def test_a_terminal_gets_a_bar_that_goes_away() -> None:
    shown = told(Terminal(), LONG_AGO)
    assert "reading" in shown
    assert "\x1b[2K" in shown


def test_the_slowest_come_first() -> None:
    progress = Progress(io.StringIO())
    for name, seconds in (("a", 0.1), ("b", 0.3), ("c", 0.2)):
        progress.note("article", name, seconds)
    assert ["b", "c"] == [name for _, name, _ in progress.slowest(2)]
