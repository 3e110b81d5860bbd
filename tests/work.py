"""How much work something takes, told without a clock that a busy machine could disturb."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

#: Seconds of processor: several times what a linear run over a hostile text takes on a busy
#: machine, and less than a quadratic one over its hundreds of thousands of characters.
_ENOUGH = 20


@contextmanager
def linear_time() -> Iterator[None]:
    """Fail, and soon, where a long hostile text takes more than linear time.

    Executed lines can't be counted here: what runs away is a regular expression.
    """

    def stop(*_: object) -> None:
        pytest.fail(f"more than {_ENOUGH} seconds of processor")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _ENOUGH)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def lines_run(act: Callable[[], object]) -> int:
    """How many lines of Python are executed; equal work gives equal numbers."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count
