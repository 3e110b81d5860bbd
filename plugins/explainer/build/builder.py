"""A process that builds whenever it is asked, so that only its first build loads the program.

The preview asks by a line on the builder's standard input; the answer, on its standard output, is
the build's exit status. A builder whose program or settings changed since it loaded them ends
without an answer, as one does that crashes; a new one is asked then.
"""

from __future__ import annotations

import subprocess
import sys
import traceback
from contextlib import redirect_stdout, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Builder:
    """Builds in the process of a command that calls `answer`; it starts with the first build."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> int:
        """Build and give the exit status; after a failure the next build is a new process's."""
        status = _ask(self._process) if self._process else None
        if status is None:
            self.close()
            self._process = _start(self._command)
            status = _ask(self._process)
        if status == 0:
            return 0
        ended = self.close()
        return ended if status is None else status

    def close(self) -> int:
        """Let the process end, and give its exit status."""
        process, self._process = self._process, None
        if not process:
            return 0
        process.communicate()
        return process.returncode


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - the caller's own build command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )


def _ask(process: subprocess.Popen[str]) -> int | None:
    """The exit status of a build by the process; None if there was none to ask any more."""
    asked, answers = process.stdin, process.stdout
    if not (asked and answers):
        return None
    with suppress(BrokenPipeError):
        print(file=asked)
    answered = answers.readline()
    return int(answered) if answered else None


def answer(build: Callable[[], None], stamp: Callable[[], bytes]) -> None:
    """Build for each line of standard input, until it ends or `stamp` isn't what it was.

    `stamp` tells one state of the program and its settings from another; it is empty where it
    can't.
    """
    loaded, answers = stamp(), sys.stdout
    with suppress(KeyboardInterrupt), redirect_stdout(sys.stderr):
        for count, _ in enumerate(sys.stdin):
            if count and not (loaded and stamp() == loaded):
                return
            print(_status(build), file=answers, flush=True)


def _status(build: Callable[[], None]) -> int:
    """The exit status of a build, as if it were a process of its own."""
    try:
        build()
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except Exception:  # noqa: BLE001 - it is the build that failed
        traceback.print_exc()
        return 1
    return 0
